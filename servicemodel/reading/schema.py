"""The JSON Schema of the model file, made from the same classes that check it."""

from typing import Any

from servicemodel.reading.shape import ModelShape


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12); descriptions are those of the fields."""
    schema = ModelShape.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "servicemodel"}
