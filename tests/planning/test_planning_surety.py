"""A strategy with bands: the point lies inside, the seed decides, and exact numbers have no width."""

import attrs
import pytest
from builders import origin
from strategies import SOLUTION, act, business, matter, q_company, sampled, situation, tell

from servicemodel import pipeline
from servicemodel.domain.change import Put
from servicemodel.domain.portfolio import Constraints
from servicemodel.domain.value import Grade, Value
from servicemodel.planning.outlook import Sampling
from servicemodel.planning.pricing import PRIORS, strategy
from servicemodel.planning.pricing import sampled as with_bands


def exact(element):
    """``element`` with every number of it measured, which leaves no doubt."""
    said = {}
    for part in ("fidelity", "traits"):
        if own := getattr(element, part, None):
            said[part] = _measured(own)
    return attrs.evolve(_measured(element), **said)


def _measured(of):
    own = {f.name: getattr(of, f.name) for f in attrs.fields(type(of))}
    sure = {"grade": Grade.MEASURED, "distribution": None}
    told = {n: attrs.evolve(v, **sure) for n, v in own.items() if isinstance(v, Value)}
    return attrs.evolve(of, **told)


def small(how):
    """A business with two matters, and what saves in one of them; ``how`` is applied to every element."""
    made = business(matter("noise"), matter("price"), origins=[origin("tech", 0.9, 0.95, topic=SOLUTION)])
    sections = ("requests", "origins", "topics", "actors")
    made = attrs.evolve(made, **{name: tuple(map(how, getattr(made, name))) for name in sections})
    put = tell("direct", "tech", "front").changes[0].element
    return pipeline.assess(made), (act("direct", Put(how(put))),)


def banded(how, samples=100):
    of, actions = small(how)
    return with_bands(of, strategy(of, actions), Sampling(samples, 3))


def values(found):
    """Every figure of ``found`` that has a band: bills, savings alone, best bundle."""
    alone = [one.saving for one in found.alone if one.saving]
    return [found.bill.total, found.after.total, found.portfolio.best.value, *alone]


def test_every_band_holds_its_point():
    for value in values(sampled()):
        assert value.low <= value.number <= value.high
    assert sampled().bill.total.low < sampled().bill.total.number < sampled().bill.total.high


def test_savings_alone_carry_intervals_and_keep_their_points():
    before = {one.action: one.saving for one in q_company().alone}
    moving = 0
    for one in sampled().alone:
        assert (one.saving is None) == (before[one.action] is None)
        if one.saving:
            assert one.saving.number == pytest.approx(before[one.action].number)
            assert None not in (one.saving.low, one.saving.high)
            moving += one.saving.low < one.saving.high
    assert moving >= 7


def test_sampling_changes_no_choice():
    found, before = sampled(), q_company()
    assert found.portfolio.best.actions == before.portfolio.best.actions
    assert found.portfolio.best.value.number == pytest.approx(before.portfolio.best.value.number)
    assert (found.portfolio.proof, found.first_things) == (before.portfolio.proof, before.first_things)
    assert found.after.total.number == pytest.approx(before.after.total.number)
    assert [one.action for one in found.alone] == [one.action for one in before.alone]


def test_the_bill_afterwards_is_sampled_too():
    found = sampled()
    assert found.after.sampled
    assert found.after.total.low < found.after.total.high
    assert found.after.total.high < found.bill.total.high


def test_the_same_seed_gives_the_same_figures_and_another_one_others():
    again = pipeline.outlook(situation(), q_company(), 200, 1)
    assert again == sampled()
    other = pipeline.outlook(situation(), q_company(), 200, 2)
    assert other.portfolio.best.value.low != sampled().portfolio.best.value.low
    assert other.portfolio.best.value.number == sampled().portfolio.best.value.number


def test_where_every_number_is_measured_no_band_has_a_width():
    found = banded(exact)
    for value in values(found):
        assert value.low == pytest.approx(value.number)
        assert value.high == pytest.approx(value.number)
    assert values(banded(lambda element: element))[0].low < found.bill.total.low


def test_a_strategy_without_a_bundle_still_has_a_sampled_bill():
    of, actions = small(lambda element: element)
    poor = strategy(of, [attrs.evolve(actions[0], changes=())])
    found = with_bands(of, poor, Sampling(50, 1))
    assert found.portfolio.best.actions == ()
    assert found.bill.total.low < found.bill.total.high
    assert found.after == found.bill


def test_a_bundle_that_may_cost_nothing_is_empty_and_its_bill_unchanged():
    of = strategy(situation(), q_company().actions, (), Constraints(once=0.0, per_year=0.0))
    found = with_bands(situation(), of, Sampling(50, 1))
    assert found.portfolio.best.actions == ()
    assert found.after == found.bill


@pytest.mark.parametrize("prior", [each.id for each in PRIORS])
def test_a_prior_is_named_in_the_outlook(prior):
    assert sampled(50, 1, prior).outlook.prior == prior


def test_an_unknown_prior_is_a_key_error():
    with pytest.raises(KeyError):
        pipeline.outlook(situation(), q_company(), 50, 1, prior="nobody_1999")
