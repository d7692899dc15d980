"""What a figure rests on: how it was computed, from which files, and the rows behind it."""

from attrs import frozen

from servicemodel.domain.measurement import Measure, Measurement
from servicemodel.domain.records import Source


@frozen
class Row:
    """A row behind a figure: its key in the canonical table, and the line of the file it came from."""

    id: str
    seq: int = 0
    file: str = ""
    line: int = 0


@frozen
class Trace:
    """A figure as it was written, and as it is ``now``, computed again; None where the records lack it.

    ``expression`` is the query as the measure states it, ``sql`` the same over the canonical tables with
    the key as condition. ``table`` holds the ``rows``; they are those shown, ``all_rows`` counts them
    all. ``sources`` are the imports behind it now.
    """

    figure: Measurement
    plate: Measure
    now: Measurement | None
    sources: tuple[Source, ...]
    expression: str
    sql: str
    table: str
    rows: tuple[Row, ...] = ()
    all_rows: int = 0

    @property
    def changed(self) -> bool:
        """Whether the evidence has changed since: other files, or another number."""
        now = self.now
        if now is None or now.value is None or self.figure.value is None:
            return (now.value if now else None) is not self.figure.value
        same = abs(now.value.number - self.figure.value.number) <= 5e-7
        return now.files != self.figure.files or now.n != self.figure.n or not same
