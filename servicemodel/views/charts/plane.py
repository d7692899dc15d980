"""The plane that cost and benefit span: axes, and how points of a plan are drawn."""

from collections.abc import Sequence
from typing import Protocol

from servicemodel.domain.text import Language, Text
from servicemodel.views.charts.grammar import Part, Row, q
from servicemodel.views.charts.sheet import Sheet
from servicemodel.views.charts.signs import Sign
from servicemodel.views.figures import CURRENCIES_ZH
from servicemodel.views.theme import Theme

WIDTH, HEIGHT, _RIM = 500, 380, 26
#: Pixels between the outermost points.
INNER_WIDTH, INNER_HEIGHT = WIDTH - 2 * _RIM, HEIGHT - 2 * _RIM
_COST = Text(
    "cost a year, {currency} (once: over {years} years)", "年成本，{currency}（一次性成本按{years}年分摊）"
)


class Taken(Protocol):
    """A point that is taken or not."""

    @property
    def taken(self) -> bool:
        """Whether it belongs to the best bundle."""


def axes(currency: str, years: float, sheet: Sheet, up: Text) -> tuple[Part, Part]:
    """Channels for cost (field ``cost``) and ``up`` (field ``benefit``); points at the rim stay whole."""
    unit = CURRENCIES_ZH.get(currency, currency) if sheet.language is Language.ZH else currency
    said = {"currency": unit, "years": f"{years:g}"}
    axis, scale = {"labelExpr": sheet.money, "tickCount": 6}, {"padding": _RIM, "nice": False}
    across = q("cost", title=sheet.said(_COST).format(**said), axis=axis, scale=scale)
    return across, q("benefit", title=sheet.said(up).format(**said), axis=axis, scale=scale)


def states(taken: Text, other: Text, theme: Theme, points: Sequence[Taken]) -> list[Sign]:
    """The legend of circles and squares, those that occur."""
    found = {point.taken for point in points}
    told = {
        True: Sign("circle", theme.good, theme.ink, taken),
        False: Sign("square", theme.inner, theme.ink, other),
    }
    return [told[state] for state in (True, False) if state in found]


def look(taken: bool, theme: Theme) -> Row:
    """Shape and fill of a point: a green circle where it is taken, else a pale square."""
    return {"shape": "circle" if taken else "square", "fill": theme.good if taken else theme.inner}
