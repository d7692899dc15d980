"""``draw --view`` with the name of a chart: files, tables, and words where there is nothing to draw."""

import sys
import xml.etree.ElementTree as ElementTree
from importlib.resources import files
from pathlib import Path

import pytest
from cli_driver import obey

from servicemodel.views.charts import CHARTS


def test_charts_are_drawn_by_name_in_both_languages(place, capsys):
    code = obey("draw", "q-company", "--view", "who_knows_what,channel_cost", "--lang", "en,zh")
    assert code == 0
    err = capsys.readouterr().err
    names = [f"{name}.{lang}.svg" for name in ("who_knows_what", "channel_cost") for lang in ("en", "zh")]
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(names)
    for name in names:
        assert name in err
        root = ElementTree.parse(Path("out") / name).getroot()
        assert root.get("role") == "img"
        assert root[0].text
        assert root[1].text


def test_the_table_of_a_chart_goes_to_the_terminal(place, capsys):
    code = obey("draw", "q-company", "--view", "channel_cost", "--format", "text", "--lang", "zh")
    assert code == 0
    out = capsys.readouterr().out
    assert "每次解决成本" in out
    assert "? 尚不清楚" in out
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--view", "process_matrix"), "service_type"),
        (("--view", "chanel_cost"), "did you mean 'channel_cost'?"),
        (("--view", "channel_cost,actors_and_flows"), "--view actors_and_flows"),
        (("--view", "channel_cost", "--format", "dot"), "svg, png, pdf, text"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_nothing_is_written(place, capsys, arguments, said):
    code = obey("draw", "q-company", "--lang", "en", *arguments)
    assert code == 2
    assert said in capsys.readouterr().err
    assert not Path("out").exists()


def test_all_charts_with_something_to_show(place):
    code = obey("draw", "q-company", "--view", "charts", "--lang", "en")
    drawn = {path.stem for path in Path("out").iterdir()}
    assert code == 0
    assert drawn == {chart.NAME for chart in CHARTS} - {"process_matrix", "supplier_ladder"}


def test_charts_that_were_just_drawn_are_up_to_date_until_a_number_changes(place, capsys):
    model = files("servicemodel") / "library" / "q-company.yaml"
    text = model.read_text(encoding="utf-8")
    Path("model.yaml").write_text(text, encoding="utf-8")
    some = ("--view", "channel_cost,who_knows_what", "--lang", "zh")
    assert obey("draw", *some, "--theme", "dark") == 0
    assert obey("draw", *some, "--check") == 0
    capsys.readouterr()
    assert text.count("cost_per_contact: 5.00") == 1
    Path("model.yaml").write_text(text.replace("cost_per_contact: 5.00", "cost_per_contact: 8.00"), "utf-8")
    assert obey("draw", *some, "--check") == 1
    said = capsys.readouterr().out
    assert "out/channel_cost.svg: " in said
    assert "out/who_knows_what.svg" not in said
    assert obey("draw", "--all", "--lang", "zh", "--check") == 1
    said = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert {"out/channel_cost.svg", "out/virtual_centre.svg", "out/plan_tornado.svg"} <= set(said)
    assert "out/who_knows_what.svg" not in said


def test_a_check_of_charts_draws_nothing(place, capsys):
    assert obey("draw", "q-company", "--view", "provenance_bar", "--check") == 1
    assert "is missing" in capsys.readouterr().out
    assert not Path("out").exists()


def test_all_goes_on_without_the_library_of_charts(place, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert obey("draw", "q-company", "--all", "--format", "svg,dot") == 0
    assert "charts are left out" in capsys.readouterr().err
    assert len(list(Path("out").iterdir())) == 2 * 11
