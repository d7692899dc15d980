"""Layouts: nothing known moves, what is new stands beside its neighbours, what does not fit is told."""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_makers import SHEET, big, pictures

from servicemodel.domain.layout import Arrangement, Layout
from servicemodel.domain.text import Language, Text
from servicemodel.reading.layouts import layout_in
from servicemodel.views.arranging import arranged, layout_name, settled
from servicemodel.views.dot import dot
from servicemodel.views.drawing import draw, stood
from servicemodel.views.gathering import gathered
from servicemodel.views.layout_text import layout_text
from servicemodel.views.picture import Arrow, Box, Cluster, Picture
from servicemodel.views.sizes import Area, box_size, label_size

FIRM = Cluster("firm", Text("Firm", "企业"))
MAP = Picture(
    "actors_and_flows",
    Text("Map", "图"),
    (
        Box("front", Text("Front office", "前台"), cluster="firm"),
        Box("tech", Text("Technicians", "技术"), cluster="firm"),
        Box("customers", Text("Customers", "客户"), lane=9),
    ),
    (FIRM,),
    (
        Arrow("ask", "front", "tech", Text("question", "询问")),
        Arrow("answer", "tech", "front", Text("answer", "答复")),
        Arrow("call", "customers", "front", Text("call", "来电")),
    ),
)
SPOTS = {"front": (300.0, 100.0), "tech": (80.0, 100.0), "customers": (600.0, 300.0)}
LAYOUT = Layout({MAP.name: Arrangement(SPOTS, {"ask": (0.0, -20.0)})})

finite = st.floats(-9999, 9999).map(lambda n: float(round(n)))
spots = st.dictionaries(st.text(min_size=1, max_size=12), st.tuples(finite, finite), max_size=6)
layouts = st.dictionaries(
    st.text(min_size=1, max_size=12).filter(lambda name: name != "servicemodel-layout"),
    st.builds(Arrangement, spots.filter(bool), spots),
    max_size=4,
).map(Layout)


def centre(area):
    return (area.left + area.right) / 2, (area.top + area.bottom) / 2


def kept(picture, stands):
    """The layout that keeps where ``picture`` stands."""
    boxes = {id: centre(area) for id, area in stands.boxes.items()}
    labels = {id: centre(area) for id, area in stands.labels.items()}
    return Layout({layout_name(picture): settled(picture, boxes, labels)})


def areas(picture):
    places = dict(picture.spots)
    return {box.id: Area.at(places[box.id], box_size(box)) for box in picture.boxes}


@given(layouts)
def test_a_layout_written_is_the_layout_read(layout):
    assert layout_in("layout.yaml", layout_text(layout).encode()) == layout


@settings(max_examples=15, deadline=None)
@given(pictures())
def test_what_was_drawn_and_kept_is_drawn_the_same(picture):
    (before,) = stood([picture], Language.EN)
    again, drift = arranged(picture, kept(picture, before))
    assert not drift.gone
    assert not drift.new
    (after,) = stood([again], Language.EN)
    first = picture.boxes[0].id
    origin, now = centre(before.boxes[first]), centre(after.boxes[first])
    for id, area in before.boxes.items():
        for axis in (0, 1):
            moved = (centre(after.boxes[id])[axis] - now[axis]) - (centre(area)[axis] - origin[axis])
            assert abs(moved) <= 1.5


def test_boxes_stand_where_the_layout_says():
    picture, drift = arranged(MAP, LAYOUT)
    assert {id: dict(picture.spots)[id] for id in SPOTS} == SPOTS
    assert (drift.gone, drift.new, drift.overlapping) == ((), (), ())
    assert 'pos="300,-100!"' in dot(picture, SHEET)
    assert dict(picture.label_spots)["ask"] == (190.0, 80.0)


def test_a_flow_may_bear_the_id_of_a_box():
    same = evolve(MAP, arrows=(evolve(MAP.arrows[0], id="tech"), *MAP.arrows[1:]))
    picture, _ = arranged(same, Layout({MAP.name: Arrangement(SPOTS)}))
    assert dict(picture.spots)["tech"] == SPOTS["tech"] != dict(picture.label_spots)["tech"]


def test_without_a_layout_the_engine_decides():
    assert arranged(MAP, Layout())[0] is MAP
    assert "pos=" not in dot(MAP, SHEET)


def test_a_renamed_box_stays():
    renamed = evolve(MAP, boxes=(evolve(MAP.boxes[0], label=Text("Desk", "服务台")), *MAP.boxes[1:]))
    assert arranged(renamed, LAYOUT)[0].spots == arranged(MAP, LAYOUT)[0].spots


def test_a_moved_box_takes_half_of_the_way_of_its_labels_along():
    moved = Layout({MAP.name: Arrangement(SPOTS | {"tech": (80.0, 200.0)}, {"ask": (0.0, -20.0)})})
    assert dict(arranged(MAP, moved)[0].label_spots)["ask"] == (190.0, 130.0)


def test_a_new_box_stands_beside_its_neighbours_and_on_nothing():
    new = Box("crm", Text("Customer system", "客户系统"), cluster="firm")
    tells = Arrow("tells", "crm", "tech", Text("history", "历史"))
    grown = evolve(MAP, boxes=(*MAP.boxes, new), arrows=(*MAP.arrows, tells))
    picture, drift = arranged(grown, LAYOUT)
    assert drift.new == ("crm",)
    places = areas(picture)
    assert not any(places["crm"].meets(places[id]) for id in SPOTS)
    assert abs(centre(places["crm"])[0] - 80) + abs(centre(places["crm"])[1] - 100) < 220
    assert {id: dict(picture.spots)[id] for id in SPOTS} == SPOTS


def test_a_new_box_outside_keeps_out_of_the_frame():
    new = Box("dealer", Text("Dealer", "经销商"))
    tells = Arrow("tells", "dealer", "tech", Text("orders", "订单"))
    picture, _ = arranged(evolve(MAP, boxes=(*MAP.boxes, new), arrows=(*MAP.arrows, tells)), LAYOUT)
    places = areas(picture)
    frame = places["front"].around(places["tech"])
    assert not places["dealer"].meets(frame)


def test_labels_that_nobody_settled_meet_no_box_and_no_other_label():
    picture, _ = arranged(MAP, Layout({MAP.name: Arrangement(SPOTS)}))
    where, sizes = dict(picture.label_spots), {arrow.id: label_size([arrow]) for arrow in MAP.arrows}
    labels = [Area.at(where[id], size) for id, size in sizes.items()]
    assert not any(one.meets(other) for n, one in enumerate(labels) for other in labels[:n])
    assert not any(label.meets(box) for label in labels for box in areas(picture).values())


def test_ids_that_are_gone_and_boxes_that_overlap_are_told():
    wrong = SPOTS | {"tech": (310.0, 105.0), "closed": (0.0, 0.0)}
    drift = arranged(MAP, Layout({MAP.name: Arrangement(wrong, {"old": (0.0, 0.0)})}))[1]
    assert drift.gone == ("closed", "old")
    assert drift.overlapping == ("front", "tech")


def test_the_findings_stand_as_the_map_does_with_the_room_they_need():
    near = SPOTS | {"tech": (300.0, 132.0)}
    findings = evolve(MAP, name="findings_map", boxes=tuple(_noted(box) for box in MAP.boxes))
    picture, drift = arranged(findings, Layout({MAP.name: Arrangement(near)}))
    assert (drift.gone, drift.overlapping) == ((), ())
    where = dict(picture.spots)
    assert where["front"][0] == where["tech"][0] > 300
    assert where["front"][1] < where["tech"][1]


def _noted(box):
    return evolve(box, note=Text("12 findings", "12项问题"))


def test_a_gathered_picture_has_a_layout_of_its_own():
    picture = big(70, 10)
    kin = (Text("Party", "主体"),)
    made = gathered(evolve(picture, boxes=tuple(evolve(box, kin=kin) for box in picture.boxes)))
    assert layout_name(made) == f"{picture.name}-gathered" != layout_name(picture)


def test_frames_are_drawn_around_what_they_hold():
    svg = draw([arranged(MAP, LAYOUT)[0]], [Language.EN])[0].text
    assert "cluster-firm" in svg
    assert svg.count('id="actors_and_flows-en-box-') == 3
