"""Files of service records: how one was read, what it became, and how its words map to a model."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@frozen
class Refusal:
    """Rows that could not be used as they are: why, how many, and the first lines (1 is the first line)."""

    reason: str
    count: int
    lines: tuple[int, ...] = ()


@frozen
class Layout:
    """How a file is laid out, as detected or as told. Empty where the form has no such thing.

    ``form`` is csv, xlsx, parquet, jsonl or xes; ``dates`` is the order of day, month and year
    (``dmy``, ``mdy`` or ``ymd``), "" while it is not certain; ``decimal`` is "." or ",".
    """

    form: str
    encoding: str = ""
    delimiter: str = ""
    decimal: str = "."
    dates: str = ""
    compressed: bool = False
    sheet: str = ""


@frozen
class RecordMap:
    """What a mapping file says, after review by a person. Everything may be left out.

    ``columns`` maps canonical fields to headers; ``parties`` maps teams as written in the records to
    actor ids of the model; ``channels`` maps channels as written to canonical ones. ``zone`` is an
    IANA time zone name. ``table`` is the canonical table the file feeds ("" to detect). ``only`` keeps
    the rows in which each header named has the value given; the others are counted and left out.
    """

    profile: str = ""
    table: str = ""
    zone: str = ""
    layout: Layout | None = None
    columns: Mapping[str, str] = field(factory=_nothing)
    parties: Mapping[str, str] = field(factory=_nothing)
    channels: Mapping[str, str] = field(factory=_nothing)
    keep_personal: str = ""
    only: Mapping[str, str] = field(factory=_nothing)


@frozen
class Recognition:
    """Which product wrote a file: the best profile, its score in [0, 1], and the next best."""

    profile: str
    score: float
    next_profile: str = ""
    next_score: float = 0.0

    @property
    def sure(self) -> bool:
        """At least 0.6, and at least 0.25 above the next best (records.md, section 5)."""
        return self.score >= 0.6 and self.score - self.next_score >= 0.25


@frozen
class Source:
    """One import: the row of ``evidence_source`` (records.md, 3.3). ``rows_read`` = used + refused."""

    import_id: str
    file_name: str
    sha256: str
    bytes: int
    layout: Layout
    profile: str
    zone: str
    rows_read: int
    rows_used: int
    refusals: tuple[Refusal, ...] = ()
    notices: tuple[Refusal, ...] = ()
    period_from: str = ""
    period_to: str = ""
    pseudonymised: bool = True
    keep_personal: str = ""
    tables: tuple[str, ...] = ()
    tool_version: str = ""
