"""Steps about channels: what they cost, whom they leave alone, what they offer, what comes in by them."""

from decimal import Decimal
from typing import Any

from servicemodel.behaviour.patterns import told_by
from servicemodel.behaviour.told import Told, drop, put, with_party, with_subject
from servicemodel.behaviour.words import CUSTOMER, PARTY_WORDS, WAY_WORDS, Subject, Way

FRONT, PERSON = PARTY_WORDS["the front office"], WAY_WORDS["the telephone"]
#: Id of the one kind of matter of a page.
MATTER = "matter"
HUNDRED = Decimal(100)
SERVICE_TYPES = ("mass_transaction", "standard_contract", "contingent_relationship")
DELIVERIES = ("market_network", "service_personnel", "internal_hierarchy")


def _way(told: Told, by: Way, **more: Any) -> Told:
    """``told`` with ``more`` said of a channel."""
    told = with_party(told, FRONT, CUSTOMER)
    entry = {"medium": by.medium.value, "name": {"en": by.name.en, "zh": by.name.zh}}
    return put(told, "channels", by.id, {**entry, **told.of("channels").get(by.id, {}), **more})


def _matter(told: Told, **more: Any) -> Told:
    """``told`` with ``more`` said of the one kind of matter of a page."""
    told = with_party(told, FRONT, CUSTOMER)
    name = {"en": "Matter", "zh": "事项"}
    entry = {"from": CUSTOMER.id, "contact": FRONT.id, "name": name}
    return put(told, "requests", MATTER, {**entry, **told.of("requests").get(MATTER, {}), **more})


@told_by("a contact costs ${u:Figure} on {by:Way}", "{by:Way}每次联络成本为{u:Figure}美元")
def costs(told: Told, u: Decimal, by: Way) -> Told:
    """Cost per contact."""
    return _way(told, by, cost_per_contact=float(u))


@told_by(
    "a contact with a person costs ${u:Figure} and settles the matter",
    "人工接待每次联络成本为{u:Figure}美元，并且一次办妥",
)
def person_costs(told: Told, u: Decimal) -> Told:
    """Cost per contact and per settled matter with a person."""
    return _way(told, PERSON, cost_per_contact=float(u), returning=0)


@told_by("nobody has said what a contact with a person costs", "没有说明人工接待每次联络成本是多少")
def person_cost_unknown(told: Told) -> Told:
    """A telephone without figures."""
    return _way(told, PERSON)


@told_by(
    "{r:Figure} of 100 customers on {by:Way} give up and call a person",
    "每100位使用{by:Way}的人中有{r:Figure}位放弃后改打人工电话",
)
def come_back(told: Told, r: Decimal, by: Way) -> Told:
    """The share that comes back by a person."""
    return _way(told, by, returning=float(r / HUNDRED))


@told_by("the customer comes by {by:Way} only", "客户只通过{by:Way}联系企业")
def only_way(told: Told, by: Way) -> Told:
    """One channel, whatever was said before."""
    for id in told.of("channels"):
        told = drop(told, "channels", id)
    return _way(told, by)


@told_by("{k:Figure} of 100 customers are annoyed by {by:Way}", "每100人中有{k:Figure}人对{by:Way}感到不满")
def annoys(told: Told, k: Decimal, by: Way) -> Told:
    """The share of annoyed customers."""
    return _way(told, by, annoyed=float(k / HUNDRED))


@told_by("{by:Way} is the only way in for some customers", "{by:Way}是部分人的唯一入口")
def forced(told: Told, by: Way) -> Told:
    """No choice."""
    return _way(told, by, forced=True)


@told_by("{by:Way} is a free choice", "{by:Way}只是可选项")
def chosen(told: Told, by: Way) -> Told:
    """A choice."""
    return _way(told, by, forced=False)


@told_by("nobody has said whether {by:Way} is a free choice", "没有说明{by:Way}是不是可选项")
def choice_unknown(told: Told, by: Way) -> Told:
    """Choice not stated."""
    return _way(told, by)


@told_by("{by:Way} leads to a person on request", "{by:Way}可以按需转接人工")
def way_out(told: Told, by: Way) -> Told:
    """A way out."""
    return _way(told, by, person=True)


@told_by("{by:Way} never leads to a person", "{by:Way}无法转接人工")
def dead_end(told: Told, by: Way) -> Told:
    """No way out."""
    return _way(told, by, person=False)


@told_by("nobody has said whether {by:Way} leads to a person", "没有说明{by:Way}能否转接人工")
def way_out_unknown(told: Told, by: Way) -> Told:
    """Way out not stated."""
    return _way(told, by)


@told_by(
    "the front office answers about {what:Subject} on {by:Way}, {a:Figure}% correctly, "
    "within {h:Figure} hours",
    "客户服务前台通过{by:Way}答复{what:Subject}，{a:Figure}%正确，{h:Figure}小时内答复",
)
def answers(told: Told, what: Subject, by: Way, a: Decimal, h: Decimal) -> Told:
    """Answers to the customer over a channel, with accuracy and time."""
    figures = {"coverage": 1, "accuracy": float(a / HUNDRED), "delay": f"{h} hours"}
    return _answer(told, what, by, figures)


@told_by(
    "nobody has measured the answers about {what:Subject} on {by:Way}",
    "没有测量{by:Way}上{what:Subject}的答复",
)
def answers_unmeasured(told: Told, what: Subject, by: Way) -> Told:
    """Answers over a channel, known by the defaults of its medium only."""
    return _answer(told, what, by, {})


def _answer(told: Told, what: Subject, by: Way, figures: dict[str, Any]) -> Told:
    entry = {
        "from": FRONT.id,
        "to": CUSTOMER.id,
        "topics": [what.topic],
        "kind": "response",
        "channel": by.id,
    }
    return put(with_subject(_way(told, by), what), "flows", f"answer_by_{by.id}", {**entry, **figures})


@told_by("the matter comes in by {by:Way}", "该事项通过{by:Way}提出")
def comes_in(told: Told, by: Way) -> Told:
    """The one channel of a matter."""
    return _matter(_way(told, by), channels=[by.id])


@told_by("the matter calls for {fit:Fit}", "该事项需要{fit:Fit}")
def calls_for(told: Told, fit: str) -> Told:
    """The type of a service (TH-2) or the mechanism it wants (TH-1)."""
    return _matter(told, **{"service_type" if fit in SERVICE_TYPES else "mechanism": fit})


@told_by("{by:Way} offers {fit:Fit}", "{by:Way}提供的是{fit:Fit}")
def offers(told: Told, by: Way, fit: str) -> Told:
    """The type of delivery of a channel (TH-2) or its mechanism (TH-1)."""
    return _way(told, by, **{"delivery" if fit in DELIVERIES else "mechanism": fit})


@told_by("nobody has said what {by:Way} offers", "没有说明{by:Way}提供什么")
def offer_unknown(told: Told, by: Way) -> Told:
    """Neither delivery nor mechanism stated."""
    return _way(told, by)


@told_by("{p:Figure}% of the matter can be read in different ways", "该事项有{p:Figure}%可以作不同理解")
def unclear(told: Told, p: Decimal) -> Told:
    """Equivocality (2.14)."""
    return _matter(told, equivocality=float(p / HUNDRED))


@told_by("nobody has said how clear the matter is", "没有说明该事项是否清楚")
def clarity_unknown(told: Told) -> Told:
    """Equivocality not stated."""
    return _matter(told)


@told_by("the customer brings no matters at all", "客户不提出任何事项")
def no_matters(told: Told) -> Told:
    """No request, whatever was said before."""
    return drop(told, "requests", MATTER)


@told_by("the customer is steered to {by:Way}", "客户被引导到{by:Way}")
def steered(told: Told, by: Way) -> Told:
    """Steering."""
    return _matter(_way(told, by), steered_to=by.id)


@told_by("nobody is steered to {by:Way}", "没有人被引导到{by:Way}")
def not_steered(told: Told, by: Way) -> Told:
    """No steering, whatever was said before."""
    return _matter(drop(_way(told, by), "requests", MATTER))


@told_by("matters can be settled on {by:Way}", "{by:Way}可以办结事项")
def settles(told: Told, by: Way) -> Told:
    """A channel on which matters can be settled."""
    return _way(told, by, transactional=True)


@told_by("matters cannot be settled on {by:Way}", "{by:Way}不能办结事项")
def settles_nothing(told: Told, by: Way) -> Told:
    """A channel on which matters cannot be settled."""
    return _way(told, by, transactional=False)


@told_by("nobody has said whether matters can be settled on {by:Way}", "没有说明{by:Way}能否办结事项")
def settling_unknown(told: Told, by: Way) -> Told:
    """Not stated whether matters can be settled."""
    return _way(told, by)


@told_by("{by:Way} is as easy as a person", "{by:Way}与人工一样方便")
def easy(told: Told, by: Way) -> Told:
    """A channel that is as easy as live service."""
    return _way(told, by, easy=True)
