"""Pictures to test with: nested frames, parallel and reflexive arrows, labels that nobody should write."""

from hypothesis import strategies as st

from servicemodel.domain.kinds import Side
from servicemodel.domain.text import Language, Text
from servicemodel.views.dot import Sheet
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Shape, Style
from servicemodel.views.theme import LIGHT

SHEET = Sheet(Language.EN, LIGHT)
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
