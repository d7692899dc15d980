"""The system is installed before authority and norms are settled (EMP06)."""

import attrs
import pytest
from cases_empowerment import AUTHORITY, CRM, NORMS, SYSTEM, planned
from room_cases import actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.traits import ProjectKind

TRAINING, STORE = ProjectKind.TRAINING, ProjectKind.STORE


@pytest.mark.parametrize(
    ("kinds", "degree", "severity"),
    [
        ((SYSTEM,), 1, Severity.HIGH),
        ((TRAINING, SYSTEM), 1, Severity.HIGH),
        ((SYSTEM, NORMS), 1, Severity.HIGH),
        ((SYSTEM, NORMS, TRAINING), 1 / 2, Severity.HIGH),
        ((SYSTEM, AUTHORITY, TRAINING, STORE), 1 / 3, Severity.MEDIUM),
        ((SYSTEM, AUTHORITY, TRAINING, STORE, STORE, NORMS, SYSTEM), 1 / 6, Severity.LOW),
    ],
)
def test_what_comes_before_authority_sets_the_severity(kinds, degree, severity):
    finding = answer(planned(*kinds), "EMP06")
    assert (finding.value.number, finding.severity) == (pytest.approx(degree), severity)


@pytest.mark.parametrize(("others", "outcome"), [(100, Outcome.VIOLATED), (101, Outcome.SATISFIED)])
def test_a_hundredth_of_the_projects_is_the_least_that_counts(others, outcome):
    later = [TRAINING] * (others - 1)
    assert answer(planned(SYSTEM, NORMS, *later), "EMP06").outcome is outcome


@pytest.mark.parametrize("kinds", [(AUTHORITY, SYSTEM), (TRAINING, NORMS, SYSTEM, AUTHORITY)])
def test_the_first_of_authority_and_norms_counts(kinds):
    assert answer(planned(*kinds), "EMP06").outcome is Outcome.SATISFIED


def test_at_the_same_time_is_not_before():
    of = planned(SYSTEM, AUTHORITY)
    at_once = attrs.evolve(of, projects=tuple(attrs.evolve(p, order=1) for p in of.projects))
    assert answer(at_once, "EMP06").outcome is Outcome.SATISFIED


def test_a_system_without_a_plan_is_a_question_for_each():
    other = attrs.evolve(CRM, id="billing")
    found = answers(planned(actors=(CRM, other)), "EMP06")
    assert [(f.outcome, f.id_of("system")) for f in found] == [
        (Outcome.UNKNOWN, "billing"),
        (Outcome.UNKNOWN, "crm"),
    ]
    assert answer(planned(TRAINING, actors=(CRM,)), "EMP06").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("kinds", "order"),
    [
        ((SYSTEM, AUTHORITY), ["authority_2", "system_1"]),
        (
            (TRAINING, SYSTEM, STORE, NORMS, STORE),
            ["training_1", "norms_4", "system_2", "store_3", "store_5"],
        ),
        ((TRAINING, SYSTEM, SYSTEM), ["training_1", "authority", "system_2", "system_3"]),
    ],
)
def test_authority_moves_before_the_system_and_the_rest_keeps_its_order(kinds, order):
    of = planned(*kinds)
    (action,) = actions(of, "EMP06")
    changed = apply(of, action.changes)
    assert [p.id for p in sorted(changed.projects, key=lambda p: p.order)] == order
    assert [p.order for p in sorted(changed.projects, key=lambda p: p.order)] == list(
        range(1, len(order) + 1)
    )
    assert attrs.evolve(changed, projects=of.projects) == of
    assert left(of, action) is None


def test_a_new_project_takes_a_free_id():
    of = planned(SYSTEM)
    taken = attrs.evolve(of, projects=(attrs.evolve(of.projects[0], id="authority"),))
    (action,) = actions(taken, "EMP06")
    assert {p.id for p in apply(taken, action.changes).projects} == {"authority", "authority_2"}
    assert left(taken, action) is None
