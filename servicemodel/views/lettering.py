"""Text inside drawings: how wide it is, where it breaks, and how it is written so that it stays text."""

import re
import unicodedata
from functools import lru_cache

#: Widths in parts of the font size, as in common sans-serif fonts; all other signs are ``_USUAL``.
_NARROW, _USUAL, _BROAD, _CHINESE = 0.3, 0.54, 0.72, 1.0
_NARROW_SIGNS, _BROAD_SIGNS = frozenset("ijltfrI.,:;!|'()[] -"), frozenset("mwMWABCDEGHKNOPQRSUVXYZ%@—…■□")
#: As wide as a Chinese character in every font that has it.
_HATCHED = "▨"

#: What stays on one line: a Chinese character, a word, a number with its per cent sign, and closing signs.
_PIECES = r" ?[\u2e80-\uffef][，。；：、）！？”]*|\s*[^\s\u2e80-\uffef]+(?: %\S*)?[，。；：、）！？”]*|\s+"

#: A last line of so few columns looks like a mistake.
_SCRAP = 4

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\\": "\\\\"}


def columns(text: str) -> int:
    """Display width of one line: Chinese characters and emoji count two, combining signs nothing."""
    return sum(map(_columns_of, text))


@lru_cache(maxsize=2**14)
def _columns_of(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def points(text: str, size: float) -> int:
    """Estimated width of a line in points at a font size, for machines that lack the font."""
    return round(size * sum(map(_width, text)))


@lru_cache(maxsize=2**14)
def _width(sign: str) -> float:
    number = 2 if sign == _HATCHED else _columns_of(sign)
    if number != 1:
        return number / 2 * _CHINESE
    return _NARROW if sign in _NARROW_SIGNS else _BROAD if sign in _BROAD_SIGNS else _USUAL


def cleaned(text: str) -> str:
    """One line without control signs and the like, which neither XML nor a drawing can hold."""
    spaced = re.sub(r"\s+", " ", text)
    return "".join(s for s in spaced if unicodedata.category(s) not in ("Cc", "Cs", "Cn", "Co")).strip()


def wrapped(text: str, width: int, most: int = 6) -> tuple[str, ...]:
    """Lines of at most ``width`` columns; after ``most`` lines the rest is cut with an ellipsis.

    Breaks at line ends, at spaces, between Chinese characters, and inside words longer than a line;
    never before closing punctuation.
    """
    lines = [line for part in text.splitlines() or [""] for line in _broken(part, width)]
    if len(lines) > most:
        lines[most - 1 :] = [lines[most - 1] + "…"]
    return tuple(lines)


def _broken(text: str, width: int) -> list[str]:
    """Lines as full as possible; where the last would hold a scrap, as many lines a little narrower."""
    lines = _filled(text, width)
    if len(lines) == 1 or columns(lines[-1]) > _SCRAP:
        return lines
    longest = max(columns(piece.strip()) for piece in re.findall(_PIECES, cleaned(text)))
    narrower = (_filled(text, least) for least in range(width - 1, max(width // 2, longest - 1), -1))
    return next((n for n in narrower if len(n) == len(lines) and columns(n[-1]) > _SCRAP), lines)


def _filled(text: str, width: int) -> list[str]:
    lines = [""]
    for piece in re.findall(_PIECES, cleaned(text)):
        if lines[-1] and columns(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
        lines[-1:] = _chopped(lines[-1], width)
    return lines


def _chopped(line: str, width: int) -> list[str]:
    if columns(line) <= width + 2:
        return [line]
    parts, used = [""], 0
    for sign in line:
        used += _columns_of(sign)
        if used > width + 2:
            parts.append("")
            used = _columns_of(sign)
        parts[-1] += sign
    return parts


def escaped(text: str) -> str:
    """Text as it may stand inside an HTML-like label or its attributes: no markup, no escape sequences."""
    return "".join(_ESCAPES.get(sign, sign) for sign in cleaned(text)) or " "


def tip(text: str) -> str:
    """A tool tip. The engine expands backslashes in tips even when doubled, so they are drawn as ⧵."""
    return cleaned(text).replace("\\", "⧵") or " "


def safe_id(id: str) -> str:
    """An id of letters, digits, ``_``, ``-`` and ``.`` only; different ids stay different."""
    return "".join(s if re.match(r"[A-Za-z0-9_-]", s) else f".{ord(s):x}." for s in id)
