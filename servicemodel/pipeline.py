"""The staircase: the whole way of the data, one function a step.

model file -> ServiceModel -> ServiceNetwork -> Situation -> Findings -> Plan -> pictures and pages
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servicemodel.domain.action import Plan
    from servicemodel.domain.finding import Finding
    from servicemodel.domain.model import ServiceModel
    from servicemodel.knowledge import Situation


def read(source: str) -> ServiceModel:
    """The model in the file ``source``, or of the library by that name; ProblemsFound with all problems."""
    from servicemodel.reading import read_model

    return read_model(source)


def assess(model: ServiceModel, before: Situation | None = None) -> Situation:
    """Who knows what in ``model``; facts that stand as in ``before`` are not solved again."""
    from servicemodel.knowledge import assess as assessed
    from servicemodel.network import connect

    return assessed(model, connect(model), before)


def find(situation: Situation, families: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What the rules say, all four outcomes; ``families`` are prefixes of rule ids, empty for all."""
    from servicemodel.analyses import find as found

    return found(situation, tuple(families))


def plan(situation: Situation, findings: Sequence[Finding]) -> Plan:
    """The remedies of ``findings``; the effect of each is computed by walking up the stairs again."""
    from servicemodel.analyses import remedies
    from servicemodel.domain.change import apply
    from servicemodel.planning import Walk, compare, ranked

    actions = remedies(tuple(findings), situation)
    before = Walk(situation, tuple(findings))
    effects = []
    for action in actions:
        changed = assess(apply(situation.model, action.changes), situation)
        effects.append(compare(action.id, before, Walk(changed, find(changed))))
    return ranked(actions, tuple(effects))
