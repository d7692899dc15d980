"""Plates of actions: what the table of proactive actions says about each (core 3.8, PA-01 to PA-35)."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.action import Beneficiary
from servicemodel.domain.source import Source
from servicemodel.domain.text import Text


class Mark(Enum):
    """How an action comes from its source."""

    STATED = "stated"
    IMPLIED = "implied"


class Priced(Enum):
    """Side effects that the edit of the model itself carries, so that walking it again prices them."""

    MESSAGES = "messages"
    FOLLOW_UP = "follow_up"
    FALSE_ALARMS = "false_alarms"
    FATIGUE = "fatigue"
    LEAK = "leak"
    STALE = "stale"
    CAP = "cap"
    MIX = "mix"
    FLOOR = "floor"


MARK_LABELS: dict[Mark, Text] = {
    Mark.STATED: Text("stated by the source", "文献明确提出"),
    Mark.IMPLIED: Text("follows from a problem that the source states", "由文献所述问题推出"),
}
PRICED_LABELS: dict[Priced, Text] = {
    Priced.MESSAGES: Text("cost of the messages", "消息成本"),
    Priced.FOLLOW_UP: Text("contacts that the messages cause", "消息引起的后续联络"),
    Priced.FALSE_ALARMS: Text("harm of false alarms", "误报造成的损失"),
    Priced.FATIGUE: Text("fatigue: every further message reaches fewer", "消息疲劳：消息越多，到达越少"),
    Priced.LEAK: Text("what competitors learn through the receiver", "经接收方泄露给竞争对手的信息"),
    Priced.STALE: Text("harm of what is wrong or out of date", "错误或过时信息造成的损失"),
    Priced.CAP: Text("never worth more than if nothing had failed", "收益不超过未发生失误时的水平"),
    Priced.MIX: Text("contacts that move to another channel", "联络在渠道间的转移"),
    Priced.FLOOR: Text("the agreed minimum of every segment", "各客户群的约定最低水平"),
}
#: What an action would need to know, by the slug that ``Action.unknowns`` holds.
UNKNOWN_LABELS: dict[str, Text] = {
    "threshold": Text("threshold not known: benefit or harm was not stated", "阈值未知：未说明收益或损失"),
    "cost_per_message": Text("cost of a message not known", "每条消息的成本未知"),
    "cost_per_contact": Text("cost of a contact not known", "每次联络的成本未知"),
    "loss": Text("loss per unresolved matter not known", "每件未解决事项的损失未知"),
    "transactional": Text(
        "whether the matters can be settled there is not known", "该渠道能否办成事项尚不清楚"
    ),
}
BENEFICIARY_LABELS: dict[Beneficiary, Text] = {
    Beneficiary.CUSTOMER: Text("customer", "客户"),
    Beneficiary.EMPLOYEE: Text("employees", "员工"),
    Beneficiary.SUPPLIER: Text("supplier", "供应商"),
    Beneficiary.INTERMEDIARY: Text("intermediary", "中介组织"),
    Beneficiary.FIRM: Text("core firm", "核心企业"),
}


@frozen
class ActionPlate:
    """What is said of a kind of action before any model is looked at.

    ``title`` is a template over the facts of an action, ``edit`` says what changes in the model.
    ``source`` and ``place`` say where it comes from; ``priced`` are side effects that the model computes,
    ``side_effects`` those that stay in words. ``costs`` names what must be costed. ``exploits``,
    ``uncertain_sign`` and ``priors`` are those of ``Action``.
    """

    id: str
    name: Text
    title: Text
    edit: Text
    source: Source
    place: str
    costs: tuple[Text, ...]
    side_effects: tuple[Text, ...]
    beneficiary: Beneficiary = Beneficiary.CUSTOMER
    mark: Mark = Mark.STATED
    priced: tuple[Priced, ...] = ()
    seeds: tuple[str, ...] = ()
    exploits: bool = False
    uncertain_sign: bool = False
    priors: tuple[str, ...] = ()
