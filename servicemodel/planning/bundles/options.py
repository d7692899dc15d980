"""What the pieces of a separable value offer to the programme: subsets that no other makes needless."""

from collections.abc import Iterable
from functools import reduce
from math import isfinite
from operator import or_

from attrs import frozen

from servicemodel.planning.bundles.programme import Choice, Option
from servicemodel.planning.bundles.subsets import subsets
from servicemodel.planning.bundles.terms import Terms, places
from servicemodel.planning.bundles.valuing import Valuation


@frozen
class _Ties:
    """What binds a part to the rest: candidates in other parts or with links there, and works shared."""

    linked: int
    shared: int


def choice(valuation: Valuation, at: int) -> Choice:
    """All subsets of the part numbered ``at`` that may be worth taking, with their values."""
    return of(valuation, at, subsets(valuation.terms, valuation.parts[at]))


def of(valuation: Valuation, at: int, bundles: Iterable[int]) -> Choice:
    """Those of ``bundles``, subsets of the part numbered ``at``, that may be worth taking.

    A subset is needless if another one with the same links and the same shared works brings as much
    for as little.
    """
    terms, part, ties = valuation.terms, valuation.parts[at], _ties(valuation, at)
    alike: dict[tuple[int, int], list[tuple[tuple[float, ...], int]]] = {}
    for bundle in bundles:
        works = terms.works(bundle)
        point = (-valuation.part(at, bundle), *_costs(terms, works & ~ties.shared))
        alike.setdefault((bundle & ties.linked, works & ties.shared), []).append((point, bundle))
    kept = [bundle for points in alike.values() for bundle in _efficient(points)]
    return Choice(part, tuple(Option(bundle, valuation.part(at, bundle)) for bundle in sorted(kept)))


def _ties(valuation: Valuation, at: int) -> _Ties:
    terms, part = valuation.terms, valuation.parts[at]
    linked = reduce(or_, (other & part for n, other in enumerate(valuation.parts) if n != at), 0)
    for then, firsts in terms.needs:
        if (1 << then | firsts) & ~part:
            linked |= (1 << then | firsts) & part
    for place in places(part):
        if terms.foes[place] & ~part:
            linked |= 1 << place
    return _Ties(linked, terms.works(part) & terms.works(terms.every & ~part))


def _costs(terms: Terms, works: int) -> tuple[float, ...]:
    """What ``works`` cost: in the aim, and where something binds."""
    paid = [terms.outlays[work] for work in places(works)]
    names = [name for name in ("once", "per_year", "days") if isfinite(getattr(terms.limits, name))]
    bound = (sum(getattr(outlay, name) for outlay in paid) for name in names)
    return (sum(terms.yearly(outlay) for outlay in paid), *bound)


def _efficient(points: list[tuple[tuple[float, ...], int]]) -> list[int]:
    """The bundles whose point no other one reaches in every coordinate, small bundles first."""
    kept: list[tuple[tuple[float, ...], int]] = []
    for point, bundle in sorted(points, key=lambda at: (at[0], at[1].bit_count(), at[1])):
        if not any(all(a <= b for a, b in zip(other, point, strict=True)) for other, _ in kept):
            kept.append((point, bundle))
    return [bundle for _, bundle in kept]
