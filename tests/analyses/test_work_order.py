"""The sequence of planned projects."""

from cases_empowerment import AUTHORITY, NORMS, SYSTEM, planned

from servicemodel.analyses.work_order import before, first, moved, new

PLAN = planned(SYSTEM, NORMS, AUTHORITY).projects


def test_the_first_of_several_kinds_is_found_or_there_is_none():
    assert first(PLAN, AUTHORITY, NORMS) == PLAN[1]
    assert first(PLAN[:1], AUTHORITY) is None


def test_the_share_before_a_project_counts_the_others():
    assert [before(PLAN, project) for project in PLAN] == [0, 0.5, 1]
    assert before(PLAN[:1], PLAN[0]) == 0


def test_a_new_project_comes_last_under_a_free_id():
    one = new(PLAN, AUTHORITY)
    assert (one.id, one.order) == ("authority", 4)
    assert new((*PLAN, one), AUTHORITY).id == "authority_2"
    assert new((), NORMS).order == 1


def test_what_stood_between_moves_back_by_one():
    changes = moved(PLAN, PLAN[2], 1)
    assert {change.element.id: change.element.order for change in changes} == {
        "authority_3": 1,
        "system_1": 2,
        "norms_2": 3,
    }
