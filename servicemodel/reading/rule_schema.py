"""The JSON Schema of a file of rules without code; what may be tested comes from the table of facts."""

from typing import Any

from servicemodel.domain.rule_facts import EACH, RuleFact, facts_of
from servicemodel.domain.value import Unit
from servicemodel.reading.shape_rule import RuleEntry

Json = dict[str, Any]

_WITH_UNITS = (Unit.DAYS, Unit.PER_DAY, Unit.PER_YEAR)


def json_schema() -> Json:
    """The schema (draft 2020-12): a list of rules, whose facts depend on what each looks at."""
    entry = RuleEntry.model_json_schema(by_alias=True)
    definitions = {**entry.pop("$defs", {}), **{each: _clause(each) for each in EACH}}
    entry["allOf"] = [_of(each) for each in EACH]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "servicemodel rules",
        "type": "array",
        "items": entry,
        "$defs": definitions,
    }


def _of(each: str) -> Json:
    clause = {"$ref": f"#/$defs/{each}"}
    looked = {"properties": {"each": {"const": each}}, "required": ["each"]}
    return {"if": looked, "then": {"properties": {"where": clause, "found_when": clause}}}


def _clause(each: str) -> Json:
    again: Json = {"$ref": f"#/$defs/{each}"}
    several: Json = {"type": "array", "items": again, "minItems": 1}
    joins = [_only(joint, part) for joint, part in (("all", several), ("any", several), ("not", again))]
    return {"anyOf": [several, *joins, *(_condition(fact) for fact in facts_of(each).values())]}


def _only(name: str, value: Json) -> Json:
    return {"type": "object", "properties": {name: value}, "required": [name], "additionalProperties": False}


def _condition(fact: RuleFact) -> Json:
    tests = {**_tests(fact), "missing": {"const": True}, "present": {"const": True}}
    return {
        "type": "object",
        "description": f"{fact.label.en} / {fact.label.zh}",
        "properties": {"fact": {"const": fact.name}, **tests},
        "required": ["fact"],
        "minProperties": 2,
        "maxProperties": 2,
        "additionalProperties": False,
    }


def _tests(fact: RuleFact) -> Json:
    if fact.unit:
        return dict.fromkeys(("at_most", "at_least", "below", "above", "equals"), _number(fact.unit))
    if fact.yes_no:
        return {"equals": {"type": "boolean"}}
    word: Json = {"enum": list(fact.words)} if fact.words else {"type": "string"}
    return {"equals": word, "one_of": {"type": "array", "items": word, "minItems": 1}}


def _number(unit: Unit) -> Json:
    number: Json = {"type": "number", "minimum": 0}
    if unit is Unit.SHARE:
        return {**number, "maximum": 1}
    if unit is Unit.PER_YEAR:
        return {"anyOf": [number, {"type": "string"}]}
    return {"type": "string"} if unit in _WITH_UNITS else number
