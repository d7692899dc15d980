"""The form of a file of records, from its first bytes; what is no file of records is refused with the fix."""

import re
import stat
import zipfile
from pathlib import Path

from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.opening import GZIP, opened

CSV, XLSX, PARQUET, JSONL, XES = "csv", "xlsx", "parquet", "jsonl", "xes"

_HEAD = 65536
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
#: First bytes and the wording of REC02 for them.
_STRANGERS = (
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM6", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"RIFF", "picture"),
    (b"%PDF", "pdf"),
    (b"SQLite format 3\0", "database"),
    (b"\0\1\0\0Standard ", "database"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!", "packed"),
    (b"BZh", "packed"),
    (b"\xfd7zXZ", "packed"),
    (b"\x28\xb5\x2f\xfd", "packed"),
    (GZIP, "packed"),
    (b"Salted__", "encrypted"),
    (b"-----BEGIN PGP", "encrypted"),
    (b"age-encryption.org", "encrypted"),
    (b"{\\rtf", "document"),
    (b"\x7fELF", "binary"),
    (b"MZ\x90", "binary"),
)


def form_of(path: Path) -> tuple[str, bool]:
    """Form (csv, xlsx, parquet, jsonl, xes) and whether it is gzipped. Raises ProblemsFound (REC codes)."""
    _must_be_file(path)
    head = _head(path, compressed=False)
    compressed = head.startswith(GZIP)
    if compressed:
        head = _head(path, compressed=True)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise failed(path, "REC03", "blank" if head else "empty")
    form = _container(path, head) if not compressed else ""
    for start, reason in _STRANGERS:
        if head.startswith(start):
            raise failed(path, "REC02", reason)
    if compressed and head.startswith((b"PK\x03\x04", b"PAR1", _OLE)):
        raise failed(path, "REC02", "packed")
    return form or _text_form(path, head), compressed


def _must_be_file(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise failed(path, "REC01", "missing") from error
    except (OSError, ValueError) as error:
        raise failed(path, "REC01", "unreadable") from error
    if stat.S_ISDIR(mode):
        raise failed(path, "REC01", "folder")
    if not stat.S_ISREG(mode):
        raise failed(path, "REC01", "special")


def _head(path: Path, compressed: bool) -> bytes:
    with opened(path, compressed) as stream:
        return stream.read(_HEAD)


def _container(path: Path, head: bytes) -> str:
    """A workbook or Parquet, "" if it is neither; refuses other archives and old Excel files."""
    if head.startswith(b"PAR1"):
        return PARQUET
    if head.startswith(_OLE):
        raise failed(path, "REC02", "encrypted_workbook" if _is_encrypted(path) else "xls")
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise failed(path, "REC08", "workbook") from error
    if "xl/workbook.xml" in names:
        return XLSX
    raise failed(path, "REC02", "xlsb" if "xl/workbook.bin" in names else _archive(names))


def _archive(names: list[str]) -> str:
    office = any(name.startswith(("word/", "ppt/", "content.xml")) for name in names)
    return "document" if office else "packed"


def _is_encrypted(path: Path) -> bool:
    """An encrypted workbook is an old container with a stream of this name."""
    mark, tail = "EncryptedPackage".encode("utf-16-le"), b""
    with opened(path, compressed=False) as stream:
        while block := stream.read(1 << 20):
            if mark in tail + block:
                return True
            tail = block[-len(mark) :]
    return False


def _text_form(path: Path, head: bytes) -> str:
    text = _as_ascii(head).lstrip()
    lowered = text[:4096].lower()
    if lowered.startswith((b"<!doctype html", b"<html", b"<table")):
        raise failed(path, "REC02", "page")
    if _MARKUP.match(lowered):
        return _xml_form(path, lowered)
    if text.startswith(b"{"):
        return JSONL
    if text.startswith(b"[") and text[1:].lstrip()[:1] in (b"{", b"]"):
        raise failed(path, "REC02", "json_array")
    if _is_binary(text):
        raise failed(path, "REC02", "binary")
    return CSV


def _as_ascii(head: bytes) -> bytes:
    """``head`` without byte-order mark and, for UTF-16, without the zeros: enough to recognise markup."""
    wide = head.startswith(_BOMS[1:]) or head[:400].count(0) > len(head[:400]) / 4
    for bom in _BOMS:
        head = head.removeprefix(bom)
    return head.replace(b"\0", b"") if wide else head


#: A header such as <id>,<name> is no markup.
_MARKUP = re.compile(rb"<(\?xml|!|log[\s>]|[\w:]+(\s[^<>]*)?>\s*<)")


def _xml_form(path: Path, lowered: bytes) -> str:
    if re.search(rb"<(\w+:)?log[\s>]", lowered):
        return XES
    if b"<!doctype" in lowered:
        raise failed(path, "REC10", "doctype")
    if b"<html" in lowered:
        raise failed(path, "REC02", "page")
    raise failed(path, "REC02", "xml")


def _is_binary(head: bytes) -> bool:
    controls = sum(head.count(byte) for byte in range(32) if byte not in (9, 10, 11, 12, 13, 27))
    return controls > len(head) / 20
