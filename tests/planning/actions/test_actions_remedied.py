"""Remedies that send messages: completed like every other message, and refused where they do harm."""

import pytest
from action_stage import done, known, stage
from builders import channel, money, need, origin, topic

from servicemodel import pipeline
from servicemodel.analyses import remedies
from servicemodel.domain.change import Put
from servicemodel.domain.channel import Medium
from servicemodel.planning.actions import candidates, refusals

UNIT, IDENTITY = "product.unit_state", "customer.identity"


def silent(a=0.95, identified=0.4, **more):
    """The firm knows the units, the customers need to know, and nobody tells them."""
    seen = (origin("firm", 1, a), origin("firm", identified, 1, id="who", topic=IDENTITY))
    return stage(
        "firm",
        "customer",
        origins=seen,
        needs=(need("customer", 0.9),),
        topics=(topic(benefit=money(10), harm=money(40)), topic(IDENTITY)),
        channels=(channel("sms", Medium.SMS, cost=0.1),),
        **more,
    )


def walked(staged):
    """The situation and what the rule about silent life cycles found in it."""
    situation = pipeline.assess(staged)
    return situation, pipeline.find(situation, ["PRO01"])


def test_a_remedy_that_reminds_is_the_reminder_of_the_table():
    staged = silent()
    (remind,) = [action for action in candidates(*walked(staged)) if "PA-01" in action.seeds]
    assert remind.finding.startswith("PRO01@")
    (change,) = remind.changes
    assert isinstance(change, Put)
    message = change.element
    assert (message.addressed_by, message.channel, message.cost_per_message) == (IDENTITY, "sms", money(0.1))
    assert message.fidelity.coverage.number == 0.7
    assert known(done(staged, remind), "customer", UNIT) == pytest.approx(0.7 * 0.4 * 0.95 * 0.9)
    assert remind.uncertain_sign


def test_a_remedy_below_the_threshold_is_refused():
    situation, found = walked(silent(a=0.8))
    assert not [action for action in candidates(situation, found) if "PA-01" in action.seeds]
    reasons = {no.action.split("@")[0]: no.reason for no in refusals(situation, found)}
    assert reasons == {"PRO01": "below-threshold", "PA-01": "below-threshold"}


def test_other_remedies_stay_as_they_are():
    situation = pipeline.assess(pipeline.read("q-company"))
    found = pipeline.find(situation, ["EMP"])
    known_edits = {action.changes for action in candidates(situation, found)}
    for remedy in remedies(found, situation):
        assert remedy.changes in known_edits, remedy.id
