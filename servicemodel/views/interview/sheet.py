"""The interview sheet as .xlsx: one row a question, answers in unlocked cells, a key that finds the way back.

The same questions give the same bytes: no clock, no user name.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from attrs import frozen

from servicemodel.domain.interview import COLUMNS, GRADES, HIDDEN
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import AnswerKind, Question
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.interview import wording
from servicemodel.views.lettering import wrapped

WIDTHS = {
    "number": 5,
    "whom": 18,
    "question": 48,
    "why": 30,
    "effect": 20,
    "answer": 22,
    "unit": 26,
    "source": 16,
    "date": 12,
    "grade": 12,
    "stood": 10,
    "key": 10,
}
TITLE = Text("Questions", "问题清单")
GUIDE = Text(
    "Write answers into the blue cells and say who said it; leave blank what nobody knows. Then: "
    "servicemodel workbook import MODEL FILE. Order: whom to ask, the weightiest question first. "
    "Weightier is whose answers, tried one by one in the model, change more findings (high 3, medium 2, "
    "low 1), then move the asymmetry index further, then more rules wait for, then more matters a year "
    "touch. “Not computed”: no answers could be tried, or there were too many questions.",
    "请在蓝色单元格中填写答案并注明回答人；无人知道的请留空。"
    "然后运行：servicemodel workbook import 模型 文件。"
    "排序：按询问对象分组，影响大的在前。"
    "影响的依据：逐一以可能的答案代入模型，看问题增减多少（高3、中2、低1），"
    "其次看信息不对称指数变动多少，再看有多少规则在等待，最后看每年涉及多少件。"
    "“未计算”：没有可代入的答案，或问题过多。",
)
#: The one date in the file, so that it does not depend on the day.
_CREATED = datetime(2000, 1, 1)
_LONGEST_LIST = 255
_UNLOCKED = ("answer", "source", "date", "grade")
_FORMULA = ("=", "+", "-", "@")
_FIRST = 3
_SHOWN = len(COLUMNS) - len(HIDDEN)
#: Height of a line in points.
_LINE = 15


@frozen
class Interview:
    """What a sheet is made from; ``questions`` in their order, ``rules`` by id."""

    questions: tuple[Question, ...]
    model: ServiceModel
    rules: Mapping[str, Rule]


def sheet(interview: Interview, languages: Sequence[Language]) -> bytes:
    """The .xlsx file, in one language or, one below the other in each cell, in both."""
    buffer = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, settings)
    book.set_properties({"title": _both(TITLE, languages), "created": _CREATED})
    add_sheet(book, interview, languages)
    book.close()
    return buffer.getvalue()


def add_sheet(book: Any, interview: Interview, languages: Sequence[Language]) -> Any:
    """The questions as one more sheet of ``book``; gives the sheet."""
    page = book.add_worksheet(TITLE.to(languages[0]))
    formats = _formats(book)
    _lay_out(page, formats)
    _head(page, formats, interview, languages)
    for at, question in enumerate(interview.questions):
        _row(page, formats, _FIRST + at, _cells(interview, at, languages), question)
        _validate(page, _FIRST + at, interview, question, languages[0])
    last = _FIRST + max(len(interview.questions), 1) - 1
    page.autofilter(_FIRST - 1, 0, last, len(COLUMNS) - 1)
    page.print_area(0, 0, last, _SHOWN - 1)
    return page


def _both(text: Text, languages: Sequence[Language]) -> str:
    return "\n".join(text.to(language) for language in languages)


def _formats(book: Any) -> dict[str, Any]:
    plain = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA4B2"}
    blue = {**plain, "bg_color": "#DCEBF7", "locked": False}
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "guide": book.add_format({"text_wrap": True, "valign": "top"}),
        "head": book.add_format({**plain, "bold": True, "bg_color": "#E5E7EB"}),
        "text": book.add_format(plain),
        "quoted": book.add_format({**plain, "quote_prefix": True}),
        "answer": book.add_format(blue),
        "share": book.add_format({**blue, "num_format": "0.0%", "align": "left"}),
        "words": book.add_format({**blue, "num_format": "@"}),
        "date": book.add_format({**blue, "num_format": "yyyy-mm-dd", "align": "left"}),
    }


def _lay_out(page: Any, formats: Mapping[str, Any]) -> None:
    """Widths, frozen heads, A3 landscape with heads on every page; only the answers may be changed."""
    for at, slug in enumerate(COLUMNS):
        page.set_column(at, at, WIDTHS[slug], None, {"hidden": slug in HIDDEN})
    page.freeze_panes(_FIRST, 3)
    page.set_paper(8)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(_FIRST - 1)
    page.set_footer("&C&P / &N")
    page.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})


def _head(page: Any, formats: Mapping[str, Any], interview: Interview, languages: Sequence[Language]) -> None:
    name = " / ".join(dict.fromkeys(interview.model.name.to(language) for language in languages))
    title = " / ".join(TITLE.to(language) for language in languages)
    colon = "：" if languages[0] is Language.ZH else ": "
    page.write_string(0, 0, f"{title}{colon}{name}", formats["title"])
    page.merge_range(1, 0, 1, _SHOWN - 1, "", formats["guide"])
    page.write_string(1, 0, _both(GUIDE, languages), formats["guide"])
    page.set_row(1, 62 * len(languages))
    for at, words in enumerate(COLUMNS.values()):
        page.write_string(_FIRST - 1, at, _both(words, languages), formats["head"])


def _cells(interview: Interview, at: int, languages: Sequence[Language]) -> dict[str, str]:
    question, model, rules = interview.questions[at], interview.model, interview.rules

    def said(words: Mapping[Language, str]) -> str:
        return "\n".join(dict.fromkeys(words[language] for language in languages))

    return {
        "number": str(at + 1),
        "whom": said({each: wording.asked_whom(question, model, each) for each in languages}),
        "question": said({each: wording.sentence(question, model, rules, each) for each in languages}),
        "why": said({each: wording.why(question, rules, each) for each in languages}),
        "effect": said({each: wording.effect(question, each, model.currency) for each in languages}),
        "unit": said({each: wording.unit(question, model, each) for each in languages}),
        "stood": repr(question.now.number) if question.now else "",
        "key": question.id,
    }


def _row(
    page: Any, formats: Mapping[str, Any], row: int, cells: Mapping[str, str], question: Question
) -> None:
    # Not every program makes room for wrapped lines by itself.
    page.set_row(
        row, _LINE * max(len(wrapped(cells[s], WIDTHS[s] - 1, 20)) for s in cells if s not in HIDDEN)
    )
    for at, slug in enumerate(COLUMNS):
        if slug in _UNLOCKED:
            page.write_blank(row, at, None, formats[_answer_format(slug, question.blank.kind)])
        elif slug == "number":
            page.write_number(row, at, int(cells[slug]), formats["text"])
        else:
            guarded = "quoted" if cells[slug].startswith(_FORMULA) else "text"
            page.write_string(row, at, cells[slug], formats[guarded])


def _answer_format(slug: str, kind: AnswerKind) -> str:
    if slug == "date":
        return "date"
    if slug != "answer":
        return "words"
    if kind is AnswerKind.SHARE:
        return "share"
    return "answer" if kind.is_number else "words"


def _validate(page: Any, row: int, interview: Interview, question: Question, language: Language) -> None:
    """A list to choose from where the answer is one of few; a warning, never a wall."""
    slugs = list(COLUMNS)
    grades = [label.to(language) for label in GRADES.values()]
    page.data_validation(row, slugs.index("grade"), row, slugs.index("grade"), _list(grades))
    words = wording.options(question, interview.model, language)
    listed = ",".join(words)
    fits = words and len(listed) <= _LONGEST_LIST and not any("," in word for word in words)
    at = slugs.index("answer")
    if question.blank.kind is AnswerKind.SHARE:
        page.data_validation(row, at, row, at, _SHARE)
    elif fits:
        page.data_validation(row, at, row, at, _list(words))


def _list(words: Sequence[str]) -> dict[str, Any]:
    return {"validate": "list", "source": list(words), "error_type": "information"}


_SHARE = {
    "validate": "decimal",
    "criteria": "between",
    "minimum": 0,
    "maximum": 1,
    "error_type": "information",
}
