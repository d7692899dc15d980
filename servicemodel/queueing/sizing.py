"""How many seats a target needs, and how many people for the seats (2.19)."""

from math import ceil, isqrt

from attrs import evolve

from servicemodel.domain.staffing import MINUTES, Formula, Load, Staffing, Target
from servicemodel.queueing.erlang import Overloaded, impatient, lost, patient

#: The largest load in erlangs and the most seats that are worked out; every seat is a step of a recursion.
MOST_ERLANGS, MOST_SEATS = 100_000, 200_000
#: The most contacts that come while one waits before hanging up.
MOST_WAITING = 1e9
#: What rounding may leave above a whole number or a limit.
ROUNDING = 1e-9


class TooLarge(ValueError):
    """A load, or the seats that a target needs, beyond what is worked out."""


def bearable(load: Load) -> None:
    """TooLarge where the formulas would take too many steps for ``load``."""
    patient = 0.0 if load.patience is None else load.per_hour * load.patience / MINUTES
    if load.erlangs > MOST_ERLANGS or patient > MOST_WAITING:
        raise TooLarge(f"load {load.erlangs:g} erlangs")


def staffed(load: Load, seats: int, within: float | None = None, formula: Formula | None = None) -> Staffing:
    """The pool with ``seats`` >= 1; by Erlang A where the load has a patience, by C otherwise.

    ``formula`` chooses one; Overloaded where Erlang C cannot keep up.
    """
    chosen = formula or (Formula.ERLANG_A if load.patience is not None else Formula.ERLANG_C)
    if chosen is Formula.ERLANG_B:
        return lost(load, seats)
    return (impatient if chosen is Formula.ERLANG_A else patient)(load, seats, within)


def positions(seats: int, shrinkage: float) -> int:
    """People to employ so that ``seats`` are taken although each is away a ``shrinkage`` of the time."""
    return ceil(seats / (1 - shrinkage) - ROUNDING)


def smallest(load: Load, target: Target, formula: Formula | None = None) -> Staffing:
    """The fewest seats that meet ``target``, its largest occupancy included, with positions.

    More seats are better in every respect, so the number is doubled until it does and then halved in.
    ValueError for Erlang B, which knows no service level; TooLarge beyond MOST_ERLANGS or MOST_SEATS.
    """
    if formula is Formula.ERLANG_B:
        raise ValueError("Erlang B has no service level to meet")
    bearable(load)
    low, high = _around(load, target, formula)
    while high - low > 1:
        middle = (low + high) // 2
        if _met(load, target, middle, formula):
            high = middle
        else:
            low = middle
    found = staffed(load, high, target.within, formula)
    away = target.shrinkage
    return found if away is None else evolve(found, positions=positions(high, away))


def _around(load: Load, target: Target, formula: Formula | None) -> tuple[int, int]:
    """Seats that do not meet ``target`` (or none) and more seats that do: growing steps from the load on."""
    start = max(1, ceil(load.erlangs))
    step = max(1, isqrt(start))
    if not _met(load, target, start, formula):
        low, high = start, start + step
        while not _met(load, target, high, formula):
            step *= 2
            low, high = high, high + step
        return low, high
    low, high = max(0, start - step), start
    while low and _met(load, target, low, formula):
        step *= 2
        low, high = max(0, low - step), low
    return low, high


def _met(load: Load, target: Target, seats: int, formula: Formula | None) -> bool:
    if seats > MOST_SEATS:
        raise TooLarge(f"more than {MOST_SEATS} seats")
    try:
        found = staffed(load, seats, target.within, formula)
    except Overloaded:
        return False
    busy_enough = target.occupancy is None or found.occupancy <= target.occupancy + ROUNDING
    return busy_enough and (found.service_level or 0.0) >= target.share - 1e-12
