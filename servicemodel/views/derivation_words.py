"""How a computed figure came about, in words and as JSON."""

from typing import Any

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.bill_words import NOT_KNOWN
from servicemodel.views.claims.derivation import Derivation
from servicemodel.views.figures import graded

_VALUE, _FORMULA = Text("value", "数值"), Text("formula", "公式")
_MADE = Text("made of", "构成")


def derivation_text(derivation: Derivation, language: Language, currency: str) -> str:
    """Value with grade, formula, and what it is made of, a line each."""
    colon = Text(": ", "：").to(language)
    value, formula = graded(derivation.figure.value, language, currency), derivation.formula.to(language)
    lines = [derivation.figure.id]
    lines += [f"  {_VALUE.to(language)}{colon}{value}", f"  {_FORMULA.to(language)}{colon}{formula}"]
    if derivation.inputs:
        lines.append(f"  {_MADE.to(language)}{colon.rstrip()}")
    for name, part in derivation.inputs:
        said = graded(part, language, currency) if part else NOT_KNOWN.to(language)
        lines.append(f"    {name.to(language)}{colon}{said}")
    return "\n".join(lines)


def derivation_json(derivation: Derivation) -> dict[str, Any]:
    """The same as data."""
    return {
        "schema": "servicemodel.derivation/1",
        "id": derivation.figure.id,
        **_number(derivation.figure.value),
        "formula": {"en": derivation.formula.en, "zh": derivation.formula.zh},
        "inputs": [
            {"name": {"en": name.en, "zh": name.zh}, **(_number(part) if part else {"value": None})}
            for name, part in derivation.inputs
        ],
    }


def _number(value: Value) -> dict[str, Any]:
    return {
        "value": value.number,
        "low": value.low,
        "high": value.high,
        "unit": value.unit.value,
        "grade": value.grade.value,
    }
