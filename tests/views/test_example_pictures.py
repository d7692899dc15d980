"""The pictures of the catalogue: none is stale, none is left over, and they show what maps leave out."""

from pathlib import Path

import attrs
import pytest

from servicemodel.analyses import ROOMS
from servicemodel.domain.rule import Outcome
from servicemodel.views import examples
from servicemodel.views.examples import answers, prints, write_pictures
from servicemodel.views.picture import Mark

FOLDER = Path(__file__).parents[2] / "docs" / "catalogue" / "pictures"
AGAIN = "print anew: python -m servicemodel.views.catalogue docs/catalogue"
PRINTS = prints()


def test_every_picture_was_drawn_from_the_model_and_the_program_of_today():
    assert [each.file for each in PRINTS if not each.stands(FOLDER)] == [], AGAIN
    assert {path.name for path in FOLDER.iterdir()} == {each.file for each in PRINTS}


def test_pictures_are_light_and_stand_alone():
    for path in FOLDER.iterdir():
        text = path.read_text(encoding="utf-8")
        assert len(text.encode()) < 25_000, path.name
        assert 'width="' in text[:300]
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
        assert "@font-face" not in text


def test_every_picture_marks_a_place_and_says_by_its_mark_what_the_rule_found():
    for each in PRINTS:
        picture = each.picture
        marks = {mark for part in (*picture.boxes, *picture.clusters) for mark in part.marks}
        marks |= {arrow.mark for arrow in picture.arrows} - {None, Mark.PROACTIVE}
        assert len(marks) == 1, each.file
        assert (marks == {Mark.GOOD}) == (".right." in each.file), each.file


def picture_of(id, side="wrong"):
    (room,) = (room for room in ROOMS if room.RULE.id == id)
    return next(p.picture for p in PRINTS if p.file.startswith(f"{room.RULE.name}.{side}.en"))


def test_matters_approvals_stores_and_projects_are_drawn():
    asked = [(arrow.tail, arrow.head) for arrow in picture_of("EMP04").arrows]
    assert asked == [("customer", "front"), ("front", "director"), ("director", "technology")]
    assert {box.id for box in picture_of("SIL03").boxes} >= {"store web", "store desk"}
    assert "store crm" in {box.id for box in picture_of("SIL03", "right").boxes}
    assert [b.label.en for b in picture_of("EMP06").boxes][-2:] == ["1. Information system", "2. Authority"]
    labels = [arrow.label.en for arrow in picture_of("CHN01").arrows]
    assert "Question about a price (E-mail)\nUSD 4 per contact\n40 % come back" in labels


def test_what_is_known_and_needed_stands_in_the_boxes():
    (note,) = (box.note for box in picture_of("ASY03").boxes if box.id == "front")
    assert note.en.startswith("needs 80 % of service status\nknows ")
    assert note.zh.startswith("需要服务状态的80%\n实际知悉")


@pytest.fixture
def one(tmp_path):
    """The first room, and its pictures in an empty folder."""
    write_pictures(tmp_path, ROOMS[:1])
    return ROOMS[:1], tmp_path


def test_only_what_is_missing_or_stale_is_drawn(one, monkeypatch):
    rooms, folder = one
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(before) == 4
    name = sorted(before)[0]
    (folder / name).write_text("stale", encoding="utf-8")
    (folder / "left_over.svg").write_text("<svg>", encoding="utf-8")
    drawn = []
    draw = examples.draw

    def noted(pictures, *more, **most):
        drawn.append(pictures)
        return draw(pictures, *more, **most)

    monkeypatch.setattr(examples, "draw", noted)
    write_pictures(folder, rooms)
    assert [len(pictures) for pictures in drawn] == [1]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_changed_picture_is_stale(one):
    rooms, folder = one
    each = prints(rooms)[0]
    assert each.stands(folder)
    assert not attrs.evolve(each, stamp='data-dot="0"').stands(folder)


def test_the_answer_that_is_shown_is_the_one_of_the_side():
    for room in ROOMS:
        for side, (_, found) in answers(room).items():
            assert found.outcome is {"wrong": Outcome.VIOLATED, "right": Outcome.SATISFIED}[side]
