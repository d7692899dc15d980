"""The way from a scenario to its model: the model below, the changes made to its text, checked as a whole."""

from hashlib import sha256
from pathlib import Path

from attrs import evolve, frozen

from servicemodel.domain.change import differences
from servicemodel.domain.model import ModelFile, ServiceModel
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.scenario import AS_IS, Reasoned, Scenario
from servicemodel.domain.text import Text
from servicemodel.reading.checking import Checked, check_form
from servicemodel.reading.complaint import Complaint, file_mark, problems
from servicemodel.reading.including import Whole, join
from servicemodel.reading.meaning import meant
from servicemodel.reading.meaning_names import spelled
from servicemodel.reading.model_file import read_model_file
from servicemodel.reading.model_source import fetch, library_names
from servicemodel.reading.references import check_references
from servicemodel.reading.scenario_blame import blamed
from servicemodel.reading.scenario_chain import Chain, chain
from servicemodel.reading.scenario_form import Layer, base_word
from servicemodel.reading.scenario_merging import Merged, make, opened
from servicemodel.reading.scenario_places import scenario_path, top_of, within
from servicemodel.reading.structure import check_structure
from servicemodel.reading.tree import Entries, Scalar

#: How the model itself is called beside its scenarios.
AS_IS_NAME = Text("As is", "现状")


@frozen(eq=False)
class _Judged:
    """A tree that was checked, and all that is wrong with it."""

    root: Entries
    checked: Checked
    complaints: tuple[Complaint, ...]


def read_scenario(name: str, model: str) -> Scenario:
    """The scenario ``name`` of the model ``model``: as_is, a name, or the path of a scenario or a model.

    ProblemsFound with all problems of all files of the chain if it cannot be used.
    """
    if name == AS_IS:
        return Scenario(AS_IS, AS_IS_NAME, read_model_file(model))
    path = scenario_path(name, model)
    if name in library_names() and not path.exists():
        return _whole_model(name)
    if not within(path, top_of(model)):
        # Nothing of the file is shown: whoever may name it need not be allowed to read it.
        outside = Complaint(file_mark(str(path)), "FIL45", "outside", (("path", name),))
        raise ProblemsFound(problems((outside,)))
    found = chain(path, model)
    if not found.layers and not found.complaints:
        return _whole_model(str(path))
    return _changed(found)


def _whole_model(source: str) -> Scenario:
    model = read_model_file(source)
    return Scenario(Path(source).stem, model.name, model)


def _changed(found: Chain) -> Scenario:
    complaints = list(found.complaints)
    source = fetch(found.model)
    whole, of_files = (None, (source,)) if isinstance(source, Complaint) else join(source)
    complaints += of_files
    if whole is None or isinstance(source, Complaint) or not found.layers:
        raise ProblemsFound(problems(complaints))
    before = _judged(whole.root)
    merged = _merged(found, whole)
    after = _judged(merged.tree)
    own = [layer.root.mark.source for layer in found.layers]
    caused = blamed(after.complaints, merged, own, before.complaints, found.layers[0].mark)
    complaints += (*before.complaints, *merged.complaints, *caused)
    if complaints:
        raise ProblemsFound(problems(complaints))
    old = meant(before.root, before.checked, ModelFile(source.path, whole.sha256))
    new = meant(after.root, after.checked, ModelFile(source.path, whole.sha256))
    return _meant(found, merged, old, new, whole.sha256)


def _judged(root: Entries) -> _Judged:
    checked, of_form = check_form(root)
    return _Judged(root, checked, (*of_form, *check_references(root), *check_structure(root)))


def _merged(found: Chain, whole: Whole) -> Merged:
    """The model with the changes of the lowest scenario first."""
    merged = opened(whole.root)
    for layer in reversed(found.layers):
        written: dict[tuple[Ref, str], Scalar] = {}
        for change, reason in layer.changes:
            make(merged, change, reason, written)
    return merged


def _meant(found: Chain, merged: Merged, old: ServiceModel, new: ServiceModel, below: str) -> Scenario:
    top = found.layers[0]
    digest = sha256("".join((below, *(sha256(layer.data).hexdigest() for layer in found.layers))).encode())
    reasoned = tuple(
        Reasoned(change, tuple(dict.fromkeys(merged.reasons.get(_written(change.ref), ()))))
        for change in differences(old, new)
    )
    model = evolve(new, file=ModelFile(str(top.path), digest.hexdigest()))
    return Scenario(top.path.stem, top.name or spelled(top.path.stem), model, _base(top), reasoned)


def _written(ref: Ref) -> Ref:
    """The element of the file; an origin with several fidelities becomes several."""
    return Ref(ref.section, ref.id.partition(".")[0]) if ref.section is Section.ORIGINS else ref


def _base(layer: Layer) -> str:
    return base_word(layer) or AS_IS
