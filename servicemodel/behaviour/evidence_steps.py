"""Steps about what was claimed and what the service records show."""

from decimal import Decimal

import attrs

from servicemodel.behaviour.patterns import seen_by, told_by
from servicemodel.behaviour.review import Json, Review, agrees, fact, findings, questions
from servicemodel.behaviour.told import Told, put, with_party, with_subject
from servicemodel.behaviour.words import Party, Subject
from servicemodel.domain.measurement import Key, Measurement, Period
from servicemodel.domain.value import Grade, Unit, Value

QUESTION, ANSWER = Subject("customer.need"), Subject("service.solution")
YEAR = Period("2024-01-01T00:00:00", "2024-12-31T00:00:00")
WEEKS = Period("2024-01-01T00:00:00", "2024-01-15T00:00:00")
#: Half the width of the intervals in these examples; enough records give narrower ones.
HALF = 0.05


def _asking(told: Told, who: Party, whom: Party) -> Told:
    told = with_subject(with_subject(with_party(told, who, whom), QUESTION), ANSWER)
    entry = {"from": who.id, "to": whom.id, "topics": [QUESTION.topic], "kind": "request"}
    return put(told, "flows", _question(who, whom), entry)


def _question(who: Party, whom: Party) -> str:
    return f"{who.id}_asks_{whom.id}"


def answering(told: Told, who: Party, whom: Party, coverage: object, **more: object) -> Told:
    """``told`` with questions from ``who`` to ``whom`` and the answers to them, of that ``coverage``."""
    ends = {"from": whom.id, "to": who.id, "closes": _question(who, whom)}
    entry = {**ends, "topics": [ANSWER.topic], "kind": "response", "coverage": coverage, **more}
    return put(_asking(told, who, whom), "flows", f"{whom.id}_answers_{who.id}", entry)


@told_by(
    "{p:Figure}% of the questions from {who:Party} to {whom:Party} are said to come back",
    "据称{who:Party}转给{whom:Party}的问题有{p:Figure}%得到回应",
)
def said(told: Told, p: Decimal, who: Party, whom: Party) -> Told:
    """A claim that nobody checks against the records."""
    return answering(told, who, whom, float(p / 100))


@told_by(
    "{p:Figure}% of the questions from {who:Party} to {whom:Party} are said to come back, "
    "to be checked by the records",
    "据称{who:Party}转给{whom:Party}的问题有{p:Figure}%得到回应，须以记录核实",
)
def said_to_be_checked(told: Told, p: Decimal, who: Party, whom: Party) -> Told:
    """A claim whose number the records feed."""
    fed = {"measure": "closed_loop", "from": who.id, "to": whom.id, "value": float(p / 100)}
    return answering(told, who, whom, fed)


@told_by(
    "the model has a flow of questions from {who:Party} to {whom:Party}, counted by the records",
    "模型中有{who:Party}向{whom:Party}提问的信息流，由记录计数",
)
def counted_flow(told: Told, who: Party, whom: Party) -> Told:
    """A flow whose yearly number the records feed."""
    told = _asking(told, who, whom)
    entry = told.of("flows")[_question(who, whom)]
    volume = {"measure": "yearly_handoffs", "from": who.id, "to": whom.id}
    return put(told, "flows", _question(who, whom), {**entry, "per_year": volume})


@told_by("nobody has brought any service records", "没有提供任何服务记录")
def no_records(told: Told) -> Told:
    """Nothing was imported."""
    return attrs.evolve(told, figures=None)


@told_by(
    "the records show {n:Figure} hand-overs from {who:Party} to {whom:Party}, and {k:Figure} came back",
    "记录显示{who:Party}向{whom:Party}移交{n:Figure}次，其中{k:Figure}次得到回应",
)
def recorded(told: Told, n: Decimal, who: Party, whom: Party, k: Decimal) -> Told:
    """What a year of records shows."""
    return _recorded(told, int(n), who, whom, int(k), YEAR)


@told_by(
    "two weeks of records show {n:Figure} hand-overs from {who:Party} to {whom:Party}, "
    "and {k:Figure} came back",
    "两周的记录显示{who:Party}向{whom:Party}移交{n:Figure}次，其中{k:Figure}次得到回应",
)
def briefly_recorded(told: Told, n: Decimal, who: Party, whom: Party, k: Decimal) -> Told:
    """What two weeks of records show."""
    return _recorded(told, int(n), who, whom, int(k), WEEKS)


def _recorded(told: Told, n: int, who: Party, whom: Party, k: int, period: Period) -> Told:
    key: Key = (("from", who.id), ("to", whom.id))
    volume = Value(float(n), Unit.COUNT, Grade.MEASURED, "handoff_pairs")
    yearly = Value(float(n), Unit.PER_YEAR, Grade.MEASURED, "yearly_handoffs")
    share = Value.counted(k, n, "closed_loop")
    low, high = max(0.0, share.number - HALF), min(1.0, share.number + HALF)
    figures = (
        Measurement("handoff_pairs", 1, key, volume, n, period),
        Measurement("yearly_handoffs", 1, key, yearly, n, period),
        Measurement("closed_loop", 1, key, attrs.evolve(share, low=low, high=high), n, period),
    )
    return attrs.evolve(with_party(told, who, whom), figures=(*(told.figures or ()), *figures))


@told_by("the records do not show who passed a matter to whom", "记录没有显示事项由谁转给了谁")
def no_teams(told: Told) -> Told:
    """A flat export without teams."""
    lacking = [Measurement(name, 1, (), None, 0, YEAR, lacks=("contact_event.team",)) for name in _TEAMS]
    return attrs.evolve(told, figures=tuple(lacking))


_TEAMS = ("closed_loop", "handoff_pairs")


@seen_by(
    "management is warned that {p:Figure}% was claimed and the records show {q:Figure}%",
    "提醒管理层：申报为{p:Figure}%，而记录显示为{q:Figure}%",
)
def drifted(reviewed: Review, p: Decimal, q: Decimal) -> None:
    """EVI01 and EVI05 name both numbers."""
    found = findings(reviewed)
    claimed = [(f, "claimed" if "claimed" in f["facts"] else "declared") for f in found]
    assert any(
        agrees(fact(f, name) * 100, p) and agrees(fact(f, "counted") * 100, q) for f, name in claimed
    ), found


@seen_by(
    "management is warned of {n:Figure} hand-overs from {who:Party} to {whom:Party} beside the model",
    "提醒管理层：{who:Party}向{whom:Party}移交{n:Figure}次，而模型中没有这条途径",
)
def undrawn(reviewed: Review, n: Decimal, who: Party, whom: Party) -> None:
    """EVI02 names both ends and the number."""
    assert any(_between(f, who, whom) and fact(f, "cases") == n for f in findings(reviewed))


@seen_by(
    "management is warned that the records hold no hand-over from {who:Party} to {whom:Party}",
    "提醒管理层：记录中没有{who:Party}向{whom:Party}的移交",
)
def silent_way(reviewed: Review, who: Party, whom: Party) -> None:
    """EVI03 names both ends."""
    assert any(_between(f, who, whom) for f in findings(reviewed)), findings(reviewed)


def _between(found: Json, who: Party, whom: Party) -> bool:
    ends = (found["facts"].get(name, {}).get("id") for name in ("sender", "receiver"))
    return tuple(ends) == (who.id, whom.id)


@seen_by(
    "management is warned that a share of {p:Figure}% rests on {n:Figure} cases only",
    "提醒管理层：{p:Figure}%这一份额只依据{n:Figure}件案例",
)
def thin(reviewed: Review, p: Decimal, n: Decimal) -> None:
    """EVI04 names the figure and the number of cases."""
    found = findings(reviewed)
    assert any(agrees(fact(f, "counted") * 100, p) and fact(f, "cases") == n for f in found), found


@seen_by("management is asked for the records that would show it", "请管理层提供能够说明此事的记录")
def asked_for_records(reviewed: Review) -> None:
    """A question asks for records, in both languages."""
    asked = [q["question"] for q in questions(reviewed)]
    assert any("record" in q["en"] or "file" in q["en"] for q in asked), asked
    assert any("记录" in q["zh"] or "文件" in q["zh"] for q in asked), asked


@seen_by("management is told that the records bear it out", "告知管理层：记录证实了这一点")
def borne_out(reviewed: Review) -> None:
    """Nothing is warned of or asked, and the rule did look."""
    assert not findings(reviewed), findings(reviewed)
    assert not questions(reviewed), questions(reviewed)
    assert reviewed.document["counts"]["satisfied"]
