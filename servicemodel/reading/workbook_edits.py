"""Rows of a workbook compared with the model: what was edited, and every cell that cannot be used."""

import re
from collections.abc import Iterator, Mapping
from math import isclose
from typing import Any

from servicemodel.domain import exchange
from servicemodel.domain.exchange import COLUMNS, SECTIONS, Cell, Column, Form, Sheet
from servicemodel.domain.interview import SheetProblem
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.returned import Edit
from servicemodel.domain.value import Grade, Value
from servicemodel.reading.answer_rows import grade_named
from servicemodel.reading.answer_sheet import Row
from servicemodel.reading.answer_values import Misfit
from servicemodel.reading.complaint import LIKE_ID, nearest
from servicemodel.reading.shape_entry import ID
from servicemodel.reading.workbook_cells import Known, number_written, understood
from servicemodel.reading.workbook_rows import Tables, said

#: Sources that the program itself names where a file says nothing.
DEFAULT = "default "
_CLOSE = 1e-12
_LONGEST = 60
Found = Edit | SheetProblem


def compared(tables: Tables, model: ServiceModel) -> Iterator[Found]:
    """Edits and problems of the sheets of actors, flows and numbers."""
    new = {
        SECTIONS[sheet]: tuple(
            said(row, "id")
            for row in tables.rows.get(sheet.value, ())
            if model.find(Ref(SECTIONS[sheet], said(row, "id"))) is None
        )
        for sheet in SECTIONS
    }
    known = Known.of(model, new)
    for sheet in SECTIONS:
        yield from _elements(sheet, tables, model, known)
    yield from _numbers(tables, model)


def _elements(sheet: Sheet, tables: Tables, model: ServiceModel, known: Known) -> Iterator[Found]:
    rows, section = tables.rows.get(sheet.value, ()), SECTIONS[sheet]
    held = {str(cells["id"]): cells for cells in exchange.rows(sheet, model)}
    yield from _keys(rows, tuple(held), section)
    seen: set[str] = set()
    for row in rows:
        id = said(row, "id")
        if not id or id in seen:
            continue
        seen.add(id)
        try:
            wanted = {slug: understood(row, slug, column, known) for slug, column in _told(sheet, row)}
        except Misfit:
            yield from _misfits(sheet, row, known)
            continue
        if id in held:
            yield from _changed(sheet, row, held[id], wanted)
        else:
            yield _new(sheet, row, wanted)


def _told(sheet: Sheet, row: Row) -> Iterator[tuple[str, Column]]:
    return ((slug, column) for slug, column in COLUMNS[sheet].items() if slug in row.letters)


def _misfits(sheet: Sheet, row: Row, known: Known) -> Iterator[SheetProblem]:
    for slug, column in _told(sheet, row):
        try:
            understood(row, slug, column, known)
        except Misfit as misfit:
            yield SheetProblem(row.cell(slug), misfit.reason, said(row, slug)[:_LONGEST], misfit.guess)


def _keys(rows: tuple[Row, ...], held: tuple[str, ...], section: Section) -> Iterator[SheetProblem]:
    """Rows without a key, keys twice, and elements whose row is gone."""
    if not rows:
        return
    first: dict[str, str] = {}
    for row in rows:
        id, cell = said(row, "id"), row.cell("id")
        if not id:
            yield SheetProblem(cell, "no_id")
        elif id in first:
            yield SheetProblem(cell, "id_twice", id, first[id])
        elif id not in held and section is not Section.FLOWS and not re.fullmatch(ID, id):
            yield SheetProblem(cell, "id", id)
        first.setdefault(id, cell)
    sheet = f"{rows[0].path}!{rows[0].sheet}"
    for id in held:
        if id not in first:
            yield SheetProblem(sheet, "row_gone", id, nearest(id, tuple(set(first) - set(held)), LIKE_ID))


def _changed(sheet: Sheet, row: Row, now: Mapping[str, Cell], wanted: Mapping[str, Any]) -> Iterator[Found]:
    ref = Ref(SECTIONS[sheet], str(now["id"]))
    names = ("name_en", "name_zh")
    for slug, value in wanted.items():
        before = now[slug]
        if slug == "id" or (value or None) == (before or None):
            continue
        told = row.cell(slug), _shown(before), _shown(value)
        if value in (None, ()):
            yield SheetProblem(told[0], "emptied", told[1])
        elif slug in names:
            name = {each[-2:]: wanted[each] or value for each in names}
            yield Edit(ref, "name", name, *told)
        else:
            yield Edit(ref, COLUMNS[sheet][slug].field, _listed(value), *told)


def _new(sheet: Sheet, row: Row, wanted: Mapping[str, Any]) -> Edit:
    entry: dict[str, Any] = {}
    for slug, value in wanted.items():
        column = COLUMNS[sheet][slug]
        if slug == "id" or value in (None, ()):
            continue
        if column.form in {Form.NAME_EN, Form.NAME_ZH}:
            entry.setdefault("name", {})[slug[-2:]] = value
        else:
            entry[column.field] = _listed(value)
    ref = Ref(SECTIONS[sheet], str(wanted["id"]))
    return Edit(ref, "", entry, row.cell("id"), "", str(wanted["id"]))


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _numbers(tables: Tables, model: ServiceModel) -> Iterator[Found]:
    rows = tables.rows.get(Sheet.NUMBERS.value, ())
    held = {number.key: number for number in exchange.numbers(model)}
    seen: dict[str, str] = {}
    for row in rows:
        key = said(row, "id")
        if key in seen or key not in held:
            reason = ("id_twice", seen[key]) if key in seen else ("number", nearest(key, held, LIKE_ID))
            yield SheetProblem(row.cell("id"), reason[0], key[:_LONGEST], reason[1])
            continue
        seen[key] = row.cell("id")
        yield from _number(row, held[key], model.currency)
    for key in held if rows else ():
        if key not in seen:
            yield SheetProblem(f"{rows[0].path}!{rows[0].sheet}", "row_gone", key)


def _number(row: Row, now: exchange.Number, currency: str) -> Iterator[Found]:
    """The edit of one row: value, grade and source belong together."""
    value = now.value
    yield from _read_only(row, value)
    grade = grade_named(said(row, "grade")) if said(row, "grade") else value.grade
    if grade is None:
        near = nearest(said(row, "grade"), [each.value for each in Grade], LIKE_ID)
        yield SheetProblem(row.cell("grade"), "grade", said(row, "grade")[:_LONGEST], near)
        return
    raw = row.cells.get("value", "")
    moved = not (isinstance(raw, int | float) and isclose(raw, value.number, rel_tol=_CLOSE, abs_tol=1e-15))
    source, old = said(row, "source"), exchange.plain(value.source)
    if not moved and grade is value.grade and source == old:
        return
    if raw == "" or (source == "" and old and not moved):
        slug = "value" if raw == "" else "source"
        yield SheetProblem(row.cell(slug), "emptied", f"{value.number:g}" if raw == "" else old)
        return
    try:
        written = number_written(raw, value.unit, currency) if moved else None
    except Misfit as misfit:
        yield SheetProblem(row.cell("value"), misfit.reason, said(row, "value")[:_LONGEST], misfit.guess)
        return
    told = {"value": written, "grade": grade.value, "source": "" if source.startswith(DEFAULT) else source}
    slug = "value" if moved else "grade" if grade is not value.grade else "source"
    before = {"value": f"{value.number:g}", "grade": value.grade.value, "source": old}[slug]
    after = said(row, slug)
    yield Edit(now.ref, now.field, told, row.cell(slug), before, after)


def _read_only(row: Row, value: Value) -> Iterator[SheetProblem]:
    for slug, number in (("low", value.low), ("high", value.high), ("cases", value.trials)):
        raw = row.cells.get(slug, "")
        same = (
            raw == ""
            if number is None
            else isinstance(raw, int | float) and isclose(raw, number, rel_tol=1e-9)
        )
        if slug in row.letters and not same:
            yield SheetProblem(row.cell(slug), "read_only", said(row, slug)[:_LONGEST])
