"""Without drawing engine or charts the report tells everything still, with the line that installs them."""

from cli_driver import obey

from servicemodel.cli import paging
from servicemodel.domain.text import Text
from servicemodel.views import exhibits
from servicemodel.views.drawing import MachineLacks

ENGINE = MachineLacks(Text("no engine", "没有引擎"), Text("install the engine", "安装引擎"))
LIBRARY = MachineLacks(Text("no library", "没有程序库"), Text("install the library", "安装程序库"))


def lacking(what):
    def call(*_, **__):
        raise what

    return call


def test_the_page_is_whole_where_pictures_and_charts_cannot_be_drawn(place, capsys, monkeypatch):
    monkeypatch.setattr(paging, "draw", lacking(ENGINE))
    monkeypatch.setattr(exhibits, "library", lacking(LIBRARY))
    assert obey("report", "proactive", "--steps", "0", "-q") == 0
    assert "no engine: install the engine" in capsys.readouterr().err
    page = (place / "out" / "report.html").read_text(encoding="utf-8")
    assert "<svg" not in page
    assert page.count("no engine: install the engine") == page.count("没有引擎：安装引擎") > 3
    assert page.count("pip install &#39;servicemodel[charts]&#39;") > 3
    assert page.count("<table") > 40
