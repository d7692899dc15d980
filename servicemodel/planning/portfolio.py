"""The portfolio: which actions together, what each contributes, in which order, how sure it is (core 3.9)."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.portfolio import (
    USUAL,
    Bundle,
    Candidate,
    Constraints,
    Contribution,
    Effort,
    Method,
    Placed,
    Portfolio,
    Proof,
    Schedule,
)
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.planning.bundles import looking, pricing, proving, shares, subsets, timing
from servicemodel.planning.bundles.terms import Terms, barred, terms
from servicemodel.planning.bundles.valuing import Piece, Valuation, Valuer, in_pieces, undivided

COMPUTED = "computed"


@frozen
class _Found:
    """The best bundle as bits, how it was found, the bound, and the frontier."""

    valuation: Valuation
    bundle: int
    method: Method
    bound: float | None
    frontier: tuple[int, ...]


def portfolio(
    candidates: Sequence[Candidate],
    valuer: Valuer,
    constraints: Constraints,
    pieces: Sequence[Piece] = (),
    ceiling: Valuer | None = None,
    effort: Effort = USUAL,
    grade: Grade = Grade.ASSUMED,
) -> Portfolio:
    """The admissible bundle of ``candidates`` that brings most beyond its cost, with all that is known of it.

    ``valuer`` tells what a set of actions brings in a year, money of ``grade``. ``pieces`` divide it as
    far as the model tells: whether the value of the best bundle really is the sum over them is checked.
    ``ceiling`` values a set at least as high as each of its subsets is worth, for a bound where the value
    does not separate.
    """
    bars = barred(candidates, constraints)
    shut = {bar.action for bar in bars}
    offered = [candidate for candidate in candidates if candidate.action not in shut]
    found = _found(terms(offered, constraints), valuer, pieces, ceiling, effort)
    shown = _Shown(found.valuation, {candidate.action: candidate for candidate in offered}, grade)
    order, best = timing.ordered(found.valuation, found.bundle)
    places = timing.periods(found.valuation.terms, order, constraints.capacity)
    names = found.valuation.terms.names
    contributions = shown.contributions(found.bundle, effort)
    return Portfolio(
        shown.bundle(found.bundle),
        _proof(found),
        tuple(shown.bundle(bundle) for bundle in found.frontier),
        contributions,
        Schedule(tuple(Placed(names[at], period) for at, period in zip(order, places, strict=True)), best),
        tuple(sorted(constraints.excludes)),
        bars,
    )


def _found(
    bound: Terms, valuer: Valuer, pieces: Sequence[Piece], ceiling: Valuer | None, effort: Effort
) -> _Found:
    """All subsets of few candidates; else the programme where the value separates; else the search."""
    whole = undivided(bound, valuer, ceiling)
    values = in_pieces(bound, valuer, pieces) if pieces else whole
    exact = _subsets(values) if len(bound.names) <= subsets.MOST else _programme(values, effort)
    if exact is None:
        return _searched(values, 0, effort)
    if values.separates(exact.bundle):
        return exact
    return _searched(whole, exact.bundle, effort)


def _subsets(values: Valuation) -> _Found:
    bundles = subsets.admissible(values.terms)
    best = subsets.best(bundles, values)
    return _Found(values, best, Method.SUBSETS, values.net(best), subsets.frontier(bundles, values))


def _programme(values: Valuation, effort: Effort) -> _Found | None:
    solved = proving.solved(values, effort.options)
    if solved is None:
        return None
    proven, frontier = solved
    return _Found(values, proven.bundle, Method.PROGRAMME, proven.bound, frontier)


def _searched(values: Valuation, start: int, effort: Effort) -> _Found:
    at = looking.ground(values, effort.looks)
    starts = {start, pricing.assembled(values, effort.looks)} - {0}
    best = looking.searched(at, sorted(starts))
    best = proving.trimmed(values, proving.combined(values, best))
    proven = proving.bounded(values, best, effort.options, effort.rounds)
    best, bound = proven.bundle, proven.bound
    return _Found(values, best, Method.SEARCH, bound, subsets.frontier((*at.seen, best), values))


def _proof(found: _Found) -> Proof:
    net, bound = found.valuation.net(found.bundle), found.bound
    valued = len(found.valuation.known)
    if bound is None:
        return Proof(found.method, None, None, None, valued)
    gap = max(0.0, bound - net)
    if gap <= subsets.EQUAL * max(1.0, abs(bound)):
        gap = 0.0
    return Proof(found.method, net + gap, gap, gap / bound if gap else 0.0, valued)


@frozen
class _Shown:
    """Bits told as numbers with unit, grade and source."""

    valuation: Valuation
    candidates: dict[str, Candidate]
    grade: Grade

    def bundle(self, bundle: int) -> Bundle:
        """``bundle`` with what it brings and costs."""
        bound = self.valuation.terms
        actions = bound.actions(bundle)
        paid = [self.candidates[action] for action in actions]
        stated = [cost for c in paid for cost in (c.once, c.per_year) if cost is not None]
        grade, outlay = weakest(tuple(stated)), bound.outlay(bundle)
        return Bundle(
            actions,
            _money(self.valuation.of(bundle), self.grade),
            _money(bound.yearly(outlay), grade),
            _money(outlay.once, grade),
            _money(outlay.per_year, grade),
            tuple(candidate.action for candidate in paid if not candidate.priced),
        )

    def contributions(self, bundle: int, effort: Effort) -> tuple[Contribution, ...]:
        """The Shapley shares of ``bundle``, largest first."""
        found = shares.shapley(self.valuation, bundle, effort.draws, effort.seed)
        names = self.valuation.terms.names
        told = [
            Contribution(names[place], _money(share, self.grade), error)
            for place, (share, error) in found.items()
        ]
        return tuple(sorted(told, key=lambda one: (-one.share.number, one.action)))


def _money(number: float, grade: Grade) -> Value:
    return Value(number, Unit.MONEY, grade, COMPUTED)
