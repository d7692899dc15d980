"""What gets through, also over others, and what is answered together."""

import attrs
import pytest
from builders import flow, model, name, share

from servicemodel import pipeline
from servicemodel.analyses import passing
from servicemodel.domain.flow import Permission
from servicemodel.domain.value import Grade


def assumed(of):
    """``of`` with a coverage that nobody stated."""
    coverage = share(of.fidelity.coverage.number, Grade.ASSUMED)
    return attrs.evolve(of, fidelity=attrs.evolve(of.fidelity, coverage=coverage))


@pytest.mark.parametrize(("coverage", "expected"), [(0, 0), (0.3, 0.3), (1, 1)])
def test_what_was_stated_counts(coverage, expected):
    assert passing.stated(flow("a", "b", coverage, 1)) == expected


@pytest.mark.parametrize(("coverage", "expected"), [(0, 0), (0.3, 1), (1, 1)])
def test_what_was_only_assumed_accuses_nobody(coverage, expected):
    assert passing.stated(assumed(flow("a", "b", coverage, 1))) == expected


def test_a_flow_without_topics_passes_nothing():
    assert passing.stated(attrs.evolve(flow("a", "b", 1, 1), topics=())) == 0


def test_only_permitted_flows_that_let_something_through_are_live():
    flows = [flow("a", "b", 1, 1), flow("b", "c", 0, 1), flow("c", "a", 1, 1, permission="consent")]
    barred = (Permission("consent", name("consent"), granted=False),)
    situation = pipeline.assess(model([], flows, permissions=barred))
    assert [f.id for f in passing.live(situation)] == ["a_b"]


def test_the_best_way_counts_also_over_others_and_round_in_circles():
    flows = [
        flow("a", "c", 0.3, 1),
        flow("c", "d", 0.5, 1),
        flow("a", "b", 0.9, 1),
        flow("b", "c", 0.9, 1),
        flow("c", "a", 1, 1),
        flow("e", "a", 1, 1),
    ]
    arriving = passing.arriving(flows, "a")
    assert arriving == pytest.approx({"a": 1, "b": 0.9, "c": 0.81, "d": 0.405})


def test_replies_add_up_with_the_weakest_grade():
    replies = [flow("a", "b", 0.5, 1), assumed(flow("c", "b", 0, 1))]
    told = passing.answered(replies)
    assert (told.number, told.grade) == (0.5, Grade.ASSUMED)
    assert passing.answered(replies[:1] * 2).number == pytest.approx(0.75)
