"""Forms beside the model file itself: architecture files in, JSON Schema out."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servicemodel.reading.imported import Imported


def import_model(path: str) -> "Imported":
    """The model of an ArchiMate file with all guesses. ProblemsFound if it cannot be used."""
    from servicemodel.reading import archimate

    return archimate.import_archimate(path)


def model_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the model file."""
    from servicemodel.reading.schema import json_schema

    return json_schema()
