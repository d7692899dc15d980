"""Rows of the register of findings that somebody wrote into."""

import re
from collections.abc import Sequence
from datetime import date

from servicemodel.domain.interview import SheetProblem
from servicemodel.domain.register import FILLED, STATUS_LABELS, Entry, Status
from servicemodel.domain.status_mark import mark
from servicemodel.reading.answer_sheet import Row
from servicemodel.reading.complaint import LIKE_ID, nearest
from servicemodel.reading.workbook_rows import said

_ID = re.compile(r"[A-Z]{3}[0-9]{2}@\S+")
_DAYS = ("date", "expires")
#: What an acceptance needs (users.md, section 6.6).
_NEEDED = ("justification", "by", "expires")
Told = tuple[tuple[str, Entry], ...]


def statuses(rows: Sequence[Row], before: Sequence[Entry]) -> tuple[Told, tuple[SheetProblem, ...]]:
    """Entries that differ from those ``before``, each with its cell, and every cell that cannot be used."""
    known = {entry.finding: entry for entry in before}
    told: list[tuple[str, Entry]] = []
    problems: list[SheetProblem] = []
    for row in rows:
        id = said(row, "id")
        filled = {slug: said(row, slug) for slug in FILLED}
        if mark(id, filled) == said(row, "mark"):
            continue
        wrong = tuple(_wrong(row, id, filled))
        problems += wrong
        if not wrong:
            status = _status(filled.pop("status"))
            assert status is not None
            entry = Entry(id, status, **filled)
            if entry != known.get(id, Entry(id)):
                told.append((row.cell("status"), entry))
    return tuple(told), tuple(problems)


def _wrong(row: Row, id: str, filled: dict[str, str]) -> "list[SheetProblem]":
    problems = []
    if not _ID.fullmatch(id):
        problems.append(SheetProblem(row.cell("id"), "finding", id))
    status = _status(filled["status"])
    if status is None:
        words = [word for label in STATUS_LABELS.values() for word in (label.en, label.zh)]
        guess = nearest(filled["status"], words, LIKE_ID)
        problems.append(SheetProblem(row.cell("status"), "status", filled["status"], guess))
    for slug in _DAYS:
        if filled[slug] and not _is_day(filled[slug]):
            problems.append(SheetProblem(row.cell(slug), "day", filled[slug]))
    if status is Status.ACCEPTED:
        problems += [
            SheetProblem(row.cell(s), "accept_needs", FILLED[s].en) for s in _NEEDED if not filled[s]
        ]
    return problems


def _status(text: str) -> Status | None:
    """The status of that name in either language; open where the cell is empty."""
    if not text:
        return Status.OPEN
    for status, label in STATUS_LABELS.items():
        both = f"{label.en} / {label.zh}", f"{label.zh} / {label.en}"
        if text.casefold() in {status.value, label.en, label.zh, *both}:
            return status
    return None


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
