"""Actions one after another: authority and rules first, each on what the one before left."""

from functools import cache

import attrs
import pytest

from servicemodel import pipeline
from servicemodel.analyses import remedies
from servicemodel.domain.action import Action
from servicemodel.domain.change import apply
from servicemodel.domain.precedence import MOST_STEPS, MOST_WORK, PRECEDENCE, affordable, next_action
from servicemodel.domain.rule import Family, Outcome
from servicemodel.domain.text import Text

#: Enough for the whole way of every model of the library.
ENOUGH = 100


@cache
def start(name):
    """The model of the library, assessed, and what the rules say."""
    situation = pipeline.assess(pipeline.read(name))
    return situation, pipeline.find(situation)


@cache
def course(name, most=ENOUGH):
    return pipeline.course(*start(name), most)


def violations(findings):
    return {finding.id for finding in findings if finding.outcome is Outcome.VIOLATED}


def family(step):
    return step.action.finding[:3]


def walked(name, count):
    """What the rules say after the first ``count`` steps, worked out afresh from the model alone."""
    model = start(name)[0].model
    for step in course(name).steps[:count]:
        model = apply(model, step.action.changes)
    situation = pipeline.assess(model)
    return situation, pipeline.find(situation)


def test_in_the_case_authority_and_rules_come_first_and_systems_after_them():
    order = [family(step) for step in course("q-company").steps]
    rules = [index for index, name in enumerate(order) if name in ("EMP", "FAI")]
    assert rules == list(range(len(rules)))
    assert order[0] == "EMP"
    first_system = next(i for i, step in enumerate(course("q-company").steps) if adds_a_system(step.action))
    assert first_system > max(rules)
    assert "EMP06@authority@crm@system-first" in {step.action.finding for step in course("q-company").steps}


def adds_a_system(action):
    """Whether an action works on shared records or on the use of the customer system."""
    return action.finding[:3] in ("SIL", "CRM")


@pytest.mark.parametrize("name", ["q-company", "call-centre-crm"])
def test_each_step_removes_the_finding_it_claims_to_remove_and_in_the_end_none_is_left(name):
    told = course(name)
    assert all(step.action.finding in step.effect.vanished for step in told.steps)
    assert (told.vain, told.standing, told.more) == ((), (), False)
    assert violations(walked(name, len(told.steps))[1]) == set()


def test_in_the_call_centre_the_use_of_the_system_comes_last():
    order = [family(step) for step in course("call-centre-crm").steps]
    uses = [index for index, name in enumerate(order) if name == "CRM"]
    assert len(uses) > 1
    assert uses == list(range(len(order) - len(uses), len(order)))


@pytest.mark.parametrize("count", [1, 22, 25])
def test_a_step_says_what_the_walk_afresh_shows(count):
    before, after = (violations(walked("q-company", n)[1]) for n in (count - 1, count))
    effect = course("q-company").steps[count - 1].effect
    assert set(effect.vanished) == before - after
    assert set(effect.created) == after - before
    assert effect.index_after == walked("q-company", count)[0].index


def test_what_a_step_creates_a_later_one_removes():
    steps = course("q-company").steps
    created = {id: number for number, step in enumerate(steps) for id in step.effect.created}
    removed = {id: number for number, step in enumerate(steps) for id in step.effect.vanished}
    assert created
    assert all(removed[id] > number for id, number in created.items())


def test_a_bound_stops_the_walk_and_says_that_more_would_follow():
    told = course("q-company", 3)
    assert told.steps == course("q-company").steps[:3]
    assert told.more
    assert set(told.standing) == violations(walked("q-company", 3)[1])
    assert course("q-company", 0).steps == ()
    assert set(course("q-company", 0).standing) == violations(start("q-company")[1])


def test_a_large_model_is_walked_less_far_unless_more_is_asked_for():
    situation, findings = start("q-company")
    assert affordable(situation.model) == MOST_STEPS > len(course("q-company").steps)
    assert pipeline.course(situation, findings) == course("q-company")
    crowd = tuple(attrs.evolve(situation.model.actors[0], id=f"a{n}") for n in range(MOST_WORK // 4))
    assert affordable(attrs.evolve(situation.model, actors=crowd)) == 3


def test_an_action_that_does_not_remove_what_it_answers_is_not_taken():
    told = course("proactive")
    assert told.vain == ("ASY05@dealer@part.quality@depends-on-one#second-way",)
    assert told.standing == ("ASY05@dealer@part.quality@depends-on-one",)
    assert not told.more
    assert told.vain[0] not in {step.action.id for step in told.steps}


def test_what_somebody_lives_with_is_left_standing():
    situation, findings = start("q-company")
    kept = "EMP06@authority@crm@system-first"
    told = pipeline.course(situation, findings, ENOUGH, {kept})
    assert kept not in {step.action.finding for step in told.steps}
    assert kept not in told.standing


def action(finding, slug):
    return Action(f"{finding}#{slug}", finding, Text("act", "行动"), ())


def test_every_family_has_its_place_and_unknown_ones_come_before_the_system():
    assert {family.value for family in {*Family} - {*PRECEDENCE}} <= {"CRM", "OWN"}
    assert Family.CRM_USE not in PRECEDENCE
    shuffled = ["CRM01@a@b", "OWN01@a@b", "CHN01@a@b", "ASY01@a@b", "EMP01@a@b"]
    actions, taken = [action(id, "x") for id in shuffled], []
    while (following := next_action(actions, taken)) is not None:
        taken.append(following.id)
    assert [id[:3] for id in taken] == ["EMP", "ASY", "CHN", "OWN", "CRM"]


def test_in_one_family_the_worst_finding_comes_first_and_no_action_twice():
    situation, findings = start("q-company")
    actions = [a for a in remedies(findings, situation) if a.finding.startswith("EMP")]
    assert next_action(actions, ()) == actions[0]
    assert next_action(actions, {actions[0].id}) == actions[1]
    assert next_action(actions, {a.id for a in actions}) is None
