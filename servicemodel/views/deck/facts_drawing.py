"""The first slide: five sentences with the ids under which each figure can be traced."""

from servicemodel.domain.text import Text
from servicemodel.views.deck.canvas import Canvas, Line, Span, line
from servicemodel.views.deck.fitting import SMALLEST, largest, leading, shortened
from servicemodel.views.deck.look import Frame
from servicemodel.views.deck.paint import hatched
from servicemodel.views.deck.slide import Facts, Lacking
from servicemodel.views.theme import LIGHT

_HEAD = 132.0
_GAP = 8.0
_TRACE = Text("trace: {ids}", "追溯：{ids}")
_MISSING = Text("Not known yet", "尚不清楚")


def facts(canvas: Canvas, shown: Facts, frame: Frame) -> None:
    """One band for each sentence: its head, the words, the ids of its figures."""
    step = (frame.height + _GAP) / max(1, len(shown.rows))
    room = frame.width - _HEAD - 24, step - _GAP - leading(SMALLEST) - 8
    said = [row.claim.said(canvas.language) for row in shown.rows]
    size = min(largest([words], room, (16, 15, 14, 13, 12, 11, 10)) for words in said)
    for number, (row, words) in enumerate(zip(shown.rows, said, strict=True)):
        top = frame.top + step * number
        head = [line(row.head.to(canvas.language), 13, LIGHT.ink, bold=True)]
        canvas.box(
            f"head {number}", Frame(frame.left, top, _HEAD, step - _GAP), head, LIGHT.inner, rim=(10.0, 4.0)
        )
        ids = ", ".join(dict.fromkeys(id for id, _ in row.claim.spoken(canvas.language)))
        lines = [line(words, size, canvas.look.ink)]
        if ids:
            traced = _TRACE.to(canvas.language).format(ids=ids)
            traced = shortened(traced, SMALLEST, (room[0], leading(SMALLEST)))
            lines.append(Line((Span(traced),), SMALLEST, canvas.look.muted, before=2))
        place = Frame(frame.left + _HEAD + 12, top, frame.width - _HEAD - 12, step - _GAP)
        canvas.text(f"fact {number}", place, lines, "ctr")


def lacking(canvas: Canvas, shown: Lacking, frame: Frame) -> None:
    """A hatched field that says what must be entered first: never an empty slide."""
    field = canvas.box("not known", frame, fill="#FFFFFF", outline=LIGHT.frame)
    hatched(field.fill, "#D5DAE1", wide=True)
    words = shown.what.to(canvas.language)
    wide, high = min(560.0, frame.width - 80), min(130.0, frame.height - 40)
    place = Frame(frame.left + (frame.width - wide) / 2, frame.top + (frame.height - high) / 2, wide, high)
    size = largest([words], (wide - 40, high - 60), (14, 13, 12, 11, 10))
    lines = [
        line("? " + _MISSING.to(canvas.language), 16, LIGHT.ink, bold=True, align="ctr"),
        Line((Span(words),), size, LIGHT.ink, "ctr", before=6),
    ]
    canvas.box("what is lacking", place, lines, "#FFFFFF", LIGHT.line, rim=(20.0, 10.0))
