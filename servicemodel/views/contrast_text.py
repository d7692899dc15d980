"""What ``compare`` prints: a table of figures, what changes and why, findings gone and created."""

from collections.abc import Iterator, Sequence

from servicemodel.domain.text import Language, Text
from servicemodel.views.contrast import Contrast, finding_text, metric_rows
from servicemodel.views.contrast_changes import edit_rows
from servicemodel.views.contrast_money import money_rows
from servicemodel.views.lettering import columns

_HEAD = {"figure": Text("Figure", "数值"), "change": Text("Change", "变化")}
_CHANGES = Text("What changes ({n})", "改动内容（{n}项）")
_GONE = Text("Findings that vanish ({n})", "消除的问题（{n}项）")
_CREATED = Text("Findings it creates ({n})", "新产生的问题（{n}项）")
_ALTERED = Text("Findings that stay in another form ({n})", "以其他形式存续的问题（{n}项）")
_STAYED = Text("{n} findings stay as they are.", "另有{n}项问题保持不变。")
_MONEY = Text("Cost of service a year", "年服务成本")
_RUN = Text(
    "Run {id}: {size} draws, seed {seed}. Intervals hold 90 %.",
    "运行编号{id}：抽样{size}次，随机种子{seed}。区间覆盖90%。",
)
_ILLUSTRATIVE = Text(
    "Illustrative model: its numbers are examples, not measurements.",
    "示例模型：其中的数字仅为举例，并非实测。",
)
#: Findings printed of each sort; the page and the JSON have all of them.
MOST = 15
_MORE = Text("… {n} more: --format json", "……另有{n}项：--format json")


def contrast_text(shown: Contrast, language: Language) -> str:
    """The comparison as lines for people."""
    comparison = shown.comparison
    names = [side.name.to(language) for side in (comparison.before, comparison.after)]
    lines = [f"{names[0]} → {names[1]} · {shown.before.model.name.to(language)}"]
    if shown.after.model.illustrative:
        lines.append(_ILLUSTRATIVE.to(language))
    rows = [
        (r.label, r.before, r.after, f"{r.arrow} {r.change}", r.verdict) for r in metric_rows(shown, language)
    ]
    head = (_HEAD["figure"].to(language), *names, _HEAD["change"].to(language), "")
    lines += ["", *table((head, *rows))]
    lines += [*_changes(shown, language), *_findings(shown, language), *_cost(shown, language)]
    if comparison.run:
        run = comparison.run
        lines += ["", _RUN.to(language).format(id=run.id, size=run.size, seed=run.seed)]
    return "\n".join(lines)


def table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows as lines whose columns stand below each other, Chinese characters counted double."""
    widths = [max(columns(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def _changes(shown: Contrast, language: Language) -> Iterator[str]:
    rows = edit_rows(shown, language)
    yield from ("", _CHANGES.to(language).format(n=len(rows)))
    for row in rows:
        yield f"  {row.sign} {row.id}  {row.name}"
        yield from (f"      {part}" for part in row.parts)
        yield from (f"      ↳ {reason}" for reason in row.reasons)


def _findings(shown: Contrast, language: Language) -> Iterator[str]:
    comparison = shown.comparison
    altered = tuple(after for _, after in comparison.altered)
    sorts = (
        (_GONE, "✓", comparison.gone, "before"),
        (_CREATED, "▲", comparison.created, "after"),
        (_ALTERED, "◇", altered, "after"),
    )
    for title, sign, found, side in sorts:
        if found or title is not _ALTERED:
            yield from ("", title.to(language).format(n=len(found)))
        for finding in found[:MOST]:
            yield f"  {sign} {finding.rule} {finding_text(finding, shown, side, language)}"
        if len(found) > MOST:
            yield "  " + _MORE.to(language).format(n=len(found) - MOST)
    yield from ("", _STAYED.to(language).format(n=len(comparison.stayed)))


def _cost(shown: Contrast, language: Language) -> Iterator[str]:
    rows = money_rows(shown, language)
    if rows:
        yield from ("", _MONEY.to(language))
        yield from (f"  {line}" for line in table([(r.label, r.before, r.after, r.change) for r in rows]))
