"""A package whose bytes follow from its content alone: fixed dates, entries in order, also in data sheets."""

import re
import zipfile
from io import BytesIO
from typing import Any

_WHEN = (1980, 1, 1, 0, 0, 0)
_STAMP = "2000-01-01T00:00:00Z"
_CORE = "docProps/core.xml"
_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def packed(deck: Any) -> bytes:
    """The bytes of a presentation."""
    out = BytesIO()
    deck.save(out)
    return steady(out.getvalue())


def steady(package: bytes) -> bytes:
    """The same package without clock: entries sorted by name, data sheets inside treated alike."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in sorted(old.namelist()):
            content = old.read(name)
            if name.endswith(".xlsx"):
                content = steady(content)
            elif name == _CORE:
                content = _DATES.sub(rb"\g<1>" + _STAMP.encode() + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, content)
    return out.getvalue()
