"""Parquet as rows of text."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servicemodel.domain.records import Layout
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.tally import Chunk, Tally

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_ROWS = 10_000


def read_columnar(path: Path, layout: Layout, tally: Tally) -> Iterator[Chunk]:
    """Chunks of rows; ``tally.own_count`` is what the file says of itself. Raises ProblemsFound (REC08)."""
    file = _file(path)
    tally.own_count = file.metadata.num_rows
    tally.headers.extend(file.schema_arrow.names)
    batches, line = iter(file.iter_batches(batch_size=_ROWS)), 0
    while (columns := _next(path, batches)) is not None:
        rows = list(zip(*columns, strict=True)) if columns else []
        yield list(range(line + 1, line + 1 + len(rows))), list(rows)
        line += len(rows)


def _file(path: Path) -> "ParquetFile":
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(path, page_checksum_verification=True, memory_map=False)
    except Exception as error:
        raise failed(path, "REC08", "parquet") from error


def _next(path: Path, batches: Iterator[Any]) -> list[list[str | None]] | None:
    """The next rows by column, as text; any exception of the reader as REC08."""
    try:
        batch = next(batches, None)
        return None if batch is None else [_texts(column) for column in batch.columns]
    except Exception as error:
        raise failed(path, "REC08", "parquet") from error


def _texts(column: Any) -> list[str | None]:
    import pyarrow as pa

    kind = column.type
    if pa.types.is_timestamp(kind):
        # Nanoseconds are more than Python's own times can hold.
        whole = column.cast(pa.timestamp("us", kind.tz), safe=False)
        return [None if value is None else _moment(value) for value in whole.to_pylist()]
    try:
        texts: list[str | None] = column.cast(pa.string()).to_pylist()
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid):
        return [None if value is None else _other(value) for value in column.to_pylist()]
    return texts


def _moment(value: Any) -> str:
    return str(value.isoformat(" "))


def _other(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False, default=str)
