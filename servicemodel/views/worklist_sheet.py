"""The work list as a workbook: a sheet for each verdict, every text a text; same list, same bytes."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from servicemodel.domain.text import Language, Text
from servicemodel.domain.worklist import (
    MESSAGE_LABELS,
    REACH_LABELS,
    REASON_LABELS,
    VERDICT_LABELS,
    Verdict,
    Worklist,
)

HEADERS: dict[str, Text] = {
    "verdict": Text("verdict", "结论"),
    "reason": Text("reason", "原因"),
    "unit": Text("unit", "设备"),
    "customer": Text("customer (pseudonym)", "客户（化名）"),
    "product": Text("product", "产品"),
    "part": Text("part", "部件"),
    "age_days": Text("age, days", "使用天数"),
    "probability": Text("chance of failing within the horizon", "期限内故障概率"),
    "by": Text("tell by", "最迟提醒日期"),
    "topic": Text("topic", "主题"),
    "message": Text("message", "消息"),
    "reach": Text("reach", "联系方式"),
    "channel": Text("channel", "渠道"),
    "dealer": Text("dealer", "经销商"),
    "worth": Text("expected value", "期望价值"),
}
#: Rows of a sheet: no person reads more, and Excel holds hardly more.
MOST = 100_000
_MORE = Text("{n} more: write the list as .csv or .parquet", "另有{n}行：请将清单写为 .csv 或 .parquet")
_CREATED = datetime(2000, 1, 1)


def write(path: Path, rows: Iterable[tuple[Any, ...]], head: Worklist, language: Language) -> None:
    """Write ``rows``, in the order of HEADERS, best first, each on the sheet of its verdict.

    What ``head`` counts beyond them is told below the last row.
    """
    settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(path), settings)
    book.set_properties({"created": _CREATED})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheets = {verdict.value: _sheet(book, verdict, language) for verdict in Verdict}
    lines = dict.fromkeys(sheets, 0)
    said = _said(language)
    for row in rows:
        verdict = row[0]
        lines[verdict] += 1
        for column, cell in enumerate(row):
            words = said.get(column)
            _write(sheets[verdict], lines[verdict], column, words.get(cell, cell) if words else cell, day)
    for verdict in Verdict:
        left = head.units(verdict) - lines[verdict.value]
        if left:
            said_more = _MORE.to(language).format(n=f"{left:,}")
            sheets[verdict.value].write_string(lines[verdict.value] + 1, 0, said_more)
    book.close()


def _said(language: Language) -> dict[int, dict[str, str]]:
    """The words of the columns that hold our own words, in the language of the sheet."""
    own = {
        "verdict": {verdict.value: label for verdict, label in VERDICT_LABELS.items()},
        "reason": REASON_LABELS,
        "message": MESSAGE_LABELS,
        "reach": REACH_LABELS,
    }
    places = {name: place for place, name in enumerate(HEADERS)}
    return {
        places[name]: {word: label.to(language) for word, label in labels.items() if word}
        for name, labels in own.items()
    }


def _sheet(book: Any, verdict: Verdict, language: Language) -> Any:
    sheet = book.add_worksheet(VERDICT_LABELS[verdict].to(language).replace(":", "").replace("：", " ")[:31])
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(HEADERS) - 1, 16)
    bold = book.add_format({"bold": True})
    for column, header in enumerate(HEADERS.values()):
        sheet.write_string(0, column, header.to(language), bold)
    return sheet


def _write(sheet: Any, line: int, column: int, cell: Any, day: Any) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(line, column, datetime(cell.year, cell.month, cell.day), day)
    elif isinstance(cell, int | float):
        sheet.write_number(line, column, cell)
    elif cell:
        sheet.write_string(line, column, cell)
