"""What a document has told so far: a plain mapping of a model file that grows step by step."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from servicemodel.behaviour.words import CORE_FIRM, Party, Subject
from servicemodel.domain.kinds import PLATES, Side
from servicemodel.domain.measurement import Measurement, Measurements
from servicemodel.views.measurements_json import measurements_text

Entry = Mapping[str, Any]
#: An entry of a model file by its section and id.
Key = tuple[str, str]

NAME = {"en": "What the document tells", "zh": "文档所述的情况"}


@frozen
class Told:
    """Entries of a model file, keyed by section and id; ``mode`` is a library model they add to, or "".

    ``figures`` were counted from service records; None where there are no records.
    """

    entries: Mapping[Key, Entry] = {}
    mode: str = ""
    figures: tuple[Measurement, ...] | None = None

    def of(self, section: str) -> dict[str, Entry]:
        """The entries of ``section`` by id."""
        return {id: entry for (place, id), entry in self.entries.items() if place == section}


def put(told: Told, section: str, id: str, entry: Entry) -> Told:
    """``told`` with ``entry``, in place of the one of the same section and id."""
    return evolve(told, entries={**told.entries, (section, id): entry})


def drop(told: Told, section: str, id: str) -> Told:
    """``told`` without that entry; unchanged if there is none."""
    return evolve(told, entries={key: e for key, e in told.entries.items() if key != (section, id)})


def with_party(told: Told, *parties: Party) -> Told:
    """``told`` with ``parties`` among its actors; units and departments come with the core firm."""
    for party in parties:
        entry: Entry = {"kind": party.kind.value, "name": {"en": party.name.en, "zh": party.name.zh}}
        if party != CORE_FIRM and PLATES[party.kind].side is Side.CORE_FIRM:
            told, entry = with_party(told, CORE_FIRM), {**entry, "part_of": CORE_FIRM.id}
        told = put(told, "actors", party.id, entry)
    return told


def with_subject(told: Told, subject: Subject) -> Told:
    """``told`` with the topic of ``subject``, about all regions if customers live in regions."""
    about = {"about": "customers"} if ("populations", "customers") in told.entries else {}
    return put(told, "topics", subject.topic, {"volatility": "0.001 per day", **about})


def document(told: Told) -> dict[str, Any]:
    """The model file of ``told`` as one mapping; what the library's model declares is left to it."""
    head: dict[str, Any] = {"servicemodel": 1, "name": NAME, "illustrative": True}
    if told.mode:
        head = {"servicemodel": 1, "include": f"{told.mode}.yaml"}
    sections: dict[str, dict[str, Entry]] = {}
    for (section, id), entry in told.entries.items():
        if not (told.mode and section in ("actors", "topics")):
            sections.setdefault(section, {})[id] = entry
    return {**head, **sections}


def write(told: Told, folder: Path) -> Path:
    """Write the model file of ``told`` into ``folder`` and return its path.

    JSON is YAML too, so no YAML writer is needed.
    """
    if told.mode:
        library = files("servicemodel.library") / f"{told.mode}.yaml"
        (folder / f"{told.mode}.yaml").write_bytes(library.read_bytes())
    path = folder / "model.yaml"
    path.write_text(json.dumps(document(told), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if told.figures is not None:
        counted = measurements_text(Measurements(told.figures), ())
        (folder / "measurements.json").write_text(counted, encoding="utf-8")
    return path
