"""The way from a model file to a model: fetch, join, check form, references and structure, give meaning."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import evolve

from servicemodel.domain.model import ModelFile, ServiceModel
from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading.checking import check_form
from servicemodel.reading.complaint import Complaint, problems
from servicemodel.reading.including import join
from servicemodel.reading.meaning import meant
from servicemodel.reading.model_source import fetch
from servicemodel.reading.references import check_references
from servicemodel.reading.structure import check_structure

NOTHING: Mapping[Path, bytes] = MappingProxyType({})


def read_model_file(source: str, instead: Mapping[Path, bytes] = NOTHING) -> ServiceModel:
    """The model of that path or library name; ProblemsFound with all problems if it cannot be used.

    ``instead`` holds bytes by resolved path that count for what stands on the disk.
    """
    found = fetch(source)
    if isinstance(found, Complaint):
        raise ProblemsFound(problems((found,)))
    if found.folder is not None:
        found = evolve(found, data=instead.get(Path(found.path).resolve(), found.data))
    whole, complaints = join(found, instead)
    if whole is None:
        raise ProblemsFound(problems(complaints))
    checked, of_form = check_form(whole.root)
    complaints += (*of_form, *check_references(whole.root), *check_structure(whole.root))
    if complaints:
        raise ProblemsFound(problems(complaints))
    return meant(whole.root, checked, ModelFile(found.path, whole.sha256))
