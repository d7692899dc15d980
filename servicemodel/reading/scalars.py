"""What a plain scalar means: the core schema of YAML 1.2, without the surprises of YAML 1.1.

``yes``, ``no``, ``on`` and ``off`` stay words, ``12:30`` and ``1_000`` stay text.
"""

import re

from servicemodel.reading.tree import Plain

_FIXED: dict[str, Plain] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]{1,64}|0x[0-9a-fA-F]{1,64}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_MAY_BE_NUMBER = frozenset("+-.0123456789")
_LONGEST_INTEGER = 300


def meaning(text: str) -> Plain:
    """The value of a plain scalar; numbers too large for a float become infinite."""
    if text in _FIXED:
        return _FIXED[text]
    if text[0] not in _MAY_BE_NUMBER:
        return text
    return _number(text)


def _number(text: str) -> Plain:
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= _LONGEST_INTEGER else float(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _NOT_FINITE.fullmatch(text):
        return float(text.replace(".", ""))
    return text


def number_in(text: str) -> str:
    """The number that a text such as ``1_000``, ``80 %`` or ``0,8`` seems to mean, or ""."""
    compact = text.strip().replace(" ", "").replace("_", "")
    percent = compact.endswith(("%", "％"))
    compact = compact.rstrip("%％")
    if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?", compact):
        compact = compact.replace(",", "")
    compact = compact.replace(",", ".")
    if len(compact) > _LONGEST_INTEGER or not compact.isascii() or not _FLOAT.fullmatch(compact):
        return ""
    return f"{float(compact) / 100:.12g}" if percent else compact
