"""The three equations by statsmodels: standard errors that allow for unequal variances, shares explained."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from servicemodel.domain.infusion import Effect, Variable
from servicemodel.domain.text import Text
from servicemodel.evidence.engines import EngineLacks

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array

#: Outcome, causes and the effects that they give, by column.
EQUATIONS: Mapping[Variable, tuple[int, tuple[int, ...], tuple[Effect, ...]]] = {
    Variable.USER_SATISFACTION: (1, (0,), (Effect.GAMMA,)),
    Variable.CONFIRMATION: (2, (0, 1), (Effect.DIRECT, Effect.BETA)),
    Variable.SATISFACTION: (3, (2,), (Effect.KAPPA,)),
}


def fit(rows: "Array", standardised: bool = False) -> tuple[dict[Effect, float], dict[Variable, float]]:
    """Standard errors (HC3) of the coefficients, and the share of each outcome's variance explained."""
    error: dict[Effect, float] = {}
    explained: dict[Variable, float] = {}
    for variable, found in equations(rows, standardised).items():
        effects = EQUATIONS[variable][2]
        robust = found.get_robustcov_results("HC3")
        error.update({effect: float(robust.bse[1 + i]) for i, effect in enumerate(effects)})
        explained[variable] = float(found.rsquared)
    return error, explained


def equations(rows: "Array", standardised: bool = False) -> dict[Variable, Any]:
    """The fitted equations as statsmodels has them. EngineLacks where it is not installed."""
    import numpy as np

    try:
        from statsmodels.regression.linear_model import OLS
    except ModuleNotFoundError as missing:
        raise lacking("statsmodels") from missing
    used = (rows - rows.mean(axis=0)) / rows.std(axis=0) if standardised else rows
    return {
        variable: OLS(used[:, y], np.column_stack([np.ones(len(used)), used[:, list(x)]])).fit()
        for variable, (y, x, _) in EQUATIONS.items()
    }


def spread_of(draws: "Array") -> float:
    """Standard error from bootstrap draws; draws without a number do not count."""
    import numpy as np

    return float(np.nanstd(draws, ddof=1))


def lacking(library: str) -> EngineLacks:
    """What to install for ``library``."""
    line = "python3 -m pip install 'servicemodel[research]'"
    what = Text(f"estimating CRM infusion needs {library}", f"估计融合使用模型需要 {library}")
    return EngineLacks(what, Text(line, line))
