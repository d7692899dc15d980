"""JSON Schema of the envelope that ``findings_json`` writes; keys are only added within version 1."""

from typing import Any

from servicemodel.domain.acceptance import Ailment
from servicemodel.domain.model import Section
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade, Unit
from servicemodel.views.findings_json import SCHEMA_NAME

Json = dict[str, Any]

_TEXT: Json = {"type": "string", "minLength": 1}
_ID: Json = {"type": "string"}
_SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}
_MAYBE_NUMBER: Json = {"type": ["number", "null"]}


def findings_schema() -> Json:
    """The schema (draft 2020-12); each key says what it means."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Findings of servicemodel",
        "description": "What check --format json writes. Same input, same bytes.",
        **_record(
            schema={"const": SCHEMA_NAME, "description": "Name and major version of this form."},
            tool=_record(name=_ID, version=_ID),
            model=_described(_MODEL, "The model file: path as given and SHA-256 of its bytes."),
            edition=_described(_or_null(_EDITION), "The party that an edition is for; null for the whole."),
            findings=_list(_FINDING, "Violations, worst first."),
            unknown=_list(_QUESTION, "Where a rule cannot say, with the question that would settle it."),
            accepted=_list(_ACCEPTED, "Violations that somebody accepted, with reason and last day."),
            notices=_list(_NOTICE, "Acceptances that ended, match nothing, are stale or end soon."),
            baseline=_described(
                {"type": ["array", "null"], "items": _ID}, "Ids that stood before; null without --baseline."
            ),
            actions=_list(_ACTION, "Remedies: edits of the model with their computed effect."),
            course=_described(_COURSE, "The actions one after another; empty where not computed."),
            counts=_described(_COUNTS, "Number of findings by outcome, and of violations by severity."),
            index=_described(_or_null(_NUMBER), "Need-weighted asymmetry index; 0 is best."),
            knowledge=_list(_ROW, "One row per actor and fact."),
        ),
        "$defs": _definitions(),
    }


def _definitions() -> Json:
    return {
        "bilingual": _described(_record(en=_TEXT, zh=_TEXT), "One text in English and Chinese."),
        "number": _described(
            _record(
                number={"type": "number"},
                unit={"enum": [unit.value for unit in Unit]},
                grade={"enum": [grade.value for grade in Grade]},
                low=_MAYBE_NUMBER,
                high=_MAYBE_NUMBER,
                source=_ID,
                n={"type": ["integer", "null"]},
            ),
            "A number, its evidence grade and 90 % interval; n is the number of cases counted.",
        ),
        "ref": _described(_record(section=_SECTION, id=_ID), "Points at an element of the model."),
    }


def _record(**properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _or_left_out(record: Json, **properties: Json) -> Json:
    return {**record, "properties": {**record["properties"], **properties}}


def _described(schema: Json, text: str) -> Json:
    return {**schema, "description": text}


def _list(items: Json, text: str = "") -> Json:
    schema: Json = {"type": "array", "items": items}
    return _described(schema, text) if text else schema


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


_SECTION: Json = {"enum": [section.value for section in Section]}
_BILINGUAL: Json = {"$ref": "#/$defs/bilingual"}
_NUMBER: Json = {"$ref": "#/$defs/number"}
_REF: Json = {"$ref": "#/$defs/ref"}
_MODEL: Json = _record(
    path={"type": ["string", "null"]},
    sha256={"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"},
    name=_BILINGUAL,
    illustrative={"type": "boolean", "description": "Numbers are examples, not measurements."},
    currency=_TEXT,
)
_EDITION: Json = _record(readers=_list(_ID, "Ids of the actors that may read it."), message=_BILINGUAL)
_PLACE: Json = _record(
    section=_SECTION,
    id=_ID,
    path={"type": ["string", "null"]},
    line={"type": ["integer", "null"], "minimum": 1},
    column={"type": ["integer", "null"], "minimum": 1},
)
_EXPOSURE: Json = _record(
    volume=_described(_NUMBER, "Matters, contacts or messages a year."),
    money=_described(_or_null(_NUMBER), "What these contacts cost a year."),
    share=_described(_or_null(_NUMBER), "Part of the whole volume or money of the model, the larger one."),
    by_degree=_described(
        {"enum": [severity.value for severity in Severity]}, "Severity that follows from the degree alone."
    ),
)
_COMMON: dict[str, Json] = {
    "id": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{2}@", "description": "Rule@elements@reason."},
    "rule": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{2}$"},
    "name": {"type": "string", "description": "The wrong that the rule finds."},
    "outcome": {"enum": [outcome.value for outcome in Outcome]},
    "severity": {"enum": [*(severity.value for severity in Severity), None]},
    "value": _described(_or_null(_NUMBER), "Degree of the wrong."),
    "exposure": _described(_or_null(_EXPOSURE), "What it touches in a year; null where nobody stated it."),
    "where": _list(_PLACE, "The elements concerned and where they stand in the file."),
    "facts": {
        "type": "object",
        "additionalProperties": {"anyOf": [_NUMBER, _REF, _list(_REF)]},
        "description": "What fills the sentence: numbers, elements, lists of elements.",
    },
}
_FIGURE_IDS: Json = _list(_ID, "Measured figures behind it; left out where nothing was measured.")
_FINDING: Json = _or_left_out(
    _record(**_COMMON, message=_BILINGUAL, actions=_list(_ID, "Ids of actions that answer it.")),
    figures=_FIGURE_IDS,
)
_ACCEPTANCE: Json = _record(
    finding={"type": "string", "description": "Id of the finding, or a pattern with *."},
    reason=_TEXT,
    by=_TEXT,
    until={"type": "string", "format": "date"},
    asked_by={"type": ["string", "null"]},
    ticket={"type": ["string", "null"]},
    elements={"type": ["string", "null"], "description": "SHA-256 of the elements when it was accepted."},
    path={"type": ["string", "null"]},
    line={"type": ["integer", "null"], "minimum": 1},
    column={"type": ["integer", "null"], "minimum": 1},
)
_ACCEPTED: Json = _or_left_out(
    _record(
        **_COMMON,
        message=_BILINGUAL,
        actions=_list(_ID, "None while it is accepted."),
        acceptance=_ACCEPTANCE,
    ),
    figures=_FIGURE_IDS,
)
_NOTICE: Json = _record(
    code={"enum": [ailment.value for ailment in Ailment]}, message=_BILINGUAL, acceptance=_ACCEPTANCE
)
_QUESTION: Json = _or_left_out(_record(**_COMMON, question=_BILINGUAL), figures=_FIGURE_IDS)
_SHIFT: Json = _record(
    actor=_ID,
    topic=_ID,
    about=_ID,
    knowledge={"type": "number", "minimum": -1, "maximum": 1},
    wrong_belief={"type": "number", "minimum": -1, "maximum": 1},
)
_EFFECT: Json = _record(
    index_before=_or_null(_NUMBER),
    index_after=_or_null(_NUMBER),
    vanished=_list(_ID),
    created=_list(_ID),
    shifts=_list(_SHIFT, "Changes of correct knowledge and wrong belief, in shares."),
)
_CHANGE: Json = _record(
    change={"enum": ["put", "remove"]}, section=_SECTION, id=_ID, element={"type": ["object", "null"]}
)
_ACTION: Json = _record(
    id=_ID,
    finding=_ID,
    title=_BILINGUAL,
    changes=_list(_CHANGE, "The edit of the model."),
    costs=_list(_BILINGUAL, "What must be costed before money can be shown."),
    side_effects=_list(_BILINGUAL, "What may go wrong."),
    beneficiary=_TEXT,
    seeds=_list(_ID),
    effect=_described(_or_null(_EFFECT), "Null where the effect was not computed."),
)
_STEP: Json = _record(
    action=_ID,
    finding=_ID,
    title=_BILINGUAL,
    vanished=_list(_ID),
    created=_list(_ID),
    index_before=_or_null(_NUMBER),
    index_after=_or_null(_NUMBER),
)
_COURSE: Json = _record(
    steps=_list(_STEP, "Each on the model that the one before left; authority and rules first."),
    vain=_list(_ID, "Actions that did not remove what they answer and were not taken."),
    standing=_list(_ID, "Violations that still stand after the last step."),
    more={"type": "boolean", "description": "Further steps would follow."},
)
_COUNTS: Json = _record(
    **{outcome.value: {"type": "integer", "minimum": 0} for outcome in Outcome},
    **{severity.value: {"type": "integer", "minimum": 0} for severity in Severity},
    accepted={"type": "integer", "minimum": 0},
)
_ROW: Json = _record(
    actor=_ID,
    topic=_ID,
    about={"type": "string", "description": "Stratum; empty for the whole."},
    K=_described(_SHARE, "Share of the items known correctly and in time."),
    R=_described(_SHARE, "Share of the items that arrive at all."),
    W=_described(_SHARE, "Share of the items believed wrongly or too late."),
    U=_described(_SHARE, "Share of the items that never arrive."),
    low=_described(_SHARE, "Lower end of the 90 % interval of K."),
    high=_described(_SHARE, "Upper end of the 90 % interval of K."),
    grade={"enum": [grade.value for grade in Grade]},
    exact={"type": "boolean", "description": "False where worlds were sampled."},
    error={"type": "number", "minimum": 0, "description": "Standard error of K; 0 if exact."},
    need={"type": ["number", "null"], "description": "Share of the items the work needs."},
    route=_list(_ID, "Origin and flows of the best route, in order."),
)
