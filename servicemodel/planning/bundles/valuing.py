"""What bundles bring: every value is computed once, and piece by piece where it separates."""

from collections.abc import Callable, Iterable, Sequence
from math import isclose

from attrs import field, frozen

from servicemodel.planning.bundles.terms import Terms

#: What a set of actions brings in a year, money; the empty set brings nothing.
Valuer = Callable[[frozenset[str]], float]
#: Values of a whole and the sum of its pieces may differ by so much and still be the same.
SAME = 1e-7


@frozen
class Piece:
    """A part of the value that only ``actions`` work on: what they bring to it. Pieces may share actions.

    ``ceiling`` values a set at least as high as each of its subsets is worth, where something does.
    """

    actions: frozenset[str]
    valuer: Valuer
    ceiling: Valuer | None = None


@frozen
class Valuation:
    """Values of bundles, kept once computed.

    The value of a bundle is the sum over all pieces of what its members within ``parts``, sets of bits,
    bring to the piece; ``pieces`` tell it. ``whole`` tells what a bundle brings in all.
    """

    terms: Terms
    whole: Valuer
    parts: tuple[int, ...]
    pieces: tuple[Piece, ...]
    known: dict[tuple[int, int], float] = field(factory=dict)
    _most: dict[tuple[int, int], float] = field(factory=dict)

    def of(self, bundle: int) -> float:
        """What ``bundle`` brings in a year."""
        return sum(self.part(at, bundle & part) for at, part in enumerate(self.parts))

    def gain(self, before: int, after: int) -> float:
        """What changes from ``before`` to ``after``; only pieces that differ are looked at."""
        changed = before ^ after
        return sum(
            self.part(at, after & part) - self.part(at, before & part)
            for at, part in enumerate(self.parts)
            if changed & part
        )

    def part(self, at: int, bundle: int) -> float:
        """What ``bundle``, which lies within the part numbered ``at``, brings to its piece."""
        if not bundle:
            return 0.0
        if (at, bundle) not in self.known:
            self.known[at, bundle] = self.pieces[at].valuer(frozenset(self.terms.actions(bundle)))
        return self.known[at, bundle]

    def ceiling(self, at: int, bundle: int) -> float | None:
        """What no subset of ``bundle`` exceeds in the piece numbered ``at``; None where nothing tells."""
        ceiling = self.pieces[at].ceiling
        if ceiling is None or not bundle:
            return None if ceiling is None else 0.0
        if (at, bundle) not in self._most:
            self._most[at, bundle] = ceiling(frozenset(self.terms.actions(bundle)))
        return self._most[at, bundle]

    def net(self, bundle: int) -> float:
        """What ``bundle`` brings beyond its cost, money a year."""
        return self.of(bundle) - self.terms.cost(bundle)

    def separates(self, bundle: int) -> bool:
        """Whether ``bundle`` as a whole really brings what its pieces bring together."""
        return not bundle or isclose(
            self.whole(frozenset(self.terms.actions(bundle))), self.of(bundle), rel_tol=SAME, abs_tol=SAME
        )


def undivided(terms: Terms, valuer: Valuer, ceiling: Valuer | None = None) -> Valuation:
    """The values of bundles under ``terms`` where nothing is known to separate."""
    return Valuation(terms, valuer, (terms.every,), (Piece(frozenset(terms.names), valuer, ceiling),))


def in_pieces(terms: Terms, valuer: Valuer, pieces: Sequence[Piece]) -> Valuation:
    """The values of bundles under ``terms`` as sums over ``pieces``; a candidate in none brings nothing."""
    parts = [(terms.bits(piece.actions), piece) for piece in pieces]
    kept = [(part, piece) for part, piece in parts if part]
    return Valuation(terms, valuer, tuple(part for part, _ in kept), tuple(piece for _, piece in kept))


def grouped(
    valuer: Valuer, groups: Sequence[Iterable[str]], ceiling: Valuer | None = None
) -> tuple[Piece, ...]:
    """Pieces of a value that is the sum of what each of ``groups``, which share no action, brings alone."""
    return tuple(Piece(frozenset(group), valuer, ceiling) for group in groups)
