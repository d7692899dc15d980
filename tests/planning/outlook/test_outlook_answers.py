"""Tornado and value of information: which number moves the plan, which answer would change it."""

import numpy as np
import pytest
from builders import money, per_year
from businesses import FEW, business, exact, exact_business, price, remind, seen, situation_of, train
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.change import Put, apply
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge.designs import ranged
from servicemodel.planning.outlook import Sampling
from servicemodel.planning.trials import with_answer
from servicemodel.planning.worth.bill import bill


def saving(made, option):
    before = situation_of(made)
    return bill(before).total.number - bill(option.applied(before)).total.number


def test_every_bar_is_the_benefit_of_the_model_with_that_number():
    made, option = business(), remind()
    tornado = seen([option], made).tornado
    assert tornado.base == pytest.approx(saving(made, option))
    assert len(tornado.bars) == 3
    for bar in tornado.bars:
        element = made.find(bar.number.ref)
        for end, wanted in ((bar.number.value.low, bar.at_low), (bar.number.value.high, bar.at_high)):
            exact = Value(end, bar.number.value.unit, Grade.MEASURED)
            other = apply(made, [Put(with_answer(element, bar.number.field, exact))])
            assert wanted == pytest.approx(saving(other, option))


def test_bars_stand_widest_first_and_idle_numbers_have_none():
    tornado = seen([remind()]).tornado
    swings = [bar.swing for bar in tornado.bars]
    assert swings == sorted(swings, reverse=True)
    assert min(swings) > 0
    assert ("incident", "per_year") in {(bar.number.ref.id, bar.number.field) for bar in tornado.bars}


def test_prices_have_bars_too():
    made = business()
    found = seen([remind(cost=price(500.0))], made)
    assert found.tornado.base == pytest.approx(saving(made, remind()) - 500.0)


def test_knowing_the_only_open_number_is_knowing_everything():
    made = exact_business(per_year(2400.0))
    cost = price(saving(made, exact(train())))
    found = seen([exact(train(cost=cost))], made, Sampling(4000, 3))
    (answer,) = found.answers
    assert (answer.number.ref, answer.number.field) == (Ref(Section.REQUESTS, "incident"), "per_year")
    assert answer.worth == pytest.approx(found.perfect, rel=0.05)
    assert answer.worth > 0
    assert 0 < answer.change < 1
    assert answer.narrows == pytest.approx(1, abs=0.05)
    assert answer.blank.key == "requests/incident/per_year"


def test_an_answer_is_worth_no_more_than_knowing_everything():
    found = seen([remind(cost=price(5000.0)), train(cost=price(10000.0))], business(volume=per_year(2400.0)))
    assert len(found.answers) == 3
    assert all(0 <= answer.worth <= found.perfect + 1e-6 for answer in found.answers)
    worths = [answer.worth for answer in found.answers]
    assert worths == sorted(worths, reverse=True)
    assert found.answers[0].worth > 0


def test_where_no_answer_changes_the_choice_they_narrow_it():
    found = seen([remind(0.5)])
    assert [answer.worth for answer in found.answers] == [0.0] * len(found.answers)
    assert found.answers
    assert all(answer.then is None and answer.narrows > 0 for answer in found.answers)


@given(st.floats(0.1, 0.9), st.floats(200, 4000))
@settings(max_examples=10)
def test_perfect_information_is_never_worth_less_than_nothing(coverage, cost):
    found = seen([remind(coverage, cost=price(cost)), train(cost=price(1500.0))])
    assert found.perfect >= -1e-9


def test_amounts_without_a_range_spread_by_their_grade():
    assert ranged(money(5.0)).low == pytest.approx(5.0 * 0.3416, rel=0.01)
    assert np.isfinite(seen([remind(cost=money(500.0))], how=FEW).prospects[0].net.low)
