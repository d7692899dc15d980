"""Where a model comes from: a file, or a model of the library by its name."""

import errno
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from attrs import frozen

from servicemodel.reading.complaint import Complaint, file_mark

MOST_BYTES = 16 * 1024 * 1024
_SUFFIXES = (".yaml", ".yml")


@frozen
class Found:
    """The bytes of a model with the path that problems name; ``folder`` is None for the library."""

    path: str
    data: bytes
    folder: Path | None


def library_names() -> tuple[str, ...]:
    """Names of the models of the library, sorted."""
    names = (entry.name for entry in _library().iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def beside(source: str, name: str) -> Path | None:
    """Where the file ``name`` of the model ``source`` stands, or would; None for a model of the library."""
    return None if source in library_names() else Path(source).parent / name


def fetch(source: str) -> Found | Complaint:
    """The model of that path or library name.

    A name without folder and suffix means the library first.
    """
    if source in library_names():
        return Found(source, (_library() / f"{source}.yaml").read_bytes(), None)
    if _is_name(source) and not _exists(Path(source)):
        facts = (("name", source),)
        return Complaint(file_mark(source), "FIL01", "name", facts, source, library_names())
    path = Path(source)
    data = read_bytes(path, source)
    return data if isinstance(data, Complaint) else Found(source, data, path.parent)


def read_bytes(path: Path, shown: str) -> bytes | Complaint:
    """The bytes of ``path``, which problems call ``shown``; at most ``MOST_BYTES``."""
    try:
        if not path.is_file():
            return _no_file(path, shown)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        return _unreadable(shown, error)
    if len(data) > MOST_BYTES:
        facts = (("limit", str(MOST_BYTES // 1024 // 1024)),)
        return Complaint(file_mark(shown), "FIL16", "bytes", facts)
    return data


def _library() -> Traversable:
    return files("servicemodel") / "library"


def _is_name(source: str) -> bool:
    return not any(mark in source for mark in "/\\.\0")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _no_file(path: Path, shown: str) -> Complaint:
    if path.is_dir():
        return Complaint(file_mark(shown), "FIL01", "folder")
    if path.exists():
        return Complaint(file_mark(shown), "FIL01", "special")
    return Complaint(file_mark(shown), "FIL01", "missing", (), path.name, _beside(path))


def _beside(path: Path) -> tuple[str, ...]:
    """Model files in the folder where ``path`` should have been."""
    try:
        return tuple(sorted(entry.name for entry in path.parent.iterdir() if entry.suffix in _SUFFIXES))
    except OSError:
        return ()


def _unreadable(shown: str, error: OSError | ValueError) -> Complaint:
    too_long = isinstance(error, ValueError) or error.errno in (errno.ENAMETOOLONG, errno.ELOOP)
    return Complaint(file_mark(shown), "FIL01", "no_path" if too_long else "unreadable")
