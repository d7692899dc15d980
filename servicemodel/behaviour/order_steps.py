"""Steps about remedies taken one after another: what comes first, what each removes and creates."""

from decimal import Decimal
from pathlib import Path

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by, told_by
from servicemodel.behaviour.told import Told, write
from servicemodel.domain.action import Course
from servicemodel.domain.rule import Family

#: Enough for every remedy of the case.
ENOUGH = 100
RULES = (Family.EMPOWERMENT.value, Family.FAIRNESS.value)
SYSTEMS = (Family.SILOS.value, Family.CRM_USE.value)


@told_by("the firm is the one of the published case", "企业就是已发表案例中的那一家")
def case(told: Told) -> Told:
    """The library's model of the case."""
    return Told(told.entries, "q-company")


@done_by("the remedies are taken one after another", "逐项实施改进措施")
def taken(told: Told, tmp_path: Path) -> Course:
    """Every remedy is applied to what the ones before it left, and everything is worked out again."""
    situation = pipeline.assess(pipeline.read(str(write(told, tmp_path))))
    return pipeline.course(situation, pipeline.find(situation), ENOUGH)


@seen_by(
    "authority and rules are settled before any shared record or system", "先定权限与规则，再动共享档案和系统"
)
def rules_first(reviewed: Course) -> None:
    """Families of the steps: empowerment and fairness, then silos and the use of the CRM (FP-15)."""
    order = [step.action.finding[:3] for step in reviewed.steps]
    rules = [place for place, family in enumerate(order) if family in RULES]
    systems = [place for place, family in enumerate(order) if family in SYSTEMS]
    assert rules, order
    assert systems, order
    assert max(rules) < min(systems), order


@seen_by("every remedy removes the finding it answers", "每项措施都消除它所针对的问题")
def removes(reviewed: Course) -> None:
    """No step without its effect, and none tried in vain."""
    assert all(step.action.finding in step.effect.vanished for step in reviewed.steps)
    assert not reviewed.vain, reviewed.vain


@seen_by("no finding is left at the end", "最后不再有任何问题")
def none_left(reviewed: Course) -> None:
    """Nothing stands after the last step, and nothing more could be done."""
    assert not reviewed.standing, reviewed.standing
    assert not reviewed.more


@seen_by("{n:Figure} of the steps create a new finding", "其中有{n:Figure}步引出新问题")
def create(reviewed: Course, n: Decimal) -> None:
    """Side effects are told step by step."""
    assert sum(bool(step.effect.created) for step in reviewed.steps) == n


@seen_by("a later step removes what an earlier one created", "前面引出的问题，由后面的步骤消除")
def made_good(reviewed: Course) -> None:
    """Every created finding vanishes after it was created."""
    made = {id: place for place, step in enumerate(reviewed.steps) for id in step.effect.created}
    gone = {id: place for place, step in enumerate(reviewed.steps) for id in step.effect.vanished}
    assert made
    assert all(gone[id] > place for id, place in made.items()), made
