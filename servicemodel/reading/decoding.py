"""From bytes to text: UTF-8 only, and a clear word when a file is something else."""

import codecs
import re

from servicemodel.reading.complaint import Complaint
from servicemodel.reading.tree import Mark, SourceText

_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_BINARY_HEADS = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff", b"GIF8")
#: Characters that YAML refuses.
_REFUSED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(path: str, data: bytes) -> str | Complaint:
    """The text of ``data`` without byte-order mark, or what it looks like instead."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)
    if "\0" in text:
        return _not_utf8(path, data, data.index(b"\0"))
    if not text.strip():
        return Complaint(Mark(SourceText(path, ()), 0, 0, 1), "FIL18", "empty")
    refused = _REFUSED.search(text)
    if refused is None:
        return text
    source = SourceText.of(path, text)
    before = SourceText.of(path, text[: refused.start()]).lines
    facts = (("character", f"U+{ord(refused.group()):04X}"),)
    return Complaint(Mark(source, len(before) - 1, len(before[-1]), 1), "FIL15", "character", facts)


def _not_utf8(path: str, data: bytes, start: int) -> Complaint:
    looks = looks_like(data)
    if looks == "binary":
        return Complaint(Mark(SourceText(path, ()), 0, 0, 1), "FIL15", "binary")
    before = data[:start].decode("utf-8-sig", "replace")
    lines = SourceText.of(path, before).lines
    at = (0, 0) if looks.startswith("UTF") else (len(lines) - 1, len(lines[-1]))
    return Complaint(Mark(SourceText(path, ()), *at, 1), "FIL15", "encoding", (("encoding", looks),))


def looks_like(data: bytes) -> str:
    """Best guess for bytes that are no UTF-8: UTF-16, UTF-32, GB18030, Windows-1252 or binary."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    if data.startswith(_BINARY_HEADS):
        return "binary"
    head = data[:4096]
    if b"\0" in head:
        return _wide(head)
    if len(_CONTROL.findall(head)) > len(head) / 50:
        return "binary"
    runs = _HIGH_RUN.findall(data)
    paired = sum(len(run) for run in runs if len(run) > 1)
    return "GB18030" if 2 * paired > sum(map(len, runs)) else "Windows-1252"


def _wide(head: bytes) -> str:
    """UTF-16 without a mark has a zero in nearly every second byte of ASCII text."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    few, many = sorted((even, odd))
    return "UTF-16" if many > len(head) / 4 and few <= many / 10 else "binary"
