"""The worked examples of the formal core, to the printed digit."""

import attrs
import pytest
from builders import TOPIC, days, flow, model, need, origin, share, topic

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Delay, DelayLaw
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import assess
from servicemodel.knowledge.timeliness import timeliness
from servicemodel.network import connect

FACT = Fact(TOPIC)


def assessed(*args, **kwargs):
    made = model(*args, **kwargs)
    return assess(made, connect(made))


def known(situation, actor, about=TOPIC):
    return situation.knowledge(actor, about)


CHAIN = ([origin("firm", 1, 0.95)], [flow("firm", "dealer", 0.8, 0.9), flow("dealer", "customer", 0.5, 0.8)])


@pytest.mark.parametrize(
    ("actor", "reach", "correct", "wrong", "ignorance"),
    [("firm", 1, 0.95, 0.05, 0), ("dealer", 0.8, 0.684, 0.116, 0.2), ("customer", 0.4, 0.2736, 0.1264, 0.6)],
)
def test_we_1_chain(actor, reach, correct, wrong, ignorance):
    found = known(assessed(*CHAIN), actor)
    assert found.exact
    got = (found.reach, found.correct, found.wrong, found.ignorance)
    assert got == pytest.approx((reach, correct, wrong, ignorance), abs=1e-12)


def test_we_1_advantages():
    worlds = assessed(*CHAIN).worlds(FACT)
    assert worlds.advantage("firm", "customer") == pytest.approx(0.6764, abs=1e-12)
    assert worlds.advantage("firm", "dealer") == pytest.approx(0.266, abs=1e-12)
    assert worlds.advantage("dealer", "customer") == pytest.approx(0.4104, abs=1e-12)


def test_we_2_reminder():
    situation = assessed(CHAIN[0], [*CHAIN[1], flow("firm", "customer", 0.7, 0.95)])
    found = known(situation, "customer")
    got = (found.correct, found.reach, found.wrong, found.ignorance)
    assert got == pytest.approx((0.71383, 0.82, 0.10617, 0.18), abs=1e-12)
    low, high = situation.bounds("customer", FACT)
    assert low == pytest.approx(0.63175, abs=1e-12)
    assert found.correct <= high <= 0.82 + 1e-12
    assert [hop.flow for hop in situation.row("customer", FACT).route] == ["o_firm", "firm_customer"]


def test_we_3_no_echo():
    situation = assessed([origin("a", 0.5, 1)], [flow("a", "b", 0.8, 1), flow("b", "a", 0.8, 1)])
    assert (known(situation, "a").correct, known(situation, "b").correct) == pytest.approx((0.5, 0.4))


def test_we_4_shared_upstream():
    flows = [flow("x", "p", 1, 1), flow("x", "q", 1, 1), flow("p", "v", 0.8, 1), flow("q", "v", 0.8, 1)]
    situation = assessed([origin("x", 0.5, 1)], flows)
    assert known(situation, "v").correct == pytest.approx(0.48, abs=1e-12)


DEALERS = [flow("north", "firm", 0.6, 1), flow("south", "firm", 0.6, 1)]
HALVES = [("customers", (("customers_north", 0.5), ("customers_south", 0.5)))]


def test_we_5_different_customers():
    origins = [
        origin("north", 1, 1, about=("customers_north",)),
        origin("south", 1, 1, about=("customers_south",)),
    ]
    situation = assessed(origins, DEALERS, populations=HALVES)
    assert known(situation, "north").correct == pytest.approx(0.5)
    assert known(situation, "firm").correct == pytest.approx(0.6)


def test_we_5_unequal_shares():
    origins = [
        origin("north", 1, 1, about=("customers_north",)),
        origin("south", 1, 1, about=("customers_south",)),
    ]
    shares = [("customers", (("customers_north", 0.7), ("customers_south", 0.3)))]
    flows = [flow("north", "firm", 0.6, 1), flow("south", "firm", 0.3, 1)]
    assert known(assessed(origins, flows, populations=shares), "firm").correct == pytest.approx(0.51)


def test_we_5_same_customers_at_random():
    situation = assessed([origin("north", 0.5, 1), origin("south", 0.5, 1)], DEALERS)
    assert known(situation, "firm").correct == pytest.approx(0.51)
    assert situation.bounds("firm", FACT)[0] == pytest.approx(0.30)


def test_we_5_same_half():
    origins = [origin("north", 0.5, 1, common_cause="half"), origin("south", 0.5, 1, common_cause="half")]
    assert known(assessed(origins, DEALERS), "firm").correct == pytest.approx(0.42)


def test_we_6_wrong_belief():
    found = known(assessed([origin("firm", 1, 0.95)], [flow("firm", "customer", 0.9, 0.6)]), "customer")
    got = (found.correct, found.reach, found.wrong, found.ignorance)
    assert got == pytest.approx((0.513, 0.9, 0.387, 0.1), abs=1e-12)


@pytest.mark.parametrize(
    ("law", "length", "volatility", "factor"),
    [
        (DelayLaw.BATCH, 30, 1 / 30, 0.632),
        (DelayLaw.CONSTANT, 1, 1 / 30, 0.967),
        (DelayLaw.EXPONENTIAL, 7, 1 / 30, 0.811),
        (DelayLaw.BATCH, 365, 0.105360516 / 365, 0.949),
        (DelayLaw.BATCH, 3 * 365, 0.105360516 / 365, 0.857),
    ],
)
def test_we_9_timeliness(law, length, volatility, factor):
    assert timeliness(days(length, law), volatility) == pytest.approx(factor, abs=5e-4)


def test_we_9_measured_delays_and_no_volatility():
    measured = Delay(DelayLaw.MEASURED, Value(1.5, Unit.DAYS, Grade.MEASURED), (1.0, 2.0))
    assert timeliness(measured, 0.5) == pytest.approx(0.4872, abs=1e-4)
    for law in DelayLaw:
        assert timeliness(days(9, law), 0.0) == 1.0


def test_timeliness_lowers_knowledge_along_the_way():
    late = assessed(
        [origin("firm", 1, 1)], [flow("firm", "customer", 1, 1, d=30)], topics=[topic(volatility=1 / 30)]
    )
    assert known(late, "customer").correct == pytest.approx(0.3679, abs=1e-4)
    assert known(late, "customer").wrong == pytest.approx(0.6321, abs=1e-4)


def test_we_10_open_loop():
    status = [origin("sales", 1, 1)]
    assert known(assessed(status, actors=("centre",)), "centre").correct == 0
    closed = [flow("sales", "centre", 0.9, 0.95), flow("centre", "customer", 0.8, 1)]
    situation = assessed(status, closed)
    assert known(situation, "centre").correct == pytest.approx(0.855)
    assert known(situation, "customer").correct == pytest.approx(0.684)


@pytest.mark.parametrize(("coverage", "leak"), [(0.6, 0.0912), (0.95, 0.1444)])
def test_we_12_leakage(coverage, leak):
    flows = [flow("core", "dealer", coverage, 0.95), flow("dealer", "rival", 0.2, 0.8)]
    situation = assessed([origin("core", 1, 1)], flows, kinds={"rival": ActorKind.COMPETITOR})
    assert known(situation, "rival").correct == pytest.approx(leak, abs=1e-12)


def test_silo_index_of_the_traditional_mode():
    heard = [flow("customer", d, 0.25, 0.9) for d in ("sales", "repair", "finance", "technology")]
    situation = assessed([origin("customer", 1, 1)], heard)
    together = situation.together(("sales", "repair", "finance", "technology"), TOPIC)
    assert together == pytest.approx(0.615, abs=5e-4)
    assert together - known(situation, "sales").correct == pytest.approx(0.39, abs=5e-4)
    assert situation.together((), TOPIC) == 0.0


def test_capture_and_share_are_complements():
    capture, pass_on = flow("customer", "front", 0.8, 1), flow("front", "management", 0.9, 1)
    rest = {"actors": ("front", "management")}
    nothing = [assessed([origin("customer", 1, 1)], [one], **rest) for one in (capture, pass_on)]
    assert [known(s, "management").correct for s in nothing] == [0, 0]
    both = assessed([origin("customer", 1, 1)], [capture, pass_on])
    assert known(both, "management").correct == pytest.approx(0.72)


def test_need_weighted_index():
    situation = assessed(*CHAIN, needs=[need("dealer", 0.8), need("customer", 0.5)])
    gap = (0.8 - 0.684) + (0.5 - 0.2736)
    assert situation.index.number == pytest.approx(gap / 1.3)
    assert situation.index.low <= situation.index.number <= situation.index.high
    assert situation.index.grade is Grade.DECLARED
    assert assessed(*CHAIN).index is None


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (Value.counted(120, 160), 0.69, 0.80),
        (share(0.75, Grade.DOCUMENTED), 0.58, 0.89),
        (share(0.75, Grade.DECLARED), 0.37, 0.98),
        (share(0.75, Grade.ASSUMED), 0.23, 1.00),
    ],
)
def test_the_interval_of_a_flow_is_the_interval_of_what_it_tells(value, low, high):
    told = flow("firm", "customer", 1, 1)
    told = attrs.evolve(told, fidelity=attrs.evolve(told.fidelity, coverage=value))
    found = known(assessed([origin("firm", 1, 1)], [told]), "customer")
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.012)


def test_a_figure_shows_the_weakest_grade_among_its_inputs():
    assumed = origin("firm", 1, 1)
    assumed = attrs.evolve(
        assumed, fidelity=attrs.evolve(assumed.fidelity, accuracy=share(0.9, Grade.ASSUMED))
    )
    situation = assessed([assumed], [flow("firm", "customer", 0.8, 1)], actors=("stranger",))
    assert known(situation, "customer").grade is Grade.ASSUMED
    assert known(situation, "stranger").grade is Grade.DECLARED
