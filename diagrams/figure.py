"""Draws the pictures of a figure into ``drawn/``, in both languages."""

from collections.abc import Sequence
from pathlib import Path

from servicemodel import pipeline
from servicemodel.domain.text import Language
from servicemodel.knowledge import Situation
from servicemodel.views.drawing import draw
from servicemodel.views.picture import Picture

DRAWN = Path(__file__).with_name("drawn")


def situation(model: str) -> Situation:
    """The library model of that name, assessed."""
    return pipeline.assess(pipeline.read(model))


def scene(model: str, picture: str) -> Picture:
    """The picture of that name of a library model, with everything it takes: findings, a plan."""
    found = pipeline.scene(situation(model), picture)
    assert found, "no action is known"
    return found


def put(pictures: Sequence[Picture]) -> None:
    """One SVG for each picture and language: ``drawn/<name>.<language>.svg``."""
    DRAWN.mkdir(exist_ok=True)
    for drawing in draw(pictures, tuple(Language)):
        path = DRAWN / f"{drawing.picture}.{drawing.language.value}.svg"
        path.write_bytes(drawing.data)
        print(path.relative_to(Path(__file__).parent))
