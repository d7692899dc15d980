"""The provenance bar: what the numbers of the model rest on, by evidence grade (users 9.1, page 10)."""

from collections import Counter
from typing import Any

from attrs import frozen

from servicemodel.domain.model import Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import Row, below, layer, mark, n, q
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS, percent
from servicemodel.views.page.inventory import numbers
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "provenance_bar"
TITLE = Text("What the numbers rest on", "数据的证据来源")
MISSING = Text(
    "Enter at least one number into the model: coverage of a flow, cost of a channel.",
    "请在模型中至少填写一个数字，例如信息流的覆盖率或渠道的成本。",
)
_ALL = Text("all numbers", "全部数字")
_LABELS = {
    Section.TOPICS: Text("topics", "信息主题"),
    Section.ACTORS: Text("parties", "主体"),
    Section.CHANNELS: Text("channels", "渠道"),
    Section.PERMISSIONS: Text("permissions", "许可"),
    Section.POPULATIONS: Text("populations", "群体"),
    Section.ORIGINS: Text("first-hand sources", "第一手信息源"),
    Section.FLOWS: Text("information flows", "信息流"),
    Section.NEEDS: Text("needs", "信息需求"),
    Section.REQUESTS: Text("service requests", "服务请求"),
    Section.PROJECTS: Text("projects", "项目"),
}
_WIDTH, _ROW = 520, 30
#: Share of the bar from which its count fits inside.
_FITS = 0.055


@frozen
class Slice:
    """Numbers of one kind of element: how many, and how many of each grade, best first."""

    label: Text
    count: int
    parts: tuple[tuple[Grade, int], ...]


@frozen
class Facts:
    """The whole model first, then each kind of element that has numbers, most numbers first."""

    rows: tuple[Slice, ...]


def facts(dossier: Dossier) -> Facts | None:
    """Counts of the numbers of the model; None where it has none."""
    listed = numbers(dossier.model)
    if not listed:
        return None
    rows = [_slice(_ALL, [number.value.grade for number in listed])]
    for section in Section:
        found = [number.value.grade for number in listed if number.ref.section is section]
        rows += [_slice(_LABELS[section], found)] if found else []
    return Facts((rows[0], *sorted(rows[1:], key=lambda row: -row.count)))


def _slice(label: Text, found: list[Grade]) -> Slice:
    counts = Counter(found)
    return Slice(label, len(found), tuple((grade, counts[grade]) for grade in Grade))


def table(facts: Facts) -> Table:
    """One row for each kind of element: how many numbers, and count and share of each grade."""
    heads = [
        Text(f"{GRADE_MARKS[g]} {GRADE_LABELS[g].en}", f"{GRADE_MARKS[g]} {GRADE_LABELS[g].zh}")
        for g in Grade
    ]
    rows = tuple(
        (
            row.label,
            Text(str(row.count), str(row.count)),
            *(_counted(count, row.count) for _, count in row.parts),
        )
        for row in facts.rows
    )
    return Table((Text("Numbers of", "数字所属"), Text("Count", "数量"), *heads), rows)


def _counted(count: int, of: int) -> Text:
    return Text(
        f"{count} ({percent(count / of, Language.EN, 0)})",
        f"{count}（{percent(count / of, Language.ZH, 0)}）",
    )


def caption(facts: Facts) -> Text:
    """How many numbers, and what the grades are."""
    n_all = facts.rows[0].count
    return Text(
        f"n = {n_all} numbers of the model. Measured: counted from records; documented: contract, process"
        " document or published figure; declared: estimate of a person; assumed: default of the program."
        " Right: the counts in this order.",
        f"n = {n_all}个模型数字。实测：由记录统计；文档：合同、流程文件或公开数据；申报：人的估计；"
        "假设：程序默认值。右侧为依此顺序的数量。",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Bars of equal length, one for each kind of element, divided by grade; counts stand inside."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    rows = [row for at, each in enumerate(facts.rows) for row in _parts(at, each, theme)]
    place = {"y": signs.names("row", [_name(row, sheet) for row in facts.rows], theme)}
    axis = {"labelExpr": sheet.per_cent, "tickCount": 5}
    across = q("start", title=None, axis=axis, scale={"domain": [0, 1]})
    fills = {"fill": n("fill", scale=None), "x": across, "x2": {"field": "end"}}
    wide = [row for row in rows if row["end"] - row["start"] >= _FITS]
    marks = [
        mark(rows, "bar", {**place, **fills}, stroke=theme.ink, strokeWidth=0.8, height=_ROW - 10),
        signs.graded(wide, {**place, "x": q("middle")}, n("ink", scale=None), -9),
        mark(
            wide, "text", {**place, "x": q("middle"), "text": n("count"), "color": n("ink", scale=None)}, dx=8
        ),
    ]
    counts = [[str(count) for _, count in row.parts] for row in facts.rows]
    aside = [{"row": at, "said": " / ".join(told)} for at, told in enumerate(counts)]
    marks.append(mark(aside, "text", {**place, "x": {"value": _WIDTH + 12}, "text": n("said")}, align="left"))
    found = [
        signs.Sign("square", _fill(grade, theme), theme.ink, GRADE_LABELS[grade], 140) for grade in Grade
    ]
    return dressed(below([signs.legend(found, sheet), layer(marks, _WIDTH, _ROW * len(facts.rows))]), sheet)


def _name(row: Slice, sheet: Sheet) -> str:
    brackets = Text("{label} ({count})", "{label}（{count}）")
    return sheet.said(brackets).format(label=sheet.said(row.label), count=row.count)


def _parts(at: int, row: Slice, theme: Theme) -> list[Row]:
    found, start = [], 0.0
    for grade, count in row.parts:
        share = count / row.count
        found.append(
            {
                "row": at,
                "start": start,
                "end": start + share,
                "middle": start + share / 2,
                "count": str(count),
                "grade": grade.value,
                "fill": _fill(grade, theme),
                "ink": _ink(grade, theme),
            }
        )
        start += share
    return [part for part in found if part["count"] != "0"]


def _ink(grade: Grade, theme: Theme) -> str:
    """What can be read on the fill of ``grade``."""
    return {Grade.DOCUMENTED: theme.on_dark, Grade.ASSUMED: theme.ink}.get(grade, theme.on_mark)


def _fill(grade: Grade, theme: Theme) -> str:
    """Green for measured, blue for documented, orange for declared, the ground for assumed."""
    fills = {Grade.MEASURED: theme.good, Grade.DOCUMENTED: theme.low, Grade.DECLARED: theme.medium}
    return fills.get(grade, theme.unknown)
