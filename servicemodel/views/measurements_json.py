"""The file ``measurements.json``: every figure of one run over the records, so that each can be traced."""

from collections.abc import Sequence
from typing import Any

from servicemodel import __version__
from servicemodel.domain.measurement import Measurement, Measurements
from servicemodel.domain.records import Refusal, Source
from servicemodel.domain.value import Value
from servicemodel.views.findings_json import as_json

SCHEMA_NAME = "servicemodel.measurements/1"

Json = dict[str, Any]


def measurements_text(measurements: Measurements, sources: Sequence[Source]) -> str:
    """The file as text: the same figures and sources give the same bytes."""
    document = {
        "schema": SCHEMA_NAME,
        "tool": {"name": "servicemodel", "version": __version__},
        "sources": [_source(source) for source in sorted(sources, key=lambda s: s.import_id)],
        "figures": [figure_json(figure) for figure in measurements.figures],
    }
    return as_json(document)


def figure_json(figure: Measurement) -> Json:
    """One figure with its interval, what it rests on, and what it leaves out."""
    return {
        "id": figure.id,
        "measure": figure.measure,
        "version": figure.version,
        "key": dict(figure.key),
        "value": _value(figure.value) if figure.value else None,
        "n": figure.n,
        "too_few": figure.too_few,
        "period": {"first": figure.period.first, "last": figure.period.last} if figure.period else None,
        "left_out": [{"reason": left.reason, "count": left.count} for left in figure.left_out],
        "spread": list(figure.spread),
        "files": list(figure.files),
        "lacks": list(figure.lacks),
    }


def _value(value: Value) -> Json:
    counted = value.trials is not None and value.distribution is not None
    return {
        "number": value.number,
        "unit": value.unit.value,
        "low": value.low,
        "high": value.high,
        "trials": value.trials,
        "successes": round(value.number * value.trials) if counted and value.trials else None,
    }


def _source(source: Source) -> Json:
    return {
        "import_id": source.import_id,
        "file_name": source.file_name,
        "sha256": source.sha256,
        "profile": source.profile,
        "rows_read": source.rows_read,
        "rows_used": source.rows_used,
        "refusals": [_refusal(refusal) for refusal in source.refusals],
        "period": {"first": source.period_from, "last": source.period_to},
    }


def _refusal(refusal: Refusal) -> Json:
    return {"reason": refusal.reason, "count": refusal.count, "lines": list(refusal.lines)}
