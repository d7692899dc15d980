"""Two field experiments with opposite signs: named and cited, never a silent default."""

import pytest
from builders import share
from businesses import business, remind, seen, train

from servicemodel.domain.flow import Trigger
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


def test_an_unknown_prior_is_no_prior():
    with pytest.raises(KeyError):
        seen([remind()], prior="wishful_2026")
