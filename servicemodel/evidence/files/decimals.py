"""Point or comma: which of them stands before the decimals."""

import re
from collections.abc import Iterable, Sequence

_COMMA = re.compile(r"[-+]?(\d{1,3}(\.\d{3})+,\d+|\d+,(\d{1,2}|\d{4,}))\s*%?")
_POINT = re.compile(r"[-+]?(\d{1,3}(,\d{3})+\.\d+|\d+\.(\d{1,2}|\d{4,}))\s*%?")


def decimal_of(rows: Iterable[Sequence[str | None]]) -> str:
    """A comma if more cells can only be read with a decimal comma than only with a point, else a point."""
    comma = point = 0
    for row in rows:
        for cell in row:
            if cell and ("," in cell or "." in cell):
                text = cell.strip()
                comma += _COMMA.fullmatch(text) is not None
                point += _POINT.fullmatch(text) is not None
    return "," if comma > point else "."
