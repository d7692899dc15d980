"""What is noted while a file is read: headers found, rows refused, rows kept with a remark, own counts."""

from collections.abc import Sequence

from attrs import Factory, define

from servicemodel.domain.records import Refusal

#: Lines that are listed for one reason; the count goes on.
MOST_LINES = 20

#: The line on which a row starts, and its cells.
Row = tuple[int, list[str]]
#: Rows of one width with the line of each: what every reader yields.
Chunk = tuple[list[int], list[Sequence[str | None]]]
CHUNK_ROWS = 500


@define
class Tally:
    """State of one reading. ``refused`` and ``noted`` map a reason to its count and first lines.

    ``headers`` may grow while rows come (JSON lines, event logs). ``own_count`` is the number of rows
    by a second, independent count; None where the form keeps such a count of its own.
    """

    headers: list[str] = Factory(list)
    refused: dict[str, tuple[int, tuple[int, ...]]] = Factory(dict)
    noted: dict[str, tuple[int, tuple[int, ...]]] = Factory(dict)
    own_count: int | None = None

    def refuse(self, reason: str, line: int) -> None:
        """One row is not used."""
        _add(self.refused, reason, line)

    def note(self, reason: str, line: int) -> None:
        """One row is used, with a remark."""
        _add(self.noted, reason, line)

    def notice(self, reason: str, count: int, lines: tuple[int, ...] = ()) -> None:
        """Something about ``count`` rows that is known at once."""
        self.noted[reason] = (count, lines[:MOST_LINES])

    def rows_refused(self) -> int:
        """Rows refused so far, for all reasons."""
        return sum(count for count, _ in self.refused.values())


def _add(kept: dict[str, tuple[int, tuple[int, ...]]], reason: str, line: int) -> None:
    count, lines = kept.get(reason, (0, ()))
    kept[reason] = (count + 1, lines if count >= MOST_LINES else (*lines, line))


def as_refusals(kept: dict[str, tuple[int, tuple[int, ...]]]) -> tuple[Refusal, ...]:
    """The entries of ``refused`` or ``noted``, sorted by reason."""
    return tuple(Refusal(reason, *kept[reason]) for reason in sorted(kept))
