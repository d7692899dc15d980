"""Labels of boxes, flows, frames and the heading, as Graphviz's HTML-like tables.

Every cell gets a least width from our own estimate, so that a machine without the font does not clip.
"""

from collections.abc import Sequence

from servicemodel.domain.kinds import Side
from servicemodel.domain.text import Language
from servicemodel.views.lettering import cleaned, escaped, points, safe_id, tip, wrapped
from servicemodel.views.picture import Arrow, Box, Cluster, LegendEntry, Mark, Picture, Shape, Style
from servicemodel.views.theme import Theme

_OPEN = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="{padding}"{more}>'

#: Width of the legend in points.
_LEGEND = 640

#: Letter and shape of each mark.
BADGES: dict[Mark, str] = {
    Mark.HIGH: "H ▲",
    Mark.MEDIUM: "M ◆",
    Mark.LOW: "L ●",
    Mark.UNKNOWN: "?",
    Mark.GOOD: "✓",
    Mark.PROACTIVE: "»",
    Mark.BEST: "★",
    Mark.ADDED: "+",
    Mark.REMOVED: "−",
    Mark.CHANGED: "Δ",
}

_BADGE_FILLS = {
    Mark.HIGH: "high",
    Mark.MEDIUM: "medium",
    Mark.LOW: "low",
    Mark.UNKNOWN: "unknown",
    Mark.GOOD: "good",
    Mark.PROACTIVE: "low",
    Mark.BEST: "low",
    Mark.ADDED: "good",
    Mark.REMOVED: "high",
    Mark.CHANGED: "low",
}

_SIDE_FILLS = {
    Side.SUPPLIER: "supplier",
    Side.CORE_FIRM: "firm",
    Side.INTERMEDIARY: "intermediary",
    Side.END_CUSTOMER: "customer",
    Side.COMPETITOR: "competitor",
}

_SAMPLES = {
    Style.SOLID: "———",
    Style.DASHED: "– – –",
    Style.DOTTED: "· · · ·",
    Shape.PARTY: "▢",
    Shape.STORE: "⛁",
    Shape.WORLD: "- - -",
    Shape.DECISION: "◇",
}


def fill(box: Box, theme: Theme) -> str:
    """Fill colour of a box: the side it stands on, or the sheet where it has none."""
    return dict(theme.tokens)[_SIDE_FILLS[box.side]] if box.side else theme.ground


def box(box: Box, language: Language, theme: Theme) -> str:
    """Name in bold, badges beside it, the note below in a quieter tone."""
    name = _lines(box.label.to(language), 32 if box.wide else 18, 13, bold=True, least=_beside(box, language))
    badges = "".join(_badge(mark, theme) for mark in box.marks)
    rows = f"<TR>{name}{badges}</TR>"
    if box.note:
        span = f' COLSPAN="{len(box.marks) + 1}"' if box.marks else ""
        width = 44 if box.wide else 26
        rows += f"<TR>{_lines(box.note.to(language), width, 10, colour=theme.muted, more=span)}</TR>"
    return _table(rows, padding=2)


def _beside(box: Box, language: Language) -> int:
    """Width that the name takes so that no slack is left for the badges, which the engine would stretch."""
    if not box.note or not box.marks:
        return 0
    lines = wrapped(box.note.to(language), 44 if box.wide else 26)
    note = max(points(cleaned(line), 10) for line in lines) + 4
    return note - sum(points(BADGES[mark], 11) + 16 for mark in box.marks)


def rows(arrows: Sequence[Arrow], language: Language, theme: Theme, prefix: str) -> str:
    """One row for each flow, with its badge; the row carries the flow's id and its tool tip."""
    written = (_row(arrow, language, theme, prefix, len(arrows) > 1) for arrow in arrows)
    return _table("".join(written), padding=1, more=f' STYLE="ROUNDED" BGCOLOR="{theme.ground}"')


def _row(arrow: Arrow, language: Language, theme: Theme, prefix: str, listed: bool) -> str:
    assert arrow.label is not None
    said = escaped(tip((arrow.tip or arrow.label).to(language)))
    more = f' ID="{prefix}flow-{safe_id(arrow.id)}" TITLE="{said}"'
    badge = _badge(arrow.mark, theme, 9) if arrow.mark else ""
    bullet = "• " if listed and not badge else ""
    text = bullet + arrow.label.to(language)
    return f"<TR>{badge}{_lines(text, 26, 10, more=more, bold=arrow.thick, centred=not listed)}</TR>"


def frame(cluster: Cluster, language: Language, theme: Theme) -> str:
    """The name of a frame with its badges; the same room without letters if it is hidden."""
    label = cluster.label.to(language)
    if cluster.hidden:
        return _table(f'<TR><TD WIDTH="{points(label, 13)}" HEIGHT="18"></TD></TR>', padding=2)
    badges = "".join(_badge(mark, theme) for mark in cluster.marks)
    return _table(f"<TR>{_lines(label, 60, 12, bold=True, colour=theme.ink)}{badges}</TR>", padding=2)


def heading(picture: Picture, language: Language, theme: Theme) -> str:
    """Title, caption and legend, one above the other."""
    rows = f"<TR>{_lines(picture.title.to(language), 90, 16, bold=True)}</TR>"
    if picture.caption:
        rows += f"<TR>{_lines(picture.caption.to(language), 110, 11, colour=theme.muted)}</TR>"
    return _table(rows + _legend(picture.legend, language, theme), padding=3)


def _legend(entries: Sequence[LegendEntry], language: Language, theme: Theme) -> str:
    """Entries side by side in as few rows of ``_LEGEND`` points as will do, and these about equally long."""
    cells = tuple(_entry(entry, language, theme) for entry in entries)
    fewest = len(_packed(cells, _LEGEND))
    even = next(wide for wide in range(0, _LEGEND + 1, 10) if len(_packed(cells, wide)) <= fewest)
    return "".join(_legend_row(row) for row in _packed(cells, even))


def _packed(cells: Sequence[tuple[str, int]], most: int) -> list[list[tuple[str, int]]]:
    """Entries in rows of at most ``most`` points; what is wider has a row of its own."""
    rows: list[list[tuple[str, int]]] = []
    for entry in cells:
        if not rows or sum(wide for _, wide in rows[-1]) + entry[1] > most:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _entry(entry: LegendEntry, language: Language, theme: Theme) -> tuple[str, int]:
    label = entry.label.to(language)
    sample, wide = _sample(entry.sign, theme)
    least = points(label, 11) + 22
    said = f'<TD ALIGN="LEFT" WIDTH="{least}"><FONT POINT-SIZE="11">{escaped(label)}</FONT></TD>'
    return sample + said, wide + least + 16


def _legend_row(row: Sequence[tuple[str, int]]) -> str:
    """A table of fixed size: any other would be stretched to the width of the title."""
    cells, width = "".join(cells for cells, _ in row), sum(width for _, width in row)
    fixed = f' FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="26" ALIGN="LEFT"'
    return f'<TR><TD ALIGN="LEFT">{_table(f"<TR>{cells}</TR>", 3, fixed)[1:-1]}</TD></TR>'


def _sample(sign: Mark | Style | Shape | Side, theme: Theme) -> tuple[str, int]:
    """The cell that shows a sign, and its least width in points."""
    if isinstance(sign, Mark):
        return _badge(sign, theme), points(BADGES[sign], 11) + 16
    if sign is Shape.POPULATION:
        inner = f'<TABLE BORDER="1" CELLBORDER="1" CELLSPACING="2" COLOR="{theme.line}"'
        cell = f'<TD WIDTH="18" HEIGHT="8" FIXEDSIZE="TRUE" COLOR="{theme.line}"></TD>'
        return f"<TD>{inner}><TR>{cell}</TR></TABLE></TD>", 26
    if isinstance(sign, Side):
        paint = dict(theme.tokens)[_SIDE_FILLS[sign]]
        inner = f'<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" COLOR="{theme.line}" BGCOLOR="{paint}"'
        return f'<TD>{inner}><TR><TD WIDTH="20" HEIGHT="10" FIXEDSIZE="TRUE"></TD></TR></TABLE></TD>', 26
    text = escaped(_SAMPLES[sign])
    return f'<TD WIDTH="30"><FONT COLOR="{theme.line}"><B>{text}</B></FONT></TD>', 36


def _badge(mark: Mark, theme: Theme, size: int = 11) -> str:
    """A cell with a chip of fixed size, which does not grow with its neighbours.

    The chip is centred: the engine makes a table on the left narrower by the slack, one on the right wider.
    """
    use = _BADGE_FILLS[mark]
    ink = {"low": theme.on_dark, "unknown": theme.ink}.get(use, theme.on_mark)
    text = BADGES[mark]
    border = f' BORDER="1" COLOR="{theme.line}"' if mark is Mark.UNKNOWN else ' BORDER="0"'
    wide, high = points(text, size) + 10, size + 5
    return (
        f'<TD WIDTH="{wide + 6}"><TABLE FIXEDSIZE="TRUE" WIDTH="{wide}" HEIGHT="{high}" ALIGN="CENTER"'
        f' CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" STYLE="ROUNDED" BGCOLOR="{dict(theme.tokens)[use]}"'
        f'{border}><TR><TD FIXEDSIZE="TRUE" WIDTH="{wide}" HEIGHT="{high}">'
        f'<FONT COLOR="{ink}" POINT-SIZE="{size}"><B>{text}</B></FONT></TD></TR></TABLE></TD>'
    )


#: The engine sets lines of bold letters without any space between; a larger blank at their end makes it.
_STRUT = '<FONT POINT-SIZE="{size}"> </FONT>'


def _lines(
    text: str,
    width: int,
    size: int,
    *,
    bold: bool = False,
    centred: bool = False,
    colour: str = "",
    more: str = "",
    least: int = 0,
) -> str:
    """A cell of wrapped lines, ``least`` points wide; flush left, so that another font shows no shift."""
    lines = wrapped(text, width)
    at = "CENTER" if centred else "LEFT"
    strut = _STRUT.format(size=round(size * 1.25)) if bold and len(lines) > 1 else ""
    each = [f"<B>{escaped(line)}</B>{strut}" if bold else escaped(line) for line in lines]
    inner = "".join(f'{line}<BR ALIGN="{at}"/>' for line in each)
    tone = f' COLOR="{colour}"' if colour else ""
    needed = max(points(cleaned(line), size * (1.07 if bold else 1)) for line in lines) + 4
    return (
        f'<TD ALIGN="{at}" BALIGN="{at}" WIDTH="{max(least, needed)}"{more}>'
        f'<FONT POINT-SIZE="{size}"{tone}>{inner}</FONT></TD>'
    )


def _table(rows: str, padding: int, more: str = "") -> str:
    return "<" + _OPEN.format(padding=padding, more=more) + rows + "</TABLE>>"
