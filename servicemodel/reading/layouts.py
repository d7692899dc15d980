"""The file ``layout.yaml`` beside a model: where the boxes of its pictures stand."""

from collections.abc import Iterator
from math import isfinite
from pathlib import Path

from servicemodel.domain.layout import Arrangement, Layout, Spot
from servicemodel.reading.beside import content, tree, unless
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.model_source import beside
from servicemodel.reading.tree import Entries, Items, Node, Scalar, entries, plain

NAME = "layout.yaml"
#: Version of the file, and the key that states it.
VERSION, KEY = 1, "servicemodel-layout"
#: No sheet is larger, in points.
_FARTHEST = 1_000_000.0
_PARTS = ("boxes", "flows")


def layout_file(source: str) -> Path | None:
    """Where the layout of the model ``source`` stands, file or not; None for a model of the library."""
    return beside(source, NAME)


def read_layout(path: Path) -> Layout:
    """The layout in the file ``path``; empty where there is none. ProblemsFound if it cannot be used."""
    return layout_in(str(path), content(path))


def layout_in(shown: str, data: bytes) -> Layout:
    """The layout in ``data``, which problems call ``shown``. ProblemsFound with all problems."""
    root, complaints = tree(shown, data)
    unless(complaints or tuple(_wrong(root) if root is not None else ()))
    if not isinstance(root, Entries):
        return Layout()
    pictures = {name: pair.value for name, pair in root.pairs.items() if name != KEY}
    return Layout({name: _arrangement(node) for name, node in pictures.items()})


def _empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _wrong(root: Node) -> Iterator[Complaint]:
    """Everything that no layout says, each at its place."""
    if not isinstance(root, Entries):
        yield Complaint(root.mark, "FIL46", "form")
        return
    for name, (_, node) in root.pairs.items():
        if name == KEY:
            if plain(node) != VERSION:
                yield Complaint(node.mark, "FIL46", "version", (("got", str(plain(node))),))
        elif not isinstance(node, Entries) and not _empty(node):
            yield Complaint(node.mark, "FIL46", "form")
        else:
            yield from _wrong_parts(node)


def _wrong_parts(picture: Node) -> Iterator[Complaint]:
    for name, (key, part) in entries(picture).items():
        if name not in _PARTS:
            yield Complaint(key.mark, "FIL46", "part", (("got", name),), wrong=name, known=_PARTS)
        elif not isinstance(part, Entries) and not _empty(part):
            yield Complaint(part.mark, "FIL46", "form")
        else:
            for id, (_, node) in entries(part).items():
                if _spot(node) is None:
                    yield Complaint(node.mark, "FIL46", "spot", (("id", id),))


def _arrangement(node: Node) -> Arrangement:
    parts = entries(node)
    found = [
        {id: spot for id, (_, each) in entries(parts[name].value).items() if (spot := _spot(each))}
        if name in parts
        else {}
        for name in _PARTS
    ]
    return Arrangement(*found)


def _spot(node: Node) -> Spot | None:
    """Two finite numbers of a sheet's size; None for anything else."""
    numbers = [plain(each) for each in node.items] if isinstance(node, Items) else []
    told = [float(n) for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)]
    right = len(numbers) == len(told) == 2 and all(isfinite(n) and abs(n) < _FARTHEST for n in told)
    return (told[0], told[1]) if right else None
