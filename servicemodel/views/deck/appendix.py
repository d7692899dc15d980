"""The appendix: all findings, all steps, assumptions, data quality, method, definitions – tables only."""

from collections.abc import Iterator

from servicemodel.domain.register import FILLED
from servicemodel.domain.text import Language, Text
from servicemodel.views import roadmap
from servicemodel.views.claims import ahead
from servicemodel.views.claims.claim import Claim
from servicemodel.views.claims.story import story
from servicemodel.views.claims.wording import count
from servicemodel.views.deck.slide import Exhibit, Rows, Slide
from servicemodel.views.deck.story_numbers import grades
from servicemodel.views.deck.storyline import remarked, said_of, severity_text, step_note
from servicemodel.views.dossier import Dossier
from servicemodel.views.edition_words import EDITION, edition_claim
from servicemodel.views.page.assumptions import weak
from servicemodel.views.page.glossary import TERMS
from servicemodel.views.page.method import method
from servicemodel.views.staging import whose

_ASSUMED = Text(
    "{n} groups of numbers are declared or assumed; those that matter most come first",
    "有{n}组数字为申报或假设，影响最大的列在前面",
)
_ONE_ASSUMED = Text("One group of numbers is declared or assumed", "有一组数字为申报或假设")
_METHOD = Text("How the numbers are made", "数字如何得出")
_TERMS = Text("What the words mean", "术语")
_APPENDIX = Text("Appendix · {owner}", "附录 · {owner}")
_NOTHING = Text("–", "–")
#: Assumptions beyond these move less, have better evidence or fewer uses; the report has them all.
_MOST_ASSUMED = 36


def appendix(dossier: Dossier) -> tuple[Slide, ...]:
    """The slides of the appendix; what has no rows is left out."""
    told = {chapter.slug: chapter for chapter in story(dossier)}
    owner = whose(dossier.model)
    unit = Text(_APPENDIX.en.format(owner=owner.en), _APPENDIX.zh.format(owner=owner.zh))
    source = told["trust"].source
    made: tuple[tuple[str, Claim, Exhibit | None], ...] = (
        ("a-findings", told["findings"].claim, _findings(dossier)),
        ("a-steps", ahead.road(roadmap.steps(dossier)), _steps(dossier)),
        ("a-assumptions", *_assumptions(dossier)),
        ("a-quality", told["trust"].claim, grades(dossier)),
        ("a-method", Claim(_METHOD), _method(dossier)),
        ("a-terms", Claim(_TERMS), _terms()),
    )
    slides = tuple(
        Slide(slug, title, unit, shown, (), source, appendix=True)
        for slug, title, shown in made
        if shown is not None and not (isinstance(shown, Rows) and not shown.rows)
    )
    return remarked(slides, dossier)


def _both(words: Iterator[str]) -> Text:
    en, zh = words
    return Text(en or "–", zh or "–")


def _findings(dossier: Dossier) -> Rows:
    """Every violation: severity, what the rule says, id; who looks after it, once somebody does."""
    heads = [Text("Severity", "严重程度"), Text("Finding", "问题"), Text("Id", "编号")]
    rows = [
        [severity_text(finding.severity), said_of(finding, dossier), Text(finding.id, finding.id)]
        for finding in dossier.violations
    ]
    widths = [0.1, 0.6, 0.3]
    if any(dossier.entry(finding.id).owner for finding in dossier.violations):
        heads.insert(2, FILLED["owner"])
        widths = [0.1, 0.46, 0.16, 0.28]
        for row, finding in zip(rows, dossier.violations, strict=True):
            row.insert(2, Text(*2 * (dossier.entry(finding.id).owner or "–",)))
    return Rows(tuple(heads), tuple(tuple(row) for row in rows), tuple(widths))


def _steps(dossier: Dossier) -> Rows:
    heads = (
        Text("No.", "序号"),
        Text("Stage", "阶段"),
        Text("What is done", "工作内容"),
        Text("Cost and effect", "成本与效果"),
    )
    steps = roadmap.steps(dossier)
    rows = tuple(
        (
            Text(*2 * (str(step.number),)),
            roadmap.WAVE_LABELS[step.wave],
            step.title,
            _both(step_note(step, dossier, language, full=True) for language in Language),
        )
        for step in steps
    )
    return Rows(heads, rows, (0.06, 0.2, 0.47, 0.27))


def _assumptions(dossier: Dossier) -> tuple[Claim, Rows]:
    heads = (
        Text("What", "内容"),
        Text("Value", "数值"),
        Text("Grade", "证据等级"),
        Text("Used for", "用于"),
        Text("Basis", "依据"),
    )
    outlook = dossier.strategy.outlook if dossier.strategy else None
    en, zh = (weak(dossier.situation, language, outlook)[0] for language in Language)
    rows = tuple(
        tuple(
            Text(getattr(a, name) or "–", getattr(b, name) or "–")
            for name in ("what", "value", "grade", "users", "basis")
        )
        for a, b in zip(en, zh, strict=True)
    )
    figures = (("n", count("assumptions", len(rows))),) if len(rows) > 1 else ()
    claim = Claim(_ASSUMED if figures else _ONE_ASSUMED, figures)
    return claim, Rows(heads, rows[:_MOST_ASSUMED], (0.17, 0.16, 0.12, 0.35, 0.2))


def _method(dossier: Dossier) -> Rows:
    heads = (Text("What", "内容"), Text("How", "方法"), Text("Formula", "公式"))
    en, zh = (method(dossier.situation, language) for language in Language)
    rows = tuple(
        (Text(a.title, b.title), Text(a.text, b.text), Text(a.formula or "–", b.formula or "–"))
        for a, b in zip(en, zh, strict=True)
    )
    said = edition_claim(dossier)
    first = ((EDITION, _both(said.said(language) for language in Language), _NOTHING),) if said else ()
    return Rows(heads, (*first, *rows), (0.2, 0.55, 0.25))


def _terms() -> Rows:
    heads = (Text("Term", "术语"), Text("Other language", "英文"), Text("Meaning", "含义"))
    rows = tuple((name, Text(name.zh, name.en), meaning) for name, meaning in TERMS)
    return Rows(heads, rows, (0.2, 0.2, 0.6))
