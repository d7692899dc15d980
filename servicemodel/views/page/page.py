"""The report: everything of a dossier on one page that opens from a file and asks the network for nothing.

Every language is a whole document inside the page; a switch without script shows one of them. The
policy in the head lets the browser load nothing and run only the script whose hash it names.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from importlib.resources import files
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
from servicemodel.views.page.words import words
from servicemodel.views.sentences import message
from servicemodel.views.theme import DARK, LIGHT, rules, variables

TAGS = {Language.EN: "en", Language.ZH: "zh-CN"}
NATIVE = {Language.EN: "English", Language.ZH: "中文"}
_SECTIONS = (
    "answer",
    "map",
    "findings",
    "accepted",
    "knowledge",
    "routes",
    "centre",
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
    script = _asset("page.js")
    parts = [_part(dossier, heads, figures(shown, drawn, language), language) for language in languages]
    return _render(
        parts=parts,
        first=languages[0].value,
        tags={language.value: tag for language, tag in TAGS.items()},
        tool=f"servicemodel {__version__}",
        stamp=stamp,
        policy=_policy(script),
        css=_css(languages),
        script=script,
    )


def _render(**context: Any) -> str:
    import jinja2
    from markupsafe import Markup

    loader = jinja2.FunctionLoader(lambda name: _asset(f"templates/{name}"))
    environment = jinja2.Environment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_held_together,
    )
    # Ours: style, script and the drawings, whose texts the drawing engine escaped. All else is escaped here.
    for name in ("css", "script"):
        context[name] = Markup(context[name])  # noqa: S704
    environment.filters["drawn"] = Markup
    return environment.get_template("report.html.j2").render(**context)


def _held_together(text: Any) -> Any:
    """A per-cent sign never stands alone at the head of a line; drawings and assets pass untouched."""
    if isinstance(text, str) and not hasattr(text, "__html__"):
        return text.replace(" %", "\N{NO-BREAK SPACE}%").replace(" points", "\N{NO-BREAK SPACE}points")
    return text


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    parts = ("default-src 'none'", "style-src 'unsafe-inline'", f"script-src 'sha256-{digest}'")
    return "; ".join((*parts, "base-uri 'none'", "form-action 'none'"))


def _css(languages: tuple[Language, ...]) -> str:
    light, dark = variables(LIGHT), variables(DARK)
    themes = (
        f":root{{{light}}}@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}"
        f":root[data-theme=dark]{{{dark}}}@media print{{:root:root:root{{{light}}}}}"
    )
    # The switch: whatever belongs to a language that is not chosen is not there.
    codes = [language.value for language in languages]
    switch = "".join(
        f"#switch-{chosen}:checked~.only-{code},#switch-{chosen}:checked~* .only-{code}{{display:none}}"
        for chosen in codes
        for code in codes
        if code != chosen
    )
    pressed = ",".join(f"#switch-{code}:checked~header [for=switch-{code}]" for code in codes)
    focus = ",".join(f"#switch-{code}:focus-visible~header [for=switch-{code}]" for code in codes)
    chosen = (
        f"{pressed}{{background:var(--accent);color:var(--sm-on_dark)}}"
        f"{focus}{{outline:3px solid var(--accent);outline-offset:2px}}"
    )
    return themes + rules() + _asset("page.css") + switch + chosen


def _part(
    dossier: Dossier, heads: Mapping[str, Heads], shown: Mapping[str, Any], language: Language
) -> dict[str, Any]:
    """All that the templates say in one language."""
    blocks, blocks_left = register(dossier, heads, language)
    told, told_left = remedies(dossier, language)
    steps, left = course(dossier, language)
    assumed, assumed_left = weak(dossier.situation, language)
    w = words(language)
    return {
        **_frame(dossier, shown, language),
        "w": w,
        "figures": shown,
        "answer": answer(dossier, language),
        "blocks": blocks,
        "blocks_left": blocks_left,
        "accepted": accepted(dossier, language),
        "notices": notices(dossier, language),
        "heat": heat_map(dossier.situation, language),
        "gaps": gaps(dossier.situation, language),
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


def _frame(dossier: Dossier, shown: Mapping[str, Any], language: Language) -> dict[str, Any]:
    name = dossier.model.name.to(language)
    empty = {section for section in ("routes", "centre") if not shown[section]}
    if not (dossier.accepted or dossier.notices):
        empty.add("accepted")
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
