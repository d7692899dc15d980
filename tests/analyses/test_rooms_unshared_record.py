"""The firm knows it, but not where it is needed (SIL01)."""

import pytest
from builders import TOPIC, flow, model, need, origin
from room_cases import KINDS, actions, answer, answers, halves, left

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Outcome, Severity

#: Four departments hear a quarter of the customers' needs each (traditional mode).
HEARD = [flow("customers", who, 0.25, 0.9) for who in ("sales", "repair", "finance", "technology")]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (0.5, Severity.HIGH),
        (0.51, Severity.MEDIUM),
        (0.65, Severity.MEDIUM),
        (0.66, Severity.LOW),
        (0.79, Severity.LOW),
        (0.81, None),
    ],
)
def test_the_silo_index_sets_the_severity(one, expected):
    assert answer(halves(one, 1 - one), "SIL01").severity is expected


def test_a_silo_index_of_exactly_a_fifth_counts():
    assert answer(halves(0.8, 0.2), "SIL01").severity is Severity.LOW


def test_the_traditional_mode_has_a_silo_index_of_39_hundredths():
    of = model([origin("customers", 1, 1)], HEARD, kinds=KINDS)
    finding = answer(of, "SIL01")
    assert finding.reason == "nobody-has-the-whole"
    assert finding.fact("together").number == pytest.approx(0.615, abs=5e-4)
    assert finding.fact("holder_known").number == pytest.approx(0.225)
    assert finding.value.number == pytest.approx(0.39, abs=5e-4)
    assert finding.severity is Severity.MEDIUM
    assert finding.id == f"SIL01@{TOPIC}@nobody-has-the-whole"


def test_what_actors_outside_know_is_no_silo():
    kinds = {**KINDS, **dict.fromkeys(("sales", "repair"), ActorKind.DEALER)}
    of = model([origin("customers", 1, 1)], HEARD[:2], actors=("one", "two"), kinds=kinds)
    assert answer(of, "SIL01").outcome is Outcome.SATISFIED


@pytest.mark.parametrize(
    ("holder", "seeker", "expected"),
    [
        (1.0, 0.2, Severity.HIGH),
        (0.6, 0.2, Severity.MEDIUM),
        (0.6, 0.0, Severity.HIGH),
        (0.59, 0.0, None),
        (1.0, 0.21, None),
    ],
)
def test_one_holds_and_one_is_shut_out(holder, seeker, expected):
    told = [flow("tech", "sales", seeker / holder, 1)]
    finding = answer(model([origin("tech", holder, 1)], told, [need("sales", 0.9)]), "SIL01")
    assert finding.severity is expected
    assert finding.reason == ("kept-apart" if expected else "shared")


def test_who_does_not_need_it_is_not_shut_out():
    assert answer(model([origin("tech", 1, 1)], actors=("sales",)), "SIL01").outcome is Outcome.SATISFIED


def test_a_need_of_nothing_is_no_need():
    of = model([origin("tech", 1, 1)], needs=[need("sales", 0)])
    assert answer(of, "SIL01").outcome is Outcome.SATISFIED


def test_who_knows_the_part_it_needs_is_not_shut_out():
    origins = [origin("tech", 1, 1, about=("north", "south")), origin("sales", 1, 1, about=("south",))]
    parts = (("customers", (("north", 0.9), ("south", 0.1))),)
    of = model(origins, needs=[need("sales", 0.9, about=("south",))], populations=parts)
    assert answer(of, "SIL01").outcome is Outcome.SATISFIED


def test_customers_who_need_it_are_another_rules_concern():
    of = model([origin("tech", 1, 1)], needs=[need("customers", 0.9)], actors=("sales",), kinds=KINDS)
    assert answer(of, "SIL01").outcome is Outcome.SATISFIED


def test_a_topic_that_nobody_in_the_firm_needs_and_nobody_observes_is_passed_over():
    of = model([], [flow("tech", "sales", 1, 1)])
    assert answers(of, "SIL01") == ()


def test_all_who_know_write_and_all_who_need_read():
    of = model(
        [origin("customers", 1, 1)], HEARD, [need("planning", 0.9)], actors=("idle", "back"), kinds=KINDS
    )
    (action,) = actions(of, "SIL01")
    pairs = {(change.element.sender, change.element.receiver) for change in action.changes}
    writers = {"sales", "repair", "finance", "technology"}
    assert pairs == {(who, "back") for who in writers} | {("back", who) for who in {*writers, "planning"}}
    assert dict(action.facts)["hub"].id == "back"
    assert left(of, action) is None


def test_without_a_back_office_the_one_who_knows_most_keeps_the_record():
    of = model([origin("tech", 1, 1)], needs=[need("sales", 0.9)])
    (action,) = actions(of, "SIL01")
    assert [(c.element.sender, c.element.receiver) for c in action.changes] == [("tech", "sales")]
    assert left(of, action) is None
