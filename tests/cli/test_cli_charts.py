"""``draw --view`` with the name of a chart: files, tables, and words where there is nothing to draw."""

import xml.etree.ElementTree as ElementTree
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
