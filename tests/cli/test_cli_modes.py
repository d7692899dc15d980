"""``compare MODEL --modes``: the command, its languages, its JSON."""

import json

from cli_driver import obey

from servicemodel.domain.traits import ServiceMode


def test_the_modes_of_a_business_are_compared(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert obey("compare", "proactive", "--modes", "--lang", "en") == 0
    out = capsys.readouterr()
    assert "✓ holds on assumed numbers: Serving directly" in out.out
    assert "83.6 %" in out.out
    assert "✗" not in out.out
    assert "wrote out/modes.json" in out.err
    written = json.loads((tmp_path / "out" / "modes.json").read_text(encoding="utf-8"))
    assert [row["mode"] for row in written["modes"]] == [mode.value for mode in ServiceMode]


def test_in_chinese(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert obey("compare", "proactive", "--modes", "--lang", "zh") == 0
    assert "✓ 按假设的数字成立：直接服务时" in capsys.readouterr().out


def test_json_goes_to_the_output_and_writes_nothing(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert obey("compare", "q-company", "--modes", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "servicemodel.modes/1"
    assert {ordering["verdict"] for ordering in document["orderings"]} >= {"holds", "unknown"}
    assert list(tmp_path.iterdir()) == []
