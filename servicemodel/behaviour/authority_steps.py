"""Steps about what customers bring and who may decide it."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Review, agrees, fact, findings
from servicemodel.behaviour.told import Told, drop, put, with_party, with_subject
from servicemodel.behaviour.words import CUSTOMER, Party, Subject

ANSWER = Subject("service.solution")


def _request(who: Party) -> str:
    return f"matters_at_{who.id}"


@told_by(
    "the customer brings {n:Figure} matters a year to {who:Party}",
    "客户每年向{who:Party}提出{n:Figure}件事项",
)
def brings(told: Told, n: Decimal, who: Party) -> Told:
    """A kind of service request; what may be decided is not said yet."""
    told = with_subject(with_party(told, who, CUSTOMER), ANSWER)
    requires = [{"actor": who.id, "topic": ANSWER.topic}]
    entry = {"from": CUSTOMER.id, "contact": who.id, "per_year": float(n), "requires": requires, "rule": 1}
    return put(told, "requests", _request(who), entry)


@told_by("{who:Party} may decide {p:Figure}% of them", "{who:Party}可以自行决定其中的{p:Figure}%")
def decides(told: Told, who: Party, p: Decimal) -> Told:
    """The authority of the contact."""
    entry = told.of("requests")[_request(who)]
    return put(told, "requests", _request(who), {**entry, "authority": float(p / 100)})


@told_by("nobody has said what {who:Party} may decide", "没有说明{who:Party}可以决定什么")
def undecided(told: Told, who: Party) -> Told:
    """Authority not stated."""
    entry = {k: v for k, v in told.of("requests")[_request(who)].items() if k != "authority"}
    return put(told, "requests", _request(who), entry)


@told_by("the customer brings no matters to {who:Party}", "客户不向{who:Party}提出任何事项")
def brings_nothing(told: Told, who: Party) -> Told:
    """No requests, whatever was said before."""
    return drop(with_party(told, who), "requests", _request(who))


@seen_by(
    "management is warned that {who:Party} may decide only {p:Figure}% of the matters",
    "提醒管理层：{who:Party}只能决定{p:Figure}%的事项",
)
def powerless(reviewed: Review, who: Party, p: Decimal) -> None:
    """EMP01 names the contact and its authority."""
    found = findings(reviewed, who)
    assert any(agrees(fact(f, "authority") * 100, p) for f in found), found
