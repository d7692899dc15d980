"""What a chart is drawn on: language, colours, heading; and how the whole is dressed as Vega-Lite."""

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views import fonts
from servicemodel.views.charts.drawing import sentences
from servicemodel.views.charts.grammar import SCHEMA, Part
from servicemodel.views.lettering import wrapped
from servicemodel.views.theme import Theme

#: Ticks of an axis of money: 万 in Chinese, k and M in English; and of shares.
_MONEY = Text(
    "format(datum.value, '~s')",
    "abs(datum.value) >= 10000 ? format(datum.value / 10000, '~f') + '万' : format(datum.value, '~f')",
)
_PER_CENT = Text("format(datum.value * 100, '~f') + ' %'", "format(datum.value * 100, '~f') + '%'")
#: Columns of the heading's lines; a longer line would make the chart wider.
_TITLE, _LINE = 84, 130


@frozen
class Sheet:
    """A sheet for one chart; ``title`` and ``line`` stand above it unless ``bare``: the page has them."""

    language: Language
    theme: Theme
    title: str
    line: str = ""
    bare: bool = False

    @property
    def font(self) -> str:
        """Families of the letters. One for all of a Chinese chart: mixed letters look torn."""
        if self.bare or self.language is not Language.ZH:
            return fonts.FAMILIES
        return fonts.chinese_font() or "sans-serif"

    @property
    def money(self) -> str:
        """The expression that writes the ticks of an axis of money."""
        return _MONEY.to(self.language)

    @property
    def per_cent(self) -> str:
        """The expression that writes the ticks of an axis of shares."""
        return _PER_CENT.to(self.language)

    def said(self, text: Text) -> str:
        """``text`` in the language of the sheet."""
        return text.to(self.language)


def dressed(plot: Part, sheet: Sheet) -> Part:
    """``plot`` with heading, fonts and colours of the sheet, as Vega-Lite."""
    heading = {} if sheet.bare else {"title": _heading(sheet)}
    return {
        "$schema": SCHEMA,
        **heading,
        **plot,
        "background": "transparent" if sheet.bare else sheet.theme.ground,
        "padding": 2 if sheet.bare else 16,
        "config": _config(sheet),
    }


def _config(sheet: Sheet) -> Part:
    theme = sheet.theme
    axis = {
        "gridColor": theme.inner,
        "domainColor": theme.frame,
        "tickColor": theme.frame,
        "labelColor": theme.muted,
        "titleColor": theme.ink,
        "labelFontSize": 11,
        # Vega measures a label again for its limit: ticks are numbers, and short.
        "labelLimit": 0,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
    }
    return {
        "font": sheet.font,
        "aria": False,
        "axis": axis,
        "view": {"stroke": None},
        "text": {"color": theme.ink, "fontSize": 11, "baseline": "middle"},
    }


def _heading(sheet: Sheet) -> Part:
    return {
        "text": [line for said in sentences(sheet.title) for line in wrapped(said, _TITLE)],
        "subtitle": list(wrapped(sheet.line, _LINE)),
        "anchor": "start",
        "frame": "bounds",
        "color": sheet.theme.ink,
        "fontSize": 16,
        "fontWeight": 600,
        "subtitleColor": sheet.theme.muted,
        "subtitleFontSize": 11,
        "subtitlePadding": 6,
        "offset": 14,
    }
