"""Nothing is lost between picture, DOT and drawing, and no label gets through as markup."""

import re
import xml.etree.ElementTree as ElementTree

from hypothesis import given, settings
from picture_makers import EVIL, SHEET, big, pictures

from servicemodel.domain.text import Language, Text
from servicemodel.views.dot import dot, prefix
from servicemodel.views.drawing import draw
from servicemodel.views.lettering import safe_id
from servicemodel.views.picture import Box, Picture

SVG = "{http://www.w3.org/2000/svg}"


def drawn_ids(svg):
    """Ids of the drawing, in a list so that repetitions show."""
    return re.findall(r' id="([^"]*)"', svg)


def expected(picture, kind, parts):
    return sorted(f"{prefix(picture, SHEET)}{kind}-{safe_id(part.id)}" for part in parts)


def assert_all_there(picture):
    """Every box and every flow stands once in the DOT and once in the drawing."""
    text = dot(picture, SHEET)
    svg = draw([picture], [Language.EN])[0].text
    found = drawn_ids(svg)
    for kind, parts in (("flow", picture.arrows), ("box", picture.boxes)):
        wanted = expected(picture, kind, parts)
        assert sorted(id for id in found if id.startswith(f"p-en-{kind}-")) == wanted
        for id in wanted:
            assert len(re.findall(rf'(?i)\bid="?{re.escape(id)}"?[ \]]', text)) == 1
    assert len(set(found)) == len(found)
    return svg


@settings(max_examples=40, deadline=None)
@given(pictures())
def test_no_flow_is_lost_and_no_markup_gets_through(picture):
    svg = assert_all_there(picture)
    root = ElementTree.fromstring(svg)
    assert {element.tag for element in root.iter()} <= {
        SVG + tag for tag in ("svg", "g", "title", "desc", "text", "path", "polygon", "polyline", "ellipse")
    }
    assert not [
        name for element in root.iter() for name in element.attrib if "href" in name or name[:2] == "on"
    ]


def test_labels_come_out_as_they_went_in():
    for label in EVIL[:2]:
        boxes = (Box("a", Text(label, label), tip=Text("plain", "plain")),)
        svg = draw([Picture("p", Text("t", "t"), boxes)], [Language.EN])[0].text
        said = "".join(element.text or "" for element in ElementTree.fromstring(svg).iter(SVG + "text"))
        assert label.replace(" ", "") in said.replace(" ", "").replace("\xa0", "")


def test_sixteen_parties_and_thirty_three_flows_all_arrive():
    assert_all_there(big(16, 33))


def test_large_pictures_keep_every_flow():
    assert_all_there(big(100, 410))


@settings(max_examples=20, deadline=None)
@given(pictures())
def test_the_same_picture_gives_the_same_dot(picture):
    assert dot(picture, SHEET) == dot(picture, SHEET)


def test_the_order_of_arrows_does_not_matter():
    from attrs import evolve

    picture = big(10, 30)
    assert dot(picture, SHEET) == dot(evolve(picture, arrows=picture.arrows[::-1]), SHEET)
