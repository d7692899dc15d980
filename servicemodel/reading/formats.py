"""Forms beside the model file itself: architecture files and rules in, JSON Schemas out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servicemodel.domain.disclosure import Policy
    from servicemodel.domain.discovery import Draft
    from servicemodel.domain.editions import Recorded
    from servicemodel.domain.interview import Answered
    from servicemodel.domain.layout import Layout
    from servicemodel.domain.measurement import Measurements
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.own_rule import OwnRule
    from servicemodel.domain.problem import Problem
    from servicemodel.domain.records import RecordMap
    from servicemodel.domain.register import Entry
    from servicemodel.domain.returned import Returned
    from servicemodel.domain.scenario import Scenario
    from servicemodel.domain.specification import Book
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


def layout_file(source: str) -> Path | None:
    """Where the layout of the pictures of ``source`` stands, file or not; None for a model of the library."""
    from servicemodel.reading import layouts

    return layouts.layout_file(source)


def read_layout(path: Path) -> "Layout":
    """The layout in the file ``path``; empty where there is none. ProblemsFound if it cannot be used."""
    from servicemodel.reading import layouts

    return layouts.read_layout(path)


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


def editions_file(source: str) -> Path | None:
    """Where the editions of the model ``source`` stand, file or not; None for a model of the library."""
    from servicemodel.reading import editions

    return editions.editions_file(source)


def read_editions(path: Path, model: "ServiceModel") -> dict[str, "Policy"]:
    """What each party must not learn, as the file ``path`` says. ProblemsFound if it cannot be used."""
    from servicemodel.reading import editions

    return editions.read_editions(path, model)


def spec_problems(
    folder: Path, rules: Collection[str] = (), names: Mapping[str, str] = MappingProxyType({})
) -> Iterator["Problem"]:
    """The problems of all features below ``folder``; ``rules`` are the known rule ids, () for any.

    ``names`` are ids by what the client's model calls them, lower case. Needs gherkin-official.
    """
    from servicemodel.reading.specs import lint

    return lint.lint(folder, rules, names)


def read_book(folder: Path, files: Sequence[Path], history: Path) -> tuple["Book", str]:
    """The living book of ``folder`` with the results in ``files``; the file ``history`` as it is after it.

    Needs gherkin-official. ProblemsFound if a page, a result or the history cannot be used.
    """
    from servicemodel.reading.specs import history as states
    from servicemodel.reading.specs import volume

    before = states.read_history(history)
    book = volume.read_book(folder, files, before)
    return book, states.history_text(book, before)


def spec_ids(folder: Path) -> tuple[Path, str]:
    """Where the numbers of the promises of ``folder`` are kept, and the file as it should be."""
    from servicemodel.reading.specs import ids, volume

    return folder / ids.FILE, ids.ids_text(volume.english_pages(folder), ids.read_ids(folder))


def workbook_state(source: str) -> str:
    """SHA-256 of all that a workbook of the model ``source`` is made from."""
    from servicemodel.reading import workbook

    return workbook.state(source)


def import_workbook(source: str, path: str) -> "Returned":
    """What the edited workbook at ``path`` makes of the model file ``source``; nothing is written.

    SheetRefused or ProblemsFound, with every problem of the run, if it cannot be used.
    """
    from servicemodel.reading import workbook

    return workbook.returned(source, path)


def read_register(source: str) -> tuple["Entry", ...]:
    """Status and owner of findings, from the file beside the model ``source``. ProblemsFound."""
    from servicemodel.reading import finding_register

    return finding_register.read_register(source)


def is_workbook(path: str) -> bool:
    """Whether the file at ``path`` holds more than an interview sheet. SheetRefused if it is no workbook."""
    from servicemodel.reading import workbook_rows

    found = workbook_rows.tables(path)
    return bool(set(found.rows) - {workbook_rows.ANSWERS})
