"""What binds a choice among actions, as sets of bits: bit ``i`` stands for the ``i``-th candidate."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from math import inf
from operator import or_

from attrs import field, frozen

from servicemodel.domain.portfolio import Bar, Barred, Candidate, Constraints
from servicemodel.domain.value import Value

#: Sums of money may miss a budget by so much, relative to it, and still keep it.
ROUNDING = 1e-9


@frozen
class Outlay:
    """What a piece of work costs: money once and a year, person-days; all >= 0."""

    once: float = 0.0
    per_year: float = 0.0
    days: float = 0.0


@frozen
class Terms:
    """Candidates in alphabetical order of their actions, and what binds them.

    ``work`` gives the place of each candidate's piece of work in ``outlays``; ``needs`` are pairs of a
    candidate's place and the bits of which a bundle that holds it must hold one; ``later`` the same for
    the sequence, needed or not; ``foes`` the bits that each candidate excludes. Limits are ``inf`` where
    nothing binds.
    """

    names: tuple[str, ...]
    work: tuple[int, ...]
    outlays: tuple[Outlay, ...]
    needs: tuple[tuple[int, int], ...]
    later: tuple[tuple[int, int], ...]
    foes: tuple[int, ...]
    limits: Outlay
    years: float
    _paid: dict[int, Outlay] = field(factory=dict, eq=False, repr=False)

    @property
    def every(self) -> int:
        """The bits of all candidates."""
        return (1 << len(self.names)) - 1

    @cached_property
    def _place(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.names)}

    def bits(self, actions: Iterable[str]) -> int:
        """The bits of ``actions``; those that are no candidates are left out."""
        return sum(1 << self._place[action] for action in set(actions) if action in self._place)

    def actions(self, bundle: int) -> tuple[str, ...]:
        """The ids of the actions of ``bundle`` in alphabetical order."""
        return tuple(self.names[place] for place in places(bundle))

    @cached_property
    def _works(self) -> tuple[tuple[int, ...], ...]:
        """For every byte of a bundle and each of its 256 values, the bits of the works paid for."""
        return tuple(
            tuple(
                reduce(
                    or_, (1 << self.work[at + bit] for bit in places(byte) if at + bit < len(self.work)), 0
                )
                for byte in range(256)
            )
            for at in range(0, len(self.names), 8)
        )

    def works(self, bundle: int) -> int:
        """The bits of the pieces of work that ``bundle`` pays for."""
        found = 0
        for table, byte in zip(self._works, bundle.to_bytes(len(self._works), "little"), strict=True):
            found |= table[byte]
        return found

    def outlay(self, bundle: int) -> Outlay:
        """What ``bundle`` costs; a piece of work counts once."""
        works = self.works(bundle)
        if works not in self._paid:
            paid = [self.outlays[work] for work in places(works)]
            sums = ([getattr(outlay, name) for outlay in paid] for name in ("once", "per_year", "days"))
            self._paid[works] = Outlay(*map(sum, sums))
        return self._paid[works]

    def yearly(self, outlay: Outlay) -> float:
        """``outlay`` as money a year, what is paid once spread over the years."""
        return outlay.per_year + outlay.once / self.years

    def cost(self, bundle: int) -> float:
        """What ``bundle`` costs, money a year."""
        return self.yearly(self.outlay(bundle))

    def affordable(self, outlay: Outlay) -> bool:
        """Whether ``outlay`` keeps the limits."""
        most, slack = self.limits, 1 + ROUNDING
        return (
            outlay.once <= most.once * slack
            and outlay.per_year <= most.per_year * slack
            and outlay.days <= most.days * slack
        )

    @cached_property
    def pairs(self) -> tuple[int, ...]:
        """The bits of every two candidates that exclude each other."""
        return tuple(
            1 << place | 1 << foe
            for place, foes in enumerate(self.foes)
            for foe in places(foes >> place << place)
        )

    def closed(self, bundle: int) -> bool:
        """Whether everything in ``bundle`` has what it needs before it, and nothing excludes another."""
        return not self._clashing(bundle) and not self._missing(bundle)

    def admissible(self, bundle: int) -> bool:
        """Whether ``bundle`` may be taken."""
        return self.closed(bundle) and self.affordable(self.outlay(bundle))

    def completed(self, bundle: int) -> int | None:
        """``bundle`` with what it needs, the cheapest first; None if something in it excludes another."""
        missing = self._missing(bundle)
        while missing:
            bundle |= 1 << min(places(missing), key=lambda first: (self.cost(bundle | 1 << first), first))
            missing = self._missing(bundle)
        return None if self._clashing(bundle) else bundle

    def _clashing(self, bundle: int) -> bool:
        return any(pair & bundle == pair for pair in self.pairs)

    @cached_property
    def _asking(self) -> tuple[tuple[int, int], ...]:
        return tuple((1 << then, firsts) for then, firsts in self.needs)

    def _missing(self, bundle: int) -> int:
        """The bits of which ``bundle`` lacks one; 0 if it lacks nothing."""
        for then, firsts in self._asking:
            if bundle & then and not bundle & firsts:
                return firsts
        return 0


def places(bundle: int) -> Iterator[int]:
    """The places of the candidates of ``bundle``, lowest first."""
    while bundle:
        lowest = bundle & -bundle
        yield lowest.bit_length() - 1
        bundle ^= lowest


def terms(candidates: Sequence[Candidate], constraints: Constraints) -> Terms:
    """``constraints`` on ``candidates``; what names no candidate binds nothing."""
    offered = sorted(candidates, key=lambda candidate: candidate.action)
    place = {candidate.action: n for n, candidate in enumerate(offered)}
    works = list(dict.fromkeys(candidate.work for candidate in offered))
    paid = {candidate.work: outlay(candidate) for candidate in reversed(offered)}
    foes = [0] * len(offered)
    for one, other in constraints.excludes:
        if one in place and other in place:
            foes[place[one]] |= 1 << place[other]
            foes[place[other]] |= 1 << place[one]
    return Terms(
        tuple(place),
        tuple(works.index(candidate.work) for candidate in offered),
        tuple(paid[work] for work in works),
        tuple(_links(constraints, place, needed=True)),
        tuple(_links(constraints, place, needed=False)),
        tuple(foes),
        limits(constraints),
        constraints.years.number,
    )


def _links(constraints: Constraints, place: dict[str, int], needed: bool) -> Iterator[tuple[int, int]]:
    for link in constraints.before:
        firsts = sum(1 << place[first] for first in set(link.firsts) if first in place)
        if link.then in place and (firsts or needed) and (link.needed or not needed):
            yield place[link.then], firsts


def outlay(candidate: Candidate) -> Outlay:
    """What is known of the cost of ``candidate``; what is not known counts nothing."""
    return Outlay(_number(candidate.once), _number(candidate.per_year), _number(candidate.days))


def _number(value: Value | None) -> float:
    return value.number if value else 0.0


def limits(constraints: Constraints) -> Outlay:
    """The most that may be spent; ``inf`` where nothing binds."""
    days = sum(constraints.capacity) if constraints.capacity else inf
    once, per_year = (inf if most is None else most for most in (constraints.once, constraints.per_year))
    return Outlay(once, per_year, days)


def barred(candidates: Sequence[Candidate], constraints: Constraints) -> tuple[Barred, ...]:
    """Candidates that no admissible bundle can hold, with the first reason found."""
    bars: dict[str, Bar] = {}
    most = limits(constraints)
    for candidate in candidates:
        cost = outlay(candidate)
        if constraints.budgeted and not candidate.priced:
            bars[candidate.action] = Bar.UNKNOWN_COST
        elif cost.once > most.once or cost.per_year > most.per_year or cost.days > most.days:
            bars[candidate.action] = Bar.TOO_DEAR
    return tuple(
        Barred(action, bars[action]) for action in sorted(_without_firsts(bars, candidates, constraints))
    )


def _without_firsts(
    bars: dict[str, Bar], candidates: Sequence[Candidate], constraints: Constraints
) -> dict[str, Bar]:
    """``bars`` and the candidates that need what is barred or not there, to the end of the chain."""
    left = {candidate.action for candidate in candidates} - bars.keys()
    while stranded := {
        link.then
        for link in constraints.before
        if link.needed and link.then in left and not left & {*link.firsts}
    }:
        left -= stranded
        bars |= dict.fromkeys(stranded, Bar.MISSING_FIRST)
    return bars
