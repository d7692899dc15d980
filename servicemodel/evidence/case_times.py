"""Times of cases told as figures: all cases, then channel by channel."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Measure, Measurement
from servicemodel.evidence.counting import Told, ordered, times
from servicemodel.evidence.matters import left_out, unusable
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table


def case_times(plate: Measure, records: Records, durations: "Table") -> Iterator[Measurement]:
    """The figures of ``plate`` from ``durations``, which hold the seconds and the channel of each case.

    What has no such time, or a negative one, is left out and counted.
    """
    left = left_out(records) + unusable(durations)
    for by in ((), ("channel",)):
        yield from times(Told(plate, records, by, left_out=left), ordered(durations, by))
