"""Pictures by name, each with what it needs beside the situation."""

from collections.abc import Sequence

from servicemodel import pipeline
from servicemodel.analyses import room
from servicemodel.cli.guessing import meant
from servicemodel.cli.own_rooms import known_to
from servicemodel.cli.voice import Stop
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Picture
from servicemodel.views.pictures import PICTURES

NAMES = tuple(module.NAME for module in PICTURES)


def scenes(
    source: str, names: Sequence[str], topic: str, own: Sequence[room.Room] = ()
) -> tuple[Picture, ...]:
    """The pictures called ``names`` of the model of ``source``; no names stand for all that can be drawn.

    ``topic`` is the id of the topic whose routes are drawn, "" for the one whose needs are met worst.
    Stops with code 2 at an unknown picture or topic.
    """
    for name in names:
        if name not in NAMES:
            raise Stop(2, Text(f"no picture '{name}'", f"没有图“{name}”"), meant(name, NAMES))
    situation = pipeline.assess(known_to(pipeline.read(source), own))
    _known(topic, situation.model)
    drawn = (_scene(name, situation, topic, own, required=bool(names)) for name in names or NAMES)
    return tuple(picture for picture in drawn if picture)


def _known(topic: str, model: ServiceModel) -> None:
    ids = tuple(each.id for each in model.topics)
    if topic and topic not in ids:
        raise Stop(2, Text(f"no topic '{topic}'", f"没有信息主题“{topic}”"), meant(topic, ids))


def _scene(
    name: str, situation: Situation, topic: str, own: Sequence[room.Room], required: bool
) -> Picture | None:
    picture = pipeline.scene(situation, name, topic, own)
    if picture is None and required:
        text = Text("no action is known, so nothing changes", "没有可行的行动，因此没有前后变化")
        raise Stop(2, text, Text("see servicemodel check", "请运行 servicemodel check"))
    return picture
