"""Two scenarios walked up the stairs, one after the other, and compared for a person."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from servicemodel import __version__, pipeline
from servicemodel.cli.own_rooms import known_to, own_rooms
from servicemodel.cli.paging import drawn
from servicemodel.cli.progress import steps
from servicemodel.cli.settings import Settings
from servicemodel.cli.voice import Voice
from servicemodel.cli.walk import Own, plates, settled
from servicemodel.cli.writing import write
from servicemodel.domain.pattern import reweighed
from servicemodel.domain.scenario import Run, Scenario
from servicemodel.domain.text import Text
from servicemodel.planning.variants import contrasts
from servicemodel.views.contrast import Contrast
from servicemodel.views.contrast_json import contrast_document
from servicemodel.views.contrast_text import contrast_text
from servicemodel.views.findings_json import as_json
from servicemodel.views.page.contrast_page import contrast_page, pictures

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

#: What is said at the beginning of each step.
Say = Callable[[Text], None]


@frozen
class Wish:
    """What was asked for: two scenarios of a model, how it is told, and how many draws (0: the usual)."""

    before: str
    after: str
    model: str
    out: str
    format: str
    runs: int
    seed: int


def compare(wish: Wish, voice: Voice) -> int:
    """Compare, print the table or the JSON, and write the page; the exit code."""
    with steps(voice, 4) as say:
        shown = _contrasted(wish, say)
        say(Text("drawing the pictures", "正在绘图"))
        page = contrast_page(shown, drawn(pictures(shown), voice)[0], voice.both)
    contents = {Path(wish.out) / "compare.html": page.encode()}
    write(contents)
    if wish.format == "json":
        voice.result(as_json(contrast_document(shown)))
    else:
        voice.result(contrast_text(shown, voice.language))
    voice.wrote(contents)
    voice.next(f"servicemodel plan {wish.model}")
    return 0


def _contrasted(wish: Wish, say: Say) -> Contrast:
    own = own_rooms(wish.model)
    settings = settled(wish.model, {}, own=own)
    scenarios = [pipeline.scenario(name, wish.model) for name in (wish.before, wish.after)]
    sides: list[contrasts.Side] = []
    for scenario in scenarios:
        say(Text(f"working out {scenario.name.en}", f"正在推算{scenario.name.zh}"))
        # What the second scenario leaves alone is not solved again.
        known = sides[0].situation if sides else None
        sides.append(_rehearsed(_side(scenario, settings, own, known), wish))
    before, after = sides
    say(Text("comparing", "正在对比"))
    run = Run(_run_id(wish, before, after), wish.runs, wish.seed) if wish.runs else None
    return Contrast(contrasts.contrast(before, after, run), before.situation, after.situation, plates(own))


def _side(scenario: Scenario, settings: Settings, own: Own, known: "Situation | None") -> contrasts.Side:
    situation = pipeline.assess(known_to(scenario.model, own), known)
    findings = pipeline.find(situation, weights=settings.exposure, own=own)
    staffing = pipeline.staffing(situation)
    return contrasts.Side(scenario, situation, reweighed(findings, settings.severities), staffing)


def _rehearsed(side: contrasts.Side, wish: Wish) -> contrasts.Side:
    """With a run of the contact points where draws are asked for; both sides meet the same contacts."""
    if not wish.runs:
        return side
    return evolve(side, rehearsal=pipeline.rehearse(side.situation, seed=wish.seed))


def _run_id(wish: Wish, before: contrasts.Side, after: contrasts.Side) -> str:
    """The hash of all that goes into a run: both models, their figures, the program, size and seed."""
    models = [side.situation.model for side in (before, after)]
    files = [model.file.sha256 if model.file else "" for model in models]
    figures = [hashlib.sha256(repr(model.measurements).encode()).hexdigest() for model in models]
    said = json.dumps([files, figures, __version__, wish.runs, wish.seed])
    return hashlib.sha256(said.encode()).hexdigest()[:12]
