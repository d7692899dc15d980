"""Random model files with remarks, and workbooks of them: written, edited, saved again by another program."""

from io import BytesIO
from pathlib import Path

import xlsxwriter
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.action import Plan
from servicemodel.domain.text import Language
from servicemodel.domain.workings import Workings
from servicemodel.reading import formats
from servicemodel.reading.model_writer import Noted, write_model
from servicemodel.views.dossier import Dossier
from servicemodel.views.interview.sheet import Interview
from servicemodel.views.workbook.book import workbook
from servicemodel.views.workbook.casebook import Casebook

RULES = {room.RULE.id: room.RULE for room in ROOMS}
TOPICS = ("service.price", "service.solution", "product.detail", "customer.need")
KINDS = ("front_office", "dealer", "general_customer", "sales", "technical_support")
LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=12
)
#: Names that a spreadsheet could take for something else.
NAMES = LETTERS.filter(str.strip) | st.sampled_from(
    ["=1+1", "+86 10", "-", "@sum", "2024", "1.0", "TRUE", "客服（前台）", "a  b", "x_x0041_y", " = "]
)
REMARKS = st.sampled_from(["", "who said so? 谁说的", "FP-04", "- not: {yaml}"])
SHARES = st.one_of(
    st.floats(0, 1).map(lambda x: round(x, 6)),
    st.sampled_from(["weak", "good", "full", {"successes": 3, "trials": 8}]),
    st.builds(
        lambda value, grade, source: {"grade": grade, "value": round(value, 3), "source": source},
        st.floats(0, 1),
        st.sampled_from(["declared", "documented", "assumed"]),
        NAMES,
    ),
)
DELAYS = st.sampled_from(
    ["2 days", "6 hours", 0, {"law": "batch", "days": "30 days"}, {"grade": "assumed", "value": "3 days"}]
)
MONEY = st.integers(0, 90_000).map(lambda cents: cents / 100)


@st.composite
def model_files(draw):
    """The text of a model file."""
    actors = [f"a{n}" for n in range(draw(st.integers(2, 5)))]
    flows = [f"f{n}" for n in range(draw(st.integers(0, 5)))]

    def named(**more):
        name = draw(st.one_of(st.none(), NAMES, st.builds(lambda en, zh: {"en": en, "zh": zh}, NAMES, NAMES)))
        return {**({} if name is None else {"name": name}), **more}

    def maybe(**values):
        return {name: draw(value) for name, value in values.items() if draw(st.booleans())}

    def flow(id):
        ends = draw(st.permutations(actors))[:2]
        topics = draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=3, unique=True))
        field = "topic" if len(topics) == 1 and draw(st.booleans()) else "topics"
        told = {"from": ends[0], "to": ends[1], field: topics[0] if field == "topic" else topics}
        more = maybe(
            coverage=SHARES,
            accuracy=SHARES,
            delay=DELAYS,
            kind=st.sampled_from(["inform", "request", "order"]),
            trigger=st.sampled_from(["scheduled", "proactive"]),
            channel=st.just("phone"),
            per_year=st.integers(0, 5000),
            cost_per_year=MONEY,
        )
        return named(**told, **more)

    model = {
        "servicemodel": 1,
        "name": draw(NAMES),
        "topics": {"service.price": maybe(volatility=st.sampled_from(["0.1 per year", "0.02 per day"]))},
        "channels": {"phone": {"medium": "phone", **maybe(cost_per_contact=MONEY)}},
        "actors": {
            id: {"name": f"Party {id}"}
            | named(kind=draw(st.sampled_from(KINDS)), **maybe(population=st.integers(1, 9000)))
            for id in actors
        },
        "flows": {id: flow(id) for id in flows},
        "requests": {
            "noise": {"from": actors[0], **maybe(authority=SHARES, per_year=st.integers(1, 99), loss=MONEY)}
        },
    }
    noted = {
        section: {
            id: Noted(entry, remark) if (remark := draw(REMARKS)) else entry for id, entry in value.items()
        }
        for section, value in model.items()
        if isinstance(value, dict)
    }
    text = write_model(model | noted, ("a head", "开头"))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def casebook(source, languages=(Language.EN,), questions=()):
    """A casebook without findings and money: only what comes back matters here."""
    model = pipeline.read(str(source))
    entries = formats.read_register(str(source))
    dossier = Dossier(pipeline.assess(model), (), Plan((), ()), RULES, register=entries)
    told = Interview(questions, model, RULES), Workings()
    return Casebook(
        dossier, *told, formats.workbook_state(str(source)), str(source), "1", "2026-01-01", languages
    )


def exported(source, languages=(Language.EN,), questions=()):
    """The workbook of the model at ``source``."""
    return workbook(casebook(source, languages, questions))


def sheets_of(data):
    """Rows of cells by name of the sheet."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def saved(sheets, path):
    """The sheets as another program would save them, without formulas."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, bool):
                    page.write_boolean(row, column, cell)
                elif isinstance(cell, int | float):
                    page.write_number(row, column, cell)
                elif cell != "":
                    page.write_string(row, column, str(cell))
    book.close()
    return path


def column(sheets, sheet, head):
    """Place of the column whose head says ``head`` in English or Chinese."""
    for row, cells in enumerate(sheets[sheet]):
        for at, cell in enumerate(cells):
            if head in str(cell).split("\n"):
                return row, at
    raise AssertionError(f"{head} is no head of {sheet}")


def row_of(sheets, sheet, head, key):
    """The row of ``key`` in the column under ``head``."""
    first, at = column(sheets, sheet, head)
    return next(row for row, cells in enumerate(sheets[sheet]) if row > first and cells[at] == key)


def edited(sheets, sheet, key_head, key, head, value):
    """Write ``value`` into one cell."""
    row = row_of(sheets, sheet, key_head, key)
    sheets[sheet][row][column(sheets, sheet, head)[1]] = value


def folder_of(base: Path, text: str) -> Path:
    """A folder with the model file ``text``; gives the path of the file."""
    path = base / "model.yaml"
    path.write_bytes(text.encode())
    return path


HEADS = {"id": "Actor id", "flow": "Flow id", "number": "Key of the number"}


def back(source, sheets):
    """What the sheets make of the model at ``source``."""
    return formats.import_workbook(str(source), str(saved(sheets, source.parent / "back.xlsx")))


def put(result):
    for path, data in result.files.items():
        Path(path).write_bytes(data)
