"""The workbook: Control, Foundation, Workings, Presentation and Exchange in one .xlsx (users.md, section 11).

The same casebook gives the same bytes: no clock, no user name, no random id.
"""

from datetime import datetime
from io import BytesIO
from typing import Any

from servicemodel.domain.exchange import Sheet
from servicemodel.domain.text import Text
from servicemodel.views.interview.sheet import TITLE as QUESTIONS
from servicemodel.views.interview.sheet import add_sheet
from servicemodel.views.workbook import actions as acting
from servicemodel.views.workbook import control, edition, exchange, findings, foundation, mapping, summary
from servicemodel.views.workbook import scenario as scenes
from servicemodel.views.workbook import workings as working
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.checking import checks
from servicemodel.views.workbook.paper import FIRST, TABS, Formats, Paper

#: The one date in the file, so that it does not depend on the day.
_CREATED = datetime(2000, 1, 1)
#: The sheets in their order, by group; names in both languages.
SHEETS: tuple[tuple[str, Text], ...] = (
    ("control", control.COVER),
    ("control", control.VERSION),
    ("control", control.CHECKS),
    ("control", control.LOG),
    ("presentation", summary.TITLE),
    ("presentation", summary.CHARTS),
    ("foundation", foundation.ASSUMPTIONS),
    ("foundation", foundation.TARIFFS),
    ("foundation", mapping.TITLE),
    ("workings", working.MATTERS),
    ("workings", working.CONTACTS),
    ("workings", working.OTHERS),
    ("workings", scenes.TITLE),
    ("workings", acting.TITLE),
    ("workings", findings.TITLE),
    ("exchange", exchange.TITLES[Sheet.ACTORS]),
    ("exchange", exchange.TITLES[Sheet.FLOWS]),
    ("exchange", exchange.TITLES[Sheet.NUMBERS]),
)


def workbook(of: Casebook) -> bytes:
    """The .xlsx file; texts of the client are never formulas."""
    buffer = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    import xlsxwriter

    book = xlsxwriter.Workbook(buffer, settings)
    title = " / ".join(dict.fromkeys(of.model.name.to(each) for each in of.languages))
    book.set_properties({"title": title, "created": _CREATED})
    # A spreadsheet recalculates on opening; what stands in the cells is right already.
    book.set_calc_mode("auto")
    papers = _papers(book, of)
    _written(papers, of)
    questions = add_sheet(book, of.interview, of.languages)
    questions.set_tab_color(TABS["exchange"])
    edition.marked(papers, questions, of)
    book.close()
    return buffer.getvalue()


def _papers(book: Any, of: Casebook) -> dict[str, Paper]:
    """The sheets by English name."""
    formats = Formats(book, of.languages, {})
    found = {}
    for group, name in SHEETS:
        page = book.add_worksheet(name.to(of.languages[0]))
        page.set_tab_color(TABS[group])
        found[name.en] = Paper(page, formats, name.to(of.languages[0]))
    assert QUESTIONS.en not in found
    return found


def _written(papers: dict[str, Paper], of: Casebook) -> None:
    inputs = foundation.inputs(papers["Assumptions"], papers["Tariffs"], of, acting.extra_inputs(of))
    mapping.mapping(papers["Mapping"], of)
    three = [papers[name] for name in ("Matters", "Contacts", "Other costs")]
    worked = working.workings(three, of, inputs)
    told = scenes.scenario(papers["Scenario"], three, worked, of)
    acted = acting.actions(papers["Actions"], of, inputs, told)
    severities = findings.findings(papers["Findings"], of)
    shown = summary.summary(papers["Summary"], of, told, acted, severities)
    summary.charts(papers["Charts"], shown, acted, of.model.currency)
    actors = papers["Actors"]
    ids = exchange.elements(actors, Sheet.ACTORS, of.model)
    column = 1 if of.languages[0].value == "en" else 2
    last = FIRST + len(of.model.actors) + exchange.SPARE
    names = actors.span(column, FIRST + 1, last)
    exchange.elements(papers["Flows"], Sheet.FLOWS, of.model, f"{ids}|{names}")
    exchange.numbers(papers["Numbers"], of.model)
    found = checks(three, of, inputs, worked, told, acted)
    holds, number = control.checks(papers["Checks"], found)
    control.cover(papers["Cover"], of, holds, number, inputs.changed)
    control.version(papers["Version"], of)
    control.log(papers["Change log"])
    for paper in papers.values():
        paper.fitted()
