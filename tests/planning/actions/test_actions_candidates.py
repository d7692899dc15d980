"""What could be done: remedies and proposals together, each edit once, and what lives on the dark flagged."""

import attrs
import pytest
from action_stage import stage
from builders import flow, origin, request, share

from servicemodel import pipeline
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Put, Remove, apply, differences
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.planning.actions import candidates, proposals
from servicemodel.planning.actions.candidates import exploits
from servicemodel.planning.actions.switching import mode_switches
from servicemodel.views.sentences import action_title

NEED, STATUS = "customer.need", "service.status"


def handed_over():
    """A hand-off that nothing answers."""
    asked = flow("front", "tech", 0.9, 0.9, id="hand_off", topic=NEED, kind=FlowKind.REQUEST)
    seen = (origin("tech", 1, 1, topic=STATUS), origin("front", 1, 1, id="o_need", topic=NEED))
    return stage("front", "tech", "customer", origins=seen, flows=(asked,))


def test_the_remedy_stays_and_takes_over_the_seeds():
    situation = pipeline.assess(handed_over())
    found = pipeline.find(situation, ["LOP01"])
    both = candidates(situation, found)
    (closing,) = [action for action in both if "PA-25" in action.seeds]
    assert closing.finding.startswith("LOP01@")
    (alone,) = [action for action in proposals(situation) if "PA-25" in action.seeds]
    assert set(alone.seeds) <= set(closing.seeds)
    assert apply(situation.model, alone.changes) == apply(situation.model, closing.changes)


def test_remedies_come_first_and_proposals_answer_nothing():
    situation = pipeline.assess(handed_over())
    both = candidates(situation, pipeline.find(situation))
    answers = [bool(action.finding) for action in both]
    assert answers == sorted(answers, reverse=True)


def action(*changes, beneficiary=Beneficiary.FIRM):
    """An action of a test's own."""
    return Action("own", "", Text("own", "自定"), changes, beneficiary=beneficiary)


def test_what_takes_from_customers_for_the_firm_is_flagged():
    told = flow("front", "customer", 0.9, 0.9, id="told", topic=NEED)
    staged = stage(origins=(origin("front", 1, 1, topic=NEED),), flows=(told,))
    hide = Remove(Ref(Section.FLOWS, "told"))
    less = Put(attrs.evolve(told, fidelity=attrs.evolve(told.fidelity, coverage=share(0.1))))
    more = Put(attrs.evolve(told, fidelity=attrs.evolve(told.fidelity, coverage=share(1.0))))
    assert exploits(staged, action(hide))
    assert exploits(staged, action(less))
    assert exploits(staged, action(Put(attrs.evolve(told, topics=(STATUS,)))))
    assert not exploits(staged, action(more))
    assert not exploits(staged, action(hide, beneficiary=Beneficiary.CUSTOMER))


@pytest.mark.parametrize("name", ["dealer", "direct", "proactive", "q-company"])
def test_every_other_mode_is_an_action_that_can_be_undone(name):
    model = pipeline.read(name)
    switches = mode_switches(pipeline.assess(model))
    assert {switch.id for switch in switches} >= {"MO@third_party"}
    for switch in switches:
        after = apply(model, switch.changes)
        assert after != model
        assert differences(model, apply(after, differences(after, model))) == ()
        assert pipeline.assess(after).facts
        assert action_title(switch, model, Language.ZH).startswith("改用")


def test_without_customers_there_is_nothing_to_switch():
    assert mode_switches(pipeline.assess(stage("firm", "tech"))) == ()


def test_matters_without_a_loss_say_so():
    staged = attrs.evolve(stage("customer", "front"), requests=(request("matter", "customer"),))
    (recovery,) = [a for a in proposals(pipeline.assess(staged)) if "PA-12" in a.seeds]
    assert recovery.unknowns == ("loss",)
