"""Few candidates: every admissible subset, none left out (core 3.9)."""

from collections.abc import Iterable, Iterator

from servicemodel.planning.bundles.terms import Terms, places
from servicemodel.planning.bundles.valuing import Valuation

#: Up to so many candidates all subsets are looked at: 4,096.
MOST = 12
#: Nets that differ by less than this share of the best are taken for equal.
EQUAL = 1e-9


def subsets(terms: Terms, within: int) -> Iterator[int]:
    """Every set of bits of ``within`` without excluded pairs, and with what it needs where that is inside."""
    members = tuple(places(within))
    needs = [
        (1 << then, firsts) for then, firsts in terms.needs if within >> then & 1 and not firsts & ~within
    ]
    for number in range(1 << len(members)):
        bundle = sum(1 << member for n, member in enumerate(members) if number >> n & 1)
        excluded = any(terms.foes[place] & bundle for place in places(bundle))
        if not excluded and all(bundle & firsts or not bundle & then for then, firsts in needs):
            yield bundle


def admissible(terms: Terms) -> tuple[int, ...]:
    """Every admissible bundle; for up to ``MOST`` candidates."""
    return tuple(bundle for bundle in subsets(terms, terms.every) if terms.affordable(terms.outlay(bundle)))


def best(bundles: Iterable[int], valuation: Valuation) -> int:
    """The bundle of the largest net; of equal ones the cheapest, then the smallest, then the first by name.

    The empty bundle takes part: to do nothing is never forbidden.
    """
    nets = {bundle: valuation.net(bundle) for bundle in {0, *bundles}}
    most = max(nets.values())
    equal = (bundle for bundle, net in nets.items() if net >= most - EQUAL * max(1.0, abs(most)))
    terms = valuation.terms
    return min(equal, key=lambda bundle: (terms.cost(bundle), bundle.bit_count(), terms.actions(bundle)))


def frontier(bundles: Iterable[int], valuation: Valuation) -> tuple[int, ...]:
    """Bundles of which no other brings as much at the same or a lower cost, cheapest first.

    The first one brings what can be had for the lowest cost of all, often nothing for nothing.
    """
    terms = valuation.terms
    points = [
        (terms.cost(bundle), -valuation.of(bundle), bundle.bit_count(), bundle) for bundle in {0, *bundles}
    ]
    found: list[int] = []
    most = float("-inf")
    for _, lost, _, bundle in sorted(points):
        if -lost > most + EQUAL * max(1.0, abs(lost)):
            found.append(bundle)
            most = -lost
    return tuple(found)
