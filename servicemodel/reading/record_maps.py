"""The mapping file of service records: which column is what. Read as strictly as the model itself."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.records import Layout, RecordMap
from servicemodel.reading.complaint import Complaint, problems
from servicemodel.reading.composing import compose
from servicemodel.reading.decoding import decode
from servicemodel.reading.mistakes import Entrant, mistakes
from servicemodel.reading.model_source import read_bytes
from servicemodel.reading.shape_entry import Entry, Words, form
from servicemodel.reading.tree import Entries, Node, Scalar, SourceText, entries, plain, word

Known = Mapping[str, tuple[str, ...]]

_DATES = ("dmy", "mdy", "ymd")
_DECIMALS = (".", ",")


class LayoutEntry(Entry):
    """How the file is laid out, where detection goes wrong."""

    form: Words | None = Field(default=None, description="csv, xlsx, parquet, jsonl or xes.")
    encoding: Words | None = Field(default=None, description="Such as utf-8, gb18030, cp1252.")
    delimiter: Words | None = Field(default=None, description="Character between two cells.")
    decimal: Words | None = Field(default=None, description="Decimal sign: . or ,")
    dates: Words | None = Field(default=None, description="Order of day, month, year: dmy, mdy, ymd.")
    sheet: Words | None = Field(default=None, description="Sheet of a workbook.")


class RecordMapEntry(Entry):
    """A mapping file."""

    profile: Words | None = Field(default=None, description="Product that wrote the file.")
    table: Words | None = Field(default=None, description="Canonical table that the file feeds.")
    zone: Words | None = Field(default=None, description="IANA time zone of the times, as Europe/Berlin.")
    layout: LayoutEntry | None = Field(default=None, description="How the file is laid out.")
    columns: dict[str, Words] = Field(default={}, description="Canonical column -> header in the file.")
    parties: dict[str, Words] = Field(default={}, description="Team in the file -> id of an actor.")
    channels: dict[str, Words] = Field(default={}, description="Channel in the file -> canonical channel.")
    only: dict[str, Words] = Field(default={}, description="Header -> value: use these rows only.")
    keep_personal: Words | None = Field(
        default=None, description="Reason for keeping names and addresses as they are."
    )


def read_record_map(path: str, known: Known, actors: tuple[str, ...] = ()) -> RecordMap:
    """The mapping file at ``path``. ProblemsFound, with every problem, if it cannot be used.

    ``known`` are the words that may stand for profile, table, columns and channels; ``actors`` the ids
    of the model, empty if there is no model to check against.
    """
    data = read_bytes(Path(path), path)
    text = data if isinstance(data, Complaint) else decode(path, data)
    if isinstance(text, Complaint):
        raise ProblemsFound(problems((text,)))
    root, complaints = compose(SourceText.of(path, text), text)
    if complaints or root is None:
        raise ProblemsFound(problems(complaints))
    entry = _entry(root, known, actors)
    layout = _layout(entry.layout) if entry.layout else None
    told = entry.model_dump(exclude={"layout"}, exclude_none=True)
    return RecordMap(layout=layout, **told)


def _entry(root: Node, known: Known, actors: tuple[str, ...]) -> RecordMapEntry:
    wrong = tuple(_wrong_words(root, known, actors))
    try:
        entry = RecordMapEntry.model_validate(_mapping(root))
    except ValidationError as error:
        of_form = tuple(mistakes(Entrant(RecordMapEntry, None, root, "import"), error))
        raise ProblemsFound(problems((*of_form, *wrong))) from error
    if wrong:
        raise ProblemsFound(problems(wrong))
    return entry


def _mapping(root: Node) -> Any:
    """An empty file says nothing, which is allowed."""
    return {} if isinstance(root, Scalar) and root.value is None else plain(root)


def _layout(entry: LayoutEntry) -> Layout:
    """What is left out is detected; "" stands for it."""
    return Layout(
        entry.form or "",
        entry.encoding or "",
        entry.delimiter or "",
        entry.decimal or "",
        entry.dates or "",
        False,
        entry.sheet or "",
    )


def _wrong_words(root: Node, known: Known, actors: tuple[str, ...]) -> Iterator[Complaint]:
    """What the form cannot say: words that nobody knows."""
    if not isinstance(root, Entries):
        if not (isinstance(root, Scalar) and root.value is None):
            facts = (("field", "import"), ("expected", "mapping"), ("found", form(plain(root))), ("got", ""))
            yield Complaint(root.mark, "FIL06", "form", facts)
        return
    for field in ("profile", "table"):
        yield from _unknown(root.get(field), field, known[field])
    yield from _zone(root.get("zone"))
    layout = entries(root.get("layout"))
    for field, words in (("dates", _DATES), ("decimal", _DECIMALS)):
        yield from _unknown(layout[field].value if field in layout else None, field, words)
    yield from _columns(root.get("columns"), known["columns"])
    for section, field, meant in (("channels", "channel", known["channels"]), ("parties", "actor", actors)):
        for pair in entries(root.get(section)).values():
            yield from _unknown(pair.value, field, meant)


def _columns(node: Node | None, known: tuple[str, ...]) -> Iterator[Complaint]:
    for pair in entries(node).values():
        field = pair.key.text
        if field not in known:
            yield Complaint(pair.key.mark, "FIL02", "", (("field", field),), field, known, 0.6)


def _unknown(node: Node | None, field: str, known: tuple[str, ...]) -> Iterator[Complaint]:
    written = word(node)
    if node is not None and written and known and written not in known:
        yield Complaint(node.mark, "FIL03", "", (("field", field), ("got", written)), written, known)


def _zone(node: Node | None) -> Iterator[Complaint]:
    from zoneinfo import available_timezones

    zones = tuple(sorted(available_timezones()))
    yield from _unknown(node, "zone", zones)
