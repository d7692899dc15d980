"""Most customers are not registered, so nobody can recognise or remind them (SIL04)."""

import attrs
import pytest
from builders import actor, model, origin
from cases_silos import IDENTITY, identified, registered
from room_cases import KINDS, actions, answer, answers, left

from servicemodel.domain.change import apply
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.rule import Outcome, Severity

BOUNDARIES = [
    (0.0, Severity.HIGH),
    (0.4, Severity.HIGH),
    (0.41, Severity.MEDIUM),
    (0.6, Severity.MEDIUM),
    (0.61, Severity.LOW),
    (0.79, Severity.LOW),
    (0.8, None),
]


@pytest.mark.parametrize("case", [registered, identified])
@pytest.mark.parametrize(("share", "expected"), BOUNDARIES)
def test_the_share_that_is_missing_sets_the_severity(case, share, expected):
    finding = answer(case(share), "SIL04")
    assert finding.severity is expected
    if expected:
        assert finding.value.number == pytest.approx(1 - share)


def with_customer(of, **more):
    """The model ``of`` with more said of the customers."""
    return attrs.evolve(
        of, actors=tuple(attrs.evolve(a, **more) if a.id == "customers" else a for a in of.actors)
    )


@pytest.mark.parametrize(
    ("segments", "outcome"),
    [
        ((Segment.REGISTERED_CUSTOMER,), Outcome.SATISFIED),
        ((Segment.UNREGISTERED_CUSTOMER, Segment.KEY_CUSTOMER), Outcome.VIOLATED),
        ((Segment.REGISTERED_CUSTOMER, Segment.UNREGISTERED_CUSTOMER), Outcome.UNKNOWN),
        ((Segment.KEY_CUSTOMER,), Outcome.UNKNOWN),
    ],
)
def test_the_flag_of_a_population_says_all_or_none(segments, outcome):
    assert answer(with_customer(registered(None), segments=segments), "SIL04").outcome is outcome


def test_a_stated_share_counts_more_than_a_flag():
    of = with_customer(registered(0.3), segments=(Segment.REGISTERED_CUSTOMER,))
    assert answer(of, "SIL04").reason == "unregistered"


def test_without_a_back_office_identity_alone_settles_nothing():
    of = model([origin("front", 0.1, 1, topic=IDENTITY)], actors=("customers",), kinds=KINDS)
    assert answer(of, "SIL04").outcome is Outcome.UNKNOWN


def test_people_without_a_product_need_not_be_known():
    of = attrs.evolve(registered(None), actors=(actor("people", ActorKind.GENERAL_CONSUMER),))
    assert answer(of, "SIL04").outcome is Outcome.NOT_APPLICABLE


def test_every_population_has_its_own_identity():
    seen = [origin("back", 0.9, 1, id="a", topic=IDENTITY, about=("customers",))]
    seen.append(origin("back", 0.2, 1, id="b", topic=IDENTITY, about=("plants",)))
    kinds = {**KINDS, "plants": ActorKind.ENTERPRISE_CUSTOMER}
    of = model(seen, actors=("customers", "plants"), kinds=kinds)
    of = attrs.evolve(of, topics=tuple(attrs.evolve(t, about=("customers", "plants")) for t in of.topics))
    assert {f.elements[0].id: f.outcome for f in answers(of, "SIL04")} == {
        "customers": Outcome.SATISFIED,
        "plants": Outcome.VIOLATED,
    }


def test_registration_is_assumed_and_nothing_else_changes():
    of = registered(0.3)
    (action,) = actions(of, "SIL04")
    after = apply(of, action.changes)
    assert after.actors[0].traits.registered.grade.value == "assumed"
    assert with_customer(after, traits=of.actors[0].traits) == of
    assert left(of, action) is None


def test_the_front_office_completes_the_store_of_the_back_office():
    of = identified(0.3)
    (action,) = actions(of, "SIL04")
    flows = apply(of, action.changes).flows
    assert [(f.sender, f.receiver, f.topics) for f in flows] == [("front", "back", (IDENTITY,))]
    assert left(of, action) is None
