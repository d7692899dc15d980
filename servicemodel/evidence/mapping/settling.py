"""What must be settled before the rows of a file mean anything, and what is still open."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.records import Recognition, RecordMap
from servicemodel.evidence.files import RawTable
from servicemodel.evidence.mapping.columns import Columns, columns_of
from servicemodel.evidence.mapping.moments import Times, find_times
from servicemodel.evidence.profiles.recognising import recognise

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: The columns without which a row of a table means nothing; the first of them that is there will do.
KEYS: Mapping[str, tuple[str, ...]] = {
    "contact_case": ("case_id",),
    "contact_event": ("case_id", "contact_id"),
    "installed_unit": ("unit_id", "product"),
    "repair": ("repair_id", "unit_id"),
    "survey_answer": ("respondent", "score", "item"),
}
#: Below this share of its marks a product is not even a guess.
LIKELY = 0.4
#: Formats of time whose values carry their own offset.
_OWN_OFFSET = ("zoned", "epoch_s", "epoch_ms", "")


@frozen
class Settled:
    """How a file will be mapped. ``open`` names what a person has to say first, in the order to ask:
    columns (headers the file lacks), profile, key, dates, zone. ``formats`` are those of the times.
    """

    record_map: RecordMap
    recognition: Recognition
    columns: Columns
    formats: Mapping[str, Times]
    zone: str
    open: tuple[str, ...]

    @property
    def table(self) -> str:
        """The canonical table the file feeds."""
        return self.record_map.table or self.columns.profile.table


def settle(connection: "DuckDBPyConnection", raw: RawTable, record_map: RecordMap) -> Settled:
    """How the file ``raw`` is to be mapped as ``record_map`` says, and what is still open."""
    recognition = recognise(raw.headers)
    likely = recognition.profile if recognition.score >= LIKELY else ""
    columns = columns_of(raw.headers, record_map, likely)
    order = (record_map.layout.dates if record_map.layout else "") or raw.layout.dates
    formats = {
        field: find_times(connection, raw.name, tuple(f"c{place}" for place in places), order)
        for field, places in sorted(columns.fields.items())
        if columns.types[field] == "time"
    }
    zone = record_map.zone or columns.profile.zone
    settled = Settled(record_map, recognition, columns, formats, zone, ())
    return Settled(record_map, recognition, columns, formats, zone, _open(settled))


def _open(settled: Settled) -> tuple[str, ...]:
    columns, told = settled.columns, settled.record_map
    unsure = not (told.profile or told.columns or settled.recognition.sure)
    formats = settled.formats.values()
    asked = {
        "columns": bool(columns.absent),
        "profile": unsure,
        "key": not any(field in columns.fields for field in KEYS[settled.table]),
        "dates": any(not each.format.sure for each in formats),
        "zone": not settled.zone and any(each.format.name not in _OWN_OFFSET for each in formats),
    }
    return tuple(what for what, is_open in asked.items() if is_open)
