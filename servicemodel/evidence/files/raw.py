"""The raw table: a file of records as text, before anything is understood."""

from attrs import frozen

from servicemodel.domain.records import Layout, Refusal


@frozen
class RawTable:
    """One file in the database, as the table ``name`` with the columns ``_row``, ``c0`` … ``cN``.

    ``headers`` are as written and may repeat or be empty; ``headers[i]`` belongs to column ``ci``.
    Every ``ci`` is VARCHAR as written, null where nothing is known ("", ?, -, N/A …; ``nulls`` counts
    them by column). ``_row`` (BIGINT, unique, rising) is the line on which the row starts, the row of
    the sheet for .xlsx, else the number of the record; 1 is the first. ``layout`` is the layout used:
    its ``dates`` may be certain now where the sample was not. ``rows_read`` = rows of the table +
    rows in ``refusals``. ``notices`` are about rows that were kept.
    """

    name: str
    headers: tuple[str, ...]
    layout: Layout
    rows_read: int
    refusals: tuple[Refusal, ...]
    notices: tuple[Refusal, ...]
    sha256: str
    bytes: int
    nulls: tuple[int, ...]

    @property
    def rows_used(self) -> int:
        """Rows that stand in the table."""
        return self.rows_read - sum(refusal.count for refusal in self.refusals)

    @property
    def columns(self) -> tuple[str, ...]:
        """``c0`` … ``cN``."""
        return tuple(f"c{i}" for i in range(len(self.headers)))
