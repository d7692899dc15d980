"""The bill of a situation: its cost lines with grade and 90 % interval (core 3.7)."""

from collections.abc import Sequence

import numpy as np

from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import Bill, CostKind, CostLine
from servicemodel.knowledge import Situation
from servicemodel.planning.worth.altered import Altered
from servicemodel.planning.worth.grading import grade_of
from servicemodel.planning.worth.lines import parts, total
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.rates import pooled, resolutions
from servicemodel.planning.worth.setting import Setting, setting
from servicemodel.planning.worth.view import Floats, PointView, View

#: Ends of a 90 % interval.
LOW, HIGH = 0.05, 0.95
#: Low and high end; None where nothing is known of the spread.
Ends = tuple[float | None, float | None]


def bill(situation: Situation, sampled: View | None = None, staffing: Value | None = None) -> Bill:
    """What the service set-up of ``situation`` costs a year.

    With ``sampled``, every line and the total have the 90 % interval of its draws. Without, contacts
    whose mix of channels nobody stated span the interval from the cheapest to the dearest channel.
    ``staffing`` is money a year; with it, contacts are priced without staff.
    """
    point = setting(situation.model, situation.shares, PointView(situation), staffing)
    found = parts(point)
    drawn = parts(point.through(sampled)) if sampled else ()
    spread = tuple(_quantiles(line.array) for line in drawn) if sampled else _mixes(point, found)
    amounts = tuple(_line(situation, line, ends) for line, ends in zip(found, spread, strict=True))
    sums = tuple(
        (kind, whole)
        for kind in CostKind
        if (whole := _together([line for line in amounts if line.kind is kind], drawn, kind))
    )
    rates = resolutions(situation, point)
    all_ = _together(amounts, drawn) or _money(0.0, Grade.ASSUMED, (None, None))
    return Bill(amounts, all_, rates, pooled(point, rates), sampled is not None, sums)


def _together(
    amounts: Sequence[CostLine], drawn: Sequence[Part], kind: CostKind | None = None
) -> Value | None:
    """The known ``amounts`` summed, with the interval of the same lines ``drawn``; None without any."""
    known = [line.amount for line in amounts if line.amount]
    if not known:
        return None
    alike = tuple(line for line in drawn if kind in {None, line.kind} and line.array is not None)
    sizes = [len(line.array) for line in alike if line.array is not None]
    ends = _quantiles(total(alike, max(sizes))) if sizes else _summed(amounts)
    grade = max((amount.grade for amount in known), key=lambda grade: grade.rank)
    return _money(sum(amount.number for amount in known), grade, ends)


def _mixes(point: Setting, found: Sequence[Part]) -> tuple[Ends, ...]:
    """Cheapest and dearest channel of every line of contacts."""
    most = max((len(r.traits.channels or ()) for r in point.model.requests), default=0)
    pinned = [parts(point.through(Altered(point.view, pinned=at))) for at in range(most if most > 1 else 0)]
    kinds = (CostKind.CONTACTS, CostKind.FOLLOW_UPS)
    ends: list[Ends] = []
    for at, line in enumerate(found):
        numbers = [float(other[at].array[0]) for other in pinned if other[at].array is not None]  # type: ignore[index]
        spans = line.kind in kinds and bool(numbers) and max(numbers) > min(numbers)
        ends.append((min(numbers), max(numbers)) if spans else (None, None))
    return tuple(ends)


def _quantiles(array: Floats | None) -> Ends:
    if array is None:
        return None, None
    low, high = np.quantile(array, [LOW, HIGH]).tolist()
    return low, high


def _summed(amounts: Sequence[CostLine]) -> Ends:
    """Ends of the total where the mixes are all at their cheapest, all at their dearest."""
    known = [line.amount for line in amounts if line.amount]
    if all(amount.low is None for amount in known):
        return None, None
    low = sum(amount.number if amount.low is None else amount.low for amount in known)
    high = sum(amount.number if amount.high is None else amount.high for amount in known)
    return low, high


def _line(situation: Situation, line: Part, ends: Ends) -> CostLine:
    if line.array is None:
        return CostLine(line.kind, line.ref, None, line.missing)
    amount = _money(float(line.array[0]), grade_of(situation, line.asked), ends)
    return CostLine(line.kind, line.ref, amount)


def _money(number: float, grade: Grade, ends: Ends) -> Value:
    low, high = ends
    if low is None or high is None:
        return Value(number, Unit.MONEY, grade, "computed")
    return Value(number, Unit.MONEY, grade, "computed", None, min(low, number), max(high, number))
