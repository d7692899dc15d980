"""Customer data leave the firm, or messages reach customers, without consent (LEA03)."""

import attrs
import pytest
from builders import flow, model, origin, per_year, request
from cases_leakage import ALL_KINDS, IDENTITY, reminded, sent
from room_cases import actions, answer, left

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Trigger
from servicemodel.domain.rule import Outcome, Severity


@pytest.mark.parametrize("case", [sent, reminded])
def test_where_nobody_said_anything_it_is_a_question(case):
    finding = answer(case(), "LEA03")
    assert (finding.reason, finding.severity) == ("consent-not-stated", None)


@pytest.mark.parametrize("case", [sent, reminded])
def test_a_consent_that_was_given_is_enough(case):
    assert answer(case("consent", granted=True), "LEA03").reason == "consent-given"


def test_a_refusal_that_nobody_minds_is_respected():
    assert answer(reminded("consent"), "LEA03").reason == "not-sent"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"used": True}, Outcome.VIOLATED),
        ({"used": False}, Outcome.SATISFIED),
        ({"per_year": per_year(10)}, Outcome.VIOLATED),
        ({"per_year": per_year(0)}, Outcome.SATISFIED),
    ],
)
def test_what_is_counted_or_acted_on_is_relied_on(more, expected):
    assert answer(reminded("consent", **more), "LEA03").outcome is expected


def test_what_a_matter_requires_is_relied_on():
    of = sent("consent", needed=False)
    asking = attrs.evolve(of, requests=(request("move", "dealer", [("dealer", IDENTITY)]),))
    finding = answer(asking, "LEA03")
    assert finding.severity is Severity.HIGH
    assert finding.value is None
    assert finding.fact("permission").id == "consent"


@pytest.mark.parametrize("topic", ["customer.identity", "customer.profile", "customer.value"])
def test_personal_data_count(topic):
    of = model([origin("firm", 1, 1, topic=topic)], [flow("firm", "dealer", 1, 1, topic=topic)])
    kinds = model([], actors=("firm", "dealer"), kinds=ALL_KINDS).actors
    assert answer(attrs.evolve(of, actors=kinds), "LEA03").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("ends", "topic"),
    [
        (("firm", "dealer"), "customer.need"),
        (("firm", "back"), IDENTITY),
        (("dealer", "firm"), IDENTITY),
        (("firm", "customers"), IDENTITY),
    ],
)
def test_what_stays_inside_or_tells_nothing_personal_does_not(ends, topic):
    of = model([origin(ends[0], 1, 1, topic=topic)], [flow(*ends, 1, 1, topic=topic)], kinds=ALL_KINDS)
    assert answer(of, "LEA03").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("trigger", [t for t in Trigger if t is not Trigger.PROACTIVE])
def test_an_answer_needs_no_consent(trigger):
    assert answer(reminded(trigger=trigger), "LEA03").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("passed", "expected"), [(0.04, Outcome.NOT_APPLICABLE), (0.05, Outcome.UNKNOWN)])
def test_a_trace_is_not_sent(passed, expected):
    of = model([origin("firm", 1, 1, topic=IDENTITY)], [flow("firm", "dealer", passed, 1, topic=IDENTITY)])
    people = model([], actors=("firm", "dealer"), kinds=ALL_KINDS).actors
    assert answer(attrs.evolve(of, actors=people), "LEA03").outcome is expected


def test_the_consent_is_asked_for_and_nothing_else_changes():
    of = sent("consent")
    (action,) = actions(of, "LEA03")
    changed = apply(of, action.changes)
    assert attrs.evolve(changed, permissions=of.permissions) == of
    assert changed.permissions == (attrs.evolve(of.permissions[0], granted=True),)
    assert left(of, action) is None


def test_a_consent_that_the_model_does_not_list_offers_no_remedy():
    of = attrs.evolve(sent("consent"), permissions=())
    assert answer(of, "LEA03").outcome is Outcome.VIOLATED
    assert actions(of, "LEA03") == ()
