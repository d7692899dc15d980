"""The charts of a dossier as a page shows them: drawn, in a table, or what is missing to draw them."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.charts import CHARTS
from servicemodel.views.charts.drawing import INSTALL, library
from servicemodel.views.charts.inline import inline
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import MachineLacks
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import LIGHT

_LACKS = Text("The chart is not drawn: {install}", "未绘制该图：{install}")


@frozen
class Exhibit:
    """A chart of the page. ``svg`` is "" where it was not drawn; ``missing`` then says why.

    ``table`` says the same as the drawing, None where there is nothing to show.
    """

    name: str
    title: str
    caption: str
    svg: str
    table: Table | None
    missing: str


def exhibits(dossier: Dossier, language: Language, names: Sequence[str] = ()) -> tuple[Exhibit, ...]:
    """The charts called ``names`` in the order of the report, all of them for ().

    Without the library the tables stand alone.
    """
    wanted = [module for module in CHARTS if not names or module.NAME in names]
    drawn = _can_draw()
    found = []
    for module in wanted:
        title, facts = module.TITLE.to(language), module.facts(dossier)
        if facts is None:
            found.append(Exhibit(module.NAME, title, "", "", None, module.MISSING.to(language)))
            continue
        said, svg = module.caption(facts).to(language), ""
        if drawn:
            spec = module.spec(facts, language, LIGHT, bare=True)
            svg = inline(spec, module.NAME, language, title, said)
        missing = "" if drawn else _LACKS.to(language).format(install=INSTALL.to(language))
        found.append(Exhibit(module.NAME, title, said, svg, module.table(facts), missing))
    return tuple(found)


def _can_draw() -> bool:
    try:
        library()
    except MachineLacks:
        return False
    return True
