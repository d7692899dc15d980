"""The roadmap as shapes: a band for each stage, a diamond where somebody must decide, the work beside it."""

from servicemodel.views.deck.canvas import Canvas, Line, Span, line
from servicemodel.views.deck.fitting import SMALLEST, height, largest, leading, lines, shortened
from servicemodel.views.deck.look import Frame
from servicemodel.views.deck.slide import Card, Roadmap, Stage
from servicemodel.views.theme import LIGHT

_HEAD, _GAP = 158.0, 8.0
_MOST, _NOTES = 5, 2
#: What stands between the parts of a note.
_DOT = " · "
_DIAMOND = 15.0
_NUMBER, _RIM = 22.0, 12.0
_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)


def roadmap(canvas: Canvas, shown: Roadmap, frame: Frame) -> None:
    """Bands of equal height below one another, first stage on top; all cards in one size of letters."""
    high = (frame.height + _GAP) / max(1, len(shown.stages)) - _GAP
    wide = frame.width - _HEAD - _GAP
    size = min((_size(canvas, stage, wide, high) for stage in shown.stages), default=_SIZES[-1])
    for at, stage in enumerate(shown.stages):
        top = frame.top + (high + _GAP) * at
        _head(canvas, at, stage, Frame(frame.left, top, _HEAD, high))
        _cards(canvas, shown, stage, Frame(frame.left + _HEAD + _GAP, top, wide, high), size)


def _head(canvas: Canvas, at: int, stage: Stage, place: Frame) -> None:
    """The name of the stage on an arrow, and below it what is decided before it begins."""
    canvas.box(f"stage {at + 1}", place, fill=LIGHT.inner, outline=LIGHT.frame, shape="pentagon")
    inner = Frame(place.left + 10, place.top + 6, place.width - 40, place.height - 12)
    name, room = stage.name.to(canvas.language), (inner.width, inner.height * 0.45)
    size = largest([name], room, (14, 13, 12, 11, 10), bold=True)
    words = [line(shortened(name, size, room, bold=True), size, LIGHT.ink, bold=True)]
    middle = inner.top + inner.height / 2
    canvas.text(
        f"stage name {at + 1}", Frame(inner.left, inner.top, inner.width, middle - inner.top), words, "ctr"
    )
    below = Frame(inner.left, middle, inner.width, inner.height / 2)
    mark = Frame(below.left, below.top + below.height / 2 - _DIAMOND / 2, _DIAMOND, _DIAMOND)
    canvas.box(f"gate {at + 1}", mark, fill=LIGHT.medium, outline=LIGHT.ink, shape="diamond")
    gate, room = stage.gate.to(canvas.language), (below.width - _DIAMOND - 6, below.height)
    size = largest([gate], room, (11, 10, SMALLEST))
    place = Frame(below.left + _DIAMOND + 6, below.top, *room)
    canvas.text(f"gate words {at + 1}", place, [line(shortened(gate, size, room), size, LIGHT.ink)], "ctr")


def _shown(stage: Stage) -> tuple[tuple[Card, ...], int]:
    """The cards that have room, and how many have none."""
    cards = stage.cards if len(stage.cards) <= _MOST else stage.cards[: _MOST - 1]
    return cards, len(stage.cards) - len(cards)


def _width(stage: Stage, room: float) -> float:
    cards, left = _shown(stage)
    return (room + _GAP) / max(1, len(cards) + bool(left)) - _GAP


def _size(canvas: Canvas, stage: Stage, room: float, high: float) -> float:
    """The largest size at which the titles of all cards of a stage fit."""
    wide = _width(stage, room) - _RIM - _NUMBER
    fits = []
    for card in _shown(stage)[0]:
        free, _ = _told(canvas, card, wide, high)
        fits.append(largest([card.title.to(canvas.language)], (wide, free), _SIZES, bold=True))
    return min(fits, default=_SIZES[0])


def _told(canvas: Canvas, card: Card, wide: float, high: float) -> tuple[float, str]:
    """The height for the title of a card, and its note: whole parts only, fewer where the title is long."""
    title, parts = card.title.to(canvas.language), card.note.to(canvas.language).split(_DOT)
    free, note = high - 13, ""
    for most in (_NOTES, 1):
        while len(parts) > 1 and len(lines(_DOT.join(parts), 10, wide)) > most:
            parts = parts[:-1]
        note = shortened(_DOT.join(parts), 10, (wide, most * leading(10)))
        free = high - 13 - height([note], 10, wide)
        if height([title], _SIZES[-1], wide, bold=True) <= free:
            break
    return free, note


def _cards(canvas: Canvas, shown: Roadmap, stage: Stage, room: Frame, size: float) -> None:
    """The work of a stage side by side; how much has no room is said on a card of its own."""
    cards, left = _shown(stage)
    wide = _width(stage, room.width)
    for at, card in enumerate(cards):
        _card(canvas, card, Frame(room.left + (wide + _GAP) * at, room.top, wide, room.height), size)
    if left:
        words = shown.left_out.to(canvas.language).format(n=left)
        place = Frame(room.left + (wide + _GAP) * len(cards), room.top, wide, room.height)
        said = [line(words, 11, LIGHT.muted, align="ctr")]
        canvas.box(f"more {stage.name.en}", place, said, LIGHT.outer, LIGHT.frame)


def _card(canvas: Canvas, card: Card, place: Frame, size: float) -> None:
    wide = place.width - _RIM - _NUMBER
    free, note = _told(canvas, card, wide, place.height)
    title = shortened(card.title.to(canvas.language), size, (wide, free), bold=True)
    number = Span(f"{card.number}\t", bold=True)
    words = [
        Line((number, Span(title, bold=True)), size, LIGHT.ink, left=_NUMBER, hang=_NUMBER),
        Line((Span(note),), 10, LIGHT.muted, before=3, left=_NUMBER),
    ]
    outline, weight = (LIGHT.low, 2.0) if card.taken else (LIGHT.frame, 1.0)
    rim = _RIM / 2, 4.0
    canvas.box(f"step {card.number}", place, words, "#FFFFFF", outline, rim=rim, weight=weight)
