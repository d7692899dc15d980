"""Headers as people and programs spell them, brought to one form (records.md, section 5)."""

import re
import unicodedata

_SUFFIX = re.compile(r" \[(list|txt|int|dec|flag|date)\]$")
_BLANKS = re.compile(r"\s+")


def folded(header: str) -> str:
    """``header`` without BOM and type suffix, in NFKC, white space collapsed, case folded."""
    text = unicodedata.normalize("NFKC", header.replace("\ufeff", "")).casefold()
    return _SUFFIX.sub("", _BLANKS.sub(" ", text).strip())
