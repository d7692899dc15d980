"""How good a bundle is for certain: programmes over all subsets of small parts and bounds of large ones.

A ceiling values a set of actions at least as high as every subset of it is worth. The value without
what actions cost in passing (follow-ups, false alarms, leakage, flows) is one, for without these no
added flow ever lowers it (core 3.11, I-16).
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from servicemodel.planning.bundles import options, subsets
from servicemodel.planning.bundles.looking import without
from servicemodel.planning.bundles.programme import Choice, Cut, Solution, solve
from servicemodel.planning.bundles.subsets import EQUAL
from servicemodel.planning.bundles.terms import places
from servicemodel.planning.bundles.valuing import Valuation

#: Costs at which the frontier of a programme is looked at.
STEPS = 12


@frozen
class Proven:
    """A bundle, and what the net of none exceeds, money a year; None where nothing bounds it."""

    bundle: int
    bound: float | None


def enumerable(valuation: Valuation, most: int) -> tuple[int, ...]:
    """Numbers of the parts all of whose subsets can be valued, small parts first, ``most`` subsets in all."""
    found = []
    sizes = [part.bit_count() for part in valuation.parts]
    for at in sorted(range(len(sizes)), key=lambda at: (sizes[at], at)):
        most -= 2 ** sizes[at]
        if sizes[at] > subsets.MOST or most < 0:
            break
        found.append(at)
    return tuple(sorted(found))


def solved(valuation: Valuation, most: int) -> tuple[Proven, tuple[int, ...]] | None:
    """The proven best bundle and the frontier, where all parts can be enumerated; None elsewhere."""
    if len(enumerable(valuation, most)) < len(valuation.parts):
        return None
    choices = [options.choice(valuation, at) for at in range(len(valuation.parts))]
    found = solve(valuation.terms, choices)
    if found is None:
        return None
    best = trimmed(valuation, found.bundle)
    return Proven(best, _tight(found, valuation, best)), _frontier(valuation, choices, best)


def combined(valuation: Valuation, best: int) -> int:
    """The best bundle put together of what was valued in each part; ``best`` if none is better."""
    if len(valuation.parts) < 2:
        return best
    known: list[list[int]] = [[0] for _ in valuation.parts]
    for at, bundle in valuation.known:
        known[at].append(bundle)
    choices = [options.of(valuation, at, own) for at, own in enumerate(known)]
    found = solve(valuation.terms, choices)
    if found is None or not valuation.terms.admissible(found.bundle):
        return best
    return max(best, found.bundle, key=lambda bundle: (valuation.net(bundle), -bundle.bit_count()))


def bounded(valuation: Valuation, best: int, most: int, rounds: int) -> Proven:
    """``best``, or a better bundle met on the way, with the bound that ``rounds`` programmes leave.

    Of parts too large for ``most`` subsets only the ceiling is known: of everything, and of each bundle
    that the programme takes for the best. No bound where such a part has no ceiling.
    """
    small = enumerable(valuation, most)
    large = [at for at in range(len(valuation.parts)) if at not in small]
    if any(valuation.pieces[at].ceiling is None for at in large):
        return Proven(best, None)
    exact = [options.choice(valuation, at) for at in small]
    loose = [_cut(Choice(valuation.parts[at]), valuation, at, valuation.parts[at]) for at in large]
    bound = None
    for _ in range(rounds):
        found = solve(valuation.terms, [*exact, *loose])
        if found is None:
            break
        bound = found.bound if bound is None else min(bound, found.bound)
        if valuation.terms.admissible(found.bundle) and valuation.net(found.bundle) > valuation.net(best):
            best = found.bundle
        if bound <= valuation.net(best) + EQUAL * max(1.0, abs(bound)):
            break
        loose = [_cut(choice, valuation, at, found.bundle) for choice, at in zip(loose, large, strict=True)]
    return Proven(best, bound)


def _cut(choice: Choice, valuation: Valuation, at: int, bundle: int) -> Choice:
    """``choice`` with a cut at ``bundle``, made as wide as it can be without raising the ceiling."""
    whole, inside = choice.part, bundle & choice.part
    low, high = (valuation.ceiling(at, of) or 0.0 for of in (inside, whole))
    for place in places(whole & ~inside):
        wider = inside | 1 << place
        if (valuation.ceiling(at, wider) or 0.0) <= low + EQUAL * max(1.0, abs(low)):
            inside = wider
    return evolve(choice, cuts=(*choice.cuts, Cut(low, high, whole & ~inside)))


def trimmed(valuation: Valuation, bundle: int) -> int:
    """``bundle`` without what brings nothing and need not be there."""
    for place in reversed(tuple(places(bundle))):
        less = without(valuation.terms, bundle, 1 << place)
        lost = valuation.gain(less, bundle)
        if lost <= EQUAL * max(1.0, abs(valuation.of(bundle))):
            bundle = less
    return bundle


def _tight(found: Solution, valuation: Valuation, best: int) -> float:
    """The bound; what is but rounding above the best bundle is the best itself."""
    net = valuation.net(best)
    return net if found.bound <= net + EQUAL * max(1.0, abs(net)) else found.bound


def _frontier(valuation: Valuation, choices: Sequence[Choice], best: int) -> tuple[int, ...]:
    """The best bundle of each of some costs, from nothing to what the best one costs."""
    dear = valuation.terms.cost(best)
    found = {0, best}
    for step in range(STEPS):
        solution = solve(valuation.terms, choices, dear * step / STEPS)
        if solution is not None:
            found.add(trimmed(valuation, solution.bundle))
    return subsets.frontier(found, valuation)
