"""Closing a loop: whoever asked hears of it, and closing twice is closing once (PA-25, I-15)."""

import pytest
from action_stage import done, known, of, only, stage
from builders import flow, origin
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind

STATUS, NEED = "service.status", "customer.need"
share = st.floats(0.05, 1)


def handed_over(c=1.0, a=1.0, more=()):
    """The front office hands over to technical support, which knows how it stands."""
    asked = flow("front", "tech", 0.9, 0.9, id="hand_off", topic=NEED, kind=FlowKind.REQUEST)
    seen = (origin("tech", c, a, topic=STATUS), origin("front", 1, 1, id="o_need", topic=NEED))
    return stage("front", "tech", "customer", origins=seen, flows=(asked, *more))


def test_the_asker_hears_how_it_stands():
    staged = handed_over()
    action = only("PA-25", staged)
    assert action.id == "PA-25@front@hand_off"
    assert known(done(staged), "front", STATUS) == 0
    assert known(done(staged, action), "front", STATUS) == pytest.approx(0.72)


@given(share, share)
def test_a_return_flow_closes_the_loop(c, a):
    """I-15, first part: K(v, status) > 0 gives K(u, status) > 0."""
    staged = handed_over(c, a)
    assert known(done(staged, only("PA-25", staged)), "front", STATUS) > 0


@given(share, share, st.integers(1, 4))
def test_closing_twice_is_closing_once(c, a, times):
    """I-15, second part: the same closing again changes nothing, and none is proposed any more."""
    staged = handed_over(c, a)
    action = only("PA-25", staged)
    once = apply(staged, action.changes)
    again = once
    for _ in range(times):
        again = apply(again, action.changes)
    assert again == once
    assert not of("PA-25", once)


@pytest.mark.parametrize(
    "answer",
    [
        flow("tech", "front", 0.5, 0.5, topic=NEED, closes="hand_off"),
        flow("tech", "customer", 0.5, 0.5, topic=NEED, closes="hand_off"),
        flow("tech", "front", 0.5, 0.5, topic=NEED, kind=FlowKind.RESPONSE),
        flow("tech", "front", 0.5, 0.5, topic=NEED),
    ],
)
def test_what_is_answered_is_left_alone(answer):
    assert not of("PA-25", handed_over(more=(answer,)))


def test_customers_are_not_asked_to_answer():
    told = flow("front", "customer", 1, 1, id="ask", topic=NEED, kind=FlowKind.REQUEST)
    assert set(of("PA-25", handed_over(more=(told,)))) == {"front@hand_off"}
