"""``schema``: JSON Schemas and the lists of kinds."""

import json
from collections.abc import Callable
from typing import Any

import click

from servicemodel.cli.options import Words
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import opened
from servicemodel.domain.kinds import PLATES
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel schema > model.schema.json",
    "servicemodel schema findings",
    "servicemodel schema rules",
    "servicemodel schema scenario",
    "servicemodel schema kinds",
    "servicemodel schema contact_event",
)


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    metavar = f"[{'|'.join(PRINTED)}|contact_event|…]"
    name = click.Argument(["name"], metavar=metavar, default="model", type=Words((*PRINTED, *RECORDS)))
    return plate("schema", language, summary, EXAMPLES, [name], run)


def run(name: str, **common: Any) -> int:
    """Print what ``name`` asks for."""
    voice = opened(**common)
    voice.result(PRINTED[name]() if name in PRINTED else _records(name))
    voice.next("servicemodel check")
    return 0


def _model() -> str:
    from servicemodel.reading import formats

    return _json(formats.model_schema())


def _findings() -> str:
    from servicemodel.views.findings_schema import findings_schema

    return _json(findings_schema())


def _rules() -> str:
    from servicemodel.reading import formats

    return _json(formats.rules_schema())


def _scenario() -> str:
    from servicemodel.reading import formats

    return _json(formats.scenario_schema())


def _catalogue() -> str:
    from servicemodel.views.rule_list import rules_schema

    return _json(rules_schema())


def _facts() -> str:
    from servicemodel.views.fact_table import fact_tables

    return "\n\n".join(fact_tables(language) for language in Language)


def _kinds() -> str:
    width = max(len(kind.value) for kind in PLATES)
    rows = (f"{kind.value:<{width}}  {plate.label.en} / {plate.label.zh}" for kind, plate in PLATES.items())
    return "\n".join(rows)


def _records(name: str) -> str:
    from servicemodel.evidence import importing

    return _json(importing.table_schema(name))


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2)


PRINTED: dict[str, Callable[[], str]] = {
    "model": _model,
    "findings": _findings,
    "rules": _rules,
    "scenario": _scenario,
    "catalogue": _catalogue,
    "facts": _facts,
    "kinds": _kinds,
}
#: Canonical tables of service records.
RECORDS = ("contact_event", "contact_case", "installed_unit", "repair", "survey_answer")
