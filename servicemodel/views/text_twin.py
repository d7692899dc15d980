"""The text twin of a picture: tables that say the same, for screen readers, copying and terminals."""

import re

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.lettering import cleaned, columns
from servicemodel.views.picture import Arrow, Box, Picture, Style

_NOTHING = Text("–", "–")
#: Bars and hatching made of letters: for the eye only.
_DRAWN = re.compile(r"[■□▨]+\s*")
#: Line ends after a comma or colon, and before a grade mark.
_TOGETHER = re.compile(r"(?<=[,:])\n|\n(?=[●◕◐○])")
_FROM, _TO, _WHAT = Text("From", "来自"), Text("To", "送往"), Text("What", "内容")
_SIGN, _WHO, _IN, _NOTE = (
    Text("Sign", "标记"),
    Text("Party", "主体"),
    Text("Part of", "隶属"),
    Text("Note", "说明"),
)


@frozen
class Table:
    """Rows of texts below headers; every row is as long as ``headers``."""

    headers: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


def arrows_table(picture: Picture) -> Table:
    """One row for each arrow: from, to, what, sign."""
    names = {box.id: box.label for box in picture.boxes}
    shown = (arrow for arrow in picture.arrows if not arrow.hidden)
    rows = tuple(
        (names[arrow.tail], names[arrow.head], _read(arrow.label), _signs(picture, arrow)) for arrow in shown
    )
    return Table((_FROM, _TO, _WHAT, _SIGN), rows)


def boxes_table(picture: Picture) -> Table:
    """One row for each box: party, what it is part of, note, sign."""
    frames = {cluster.id: cluster.label for cluster in picture.clusters}
    shown = (box for box in picture.boxes if not box.hidden)
    rows = tuple(
        (box.label, frames.get(box.cluster, _NOTHING), _read(box.note), _marks(picture, box)) for box in shown
    )
    return Table((_WHO, _IN, _NOTE, _SIGN), rows)


def _read(text: Text | None) -> Text:
    """``text`` in one line as it is read out; a dash for none."""
    return Text(_in_line(text.en, "; "), _in_line(text.zh, "；")) if text else _NOTHING


def _in_line(text: str, stop: str) -> str:
    """Lines become parts of a sentence; what belongs to the line before stays with it."""
    told = _TOGETHER.sub(" ", _DRAWN.sub("", text))
    return told.strip().replace("\n", stop) or "–"


def _marks(picture: Picture, box: Box) -> Text:
    return _joined([picture.meaning(mark) for mark in box.marks])


def _signs(picture: Picture, arrow: Arrow) -> Text:
    said = [picture.meaning(arrow.mark)] if arrow.mark else []
    if arrow.style is not Style.SOLID:
        said += [entry.label for entry in picture.signs if entry.sign is arrow.style]
    return _joined(said)


def _joined(texts: list[Text]) -> Text:
    if not texts:
        return _NOTHING
    return Text("; ".join(text.en for text in texts), "；".join(text.zh for text in texts))


def plain(picture: Picture, language: Language) -> str:
    """The whole picture as text with aligned columns; a Chinese character takes two."""
    caption = [cleaned(picture.caption.to(language))] if picture.caption else []
    parts = [[cleaned(picture.title.to(language)), *caption]]
    parts += [_aligned(table, language) for table in (boxes_table(picture), arrows_table(picture))]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def told(title: str, caption: str, table: Table, language: Language) -> str:
    """A table under its title and caption as text, with aligned columns."""
    return f"{cleaned(title)}\n{cleaned(caption)}\n\n" + "\n".join(_aligned(table, language)) + "\n"


def _aligned(table: Table, language: Language) -> list[str]:
    lines = [[cleaned(cell.to(language)) for cell in row] for row in (table.headers, *table.rows)]
    widths = [max(columns(line[at]) for line in lines) for at in range(len(table.headers))]
    lines.insert(1, ["-" * width for width in widths])
    return [
        "  ".join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))
