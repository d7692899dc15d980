"""``diff`` as text for people and as Markdown for a review; the third form is JSON."""

from collections.abc import Callable, Iterator, Mapping

from servicemodel.domain.text import Language, Text
from servicemodel.views.contrast_text import table
from servicemodel.views.difference import Versions, element_rows, figure_rows, finding_text, number_rows
from servicemodel.views.difference_json import document

_HEADS = {
    "elements": Text("Changed elements", "有变化的要素"),
    "numbers": Text("Changed numbers", "有变化的数值"),
    "figures": Text("Computed figures, and what moved them", "计算结果及其变化原因"),
    "gone": Text("Findings gone", "消除的问题"),
    "created": Text("New findings", "新产生的问题"),
}
_COLUMNS = {
    "elements": (Text("Sign", "标记"), Text("Element", "要素"), Text("Name", "名称"), Text("Fields", "字段")),
    "numbers": (
        Text("Element", "要素"),
        Text("Number", "数值"),
        Text("Old", "原值"),
        Text("New", "新值"),
        Text("Why", "原因"),
    ),
    "figures": (Text("Figure", "数值"), Text("Old", "原值"), Text("New", "新值"), Text("Why", "原因")),
    "gone": (Text("Rule", "规则"), Text("What", "现象")),
    "created": (Text("Rule", "规则"), Text("What", "现象")),
}
_NOTHING = Text("No difference.", "没有差异。")
_ORDER = Text(
    "The model is changed first, then the way of counting, then the records; in another order the parts "
    "may be others.",
    "依次替换模型、计算方法和记录，逐步得出各部分的影响；若换一种顺序，各部分可能不同。",
)
_PROGRAM = Text("measured by servicemodel {old} and {new}", "分别由servicemodel {old}和{new}测得")

Rows = dict[str, list[tuple[str, ...]]]


def _rows(versions: Versions, language: Language) -> Rows:
    difference = versions.difference
    return {
        "elements": [(r.sign, r.id, r.name, r.fields) for r in element_rows(versions, language)],
        "numbers": [(r.place, r.what, r.before, r.after, r.why) for r in number_rows(versions, language)],
        "figures": [(r.label, r.before, r.after, r.why) for r in figure_rows(versions, language)],
        "gone": [(f.rule, finding_text(f, versions, True, language)) for f in difference.gone],
        "created": [(f.rule, finding_text(f, versions, False, language)) for f in difference.created],
    }


def _head(versions: Versions, language: Language) -> str:
    old, new = versions.difference.old, versions.difference.new
    head = f"{old.name} → {new.name}"
    if old.measured_by and new.measured_by and old.measured_by != new.measured_by:
        programs = _PROGRAM.to(language).format(old=old.measured_by, new=new.measured_by)
        head += f" ({programs})" if language is Language.EN else f"（{programs}）"
    return head


def text(versions: Versions, language: Language) -> str:
    """The difference as lines for people."""
    lines = [_head(versions, language)]
    if versions.difference.nothing:
        return "\n".join([*lines, _NOTHING.to(language)])
    for part, rows in _rows(versions, language).items():
        if rows:
            lines += ["", f"{_HEADS[part].to(language)} ({len(rows)})"]
            lines += [f"  {line}" for line in table(rows)]
            lines += [f"  {_ORDER.to(language)}"] if part == "figures" else []
    return "\n".join(lines)


def markdown(versions: Versions, language: Language) -> str:
    """The difference as Markdown tables."""
    lines = [f"## {_cell(_head(versions, language))}"]
    if versions.difference.nothing:
        return "\n".join([*lines, "", _NOTHING.to(language)])
    for part, rows in _rows(versions, language).items():
        if rows:
            lines += ["", f"### {_HEADS[part].to(language)} ({len(rows)})", "", *_table(part, rows, language)]
            lines += ["", _ORDER.to(language)] if part == "figures" else []
    return "\n".join(lines)


def _table(part: str, rows: list[tuple[str, ...]], language: Language) -> Iterator[str]:
    heads = [head.to(language) for head in _COLUMNS[part]]
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"


def _cell(text: str) -> str:
    """A cell of a table: nothing in it ends the cell, the line, or starts HTML."""
    escaped = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`")
    return " ".join(escaped.split())


#: Every form of ``diff`` by its name.
FORMS: Mapping[str, Callable[[Versions, Language], str]] = {
    "text": text,
    "markdown": markdown,
    "json": document,
}
