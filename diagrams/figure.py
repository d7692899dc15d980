"""Draws the pictures and charts of a figure into ``drawn/``, in both languages.

A drawn file bears the hash of what it was drawn from (``data-dot``), so that a test can tell whether it
still shows that; its bytes may differ from machine to machine.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.action import Plan
from servicemodel.domain.text import Language, Text
from servicemodel.knowledge import Situation
from servicemodel.views.charts.inline import standing
from servicemodel.views.dossier import Dossier
from servicemodel.views.dot import Sheet, dot
from servicemodel.views.drawing import draw
from servicemodel.views.picture import Picture
from servicemodel.views.stamping import dot_hash, stamped
from servicemodel.views.theme import LIGHT

DRAWN = Path(__file__).with_name("drawn")
SAMPLES, SEED = 500, 1


@frozen
class Entry:
    """A line of the gallery: names in ``drawn/``, models of the library, and what there is to see.

    ``records`` is the script that generates the records it is counted from, "" where there are none;
    ``title`` stands for those of several drawings.
    """

    drawn: tuple[str, ...]
    models: tuple[str, ...]
    shows: Text
    records: str = ""
    title: Text | None = None


@frozen
class Chart:
    """A chart of ``views.charts`` with its facts; ``title`` stands above it."""

    name: str
    module: Any
    facts: Any
    title: Text

    def spec(self, language: Language) -> dict[str, Any]:
        """The chart as Vega-Lite, on light ground."""
        spec: dict[str, Any] = self.module.spec(self.facts, language, LIGHT, self.title.to(language))
        return spec


@cache
def situation(model: str) -> Situation:
    """The library model of that name, assessed."""
    return pipeline.assess(pipeline.read(model))


def scene(model: str, picture: str) -> Picture:
    """The picture of that name of a library model, with everything it takes: findings, a plan."""
    found = pipeline.scene(situation(model), picture)
    assert found, "no action is known"
    return found


@cache
def dossier(model: str) -> Dossier:
    """The library model of that name with its findings, and its actions weighed in money."""
    assessed = situation(model)
    found = pipeline.find(assessed)
    weighed = pipeline.strategy(assessed, found)
    if weighed.portfolio:
        weighed = pipeline.outlook(assessed, weighed, SAMPLES, SEED)
    plates = {room.RULE.id: room.RULE for room in ROOMS}
    return Dossier(assessed, found, Plan((), ()), plates, strategy=weighed)


def chart(module: Any, shown: Dossier, of: Text | None = None) -> Chart:
    """The chart that ``module`` makes of ``shown``; its title says ``of`` what, None for the model's name."""
    facts, of, title = module.facts(shown), of or shown.model.name, module.TITLE
    assert facts, module.MISSING.en
    named = Text(f"{title.en} ({of.en})", f"{title.zh}（{of.zh}）")
    return Chart(module.__name__.rpartition(".")[2], module, facts, named)


def put(pictures: Sequence[Picture]) -> None:
    """One SVG for each picture and language: ``drawn/<name>.<language>.svg``."""
    made = {picture.name: picture for picture in pictures}
    for drawing in draw(pictures, tuple(Language)):
        mark = picture_mark(made[drawing.picture], drawing.language)
        _write(drawing.picture, drawing.language, drawing.text, mark)


def put_charts(charts: Iterable[Chart]) -> None:
    """One SVG for each chart and language: ``drawn/<name>.<language>.svg``."""
    for each in charts:
        for language in Language:
            said = each.module.caption(each.facts).to(language)
            svg = standing(each.spec(language), each.name, language, each.title.to(language), said)
            _write(each.name, language, svg.decode(), chart_mark(each, language))


def picture_mark(picture: Picture, language: Language) -> str:
    """The hash that the drawn picture bears: that of its DOT text."""
    return dot_hash(dot(picture, Sheet(language, LIGHT)))


def chart_mark(chart: Chart, language: Language) -> str:
    """The hash that the drawn chart bears: that of its Vega-Lite without letters, numbers to four digits."""
    return dot_hash(json.dumps(_steady(chart.spec(language)), ensure_ascii=False, sort_keys=True))


def _steady(part: Any) -> Any:
    """``part`` without what differs between machines: fonts, and the last digits of numbers."""
    if isinstance(part, dict):
        return {key: _steady(value) for key, value in part.items() if key.lower() != "font"}
    if isinstance(part, list | tuple):
        return [_steady(each) for each in part]
    return float(f"{part:.4g}") if isinstance(part, float) else part


def _write(name: str, language: Language, svg: str, mark: str) -> None:
    DRAWN.mkdir(exist_ok=True)
    path = DRAWN / f"{name}.{language.value}.svg"
    path.write_text(stamped(svg, mark, "", "light"), encoding="utf-8")
    print(path.relative_to(Path(__file__).parent))
