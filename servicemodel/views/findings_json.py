"""The JSON envelope of ``check --format json``; its schema is in ``findings_schema``.

Floats are rounded to six digits and every list is sorted, so that the same input gives the same
bytes on every machine.
"""

import json
import math
from enum import Enum
from typing import Any

import attrs

from servicemodel import __version__
from servicemodel.domain.acceptance import Acceptance, Accepted, Notice
from servicemodel.domain.action import Action, Effect, Step
from servicemodel.domain.change import Change, Put
from servicemodel.domain.exposure import Exposure
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.problem import Place
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.acceptance_words import notice_text
from servicemodel.views.dossier import Dossier
from servicemodel.views.edition_words import edition_words
from servicemodel.views.figure_ids import figure_ids
from servicemodel.views.sentences import action_title, both, message

SCHEMA_NAME = "servicemodel.findings/1"
TOOL = {"name": "servicemodel", "version": __version__}

Json = dict[str, Any]


def findings_document(dossier: Dossier) -> Json:
    """The envelope: findings, what cannot be said, actions, counts, index and knowledge."""
    situation = dossier.situation
    rows = sorted(situation.rows, key=lambda row: (row.actor, row.fact))
    return {
        "schema": SCHEMA_NAME,
        "tool": TOOL,
        "model": _model(dossier.model),
        "edition": _edition(dossier),
        "findings": [_finding(finding, dossier) for finding in dossier.violations],
        "unknown": [_question(finding, dossier) for finding in dossier.unknown],
        "accepted": [_accepted(each, dossier) for each in dossier.accepted],
        "notices": [_notice(notice) for notice in dossier.notices],
        "baseline": None if dossier.baseline is None else sorted(dossier.baseline),
        "actions": [_action(action, dossier) for action in dossier.plan.actions],
        "course": _course(dossier),
        "counts": _counts(dossier),
        "index": number(situation.index) if situation.index else None,
        "knowledge": [_row(row) for row in rows],
    }


def as_json(document: Json) -> str:
    """``document`` as text: keys sorted, floats rounded, Chinese as it is, a newline at the end."""
    return json.dumps(rounded(document), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def rounded(part: Any) -> Any:
    """``part`` with every float rounded to six digits; no minus zero, null for what is not finite."""
    if isinstance(part, dict):
        return {key: rounded(value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [rounded(value) for value in part]
    if isinstance(part, float):
        return round(part, 6) + 0.0 if math.isfinite(part) else None
    return part


def number(value: Value) -> Json:
    """A number with what is known about it; ``n`` is the number of cases where it was counted."""
    return {
        "number": value.number,
        "unit": value.unit.value,
        "grade": value.grade.value,
        "low": value.low,
        "high": value.high,
        "source": value.source,
        "n": value.trials,
    }


def effect_json(effect: Effect) -> Json:
    """A computed effect: index before and after, findings that vanish and arise, shifts of knowledge."""
    return {
        "index_before": number(effect.index_before) if effect.index_before else None,
        "index_after": number(effect.index_after) if effect.index_after else None,
        "vanished": sorted(effect.vanished),
        "created": sorted(effect.created),
        "shifts": [
            {
                "actor": shift.actor,
                "topic": shift.fact.topic,
                "about": shift.fact.about,
                "knowledge": shift.knowledge,
                "wrong_belief": shift.wrong_belief,
            }
            for shift in sorted(effect.shifts, key=lambda shift: (shift.actor, shift.fact))
        ],
    }


def _model(model: ServiceModel) -> Json:
    file = model.file
    return {
        "path": (file.path or None) if file else None,
        "sha256": file.sha256 if file else None,
        "name": _text(model.name),
        "illustrative": model.illustrative,
        "currency": model.currency,
    }


def _edition(dossier: Dossier) -> Json | None:
    if not dossier.readers:
        return None
    said = {language: edition_words(dossier, language) for language in Language}
    return {"readers": list(dossier.readers), "message": both(said)}


def _finding(finding: Finding, dossier: Dossier) -> Json:
    said = both({lang: _message(finding, dossier, lang) for lang in Language})
    return {
        **_facts_of(finding, dossier),
        "message": said,
        "actions": sorted(action.id for action in dossier.actions_of(finding)),
    }


def _question(finding: Finding, dossier: Dossier) -> Json:
    asked = both({lang: _message(finding, dossier, lang) for lang in Language})
    return {**_facts_of(finding, dossier), "question": asked}


def _accepted(each: Accepted, dossier: Dossier) -> Json:
    return {**_finding(each.finding, dossier), "acceptance": _acceptance(each.acceptance)}


def _acceptance(acceptance: Acceptance) -> Json:
    return {
        "finding": acceptance.finding,
        "reason": acceptance.reason,
        "by": acceptance.by,
        "until": acceptance.until.isoformat(),
        "asked_by": acceptance.asked_by or None,
        "ticket": acceptance.ticket or None,
        "elements": acceptance.elements or None,
        **_placed(acceptance.place),
    }


def _notice(notice: Notice) -> Json:
    said = _text(notice_text(notice))
    return {"code": notice.ailment.value, "message": said, "acceptance": _acceptance(notice.acceptance)}


def _message(finding: Finding, dossier: Dossier, language: Language) -> str:
    return message(finding, dossier.rules[finding.rule], dossier.model, language)


def _facts_of(finding: Finding, dossier: Dossier) -> Json:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "name": dossier.rules[finding.rule].name,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value if finding.severity else None,
        "value": number(finding.value) if finding.value else None,
        "exposure": _exposure(finding.exposure) if finding.exposure else None,
        "where": [_where(ref, dossier.model) for ref in finding.elements],
        "facts": {name: _fact(fact) for name, fact in finding.facts},
        **_figures(finding, dossier.model),
    }


def _figures(finding: Finding, model: ServiceModel) -> Json:
    """The measured figures behind a finding; nothing where nothing was measured."""
    ids = figure_ids(finding, model)
    return {"figures": list(ids)} if ids else {}


def _exposure(exposure: Exposure) -> Json:
    return {
        "volume": number(exposure.volume),
        "money": number(exposure.money) if exposure.money else None,
        "share": number(exposure.share) if exposure.share else None,
        "by_degree": exposure.by_degree.value,
    }


def _where(ref: Ref, model: ServiceModel) -> Json:
    return {**_ref(ref), **_placed(model.places.get(ref))}


def _placed(place: Place | None) -> Json:
    return {
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _ref(ref: Ref) -> Json:
    return {"section": ref.section.value, "id": ref.id}


def _fact(fact: FindingFact) -> Json | list[Json]:
    if isinstance(fact, Value):
        return number(fact)
    if isinstance(fact, Ref):
        return _ref(fact)
    return [_ref(ref) for ref in fact]


def _action(action: Action, dossier: Dossier) -> Json:
    effect = next((effect for effect in dossier.plan.effects if effect.action == action.id), None)
    return {
        "id": action.id,
        "finding": action.finding,
        "title": both({lang: action_title(action, dossier.model, lang) for lang in Language}),
        "changes": [_change(change) for change in action.changes],
        "costs": [_text(cost) for cost in action.costs],
        "side_effects": [_text(effect) for effect in action.side_effects],
        "beneficiary": action.beneficiary.value,
        "seeds": list(action.seeds),
        "effect": effect_json(effect) if effect else None,
    }


def _course(dossier: Dossier) -> Json:
    course = dossier.course
    return {
        "steps": [_step(step, dossier) for step in course.steps],
        "vain": list(course.vain),
        "standing": list(course.standing),
        "more": course.more,
    }


def _step(step: Step, dossier: Dossier) -> Json:
    effect = effect_json(step.effect)
    titles = {lang: action_title(step.action, dossier.model, lang) for lang in Language}
    ends = ("vanished", "created", "index_before", "index_after")
    told = {end: effect[end] for end in ends}
    return {"action": step.action.id, "finding": step.action.finding, "title": both(titles), **told}


def _change(change: Change) -> Json:
    if isinstance(change, Put):
        element = attrs.asdict(change.element, value_serializer=lambda _, __, part: _spelt(part))
        return {"change": "put", **_ref(change.ref), "element": element}
    return {"change": "remove", **_ref(change.ref), "element": None}


def _spelt(part: Any) -> Any:
    return part.value if isinstance(part, Enum) else part


def _counts(dossier: Dossier) -> Json:
    outcomes = {outcome.value: dossier.count(outcome) for outcome in Outcome}
    outcomes["accepted"] = len(dossier.accepted)
    return {**outcomes, **{severity.value: dossier.severe(severity) for severity in Severity}}


def _row(row: Any) -> Json:
    knowledge = row.knowledge
    return {
        "actor": row.actor,
        "topic": row.fact.topic,
        "about": row.fact.about,
        "K": knowledge.correct,
        "R": knowledge.reach,
        "W": knowledge.wrong,
        "U": knowledge.ignorance,
        "low": knowledge.low,
        "high": knowledge.high,
        "grade": knowledge.grade.value,
        "exact": knowledge.exact,
        "error": knowledge.error,
        "need": row.need.number if row.need else None,
        "route": [hop.flow for hop in row.route],
    }


def _text(text: Text) -> dict[str, str]:
    return both({language: text.to(language) for language in Language})
