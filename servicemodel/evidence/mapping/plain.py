"""Installed units, repairs and survey answers: a row is what it is; only a survey may stand on its side."""

from collections.abc import Mapping

from servicemodel.evidence.files.numbers import number_sql
from servicemodel.evidence.mapping.final import final_sql
from servicemodel.evidence.mapping.sql import name, words
from servicemodel.evidence.mapping.told import Work
from servicemodel.evidence.tables import TABLES, CanonicalTable

#: What stands for a key that the file lacks; a key that is named but empty refuses the row.
_INSTEAD = {"unit_id": "product", "repair_id": "concat('row ', line)", "respondent": "line::VARCHAR"}


def plain_sql(work: Work, trace: Mapping[str, str]) -> str:
    """SELECT of the table that ``work`` feeds, from ``told``; rows without their key are left out."""
    table = next(each for each in TABLES if each.name == work.settled.table)
    if table.name == "survey_answer" and not work.places("item"):
        return _turned(work, table, trace)
    made = {
        column.name: name(column.name)
        for column in table.columns
        if column.name in work.settled.columns.types
    }
    made |= {key: sql for key, sql in _INSTEAD.items() if key in made and not work.places(key)}
    made |= {"source_row": "line", "extra": "extra"}
    return final_sql(
        table, made, f"(SELECT * FROM told WHERE {key_sql(work)} IS NOT NULL)", work.empty, trace
    )


def key_sql(work: Work) -> str:
    """SQL over ``told``: null where a row has no key and cannot be used."""
    table = work.settled.table
    if table == "survey_answer":
        return "score" if work.places("item") else "line"
    if table == "installed_unit":
        return "unit_id" if work.places("unit_id") else "product"
    if table == "repair":
        return "unit_id" if not work.places("repair_id") else "repair_id"
    return "case_id"


def items(work: Work) -> frozenset[int]:
    """The columns of a survey on its side that hold answers: numbers that feed no other field."""
    if work.settled.table != "survey_answer" or work.places("item"):
        return frozenset()
    places = _asked(work)
    counted = ", ".join(f"count({_given(work, place)})" for place in places)
    if not places:
        return frozenset()
    found = work.connection.execute(f"SELECT {counted} FROM {work.raw.name} AS r").fetchall()[0]
    return frozenset(place for place, count in zip(places, found, strict=True) if count)


def _asked(work: Work) -> tuple[int, ...]:
    return tuple(
        i for i in work.settled.columns.unused if work.raw.headers[i].strip() and i not in work.people.whole
    )


def _given(work: Work, place: int) -> str:
    return number_sql(f"r.c{place}", work.raw.layout.decimal or ".")


def _turned(work: Work, table: CanonicalTable, trace: Mapping[str, str]) -> str:
    """One row a person, one column an item: every column that is numbers becomes answers."""
    parts = [
        f"SELECT told.*, {words(work.raw.headers[i])} AS asked, {_given(work, i)} AS given"
        f" FROM told JOIN {work.raw.name} AS r ON r._row = told.line"
        for i in _asked(work)
    ]
    made = {
        column: name(column)
        for column in ("group", "asked_at", "channel")
        if column in work.settled.columns.types
    }
    respondent = "respondent" if work.places("respondent") else _INSTEAD["respondent"]
    made |= {"respondent": respondent, "item": "asked", "score": "given", "source_row": "line"}
    answered = f"(SELECT * FROM ({' UNION ALL '.join(parts)}) WHERE given IS NOT NULL)"
    return final_sql(table, made, answered, work.empty, trace)
