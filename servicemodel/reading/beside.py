"""Small files beside a model, opened as strictly as the model itself."""

from pathlib import Path

from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading.complaint import Complaint, problems
from servicemodel.reading.composing import compose
from servicemodel.reading.decoding import decode
from servicemodel.reading.model_source import read_bytes
from servicemodel.reading.tree import Node, Scalar, SourceText


def content(path: Path) -> bytes:
    """The bytes of ``path``; nothing where there is no file. ProblemsFound where it cannot be read."""
    if not path.exists():
        return b""
    data = read_bytes(path, str(path))
    if isinstance(data, Complaint):
        raise ProblemsFound(problems((data,)))
    return data


def tree(shown: str, data: bytes) -> tuple[Node | None, tuple[Complaint, ...]]:
    """What stands in ``data``, which problems call ``shown``; None where it is empty or no YAML."""
    if not data.strip():
        return None, ()
    text = decode(shown, data)
    if isinstance(text, Complaint):
        return None, (text,)
    root, complaints = compose(SourceText.of(shown, text), text)
    nothing = complaints or (isinstance(root, Scalar) and root.value is None)
    return None if nothing else root, complaints


def unless(complaints: tuple[Complaint, ...]) -> None:
    """ProblemsFound with all ``complaints``, if there are any."""
    if complaints:
        raise ProblemsFound(problems(complaints))
