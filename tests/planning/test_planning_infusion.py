"""Levers without a survey: orders that follow from the published inequalities, and nothing cardinal."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Design, Effect, InfusionModel, Lever, Order
from servicemodel.domain.infusion_orders import orders
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning import infusion
from servicemodel.planning.infusion import Prior, levers, met
from servicemodel.reading import read_model

F, V = Presence.FACE_TO_FACE, Presence.VIRTUAL


def by_subject(found):
    return {order.about: order for order in found}


def test_what_follows_from_the_published_order_is_told():
    found = by_subject(levers())
    assert list(found) == [F, V, Lever.ENCOUNTER, Lever.STAFF, Lever.BOTH]
    assert (found[F].first, found[F].told) == (Lever.ENCOUNTER, True)
    assert (found[Lever.ENCOUNTER].first, found[Lever.ENCOUNTER].share.number) == (F, 1)


def test_what_does_not_follow_is_left_open():
    # A greater indirect effect meets a smaller last step at a distance: which wins is not published.
    found = by_subject(levers())
    assert {about for about, order in found.items() if not order.told} == {V, Lever.STAFF, Lever.BOTH}


def test_no_number_leaves_but_the_share_of_draws():
    for order in levers():
        assert {field.name for field in attrs.fields(Order)} == {"about", "first", "second", "share"}
        assert (order.share.unit, order.share.grade) == (Unit.SHARE, Grade.ASSUMED)
        assert order.share.source.startswith("restricted prior")
        assert 0.5 <= order.share.number <= 1


@given(st.integers(0, 50), st.sampled_from([0.3, 1.0, 5.0]))
def test_every_draw_keeps_the_published_inequalities(seed, bound):
    drawn = infusion._drawn(Prior(200, seed, bound))
    face, far = drawn[F], drawn[V]
    for draw in range(200):
        f, v = ({effect: side[effect][draw] for effect in side} for side in (face, far))
        assert f[Effect.DIRECT] >= abs(v[Effect.DIRECT])
        assert v[Effect.INDIRECT] >= abs(f[Effect.INDIRECT])
        assert f[Effect.KAPPA] >= v[Effect.KAPPA] >= 0
        for of in (f, v):
            total = (of[Effect.DIRECT] + of[Effect.INDIRECT]) * of[Effect.KAPPA]
            assert of[Effect.TOTAL] == pytest.approx(total)


def test_the_same_seed_gives_the_same_orders():
    assert levers(Prior(500, 3)) == levers(Prior(500, 3))
    assert levers(Prior(500, 3)) != levers(Prior(500, 4))


def test_a_survey_stands_in_place_of_the_prior():
    measured = Order(V, Lever.STAFF, Lever.ENCOUNTER, Value(0.97, Unit.SHARE, Grade.MEASURED, "survey"))
    found = by_subject(levers(Prior(500), InfusionModel(Design(), orders=(measured,))))
    assert found[V] is measured
    assert found[F].share.grade is Grade.ASSUMED
    assert levers(Prior(500), InfusionModel(Design())) == levers(Prior(500))


@pytest.mark.parametrize(("share", "told"), [(0.89, False), (0.9, True)])
def test_nine_of_ten_draws_tell(share, told):
    assert Order(V, Lever.STAFF, Lever.ENCOUNTER, Value(share, Unit.SHARE, Grade.ASSUMED)).told is told


@pytest.mark.parametrize(
    ("name", "groups"),
    [("retail-and-contact-centre", (F, V)), ("call-centre-crm", (V,)), ("traditional", ())],
)
def test_only_groups_in_which_the_firm_meets_customers_are_told(name, groups):
    model = read_model(name)
    assert met(model) == groups
    found = by_subject(levers(Prior(500), groups=met(model)))
    assert set(found) == {*groups, *(Lever if len(groups) == 2 else ())}


def test_levers_are_valued_at_the_customer():
    draws = {
        Effect.DIRECT: [0.5, 0.5, 0.1],
        Effect.INDIRECT: [0.2, 0.2, 0.3],
        Effect.KAPPA: [1.0, -1.0, 1.0],
        Effect.TOTAL: [0.7, -0.7, 0.4],
    }
    (order,) = orders({F: draws}, Grade.MEASURED, "by hand")
    # A last step below zero turns the order round: encounter first in one draw of three.
    assert (order.first, order.share.number, order.share.trials) == (Lever.STAFF, pytest.approx(2 / 3), 3)
