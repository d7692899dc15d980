"""What a figure rests on, in words, as JSON, and as a table of rows."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from servicemodel.domain.measurement import Measurement
from servicemodel.domain.text import Language, Text
from servicemodel.domain.tracing import Trace
from servicemodel.views.measure_pages import GRAINS
from servicemodel.views.measured_figures import figure_words, key_words, settling
from servicemodel.views.measurements_json import figure_json

_HEADS: dict[str, Text] = {
    "value": Text("value", "数值"),
    "definition": Text("what it counts", "统计内容"),
    "formula": Text("formula", "公式"),
    "filter": Text("filter", "筛选"),
    "left": Text("left out", "未计入"),
    "period": Text("period (UTC)", "期间（UTC）"),
    "files": Text("files", "文件"),
    "cannot": Text("cannot show", "不能说明"),
    "version": Text("version of the definition", "定义版本"),
    "expression": Text("expression", "表达式"),
    "sql": Text("SQL (DuckDB)", "SQL（DuckDB）"),
}
_SAME = Text("counted again from the evidence: the same", "由证据重新计算：结果相同")
_GONE = Text(
    "counted again from the evidence: no such figure any more; run servicemodel measure",
    "由证据重新计算：已没有该数值；请运行 servicemodel measure",
)
_CHANGED = Text(
    "counted again from the evidence: {now} (imports {files}); the evidence has changed since, run"
    " servicemodel measure",
    "由证据重新计算：{now}（导入 {files}）；此后证据已变，请运行 servicemodel measure",
)
_ROWS = Text(
    "rows behind it, {shown} of {every} ({table})", "对应的行，显示{shown}行，共{every}行（{table}）"
)
_FEWER = Text("the figure counts {n} {grain}, as the SQL says", "该数值统计{n}个{grain}，方法见 SQL")


def trace_text(trace: Trace, language: Language, currency: str) -> str:
    """Everything known about a figure, a head and its words on each line, queries and rows last."""
    figure, colon = trace.figure, Text(": ", "：").to(language)
    lines = [f"{figure.id}  {figure.measure}{colon}{trace.plate.title.to(language)}"]
    lines += [
        f"  {_HEADS[head].to(language)}{colon}{words}" for head, words in _parts(trace, language, currency)
    ]
    lines.append(f"  {_again(trace, language, currency)}")
    lines += _rows(trace, language)
    for head, text in (("expression", trace.expression), ("sql", trace.sql)):
        lines += [
            "",
            f"{_HEADS[head].to(language)}{colon.rstrip()}",
            *(f"  {line}" for line in text.split("\n")),
        ]
    return "\n".join(lines)


def trace_json(trace: Trace) -> dict[str, Any]:
    """The same as data."""
    plate = trace.plate
    return {
        "schema": "servicemodel.trace/1",
        "figure": figure_json(trace.figure),
        "now": figure_json(trace.now) if trace.now else None,
        "changed": trace.changed,
        "definition": {"en": plate.definition.en, "zh": plate.definition.zh},
        "formula": plate.formula,
        "expression": trace.expression,
        "sql": trace.sql,
        "sources": [
            {"import_id": each.import_id, "file_name": each.file_name, "sha256": each.sha256}
            for each in trace.sources
        ],
        "table": trace.table,
        "all_rows": trace.all_rows,
        "rows": [{"id": r.id, "seq": r.seq, "file": r.file, "line": r.line} for r in trace.rows],
    }


def trace_csv(trace: Trace) -> str:
    """The rows as CSV: id, seq, file, line; a cell that looks like a formula is text."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(("id", "seq", "file", "line"))
    writer.writerows((_safe(row.id), row.seq, _safe(row.file), row.line) for row in trace.rows)
    return made.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _parts(trace: Trace, language: Language, currency: str) -> Iterator[tuple[str, str]]:
    figure, plate = trace.figure, trace.plate
    comma = Text(", ", "，").to(language)
    if figure.value:
        yield "value", figure_words(figure, language, currency)
    else:
        yield "value", f"{settling(figure.lacks, language)} ({', '.join(figure.lacks)})"
    yield "definition", plate.definition.to(language)
    yield "formula", plate.formula
    yield "version", str(figure.version)
    yield "filter", key_words(figure, language)
    yield "left", comma.join(f"{each.reason} {each.count:,}" for each in figure.left_out) or "–"
    if figure.period:
        yield "period", f"{figure.period.first} – {figure.period.last}"
    for source in trace.sources:
        yield "files", f"{source.file_name} (SHA-256 {source.sha256}) → {source.import_id}"
    yield "cannot", plate.cannot_show.to(language)


def _again(trace: Trace, language: Language, currency: str) -> str:
    if not trace.changed:
        return _SAME.to(language)
    now: Measurement | None = trace.now
    if now is None or now.value is None:
        return _GONE.to(language)
    words = figure_words(now, language, currency)
    return _CHANGED.to(language).format(now=words, files=", ".join(now.files))


def _rows(trace: Trace, language: Language) -> Iterator[str]:
    if not trace.table:
        return
    counts = {"shown": f"{len(trace.rows):,}", "every": f"{trace.all_rows:,}", "table": trace.table}
    yield ""
    yield _ROWS.to(language).format(**counts)
    if trace.all_rows != trace.figure.n:
        grain = GRAINS[trace.plate.grain].to(language)
        yield _FEWER.to(language).format(n=f"{trace.figure.n:,}", grain=grain)
    line = Text("line", "行").to(language)
    for row in trace.rows:
        seq = f"  #{row.seq}" if row.seq else ""
        yield f"  {row.id}{seq}  {row.file}, {line} {row.line:,}"
