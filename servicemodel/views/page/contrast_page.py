"""The page of ``compare``: two scenarios side by side, in both languages, without network."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from servicemodel import __version__
from servicemodel.domain.finding import Finding
from servicemodel.domain.scenario import Comparison, Scenario
from servicemodel.domain.text import Language, Text
from servicemodel.views.contrast import Contrast, finding_text, knowledge_rows, metric_rows
from servicemodel.views.contrast_changes import edit_rows
from servicemodel.views.contrast_money import money_rows
from servicemodel.views.drawing import Drawing
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS
from servicemodel.views.page.contrast_claim import claim, lead, tiles
from servicemodel.views.page.contrast_words import contrast_words
from servicemodel.views.page.gallery import Figure, figure
from servicemodel.views.page.sheet import NATIVE, TAGS, rendered
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import before_after

#: Changes of knowledge that the page lists; the JSON has all of them.
MOST_LEARNED = 25
_SECTIONS = ("answer", "beside", "figures", "edits", "findings", "knowledge", "cost", "basis")
_RUN = Text(
    "Run {id}: {size} draws of every uncertain number, seed {seed}; intervals hold 90 %.",
    "运行编号{id}：对每个不确定数值抽样{size}次，随机种子{seed}；区间覆盖90%。",
)
_USUAL = Text(
    "Intervals hold 90 % and come from the evidence grades of the numbers (--runs draws them anew).",
    "区间覆盖90%，由各数值的证据等级推算（--runs 可重新抽样）。",
)
_FOOT = Text(
    "Made by servicemodel {version}. Same models, same seed, same page.",
    "由servicemodel {version}生成。模型与种子相同，页面即相同。",
)


@frozen
class FindingRow:
    """A finding in words with its severity."""

    rule: str
    severity: str
    mark: str
    word: str
    what: str


def pictures(shown: Contrast) -> tuple[Picture, ...]:
    """The two pictures of the page, places kept; captioned by their scenarios."""
    names = (shown.comparison.before.name, shown.comparison.after.name)
    pair = before_after.pair(shown.before, shown.after)
    return tuple(evolve(picture, title=name) for picture, name in zip(pair, names, strict=True))


def contrast_page(
    shown: Contrast,
    drawings: Iterable[Drawing] = (),
    languages: tuple[Language, ...] = (Language.EN, Language.ZH),
) -> str:
    """The page as HTML; pictures without an SVG among ``drawings`` are shown as their tables."""
    drawn = tuple(drawings)
    parts = [_part(shown, drawn, language) for language in languages]
    return rendered("contrast.html.j2", languages, parts=parts)


def _part(shown: Contrast, drawn: tuple[Drawing, ...], language: Language) -> dict[str, Any]:
    w, comparison = contrast_words(language), shown.comparison
    name = f"{comparison.before.name.to(language)} → {comparison.after.name.to(language)}"
    return {
        "code": language.value,
        "native": NATIVE[language],
        "other": TAGS[Language.EN if language is Language.ZH else Language.ZH],
        "name": name,
        "title": f"{name} – {shown.after.model.name.to(language)}",
        "model": shown.after.model.name.to(language),
        "slugs": _SECTIONS,
        "w": w,
        "illustrative": shown.after.model.illustrative,
        "claim": claim(comparison, language),
        "lead": lead(comparison, language),
        "tiles": tiles(shown, language),
        "sides": [comparison.before.name.to(language), comparison.after.name.to(language)],
        "figures": _figures(shown, drawn, language),
        "metrics": metric_rows(shown, language),
        "edits": edit_rows(shown, language),
        "findings": _findings(shown, language),
        "learned": knowledge_rows(shown, language, MOST_LEARNED),
        "money": money_rows(shown, language),
        "basis": [_basis(side, language) for side in (comparison.before, comparison.after)],
        "run": _run(comparison, language),
        "foot": _FOOT.to(language).format(version=__version__),
    }


def _figures(shown: Contrast, drawn: tuple[Drawing, ...], language: Language) -> tuple[Figure, ...]:
    svgs = {d.picture: d.text for d in drawn if d.language is language and d.format == "svg"}
    return tuple(figure(picture, svgs.get(picture.name, ""), language) for picture in pictures(shown))


def _findings(shown: Contrast, language: Language) -> dict[str, list[FindingRow]]:
    comparison = shown.comparison
    return {
        "gone": [_finding(finding, shown, "before", language) for finding in comparison.gone],
        "created": [_finding(finding, shown, "after", language) for finding in comparison.created],
        "altered": [_finding(after, shown, "after", language) for _, after in comparison.altered],
    }


def _finding(finding: Finding, shown: Contrast, side: str, language: Language) -> FindingRow:
    severity, what = finding.severity, finding_text(finding, shown, side, language)
    if severity is None:
        return FindingRow(finding.rule, "", "", "", what)
    mark, word = SEVERITY_MARKS[severity], SEVERITY_LABELS[severity].to(language)
    return FindingRow(finding.rule, severity.value, mark, word, what)


def _basis(scenario: Scenario, language: Language) -> dict[str, str]:
    file = scenario.model.file
    return {
        "name": scenario.name.to(language),
        "from": scenario.base or "–",
        "path": file.path if file else "–",
        "sha256": file.sha256 if file else "–",
    }


def _run(comparison: Comparison, language: Language) -> str:
    run = comparison.run
    if run is None:
        return _USUAL.to(language)
    return _RUN.to(language).format(id=run.id, size=run.size, seed=run.seed)
