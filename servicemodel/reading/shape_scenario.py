"""A scenario file as written: what it starts from, and changes that each give a reason."""

from typing import Any, Literal

from pydantic import Field

from servicemodel.reading.shape import ENTRIES, ModelShape
from servicemodel.reading.shape_entry import Entry, Ids, Name, Words

Json = dict[str, Any]


class ChangeEntry(Entry):
    """One step: its reason, the elements it puts in and those it takes away."""

    reason: Name = Field(description="Why; a sentence, or one in each language as {en: …, zh: …}.")
    put: dict[str, dict[str, Any]] | None = Field(
        default=None,
        description="Section -> id -> the fields that change; null takes a field back; a new element whole.",
    )
    remove: dict[str, Ids] | None = Field(default=None, description="Section -> ids of what goes.")


class ScenarioHead(Entry):
    """A scenario: the changes that lead from a model, or from another scenario, to what it describes."""

    servicemodel: Literal[1] = Field(description="Version of the format; must be 1.")
    base: Words | None = Field(
        default=None,
        alias="from",
        description="as_is (the model; so if left out), the name of another scenario, or a model file.",
    )
    name: Name | None = Field(default=None, description="Name of the scenario.")
    changes: list[Any] = Field(description="The changes, each with its reason.")


class ScenarioShape(ScenarioHead):
    """The same with its changes, as the schema tells it."""

    changes: list[ChangeEntry] = Field(description="The changes, each with its reason.")


def json_schema() -> Json:
    """The schema (draft 2020-12) of a scenario file: elements as in the model file, none of it compulsory."""
    schema = ScenarioShape.model_json_schema(by_alias=True)
    model = ModelShape.model_json_schema(by_alias=True)
    definitions = {**model["$defs"], **schema["$defs"]}
    for section, entry in ENTRIES.items():
        definitions[f"Changed{entry.__name__}"] = _partly(definitions[entry.__name__])
        reference = {"$ref": f"#/$defs/Changed{entry.__name__}"}
        model["properties"][section.value]["additionalProperties"] = reference
    change = definitions["ChangeEntry"]["properties"]
    sections = {section.value: _bare(model["properties"][section.value]) for section in ENTRIES}
    change["put"] = _only(sections, change["put"]["description"])
    ids = change["remove"]["anyOf"][0]["additionalProperties"]
    change["remove"] = _only(dict.fromkeys(sections, ids), change["remove"]["description"])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**head, **schema, "$defs": definitions, "title": "servicemodel scenario"}


def _partly(entry: Json) -> Json:
    """The entry with nothing compulsory, every field of which may be taken back by null."""
    fields = {name: {"anyOf": [field, {"type": "null"}]} for name, field in entry["properties"].items()}
    return {**{key: value for key, value in entry.items() if key != "required"}, "properties": fields}


def _bare(section: Json) -> Json:
    return {key: value for key, value in section.items() if key != "default"}


def _only(properties: Json, description: str) -> Json:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "additionalProperties": False,
    }
