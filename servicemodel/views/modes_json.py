"""``compare --modes --format json``: every figure of every mode with grade and source, or what it lacks."""

from typing import Any

from servicemodel.domain.modes import BreakEven, ModeFigure, Ordering, SegmentChoice, Told
from servicemodel.domain.text import Language
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Missing
from servicemodel.views.findings_json import TOOL, number
from servicemodel.views.modes_break_even import even_line
from servicemodel.views.modes_text import ModesShown
from servicemodel.views.modes_words import STATEMENTS
from servicemodel.views.withheld_text import withheld_json

SCHEMA_NAME = "servicemodel.modes/1"
#: Figures of a mode, as in ``ModeFigure``.
FIGURES = (
    "need",
    "best",
    "together",
    "customer_unit",
    "partner_unit",
    "advantage",
    "supplier_parts",
    "quality",
    "per_matter",
    "reaction",
    "dependence",
    "leakage",
    "governance",
    "blind_cost",
    "ignorance",
    "cost",
)

Json = dict[str, Any]


def modes_document(shown: ModesShown) -> Json:
    """The envelope; keys are only added within a major version."""
    table, model = shown.table, shown.model
    return {
        "schema": SCHEMA_NAME,
        "tool": TOOL,
        "model": {"name": {lang.value: model.name.to(lang) for lang in Language}, "currency": model.currency},
        "illustrative": model.illustrative,
        "today": [mode.value for mode in table.today],
        "modes": [_mode(figure) for figure in table.modes],
        "orderings": [_ordering(ordering) for ordering in table.orderings],
        "segments": [_segment(choice) for choice in table.segments],
        "mixture": _told(table.mixture),
        "break_evens": [_even(even, model.currency) for even in table.break_evens],
        "withheld": withheld_json(shown.withheld),
    }


def _mode(figure: ModeFigure) -> Json:
    return {
        "mode": figure.mode.value,
        "figures": {name: _told(getattr(figure, name)) for name in FIGURES},
        "stand_ins": [actor.id for actor in figure.stand_ins],
        "numbers": {"from_reference_graphs": figure.assumed, "stated": figure.stated},
    }


def _told(told: Told) -> Json:
    return {"value": _value(told.value), "missing": _missing(told.missing)}


def _missing(numbers: tuple[Missing, ...]) -> list[Json]:
    return [{"section": ref.section.value, "id": ref.id, "field": what} for ref, what in numbers]


def _value(value: Value | None) -> Json | None:
    return number(value) if value else None


def _ordering(ordering: Ordering) -> Json:
    return {
        "statement": ordering.statement.value,
        "text": {
            lang.value: STATEMENTS[ordering.statement]
            .to(lang)
            .rpartition("：" if lang is Language.ZH else ": ")[0]
            for lang in Language
        },
        "criterion": ordering.criterion.value,
        "verdict": ordering.verdict.value,
        "on_assumed_numbers": ordering.assumed,
        "more": _value(ordering.more),
        "less": _value(ordering.less),
        "seeds": list(ordering.seeds),
    }


def _segment(choice: SegmentChoice) -> Json:
    return {
        "segment": choice.segment,
        "by_rule": [mode.value for mode in choice.by_rule],
        "by_cost": choice.by_cost.value if choice.by_cost else None,
        "without_value_of_information": choice.blind.value if choice.blind else None,
        "agrees": choice.agrees,
        "costs": {mode.value: _told(told) for mode, told in choice.costs},
    }


def _even(even: BreakEven, currency: str) -> Json:
    return {
        "lever": even.lever.value,
        "text": {lang.value: even_line(even, lang, currency) for lang in Language},
        "today": _value(even.today),
        "at": _value(even.at),
        "dealers_cheaper_above": even.above,
        "dealers_cheaper_today": even.cheaper,
        "range": [even.low, even.high],
        "missing": _missing(even.missing),
    }
