"""The JSON Schema is made from the classes that check files, so both accept and refuse the same."""

from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from servicemodel.domain.model import Section
from servicemodel.reading import library_names
from servicemodel.reading.composing import compose
from servicemodel.reading.formats import model_schema
from servicemodel.reading.tree import SourceText, plain

MODELS = Path(__file__).parents[1] / "models"


@pytest.fixture(scope="module")
def validator():
    return jsonschema.Draft202012Validator(model_schema())


def written(path):
    text = path.read_text(encoding="utf-8")
    node, _ = compose(SourceText.of(path.name, text), text)
    return plain(node)


def test_the_schema_is_a_schema():
    schema = model_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", library_names())
def test_library_models_fit(validator, name):
    path = files("servicemodel") / "library" / f"{name}.yaml"
    assert [error.message for error in validator.iter_errors(written(path))] == []


@pytest.mark.parametrize("name", ["small", "complete"])
def test_good_models_fit(validator, name):
    assert [error.message for error in validator.iter_errors(written(MODELS / f"{name}.yaml"))] == []


def test_mistakes_of_form_do_not_fit(validator):
    errors = validator.iter_errors(written(MODELS / "eight_mistakes.yaml"))
    assert {error.absolute_path[0] for error in errors} == {"topics", "actors", "flows", "needs"}


def test_sections_are_keyed_by_id():
    schema = model_schema()
    for section in Section:
        entries = schema["properties"][section.value]
        assert entries["type"] == "object"
        assert entries["additionalProperties"]
        assert entries["propertyNames"]["pattern"].startswith("^[a-z]")


def test_every_field_tells_the_user_what_it_is():
    schema = model_schema()
    shapes = {"": schema, **schema["$defs"]}
    fields = {
        f"{name}.{field}": written
        for name, shape in shapes.items()
        for field, written in shape.get("properties", {}).items()
    }
    assert len(fields) > 80
    assert [name for name, field in fields.items() if not field.get("description", "").endswith(".")] == []
    assert [
        name for name, shape in shapes.items() if not shape.get("description") and "enum" not in shape
    ] == []
