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
    from servicemodel.views.picture import Picture

__all__ = ["assess", "find", "improve", "plan", "read", "scene", "show"]


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


def plan(situation: Situation, findings: Sequence[Finding], most: int = 60) -> Plan:
    """The remedies of ``findings``; the effect of each is computed by walking up the stairs again.

    Every effect is a walk of its own: those of the worst findings come first, and actions beyond
    ``most`` stand in the plan without an effect.
    """
    from servicemodel.analyses import remedies
    from servicemodel.domain.change import apply
    from servicemodel.planning import Walk, compare, ranked

    actions = remedies(tuple(findings), situation)
    before = Walk(situation, tuple(findings))
    effects = []
    for action in actions[:most]:
        changed = assess(apply(situation.model, action.changes), situation)
        effects.append(compare(action.id, before, Walk(changed, find(changed))))
    return ranked(actions, tuple(effects))


def improve(situation: Situation, plan: Plan) -> Situation | None:
    """The situation with the best action of ``plan`` applied; None if there is no action."""
    from servicemodel.domain.change import apply

    if not plan.actions:
        return None
    return assess(apply(situation.model, plan.actions[0].changes), situation)


def scene(situation: Situation, picture: str, topic: str = "") -> Picture | None:
    """The picture of that name; None for a picture of a change where no action is known.

    ``topic`` is the topic whose routes are drawn, "" for the one whose needs are met worst. KeyError
    for an unknown picture.
    """
    from servicemodel.analyses import ROOMS
    from servicemodel.domain.rule import Outcome
    from servicemodel.views.pictures import PICTURES, before_after, findings_map, topic_routes

    if picture == before_after.NAME:
        after = improve(situation, plan(situation, find(situation)))
        return before_after.picture(situation, after) if after else None
    if picture == findings_map.NAME:
        told = [f for f in find(situation) if f.outcome in {Outcome.VIOLATED, Outcome.UNKNOWN}]
        return findings_map.picture(situation, told, {room.RULE.id: room.RULE.title for room in ROOMS})
    if picture == topic_routes.NAME:
        return topic_routes.picture(situation, topic or None)
    found: Picture = {module.NAME: module for module in PICTURES}[picture].picture(situation)
    return found


def show(model: ServiceModel, picture: str, to: str, lang: str = "en") -> None:
    """Draw a picture of ``model`` into the file ``to``; its ending (svg, png, pdf) is the format.

    KeyError for an unknown picture, ValueError for an unknown language or a picture of a change
    where no action is known.
    """
    from pathlib import Path

    from servicemodel.domain.text import Language
    from servicemodel.views.drawing import draw

    drawn = scene(assess(model), picture)
    if drawn is None:
        raise ValueError("no action is known, so there is no change to show")
    (drawing,) = draw((drawn,), (Language(lang),), (Path(to).suffix.lstrip("."),))
    unfinished = Path(f"{to}.part")
    unfinished.write_bytes(drawing.data)
    unfinished.replace(to)
