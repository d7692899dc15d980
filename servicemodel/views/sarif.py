"""SARIF 2.1.0 for code hosts: every rule is declared, a question is an open result, not an accusation."""

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from servicemodel import __version__
from servicemodel.domain.acceptance import Acceptance
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref
from servicemodel.domain.problem import Place
from servicemodel.domain.rule import Outcome, Rule, Severity
from servicemodel.domain.text import Language
from servicemodel.views.dossier import Dossier
from servicemodel.views.sentences import message, name_of

Json = dict[str, Any]

_LEVELS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}


def sarif_document(dossier: Dossier, language: Language) -> Json:
    """The findings of ``dossier`` as one SARIF run with messages in ``language``."""
    rules = sorted(dossier.rules.values(), key=lambda rule: rule.id)
    order = {rule.id: position for position, rule in enumerate(rules)}
    findings = (*dossier.violations, *dossier.unknown)
    results = [_result(finding, dossier, order[finding.rule], language) for finding in findings]
    for each in dossier.accepted:
        result = _result(each.finding, dossier, order[each.finding.rule], language)
        results.append(_suppressed(result, each.acceptance))
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(rules, language)},
                "language": "zh-CN" if language is Language.ZH else "en-US",
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }


def _driver(rules: list[Rule], language: Language) -> Json:
    return {
        "name": "servicemodel",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, language) for rule in rules],
    }


def _rule(rule: Rule, language: Language) -> Json:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.title.to(language)},
        "fullDescription": {"text": rule.right.to(language)},
        "help": {"text": rule.remedy.to(language)},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"family": rule.family.value, "tags": list(rule.seeds)},
    }


def _suppressed(result: Json, acceptance: Acceptance) -> Json:
    suppression = {"kind": "external", "status": "accepted", "justification": acceptance.reason}
    expiry = {"expires": acceptance.until.isoformat(), "acceptedBy": acceptance.by}
    return {**result, "suppressions": [suppression], "properties": {**result["properties"], **expiry}}


def _result(finding: Finding, dossier: Dossier, index: int, language: Language) -> Json:
    violated = finding.outcome is Outcome.VIOLATED
    result = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        # A level other than "none" is allowed for failures only.
        "kind": "fail" if violated else "open",
        "level": _LEVELS[finding.severity] if violated and finding.severity else "none",
        "message": {"text": message(finding, dossier.rules[finding.rule], dossier.model, language)},
        "locations": [_location(ref, dossier, language) for ref in finding.elements],
        "partialFingerprints": {"servicemodelFinding/v1": finding.id},
        "properties": {"grade": finding.grade.value if finding.grade else None, **_touched(finding)},
    }
    if dossier.baseline is not None and violated:
        result["baselineState"] = "unchanged" if finding.id in dossier.baseline else "new"
    return result


def _touched(finding: Finding) -> Json:
    """What it touches in a year, where that was stated, and the severity by its degree alone."""
    if finding.exposure is None:
        return {}
    share = finding.exposure.share
    return {
        "touchedPerYear": finding.exposure.volume.number,
        "touchedShare": round(share.number, 6) if share else None,
        "severityByDegree": finding.exposure.by_degree.value,
    }


def _location(ref: Ref, dossier: Dossier, language: Language) -> Json:
    place = dossier.model.places.get(ref)
    logical = {
        "name": name_of(ref, dossier.model, language),
        "fullyQualifiedName": f"{ref.section.value}.{ref.id}",
    }
    location: Json = {"logicalLocations": [logical]}
    return {"physicalLocation": _physical(place), **location} if place else location


def _physical(place: Place) -> Json:
    return {
        "artifactLocation": {"uri": uri(place.path)},
        "region": {"startLine": place.line, "startColumn": place.column},
    }


def uri(path: str) -> str:
    """``path`` as a URI reference: forward slashes, unusual characters escaped, absolute paths as file:."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
