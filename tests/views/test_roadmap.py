"""The roadmap: waves in order, actions of one work together, nothing known that nobody said."""

from functools import cache

import pytest
from attrs import evolve

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.action import Plan
from servicemodel.domain.pilot import Outcome, Pilot, Randomised
from servicemodel.domain.portfolio import Placed, Schedule
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.waves import Wave
from servicemodel.views.dossier import Dossier
from servicemodel.views.picture import Mark, Shape
from servicemodel.views.pictures import roadmap as drawn
from servicemodel.views.roadmap import steps, waves


@cache
def dossier(name="q-company"):
    situation = pipeline.assess(pipeline.read(name))
    findings = pipeline.find(situation)
    course, strategy = pipeline.course(situation, findings), pipeline.strategy(situation, findings)
    plates = {room.RULE.id: room.RULE for room in ROOMS}
    return Dossier(situation, findings, Plan((), ()), plates, course=course, strategy=strategy)


def empty():
    return evolve(dossier(), course=evolve(dossier().course, steps=()), strategy=None)


def test_every_action_of_bundle_and_course_stands_in_exactly_one_step():
    told = [id for step in steps(dossier()) for id in step.actions]
    wanted = {step.action.id for step in dossier().course.steps}
    wanted |= {*dossier().strategy.portfolio.best.actions}
    assert len(told) == len({*told})
    assert {*told} == wanted


def test_rules_come_first_and_systems_last():
    made = steps(dossier())
    order = [list(Wave).index(step.wave) for step in made]
    assert order == sorted(order)
    assert [step.number for step in made] == list(range(1, len(made) + 1))
    named = {step.title.en: step.wave for step in made}
    assert named["Authority of the employees"] is Wave.RULES
    assert named["Advanced CRM system"] is Wave.SYSTEMS


def test_what_a_project_carries_out_is_one_step_and_costs_once():
    step = next(step for step in steps(dossier()) if step.title.en == "Authority of the employees")
    assert step.title.zh == "员工授权"
    assert (step.once.number, step.days.number) == (8000, 25)
    assert step.saving is None
    assert step.taken


def test_what_answers_one_rule_is_one_step_of_unknown_cost():
    step = next(step for step in steps(dossier()) if step.title.en.startswith("Answer every question"))
    assert len(step.actions) == 11
    assert (step.once, step.per_year, step.days, step.period) == (None, None, None, None)
    assert all(id.startswith(("LOP", "PRO", "SIL", "ASY")) for id in step.settled)


def test_findings_that_go_are_counted_once():
    gone = [id for step in steps(dossier()) for id in step.settled]
    assert len(gone) == len({*gone})
    vanished = {id for step in dossier().course.steps for id in step.effect.vanished}
    assert {*gone} == vanished & {finding.id for finding in dossier().violations}


def test_the_caption_counts_what_is_removed_of_todays_findings():
    gone, today = {id for step in steps(dossier()) for id in step.settled}, len(dossier().violations)
    caption = drawn.picture(dossier()).caption
    assert f"remove {len(gone)} of today's {today} findings" in caption.en
    assert f"{today}项问题中的{len(gone)}项" in caption.zh


def test_without_actions_there_is_no_step():
    assert steps(empty()) == ()
    picture = drawn.picture(empty())
    assert picture.boxes == ()
    assert "No action is known" in picture.caption.en


def test_without_prices_nothing_is_said_of_the_best_bundle():
    made = steps(evolve(dossier(), strategy=None))
    assert made
    assert {step.taken for step in made} == {None}
    assert {step.once for step in made} == {None}


def planned():
    """The dossier with a period for every action of the best bundle."""
    strategy = dossier().strategy
    portfolio = strategy.portfolio
    placed = tuple(Placed(id, at) for at, id in enumerate(portfolio.best.actions, 1))
    portfolio = evolve(portfolio, schedule=Schedule(placed, True))
    return evolve(dossier(), strategy=evolve(strategy, portfolio=portfolio))


def test_the_period_is_that_of_the_last_action_and_only_if_all_have_one():
    made = {step.title.en: step for step in steps(planned())}
    publish = next(step for title, step in made.items() if title.startswith("Publish"))
    assert publish.period is not None
    assert made["Authority of the employees"].period is None


def test_a_decision_opens_every_wave():
    picture = drawn.picture(dossier())
    made = waves(steps(dossier()))
    diamonds = [box for box in picture.boxes if box.shape is Shape.DECISION]
    assert [box.label.zh for box in diamonds] == [f"决定{n}" for n in range(1, len(made) + 1)]
    opened = {(arrow.tail, arrow.head) for arrow in picture.arrows}
    for wave, some in made:
        assert {(f"decision-{wave.value}", f"step-{step.number}") for step in some} <= opened


def test_unknown_cost_is_said_and_money_is_in_the_currency_of_the_model():
    boxes = {box.label.en: box for box in drawn.picture(dossier()).boxes}
    authority = next(box for label, box in boxes.items() if label == "1. Authority of the employees")
    assert "USD 8k once, USD 1,500 a year, 25 person-days" in authority.note.en
    assert authority.note.zh.startswith("2项行动，消除3项问题")
    assert "一次性8千美元，每年1,500美元，25人天" in authority.note.zh
    assert authority.marks == (Mark.BEST,)
    assert any("cost: not known" in box.note.en for box in boxes.values())


def test_the_mark_means_the_best_bundle_here():
    picture = drawn.picture(dossier())
    assert picture.meaning(Mark.BEST).en == "in the best bundle"
    assert [entry.label.zh for entry in picture.legend] == ["列入最佳组合", "需要作出的决定"]


def test_a_step_tells_how_large_a_trial_would_be():
    value = Value(0.1, Unit.SHARE, Grade.ASSUMED)
    pilot = Pilot("a", "noise", Outcome.MATTERS, Randomised.CUSTOMER, value, value, 1650)
    step = evolve(steps(dossier())[0], pilot=pilot)
    said = list(drawn._notes(dossier(), step))[-1]
    assert said.to(Language.EN) == "trial: 1,650 cases in each arm"
    assert said.to(Language.ZH) == "试点：每组1,650例"


@pytest.mark.parametrize("name", ["proactive", "call-centre-crm"])
def test_other_models_have_their_waves_in_order_too(name):
    order = [list(Wave).index(step.wave) for step in steps(dossier(name))]
    assert order
    assert order == sorted(order)
