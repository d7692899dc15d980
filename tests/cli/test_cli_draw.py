"""``draw``: layouts that stay, pages, exports, and the check for CI."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from cli_driver import SMALL, obey, written

VIEW = ("--view", "actors_and_flows", "--lang", "en")
SVG = Path("out/actors_and_flows.svg")


@pytest.fixture
def model(place):
    """A small model of its own; the path of its file."""
    path = Path("model.yaml")
    path.write_text(SMALL, encoding="utf-8")
    return path


def edit(model, old, new):
    text = model.read_text(encoding="utf-8")
    assert old in text
    model.write_text(text.replace(old, new, 1), encoding="utf-8")


def centre(svg, id):
    """The middle of a box as it is drawn: what lies between its outermost points."""
    path = re.search(rf'id="actors_and_flows-en-box-{id}".*?(?:points|d)="([^"]+)"', svg, re.S)[1]
    points = [tuple(map(float, pair)) for pair in re.findall(r"(-?[\d.]+),(-?[\d.]+)", path)]
    return tuple((min(axis) + max(axis)) / 2 for axis in zip(*points, strict=True))


def apart(svg, one, other):
    """How far the middles of two boxes are from each other, to the right and down."""
    return tuple(b - a for a, b in zip(centre(svg, one), centre(svg, other), strict=True))


def first_actor(model):
    return re.search(r"^actors:.*\n  (\w+):", model.read_text(encoding="utf-8"), re.M)[1]


def test_a_saved_layout_keeps_every_box_through_a_rename(model, capsys):
    assert obey("draw", *VIEW, "--save-layout") == 0
    assert "layout.yaml" in capsys.readouterr().err
    before = SVG.read_text(encoding="utf-8")
    edit(model, "{kind: front_office}", "{kind: front_office, name: {en: Desk, zh: 服务台}}")
    assert obey("draw", *VIEW) == 0
    after = SVG.read_text(encoding="utf-8")
    assert "Desk" in after
    for other in ("front", "customers"):
        assert apart(after, "tech", other) == pytest.approx(apart(before, "tech", other), abs=1)


def test_saving_twice_writes_the_same_layout(model):
    assert obey("draw", *VIEW, "--save-layout") == 0
    once = Path("layout.yaml").read_bytes()
    assert obey("draw", *VIEW, "--save-layout") == 0
    assert Path("layout.yaml").read_bytes() == once


def test_ids_that_are_gone_and_boxes_that_are_new_are_told(model, capsys):
    assert obey("draw", *VIEW, "--save-layout") == 0
    layout, id = Path("layout.yaml"), first_actor(model)
    text = layout.read_text(encoding="utf-8")
    layout.write_text(re.sub(rf"\n    {id}: ", "\n    closed_office: ", text, count=1), encoding="utf-8")
    capsys.readouterr()
    assert obey("draw", *VIEW) == 0
    said = capsys.readouterr().err
    assert "warning: layout.yaml, actors_and_flows: 1 not in the picture any more: closed_office" in said
    assert f"new boxes (1), placed near their neighbours: {id}" in said
    assert obey("draw", "--view", "actors_and_flows", "--lang", "zh") == 0
    assert "已不在图中：closed_office" in capsys.readouterr().err


def test_a_layout_that_cannot_be_read_stops_the_run(model, capsys):
    Path("layout.yaml").write_text("actors_and_flows:\n  boxes:\n    front: [1]\n", encoding="utf-8")
    assert obey("draw", *VIEW) == 2
    said = capsys.readouterr().err
    assert "error[FIL46]" in said
    assert "layout.yaml:3:" in said
    assert written(Path()) == ["layout.yaml", "model.yaml"]


def test_a_model_of_the_library_has_no_layout(place, capsys):
    assert obey("draw", "q-company", "--save-layout", "--lang", "en") == 2
    assert "servicemodel init" in capsys.readouterr().err
    assert written(Path()) == []


def test_a_picture_that_was_just_drawn_is_up_to_date(model, capsys):
    assert obey("draw", *VIEW, "--theme", "dark") == 0
    assert obey("draw", *VIEW, "--check") == 0
    assert "1 of 1 pictures are up to date" in capsys.readouterr().err


def test_a_picture_of_an_earlier_state_is_named_with_code_one(model, capsys):
    assert obey("draw", *VIEW) == 0
    drawn = SVG.read_bytes()
    edit(model, "{kind: front_office}", "{kind: front_office, name: {en: Desk, zh: 服务台}}")
    capsys.readouterr()
    assert obey("draw", *VIEW, "--check") == 1
    assert capsys.readouterr().out == f"{SVG}: shows another state of the model\n"
    assert SVG.read_bytes() == drawn


def test_a_remark_in_the_model_changes_no_picture(model, capsys):
    assert obey("draw", *VIEW) == 0
    model.write_text(model.read_text(encoding="utf-8") + "# remark\n", encoding="utf-8")
    assert obey("draw", *VIEW, "--check") == 0
    assert "1 drawn from another version of the model" in capsys.readouterr().err


def test_a_moved_box_makes_the_picture_stale(model, capsys):
    assert obey("draw", *VIEW, "--save-layout") == 0
    assert obey("draw", *VIEW, "--check") == 0
    layout, id = Path("layout.yaml"), first_actor(model)
    text = layout.read_text(encoding="utf-8")
    layout.write_text(re.sub(rf"(\n    {id}: )\[.*\]", r"\1[900, 900]", text, count=1), encoding="utf-8")
    assert obey("draw", *VIEW, "--check") == 1


def test_missing_and_foreign_and_left_over_files_are_named(model, capsys):
    assert obey("draw", *VIEW) == 0
    SVG.rename("out/gone.svg")
    Path("out/service_mode.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    capsys.readouterr()
    assert obey("draw", "--all", "--lang", "en", "--check") == 1
    said = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert said[str(SVG)] == "is missing"
    assert said["out/service_mode.svg"] == "bears no mark of this program"
    assert said["out/gone.svg"] == "shows what the model does not have any more"


def test_both_languages_are_checked_where_both_are_asked_for(model):
    both = ("--view", "actors_and_flows", "--lang", "zh,en")
    assert obey("draw", *both) == 0
    assert obey("draw", *both, "--check") == 0
    Path("out/actors_and_flows.zh.svg").unlink()
    assert obey("draw", *both, "--check") == 1


def test_mermaid_and_draw_io_are_files_of_their_own(model):
    assert obey("draw", *VIEW, "--format", "mermaid,drawio") == 0
    assert written(Path("out")) == ["actors_and_flows.drawio", "actors_and_flows.mmd"]
    assert ElementTree.parse("out/actors_and_flows.drawio").getroot().tag == "mxfile"
    assert "flowchart LR" in Path("out/actors_and_flows.mmd").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("size", "pages"),
    [
        ("a4", {(842, 595), (595, 842)}),
        ("a3", {(1191, 842), (842, 1191)}),
        ("slide", {(960, 540)}),
        ("screen", {(1440, 810)}),
    ],
)
def test_a_picture_fills_the_page_that_is_asked_for(model, size, pages):
    assert obey("draw", *VIEW, "--size", size, "--format", "svg,png") == 0
    sheet = re.search(r'viewBox="0.00 0.00 ([\d.]+) ([\d.]+)"', SVG.read_text(encoding="utf-8"))
    width, height = (float(number) for number in sheet.groups())
    assert (round(width), round(height)) in pages
    png = SVG.with_suffix(".png").read_bytes()
    assert int.from_bytes(png[16:20], "big") == pytest.approx(width * 192 / 72, abs=3)


def test_an_unknown_size_is_refused(model, capsys):
    assert obey("draw", *VIEW, "--size", "a5") == 2
    assert "a4" in capsys.readouterr().err
