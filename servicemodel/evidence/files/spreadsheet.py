"""Sheets of .xlsx as rows of text: dates as ISO, durations as hours, whole numbers without a point."""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from xml.parsers import expat

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.records import Layout
from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.tally import Row, Tally

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

#: Unpacked bytes of one workbook.
MOST_BYTES = 4 << 30
_FILLED = re.compile(rb"<(?:\w+:)?(?:v|t)(?: [^>]*)?>[^<]")
_ROW = re.compile(rb"<(?:\w+:)?row[ >]")


def sheet_of(path: Path, wanted: str) -> str:
    """The sheet to read: the one wanted, else the largest that is visible. Raises ProblemsFound."""
    check_archive(path)
    with _workbook(path) as book:
        shown = [m.name for m in book.sheets_metadata if str(m.visible).endswith("Visible")]
        names = [m.name for m in book.sheets_metadata if str(m.typ).endswith("WorkSheet")]
        if wanted:
            if wanted not in names:
                raise failed(path, "REC09", "sheet", sheet=wanted, known=", ".join(names))
            return wanted
        sizes = [(_cells(path, book, name), -i, name) for i, name in enumerate(names) if name in shown]
    size, _, name = max(sizes, default=(0, 0, ""))
    if size == 0:
        raise failed(path, "REC03", "blank")
    return name


def check_archive(path: Path) -> None:
    """Every part of the archive is whole and not too large. Raises ProblemsFound (REC02, REC08, REC11)."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
                raise failed(path, "REC11", "unpacked", limit=MOST_BYTES >> 30)
            if any(part.flag_bits & 1 for part in archive.infolist()):
                raise failed(path, "REC02", "encrypted_workbook")
            broken = archive.testzip()
    except ProblemsFound:
        raise
    except Exception as error:  # zipfile promises no list of what damage makes it raise
        raise failed(path, "REC08", "workbook") from error
    if broken is not None:
        raise failed(path, "REC08", "workbook")


def _workbook(path: Path) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook

    return cast("CalamineWorkbook", _guarded(path, lambda: CalamineWorkbook.from_path(str(path))))


def _guarded(path: Path, step: Any) -> Any:
    """``step()``; the reader's own exceptions (one of them derives from BaseException) as REC08."""
    try:
        return step()
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as error:
        raise failed(path, "REC08", "workbook") from error


def _sheet(path: Path, book: "CalamineWorkbook", name: str) -> "CalamineSheet":
    return cast("CalamineSheet", _guarded(path, lambda: book.get_sheet_by_name(name)))


def _cells(path: Path, book: "CalamineWorkbook", name: str) -> int:
    sheet = _sheet(path, book, name)
    return sheet.height * sheet.width


def spreadsheet_rows(path: Path, layout: Layout, tally: Tally) -> Iterator[Row]:
    """Rows of the sheet ``layout.sheet``, headers among them, that are not blank. Raises ProblemsFound."""
    check_archive(path)
    given = [0]
    with _workbook(path) as book:
        if layout.sheet not in book.sheet_names:
            raise failed(path, "REC09", "sheet", sheet=layout.sheet, known=", ".join(book.sheet_names))
        _note_others(path, book, layout.sheet, tally)
        yield from _rows(path, _sheet(path, book, layout.sheet), given, tally)
    own = _own_count(path, layout.sheet)
    blank = tally.noted.get("blank_line", (0, ()))[0]
    if not given[0] <= own <= given[0] + blank:
        raise failed(path, "REC07", "sheet_rows", counted=own, read=given[0])


def _note_others(path: Path, book: "CalamineWorkbook", name: str, tally: Tally) -> None:
    for other in (m.name for m in book.sheets_metadata if str(m.typ).endswith("WorkSheet")):
        if other != name and (height := _sheet(path, book, other).height):
            tally.notice(f"other_sheet:{other}", height)


def _rows(path: Path, sheet: "CalamineSheet", given: list[int], tally: Tally) -> Iterator[Row]:
    """Rows with something in them up to their last filled cell, by the number of the row in the sheet."""
    cells, line = sheet.iter_rows(), 0
    while True:
        row = _guarded(path, lambda: next(cells, None))
        line += 1
        if row is None:
            return
        texts = [_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            given[0] += 1
            yield line, texts
        elif given[0]:
            tally.note("blank_line", line)


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, timedelta):
        return _hours(cell)
    return cell.isoformat() if isinstance(cell, time) else str(cell)


def _hours(length: timedelta) -> str:
    seconds = round(length.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _own_count(path: Path, name: str) -> int:
    """Rows with a value, counted in the text of the sheet itself."""
    found, tail = 0, b""
    with zipfile.ZipFile(path) as archive, archive.open(_part(archive, path, name)) as stream:
        while block := stream.read(1 << 20):
            *whole, tail = _ROW.split(tail + block)
            found += sum(_FILLED.search(part) is not None for part in whole)
            tail = b"<row " + tail
    return found + (_FILLED.search(tail) is not None)


def _part(archive: zipfile.ZipFile, path: Path, name: str) -> str:
    """The part of the archive that holds the sheet ``name``."""
    sheets = _attributes(archive.read("xl/workbook.xml"), "sheet")
    relations = _attributes(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
    wanted = next((s for s in sheets if s.get("name") == name), {})
    id = next((value for key, value in wanted.items() if key.endswith(":id")), "")
    target = next((r.get("Target", "") for r in relations if r.get("Id") == id), "")
    part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    if part not in archive.namelist():
        raise failed(path, "REC08", "workbook")
    return part


def _attributes(data: bytes, tag: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == tag:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(data, True)
    return found
