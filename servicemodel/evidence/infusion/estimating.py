"""The mediation model estimated from a survey, per channel group and between them (theories 2.13)."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import (
    Design,
    Difference,
    Effect,
    Estimate,
    GroupEstimates,
    InfusionModel,
    other,
)
from servicemodel.domain.infusion_orders import checks, orders
from servicemodel.domain.measurement import LeftOut
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence import engines
from servicemodel.evidence.infusion import latent, least_squares
from servicemodel.evidence.infusion.bands import band, held
from servicemodel.evidence.infusion.likeness import likenesses
from servicemodel.evidence.infusion.reliability import averaging
from servicemodel.evidence.infusion.resampling import Draws, bootstrap, chances, jackknife, point
from servicemodel.evidence.infusion.survey import Employees, Survey, answers_in, survey_of
from servicemodel.evidence.records import open_records

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array

#: Fewer employees than this say nothing about four coefficients.
LEAST = 10
#: Effects compared, each with the group in which it is the greater as published (MI-03 to MI-05); nothing is
#: published about the total.
COMPARED = {
    Effect.DIRECT: Presence.FACE_TO_FACE,
    Effect.INDIRECT: Presence.VIRTUAL,
    Effect.KAPPA: Presence.FACE_TO_FACE,
    Effect.TOTAL: Presence.FACE_TO_FACE,
}
_NO_WORDS: Mapping[str, Presence] = {}


@frozen(eq=False)
class _Fitted:
    """A group with its point, its bootstrap draws, and how far each employee pulls."""

    told: GroupEstimates
    rows: "Array"
    at: Mapping[Effect, float]
    draws: Draws
    pulls: Draws


def estimate(
    folder: Path, design: Design | None = None, groups: Mapping[str, Presence] = _NO_WORDS
) -> InfusionModel:
    """The model from the surveys imported into ``folder``; it names what they lack.

    ``groups`` tells the channel group of words in the column ``group``. EngineLacks where the machine
    lacks a library.
    """
    engine = engines.open_engine("duckdb", folder)
    try:
        records = open_records(folder, engine)
        survey = survey_of(answers_in(records, groups))
    finally:
        engines.close(engine)
    return evolve(estimated(survey, design or Design()), files=records.files)


def estimated(survey: Survey, design: Design) -> InfusionModel:
    """The model from employees; groups too small or without spread are left out and counted."""
    left, fitted = list(survey.left_out), []
    for stream, group in enumerate(Presence):
        them = next((each for each in survey.groups if each.group is group), None)
        reason = _reason(them) if them else ""
        if reason and them:
            left.append(LeftOut(f"{reason}:{group.value}", len(them.rows)))
        elif them:
            fitted.append(_fit(them, design, stream))
    told = tuple(each.told for each in fitted)
    both = len(fitted) == len(Presence)
    differences = _differences(fitted[0], fitted[1], design) if both else ()
    alike = tuple(likenesses(survey.groups[0], survey.groups[1], design)) if both else ()
    draws = {
        each.told.group: {effect: numbers.tolist() for effect, numbers in each.draws.items()}
        for each in fitted
    }
    return InfusionModel(
        design,
        told,
        differences,
        alike,
        checks(told, differences),
        orders(draws, Grade.MEASURED, f"{design.samples} bootstrap samples"),
        tuple(left),
        survey.lacks,
    )


def _reason(them: Employees) -> str:
    """Why a group cannot be estimated; "" where it can."""
    import numpy as np

    if len(them.rows) < LEAST:
        return "too_few"
    square = them.rows.std(axis=0)
    if (square == 0).any() or np.linalg.matrix_rank(them.rows[:, :2] - them.rows[:, :2].mean(axis=0)) < 2:
        return "no_spread"
    return ""


def _fit(them: Employees, design: Design, stream: int) -> _Fitted:
    at = point(them.rows, design.standardised)
    draws = bootstrap(them.rows, design, stream)
    without = jackknife(them.rows, design.standardised)
    pulls = {effect: numbers.mean() - numbers for effect, numbers in without.items()}
    paths, explained = least_squares.fit(them.rows, design.standardised)
    source = f"survey, {them.group.value}"
    estimates = []
    for effect in Effect:
        low, high = band(draws[effect], at[effect], pulls[effect], design)
        value = Value(held(at[effect]), Unit.COUNT, Grade.MEASURED, source, low=low, high=high)
        error = paths[effect] if effect in paths else least_squares.spread_of(draws[effect])
        estimates.append(Estimate(effect, evolve(value, trials=len(them.rows)), held(error)))
    shares = tuple(
        (variable, Value(held(share), Unit.SHARE, Grade.MEASURED, source))
        for variable, share in explained.items()
    )
    means = tuple(averaging(variable, scores, source) for variable, scores in them.judged.items())
    errorless = latent.check(them, source) if design.latent else ()
    told = GroupEstimates(them.group, len(them.rows), tuple(estimates), shares, means, errorless)
    return _Fitted(told, them.rows, at, draws, pulls)


def _differences(one: _Fitted, two: _Fitted, design: Design) -> tuple[Difference, ...]:
    """Each compared effect, the greater group as published first, with interval and permutation p."""
    import numpy as np

    by_group = {each.told.group: each for each in (one, two)}
    chance = chances(one.rows, two.rows, design)
    made = []
    for effect, more in COMPARED.items():
        first, second = by_group[more], by_group[other(more)]
        number = first.at[effect] - second.at[effect]
        pulls = np.concatenate([first.pulls[effect], -second.pulls[effect]])
        low, high = band(first.draws[effect] - second.draws[effect], number, pulls, design)
        n = first.told.employees + second.told.employees
        value = Value(
            held(number), Unit.COUNT, Grade.MEASURED, "survey, both groups", low=low, high=high, trials=n
        )
        p = Value(held(chance[effect]), Unit.SHARE, Grade.MEASURED, f"{design.samples} permutations")
        made.append(Difference(effect, more, value, p))
    return tuple(made)
