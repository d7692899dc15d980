"""A customer makes a suggestion, and nobody thanks or replies (LOP05)."""

import attrs
import pytest
from builders import flow, name
from cases_open_loops import KINDS, SUGGESTION, loops, suggested, thanks
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity

WITHHELD = (Permission("consent", name("consent"), granted=False),)


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (0.1, Severity.HIGH),
        (0.11, Severity.MEDIUM),
        (0.5, Severity.MEDIUM),
        (0.51, Severity.LOW),
        (0.79, Severity.LOW),
        (0.8, None),
    ],
)
def test_suggestions_without_a_reply_set_the_severity(coverage, expected):
    finding = answer(suggested(thanks(coverage)), "LOP05")
    assert finding.severity is expected
    if expected:
        assert finding.fact("open").number == pytest.approx(1 - coverage)


@pytest.mark.parametrize(
    "reply",
    [
        thanks(),
        thanks(topic="customer.need"),
        thanks(sender="board"),
        thanks(sender="board", topic="customer.need", closes="idea"),
    ],
    ids=["response", "about something near", "of management", "closing"],
)
def test_thanks_of_many_kinds(reply):
    assert answer(suggested(reply), "LOP05").reason == "thanked"


@pytest.mark.parametrize(
    "back",
    [
        thanks(kind=FlowKind.INFORM),
        thanks(sender="board", topic="customer.need"),
        thanks(closes="other"),
        thanks(0),
    ],
    ids=["no response", "about something else", "closes something else", "never passes"],
)
def test_what_thanks_nobody(back):
    other = flow("customers", "front", 1, 1, id="other", topic="customer.need", kind=FlowKind.REQUEST)
    assert answer(suggested(back, other), "LOP05").reason == "never-answered"


def test_a_flow_back_of_which_nobody_said_what_it_is_for_is_a_question():
    finding = answer(suggested(thanks(kind=None)), "LOP05")
    assert (finding.outcome, finding.severity) == (Outcome.UNKNOWN, None)


@pytest.mark.parametrize(
    ("receiver", "kind"), [("rival", ActorKind.COMPETITOR), ("club", ActorKind.GENERAL_CUSTOMER)]
)
def test_suggestions_to_others_are_not_ours_to_thank_for(receiver, kind):
    kinds = {**KINDS, receiver: kind}
    idea = flow("customers", receiver, 1, 1, topic=SUGGESTION, kind=FlowKind.INFORM)
    of = loops([idea])
    people = tuple(attrs.evolve(a, kind=kinds[a.id]) for a in of.actors)
    assert answer(attrs.evolve(of, actors=people), "LOP05").outcome is Outcome.NOT_APPLICABLE


def test_management_thanks_if_there_is_one_else_whoever_heard():
    of = suggested()
    (action,) = actions(of, "LOP05")
    assert action.changes[0].element.sender == "board"
    assert left(of, action) is None
    assert attrs.evolve(apply(of, action.changes), flows=of.flows) == of
    alone = attrs.evolve(of, actors=tuple(a for a in of.actors if a.id != "board"))
    (action,) = actions(alone, "LOP05")
    assert action.changes[0].element.sender == "front"
    assert left(alone, action) is None


def test_thanks_that_are_not_permitted_are_permitted_and_not_doubled():
    of = attrs.evolve(suggested(thanks(permission="consent")), permissions=WITHHELD)
    assert answer(of, "LOP05").reason == "never-answered"
    (action,) = actions(of, "LOP05")
    assert left(of, action) is None
    assert len(apply(of, action.changes).flows) == len(of.flows)
