"""How wide letters are: advance widths in thousandths of the font size, as in Arial and fonts of its width.

Calibri and most house fonts are narrower, so that what fits here fits there.
"""

import unicodedata

#: From space (32) to tilde (126).
_REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556"
    " 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778"
    " 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556"
    " 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556"
    " 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778"
    " 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611"
    " 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)
_TABLES = {bold: tuple(map(int, text.split())) for bold, text in ((False, _REGULAR), (True, _BOLD))}
_FIRST, _LAST = 32, 126
_NARROW = frozenset("·‘’ ")
_EM = 1000
#: What is neither Latin nor wide: Greek, accents, arrows. A fallback font draws many of these broadly.
_OTHER = 620
#: Signs that a Chinese font draws as wide as a character.
_SIGNS = frozenset("“”‘’…—→●◕◐○▲◆✓−×±")


def letter_width(sign: str, bold: bool = False, chinese: bool = False) -> int:
    """Width of one letter in thousandths of the font size; ``chinese``: quotes and dashes are wide."""
    if _FIRST <= ord(sign) <= _LAST:
        return _TABLES[bold][ord(sign) - _FIRST]
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    if unicodedata.east_asian_width(sign) in "WF" or (chinese and sign in _SIGNS):
        return _EM
    if sign in _NARROW:
        return 278
    return _EM if sign in "—…→▲" else _OTHER
