"""Steps about questions that are passed on and the answers that come back."""

from decimal import Decimal

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import WEEKS, Json, Review, agrees, fact, findings
from servicemodel.behaviour.told import Told, drop, put, with_party, with_subject
from servicemodel.behaviour.words import Party, Subject

QUESTION, ANSWER = Subject("customer.need"), Subject("service.solution")
WHOLE = {"coverage": 1, "accuracy": 1, "delay": "0 days"}


def _question(who: Party, whom: Party) -> str:
    return f"{who.id}_asks_{whom.id}"


def _answer(whom: Party, who: Party) -> str:
    return f"{whom.id}_answers_{who.id}"


def _flow(told: Told, who: Party, whom: Party, what: Subject, id: str, more: dict[str, object]) -> Told:
    entry = {"from": who.id, "to": whom.id, "topics": [what.topic], **WHOLE, **more}
    return put(with_subject(with_party(told, who, whom), what), "flows", id, entry)


@told_by(
    "{who:Party} passes {q:Figure} questions a week to {whom:Party}",
    "{who:Party}每周向{whom:Party}转出{q:Figure}个问题",
)
def asks(told: Told, who: Party, whom: Party, q: Decimal) -> Told:
    """A hand-off."""
    more = {"kind": "request", "per_year": float(q * WEEKS)}
    return _flow(told, who, whom, QUESTION, _question(who, whom), more)


@told_by(
    "{who:Party} sends {n:Figure} answers a week back to {whom:Party}",
    "{who:Party}每周向{whom:Party}返回{n:Figure}个答复",
)
def answers(told: Told, who: Party, whom: Party, n: Decimal) -> Told:
    """A flow that closes the hand-off between the two."""
    more = {"kind": "response", "closes": _question(whom, who), "per_year": float(n * WEEKS)}
    return _flow(told, who, whom, ANSWER, _answer(who, whom), more)


@told_by("{who:Party} sends no answers back to {whom:Party}", "{who:Party}不向{whom:Party}返回任何答复")
def silent(told: Told, who: Party, whom: Party) -> Told:
    """No way back, whatever was said before."""
    return drop(told, "flows", _answer(who, whom))


@told_by(
    "{who:Party} passes things to {whom:Party}, and nobody has said what for",
    "{who:Party}向{whom:Party}转出事项，没有说明用途",
)
def passes_something(told: Told, who: Party, whom: Party) -> Told:
    """A flow without a stated kind."""
    return _flow(told, who, whom, QUESTION, _question(who, whom), {})


@told_by("{who:Party} passes no questions on", "{who:Party}不转出任何问题")
def passes_nothing(told: Told, who: Party) -> Told:
    """No hand-off, whatever was said before."""
    for id, entry in told.of("flows").items():
        if entry["from"] == who.id and entry.get("kind") == "request":
            told = drop(told, "flows", id)
    return with_party(told, who)


@seen_by(
    "management is warned that {q:Figure} questions a week are left open at {whom:Party}",
    "提醒管理层：每周有{q:Figure}个问题滞留在{whom:Party}",
)
def left_open(reviewed: Review, told: Told, q: Decimal, whom: Party) -> None:
    """LOP01 names the receiver and counts what is left open, or says which share of the questions is."""
    counts = [_left(found, told) / WEEKS for found in findings(reviewed, whom)]
    assert any(agrees(count, q) for count in counts), f"left open a week: {counts}"


def _left(found: Json, told: Told) -> Decimal:
    if "left" in found["facts"]:
        return fact(found, "left")
    asked = Decimal(str(told.of("flows")[found["facts"]["flow"]["id"]]["per_year"]))
    return fact(found, "open") * asked
