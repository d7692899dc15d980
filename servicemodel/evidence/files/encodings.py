"""The encoding of a text file: byte-order mark, then strict trials over the whole file, then evidence."""

import codecs
import re
from pathlib import Path

from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.opening import blocks

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
#: A run of high bytes with one byte after it: Chinese comes in pairs, a Western letter stands alone.
_RUN = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
#: Letters of other scripts (Cyrillic, Big5, Shift-JIS) stand together; Western accents do not.
_TOGETHER = re.compile(rb"[\x80-\xff]{2,}")
#: Pairs of GB 2312: punctuation, full-width forms, and the 6,763 usual characters.
_USUAL = re.compile(rb"[\xa1-\xa9\xb0-\xf7][\xa1-\xfe]")
_EVIDENCE = 1 << 23


def encoding_of(path: Path, compressed: bool) -> str:
    """A Python codec name: utf-8, utf-8-sig, utf-16, utf-16-le, utf-16-be, utf-32, gb18030 or cp1252.

    Raises ProblemsFound (REC04) when none fits every byte, with the line of the first misfit.
    """
    marked = marked_encoding(next(iter(blocks(path, compressed)), b""))
    if marked:
        check(path, compressed, marked)
        return marked
    misfit = misfit_line(path, compressed, "utf-8")
    if misfit is None:
        return "utf-8"
    return _narrow(path, compressed, misfit)


def marked_encoding(head: bytes) -> str:
    """The encoding that a byte-order mark or the zeros of UTF-16 give away; "" if there is neither."""
    return next((name for bom, name in _BOMS if head.startswith(bom)), "") or _wide(head)


def check(path: Path, compressed: bool, encoding: str) -> None:
    """Every byte fits ``encoding``, but for a character cut in two at the end; else ProblemsFound (REC04)."""
    try:
        codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise failed(path, "REC04", "unknown", encoding=encoding[:40]) from error
    misfit = misfit_line(path, compressed, encoding)
    if misfit is not None:
        raise failed(path, "REC04", "damaged", misfit, encoding=encoding)


def misfit_line(path: Path, compressed: bool, encoding: str) -> int | None:
    """The line of the first byte that does not fit ``encoding``; None if all fit."""
    decoder, line = codecs.getincrementaldecoder(encoding)("strict"), 1
    for block in blocks(path, compressed):
        try:
            line += decoder.decode(block).count("\n")
        except UnicodeDecodeError as error:
            return line + error.object[: error.start].count(b"\n")
        except UnicodeError:
            return line
    return None


def _wide(head: bytes) -> str:
    """UTF-16 without a mark has a zero in nearly every second byte of ASCII text."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    few, many = sorted((even, odd))
    if many <= len(head) / 6 or few > many / 10:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _narrow(path: Path, compressed: bool, misfit: int) -> str:
    """GB18030, cp1252 or damaged UTF-8, by what the high bytes look like."""
    data = b""
    for block in blocks(path, compressed):
        data += b"".join(line for line in block.splitlines(keepends=True) if not line.isascii())
        if len(data) > _EVIDENCE:
            break
    high = len(_HIGH.findall(data))
    in_utf8 = sum(map(len, _UTF8_PAIR.findall(data)))
    if in_utf8 >= 0.8 * high and in_utf8 > 0:
        raise failed(path, "REC04", "damaged", misfit, encoding="utf-8")
    pairs, usual = len(_RUN.findall(data)), len(_USUAL.findall(data))
    if pairs and usual >= 0.8 * pairs and 2 * usual >= 0.8 * high:
        likely = "gb18030"
    else:
        likely = "cp1252" if sum(map(len, _TOGETHER.findall(data))) <= high / 2 else ""
    if likely and misfit_line(path, compressed, likely) is None:
        return likely
    raise failed(path, "REC04", "none", misfit)
