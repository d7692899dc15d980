"""Who knows what as a heat map that fits on a slide: the parties and topics with the widest gaps."""

from servicemodel.domain.text import Language, Text
from servicemodel.views.charts import who_knows_what
from servicemodel.views.charts.who_knows_what import Cell, Facts, State
from servicemodel.views.deck.slide import Exhibit, Grid, GridCell, Lacking
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import percent

#: More rows and columns cannot be read on a slide.
MOST_ROWS, MOST_COLUMNS = 9, 8
_LEGEND = Text(
    "Share known rightly and in time / what the work needs; bold: short of it; ? hatched: nobody measures"
    " it; empty: neither known nor needed.",
    "正确且及时知悉的比例 / 工作所需的比例；粗体：未达需求；? 斜线：无人测量；空白：既无知悉也无需求。",
)
_LEFT = Text(
    " Not shown: {rows} parties, {columns} topics with smaller gaps.",
    "另有{rows}个主体、{columns}个主题缺口较小，未列出。",
)


def knowledge(dossier: Dossier) -> Exhibit:
    """The heat map; what lacks where nobody knows or needs anything."""
    facts = who_knows_what.facts(dossier)
    if facts is None:
        return Lacking(who_knows_what.MISSING)
    rows, columns = _most(facts)
    left = (
        len(facts.actors) - len(rows) + facts.left_out[0],
        len(facts.topics) - len(columns) + facts.left_out[1],
    )
    return Grid(
        tuple(facts.topics[at].name for at in columns),
        tuple((facts.actors[row].name, tuple(_cell(facts.cells[row][at]) for at in columns)) for row in rows),
        _legend(*left),
    )


def _legend(rows: int, columns: int) -> Text:
    if not rows and not columns:
        return _LEGEND
    return Text(*(_LEGEND.to(one) + _LEFT.to(one).format(rows=rows, columns=columns) for one in Language))


def _most(facts: Facts) -> tuple[list[int], list[int]]:
    """Places of the rows and columns with the widest gaps, in the order of the file."""
    lacks = [[_lack(cell) for cell in row] for row in facts.cells]
    rows = sorted(range(len(lacks)), key=lambda row: -sum(lacks[row]))[:MOST_ROWS]
    width = range(len(facts.topics))
    columns = sorted(width, key=lambda at: -sum(lacks[row][at] for row in rows))[:MOST_COLUMNS]
    kept = [at for at in sorted(columns) if any(facts.cells[row][at] for row in rows)]
    return [row for row in sorted(rows) if any(facts.cells[row][at] for at in kept)], kept


def _lack(cell: Cell | None) -> float:
    if cell is None:
        return 0.0
    known = cell.known.number if cell.known else 0.0
    return 0.001 + max(0.0, (cell.need.number if cell.need else 0.0) - known)


def _cell(cell: Cell | None) -> GridCell | None:
    if cell is None:
        return None
    need = [" / " + percent(cell.need.number, one, 0) if cell.need else "" for one in Language]
    if cell.known is None:
        return GridCell(Text(*("?" + each for each in need)))
    known = cell.known.number
    said = (percent(known, one, 0) + each for one, each in zip(Language, need, strict=True))
    return GridCell(Text(*said), known, cell.state is State.MISSING)
