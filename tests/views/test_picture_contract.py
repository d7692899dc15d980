"""Nothing is lost between picture, DOT and drawing, and no label gets through as markup."""

import re
import xml.etree.ElementTree as ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.kinds import Side
from servicemodel.domain.text import Language, Text
from servicemodel.views.dot import Sheet, dot, prefix
from servicemodel.views.drawing import draw
from servicemodel.views.lettering import safe_id
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Shape, Style
from servicemodel.views.theme import LIGHT

SHEET = Sheet(Language.EN, LIGHT)
SVG = "{http://www.w3.org/2000/svg}"
EVIL = (
    'a "quoted" <script>alert(1)</script> & more',
    "back\\slash \\N \\G \\L \\E \\n end\\",
    "line\nbreak\ttab\r\x00\x07",
    "]]> <!-- --> --> <![CDATA[ %s {name}",
    "客户：“需求”，🎉👩‍👩‍👧" * 6,
    "x" * 400,
    '</TABLE>> "]; node [label=hacked]; "',
    "&lt;b&gt; &amp; &#60;script&#62; &bogus;",
    "   ",
    "\u202eright to left\u202c \ufeff\ud7ff",
)

labels = st.one_of(st.sampled_from(EVIL), st.text(min_size=1, max_size=40)).map(lambda s: Text(s, s))
ids = st.text(min_size=1, max_size=8)


@st.composite
def pictures(draw_from):
    """Pictures with nested frames, parallel and reflexive arrows, and labels that nobody should write."""
    names = draw_from(st.lists(ids, min_size=1, max_size=7, unique=True))
    frames = (Cluster("f:1", draw_from(labels)), Cluster('f"2', draw_from(labels), "f:1"))
    boxes = tuple(
        Box(
            id,
            draw_from(labels),
            draw_from(st.sampled_from([None, *Side])),
            draw_from(st.sampled_from(Shape)),
            draw_from(st.none() | labels),
            draw_from(st.sampled_from([(), (Mark.HIGH,), (Mark.UNKNOWN,)])),
            draw_from(st.sampled_from(["", "f:1", 'f"2'])),
            draw_from(st.integers(0, 4)),
            draw_from(st.none() | labels),
        )
        for id in names
    )
    ends = st.sampled_from(names)
    arrows = tuple(
        Arrow(
            f"e{n}:{draw_from(ids)}",
            draw_from(ends),
            draw_from(ends),
            draw_from(st.none() | labels),
            draw_from(st.sampled_from(Style)),
            draw_from(st.sampled_from([None, *Mark])),
            draw_from(st.booleans()),
            draw_from(st.none() | labels),
        )
        for n in range(draw_from(st.integers(0, 12)))
    )
    return Picture("p", draw_from(labels), boxes, frames, arrows, draw_from(st.none() | labels))


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


def big(boxes, arrows):
    """A picture as large as asked, every arrow with a label."""
    frames = (Cluster("firm", Text("Firm", "企业")), Cluster("centre", Text("Centre", "中心"), "firm"))
    homes = ("", "firm", "centre")
    return Picture(
        "p",
        Text("Large", "大图"),
        tuple(
            Box(f"b{n}", Text(f"Party {n}", f"主体{n}"), cluster=homes[n % 3], lane=n % 5)
            for n in range(boxes)
        ),
        frames,
        tuple(
            Arrow(
                f"a{n}",
                f"b{n * 7 % boxes}",
                f"b{(n * 11 + n // boxes + 1) % boxes}",
                Text(f"flow {n}", f"流{n}"),
            )
            for n in range(arrows)
        ),
    )


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
