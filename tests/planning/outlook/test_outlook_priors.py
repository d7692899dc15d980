"""Two field experiments with opposite signs: named and cited, never a silent default."""

import attrs
import pytest
from builders import share
from businesses import business, measured, price, remind, seen, train

from servicemodel.domain.change import apply
from servicemodel.domain.flow import Trigger
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Unit
from servicemodel.planning.outlook import Sampling
from servicemodel.planning.outlook.priors import PRIORS, lost, prior


def test_without_a_name_the_effect_on_churn_is_not_known():
    unasked = remind(trigger=Trigger.PROACTIVE)
    assert seen([unasked], business(retention=share(0.9))).prospects[0].churn is None
    assert lost(share(0.9), None, 1.0) is None


def test_the_two_experiments_point_in_opposite_directions():
    less, more = (lost(share(0.8), prior(name), 1.0) for name in ("retana_2015", "ascarza_2016"))
    assert less.number < 0 < more.number
    assert "Retana" in less.source
    assert "Ascarza" in more.source
    assert {known.id for known in PRIORS} == {"retana_2015", "ascarza_2016"}


def test_the_published_figures_come_out_where_they_were_found():
    found = prior("ascarza_2016")
    assert 1 - 0.94**found.ratio.number == pytest.approx(0.10)
    assert found.days == 91
    week = 0.98
    assert 1 - week ** prior("retana_2015").ratio.number == pytest.approx((1 - week) / 2, rel=0.01)


def test_only_customers_who_are_spoken_to_unasked_change():
    kept = business(retention=share(0.9))
    unasked = remind(trigger=Trigger.PROACTIVE)
    found = seen([unasked, train()], kept, prior="ascarza_2016")
    assert found.prior == "ascarza_2016"
    assert found.prospect("train").churn is None
    assert found.prospect("remind").churn.number == pytest.approx(
        0.4 * (0.9 - 0.9 ** (1 + (prior("ascarza_2016").ratio.number - 1) * 91 / 365))
    )
    assert seen([unasked], business(), prior="ascarza_2016").prospects[0].churn is None


def worth_keeping(retention=0.9, value=500.0):
    """The business whose customers are worth keeping."""
    made = business(retention=share(retention))
    worth = measured(value, Unit.MONEY) if value else None
    actors = tuple(attrs.evolve(a, traits=attrs.evolve(a.traits, lifetime_value=worth)) for a in made.actors)
    return attrs.evolve(made, actors=actors)


@pytest.mark.parametrize("name", ["retana_2015", "ascarza_2016"])
def test_a_change_of_churn_is_priced_into_saving_and_net(name):
    unasked = [remind(trigger=Trigger.PROACTIVE, cost=price(100.0)), train()]
    plain, priced = (seen(unasked, worth_keeping(), prior=each) for each in ("", name))
    one, with_it = plain.prospect("remind"), priced.prospect("remind")
    lost_a_year = 20000 * 500 * with_it.churn.number
    assert one.saving.point - with_it.saving.point == pytest.approx(lost_a_year)
    assert one.net.point - with_it.net.point == pytest.approx(lost_a_year)
    sign = 1 if name == "ascarza_2016" else -1
    for end in ("low", "median", "high"):
        assert sign * (getattr(one.net, end) - getattr(with_it.net, end)) > 0
    assert with_it.saving.grade is Grade.ASSUMED
    assert with_it.churn_missing == ()
    assert plain.prospect("train") == priced.prospect("train")


def test_what_is_missing_to_tell_or_to_price_churn_is_named():
    unasked = [remind(trigger=Trigger.PROACTIVE)]
    customers = Ref(Section.ACTORS, "customers")
    for made, missing in ((business(), "retention"), (worth_keeping(value=0), "lifetime_value")):
        found = seen(unasked, made, prior="retana_2015").prospects[0]
        assert found.churn_missing == ((customers, missing),)
        assert found.saving == seen(unasked, made).prospects[0].saving
    assert seen(unasked).prospects[0].churn_missing == ()


def test_who_was_reached_before_does_not_leave_again():
    unasked = remind(trigger=Trigger.PROACTIVE)
    before = apply(worth_keeping(), unasked.changes)
    more = remind(0.6, trigger=Trigger.PROACTIVE)
    whole, step = (
        seen([more], made, prior="ascarza_2016").prospects[0] for made in (worth_keeping(), before)
    )
    assert step.churn.number == pytest.approx(whole.churn.number * 0.2 / 0.6)


def test_fewer_than_twenty_samples_have_no_range():
    assert Sampling(samples=20).samples == 20
    with pytest.raises(ValueError, match="samples"):
        Sampling(samples=19)


def test_an_unknown_prior_is_no_prior():
    with pytest.raises(KeyError):
        seen([remind()], prior="wishful_2026")
