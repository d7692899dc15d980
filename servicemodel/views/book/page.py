"""The living book as HTML: one page with everything, or a folder with a page for each chapter."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from servicemodel import __version__
from servicemodel.domain.specification import Book, Chapter, Promise, Run, State
from servicemodel.domain.text import Language, Text
from servicemodel.views.book.owners import owner_said
from servicemodel.views.book.states import OUTCOMES, SAID, counts, counts_said
from servicemodel.views.book.telling import anchor, mark, spot, told_page
from servicemodel.views.book.words import book_words, title
from servicemodel.views.page.sheet import NATIVE, TAGS, rendered

INDEX, ALONE = "index.html", ""
_NAME = Text("Promises", "承诺")
#: Titles of chapters that nobody introduced.
_TITLES = {
    "": _NAME,
    "actions": Text("What accepted actions promise", "已接受行动的承诺"),
    "journeys": Text("Journeys across the whole service", "贯穿整个服务的旅程"),
}
_FOOT = Text(
    "Made by servicemodel {version}. Same pages, same results, same book.",
    "由servicemodel {version}生成。文档与结果相同，本书即相同。",
)


@frozen
class Edition:
    """What is printed on every page: the day it was built (ISO), and a label or ""."""

    day: str
    stamp: str = ""


def book_page(book: Book, edition: Edition, languages: tuple[Language, ...]) -> str:
    """The whole book on one page; the first of ``languages`` is shown first."""
    return _rendered(book, book.chapters, edition, languages, front=True, linked=False)


def book_folder(book: Book, edition: Edition, languages: tuple[Language, ...]) -> dict[str, str]:
    """The book as files by name: a front page with all promises, and a page for each chapter."""
    pages = {INDEX: _rendered(book, (), edition, languages, front=True, linked=True)}
    for chapter in book.chapters:
        pages[_file(chapter)] = _rendered(book, (chapter,), edition, languages, front=False, linked=True)
    return pages


def _file(chapter: Chapter) -> str:
    name = _slug(chapter)
    return f"{name}-pages.html" if f"{name}.html" == INDEX else f"{name}.html"


def _rendered(
    book: Book,
    shown: Sequence[Chapter],
    edition: Edition,
    languages: tuple[Language, ...],
    front: bool,
    linked: bool,
) -> str:
    parts = [_part(book, shown, edition, language, front, linked) for language in languages]
    return rendered("book.html.j2", languages, parts=parts, stamp=edition.stamp)


def _part(
    book: Book, shown: Sequence[Chapter], edition: Edition, language: Language, front: bool, linked: bool
) -> dict[str, Any]:
    """All that the template says in one language; ``front`` for the page with all promises."""
    w, states = book_words(language), [promise.state for promise in book.promises]
    chapters = [_chapter(chapter, language) for chapter in shown]
    opening = book.introduction(language)
    name = opening.title if opening else _NAME.to(language)
    about = name if front else f"{chapters[0]['title']} – {name}"
    return {
        "code": language.value,
        "native": NATIVE[language],
        "other": TAGS[Language.EN if language is Language.ZH else Language.ZH],
        "name": name,
        "title": f"{about} – {w['book']}",
        "w": w,
        "front": front,
        "linked": linked,
        "claim": title(len(states), counts_said(states, language), language),
        "opening": opening.paragraphs if opening else (),
        "tiles": [(mark(state, language), n) for state, n in counts(states)],
        "rows": [_row(chapter, linked, language) for chapter in book.chapters] if front else [],
        "attention": _attention(book, linked, language) if front else [],
        "ran": bool(book.runs),
        "chapters": chapters,
        "runs": [_run(run, language) for run in book.runs],
        "day": edition.day,
        "legend": [(mark(state, language), w[f"legend_{state.value}"]) for state in SAID],
        "index": f"{INDEX}#{language.value}-answer",
        "foot": _FOOT.to(language).format(version=__version__),
    }


def _title(chapter: Chapter, language: Language) -> str:
    introduction = chapter.introduction(language)
    usual = _TITLES.get(chapter.slug)
    untold = usual.to(language) if usual else chapter.slug.replace("_", " ")
    return introduction.title if introduction else untold


def _row(chapter: Chapter, linked: bool, language: Language) -> dict[str, Any]:
    states = [promise.state for promise in chapter.promises]
    return {
        "title": _title(chapter, language),
        "link": f"{_file(chapter) if linked else ALONE}#{language.value}-{_slug(chapter)}",
        "promises": len(states),
        "counts": [(mark(state, language), n) for state, n in counts(states)],
    }


def _slug(chapter: Chapter) -> str:
    return spot(chapter.slug) or "pages"


def _chapter(chapter: Chapter, language: Language) -> dict[str, Any]:
    introduction = chapter.introduction(language)
    states = [promise.state for promise in chapter.promises]
    return {
        "slug": _slug(chapter),
        "title": _title(chapter, language),
        "paragraphs": introduction.paragraphs if introduction else (),
        # What neither language has is not missing in one of them.
        "introduced": introduction is not None or not chapter.introductions,
        "claim": title(len(states), counts_said(states, language), language),
        "pages": [told_page(page, language) for page in chapter.pages],
    }


def _attention(book: Book, linked: bool, language: Language) -> list[dict[str, Any]]:
    """Broken promises first, then those not measured, with where they stand."""
    told = []
    for state in (State.BROKEN, State.UNMEASURED):
        for chapter in book.chapters:
            file = _file(chapter) if linked else ALONE
            told += [_needs(each, file, language) for each in chapter.promises if each.state is state]
    return told


def _needs(promise: Promise, file: str, language: Language) -> dict[str, Any]:
    w, version = book_words(language), promise.version(language)
    return {
        "mark": mark(promise.state, language),
        "sentence": version.sentence if version else w["untranslated"],
        "link": f"{file}#{anchor(promise.id, language)}",
        "owner": owner_said(promise.owner, language),
        "since": promise.since,
    }


def _run(run: Run, language: Language) -> dict[str, str]:
    gap = "" if language is Language.ZH else " "
    said = [
        f"{n}{gap}{OUTCOMES[word].to(language) if word in OUTCOMES else word}" for word, n in run.outcomes
    ]
    joint = Text(", ", "，").to(language)
    moment = run.moment.replace("T", " ").removesuffix("Z") + (" UTC" if run.moment.endswith("Z") else "")
    return {"moment": moment, "counted": joint.join(said), "tools": run.tools}
