"""Steps about surveys on the use of the CRM: answers with known effects, brought in by the program itself."""

import tempfile
from decimal import Decimal
from pathlib import Path

from attrs import frozen

from servicemodel.behaviour.answer_sheets import Sheet, sheets_text
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.review import agrees, run
from servicemodel.behaviour.told import Told, put
from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Effect, InfusionModel, Lever, Order, Verdict
from servicemodel.evidence import measuring
from servicemodel.planning.variants import infusion

#: Where a survey is told; no section of a model file.
SURVEY = "survey"
#: The step from confirmation to customer satisfaction; the examples are not about it.
LAST = 0.6


@frozen
class Evaluated:
    """What the survey says, and where to begin."""

    survey: InfusionModel
    orders: tuple[Order, ...]


@told_by(
    "a survey of {n:Figure} employees face to face, with a direct effect of {p:Figure} "
    "and an indirect one of {q:Figure}",
    "调查面对面渠道的员工{n:Figure}名，直接影响为{p:Figure}，间接影响为{q:Figure}",
)
def asked_in_person(told: Told, n: Decimal, p: Decimal, q: Decimal) -> Told:
    """Employees who meet their customers."""
    return _asked(told, Presence.FACE_TO_FACE, n, p, q)


@told_by(
    "a survey of {n:Figure} employees at a distance, with a direct effect of {p:Figure} "
    "and an indirect one of {q:Figure}",
    "调查虚拟渠道的员工{n:Figure}名，直接影响为{p:Figure}，间接影响为{q:Figure}",
)
def asked_at_a_distance(told: Told, n: Decimal, p: Decimal, q: Decimal) -> Told:
    """Employees who do not see their customers."""
    return _asked(told, Presence.VIRTUAL, n, p, q)


def _asked(told: Told, group: Presence, n: Decimal, direct: Decimal, indirect: Decimal) -> Told:
    said = {"employees": int(n), "direct": float(direct), "indirect": float(indirect)}
    return put(told, SURVEY, group.value, said)


@told_by(
    "the customers asked, {n:Figure} for each employee, agree little",
    "每名员工的{n:Figure}名客户看法不太一致",
)
def at_odds(told: Told, n: Decimal) -> Told:
    """More of the spread lies between the customers of one employee than between employees."""
    for group, said in told.of(SURVEY).items():
        told = put(told, SURVEY, group, {**said, "customers": int(n), "apart": 3.0})
    return told


@told_by("nobody was asked about the use of the CRM", "没有就系统的使用做过调查")
def nobody_asked(told: Told) -> Told:
    """There are no answers."""
    return told


@done_by("the survey is evaluated", "分析调查结果")
def evaluated(told: Told) -> Evaluated:
    """The answers are brought in by the program; where there are none, the published order is left."""
    with tempfile.TemporaryDirectory(prefix="servicemodel-") as name:
        folder = Path(name)
        evidence = folder / "evidence"
        evidence.mkdir()
        sheets = [Sheet(Presence(group), LAST, **said) for group, said in told.of(SURVEY).items()]
        if sheets:
            (folder / "survey.csv").write_text(sheets_text(sheets), encoding="utf-8")
            code, _, said = run(["import", str(folder / "survey.csv"), "--evidence", str(evidence), "-q"])
            if code:
                raise RuntimeError(f"the program ended with {code}:\n{said}")
        found = measuring.infusion.estimate(evidence)
    return Evaluated(found, infusion.levers(survey=found))


@seen_by(
    "the direct effect is {p:Figure} face to face and {q:Figure} at a distance",
    "直接影响在面对面渠道为{p:Figure}，在虚拟渠道为{q:Figure}",
)
def direct_effects(reviewed: Evaluated, p: Decimal, q: Decimal) -> None:
    """To the digits shown, inside their intervals."""
    _effects(reviewed, Effect.DIRECT, (p, q))


@seen_by(
    "the indirect effect is {p:Figure} face to face and {q:Figure} at a distance",
    "间接影响在面对面渠道为{p:Figure}，在虚拟渠道为{q:Figure}",
)
def indirect_effects(reviewed: Evaluated, p: Decimal, q: Decimal) -> None:
    """To the digits shown, inside their intervals."""
    _effects(reviewed, Effect.INDIRECT, (p, q))


def _effects(reviewed: Evaluated, effect: Effect, figures: tuple[Decimal, ...]) -> None:
    values = [group.of(effect).value for group in reviewed.survey.groups]
    for value, figure in zip(values, figures, strict=True):
        assert agrees(Decimal(str(value.number)), figure), value
        assert value.low is not None
        assert value.high is not None
        assert value.low < value.number < value.high


@seen_by(
    "management is warned that the customers of an employee agree too little",
    "提醒管理层：同一员工的客户看法过于分散",
)
def low_reliability(reviewed: Evaluated) -> None:
    """The mean over the customers is not reliable."""
    means = [each for group in reviewed.survey.groups for each in group.averaging]
    assert any(each.low for each in means), means


@seen_by("the published order of the two effects is confirmed", "两种影响的已发表次序得到证实")
def confirmed(reviewed: Evaluated) -> None:
    """MI-03 and MI-04 hold."""
    _verdict(reviewed, Verdict.HOLDS)


@seen_by("the published order of the two effects is contradicted", "两种影响的次序与已发表的相反")
def contradicted(reviewed: Evaluated) -> None:
    """MI-03 and MI-04 are the other way round."""
    _verdict(reviewed, Verdict.CONTRADICTS)


@seen_by("the published order of the two effects stays open", "两种影响的次序尚无定论")
def left_open(reviewed: Evaluated) -> None:
    """The intervals of the differences cover zero."""
    _verdict(reviewed, Verdict.UNTOLD)


def _verdict(reviewed: Evaluated, verdict: Verdict) -> None:
    assert [reviewed.survey.verdict(seed) for seed in ("MI-03", "MI-04")] == [verdict] * 2


@seen_by("face to face deep use in the encounter comes first", "面对面渠道应先在接触中深入使用系统")
def encounter_first(reviewed: Evaluated) -> None:
    """Told apart by nine of ten draws at least."""
    order = next(each for each in reviewed.orders if each.about is Presence.FACE_TO_FACE)
    assert order.first is Lever.ENCOUNTER
    assert order.told, order


@seen_by("no effect bears a number", "任何影响都没有数值")
def nothing_cardinal(reviewed: Evaluated) -> None:
    """Neither an estimate nor a difference; the orders bear only the share of draws that agree."""
    assert (reviewed.survey.groups, reviewed.survey.differences) == ((), ())
    assert all(0.5 <= order.share.number <= 1 for order in reviewed.orders)
