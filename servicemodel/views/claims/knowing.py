"""Chapters about knowledge, channels and systems: the widest gap, the dear channel, the stronger way."""

from servicemodel.domain.channel import WITH_PERSON, Channel
from servicemodel.domain.infusion import Lever
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.tariff import Tariff, settled, settled_with_person
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.claims.claim import Claim, Figure
from servicemodel.views.claims.wording import APART, called, cash, number
from servicemodel.views.dossier import Dossier
from servicemodel.views.infusion_words import GROUPS, LEVERS

_GAP = Text(
    "{actor}: {known} of “{topic}” is known, the work needs {need}",
    "{actor}对“{topic}”的知悉度为{known}，工作需要{need}",
)
_NO_GAP = Text("Every stated need for knowledge is met", "已说明的信息需求均得到满足")
_UNSEEN = Text(
    "Nobody is named who sees first-hand what the work still needs to know",
    "工作仍需的信息，尚未说明由谁直接掌握",
)
_NO_NEED = Text("Nobody stated what the work needs to know", "尚无人说明工作需要哪些信息")
_REST = Text("{wrong} is wrong or too late, {never} never arrives.", "误知或迟到{wrong}，未知{never}。")


def widest(dossier: Dossier) -> tuple[str, str] | None:
    """Actor and topic whose need is missed most by weight; None where no need is missed.

    A topic that nobody observes first-hand is left out: what is known of it is not known.
    """
    lacks: dict[tuple[str, str], float] = {}
    for row in dossier.situation.rows:
        if dossier.situation.observed(row.fact.topic):
            at = row.actor, row.fact.topic
            lacks[at] = lacks.get(at, 0.0) + row.weight * row.gap
    worst = max(lacks, key=lambda at: lacks[at], default=None)
    return worst if worst and lacks[worst] > 0 else None


def knowledge(dossier: Dossier) -> Claim:
    """What the party with the widest gap knows, and what its work needs."""
    worst = widest(dossier)
    if worst is None:
        index = dossier.situation.index
        return Claim(_NO_NEED if index is None else _UNSEEN if index.number > 0 else _NO_GAP)
    actor, topic = worst
    need = dossier.situation.need(actor, topic)
    assert need is not None
    known = dossier.situation.knowledge(actor, topic).value
    figures = (
        ("known", number(f"K@{actor}@{topic}", known, ranged=True)),
        ("need", number(f"need@{actor}@{topic}", need)),
    )
    return Claim(_GAP, figures, _names(dossier, actor, topic))


def _names(dossier: Dossier, actor: str, topic: str) -> tuple[tuple[str, Text], ...]:
    named = {"actor": Ref(Section.ACTORS, actor), "topic": Ref(Section.TOPICS, topic)}
    return tuple((name, called(ref, dossier.model)) for name, ref in named.items())


def lost(dossier: Dossier) -> tuple[Claim, ...]:
    """How much of the widest gap is wrong, and how much never arrives; () without a gap."""
    worst = widest(dossier)
    if worst is None:
        return ()
    known, at = dossier.situation.knowledge(*worst), "@".join(worst)
    figures = (
        ("wrong", Figure(f"W@{at}", Value(known.wrong, Unit.SHARE, known.grade, "computed"))),
        ("never", Figure(f"U@{at}", Value(known.ignorance, Unit.SHARE, known.grade, "computed"))),
    )
    return (Claim(_REST, figures),)


_DEARER = Text(
    "A matter on the channel “{channel}” costs {settled}, not {cost}, once returning customers are counted",
    "计入回头客户后，渠道“{channel}”每件请求的成本是{settled}，而不是{cost}",
)
_SETTLES = Text(
    "To settle a matter on the channel “{channel}” costs {settled}; one contact costs {cost}",
    "在渠道“{channel}”解决一件请求的成本为{settled}，每次联络{cost}",
)
_UNTOLD = Text(
    "What it costs to settle a matter on a channel is not known", "各渠道解决一件请求的成本尚不清楚"
)
_CHANNELS_LACK = Text(
    "State what a contact costs on each channel, and which share is resolved or returns to a person"
    " (cost_per_contact, resolution, returning).",
    "请填写各渠道的每次联络成本、解决率或转回人工的比例（cost_per_contact、resolution、returning）。",
)


def tariff(dossier: Dossier, channel: Channel) -> Tariff:
    """What is known of a channel, with intervals."""
    ref = Ref(Section.CHANNELS, channel.id)
    stated = (dossier.situation.value(ref, what) for what in ("cost_per_contact", "resolution", "returning"))
    return Tariff(*stated)


def channels(dossier: Dossier) -> Claim:
    """The channel whose settled matter costs most beyond its contact; untold without prices."""
    found = _dearest(dossier)
    if found is None:
        return Claim(APART if dossier.readers else _UNTOLD)
    channel, whole = found
    cost = tariff(dossier, channel).cost
    assert cost is not None
    at = Ref(Section.CHANNELS, channel.id)
    figures = (("settled", cash(f"settled@{channel.id}", whole)), ("cost", cash(f"cost@{channel.id}", cost)))
    words = _DEARER if tariff(dossier, channel).returning and whole.number > cost.number else _SETTLES
    return Claim(words, figures, (("channel", called(at, dossier.model)),), dossier.model.currency)


def _dearest(dossier: Dossier) -> tuple[Channel, Value] | None:
    """The channel whose settled matter costs most beyond a contact; first those with returns."""
    told = [(channel, cost) for channel in dossier.model.channels if (cost := _settled(dossier, channel))]
    alone = [
        each for each in told if each[0].medium not in WITH_PERSON and tariff(dossier, each[0]).returning
    ]
    ranked = sorted(alone or told, key=lambda each: (-_beyond(dossier, *each), each[0].id))
    return ranked[0] if ranked else None


def channels_lack(dossier: Dossier) -> Text | None:
    """What to enter before channels can be compared; None where one can be told."""
    told = any(_settled(dossier, channel) for channel in dossier.model.channels)
    return None if told else _CHANNELS_LACK


_RETURN = Text(
    "{share} of the contacts there end with a person after all.", "该渠道有{share}的联络最终仍转到人工。"
)


def waiting(dossier: Dossier) -> tuple[Claim, ...]:
    """The share that returns to a person from the channel that is told; () where it is not known."""
    found = _dearest(dossier)
    share = tariff(dossier, found[0]).returning if found else None
    return (
        (Claim(_RETURN, (("share", number(f"returning@{found[0].id}", share)),)),) if found and share else ()
    )


def _settled(dossier: Dossier, channel: Channel) -> Value | None:
    of = tariff(dossier, channel)
    if channel.medium in WITH_PERSON:
        return settled_with_person(of)
    people = [tariff(dossier, each) for each in dossier.model.channels if each.medium in WITH_PERSON]
    costs = [cost for each in people if (cost := settled_with_person(each))]
    return settled(of, min(costs, key=lambda cost: cost.number)) if costs else None


def _beyond(dossier: Dossier, channel: Channel, whole: Value) -> float:
    cost = tariff(dossier, channel).cost
    return whole.number - cost.number if cost else 0.0


_STRONGER = Text(
    "Where contact is {about}, {first} does more for the customer than {second}",
    "{about}：{first}比{second}更能提高客户满意度",
)
_EVEN = Text(
    "Where contact is {about}, {first} and {second} cannot be told apart",
    "{about}：{first}与{second}难分高下",
)
_AGREE = Text(
    "{share} of the draws agree; only orders are published, no sizes.",
    "{share}的抽样支持这一次序；文献只给出次序，没有给出大小。",
)
_NO_SYSTEM = Text("No customer system is drawn in this model", "模型中没有客户关系管理系统")
_NOT_MET = Text("How staff meet customers with the system is not known", "员工如何借助系统接触客户尚不清楚")
_PEOPLE_LACK = Text(
    "Draw the customer system (kind: crm_system) and the flows between the firm and its customers with"
    " their channels.",
    "请画出客户关系管理系统（kind: crm_system），以及企业与客户之间的信息流及其渠道。",
)


def people(dossier: Dossier) -> Claim:
    """By what the use of the customer system reaches the customer; orders only (MI-03 to MI-05)."""
    levers = dossier.strategy.levers if dossier.strategy else ()
    if not levers:
        system = any(actor.kind is ActorKind.CRM_SYSTEM for actor in dossier.model.actors)
        return Claim(_NOT_MET if system else _NO_SYSTEM)
    order = levers[0]
    named = {"about": order.about, "first": order.first, "second": order.second}
    words = {name: LEVERS[each] if isinstance(each, Lever) else GROUPS[each] for name, each in named.items()}
    return Claim(_STRONGER if order.told else _EVEN, names=tuple(words.items()))


def people_lack(dossier: Dossier) -> Text | None:
    """What to enter before the paths can be drawn; None where they can."""
    return None if dossier.strategy and dossier.strategy.levers else _PEOPLE_LACK


def agreeing(dossier: Dossier) -> tuple[Claim, ...]:
    """How many draws agree with the order that is told; () without a customer system."""
    levers = dossier.strategy.levers if dossier.strategy else ()
    return tuple(Claim(_AGREE, (("share", number("levers.share", each.share)),)) for each in levers[:1])
