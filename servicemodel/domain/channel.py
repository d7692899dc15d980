"""Channels: the medium a flow runs over (2.14, CL-01 to CL-03, PA-35)."""

from enum import Enum

from attrs import field, frozen

from servicemodel.domain.text import Text
from servicemodel.domain.traits import ChannelTraits
from servicemodel.domain.value import Value


class Medium(Enum):
    """Technical medium of a channel; the last three carry internal work rather than contacts."""

    FACE_TO_FACE = "face_to_face"
    VIDEO = "video"
    PHONE = "phone"
    CHAT = "chat"
    EMAIL = "email"
    WEB_FORM = "web_form"
    WEB_SELF_SERVICE = "web_self_service"
    IVR = "ivr"
    SMS = "sms"
    LETTER = "letter"
    SYSTEM = "system"
    MEETING = "meeting"
    DOCUMENT = "document"


#: Media with a person at the other end at once.
WITH_PERSON = (Medium.PHONE, Medium.VIDEO, Medium.FACE_TO_FACE)


class Presence(Enum):
    """Whether the two parties meet in person (MI-03 to MI-05)."""

    FACE_TO_FACE = "face_to_face"
    VIRTUAL = "virtual"


MEDIUM_LABELS: dict[Medium, Text] = {
    Medium.FACE_TO_FACE: Text("face to face", "面对面"),
    Medium.VIDEO: Text("video", "视频"),
    Medium.PHONE: Text("telephone", "电话"),
    Medium.CHAT: Text("chat", "在线聊天"),
    Medium.EMAIL: Text("e-mail", "电子邮件"),
    Medium.WEB_FORM: Text("web form", "网页表单"),
    Medium.WEB_SELF_SERVICE: Text("web self-service", "网上自助服务"),
    Medium.IVR: Text("automated answering", "交互式语音应答"),
    Medium.SMS: Text("text message", "短信"),
    Medium.LETTER: Text("letter", "信函"),
    Medium.SYSTEM: Text("shared system", "共享系统"),
    Medium.MEETING: Text("meeting", "会议"),
    Medium.DOCUMENT: Text("document", "文件"),
}


@frozen
class Channel:
    """A channel; ``cost_per_contact`` is money per contact, None where it is not known."""

    id: str
    name: Text
    medium: Medium
    presence: Presence
    cost_per_contact: Value | None = None
    traits: ChannelTraits = field(factory=ChannelTraits)
