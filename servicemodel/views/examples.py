"""The two example models of each rule, wrong and right, and their pictures as files.

The bytes of a drawing differ from machine to machine, the DOT text does not: every file bears the hash
of its DOT text, and is drawn anew only when that changes.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from servicemodel.analyses import ROOMS
from servicemodel.analyses.room import Room
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome, Rule
from servicemodel.domain.text import Language, Text
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.reading import read_model
from servicemodel.views.catalogue_page import family_folder
from servicemodel.views.dot import Sheet, dot
from servicemodel.views.drawing import draw
from servicemodel.views.example_picture import picture
from servicemodel.views.picture import Picture
from servicemodel.views.sentences import message
from servicemodel.views.theme import LIGHT

#: The sides of a rule, and the answer that the rule gives there.
SIDES: Mapping[str, Outcome] = {"wrong": Outcome.VIOLATED, "right": Outcome.SATISFIED}

_MOST_SECONDS = 300
_SIZE = re.compile(r' data-(?:width|height)="(\d+)"')
#: Points in a pixel.
_POINTS = 0.75


@frozen
class Print:
    """A picture to be printed: its file name, language and the hash of its DOT text."""

    file: str
    picture: Picture
    language: Language
    stamp: str

    def stands(self, folder: Path) -> bool:
        """Whether the file in ``folder`` was drawn from the same DOT text."""
        path = folder / self.file
        return path.is_file() and self.stamp in path.read_text(encoding="utf-8")[:200]


def example_file(rule: Rule, side: str) -> Path | None:
    """The model file of ``side`` (wrong or right); None for a rule that brings no example."""
    place = Path(str(files("servicemodel") / "library" / "examples"))
    path = place / family_folder(rule) / f"{rule.name}.{side}.yaml"
    return path if path.is_file() else None


def picture_file(rule: Rule, side: str, language: Language) -> str:
    """Name of the file that the picture of ``side`` is printed to."""
    return f"{rule.name}.{side}.{language.value}.svg"


def prints(rooms: Sequence[Room] = ROOMS) -> tuple[Print, ...]:
    """The pictures of all ``rooms`` that bring examples, both sides, both languages."""
    return tuple(
        Print(picture_file(room.RULE, side, language), drawn, language, _stamp(drawn, language))
        for room in rooms
        for side, (situation, found) in answers(room).items()
        for drawn in (picture(room.RULE, situation, found),)
        for language in Language
    )


def told(room: Room) -> dict[str, Text]:
    """What the rule of ``room`` says of its examples, by side; empty if it brings none."""
    return {
        side: Text(*(message(found, room.RULE, situation.model, language) for language in Language))
        for side, (situation, found) in answers(room).items()
    }


def answers(room: Room) -> dict[str, tuple[Situation, Finding]]:
    """The situation of each example and the answer of the rule there, by side."""
    found = {}
    for side, outcome in SIDES.items():
        path = example_file(room.RULE, side)
        if path:
            model = read_model(str(path))
            situation = assess(model, connect(model))
            found[side] = situation, _worst(room.find(situation, room.Options()), outcome)
    return found


def _worst(findings: Iterable[Finding], outcome: Outcome) -> Finding:
    return min((f for f in findings if f.outcome is outcome), key=lambda finding: finding.id)


def _stamp(drawn: Picture, language: Language) -> str:
    text = dot(drawn, Sheet(language, LIGHT))
    return f'data-dot="{hashlib.sha256(text.encode()).hexdigest()}"'


def _alone(svg: str, stamp: str) -> str:
    """The drawing with its stamp and a size of its own, which a file outside a page needs."""
    width, height = (int(size) / _POINTS for size in _SIZE.findall(svg[: svg.index(">")]))
    return svg.replace("<svg ", f'<svg {stamp} width="{width:.0f}" height="{height:.0f}" ', 1)


def write_pictures(folder: Path, rooms: Sequence[Room] = ROOMS) -> None:
    """Draw into ``folder`` what is missing there or stale, and take away what belongs to no rule."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = prints(rooms)
    stale = [each for each in wanted if not each.stands(folder)]
    for language in Language:
        chosen = [each for each in stale if each.language is language]
        drawings = (
            draw([each.picture for each in chosen], [language], seconds=_MOST_SECONDS) if chosen else ()
        )
        for each, drawing in zip(chosen, drawings, strict=True):
            (folder / each.file).write_text(_alone(drawing.text, each.stamp), encoding="utf-8")
    for path in sorted(folder.glob("*.svg")):
        if path.name not in {each.file for each in wanted}:
            path.unlink()
