"""The staircase: the whole way of the data, one function a step.

model file -> ServiceModel -> ServiceNetwork -> Situation -> Findings -> Plan -> pictures and pages
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from servicemodel.domain.exposure import USUAL

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.domain.action import Plan
    from servicemodel.domain.exposure import Weights
    from servicemodel.domain.finding import Finding
    from servicemodel.domain.measurement import Measurements
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.scenario import Scenario
    from servicemodel.knowledge import Situation


def read(source: str, measured: bool = True) -> ServiceModel:
    """The model in the file ``source``, or of the library by that name; ProblemsFound with all problems.

    Numbers that a measure feeds take their figures from ``measurements.json`` beside the model where
    it is there; ``measured`` False leaves them as declared.
    """
    from servicemodel.domain.measuring import bind
    from servicemodel.reading import formats, read_model

    model = read_model(source)
    figures = formats.measurements_file(source) if measured else None
    return bind(model, formats.read_measurements(figures)) if figures and figures.exists() else model


def scenario(name: str, source: str) -> Scenario:
    """The scenario ``name`` of the model ``source``: as_is, a name, or the path of a scenario or a model.

    Numbers that a measure feeds take their figures as in ``read``. ProblemsFound with all problems.
    """
    from attrs import evolve

    from servicemodel.domain.measuring import bind
    from servicemodel.reading import formats

    found, figures = formats.read_scenario(name, source), formats.measurements_file(source)
    if not figures or not figures.exists():
        return found
    return evolve(found, model=bind(found.model, formats.read_measurements(figures)))


def measure(
    model: ServiceModel | None, folder: str, engine: str = "duckdb", only: Sequence[str] = ()
) -> Measurements:
    """Every figure of the records imported into ``folder``; ``only`` names the measures wanted (all).

    The topics that flows of ``model`` carry say how fast facts change (timeliness); None for no model.
    """
    from pathlib import Path

    from servicemodel.domain.measuring import volatility
    from servicemodel.evidence import measuring

    moving = volatility(model) if model else {}
    return measuring.measured(Path(folder), engine, moving, tuple(only))


def assess(model: ServiceModel, before: Situation | None = None) -> Situation:
    """Who knows what in ``model``; facts that stand as in ``before`` are not solved again."""
    from servicemodel.knowledge import assess as assessed
    from servicemodel.network import connect

    return assessed(model, connect(model), before)


def find(
    situation: Situation,
    families: Sequence[str] = (),
    weights: Weights | None = USUAL,
    own: Sequence[room.Room] = (),
) -> tuple[Finding, ...]:
    """What the rules say, all four outcomes; ``families`` are prefixes of rule ids, empty for all.

    ``weights`` let the severity follow from what a violation touches in a year; None leaves it to the plate.
    ``own`` are rooms of the client's own beside ours, here and in the steps that follow.
    """
    from servicemodel.analyses import find as found

    return found(situation, tuple(families), weights, own)


def plan(
    situation: Situation, findings: Sequence[Finding], most: int | None = None, own: Sequence[room.Room] = ()
) -> Plan:
    """The remedies of ``findings``; the effect of each is computed by walking up the stairs again.

    Every effect is a walk of its own: those of the worst findings come first, and actions beyond
    ``most`` (None: 60, fewer in a large model) stand in the plan without an effect.
    """
    from servicemodel.analyses import remedies
    from servicemodel.domain.change import apply
    from servicemodel.domain.precedence import MOST_EFFECTS, affordable
    from servicemodel.planning.effects import Walk, compare, ranked

    most = affordable(situation.model, MOST_EFFECTS) if most is None else most
    actions = remedies(tuple(findings), situation, own)
    before = Walk(situation, tuple(findings))
    effects = []
    for action in actions[:most]:
        changed = assess(apply(situation.model, action.changes), situation)
        effects.append(compare(action.id, before, Walk(changed, find(changed, own=own))))
    return ranked(actions, tuple(effects))


def improve(situation: Situation, plan: Plan) -> Situation | None:
    """The situation with the best action of ``plan`` applied; None if none changes anything."""
    from servicemodel.domain.change import apply

    if not plan.actions or any(e.idle and e.action == plan.actions[0].id for e in plan.effects):
        return None
    return assess(apply(situation.model, plan.actions[0].changes), situation)
