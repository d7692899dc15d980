"""Files in, models out: the door of the floor. Heavy readers are loaded when they are needed."""

from typing import TYPE_CHECKING, Any

from servicemodel.domain.model import ServiceModel

if TYPE_CHECKING:
    from servicemodel.reading.imported import Imported

__all__ = ["import_model", "library_names", "model_schema", "read_model"]


def read_model(source: str) -> ServiceModel:
    """The model of a YAML file (path) or of the library (name such as q-company).

    ProblemsFound, with every problem of the run, if it cannot be used.
    """
    from servicemodel.reading.model_file import read_model_file

    return read_model_file(source)


def import_model(path: str) -> "Imported":
    """The model of an ArchiMate file with all guesses. ProblemsFound if it cannot be used."""
    from servicemodel.reading import archimate

    return archimate.import_archimate(path)


def model_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the model file."""
    from servicemodel.reading.schema import json_schema

    return json_schema()


def library_names() -> tuple[str, ...]:
    """Names of the models that come with the program, sorted."""
    from servicemodel.reading import model_source

    return model_source.library_names()
