"""``book``: the living book of the specifications and the last results of their tests."""

from pathlib import Path
from typing import Any

import click

from servicemodel.cli.calendar_day import today
from servicemodel.cli.options import Words, option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.spec_folder import spec_folder
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.specification import Book, State
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel book",
    "servicemodel book specs --results out/promises.jsonl --lang zh,en -o out/book",
    "servicemodel book --form page --fail-on broken",
    "servicemodel book --summary",
)
WORDS = {
    "results": Text(
        "results of pytest --promises or --junitxml; may be repeated (default: out/promises.jsonl)",
        "pytest --promises 或 --junitxml 的结果，可多次给出（默认：out/promises.jsonl）",
    ),
    "form": Text("folder (a page a chapter) or page (one file)", "folder（一章一页）或 page（单个文件）"),
    "out": Text("folder to write to", "写入的文件夹"),
    "history": Text(
        "file with earlier states (default: history.json there)",
        "以往状态的文件（默认：该处的 history.json）",
    ),
    "stamp": Text("label printed on top", "印在页首的标签"),
    "summary": Text("print a few lines of Markdown, write nothing", "只输出简短的 Markdown，不写文件"),
    "fail": Text("end with code 1 at: never, broken, unmeasured", "以代码 1 结束：never、broken、unmeasured"),
}
#: Where pytest is told to write by the examples.
USUAL = Path("out") / "promises.jsonl"
#: The states that end a run with code 1.
FAILING = {
    "never": frozenset[State](),
    "broken": frozenset({State.BROKEN}),
    "unmeasured": frozenset({State.BROKEN, State.UNMEASURED, State.UNRUN}),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    forms, limits = Words(("folder", "page")), Words(tuple(FAILING))
    parameters = [
        click.Argument(["specs"], metavar=Text("[SPECS]", "[规范文件夹]").to(language), default="specs"),
        option(language, "--results", words=WORDS["results"], multiple=True, metavar="FILE"),
        option(language, "--form", words=WORDS["form"], type=forms, default="folder", metavar="FORM"),
        option(language, "-o", "--out", words=WORDS["out"], default="out/book", metavar="DIR"),
        option(language, "--history", words=WORDS["history"], default="", metavar="FILE"),
        option(language, "--stamp", words=WORDS["stamp"], default="", metavar="LABEL"),
        option(language, "--summary", words=WORDS["summary"], is_flag=True),
        option(language, "--fail-on", words=WORDS["fail"], type=limits, default="never", metavar="LEVEL"),
    ]
    return plate("book", language, summary, EXAMPLES, parameters, run)


def run(
    specs: str,
    results: tuple[str, ...],
    form: str,
    out: str,
    history: str,
    stamp: str,
    summary: bool,
    fail_on: str,
    **common: Any,
) -> int:
    """Write the book, or print its summary."""
    from servicemodel.reading import formats
    from servicemodel.views.book.summary import summary as in_short

    voice = opened(**common)
    folder, past = spec_folder(Path(specs)), Path(history) if history else Path(out) / "history.json"
    book, states = formats.read_book(folder, _results(results), past)
    if summary:
        voice.result("\n".join(in_short(book, language) for language in voice.asked or (voice.language,)))
    else:
        _written(book, states, past, form, Path(out), stamp, voice)
    return int(any(promise.state in FAILING[fail_on] for promise in book.promises))


def _results(named: tuple[str, ...]) -> list[Path]:
    """The files of results; those that were named must be there."""
    paths = [Path(name) for name in named] or [path for path in (USUAL,) if path.is_file()]
    for path in paths:
        if not path.is_file():
            text = Text(f"there is no file {path}", f"找不到文件 {path}")
            raise Stop(2, text, Text(*2 * (f"pytest --promises {path}",)))
    return paths


def _written(book: Book, states: str, past: Path, form: str, out: Path, stamp: str, voice: Voice) -> None:
    from servicemodel.views.book.page import INDEX, Edition, book_folder, book_page
    from servicemodel.views.book.summary import summary

    edition = Edition(today(voice.environment).isoformat(), stamp)
    pages = (
        {INDEX: book_page(book, edition, voice.both)}
        if form == "page"
        else book_folder(book, edition, voice.both)
    )
    contents = {out / name: text.encode() for name, text in pages.items()}
    for language in voice.both:
        contents[out / f"summary.{language.value}.md"] = summary(book, language).encode()
    if not past.is_file() or past.read_text(encoding="utf-8") != states:
        contents[past] = states.encode()
    write(contents)
    voice.wrote((out / INDEX,))
    voice.result(summary(book, voice.language).partition("\n")[0].removeprefix("# "))
    if not book.runs:
        voice.next(f"pytest --promises {USUAL}")
    else:
        voice.say(Text(f"next: open {out / INDEX} in a browser", f"下一步：用浏览器打开 {out / INDEX}"))
