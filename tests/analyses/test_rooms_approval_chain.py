"""Others must agree before the customer gets an answer (EMP04)."""

import attrs
import pytest
from builders import share
from cases_empowerment import CLIMB, approved, climbing
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize(
    ("asked", "degree", "severity"),
    [
        (("director",), 0.5, Severity.MEDIUM),
        (("director", "tech"), 1, Severity.HIGH),
        (("director", "tech", "director"), 1, Severity.HIGH),
    ],
)
def test_how_many_are_asked_sets_the_severity(asked, degree, severity):
    finding = answer(approved(*dict.fromkeys(asked)), "EMP04") if len(asked) < 3 else answer(twice(), "EMP04")
    assert (finding.value.number, finding.severity) == (degree, severity)
    assert [ref.id for ref in finding.fact("asked")] == list(asked)


def twice():
    """The director is asked again at the end."""
    of = approved("director", "tech")
    (request,) = of.requests
    again = attrs.evolve(request.traits, approval=("director", "tech", "director"))
    return attrs.evolve(of, requests=(attrs.evolve(request, traits=again),))


@pytest.mark.parametrize(("authority", "violated"), [(0, True), (0.79, True), (0.8, False), (1, False)])
def test_a_climb_counts_where_the_contact_may_not_decide(authority, violated):
    finding = answer(climbing(share(authority)), "EMP04")
    assert (finding.outcome is Outcome.VIOLATED) == violated
    if violated:
        assert [ref.id for ref in finding.fact("asked")] == ["director", "tech"]


@pytest.mark.parametrize(
    "of",
    [
        climbing(None),
        climbing(share(0), climb=()),
        climbing(share(0), climb=CLIMB[:1]),
        climbing(share(0), climb=(("front", "sales"), ("sales", "tech"))),
        climbing(share(0), climb=(("front", "director"), ("director", "front"))),
        climbing(share(0), climb=(("front", "director"), ("director", "dealer"))),
        climbing(share(0), kind=None),
        climbing(share(0), kind=FlowKind.INFORM),
    ],
)
def test_without_a_stated_chain_it_is_a_question(of):
    assert answer(of, "EMP04").outcome is Outcome.UNKNOWN


def test_what_was_stated_goes_before_what_flows_show():
    of = climbing(share(0))
    (request,) = of.requests
    free = attrs.evolve(request, traits=attrs.evolve(request.traits, approval=()))
    assert answer(attrs.evolve(of, requests=(free,)), "EMP04").reason == "nobody-asked"


@pytest.mark.parametrize("of", [approved("director", "tech"), climbing(share(0))])
def test_the_contact_may_answer_alone_and_nothing_else_changes(of):
    (action,) = actions(of, "EMP04")
    changed = apply(of, action.changes)
    assert changed.requests[0].traits.approval == ()
    assert changed.requests[0].authority.grade.value == "assumed"
    assert attrs.evolve(changed, requests=of.requests) == of
    assert left(of, action) is None
