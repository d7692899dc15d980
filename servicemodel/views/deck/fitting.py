"""Whether a text fits: where its lines break in a width, how high they stand, which size is the largest.

All lengths are points. Lines are spaced exactly (``leading``), so that every program sets them alike.
"""

import re
from collections.abc import Sequence

from servicemodel.views.deck.letter_widths import letter_width

#: Nothing on a slide is smaller (users 10).
SMALLEST = 9.0
#: Programs round widths of letters differently: a line counts as so much wider than computed.
_ROUNDING = 1.02
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
#: Between Chinese characters and Latin letters programs leave a little room, in thousandths of the size.
_SEAM = 220
_SEAMS = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])")
_CLOSING = r"[，。；：、）！？”’》】%…—]"
_OPENING = r"[（“‘《【]"
#: What cannot be broken: a wide sign with the punctuation that clings to it, or a word.
_PIECES = re.compile(
    rf"{_OPENING}*{_WIDE}{_CLOSING}*|\s+|[^\s\u2e80-\u9fff\uf900-\uffef（“‘《【]+{_CLOSING}*|."
)


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of ``text`` in one line."""
    chinese = re.search(_WIDE, text) is not None
    letters = sum(letter_width(sign, bold, chinese) for sign in text)
    return (letters * _ROUNDING + _SEAM * len(_SEAMS.findall(text))) * size / 1000


def leading(size: float) -> float:
    """Distance of two lines of letters of ``size``: Chinese characters need the room too."""
    return round(size * 1.28, 1)


def lines(text: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """The lines that ``text`` takes in the width ``room``; a word wider than that is broken anywhere."""
    said = [""]
    for piece in _PIECES.findall(text):
        if width((said[-1] + piece).rstrip(), size, bold) <= room:
            said[-1] += piece
            continue
        if said[-1].strip():
            said.append("")
        said[-1:] = _chopped(piece.lstrip(), size, room, bold)
    return tuple(line.rstrip() for line in said)


def _chopped(word: str, size: float, room: float, bold: bool) -> list[str]:
    parts = [""]
    for sign in word:
        if parts[-1] and width(parts[-1] + sign, size, bold) > room:
            parts.append("")
        parts[-1] += sign
    return parts


def height(texts: Sequence[str], size: float, room: float, bold: bool = False) -> float:
    """Height of ``texts`` below one another, without space between them."""
    return sum(len(lines(text, size, room, bold)) for text in texts) * leading(size)


def largest(
    texts: Sequence[str], room: tuple[float, float], sizes: Sequence[float], bold: bool = False
) -> float:
    """The first of ``sizes`` (largest first) at which ``texts`` fit in width and height; else the last."""
    for size in sizes:
        if height(texts, size, room[0], bold) <= room[1]:
            return size
    return sizes[-1]


def shortened(text: str, size: float, room: tuple[float, float], bold: bool = False) -> str:
    """``text`` cut with an ellipsis so that it fits in width and height; for names and lists only."""
    most = max(1, int(room[1] // leading(size)))
    if len(lines(text, size, room[0], bold)) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(lines(text[:middle].rstrip() + "…", size, room[0], bold)) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"
