"""Bytes of a file of records: opened packed or plain, hashed; every failure of the file is a problem."""

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from servicemodel.evidence.files.failing import failed

GZIP = b"\x1f\x8b"
_BLOCK = 1 << 20


@contextmanager
def opened(path: Path, compressed: bool) -> Iterator[BinaryIO]:
    """The bytes of ``path``, unpacked if ``compressed``. Raises ProblemsFound (REC01, REC08)."""
    try:
        with path.open("rb") as plain:
            if compressed:
                with gzip.GzipFile(fileobj=plain) as unpacked:
                    yield cast(BinaryIO, unpacked)
            else:
                yield plain
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise failed(path, "REC08", "gzip") from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise failed(path, "REC01", "missing") from error
    except OSError as error:
        raise failed(path, "REC01", "unreadable") from error


def blocks(path: Path, compressed: bool) -> Iterator[bytes]:
    """The bytes of ``path`` in blocks of up to 1 MiB."""
    with opened(path, compressed) as stream:
        while block := stream.read(_BLOCK):
            yield block


def digest(path: Path) -> tuple[str, int]:
    """SHA-256 (hex) and size in bytes of the file as it lies on the disk."""
    sha, size = hashlib.sha256(), 0
    for block in blocks(path, compressed=False):
        sha.update(block)
        size += len(block)
    return sha.hexdigest(), size
