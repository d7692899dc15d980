"""What holds of money on every model: I-16, I-19, I-21, I-23."""

import attrs
import numpy as np
import pytest
from builders import TOPIC, share
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from priced_models import assessed, carried, made, priced, weaker

from servicemodel.domain.change import Put, apply
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.altered import Altered
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.lines import lines, saving, total
from servicemodel.planning.worth.settling import hopeless, repeated, unresolved
from servicemodel.planning.worth.stakes import stakes
from servicemodel.planning.worth.view import PointView

#: More than a rounding of sums of products.
SMALL = 1e-6
many = settings(max_examples=60, deadline=None)
#: Kinds that grow with the number of matters.
VOLUME = {CostKind.CONTACTS, CostKind.HANDLING, CostKind.UNRESOLVED}


def cost(of):
    """J of a model."""
    return bill(assessed(of)).total.number


@many
@given(priced(), carried)
def test_i_16_a_free_flow_never_costs_anything(of, drawn):
    assert cost(apply(of, [Put(made(99, drawn))])) <= cost(of) + SMALL


@many
@given(priced(harm=True))
def test_i_16_no_ceiling_is_negative_and_none_is_below_closing_the_need(of):
    for stake in stakes(assessed(of)):
        assert stake.ceiling.number >= -SMALL
        assert stake.closing.number <= stake.ceiling.number + SMALL


@many
@given(priced(harm=True), st.floats(0, 1), st.floats(0, 1))
def test_i_16_what_changes_one_fact_alone_saves_at_most_its_ceiling(of, upwards, wrong):
    situation = assessed(of)
    view = PointView(situation)
    now = lines(of, situation.shares, view)
    for stake in stakes(situation):
        known = view.correct(stake.actor, stake.fact)
        better = known + upwards * (1 - known)
        other = Altered(view, stake.actor, stake.fact, better, wrong * (1 - better))
        saved, left_out = saving(now, lines(of, situation.shares, other), 1)
        assert not left_out
        assert saved[0] <= stake.ceiling.number + SMALL


@many
@given(priced(), st.sampled_from([0.0, 0.5, 0.9]), st.data())
def test_i_19_degrading_a_flow_never_saves_anything_without_harm(of, by, data):
    assume(of.flows)
    at = data.draw(st.integers(0, len(of.flows) - 1))
    assert cost(weaker(of, at, by)) >= cost(of) - SMALL


def test_i_19_with_harm_cutting_a_harmful_message_helps():
    from priced_models import mailing

    of = mailing()
    assert cost(weaker(of, 0, 0.0)) < cost(of)


@many
@given(priced(), st.sampled_from(["authority", "rule"]))
def test_i_21_without_authority_or_rule_nothing_is_settled_at_once(of, what):
    barred = tuple(attrs.evolve(request, **{what: share(0.0)}) for request in of.requests)
    shown = bill(assessed(attrs.evolve(of, requests=barred)))
    assert all(rate.first.number == 0 for rate in shown.resolved)
    assert all(rate.unresolved.number == 1 for rate in shown.resolved)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 12))
def test_i_21_contacts_and_unresolved_never_rise_with_first_contact_resolution(one, other, m):
    low, high = np.array([min(one, other)]), np.array([max(one, other)])
    most = np.array([float(m)])
    for rule in (repeated, unresolved, hopeless):
        assert rule(high, most)[0] <= rule(low, most)[0] + SMALL
    assert 1 - SMALL <= repeated(low, most)[0] <= hopeless(low, most)[0] + SMALL <= m + 2 * SMALL


@many
@given(priced())
def test_i_23_doubling_all_matters_doubles_the_volume_part(of):
    twice = tuple(
        attrs.evolve(r, per_year=attrs.evolve(r.per_year, number=2 * r.per_year.number)) for r in of.requests
    )
    before, after = bill(assessed(of)), bill(assessed(attrs.evolve(of, requests=twice)))
    for one, two in zip(before.lines, after.lines, strict=True):
        assert two.amount.number == pytest.approx((2 if one.kind in VOLUME else 1) * one.amount.number)


def exchanged(thing, rate):
    """``thing`` with every sum of money in it at another ``rate``."""
    if isinstance(thing, Value):
        return attrs.evolve(thing, number=rate * thing.number) if thing.unit is Unit.MONEY else thing
    if isinstance(thing, tuple):
        return tuple(exchanged(part, rate) for part in thing)
    if attrs.has(type(thing)):
        named = {f.name: getattr(thing, f.name) for f in attrs.fields(type(thing)) if f.init and f.eq}
        return attrs.evolve(thing, **{name: exchanged(part, rate) for name, part in named.items()})
    return thing


@many
@given(priced(harm=True), st.sampled_from([0.01, 7.2, 1000.0]))
def test_i_23_a_change_of_currency_scales_every_line_and_stake(of, rate):
    here, there = assessed(of), assessed(exchanged(of, rate))
    one, two = bill(here), bill(there)
    assert two.total.number == pytest.approx(rate * one.total.number)
    assert two.resolved == one.resolved
    old = {(s.actor, s.fact): s.ceiling.number for s in stakes(here)}
    new = {(s.actor, s.fact): s.ceiling.number for s in stakes(there)}
    assert new.keys() == old.keys()
    assert all(new[key] == pytest.approx(rate * old[key], abs=SMALL * rate) for key in old)


@many
@given(priced(harm=True), st.lists(st.floats(0, 1), min_size=3, max_size=3))
def test_many_futures_at_once_cost_what_each_costs_alone(of, shares):
    """One formula: an array of knowledge gives the array of what each entry gives."""
    situation = assessed(of)
    fact = situation.facts_of(TOPIC)[0]
    known = np.array(shares)
    together = total(lines(of, situation.shares, Many(situation, "b", fact, known)), 3)
    for at, one in enumerate(shares):
        view = Altered(PointView(situation), "b", fact, np.array([one]), np.zeros(1))
        assert total(lines(of, situation.shares, view), 1)[0] == pytest.approx(together[at])


class Many:
    """A view of three futures that differ in what one actor knows."""

    def __init__(self, situation, actor, fact, known):
        self.point, self.actor, self.fact, self.known = PointView(situation), actor, fact, known
        self.size = len(known)

    def _repeated(self, array):
        return None if array is None else np.repeat(array, self.size, axis=-1)

    def number(self, ref, what):
        """As stated."""
        return self._repeated(self.point.number(ref, what))

    def correct(self, actor, fact):
        """Three values for the one, the point for all others."""
        mine = (actor, fact) == (self.actor, self.fact)
        return self.known if mine else self._repeated(self.point.correct(actor, fact))

    def wrong(self, actor, fact):
        """Nothing for the one, the point for all others."""
        mine = (actor, fact) == (self.actor, self.fact)
        return np.zeros(self.size) if mine else self._repeated(self.point.wrong(actor, fact))

    def reached(self, flow):
        """As at the point."""
        return self._repeated(self.point.reached(flow))

    def split(self, name, parts):
        """Equal."""
        return np.full((parts, self.size), 1 / parts)


def test_a_line_known_on_one_side_only_is_left_out_of_a_saving():
    of = q_with_loss(None)
    other = q_with_loss(10.0)
    sides = [lines(m, assessed(m).shares, PointView(assessed(m))) for m in (of, other)]
    saved, left_out = saving(*sides, 1)
    assert saved[0] == 0
    assert {line.kind for line in left_out} == {CostKind.UNRESOLVED}
    assert left_out[0].ref == Ref(Section.REQUESTS, "question")


def q_with_loss(loss):
    """SC-12 by phone with half of the contacts settled, and a loss or none."""
    from builders import money
    from priced_models import steered

    return steered(("phone",), resolved=0.5, **({} if loss is None else {"loss": money(loss)}))
