"""What all native charts share: typefaces, axes, number formats, names that are no formulas."""

import re
from typing import Any

from servicemodel.domain.text import Language
from servicemodel.views.deck.canvas import Canvas, faced
from servicemodel.views.deck.paint import inked, lined
from servicemodel.views.lettering import cleaned
from servicemodel.views.theme import LIGHT

#: Size of the letters of charts, in points.
SIZE = 12.0
#: What a data sheet would take for a formula or a link.
_ALIVE = re.compile(r"^\s*([=+\-@{]|[a-z]+:)", re.IGNORECASE)
#: Formats of numbers that stay alive when somebody edits the data sheet.
_FORMS = {
    ("money", Language.EN): '[>=1000000]0.0#,,"m";[>=1000]0.#,"k";#,##0',
    ("money", Language.ZH): '[>=10000]#,##0\\.0,"万";#,##0',
    ("change", Language.EN): "+#,##0;-#,##0;0",
    ("change", Language.ZH): "+#,##0;-#,##0;0",
    ("share", Language.EN): '0" %"',
    ("share", Language.ZH): '0"%"',
    ("count", Language.EN): "#,##0",
    ("count", Language.ZH): "#,##0",
}


def name_in_sheet(text: str) -> str:
    """A name as the data sheet of a chart may hold it: never a formula, never a link."""
    said = cleaned(text)
    return " " + said if _ALIVE.match(said) else said


def number_form(form: str, language: Language) -> str:
    """The number format of a kind of number (money, change, share, count)."""
    return _FORMS[form, language]


def dressed(canvas: Canvas, chart: Any, legend: bool) -> None:
    """No title – the slide has one –, letters in the ink of the master, a legend on top."""
    from pptx.enum.chart import XL_LEGEND_POSITION

    chart.has_title = False
    inked(chart.font, canvas.look.ink, SIZE)
    chart.has_legend = legend
    if legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False


def axis(canvas: Canvas, of: Any, title: str = "", grid: bool = False, form: str = "") -> None:
    """An axis without ticks: title, lines of the grid, format of its numbers."""
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK

    of.major_tick_mark = of.minor_tick_mark = XL_TICK_MARK.NONE
    of.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    of.has_major_gridlines = grid
    lined(of.format.line, LIGHT.frame)
    if grid:
        lined(of.major_gridlines.format.line, canvas.look.grid)
    if form:
        of.tick_labels.number_format = number_form(form, canvas.language)
        of.tick_labels.number_format_is_linked = False
    if title:
        of.has_title = True
        of.axis_title.text_frame.text = cleaned(title)
        inked(of.axis_title.text_frame.paragraphs[0].runs[0].font, canvas.look.ink, SIZE)


def lettered(canvas: Canvas, chart: Any) -> None:
    """Typefaces and language on every text of a chart."""
    for name in ("defRPr", "rPr"):
        for properties in chart._chartSpace.findall(".//{*}" + name):
            faced(properties, canvas.look.body, canvas.language)
