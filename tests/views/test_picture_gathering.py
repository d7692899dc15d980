"""Large pictures are gathered: nothing is left out, and what comes of it can be read."""

import re

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_makers import SHEET, big

from servicemodel.domain.text import Language, Text
from servicemodel.views.dot import dot
from servicemodel.views.drawing import draw
from servicemodel.views.gathering import GROUP, MOST_ARROWS, MOST_BOXES, MOST_PAIRS, gathered, too_large
from servicemodel.views.picture import Mark, hide


def kin(number, kinds):
    """From close to wide: one of many kinds, one of four areas, one of two sides."""
    return tuple(
        Text(f"{word} {number % most}", f"{word}{number % most}")
        for word, most in (("kind", kinds), ("area", 4), ("side", 2))
    )


def large(boxes=300, arrows=900, kinds=5):
    """A picture of that size whose boxes know what they belong to."""
    picture = big(boxes, arrows)
    return evolve(picture, boxes=tuple(evolve(box, kin=kin(n, kinds)) for n, box in enumerate(picture.boxes)))


def flows_of(picture):
    return sorted(id for arrow in picture.arrows for id in (arrow.flows or (arrow.id,)))


@settings(max_examples=25, deadline=None)
@given(st.integers(MOST_BOXES + 1, 200), st.integers(0, 500), st.integers(1, 40))
def test_every_flow_and_every_box_is_counted(boxes, arrows, kinds):
    picture = large(boxes, arrows, kinds)
    made = gathered(picture)
    assert flows_of(made) == sorted(arrow.id for arrow in picture.arrows)
    counts = [int(re.search(r"\((\d+)\)$", box.label.en)[1]) for box in made.boxes if "(" in box.label.en]
    alone = sum("(" not in box.label.en for box in made.boxes)
    assert sum(counts) + alone == boxes
    ends = {box.id for box in made.boxes}
    assert all({arrow.tail, arrow.head} <= ends for arrow in made.arrows)


def test_three_hundred_parties_and_nine_hundred_flows_fit_a_sheet():
    made = gathered(large())
    assert len(made.boxes) <= MOST_BOXES
    assert len(made.arrows) <= MOST_PAIRS
    text = dot(made, SHEET)
    assert all(re.search(rf"\ba{n}\b", text) for n in range(900))
    assert "300 boxes and 900 arrows" in draw([made], [Language.EN])[0].text


def test_the_closest_gathering_that_can_be_read_is_taken():
    assert {box.id.removeprefix(GROUP)[:4] for box in gathered(large(kinds=5)).boxes} == {"kind"}
    assert {box.id.removeprefix(GROUP)[:4] for box in gathered(large(kinds=30)).boxes} == {"area"}


def test_what_can_be_read_is_left_alone():
    picture = large(MOST_BOXES, MOST_ARROWS)
    assert not too_large(picture)
    assert gathered(picture) is picture


def test_boxes_of_no_kin_stay_by_themselves():
    picture = big(70, 10)
    assert {box.id for box in gathered(picture).boxes} == {box.id for box in picture.boxes}


def test_the_gravest_mark_shows_with_its_count():
    picture = large(80, 40, 1)
    marks = {"b0": Mark.LOW, "b1": Mark.HIGH, "b2": Mark.HIGH}
    boxes = tuple(evolve(b, marks=(marks[b.id],) if b.id in marks else ()) for b in picture.boxes)
    arrows = tuple(evolve(a, mark=Mark.MEDIUM if a.id == "a1" else None) for a in picture.arrows)
    made = gathered(evolve(picture, boxes=boxes, arrows=arrows))
    assert (made.boxes[0].marks, made.boxes[0].note.en) == ((Mark.HIGH,), "2 marked so")
    assert made.arrows[0].mark is Mark.MEDIUM
    assert made.arrows[0].label == Text("40 flows\n1 marked so", "40条信息流\n此类1条")


def test_hidden_parts_are_not_counted_but_keep_their_place():
    picture = large(80, 40, 1)
    new = tuple(evolve(a, mark=Mark.ADDED if a.id == "a1" else None) for a in picture.arrows)
    made = gathered(hide(evolve(picture, arrows=new), Mark.ADDED, picture.title))
    assert made.arrows[0].label.en == "39 flows"
    assert len(made.arrows[0].flows) == 40
