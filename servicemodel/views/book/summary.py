"""The book in a few lines of Markdown: for an e-mail, or the summary of a build."""

from collections.abc import Iterator

from servicemodel.domain.specification import Book, Promise, State
from servicemodel.domain.text import Language, Text
from servicemodel.views.book.states import SIGNS, counts_said
from servicemodel.views.book.telling import told_promise
from servicemodel.views.book.words import book_words, title

_RUN = Text("Run of {moment}: {outcomes}.", "测试运行 {moment}：{outcomes}。")
_NONE = Text("No run of the tests is bound in yet.", "尚无测试结果。")


def summary(book: Book, language: Language) -> str:
    """Counts, then each promise that is broken or not measured, with example, owner and day."""
    states = [promise.state for promise in book.promises]
    lines = [f"# {title(len(states), counts_said(states, language), language)}", "", _runs(book, language)]
    for state in (State.BROKEN, State.UNMEASURED):
        found = [promise for promise in book.promises if promise.state is state]
        if found:
            lines += ["", f"## {SIGNS[state].mark} {SIGNS[state].word.to(language)}", ""]
            lines += [line for promise in found for line in _told(promise, language)]
    return "\n".join(lines) + "\n"


def _runs(book: Book, language: Language) -> str:
    if not book.runs:
        return _NONE.to(language)
    said = [
        _RUN.to(language).format(
            moment=run.moment, outcomes=", ".join(f"{n} {word}" for word, n in run.outcomes)
        )
        for run in book.runs
    ]
    return "\n\n".join(said)


def _told(promise: Promise, language: Language) -> Iterator[str]:
    told, w = told_promise(promise, language), book_words(language)
    colon, comma = Text(": ", "：").to(language), Text(", ", "，").to(language)
    facts = [f"{w['owner']}{colon}{told.owner}"]
    if told.since:
        facts.append(w["since_day"].format(day=told.since))
    said = _plain(told.sentence or w["untranslated"])
    brackets = Text("- **{said}** ({facts})", "- **{said}**（{facts}）").to(language)
    yield brackets.format(said=said, facts=comma.join(facts))
    for concern in told.concerns:
        gap = "" if language is Language.ZH else " "
        found = f"{gap}{concern.head}{colon}{concern.found}" if concern.found else ""
        yield f"  - {_plain(concern.said + found)}"
    yield from (f"  - {_plain(note)}" for note in told.notes)


def _plain(text: str) -> str:
    """``text`` on one line, without what Markdown would read as markup or HTML."""
    for char in "\\`*_[]|#":
        text = text.replace(char, f"\\{char}")
    return " ".join(text.replace("&", "&amp;").replace("<", "&lt;").split())
