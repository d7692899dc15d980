"""From numbers as written to values with unit, grade and source."""

from attrs import evolve

from servicemodel.domain.flow import Delay, DelayLaw, Fidelity
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.reading.defaults import Passing
from servicemodel.reading.shape_flows import DelayEntry, FidelityEntry
from servicemodel.reading.shape_numbers import (
    CountEntry,
    DurationEntry,
    MoneyEntry,
    PerDayEntry,
    PerYearEntry,
    ShareEntry,
    word_share,
)

_Quantity = PerDayEntry | PerYearEntry | MoneyEntry | DurationEntry | CountEntry


def share(written: float | str | ShareEntry) -> Value:
    """A share in [0, 1]; declared unless the file says better."""
    if not isinstance(written, ShareEntry):
        return Value.share(float(word_share(written)), Grade.DECLARED)
    if written.successes is not None and written.trials is not None:
        value = Value.counted(written.successes, written.trials, written.source)
    else:
        assert written.value is not None
        number = float(word_share(written.value))
        value = Value.share(number, written.grade or Grade.DECLARED, written.source)
    return evolve(value, low=written.low, high=written.high)


def quantity(written: object, unit: Unit) -> Value:
    """A number already in ``unit``, plain or with evidence; declared unless the file says better."""
    if isinstance(written, _Quantity):
        grade = written.grade or Grade.DECLARED
        low, high = _float(written.low), _float(written.high)
        return Value(_number(written.value), unit, grade, written.source, low=low, high=high)
    return Value(_number(written), unit, Grade.DECLARED)


def known_share(written: float | str | ShareEntry | None) -> Value | None:
    """As ``share``; None where nobody said."""
    return None if written is None or _only_measured(written) else share(written)


def known_quantity(written: object, unit: Unit) -> Value | None:
    """As ``quantity``; None where nobody said."""
    return None if written is None or _only_measured(written) else quantity(written, unit)


def _only_measured(written: object) -> bool:
    """Whether the file names nothing but the measure that feeds the number."""
    if isinstance(written, ShareEntry):
        return not written.stated
    if isinstance(written, DelayEntry):
        return written.days is None and written.value is None and written.samples is None
    return isinstance(written, _Quantity) and written.value is None


def delay(written: object) -> Delay:
    """A delay in days; measured delays show their mean as length."""
    if not isinstance(written, DelayEntry):
        return Delay(DelayLaw.CONSTANT, quantity(written, Unit.DAYS))
    if written.samples is not None:
        samples = tuple(float(sample) for sample in written.samples)
        grade = written.grade or Grade.MEASURED
        mean = sum(samples) / len(samples)
        days = Value(mean, Unit.DAYS, grade, written.source, trials=len(samples))
        return Delay(
            DelayLaw.MEASURED, evolve(days, low=_float(written.low), high=_float(written.high)), samples
        )
    number = _number(written.days if written.days is not None else written.value)
    grade = written.grade or Grade.DECLARED
    low, high = _float(written.low), _float(written.high)
    days = Value(number, Unit.DAYS, grade, written.source, low=low, high=high)
    return Delay(written.law or DelayLaw.CONSTANT, days)


def assumed_fidelity(default: Passing, source: str) -> Fidelity:
    """The fidelity of a default, graded assumed."""
    days = Value(float(default.days), Unit.DAYS, Grade.ASSUMED, source)
    return Fidelity(
        Value.share(default.coverage, Grade.ASSUMED, source),
        Value.share(default.accuracy, Grade.ASSUMED, source),
        Delay(DelayLaw.CONSTANT, days),
    )


def fidelity(written: FidelityEntry, otherwise: Fidelity) -> Fidelity:
    """The fidelity written; what is left out comes from ``otherwise``."""
    return Fidelity(
        known_share(written.coverage) or otherwise.coverage,
        known_share(written.accuracy) or otherwise.accuracy,
        otherwise.delay if written.delay is None or _only_measured(written.delay) else delay(written.delay),
    )


def _number(written: object) -> float:
    """Quantities have become numbers when their text was checked."""
    assert isinstance(written, int | float)
    return float(written)


def _float(written: object) -> float | None:
    return None if written is None else _number(written)
