"""Bundles of actions: the search beside all subsets and greedy, the programme, large choices, a real model.

All figures come from one run in one process. Generated choices are those of ``bundles_generated``; the
real one takes the remedies of a library model, each with an invented cost, and walks up the stairs for
every bundle that it looks at.
"""

import argparse
from collections.abc import Callable
from statistics import mean
from time import process_time
from typing import NamedTuple

from bundles_generated import Instance, Shape, instance

from servicemodel import pipeline
from servicemodel.analyses import remedies
from servicemodel.domain.portfolio import Candidate, Constraints, Effort, Portfolio
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.bundles import looking, options, programme, subsets
from servicemodel.planning.bundles.terms import barred, terms
from servicemodel.planning.bundles.valuing import Valuation, grouped, in_pieces, undivided
from servicemodel.planning.choosing import choose
from servicemodel.planning.portfolio import portfolio

LOOKS = 60_000
#: A bundle counts as the optimum if its net is at least this share of it.
EQUAL = 1 - 1e-9


class Ratio(NamedTuple):
    """Net of the search and of greedy as shares of the optimum, and bundles valued by both ways."""

    searched: float
    greedy: float
    valued: int
    every: int


def small(seed: int) -> Instance:
    """A choice of 6 to 12 actions on 1 to 3 topics, without what no bundle can hold."""
    return opened(instance(Shape(6 + seed % 7, 1 + seed % 3, seed, (0.25, 0.4, 0.6)[seed % 3])))


def opened(drawn: Instance) -> Instance:
    """``drawn`` without the candidates that no admissible bundle can hold."""
    shut = {bar.action for bar in barred(drawn.candidates, drawn.constraints)}
    return drawn._replace(candidates=tuple(c for c in drawn.candidates if c.action not in shut))


def undivided_of(drawn: Instance) -> Valuation:
    """The values of a choice of which nothing is known to separate."""
    return undivided(terms(drawn.candidates, drawn.constraints), drawn.value)


def greedy(values: Valuation) -> int:
    """One action after another, whatever brings most for its cost; no second thoughts."""
    singles = tuple(1 << place for place in range(len(values.terms.names)))
    at = looking.Ground(values, singles, looking.Purse(LOOKS))
    bundle = 0
    while (after := looking.added(at, bundle, 0, thrifty=True)) is not None:
        bundle = after
    return bundle


def ratio(drawn: Instance) -> Ratio:
    """Search and greedy on ``drawn`` beside all its subsets."""
    exact, searching = undivided_of(drawn), undivided_of(drawn)
    best = exact.net(subsets.best(subsets.admissible(exact.terms), exact))
    found = searching.net(looking.searched(looking.ground(searching, LOOKS)))
    alone = searching.net(greedy(undivided_of(drawn)))
    shares = [net / best if best > 0 else 1.0 for net in (found, alone)]
    return Ratio(shares[0], shares[1], len(searching.known), len(exact.known))


def compared(count: int) -> None:
    """Search and greedy on ``count`` generated choices."""
    start = process_time()
    ratios = [ratio(small(seed)) for seed in range(count)]
    print(f"{count} choices of 6 to 12 actions, {process_time() - start:.1f} s")
    for name in ("searched", "greedy"):
        shares = [getattr(one, name) for one in ratios]
        hits = sum(share >= EQUAL for share in shares) / count
        print(f"  {name:9} optimum in {hits:6.1%}, mean {mean(shares):6.1%}, worst {min(shares):6.1%}")
    searching, exact = (sum(getattr(one, name) for one in ratios) for name in ("valued", "every"))
    print(f"  bundles valued by the search {searching}, by all subsets {exact}")


def timed(make: Callable[[], Portfolio], name: str) -> None:
    """How long a portfolio takes and what is proven of it."""
    start = process_time()
    found = make()
    proof, spent = found.proof, process_time() - start
    gap = "no bound" if proof.share is None else f"gap {proof.share:.1%}"
    taken = f"{len(found.best.actions)} taken, net {found.best.net:.0f}"
    print(f"  {name:34} {spent:6.2f} s  {proof.method.value:9} {gap:9} {taken}, {proof.valued} valued")


def whole(drawn: Instance) -> Portfolio:
    """The portfolio of ``drawn`` with shares, frontier and order of work."""
    pieces = grouped(drawn.value, drawn.groups, drawn.ceiling)
    return portfolio(drawn.candidates, drawn.value, drawn.constraints, pieces, drawn.ceiling)


def proven(drawn: Instance) -> None:
    """The programme alone: what valuing the options takes, and what HiGHS takes."""
    drawn = opened(drawn)
    bound, start = terms(drawn.candidates, drawn.constraints), process_time()
    values = in_pieces(bound, drawn.value, grouped(drawn.value, drawn.groups))
    choices = [options.choice(values, at) for at in range(len(values.parts))]
    middle = process_time()
    found = programme.solve(bound, choices)
    end = process_time()
    assert found is not None
    assert found.bound <= values.net(found.bundle) + 1e-6
    print(
        f"  {len(drawn.candidates)} actions, {len(values.parts)} topics: options {middle - start:.3f} s, "
        f"HiGHS {end - middle:.3f} s, proven"
    )


def real(library: str) -> Portfolio:
    """The remedies of a library model within two fifths of what all would cost."""
    situation = pipeline.assess(pipeline.read(library))
    actions = remedies(pipeline.find(situation), situation)
    costs = [
        Value(500.0 + 137 * (n % 11), Unit.MONEY, Grade.ASSUMED, "invented") for n in range(len(actions))
    ]
    candidates = [Candidate(action.id, cost) for action, cost in zip(actions, costs, strict=True)]
    bound = Constraints(once=0.4 * sum(cost.number for cost in costs))
    return choose(situation, actions, bound, candidates, Effort(looks=2_000, options=500))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--choices", type=int, default=200)
    parser.add_argument("--model", default="q-company")
    given = parser.parse_args()
    compared(given.choices)
    print("to the proven optimum where the value separates (target: 100 in .5 s)")
    for shape in (Shape(100, 20, 1, 0.3), Shape(100, 10, 1, 0.3), Shape(200, 40, 1, 0.3)):
        proven(instance(shape))
    print("whole portfolios under a budget with precedence, shares and order (target: 200 in 30 s)")
    for shape in (
        Shape(100, 20, 1, 0.3),
        Shape(200, 40, 1, 0.3),
        Shape(200, 8, 1, 0.3),
        Shape(200, 1, 1, 0.3),
    ):
        drawn = instance(shape)
        timed(lambda drawn=drawn: whole(drawn), f"{shape.actions} actions, {shape.topics} topics")  # type: ignore[misc]
    timed(lambda: real(given.model), f"{given.model}, a walk for every bundle")


if __name__ == "__main__":
    main()
