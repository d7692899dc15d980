"""Records with names of their own, gathered into rows of one width; new names are new columns."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import Factory, define

from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.tally import CHUNK_ROWS, Chunk, Tally

MOST_COLUMNS = 2000


@define
class Growing:
    """Rows not yet given on. ``at`` maps a header to its column."""

    path: Path
    tally: Tally
    at: dict[str, int] = Factory(dict)
    lines: list[int] = Factory(list)
    rows: list[list[str | None]] = Factory(list)

    def add(self, line: int, record: Mapping[str, str | None]) -> None:
        """One record, from ``line``. Raises ProblemsFound (REC11) when the columns become too many."""
        for name in record:
            if name not in self.at:
                if len(self.at) >= MOST_COLUMNS:
                    raise failed(self.path, "REC11", "columns", line, limit=MOST_COLUMNS)
                self.at[name] = len(self.at)
                self.tally.headers.append(name)
        row: list[str | None] = [None] * len(self.at)
        for name, value in record.items():
            row[self.at[name]] = value
        self.lines.append(line)
        self.rows.append(row)

    def full(self) -> Iterator[Chunk]:
        """The rows, if there are enough for a chunk."""
        if len(self.rows) >= CHUNK_ROWS:
            yield from self.rest()

    def rest(self) -> Iterator[Chunk]:
        """The rows, if there are any, filled up to the columns known by now."""
        width = len(self.at)
        rows: list[Sequence[str | None]] = [[*row, *[None] * (width - len(row))] for row in self.rows]
        if rows:
            yield self.lines, rows
        self.lines, self.rows = [], []
