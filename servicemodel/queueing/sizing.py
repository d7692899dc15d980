"""How many seats a target needs, and how many people for the seats (2.19)."""

from math import ceil

from attrs import evolve

from servicemodel.domain.staffing import Formula, Load, Staffing, Target
from servicemodel.queueing.erlang import Overloaded, impatient, lost, patient

#: What rounding may leave above a whole number or a limit.
ROUNDING = 1e-9


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
    ValueError for Erlang B, which knows no service level.
    """
    if formula is Formula.ERLANG_B:
        raise ValueError("Erlang B has no service level to meet")
    low, high = 0, max(1, ceil(load.erlangs))
    while not _met(load, target, high, formula):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        if _met(load, target, middle, formula):
            high = middle
        else:
            low = middle
    found = staffed(load, high, target.within, formula)
    away = target.shrinkage
    return found if away is None else evolve(found, positions=positions(high, away))


def _met(load: Load, target: Target, seats: int, formula: Formula | None) -> bool:
    try:
        found = staffed(load, seats, target.within, formula)
    except Overloaded:
        return False
    busy_enough = target.occupancy is None or found.occupancy <= target.occupancy + ROUNDING
    return busy_enough and (found.service_level or 0.0) >= target.share - 1e-12
