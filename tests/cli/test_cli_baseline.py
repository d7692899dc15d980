"""``check --baseline``: old findings are known, only new ones fail."""

import json

import pytest
from cli_driver import SMALL, obey

GAP = "ASY01@front@product.solution@knows-less"


@pytest.fixture
def old(small, place, capsys):
    """What an earlier run found: the open loop, not the gap of knowledge."""
    assert obey("check", "--select", "LOP01", "--json", "-o", "old.json") == 0
    capsys.readouterr()
    return place / "old.json"


def test_only_new_findings_fail(old, capsys):
    assert obey("check", "--baseline", old, "--fail-on", "low", "--select", "LOP01") == 0
    assert obey("check", "--baseline", old, "--fail-on", "low") == 1
    assert obey("check", "--fail-on", "low", "--select", "LOP01") == 1


@pytest.mark.parametrize("form", ["text", "concise"])
def test_old_ones_are_hidden_and_counted(form, old, capsys):
    assert obey("check", "--baseline", old, "--format", form, "--select", "ASY01,LOP01") == 0
    out, err = capsys.readouterr()
    assert "ASY01 " in out
    assert "LOP01" not in out
    assert "Hidden: 1 " in out
    assert "explain ASY" in err


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Nothing new; hidden: 1"), ("zh", "没有新问题；已隐藏1项")]
)
def test_where_nothing_is_new_it_says_so(lang, said, old, capsys):
    assert obey("check", "--baseline", old, "--select", "LOP01", "--lang", lang) == 0
    assert said in capsys.readouterr().out


def test_json_holds_all_and_names_the_old_ones(old, capsys):
    assert obey("check", "--baseline", old, "--json", "--fail-on", "never") == 0
    document = json.loads(capsys.readouterr().out)
    (loop,) = document["baseline"]
    assert {finding["id"] for finding in document["findings"]} >= {loop, GAP}
    old.write_text(json.dumps(document), encoding="utf-8")
    assert obey("check", "--baseline", old, "--fail-on", "low") == 0


def test_sarif_says_which_are_new(old, capsys):
    assert obey("check", "--baseline", old, "--format", "sarif", "--select", "ASY01,LOP01,PRO01") == 0
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    states = {result["ruleId"]: result.get("baselineState") for result in results}
    assert states == {"ASY01": "new", "LOP01": "unchanged", "PRO01": None}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot read old.json"),
        (b"\xff\xfe\x00", "is not JSON"),
        (b"findings: []", "is not JSON"),
        (SMALL.encode(), "is not JSON"),
        (b"[]", "holds no findings"),
        (b'{"schema": "servicemodel.findings/2", "findings": []}', "holds no findings"),
        (b'{"schema": "servicemodel.findings/1"}', "holds no findings"),
        (b'{"schema": "servicemodel.findings/1", "findings": [1]}', "holds no findings"),
        (b'{"schema": "servicemodel.findings/1", "findings": [{"id": 1}]}', "holds no findings"),
    ],
)
def test_a_wrong_file_is_code_2_with_a_clear_word(content, said, small, place, capsys):
    if content is not None:
        (place / "old.json").write_bytes(content)
    assert obey("check", "--baseline", "old.json", "-o", "new.txt") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "--json -o old.json" in err
    assert not (place / "new.txt").exists()
