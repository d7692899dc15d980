"""What an element of a model says of itself, in a few words: the notes of small pictures."""

from collections.abc import Sequence
from enum import Enum

from attrs import fields

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import SEGMENT_LABELS
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Language, Text
from servicemodel.domain.topic import Topic
from servicemodel.domain.traits import TRAIT_LABELS, ActorTraits, ChannelTraits, Control, RequestTraits
from servicemodel.domain.value import Grade, Value
from servicemodel.views.fact_labels import WHAT
from servicemodel.views.figures import percent, point

#: Words of a field that holds yes or no; a missing answer says nothing.
_YES_NO: dict[tuple[str, bool], Text] = {
    ("person", True): Text("leads to a person", "可转人工"),
    ("person", False): Text("no way to a person", "无法转人工"),
    ("transactional", True): Text("settles the matter", "可直接办理"),
    ("transactional", False): Text("cannot settle the matter", "不能办理"),
    ("easy", True): Text("easy to use", "容易使用"),
    ("easy", False): Text("hard to use", "不易使用"),
    ("forced", True): Text("the only way in", "唯一入口"),
    ("forced", False): Text("one way among others", "可自由选择"),
    ("timetable", True): Text("timetable given", "给出时间表"),
    ("timetable", False): Text("no timetable given", "没有给出时间表"),
    ("recovery", True): Text("made good", "予以补救"),
    ("recovery", False): Text("not made good", "没有补救"),
}
#: Numbers in fewer words than elsewhere.
_NUMBERS: dict[str, Text] = {
    "authority": Text("may decide {}", "有权办理{}"),
    "rule": Text("{} not barred", "{}不受规定限制"),
    "foreseeable": Text("{} foreseeable", "{}可预见"),
    "equivocality": Text("{} unclear", "{}说不清"),
    "hand_overs": Text("{} hand-overs", "移交{}次"),
    "cost_per_contact": Text("{} per contact", "每次联络{}"),
    "returning": Text("{} come back", "{}还要再来"),
    "annoyed": Text("{} annoyed", "{}不满"),
    "contact_share": Text("{} of all contacts", "占全部联络的{}"),
    "registered": Text("{} registered", "{}已注册"),
    "unprofitable": Text("{} unprofitable", "{}被列为不盈利"),
    "caused_by_firm": Text("{} of these by the firm", "其中{}由企业造成"),
    "service_level": Text("{} served in time", "{}及时得到服务"),
    "service_floor": Text("agreed: {}", "约定：{}"),
    "infusion": Text("uses {} of the CRM", "用到系统的{}"),
    "user_satisfaction": Text("{} satisfied", "满意度{}"),
    "exposure": Text("{} parts in use", "在用{}件"),
}
#: What stands before the words of a field.
_LEADS: dict[str, Text] = {
    "use_measured_by": Text("use judged by ", "使用情况按此评价："),
    "ranked_by": Text("ranked by ", "排名依据："),
}


def actor_facts(actor: Actor) -> tuple[Text, ...]:
    """What the model says of the traits of an actor."""
    return (*(SEGMENT_LABELS[segment] for segment in actor.segments), *_traits(actor.traits))


def channel_facts(channel: Channel) -> tuple[Text, ...]:
    """Cost and traits of a channel."""
    return (*_number("cost_per_contact", channel.cost_per_contact), *_traits(channel.traits))


def request_facts(request: ServiceRequest, model: ServiceModel) -> tuple[Text, ...]:
    """Authority, rules and traits of a matter."""
    numbers = ("authority", "rule", "foreseeable")
    said = [text for name in numbers for text in _number(name, getattr(request, name))]
    said += _traits(request.traits)
    if request.traits.first_server:
        server = model.actor(request.traits.first_server).name
        said.append(Text(f"first server: {server.en}", f"第一服务者：{server.zh}"))
    if request.traits.asks_first:
        asked = request.traits.asks_first
        said.append(Text(f"asks first for: {asked.en}", f"先要求出示：{asked.zh}"))
    return tuple(said)


def flow_facts(flow: Flow) -> tuple[Text, ...]:
    """How much of a flow arrives, how much of that is right, and when; silent where all arrives at once.

    What nobody stated is left out.
    """
    said = []
    coverage, accuracy, days = flow.fidelity.coverage, flow.fidelity.accuracy, flow.fidelity.delay.days
    if _stated(coverage) and coverage.number < 1:
        said.append(_share("reaches {}", "到达{}", coverage.number))
    if _stated(accuracy) and accuracy.number < 1:
        said.append(_share("{} right", "其中{}正确", accuracy.number))
    if _stated(days) and days.number:
        said.append(_filled("after {}", "{}后到达", days))
    if flow.used is False:
        said.append(Text("nobody acts on it", "无人使用"))
    return tuple(said)


def origin_fact(origin: Origin, model: ServiceModel) -> Text:
    """What its actor sees at first hand."""
    topic, seen = model.topic(origin.topics[0]).name, origin.fidelity.coverage.number
    return _share(f"sees {{}} of {topic.en}", f"直接掌握{topic.zh}的{{}}", seen)


def need_fact(need: Need, topic: Topic, known: float) -> Text:
    """What its actor needs and what it knows."""
    needs = _share(f"needs {{}} of {topic.name.en}", f"需要{topic.name.zh}的{{}}", need.level.number)
    knows = _share("knows {}", "实际知悉{}", known)
    return listed((needs, knows), lines=True)


def listed(facts: Sequence[Text], lines: bool) -> Text:
    """``facts`` as one text: one a line, or in a row."""
    en, zh = ("\n", "\n") if lines else (", ", "，")
    return Text(en.join(text.en for text in facts), zh.join(text.zh for text in facts))


def _stated(value: Value) -> bool:
    return value.grade is not Grade.ASSUMED


def _share(en: str, zh: str, share: float) -> Text:
    return Text(en.format(percent(share, Language.EN, 0)), zh.format(percent(share, Language.ZH, 0)))


def _filled(en: str, zh: str, value: Value) -> Text:
    return Text(en.format(point(value, Language.EN)), zh.format(point(value, Language.ZH)))


def _number(name: str, value: Value | None) -> tuple[Text, ...]:
    if value is None:
        return ()
    words = _NUMBERS.get(name) or Text(f"{WHAT[name].en}: {{}}", f"{WHAT[name].zh}：{{}}")
    return (_filled(words.en, words.zh, value),)


def _traits(traits: ActorTraits | ChannelTraits | RequestTraits) -> tuple[Text, ...]:
    """Every trait that was stated and has words."""
    stated = ((each.name, getattr(traits, each.name)) for each in fields(type(traits)))
    return tuple(text for name, given in stated for text in _trait(name, given))


def _trait(name: str, given: object) -> tuple[Text, ...]:
    match given:
        case bool():
            return (_YES_NO[name, given],)
        case Value():
            return _number(name, given)
        case Control():
            return _control(given)
        case Enum() | [Enum(), *_]:
            return (_led(name, given if isinstance(given, tuple) else (given,)),)
        case _:
            return ()


def _led(name: str, given: Sequence[object]) -> Text:
    words = [label for word, label in TRAIT_LABELS.items() if word in given]
    said = Text(", ".join(word.en for word in words), "、".join(word.zh for word in words))
    lead = _LEADS.get(name)
    return Text(lead.en + said.en, lead.zh + said.zh) if lead else said


def _control(control: Control) -> tuple[Text, ...]:
    parts = {
        Text("firm decides {}", "企业决定{}"): control.organisation,
        Text("contact person {}", "接触员工{}"): control.contact_person,
        Text("customer {}", "顾客{}"): control.customer,
    }
    return tuple(
        Text(t.en.format(percent(n, Language.EN)), t.zh.format(percent(n, Language.ZH)))
        for t, n in parts.items()
    )
