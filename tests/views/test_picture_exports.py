"""Mermaid and draw.io: every box and every flow is there, nothing is markup, positions are kept."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from attrs import evolve
from hypothesis import given, settings
from picture_makers import EVIL, SHEET, big, pictures

from servicemodel.domain.text import Language, Text
from servicemodel.views.bundling import bundles
from servicemodel.views.drawing import draw, stood
from servicemodel.views.drawio import drawio
from servicemodel.views.gathering import gathered
from servicemodel.views.lettering import safe_id
from servicemodel.views.mermaid import mermaid, node_id
from servicemodel.views.picture import Arrow, Box, Mark, Picture
from servicemodel.views.sizes import Area
from servicemodel.views.standing import Standing

TWO = Picture(
    "two",
    Text("Two parties", "两个主体"),
    (Box("a", Text("Firm", "企业"), marks=(Mark.HIGH,)), Box("b", Text("Customer", "客户"), lane=1)),
    arrows=(
        Arrow("f", "a", "b", Text("answer", "答复"), mark=Mark.LOW),
        Arrow("g", "a", "b", Text("news", "消息")),
    ),
    caption=Text("Example", "示例"),
)


def guessed(picture):
    """Places on a grid, so that no engine is needed."""
    boxes = {box.id: Area(n * 100, 0, n * 100 + 80, 40) for n, box in enumerate(picture.boxes)}
    firsts = [arrows[0].id for _, arrows in bundles(picture) if arrows[0].label]
    labels = {id: Area(0, 50 + n * 30, 80, 70 + n * 30) for n, id in enumerate(firsts)}
    return Standing(boxes, labels, (100.0 * len(boxes), 400.0))


def cells(text):
    """Elements of a draw.io file that have an id, by id; none may occur twice."""
    found = [each for each in ElementTree.fromstring(text.encode()).iter() if each.get("id")]
    assert len({each.get("id") for each in found}) == len(found)
    return {each.get("id"): each for each in found}


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_draw_io_holds_every_box_and_flow_and_is_well_formed(picture):
    text = drawio(picture, SHEET, guessed(picture))
    found = cells(text)
    assert "<!DOCTYPE" not in text
    assert {f"box-{safe_id(box.id)}" for box in picture.boxes} <= found.keys()
    for arrow in picture.arrows:
        flow = found[f"flow-{safe_id(arrow.id)}"]
        ends = flow.get("source"), flow.get("target")
        assert ends == (f"box-{safe_id(arrow.tail)}", f"box-{safe_id(arrow.head)}")
    for cell in found.values():
        value = re.sub(r'</?b>|<br>|<font style="font-size: 10px">|</font>', "", cell.get("value") or "")
        assert not set("<>") & set(value)


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_mermaid_holds_every_box_and_flow_and_no_markup(picture):
    lines = mermaid(picture, SHEET).splitlines()
    for box in picture.boxes:
        assert any(re.match(rf'\s+{node_id("b", box.id)}[\[({{]+"', line) for line in lines)
    for arrow in picture.arrows:
        at = lines.index(f"  %% {node_id('f', arrow.id)}")
        tail, head = node_id("b", arrow.tail), node_id("b", arrow.head)
        assert re.match(rf"  {tail} [-.=]+>.* {head}$|  {tail} [-.=]+> {head}$", lines[at + 1])
    for line in lines[4:]:
        for label in re.findall(r'"(.*)"', line):
            assert not set('"<>`\\') & set(label.replace("<br/>", ""))
    assert sum(line.strip() == "end" for line in lines) == sum("subgraph " in line for line in lines)


@pytest.mark.parametrize("label", EVIL)
def test_labels_cannot_leave_their_quotes(label):
    picture = evolve(TWO, boxes=(evolve(TWO.boxes[0], label=Text(label, label)), TWO.boxes[1]))
    assert mermaid(picture, SHEET).count("\n") == mermaid(TWO, SHEET).count("\n")
    assert "box-a" in cells(drawio(picture, SHEET, guessed(picture)))


def test_different_ids_have_different_names_in_mermaid():
    names = ["a", "a b", "a_b", "a-b", "x_61", "b_a", "end", "节点"]
    assert len({node_id("b", name) for name in names}) == len(names)
    assert all(re.fullmatch(r"\w+", node_id("b", name), re.ASCII) for name in names)


def test_both_languages_and_the_marks_are_told():
    zh = evolve(SHEET, language=Language.ZH)
    for text in (mermaid(TWO, zh), drawio(TWO, zh, guessed(TWO))):
        assert "两个主体" in text
        assert "H ▲ 企业" in text
        assert "L ● 答复" in text
        assert "Customer" not in text


def test_draw_io_keeps_the_places_of_the_drawing():
    (made,) = draw([TWO], [Language.EN], ["drawio"])
    (stands,) = stood([TWO], Language.EN)
    found = cells(made.data.decode())
    place = {id: found[f"box-{id}"].find("mxGeometry") for id in "ab"}
    for axis, edge in (("x", "left"), ("y", "top")):
        exported = float(place["b"].get(axis)) - float(place["a"].get(axis))
        apart = getattr(stands.boxes["b"], edge) - getattr(stands.boxes["a"], edge)
        assert exported == pytest.approx(apart, abs=1)


def test_what_is_hidden_is_not_exported():
    hidden = evolve(TWO, arrows=(TWO.arrows[0], evolve(TWO.arrows[1], hidden=True)))
    assert "flow-g" not in cells(drawio(hidden, SHEET, guessed(hidden)))
    assert "f_g" not in mermaid(hidden, SHEET)


def test_gathered_pictures_name_every_flow():
    kin = (Text("Party", "主体"),)
    picture = big(70, 200)
    picture = gathered(evolve(picture, boxes=tuple(evolve(box, kin=kin) for box in picture.boxes)))
    for text in (mermaid(picture, SHEET), drawio(picture, SHEET, guessed(picture))):
        assert all(re.search(rf"\b(f_)?a{n}\b", text) for n in range(200))
