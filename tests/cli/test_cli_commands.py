"""What the other commands write and print."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import pytest
from cli_driver import ROOT, obey, written

from servicemodel.analyses import ROOMS
from servicemodel.reading import library_names
from servicemodel.views.charts import CHARTS


def test_report_writes_a_page_and_its_data(place, capsys):
    assert obey("report", "q-company", "--stamp", "Steering committee") == 0
    out, err = capsys.readouterr()
    assert out == ""
    pages = ["out/questions.en.md", "out/questions.zh.md"]
    assert f"wrote out/report.html, out/report.json, {', '.join(pages)}, out/manifest.json" in err
    assert written(place) == ["out/manifest.json", *pages, "out/report.html", "out/report.json"]
    manifest = json.loads((place / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["stamp"] == "Steering committee"
    for name, digest in manifest["sha256"].items():
        assert hashlib.sha256((place / "out" / name).read_bytes()).hexdigest() == digest
    actions = json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))["actions"]
    assert actions
    assert all(action["effect"] for action in actions)


def test_the_page_is_the_same_twice_and_holds_the_languages_asked_for(small, place, capsys):
    assert obey("report", "-o", "one") == obey("report", "-o", "two") == 0
    one = (place / "one" / "report.html").read_bytes()
    assert (place / "two" / "report.html").read_bytes() == one
    assert "一家小企业" in one.decode()
    assert "A small firm" in one.decode()
    assert obey("report", "-o", "three", "--lang", "zh") == 0
    assert "switch-en" not in (place / "three" / "report.html").read_text(encoding="utf-8")


def test_report_fails_only_if_asked(place, capsys):
    assert obey("report", "q-company", "--fail-on", "error") == 1
    names = ("questions.en.md", "questions.zh.md", "report.html", "report.json")
    assert written(place) == [f"out/{name}" for name in names]


def test_who_looks_after_a_finding_stands_in_the_documents(place, capsys):
    Path("model.yaml").write_bytes((files("servicemodel") / "library" / "q-company.yaml").read_bytes())
    assert obey("check", "model.yaml", "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    violated = [each["id"] for each in found if each["outcome"] == "violated"]
    entries = "".join(f"  {id}: {{status: in_progress, owner: Night desk}}\n" for id in violated)
    Path("findings.yaml").write_text(f"findings:\n{entries}", encoding="utf-8")
    for party in ((), ("--for", "customers")):
        assert obey("report", "model.yaml", "-o", "out", "--lang", "zh", "--steps", "0", *party) == 0
        page = Path("out/report.html" if not party else "out/customers/report.html")
        if not page.exists():
            (page,) = Path().rglob("report.html")
        text = page.read_text(encoding="utf-8")
        assert ("Night desk" in text) is not bool(party)
        assert ("<td>处理中</td>" in text) is not bool(party)
        page.unlink()


def test_draw_all_in_both_languages(place, capsys):
    assert obey("draw", "q-company", "--all", "--lang", "zh,en", "--format", "svg,dot") == 0
    names = written(place)
    # Charts have no DOT text.
    charts = {f"out/{chart.NAME}.{lang}.svg" for chart in CHARTS for lang in ("en", "zh")} & set(names)
    assert len(charts) == 10 * 2
    assert len(set(names) - charts) == 11 * 2 * 2
    assert {"out/findings_map.zh.svg", "out/before_after.en.dot"} <= set(names)


def test_draw_as_text_goes_to_stdout(small, place, capsys):
    assert obey("draw", "--view", "topic_routes", "--topic", "product.solution", "--format", "text") == 0
    assert "Solution" in capsys.readouterr().out
    assert written(place) == ["model.yaml"]


def test_draw_dot_is_the_same_twice(small, place, capsys):
    assert obey("draw", "--format", "dot", "-o", "one") == obey("draw", "--format", "dot", "-o", "two") == 0
    name = "actors_and_flows.dot"
    assert (place / "one" / name).read_bytes() == (place / "two" / name).read_bytes()


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.RULE.id)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_explain_by_id_and_by_name(room, lang, capsys):
    assert obey("explain", room.RULE.id.lower(), "--lang", lang) == 0
    by_id = capsys.readouterr().out
    assert obey("explain", room.RULE.name, "--lang", lang) == 0
    assert capsys.readouterr().out == by_id
    assert (room.RULE.title.zh if lang == "zh" else room.RULE.title.en) in by_id


def test_explain_a_code_of_files(capsys):
    assert obey("explain", "FIL10") == 0
    assert "FIL10" in capsys.readouterr().out


@pytest.mark.parametrize("name", library_names())
def test_every_library_model_is_a_template_that_checks(name, place, capsys):
    assert obey("init", "client", "--template", name) == 0
    pages = ["client/specs/first.feature", "client/specs/first.zh.feature"]
    assert written(place) == ["client/.gitignore", "client/model.yaml", *pages]
    assert obey("check", "client/model.yaml", "--fail-on", "never") == 0


def test_init_lists_templates(place, capsys):
    assert obey("init", "--template", "list") == 0
    assert capsys.readouterr().out.split() == list(library_names())
    assert written(place) == []


def test_init_replaces_nothing(small, place, capsys):
    before = small.read_bytes()
    assert obey("init") == 2
    assert "model.yaml" in capsys.readouterr().err
    assert small.read_bytes() == before
    assert written(place) == ["model.yaml"]


def test_schema_is_json_and_kinds_are_listed(capsys):
    assert obey("schema") == 0
    assert "flows" in json.loads(capsys.readouterr().out)["properties"]
    assert obey("schema", "kinds") == 0
    assert "front_office" in capsys.readouterr().out


LANDSCAPE = """<?xml version="1.0" encoding="UTF-8"?>
<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:archimate="http://www.archimatetool.com/archimate" name="Shop" id="m" version="5.0.0">
  <folder name="Business" id="f1" type="business">
    <element xsi:type="archimate:BusinessActor" name="Customer" id="e1"/>
    <element xsi:type="archimate:BusinessFunction" name="Front Office" id="e2"/>
    <element xsi:type="archimate:BusinessObject" name="Order form" id="e3"/>
  </folder>
  <folder name="Relations" id="f2" type="relations">
    <element xsi:type="archimate:FlowRelationship" id="r1" name="question" source="e1" target="e2"/>
    <element xsi:type="archimate:FlowRelationship" id="r2" name="answer" source="e2" target="e1"/>
  </folder>
</archimate:model>
"""


@pytest.mark.parametrize(("lang", "guessed"), [("en", "Front office"), ("zh", "客户服务前台")])
def test_import_lists_guesses_and_what_was_left_out(lang, guessed, place, capsys):
    (place / "shop.archimate").write_text(LANDSCAPE, encoding="utf-8")
    assert obey("import", "shop.archimate", "--dry-run", "--lang", lang) == 0
    out = capsys.readouterr().out
    assert guessed in out
    assert "Business" in out
    assert written(place) == ["shop.archimate"]
    assert obey("import", "shop.archimate", "--lang", lang) == 0
    assert written(place) == ["model.yaml", "shop.archimate"]
    assert obey("check", "--fail-on", "never") == 0
    assert obey("import", "shop.archimate", "--lang", lang) == 2


def test_the_words_of_an_import_cover_what_reading_says():
    from servicemodel.cli.imported import BECAUSE, REASONS
    from servicemodel.reading.imported import NOTE_TEXTS
    from servicemodel.reading.kind_guesses import Why

    assert set(BECAUSE) == {why.value for why in Why}
    assert set(REASONS) == set(NOTE_TEXTS)


def test_import_of_what_is_no_archimate_is_code_2(place, capsys):
    (place / "a.xml").write_text("<a/>", encoding="utf-8")
    assert obey("import", "a.xml") == 2
    assert "error[FIL" in capsys.readouterr().err
    assert written(place) == ["a.xml"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_doctor_says_one_line_for_each_thing(lang, capsys):
    assert obey("doctor", "--require", "python,libraries,drawing,write", "--lang", lang) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6


def test_the_template_folder_is_found_where_the_package_is():
    assert (ROOT / "servicemodel" / "library" / "q-company.yaml").is_file()
