"""From employees to estimates: intervals, differences between groups, published orders, reliability."""

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_surveys import KNOWN, F, V, employees, exact, rows, truth

from servicemodel.domain.infusion import Band, Design, Difference, Effect, Lever, Variable, Verdict, other
from servicemodel.domain.infusion_orders import checks
from servicemodel.domain.measurement import LeftOut
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.infusion.bands import band
from servicemodel.evidence.infusion.estimating import COMPARED, estimated
from servicemodel.evidence.infusion.likeness import likenesses
from servicemodel.evidence.infusion.reliability import averaging, stepped_up
from servicemodel.evidence.infusion.resampling import bootstrap, chances, jackknife, point
from servicemodel.evidence.infusion.survey import Survey

DESIGN = Design(samples=400)
MI = ("MI-03", "MI-04", "MI-05")


def survey(face_to_face, virtual, make=rows, people=300):
    return Survey((employees(F, make(face_to_face, people, 1)), employees(V, make(virtual, people, 2))))


@pytest.fixture(scope="module")
def model():
    return estimated(survey(KNOWN[F], KNOWN[V], exact), DESIGN)


def test_known_effects_come_back_with_intervals_around_them(model):
    for group in model.groups:
        known = truth(KNOWN[group.group])
        for each in group.estimates:
            assert each.value.number == pytest.approx(known[each.effect], abs=1e-8)
            assert each.value.low < known[each.effect] < each.value.high
            assert (each.value.grade, each.value.unit, each.value.trials) == (
                Grade.MEASURED, Unit.COUNT, 300
            )  # fmt: skip
            assert each.value.high - each.value.low == pytest.approx(2 * 1.645 * each.error, rel=0.25)


def test_differences_bear_an_interval_and_a_chance(model):
    found = {each.effect: each for each in model.differences}
    for effect, more in COMPARED.items():
        known = truth(KNOWN[more])[effect] - truth(KNOWN[other(more)])[effect]
        assert found[effect].value.number == pytest.approx(known, abs=1e-8)
        assert found[effect].value.low < known < found[effect].value.high
        assert found[effect].chance.number == pytest.approx(1 / 401) or effect is Effect.TOTAL
    assert found[Effect.INDIRECT].more is V


def test_the_published_order_holds_where_the_data_have_it(model):
    assert {seed: model.verdict(seed) for seed in MI} == dict.fromkeys(MI, Verdict.HOLDS)
    assert len(model.checks) == 7


def test_the_published_order_is_contradicted_where_the_groups_are_exchanged():
    turned = estimated(survey(KNOWN[V], KNOWN[F]), DESIGN)
    assert {seed: turned.verdict(seed) for seed in MI} == dict.fromkeys(MI, Verdict.CONTRADICTS)


def test_equal_groups_tell_no_order():
    alike = estimated(survey((0.4, 0.4, 0.4, 0.5), (0.4, 0.4, 0.4, 0.5), exact), DESIGN)
    assert {alike.verdict(seed) for seed in MI} == {Verdict.UNTOLD}
    assert all(each.value.low <= 0 <= each.value.high for each in alike.differences)
    assert min(each.chance.number for each in alike.differences) > 0.5


def test_an_interval_decides_each_statement(model):
    def difference(low, high):
        value = Value((low + high) / 2, Unit.COUNT, Grade.MEASURED, low=low, high=high)
        return [Difference(Effect.DIRECT, F, value, value)]

    def verdict(low, high):
        return checks(model.groups, difference(low, high))[0].verdict

    assert verdict(0.1, 0.2) is Verdict.HOLDS
    assert verdict(-0.2, -0.1) is Verdict.CONTRADICTS
    assert verdict(-0.1, 0.2) is Verdict.UNTOLD
    assert verdict(0.0, 0.2) is Verdict.UNTOLD
    assert {each.verdict for each in checks((), ())} == {Verdict.UNTOLD}


def test_orders_of_a_survey_are_measured(model):
    found = {order.about: order for order in model.orders}
    assert (found[F].first, found[F].second) == (Lever.ENCOUNTER, Lever.STAFF)
    assert (found[V].first, found[V].second) == (Lever.STAFF, Lever.ENCOUNTER)
    assert found[Lever.ENCOUNTER].first is F
    assert found[Lever.STAFF].first is V
    assert all(order.told and order.share.grade is Grade.MEASURED for order in model.orders)


def test_the_same_seed_gives_the_same_model_and_another_seed_other_intervals():
    made = survey(KNOWN[F], KNOWN[V], people=40)
    one, same, two = (estimated(made, Design(60, seed)) for seed in (1, 1, 2))
    assert one == same
    assert one.groups[0].estimates[0].value.number == two.groups[0].estimates[0].value.number
    assert one.groups[0].estimates[0].value.low != two.groups[0].estimates[0].value.low


def test_a_group_does_not_change_the_figures_of_the_other():
    both = survey(KNOWN[F], KNOWN[V], people=40)
    alone = Survey(both.groups[1:])
    assert estimated(alone, Design(60)).groups[0] == estimated(both, Design(60)).groups[1]
    assert estimated(alone, Design(60)).differences == ()


def test_standardised_effects_do_not_depend_on_the_scales():
    design = Design(60, standardised=True)
    plain, wide = (
        estimated(
            Survey((employees(F, rows(KNOWN[F], 50, 1, s)), employees(V, rows(KNOWN[V], 50, 2, s)))), design
        )
        for s in ((1, 1, 1, 1), (10, 2, 4, 0.5))
    )
    for one, other_scale in zip(plain.groups, wide.groups, strict=True):
        for a, b in zip(one.estimates, other_scale.estimates, strict=True):
            assert (a.value.number, a.value.low, a.value.high) == pytest.approx(
                (b.value.number, b.value.low, b.value.high), rel=1e-6
            )
    assert [d.chance.number for d in plain.differences] == [d.chance.number for d in wide.differences]


def test_groups_that_say_nothing_are_counted():
    flat = rows(KNOWN[F], 50, 1)
    flat[:, 0] = 3
    made = estimated(Survey((employees(F, flat), employees(V, rows(KNOWN[V], 9, 2)))), DESIGN)
    assert made.groups == ()
    assert made.left_out == (LeftOut("no_spread:face_to_face", 50), LeftOut("too_few:virtual", 9))
    assert {made.verdict(seed) for seed in MI} == {Verdict.UNTOLD}


def measured_by_items(group, people, loadings, seed):
    """Employees whose satisfaction was asked for by three questions that count with ``loadings``."""
    made, chance = rows(KNOWN[group], people, seed), np.random.default_rng(100 + seed)
    asked = {
        f"satisfaction{k}": made[:, 3] * loading + chance.normal(size=people) * 0.6
        for k, loading in enumerate(loadings)
    }
    items = {v: {v.value: made[:, i]} for i, v in enumerate(tuple(Variable)[:3])}
    return attrs.evolve(employees(group, made), items={**items, Variable.SATISFACTION: asked})


def test_questions_that_hang_together_alike_are_told_from_others():
    base = measured_by_items(F, 150, (1, 1, 1), 1)
    alike = estimated(Survey((base, measured_by_items(V, 150, (1, 1, 1), 2))), DESIGN).likeness
    turned = estimated(Survey((base, measured_by_items(V, 150, (1, 1, -0.5), 2))), DESIGN).likeness
    assert [(each.variable, each.items, each.alike) for each in alike] == [(Variable.SATISFACTION, 3, True)]
    assert [each.alike for each in turned] == [False]
    assert turned[0].value.number < alike[0].value.number <= 1


def test_lots_call_questions_different_no_more_often_than_they_may():
    """Of 60 pairs of equal groups p is below 0.05 in 3 on average; more than 10 once in 5,000 times."""
    wrong = 0
    for seed in range(60):
        pair = [measured_by_items(g, 60, (1, 1, 1), 2 * seed + (g is V)) for g in (F, V)]
        wrong += not next(likenesses(*pair, Design(99, seed))).alike
    assert wrong <= 10


def test_a_question_that_one_group_was_not_asked_says_nothing():
    base = measured_by_items(F, 50, (1, 1, 1), 1)
    other_items = {Variable.SATISFACTION: {"satisfaction9": base.rows[:, 3]}}
    assert list(likenesses(base, attrs.evolve(base, items=other_items), DESIGN)) == []


def test_latent_variables_check_the_means():
    design = Design(50, latent=True)
    them = measured_by_items(F, 2000, (1, 1, 1), 3)
    (group,) = estimated(Survey((them,)), design).groups
    found = dict(group.latent)
    assert set(found) == {Effect.GAMMA, Effect.BETA, Effect.DIRECT, Effect.KAPPA}
    assert found[Effect.DIRECT].number == pytest.approx(group.of(Effect.DIRECT).value.number, abs=1e-3)
    assert found[Effect.KAPPA].number == pytest.approx(KNOWN[F][3], abs=0.06)


@pytest.mark.parametrize("kind", list(Band))
def test_intervals_cover_known_effects_at_the_nominal_rate(kind):
    """200 surveys of two groups: each count of covering intervals is binomial (200, 0.9).

    Its standard deviation is 4.24; four of them on either side of 180 leave out one count in 11,000.
    """
    replications, covered = 200, {}
    for replication in range(replications):
        design = attrs.evolve(Design(300, replication), band=kind)
        made = {g: rows(KNOWN[g], 120, 1000 + 2 * replication + (g is V)) for g in (F, V)}
        draws = {g: bootstrap(made[g], design, int(g is V)) for g in made}
        at = {g: point(made[g]) for g in made}
        pulls = {g: {e: x.mean() - x for e, x in jackknife(made[g]).items()} for g in made}
        for group in made:
            for effect in Effect:
                low, high = band(draws[group][effect], at[group][effect], pulls[group][effect], design)
                key = group, effect
                covered[key] = covered.get(key, 0) + (low <= truth(KNOWN[group])[effect] <= high)
        for effect, more in COMPARED.items():
            less, known = other(more), truth(KNOWN[more])[effect] - truth(KNOWN[other(more)])[effect]
            pulled = np.concatenate([pulls[more][effect], -pulls[less][effect]])
            low, high = band(
                draws[more][effect] - draws[less][effect], at[more][effect] - at[less][effect], pulled, design
            )
            covered[effect] = covered.get(effect, 0) + (low <= known <= high)
    assert len(covered) == 2 * len(Effect) + len(COMPARED)
    assert {key: count for key, count in covered.items() if abs(count - 180) > 17} == {}


def test_chances_are_even_where_there_is_no_difference():
    """Under equal groups p is uniform: of 100, as many below 0.1 as a binomial (100, 0.1) allows."""
    below = dict.fromkeys(Effect, 0)
    for replication in range(100):
        one, two = (rows((0.4, 0.4, 0.4, 0.5), 60, 5000 + 2 * replication + k) for k in (0, 1))
        # Other means and spreads of use are no difference of an effect.
        found = chances(one, two * 1.5 + 3, Design(120, replication))
        for effect, chance in found.items():
            below[effect] += chance <= 0.1
    assert {effect: count for effect, count in below.items() if not 1 <= count <= 22} == {}


def test_reliability_of_seven_customers():
    assert [round(stepped_up(icc, 7), 2) for icc in (0.1, 0.2, 0.3)] == [0.44, 0.64, 0.75]
    assert stepped_up(-0.1, 7) == 0


def test_the_share_between_employees_is_found_again():
    chance, people = np.random.default_rng(8), 2000
    answers = [chance.normal() * 0.2**0.5 + chance.normal(size=7) * 0.8**0.5 for _ in range(people)]
    found = averaging(Variable.SATISFACTION, answers)
    assert found.answers == 7
    assert found.icc.low < 0.2 < found.icc.high
    assert found.icc.number == pytest.approx(0.2, abs=0.03)
    assert found.reliability.number == pytest.approx(stepped_up(found.icc.number, 7))
    assert found.low
    assert not attrs.evolve(found, reliability=attrs.evolve(found.reliability, number=0.75)).low


def test_analysis_of_variance_by_hand():
    # Means 2 and 6, whole 4: between 2 * (4 + 4) / 1 = 16; within (1 + 1 + 1 + 1) / 2 = 2.
    found = averaging(Variable.CONFIRMATION, [np.array([1.0, 3.0]), np.array([5.0, 7.0])])
    assert found.icc.number == pytest.approx((16 - 2) / (16 + 2))
    assert found.reliability.number == pytest.approx((16 - 2) / 16)


def test_customers_who_all_agree_leave_no_doubt_and_no_spread_says_nothing():
    agreed = averaging(Variable.CONFIRMATION, [np.array([1.0, 1.0]), np.array([5.0, 5.0])])
    assert (agreed.icc.number, agreed.reliability.number, agreed.low) == (1, 1, False)
    flat = averaging(Variable.CONFIRMATION, [np.array([3.0, 3.0]), np.array([3.0, 3.0])])
    assert (flat.icc, flat.reliability) == (None, None)


def test_one_customer_each_says_nothing_about_reliability():
    found = averaging(Variable.CONFIRMATION, [np.array([1.0]), np.array([5.0])])
    assert (found.answers, found.icc, found.reliability, found.low) == (1, None, None, False)


@given(st.lists(st.lists(st.integers(1, 7), min_size=1, max_size=5), min_size=2, max_size=8))
def test_reliability_is_a_share_inside_its_interval(answers):
    found = averaging(Variable.CONFIRMATION, [np.array(each, dtype=float) for each in answers])
    for value in (found.icc, found.reliability):
        if value is not None:
            assert 0 <= value.low <= value.number <= value.high <= 1
