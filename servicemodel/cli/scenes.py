"""Pictures by name, each with what it needs beside the situation."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel import pipeline
from servicemodel.analyses import room
from servicemodel.cli.charted import known as charts
from servicemodel.cli.guessing import meant
from servicemodel.cli.own_rooms import known_to
from servicemodel.cli.surveyed import surveyed
from servicemodel.cli.voice import Stop
from servicemodel.domain.finding import Finding
from servicemodel.domain.infusion import InfusionModel
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import PICTURES, crm_infusion

NAMES = tuple(module.NAME for module in PICTURES)


@frozen
class Needs:
    """What single pictures need: ``topic`` of the routes ("" for the worst), own rules, survey, findings."""

    topic: str
    own: tuple[room.Room, ...]
    survey: InfusionModel | None
    findings: tuple[Finding, ...] | None


def scenes(
    source: str, names: Sequence[str], topic: str, own: Sequence[room.Room] = ()
) -> tuple[tuple[Picture, ...], ServiceModel]:
    """The pictures called ``names`` of the model of ``source``, and the model.

    No names stand for all that can be drawn. ``topic`` is the id of the topic whose routes are drawn,
    "" for the one whose needs are met worst.
    Stops with code 2 at an unknown picture or topic.
    """
    for name in names:
        if name not in NAMES:
            raise Stop(2, Text(f"no picture '{name}'", f"没有图“{name}”"), meant(name, (*NAMES, *charts())))
    situation = pipeline.assess(known_to(pipeline.read(source), own))
    _known(topic, situation.model)
    survey = surveyed(source) if crm_infusion.NAME in (names or NAMES) else None
    # One look for findings serves all pictures.
    found = pipeline.find(situation, own=own) if len(names or NAMES) > 1 else None
    needs = Needs(topic, tuple(own), survey, found)
    drawn = (_scene(name, situation, needs, required=bool(names)) for name in names or NAMES)
    return tuple(picture for picture in drawn if picture), situation.model


def _known(topic: str, model: ServiceModel) -> None:
    ids = tuple(each.id for each in model.topics)
    if topic and topic not in ids:
        raise Stop(2, Text(f"no topic '{topic}'", f"没有信息主题“{topic}”"), meant(topic, ids))


def _scene(name: str, situation: Situation, needs: Needs, required: bool) -> Picture | None:
    picture = pipeline.scene(situation, name, needs.topic, needs.own, needs.survey, needs.findings)
    if picture is None and required:
        text = Text("no action is known, so nothing changes", "没有可行的行动，因此没有前后变化")
        raise Stop(2, text, Text("see servicemodel check", "请运行 servicemodel check"))
    return picture
