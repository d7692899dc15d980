"""Interview sheets filled for tests: exported, read, answered and written again as a spreadsheet would."""

from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from python_calamine import CalamineWorkbook

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.interview import COLUMNS
from servicemodel.domain.question import WORDS, AnswerKind
from servicemodel.domain.text import Language
from servicemodel.views.interview.sheet import Interview, sheet

RULES = {room.RULE.id: room.RULE for room in ROOMS}
SLUGS = list(COLUMNS)


def asked(source):
    """The model of ``source`` and its questions, without a walk."""
    model = pipeline.read(str(source))
    situation = pipeline.assess(model)
    return model, pipeline.questions(situation, pipeline.find(situation), most=0)


def exported(model, questions, languages=(Language.EN,)):
    """The sheet as it goes out."""
    return sheet(Interview(tuple(questions), model, RULES), languages)


def cells_of(data):
    """The rows of the first sheet of a workbook."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def fill(data, path, answers):
    """Write ``path``: the sheet ``data`` with ``answers`` by key, each a value or a dict of columns.

    A value with the number format that it was typed in is written as a pair.
    """
    rows = cells_of(data)
    assert set(answers) <= {cells[-1] for cells in rows}, "an answer to a question that is not asked"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("Questions")
    for row, cells in enumerate(rows):
        said = answers.get(cells[SLUGS.index("key")]) if len(cells) == len(SLUGS) else None
        if said is not None:
            columns = said if isinstance(said, dict) else {"answer": said}
            cells = [columns.get(slug, cell) for slug, cell in zip(SLUGS, cells, strict=True)]
        for column, cell in enumerate(cells):
            _write(book, page, row, column, cell)
    book.close()
    return path


def _write(book, page, row, column, cell):
    value, form = cell if isinstance(cell, tuple) else (cell, None)
    if isinstance(value, datetime | date):
        page.write_datetime(row, column, value, book.add_format({"num_format": form or "yyyy-mm-dd"}))
    elif isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        page.write_number(row, column, value, book.add_format({"num_format": form}) if form else None)
    else:
        page.write_string(row, column, value)


def plausible(question, model, pick=0):
    """An answer of the right kind; ``pick`` chooses among several, None if the model has none."""
    kind, blank = question.blank.kind, question.blank
    numbers = {
        AnswerKind.SHARE: (0.35, "62 %", "160/200")[pick % 3],
        AnswerKind.COUNT: 3 + pick,
        AnswerKind.DURATION: ("2 days", 4, "6小时")[pick % 3],
        AnswerKind.RATE: 40 + pick,
        AnswerKind.MONEY: 4.5 + pick,
        AnswerKind.VOLUME: (900, "12 per week")[pick % 2],
        AnswerKind.YES_NO: (True, "否", "yes")[pick % 3],
        AnswerKind.TEXT: ("CRM", "客户库", "membership: card # 1")[pick % 3],
        AnswerKind.CONTROL: "50/30/20",
        AnswerKind.NOTE: "the head of sales knows",
    }
    if kind in numbers:
        return numbers[kind]
    if kind in {AnswerKind.WORD, AnswerKind.WORDS}:
        words = list(WORDS[blank.field])
        return words[pick % len(words)].value
    if kind in {AnswerKind.CHANNEL, AnswerKind.CHANNELS}:
        return model.channels[pick % len(model.channels)].id if model.channels else None
    if kind is AnswerKind.PERMISSION:
        return model.permissions[pick % len(model.permissions)].id
    return model.actors[pick % len(model.actors)].id
