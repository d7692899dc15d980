"""The model with latent variables, by semopy: an optional check of figures that rest on means of items."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from servicemodel.domain.infusion import Effect, Variable
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.infusion.least_squares import EQUATIONS, lacking
from servicemodel.evidence.infusion.survey import Employees

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array

_ORDER = tuple(Variable)
#: The usual tolerance of the search leaves errors in the fourth digit.
_EXACT = 1e-13


def check(them: Employees, source: str) -> tuple[tuple[Effect, Value], ...]:
    """The four coefficients of a group; employees who lack an answer are left out. Errors as of ``fit``."""
    import numpy as np

    columns = {item: scores for asked in them.items.values() for item, scores in asked.items()}
    names = {item: f"q{i}" for i, item in enumerate(columns)}
    rows = np.column_stack(list(columns.values()))
    whole = rows[np.isfinite(rows).all(axis=1)]
    asked = {variable: tuple(names[item] for item in them.items[variable]) for variable in Variable}
    found = fit(asked, dict(zip(names.values(), whole.T, strict=True)))
    return tuple(
        (effect, Value(float(f"{number:.5g}"), Unit.COUNT, Grade.MEASURED, source, trials=len(whole)))
        for effect, number in found.items()
    )


def description(items: Mapping[Variable, Sequence[str]]) -> str:
    """The model in the language of semopy and lavaan; a variable with one item is that item."""
    name = {variable: _latent(variable, asked) for variable, asked in items.items()}
    measured = [f"{name[v]} =~ {' + '.join(asked)}" for v, asked in items.items() if len(asked) > 1]
    structure = [
        f"{name[outcome]} ~ {' + '.join(name[_ORDER[x]] for x in causes)}"
        for outcome, (_, causes, _) in EQUATIONS.items()
    ]
    return "\n".join([*measured, *structure])


def fit(items: Mapping[Variable, Sequence[str]], columns: Mapping[str, "Array"]) -> dict[Effect, float]:
    """Maximum likelihood estimates of the four coefficients; ``columns`` holds the items by name.

    A latent variable has the unit of its first item. EngineLacks where semopy is not installed, ValueError
    where the search ends without a result.
    """
    try:
        import pandas
        import semopy
    except ModuleNotFoundError as missing:
        raise lacking("semopy") from missing
    model = semopy.Model(description(items))
    if not model.fit(pandas.DataFrame(dict(columns)), options={"ftol": _EXACT}).success:
        raise ValueError("no maximum of the likelihood was found")
    found = {
        (row.lval, row.rval): float(row.Estimate) for row in model.inspect().itertuples() if row.op == "~"
    }
    name = {variable: _latent(variable, asked) for variable, asked in items.items()}
    return {
        effect: found[name[outcome], name[_ORDER[cause]]]
        for outcome, (_, causes, effects) in EQUATIONS.items()
        for cause, effect in zip(causes, effects, strict=True)
    }


def _latent(variable: Variable, asked: Sequence[str]) -> str:
    return asked[0] if len(asked) == 1 else variable.value.upper()
