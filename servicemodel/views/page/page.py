"""The report: everything of a dossier on one page that opens from a file and asks the network for nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from servicemodel import __version__
from servicemodel.domain.text import Language, Text
from servicemodel.views.claims.chapter import Chapter
from servicemodel.views.claims.story import story
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import Drawing
from servicemodel.views.edition_words import edition_words
from servicemodel.views.exhibits import Exhibit
from servicemodel.views.heads import Heads
from servicemodel.views.page.chapters import Traced, openings
from servicemodel.views.page.gallery import Figure, Gallery, charted, figures
from servicemodel.views.page.parts import chapters
from servicemodel.views.page.quality import basis_line, period
from servicemodel.views.page.sheet import NATIVE, TAGS, rendered
from servicemodel.views.page.words import words

_FOOT = Text(
    "Made by servicemodel {version}. Same model, same day, same page: nothing is left to chance.",
    "由servicemodel {version}生成。同一模型、同一日期，同一页面：不含随机。",
)
_BOTH = (Language.EN, Language.ZH)


@frozen
class Press:
    """What a page is printed with beside its dossier.

    ``heads`` are the headed lines of every rule by id, ``measures`` the names of the measures. Pictures
    without an SVG among ``drawings`` are shown as their tables; ``undrawn`` says why and what to install.
    ``charts`` are the exhibits in each language. ``day`` is the date printed (ISO), ``scenario`` the name
    of the scenario, ``stamp`` a label; "" prints none of them.
    """

    heads: Mapping[str, Heads]
    drawings: tuple[Drawing, ...] = ()
    charts: Mapping[Language, tuple[Exhibit, ...]] = field(factory=dict)
    measures: Mapping[str, Text] = field(factory=dict)
    undrawn: Text | None = None
    day: str = ""
    scenario: str = ""
    stamp: str = ""


def report_page(
    dossier: Dossier, shown: Gallery, press: Press, languages: tuple[Language, ...] = _BOTH
) -> str:
    """The page as HTML; the first of ``languages`` is shown first. Same arguments, same bytes."""
    told = story(dossier)
    parts = [_part(dossier, told, shown, press, language) for language in languages]
    return rendered("report.html.j2", languages, parts=parts, stamp=press.stamp)


def _part(
    dossier: Dossier, told: tuple[Chapter, ...], shown: Gallery, press: Press, language: Language
) -> dict[str, Any]:
    """All that the templates say in one language."""
    w, name = words(language), dossier.model.name.to(language)
    if dossier.readers:
        w["trace_lead"] = w["trace_ids"]
    path = dossier.model.file.path if dossier.model.file else ""
    opened = openings(told, None if dossier.readers else path, language)
    return {
        "code": language.value,
        "native": NATIVE[language],
        "other": TAGS[Language.EN if language is Language.ZH else Language.ZH],
        "name": name,
        "title": f"{name} – {w['report']}",
        "w": w,
        "opened": opened,
        "edition": edition_words(dossier, language),
        "contents": [(slug, each.name) for slug, each in opened.items()],
        "illustrative": dossier.model.illustrative,
        "foot": _FOOT.to(language).format(version=__version__),
        "meta": _meta(dossier, press, opened["trust"].figures, w, language),
        "file": dossier.model.file,
        "figures": _figures(dossier, shown, press, language),
        **chapters(dossier, press.heads, press.measures, language),
    }


def _figures(
    dossier: Dossier, shown: Gallery, press: Press, language: Language
) -> dict[str, tuple[Figure, ...]]:
    """Pictures first, then charts, by chapter."""
    missing = press.undrawn.to(language) if press.undrawn else ""
    basis = basis_line(dossier.model, language)
    drawn = figures(shown, press.drawings, language, basis, missing)
    charts = charted(press.charts.get(language, ()), language, basis)
    return {slug: (*drawn.get(slug, ()), *charts.get(slug, ())) for slug in {**drawn, **charts}}


def _meta(
    dossier: Dossier, press: Press, figures: Iterable[Traced], w: Mapping[str, str], language: Language
) -> list[tuple[str, str]]:
    """Client, scenario, version of the model, date, period of the evidence: on every page."""
    file, said = dossier.model.file, {each.id: each.words for each in figures}
    version = " · ".join(part for part in (file.path, file.sha256[:12]) if part) if file else w["not_stated"]
    share = f"{said.get('numbers.measured', '–')} / {said.get('numbers', '–')}"
    return [
        (w["scenario"], press.scenario or w["as_is"]),
        (w["model_file"], version),
        (w["date"], press.day or w["not_stated"]),
        (w["period"], period(dossier.model, language) or w["no_records"]),
        (w["measured_numbers"], share),
    ]
