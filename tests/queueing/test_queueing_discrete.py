"""The discrete-event run with Ciw: priorities, skills, and the formulas in the mean."""

import random

import pytest

from servicemodel.domain.pools import Onward, Pool, Stream
from servicemodel.domain.staffing import Load
from servicemodel.queueing.discrete_event import discrete
from servicemodel.queueing.erlang import impatient, patient
from servicemodel.queueing.first_come import first_come
from servicemodel.queueing.product_form import product_form


def stream(id, pool, per_hour, **more):
    return Stream(id, pool, (float(per_hour),) * 24, **more)


@pytest.mark.parametrize(
    ("pool", "seed"), [(Pool("front", 6, 3, within=0.5), 1), (Pool("front", 6, 3, 2, 0.5), 1)], ids=["C", "A"]
)
def test_the_formula_lies_in_the_interval(pool, seed):
    told = (impatient if pool.patience else patient)(Load(100, 3, pool.patience), 6, pool.within)
    run, *_ = discrete((stream("calls", "front", 100),), (pool,), 11_000, 1_000, seed)
    assert run.waiting.low <= told.waiting <= run.waiting.high
    assert run.wait.low <= told.wait <= run.wait.high
    assert run.abandoned.low <= (told.abandoned or 0) <= run.abandoned.high
    assert run.service_level.low <= told.service_level <= run.service_level.high


FIVE = (
    Pool("front", 9, 4, onward=(Onward("back", 0.3), Onward("dealer", 0.2))),
    Pool("back", 6, 6, onward=(Onward("technical", 0.4),)),
    Pool("technical", 4, 9, onward=(Onward("front", 0.2),)),
    Pool("dealer", 4, 7, onward=(Onward("back", 0.1),)),
    Pool("evaluation", 1, 1.5),
)
NETWORK = (stream("calls", "front", 90), stream("orders", "back", 10), stream("surveys", "evaluation", 20))


def test_a_network_of_five_pools_has_product_form():
    told = product_form(NETWORK, FIVE)
    runs = discrete(NETWORK, FIVE, 12_000, 1_000, 9)[:5]
    for pool, by_formula, run in zip(FIVE, told, runs, strict=True):
        assert run.pool == pool.id
        assert run.waiting.low - 0.01 <= by_formula.waiting <= run.waiting.high + 0.01, pool.id
        assert run.occupancy == pytest.approx(by_formula.occupancy, rel=0.06), pool.id


def test_without_ranks_and_choices_it_is_the_first_come_run():
    pools = (
        Pool("site", None, 2, onward=(Onward("front", 0.4, 5),)),
        Pool("front", 5, 3, 2, onward=(Onward("back", 0.3),), hung_up=(Onward("front", 0.5, 20),)),
        Pool("back", 4, 8),
    )
    streams = (stream("calls", "front", 60), stream("clicks", "site", 30, patient=True))
    ours, theirs = (run(streams, pools, 2_000, 100, 1)[:3] for run in (first_come, discrete))
    for mine, other in zip(ours, theirs, strict=True):
        assert mine.visits == other.visits
        assert mine.wait.mean == pytest.approx(other.wait.mean, abs=1e-9)
        assert mine.abandoned == other.abandoned


def test_who_comes_first_by_rank_waits_less():
    """Two ranks without interruption: the formula of Cobham for equal handling times."""
    streams = (stream("key", "front", 30, rank=0), stream("others", "front", 70, rank=1))
    whole, key, others = discrete(streams, (Pool("front", 6, 3),), 22_000, 1_000, 8)
    spare = patient(Load(100, 3), 6).waiting * 3 / 6
    first = spare / (1 - 0.25)
    second = spare / (1 - 0.25) / (1 - 5 / 6)
    assert key.wait.low <= first <= key.wait.high
    assert others.wait.low <= second <= others.wait.high
    assert whole.visits == key.visits + others.visits


def test_people_with_two_skills_shorten_the_wait():
    pools = (Pool("phone", 3, 5), Pool("chat", 3, 5))
    alone = (stream("calls", "phone", 32), stream("chats", "chat", 20))
    shared = (stream("calls", "phone", 32, skilled=("chat",)), stream("chats", "chat", 20))
    apart, together = (discrete(streams, pools, 8_000, 500, 3) for streams in (alone, shared))
    assert together[0].wait.mean < apart[0].wait.mean
    served = {(run.pool, run.stream): run.visits for run in together[2:]}
    assert served["chat", "calls"] > 100
    assert served["phone", "chats"] == 0


def test_the_same_seed_gives_the_same_run_and_leaves_the_chance_of_others_alone():
    streams, pools = (stream("calls", "front", 100),), (Pool("front", 6, 3, 2),)
    random.seed(5)
    expected = random.random()
    random.seed(5)
    one = discrete(streams, pools, 1_000, 0, 1)
    assert random.random() == expected
    assert one == discrete(streams, pools, 1_000, 0, 1) != discrete(streams, pools, 1_000, 0, 2)
