"""First-contact resolution of every request, and of all together (core 3.7, WE-7)."""

import numpy as np

from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import Resolution
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.matters import Matters, contacts, matters
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.settling import hopeless, left_over, unresolved

SOURCE = "computed"


def resolutions(situation: Situation, of: Setting) -> tuple[Resolution, ...]:
    """The resolution of every request for which it can be told; ``of`` has a view of size 1."""
    found = (matters(of, request) for request in of.model.requests)
    return tuple(rate for each in found if (rate := _resolution(situation, of, each)) is not None)


def _resolution(situation: Situation, of: Setting, each: Matters) -> Resolution | None:
    made, left = contacts(of, each), left_over(each.first, each.attempts)
    if each.first.array is None or each.attempts.array is None or made.array is None:
        return None
    weights = each.remaining.array if each.remaining.array is not None else each.cells.shares
    if not np.any(weights > 0):
        weights = each.cells.shares

    def mean(array: object) -> float:
        return float(np.average(np.broadcast_to(np.asarray(array), weights.shape), weights=weights))

    first = mean(each.first.array)
    measured = of.stated(each.ref, "contacts") is not None
    numbers = mean(made.array), mean(unresolved(each.first.array, each.attempts.array))
    extremes = mean(hopeless(each.first.array, each.attempts.array)), 1.0 - first
    grade = grade_of(situation, each.first.asked)
    repeated = [
        _spanned(number, None if measured else extreme, unit, situation, amount)
        for number, extreme, unit, amount in zip(
            numbers, extremes, (Unit.COUNT, Unit.SHARE), (made, left), strict=True
        )
    ]
    return Resolution(each.ref, Value(first, Unit.SHARE, grade, SOURCE), *repeated)


def _spanned(number: float, other: float | None, unit: Unit, situation: Situation, amount: Amount) -> Value:
    grade = grade_of(situation, amount.asked)
    if other is None:
        return Value(number, unit, grade, SOURCE)
    return Value(number, unit, grade, SOURCE, None, min(number, other), max(number, other))


def pooled(of: Setting, rates: tuple[Resolution, ...]) -> Resolution | None:
    """The requests of ``rates`` together, weighed by their matters that remain; None without any.

    One share for all kinds of matter would be too optimistic: contacts are computed for each, then
    averaged. None also where the number of matters of one of them is not known.
    """
    told = [rate.ref.id for rate in rates if rate.ref]
    found = [matters(of, of.model.request(id)).remaining.array for id in told]
    weights = [float(np.sum(array)) for array in found if array is not None]
    if len(weights) < len(told) or sum(weights) <= 0:
        return None
    pools = (
        _pool(tuple(getattr(rate, name) for rate in rates), weights)
        for name in ("first", "contacts", "unresolved")
    )
    return Resolution(None, *pools)


def _pool(values: tuple[Value, ...], weights: list[float]) -> Value:
    grade = max((value.grade for value in values), key=lambda grade: grade.rank)
    number, low, high = (
        float(np.average([_end(value, end) for value in values], weights=weights))
        for end in ("number", "low", "high")
    )
    spread = (low, high) if any(value.low is not None for value in values) else (None, None)
    return Value(number, values[0].unit, grade, SOURCE, None, *spread)


def _end(value: Value, end: str) -> float:
    found: float | None = getattr(value, end)
    return value.number if found is None else found
