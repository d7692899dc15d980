"""``compare --format json``: both sides by their hashes, figures, changes with reasons, findings."""

from typing import Any

from servicemodel.domain.finding import Finding
from servicemodel.domain.scenario import Learned, Metric, Scenario
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.domain.versions import edits
from servicemodel.domain.worth import Bill
from servicemodel.views.contrast import Contrast, finding_text
from servicemodel.views.contrast_changes import reasons_of
from servicemodel.views.findings_json import TOOL, number
from servicemodel.views.sentences import both

SCHEMA_NAME = "servicemodel.comparison/1"

Json = dict[str, Any]


def contrast_document(shown: Contrast) -> Json:
    """The envelope; keys are only added within a major version."""
    comparison, run = shown.comparison, shown.comparison.run
    return {
        "schema": SCHEMA_NAME,
        "tool": TOOL,
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "run": {"id": run.id, "draws": run.size, "seed": run.seed} if run else None,
        "metrics": [_metric(metric) for metric in comparison.metrics],
        "changes": _changes(shown),
        "gone": [_finding(finding, shown, "before") for finding in comparison.gone],
        "created": [_finding(finding, shown, "after") for finding in comparison.created],
        "altered": [
            {"before": old.id, "after": _finding(new, shown, "after")} for old, new in comparison.altered
        ],
        "stayed": sorted(finding.id for finding in comparison.stayed),
        "knowledge": [_learned(each) for each in comparison.learned],
        "cost": [_bill(bill) for bill in comparison.bills] if any(comparison.bills) else None,
    }


def _side(scenario: Scenario) -> Json:
    file = scenario.model.file
    return {
        "id": scenario.id,
        "name": _text(scenario.name),
        "from": scenario.base or None,
        "path": file.path if file else None,
        "sha256": file.sha256 if file else None,
        "currency": scenario.model.currency,
    }


def _metric(metric: Metric) -> Json:
    return {
        "name": metric.name,
        "before": _value(metric.before),
        "after": _value(metric.after),
        "change": _value(metric.change),
        "more_is_better": metric.rising,
        "better": metric.better,
    }


def _changes(shown: Contrast) -> list[Json]:
    reasons = reasons_of(shown.comparison)
    return [
        {
            "section": edit.ref.section.value,
            "id": edit.ref.id,
            "edit": edit.edit.value,
            "fields": list(edit.fields),
            "reasons": [_text(reason) for reason in reasons.get(edit.ref, ())],
        }
        for edit in edits(shown.before.model, shown.after.model)
    ]


def _finding(finding: Finding, shown: Contrast, side: str) -> Json:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity.value if finding.severity else None,
        "message": both({language: finding_text(finding, shown, side, language) for language in Language}),
    }


def _learned(each: Learned) -> Json:
    return {
        "actor": each.actor,
        "topic": each.fact.topic,
        "about": each.fact.about,
        "before": _value(each.before),
        "after": _value(each.after),
        "need": _value(each.need),
    }


def _bill(bill: Bill | None) -> Json | None:
    if bill is None:
        return None
    lines = [
        {
            "kind": line.kind.value,
            "element": f"{line.ref.section.value}.{line.ref.id}" if line.ref else None,
            "amount": _value(line.amount),
        }
        for line in bill.lines
    ]
    return {"total": number(bill.total), "complete": bill.complete, "lines": lines}


def _value(value: Value | None) -> Json | None:
    return number(value) if value else None


def _text(text: Text) -> Json:
    return {"en": text.en, "zh": text.zh}
