"""Forms beside the model file itself: architecture files and rules in, JSON Schemas out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servicemodel.domain.discovery import Draft
    from servicemodel.domain.editions import Recorded
    from servicemodel.domain.interview import Answered
    from servicemodel.domain.measurement import Measurements
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.own_rule import OwnRule
    from servicemodel.domain.records import RecordMap
    from servicemodel.domain.scenario import Scenario
    from servicemodel.reading.imported import Imported


def import_model(path: str) -> "Imported":
    """The model of an ArchiMate file with all guesses. ProblemsFound if it cannot be used."""
    from servicemodel.reading import archimate

    return archimate.import_archimate(path)


def model_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the model file."""
    from servicemodel.reading.schema import json_schema

    return json_schema()


def read_rules(paths: Sequence[Path], taken: Mapping[str, str]) -> tuple["OwnRule", ...]:
    """The rules without code in the files ``paths``. ProblemsFound with the problems of all files.

    ``taken`` are the ids and names of all other rules, each with where it comes from.
    """
    from servicemodel.reading import rule_files

    return rule_files.read_rules(paths, taken)


def rules_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a file of rules."""
    from servicemodel.reading import rule_schema

    return rule_schema.json_schema()


def import_answers(source: str, sheet: str) -> "Answered":
    """What the filled interview ``sheet`` (.xlsx) makes of the model file ``source``; nothing is written.

    SheetRefused or ProblemsFound, with every problem of the run, if it cannot be used.
    """
    from servicemodel.reading import answering

    return answering.answered(source, sheet)


def measurements_file(source: str) -> Path | None:
    """Where the measured figures of the model ``source`` stand, file or not; None for the library."""
    from servicemodel.reading import measurements

    return measurements.measurements_file(source)


def read_measurements(path: Path) -> "Measurements":
    """The measured figures in the file ``path``. ProblemsFound if it cannot be used."""
    from servicemodel.reading import measurements

    return measurements.read_measurements(path)


def discovered_model(draft: "Draft", log: str) -> str:
    """The model file for what the file called ``log`` shows by itself."""
    from servicemodel.reading import discovered

    return discovered.model_text(draft, log)


def read_record_map(
    path: str, known: Mapping[str, tuple[str, ...]], actors: tuple[str, ...] = ()
) -> "RecordMap":
    """The mapping file of service records at ``path``. ProblemsFound if it cannot be used.

    ``known`` are the words it may use for profile, table, columns and channels; ``actors`` the ids of
    the model, () for none to check against.
    """
    from servicemodel.reading import record_maps

    return record_maps.read_record_map(path, known, actors)


def read_scenario(name: str, model: str) -> "Scenario":
    """The scenario ``name`` of the model ``model``: as_is, a name, or the path of a scenario or a model.

    ProblemsFound, with every problem of the run, if it cannot be used.
    """
    from servicemodel.reading import scenario_file

    return scenario_file.read_scenario(name, model)


def scenario_path(name: str, model: str) -> Path:
    """Where the scenario ``name`` of the model ``model`` stands, file or not."""
    from servicemodel.reading import scenario_places

    return scenario_places.scenario_path(name, model)


def scenario_names(model: str) -> tuple[str, ...]:
    """Names of the scenarios of ``model``, as_is first."""
    from servicemodel.reading import scenario_places

    return scenario_places.scenario_names(model)


def new_scenario(name: str, base: str, model: "ServiceModel") -> str:
    """The text of a scenario file without changes, with remarks that show how to write them."""
    from servicemodel.reading import scenario_writer

    return scenario_writer.new_scenario(name, base, model)


def scenario_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a scenario file."""
    from servicemodel.reading import shape_scenario

    return shape_scenario.json_schema()


def read_recorded(path: Path) -> "Recorded":
    """The measured figures in the file ``path`` with what made them. ProblemsFound if it cannot be used."""
    from servicemodel.reading import recorded

    return recorded.read_recorded(path)
