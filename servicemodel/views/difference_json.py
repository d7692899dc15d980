"""``diff --format json``: both versions by their hashes, elements, numbers and figures with their causes."""

from typing import Any

from servicemodel.domain.difference import Edited, Moved, Shifted, Version
from servicemodel.domain.text import Language
from servicemodel.domain.value import Value
from servicemodel.views.difference import Versions, finding_text
from servicemodel.views.findings_json import TOOL, as_json, number
from servicemodel.views.sentences import both

SCHEMA_NAME = "servicemodel.difference/1"

Json = dict[str, Any]


def document(versions: Versions, language: Language) -> str:
    """The difference as JSON; texts stand in both languages, whatever ``language`` is asked for."""
    difference = versions.difference
    return as_json(
        {
            "schema": SCHEMA_NAME,
            "tool": TOOL,
            "old": _version(difference.old),
            "new": _version(difference.new),
            "elements": [_element(each) for each in difference.elements],
            "numbers": [_number(each) for each in difference.numbers],
            "figures": [_figure(each) for each in difference.figures],
            "gone": _findings(versions, gone=True),
            "created": _findings(versions, gone=False),
        }
    )


def _element(each: Edited) -> Json:
    return {
        "section": each.ref.section.value,
        "id": each.ref.id,
        "edit": each.edit.value,
        "fields": list(each.fields),
    }


def _number(each: Moved) -> Json:
    return {
        "section": each.ref.section.value,
        "id": each.ref.id,
        "field": each.what,
        "before": _value(each.before),
        "after": _value(each.after),
        "cause": each.cause.value,
        "measure": each.measure or None,
    }


def _figure(each: Shifted) -> Json:
    return {
        "name": each.name,
        "before": _value(each.before),
        "after": _value(each.after),
        "parts": {cause.value: part for cause, part in each.parts},
    }


def _version(version: Version) -> Json:
    return {"name": version.name, "sha256": version.sha256, "measured_by": version.measured_by or None}


def _findings(versions: Versions, gone: bool) -> list[Json]:
    found = versions.difference.gone if gone else versions.difference.created
    return [
        {
            "id": finding.id,
            "rule": finding.rule,
            "severity": finding.severity.value if finding.severity else None,
            "message": both({each: finding_text(finding, versions, gone, each) for each in Language}),
        }
        for finding in found
    ]


def _value(value: Value | None) -> Json | None:
    return number(value) if value else None
