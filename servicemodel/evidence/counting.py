"""From the rows of a query to Measurements: shares, counts, times, means and rates, with intervals."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from servicemodel.domain.measurement import Key, LeftOut, Measure, Measurement
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence import intervals
from servicemodel.evidence.engines import columns, rows
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, IntegerValue, Table

DAY = 86_400


@frozen
class Told:
    """What the figures of one query have in common.

    ``by`` are the columns of the query that make the key; ``fixed`` is put behind them.
    """

    plate: Measure
    records: Records
    by: tuple[str, ...] = ()
    fixed: Key = ()
    left_out: tuple[LeftOut, ...] = ()


def grouped(table: "Table", by: Sequence[str], **sums: Any) -> "Table":
    """``sums`` of ``table`` for each value of ``by``, in that order; one row where ``by`` is empty."""
    return table.group_by(by).aggregate(**sums).order_by(by) if by else table.aggregate(**sums)


def lacking(plate: Measure, records: Records, lacks: Sequence[str]) -> Measurement:
    """The figure that cannot be said, with the columns that would settle it."""
    return Measurement(plate.name, plate.version, (), None, 0, lacks=tuple(lacks), files=records.files)


def shares(told: Told, table: "Table") -> Iterator[Measurement]:
    """A share for each row with ``k`` of ``n``; none where n = 0."""
    for row in rows(table):
        if row["n"]:
            yield figure(told, row, share(row["k"], row["n"]), row["n"])


def counted_share(told: Told, successes: int, trials: int) -> Iterator[Measurement]:
    """One share of ``successes`` in ``trials``; none where ``trials`` is 0."""
    if trials:
        yield figure(told, {}, share(successes, trials), trials)


def difference(told: Told, one: tuple[int, int], other: tuple[int, int]) -> Measurement:
    """One share minus another, each told as (successes, trials); in [-1, 1]."""
    low, high = intervals.difference(*one, *other)
    number = one[0] / one[1] - other[0] / other[1]
    trials = one[1] + other[1]
    return figure(
        told, {}, Value(number, Unit.SHARE, Grade.MEASURED, low=low, high=high, trials=trials), trials
    )


def share(successes: int, trials: int) -> Value:
    """The share of ``successes`` in ``trials`` with its 90 % interval."""
    low, high = intervals.jeffreys(successes, trials)
    return evolve(Value.counted(successes, trials), low=low, high=high)


def counts(told: Told, table: "Table") -> Iterator[Measurement]:
    """A plain count for each row with ``n``: exact, so without interval."""
    for row in rows(table):
        yield figure(told, row, Value(row["n"], Unit.COUNT, Grade.MEASURED), row["n"])


def rates(told: Told, table: "Table", years: float) -> Iterator[Measurement]:
    """A yearly number for each row with ``n`` counted over ``years`` > 0, with the exact interval."""
    for row in rows(table):
        low, high = intervals.poisson(row["n"], years)
        value = Value(row["n"] / years, Unit.PER_YEAR, Grade.MEASURED, low=low, high=high, trials=row["n"])
        yield figure(told, row, value, row["n"])


def means(told: Told, table: "Table", scale: float = 1.0) -> Iterator[Measurement]:
    """A mean for each row with ``total``, ``squares`` and ``n``; ``scale`` units of the sums make one."""
    for row in rows(table):
        if row["n"]:
            total, squares = float(row["total"]) / scale, float(row["squares"]) / scale**2
            bounds = intervals.mean(total, squares, row["n"])
            yield figure(told, row, _mean(told.plate, total / row["n"], bounds, row["n"]), row["n"])


def ratios(told: Told, table: "Table", scale: float = 1.0) -> Iterator[Measurement]:
    """An amount for each success: ``total``, ``squares``, ``shared`` (of the successes), ``k`` and ``n``."""
    for row in rows(table):
        if row["k"]:
            total, shared = float(row["total"]) / scale, float(row["shared"]) / scale
            bounds = intervals.ratio(total, float(row["squares"]) / scale**2, shared, row["k"], row["n"])
            yield figure(told, row, _mean(told.plate, total / row["k"], bounds, row["k"]), row["k"])


def _mean(plate: Measure, number: float, bounds: tuple[float, float] | None, n: int) -> Value:
    """Sums of floats differ in the last digits from engine to engine and run to run: 12 digits stand."""
    low, high = bounds or (None, None)
    if bounds and plate.unit is Unit.SHARE:
        low, high = max(bounds[0], 0.0), min(bounds[1], 1.0)
    held = [None if x is None else float(f"{x:.12g}") for x in (number, low, high)]
    return Value(held[0] or 0.0, plate.unit, Grade.MEASURED, low=held[1], high=held[2], trials=n)


def ordered(durations: "Table", by: Sequence[str] = (), many: bool = False) -> "Table":
    """The order statistics that tell a time: columns ``by``, n, ``rank`` and ``seconds``.

    ``durations`` has a row for each duration, in whole seconds; unknown and negative ones are left out.
    Kept are the values at the ranks of 21 evenly spaced quantiles, of the median, and of the bounds of its
    interval: selected, not interpolated, hence the same on every engine. Equal values are counted first;
    ``rank`` is the last that the value has. Unless ``by`` makes ``many`` groups, only the minutes in which
    such a rank lies are put in order by second.
    """
    known = durations.filter(durations.seconds >= 0)
    if many:
        kept = _kept(_sized(known, by, "seconds"), by, "seconds")
    else:
        known = known.mutate(minute=known.seconds // 60)
        minutes = _kept(_sized(known, by, "minute"), by, "minute")
        minutes = minutes.select(*by, "minute", "n", start=minutes["rank"] - minutes.alike)
        near = known.join(minutes, [*by, "minute"])
        alike = near.group_by([*by, "minute", "n", "start", "seconds"]).aggregate(alike=near.count())
        kept = _kept(alike, [*by, "minute"], "seconds")
    return kept.select(*by, "n", "rank", "seconds").order_by([*by, "rank"])


def _sized(known: "Table", by: Sequence[str], value: str) -> "Table":
    """How many are ``alike`` in ``value``, of ``n`` for each value of ``by``; ranks begin after 0."""
    import ibis

    alike = known.group_by([*by, value]).aggregate(alike=known.count())
    total = alike.alike.sum().over(ibis.window(group_by=by)).cast("int64")
    return alike.mutate(n=total, start=ibis.literal(0, "int64"))


def _kept(alike: "Table", by: Sequence[str], value: str) -> "Table":
    """The rows of ``alike`` that hold a rank that is needed; ranks go on after ``start`` inside ``by``."""
    import ibis

    upwards = ibis.window(group_by=by, order_by=value, preceding=None, following=0)
    ranked = alike.mutate(rank=(alike.start + alike.alike.sum().over(upwards)).cast("int64"))
    return ranked.filter(_telling(ranked.n, ranked["rank"], ranked["rank"] - ranked.alike))


def _telling(n: "IntegerValue", rank: "IntegerValue", before: "IntegerValue") -> "BooleanValue":
    """Whether one of the ranks after ``before``, up to ``rank``, is needed to tell ``n`` values."""
    import ibis

    low = ibis.greatest(((n - intervals.Z * n.cast("float64").sqrt()) / 2).floor().cast("int64"), 1)
    needed = ((n + 1) // 2, n // 2 + 1, low, n + 1 - low)
    steps = ibis.greatest(n - 1, 1)
    telling = (before == 0) | ((rank - 1) * 20 // steps > (before - 1) * 20 // steps)
    for place in needed:
        telling = telling | ((before < place) & (rank >= place))
    return telling


def times(told: Told, table: "Table") -> Iterator[Measurement]:
    """The median of a time, in days, with 21 quantiles, from what ``ordered`` selected."""
    held = columns(table)
    keys = list(zip(*(held[name] for name in told.by), strict=True)) or [()] * len(held["n"])
    for key, places in groupby(range(len(keys)), keys.__getitem__):
        first, *rest = places
        here = slice(first, (rest or [first])[-1] + 1)
        n, at = held["n"][first], partial(_days, held["rank"][here], held["seconds"][here])
        bounds = intervals.median_ranks(n)
        low, high = (at(bounds[0]), at(bounds[1])) if bounds else (None, None)
        median = (at((n + 1) // 2) + at(n // 2 + 1)) / 2
        value = Value(median, Unit.DAYS, Grade.MEASURED, low=low, high=high, trials=n)
        spread = tuple(at(rank) for rank in intervals.twentieth_ranks(n))
        yield evolve(figure(told, dict(zip(told.by, key, strict=True)), value, n), spread=spread)


def _days(ranks: Sequence[int], seconds: Sequence[float], rank: int) -> float:
    """The value at a rank: that of the first row that reaches it."""
    return float(seconds[bisect_left(ranks, rank)] / DAY)


def figure(told: Told, row: Mapping[str, Any], value: Value, n: int) -> Measurement:
    """One figure; ``row`` holds the columns of ``told.by``."""
    key = (*((name, str(row[name])) for name in told.by), *told.fixed)
    plate, records = told.plate, told.records
    made = Measurement(plate.name, plate.version, key, value, n, records.period, told.left_out)
    return evolve(made, value=evolve(value, source=made.id), files=records.files)
