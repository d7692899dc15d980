"""Steps about actions that are proposed or refused, and what they change once all is worked out again."""

from decimal import Decimal
from pathlib import Path

from attrs import frozen

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, write
from servicemodel.behaviour.words import Party, Subject
from servicemodel.domain.action import Action
from servicemodel.domain.change import apply
from servicemodel.domain.finding import FindingFact
from servicemodel.domain.refusal import Refusal
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation
from servicemodel.planning.pricing import actions

REMINDER, CLOSING = "PA-01", "PA-25"


@frozen
class Drawn:
    """What the table of actions says to the model that was told."""

    situation: Situation
    proposed: tuple[Action, ...]
    refused: tuple[Refusal, ...]


@done_by("the possible actions are drawn up", "列出可采取的行动")
def drawn_up(told: Told, tmp_path: Path) -> Drawn:
    """All actions and refusals."""
    situation = pipeline.assess(pipeline.read(str(write(told, tmp_path))))
    return Drawn(situation, actions.proposals(situation), actions.refusals(situation))


@seen_by(
    "a reminder of {what:Subject} from {who:Party} to {whom:Party} is proposed",
    "建议{who:Party}主动向{whom:Party}提示{what:Subject}",
)
def proposed(reviewed: Drawn, what: Subject, who: Party, whom: Party) -> None:
    """An action with the two parties and the topic in its id."""
    assert _reminder(reviewed, who, whom, what)


@seen_by(
    "the reminder reaches {r:Figure}% of {what:Subject} at {whom:Party}",
    "该提示使{what:Subject}的{r:Figure}%到达{whom:Party}",
)
def reaches(reviewed: Drawn, r: Decimal, what: Subject, whom: Party) -> None:
    """R of the customers once the reminder is sent."""
    (action,) = [action for action in reviewed.proposed if action.id.startswith(f"{REMINDER}@")]
    after = pipeline.assess(apply(reviewed.situation.model, action.changes), reviewed.situation)
    assert agrees(Decimal(str(after.knowledge(whom.id, what.topic).reach * 100)), r)


@seen_by(
    "the reminder is refused, because only {a:Figure}% of such messages would be right, "
    "where more than {m:Figure}% must be",
    "不建议发出该提示：此类消息只有{a:Figure}%正确，须超过{m:Figure}%",
)
def refused(reviewed: Drawn, a: Decimal, m: Decimal) -> None:
    """A refusal with the accuracy on arrival and the threshold a*, and no action."""
    assert not any(action.id.startswith(f"{REMINDER}@") for action in reviewed.proposed)
    (no,) = [no for no in reviewed.refused if no.action.startswith(f"{REMINDER}@")]
    facts = dict(no.facts)
    assert no.reason == "below-threshold"
    assert agrees(_per_cent(facts["accuracy"]), a), no
    assert agrees(_per_cent(facts["threshold"]), m), no


@seen_by(
    "once {who:Party} answers what {whom:Party} asked, {whom2:Party} knows {k:Figure}% of {what:Subject}",
    "{who:Party}答复{whom:Party}的请求之后，{whom2:Party}正确掌握{what:Subject}的{k:Figure}%",
)
def answered(reviewed: Drawn, who: Party, whom: Party, whom2: Party, k: Decimal, what: Subject) -> None:
    """K of whoever asked once the loop is closed (I-15)."""
    model = reviewed.situation.model
    after = pipeline.assess(apply(model, _closing(reviewed, who, whom).changes), reviewed.situation)
    assert agrees(Decimal(str(after.correct(whom2.id, what.topic) * 100)), k)


@seen_by(
    "having {who:Party} answer {whom:Party} a second time changes nothing",
    "{who:Party}再次答复{whom:Party}，结果不变",
)
def twice(reviewed: Drawn, who: Party, whom: Party) -> None:
    """The same edit again leaves the model as it is, and no other one is proposed (I-15)."""
    action = _closing(reviewed, who, whom)
    once = apply(reviewed.situation.model, action.changes)
    assert apply(once, action.changes) == once
    again = actions.proposals(pipeline.assess(once, reviewed.situation))
    assert action.id not in {other.id for other in again}


def _closing(reviewed: Drawn, who: Party, whom: Party) -> Action:
    """The action by which ``who`` answers ``whom``."""
    found = (action for action in reviewed.proposed if action.id.startswith(f"{CLOSING}@{whom.id}@"))
    (action,) = [action for action in found if _names(action, "doer", who)]
    return action


def _names(action: Action, fact: str, who: Party) -> bool:
    return getattr(dict(action.facts)[fact], "id", "") == who.id


def _reminder(reviewed: Drawn, who: Party, whom: Party, what: Subject) -> list[Action]:
    id = f"{REMINDER}@{who.id}@{whom.id}@{what.topic}"
    return [action for action in reviewed.proposed if action.id == id]


def _per_cent(fact: FindingFact) -> Decimal:
    assert isinstance(fact, Value)
    return Decimal(str(fact.number * 100))
