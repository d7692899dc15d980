"""Figures counted from service records: the plate of a measure and what it yielded (records.md, 7)."""

import hashlib
from enum import Enum

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value

#: Fewer counted than this, or a share's interval wider than ``WIDE``: too few cases to compare or colour.
FEW = 30
WIDE = 0.30


class Grain(Enum):
    """What one count of a measure is. Figures of different grain are never mixed."""

    CASE = "case"
    EVENT = "event"
    HANDOFF = "handoff"
    CONTACT = "contact"
    UNIT = "unit"
    REPAIR = "repair"
    ANSWER = "answer"
    FIELD = "field"


@frozen
class Measure:
    """The plate of a measure. ``name`` is the name of its file.

    ``version`` rises whenever the definition changes so that a figure could differ. ``needs`` are
    columns as ``table.column``; where the records lack one the figure is "cannot say". ``keys`` are
    the names by which figures may be asked for, such as ``from`` and ``to``; ``formula`` is plain text.
    """

    name: str
    version: int
    grain: Grain
    unit: Unit
    title: Text
    definition: Text
    formula: str
    cannot_show: Text
    needs: tuple[str, ...]
    keys: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()


@frozen
class LeftOut:
    """Rows that a figure does not count: why, and how many."""

    reason: str
    count: int


@frozen
class Period:
    """First and last moment of the records behind a figure, ISO 8601, UTC."""

    first: str
    last: str


Key = tuple[tuple[str, str], ...]


@frozen
class Measurement:
    """One figure of one measure, for one key; the empty key is the whole.

    ``value`` is None where the records cannot say; ``lacks`` then names the column (``table.column``)
    that would settle it. ``n`` counts what the figure rests on, in the grain of the measure.
    ``spread`` holds quantiles of a time in days, evenly spaced from the least to the greatest; () for
    other units. ``files`` are import ids.
    """

    measure: str
    version: int
    key: Key
    value: Value | None
    n: int
    period: Period | None = None
    left_out: tuple[LeftOut, ...] = ()
    spread: tuple[float, ...] = ()
    files: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """``F-`` and eight hexadecimal digits: the same for the same measure, version and key."""
        key = sorted(f"{name}={value}" for name, value in self.key)
        said = "|".join((self.measure, str(self.version), *key))
        return f"F-{hashlib.sha256(said.encode()).hexdigest()[:8]}"

    @property
    def too_few(self) -> bool:
        """Too few cases to compare: n below ``FEW``, or the interval of a share wider than ``WIDE``."""
        if self.n < FEW:
            return True
        value = self.value
        share = value is not None and value.unit is Unit.SHARE
        return bool(
            share
            and value
            and value.low is not None
            and value.high is not None
            and value.high - value.low > WIDE
        )


@frozen
class Measurements:
    """All figures of one run over the records of one model."""

    figures: tuple[Measurement, ...] = ()

    def figure(self, measure: str, **key: str) -> Measurement | None:
        """The figure of ``measure`` for exactly that key; None if there is none."""
        wanted = dict(key)
        return next((f for f in self.figures if f.measure == measure and dict(f.key) == wanted), None)

    def of(self, measure: str) -> tuple[Measurement, ...]:
        """Every figure of ``measure``, in the order computed."""
        return tuple(f for f in self.figures if f.measure == measure)
