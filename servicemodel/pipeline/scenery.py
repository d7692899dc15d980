"""Pictures by name, each with what it needs beside the situation: findings, a plan, a whole dossier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from servicemodel.pipeline.money import strategy
from servicemodel.pipeline.stairs import assess, find, improve, plan
from servicemodel.pipeline.whatif import course

if TYPE_CHECKING:
    from servicemodel.analyses import room
    from servicemodel.domain.finding import Finding
    from servicemodel.domain.infusion import InfusionModel
    from servicemodel.domain.model import ServiceModel
    from servicemodel.domain.text import Text
    from servicemodel.knowledge import Situation
    from servicemodel.views.picture import Picture


def scene(
    situation: Situation,
    picture: str,
    topic: str = "",
    own: Sequence[room.Room] = (),
    survey: InfusionModel | None = None,
    findings: Sequence[Finding] | None = None,
) -> Picture | None:
    """The picture of that name; None for a picture of a change where no action is known.

    ``topic`` is the topic whose routes are drawn, "" for the one whose needs are met worst; ``survey``
    estimates the paths of the CRM. ``findings`` are those of the situation, None where they are still
    to be looked for. KeyError for an unknown picture.
    """
    from servicemodel.views.pictures import (
        PAINTED,
        PICTURES,
        before_after,
        crm_infusion,
        roadmap,
        topic_routes,
    )

    module = {module.NAME: module for module in PICTURES}[picture]
    if module not in (*PAINTED, before_after, roadmap, topic_routes):
        plain: Picture = module.picture(situation)
        return plain
    found = tuple(find(situation, own=own) if findings is None else findings)
    if module is before_after:
        after = improve(situation, plan(situation, found, own=own))
        return before_after.picture(situation, after) if after else None
    if module is roadmap:
        return _roadmap(situation, found, own)
    paint = _paint(found, own)
    if module is topic_routes:
        return topic_routes.picture(situation, topic or None, *paint)
    if module is crm_infusion:
        return crm_infusion.picture(situation, *paint, survey)
    marked: Picture = module.picture(situation, *paint)
    return marked


def _paint(
    findings: Sequence[Finding], own: Sequence[room.Room]
) -> tuple[tuple[Finding, ...], dict[str, Text]]:
    """What is painted on pictures: violations and open questions, and titles by rule id."""
    from servicemodel.analyses import ROOMS
    from servicemodel.domain.rule import Outcome

    told = (f for f in findings if f.outcome in {Outcome.VIOLATED, Outcome.UNKNOWN})
    return tuple(told), {room.RULE.id: room.RULE.title for room in (*ROOMS, *own)}


def _roadmap(situation: Situation, findings: tuple[Finding, ...], own: Sequence[room.Room]) -> Picture:
    """The roadmap takes the actions one after another and weighs them in money."""
    from servicemodel.analyses import ROOMS
    from servicemodel.domain.action import Plan
    from servicemodel.views.dossier import Dossier
    from servicemodel.views.pictures import roadmap

    plates = {room.RULE.id: room.RULE for room in (*ROOMS, *own)}
    steps, weighed = course(situation, findings, own=own), strategy(situation, findings, own=own)
    dossier = Dossier(situation, findings, Plan((), ()), plates, course=steps, strategy=weighed)
    return roadmap.picture(dossier)


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
