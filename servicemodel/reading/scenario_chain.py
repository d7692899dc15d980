"""From one scenario file to the model under it: every ``from`` on the way, followed and checked."""

from pathlib import Path

from attrs import Factory, define

from servicemodel.domain.scenario import AS_IS
from servicemodel.reading.complaint import LIKE_ID, Complaint
from servicemodel.reading.model_source import library_names
from servicemodel.reading.scenario_form import Layer, holds_changes, layer, tree_of
from servicemodel.reading.scenario_places import is_name, scenario_names, scenario_path, top_of, within
from servicemodel.reading.tree import Scalar

#: Scenarios that may stand on each other.
MOST_LAYERS = 20


@define
class Chain:
    """The scenarios from the one asked for downwards; ``model`` is the source under the last of them."""

    model: str
    layers: list[Layer] = Factory(list)
    complaints: list[Complaint] = Factory(list)


def chain(path: Path, model: str) -> Chain:
    """The scenario in the file ``path`` and those it starts from, down to a model.

    A file without changes is a model and the end of the chain. ``model`` is what as_is means.
    """
    found = Chain(model)
    wanted: Path | None = path
    while wanted is not None:
        root, data, complaints = tree_of(wanted, str(wanted))
        found.complaints += complaints
        if root is None:
            break
        if not holds_changes(root):
            found.model = str(wanted)
            break
        made, wrong = layer(wanted, data, root)
        found.layers.append(made)
        found.complaints += wrong
        wanted = _below(found, made, model)
    return found


def _below(found: Chain, upper: Layer, model: str) -> Path | None:
    """The file that ``upper`` starts from; None where that is the model, or cannot be used."""
    word = upper.base
    if word is None or word.text == AS_IS:
        return None
    if is_name(word.text):
        return _named(found, word, upper, model)
    path = upper.path.parent / word.text
    if Path(word.text).is_absolute() or not within(path, top_of(model)):
        found.complaints.append(Complaint(word.mark, "FIL45", "outside", (("path", word.text),)))
        return None
    if _same(path, Path(model)):
        return None
    return _new(found, word, path)


def _named(found: Chain, word: Scalar, upper: Layer, model: str) -> Path | None:
    path = upper.path.parent / scenario_path(word.text, model).name
    if path.is_file() and within(path, top_of(model)):
        return _new(found, word, path)
    if word.text in library_names():
        found.model = word.text
        return None
    known = tuple(dict.fromkeys((*scenario_names(model), *library_names())))
    facts = (("target", word.text),)
    found.complaints.append(Complaint(word.mark, "FIL45", "base", facts, word.text, known, LIKE_ID))
    return None


def _new(found: Chain, word: Scalar, path: Path) -> Path | None:
    """``path``, unless it stands in the chain already or there are too many of them."""
    circle = any(_same(path, upper.path) for upper in found.layers)
    if not circle and len(found.layers) < MOST_LAYERS:
        return path
    reason = "circle" if circle else "many"
    found.complaints.append(Complaint(word.mark, "FIL45", reason, (("path", word.text),)))
    return None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve()
    except (OSError, ValueError, RuntimeError):
        return False
