"""The report: everything of a dossier on one page that opens from a file and asks the network for nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from servicemodel import __version__
from servicemodel.domain.text import Language, Text
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import Drawing
from servicemodel.views.heads import Heads
from servicemodel.views.page.accepted import accepted, notices
from servicemodel.views.page.answer import answer
from servicemodel.views.page.assumptions import by_grade, weak
from servicemodel.views.page.course import course
from servicemodel.views.page.gallery import Gallery, figures
from servicemodel.views.page.glossary import terms, theories
from servicemodel.views.page.heat import gaps, heat_map
from servicemodel.views.page.method import limits, method
from servicemodel.views.page.register import anchor, register
from servicemodel.views.page.remedies import MOST_OPEN, remedies
from servicemodel.views.page.sheet import NATIVE, TAGS, rendered
from servicemodel.views.page.words import words
from servicemodel.views.page.worth import worth
from servicemodel.views.sentences import message

_SECTIONS = (
    "answer",
    "map",
    "findings",
    "accepted",
    "knowledge",
    "routes",
    "centre",
    "worth",
    "actions",
    "questions",
    "assumptions",
    "method",
    "glossary",
)
_FOOT = Text(
    "Made by servicemodel {version}. Same model, same page: no clock, no chance.",
    "由servicemodel {version}生成。同一模型，同一页面：不含时间，不含随机。",
)


def report_page(
    dossier: Dossier,
    heads: Mapping[str, Heads],
    shown: Gallery,
    drawings: Iterable[Drawing] = (),
    languages: tuple[Language, ...] = (Language.EN, Language.ZH),
    stamp: str = "",
) -> str:
    """The page as HTML; the first of ``languages`` is shown first, ``stamp`` is printed on top.

    ``heads`` are the headed lines of every rule by id. Pictures of ``shown`` without an SVG among
    ``drawings`` are shown as their tables. Same arguments, same bytes.
    """
    drawn = tuple(drawings)
    parts = [_part(dossier, heads, figures(shown, drawn, language), language) for language in languages]
    return rendered("report.html.j2", languages, parts=parts, stamp=stamp)


def _part(
    dossier: Dossier, heads: Mapping[str, Heads], shown: Mapping[str, Any], language: Language
) -> dict[str, Any]:
    """All that the templates say in one language."""
    blocks, blocks_left = register(dossier, heads, language)
    told, told_left = remedies(dossier, language)
    steps, left = course(dossier, language)
    assumed, assumed_left = weak(dossier.situation, language)
    w, money = words(language), worth(dossier, language)
    return {
        **_frame(dossier, shown, language, money is not None),
        "w": w,
        "figures": shown,
        "answer": answer(dossier, language),
        "blocks": blocks,
        "blocks_left": blocks_left,
        "accepted": accepted(dossier, language),
        "notices": notices(dossier, language),
        "heat": heat_map(dossier.situation, language),
        "gaps": gaps(dossier.situation, language),
        "worth": money,
        "remedies": told,
        "most_open": MOST_OPEN,
        "course": steps,
        "course_notes": left,
        "remedies_left": told_left,
        "questions": _questions(dossier, language),
        "grades": by_grade(dossier.model, language),
        "weak": assumed,
        "weak_left": assumed_left,
        "method": method(dossier.situation, language),
        "limits": limits(language),
        "terms": terms(language),
        "theories": theories(dossier.rules, heads, language),
        "provenance": _provenance(dossier, w),
    }


def _frame(dossier: Dossier, shown: Mapping[str, Any], language: Language, worthy: bool) -> dict[str, Any]:
    name = dossier.model.name.to(language)
    empty = {section for section in ("routes", "centre") if not shown[section]}
    if not (dossier.accepted or dossier.notices):
        empty.add("accepted")
    if not worthy:
        empty.add("worth")
    return {
        "code": language.value,
        "native": NATIVE[language],
        "other": TAGS[Language.EN if language is Language.ZH else Language.ZH],
        "name": name,
        "title": f"{name} – {words(language)['report']}",
        "slugs": [section for section in _SECTIONS if section not in empty],
        "illustrative": dossier.model.illustrative,
        "foot": _FOOT.to(language).format(version=__version__),
    }


def _questions(dossier: Dossier, language: Language) -> list[dict[str, str]]:
    return [
        {
            "anchor": anchor(language, finding.id),
            "rule": finding.rule,
            "text": message(finding, dossier.rules[finding.rule], dossier.model, language),
        }
        for finding in dossier.unknown
    ]


def _provenance(dossier: Dossier, w: Mapping[str, str]) -> str:
    file = dossier.model.file
    parts = [f"{w['model_file']} {file.path}", f"{w['fingerprint']} {file.sha256[:12]}"] if file else []
    return " · ".join([*parts, f"{w['tool']} servicemodel {__version__}"])
