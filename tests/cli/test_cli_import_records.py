"""import of service records at the command line: look, ask, store; nothing by guesswork, nothing half."""

import json
import sys

import pytest
import yaml
from cli_driver import obey, written

from servicemodel.cli.record_words import REASONS
from servicemodel.cli.records import actor_names
from servicemodel.domain.text import Language

HEADERS = (
    "Ticket ID,Created time,Initial response time,First response time (in hrs),Resolution time (in hrs),"
)
HEADERS += "Agent interactions,Customer interactions,Resolution status,First response status,Survey results,"
HEADERS += "Group,Source,Status,Resolved time,Email\n"
TICKET = "7,2025-03-13 08:00,,,,1,1,Within SLA,Within SLA,,Tech Support,Email,Resolved,2025-03-14 08:00,"
TICKET += "a@example.org\n"
MODEL = "q-company"


@pytest.fixture
def tickets(place):
    (place / "tickets.csv").write_text(HEADERS + TICKET + TICKET.replace("7,", "8,", 1), encoding="utf-8")
    return "tickets.csv"


def test_a_dry_run_shows_everything_and_writes_nothing(tickets, place, capsys):
    assert obey("import", tickets, "--dry-run") == 0
    out = capsys.readouterr().out
    for said in (
        "Freshdesk",
        "100%",
        "utf-8",
        "rows: 2",
        "time zone: ?",
        "Tech Support (2)",
        "Email",
        "--zone",
    ):
        assert said in out
    assert written(place) == ["tickets.csv"]
    assert obey("import", tickets, "--dry-run", "--zone", "Asia/Shanghai", "--lang", "zh") == 0
    out = capsys.readouterr().out
    assert "2025-03-13T00:00:00Z" in out
    assert "个人信息" in out
    assert "a@example.org" not in out


def test_without_a_zone_nothing_is_written_and_the_draft_is_printed(tickets, place, capsys):
    assert obey("import", tickets, "--no-input") == 2
    out, err = capsys.readouterr()
    assert "error[REC34]" in err
    assert "--zone" in err
    assert yaml.safe_load(out)["columns"]["case_id"] == "Ticket ID"
    assert written(place) == ["tickets.csv"]


def test_an_import_is_told_and_a_second_one_says_so(tickets, place, capsys):
    assert obey("import", tickets, "--zone", "Europe/Berlin") == 0
    out, err = capsys.readouterr()
    assert "2 read, 2 used, 0 left out" in out
    assert "next: servicemodel measure" in err
    before = written(place)
    assert {"evidence/.salt", "evidence/.gitignore"} < set(before)
    salt = (place / "evidence" / ".salt").read_bytes()
    assert salt.decode() not in out + err
    assert obey("import", tickets, "--zone", "Europe/Berlin") == 0
    assert "imported before" in capsys.readouterr().err
    assert written(place) == before
    assert (place / "evidence" / ".salt").read_bytes() == salt


def test_the_zone_is_asked_once(tickets, place, capsys, monkeypatch):
    answers = iter(["Europe/Berln", "Europe/Berlin"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    assert obey("import", tickets) == 0
    assert "Europe/Berlin" in capsys.readouterr().err
    (place / "more.csv").write_text(HEADERS + TICKET.replace("7,", "9,", 1), encoding="utf-8")
    assert obey("import", "more.csv", "--no-input") == 0
    assert "as in earlier imports" in capsys.readouterr().err


def test_a_draft_is_a_mapping_file_that_works(tickets, place, capsys):
    assert obey("import", tickets, "--zone", "UTC", "--draft", "map.yaml") == 0
    assert written(place) == ["map.yaml", "tickets.csv"]
    assert obey("import", tickets, "--map", "map.yaml") == 0
    assert obey("import", tickets, "--zone", "UTC", "--draft", "map.yaml") == 2
    assert "already there" in capsys.readouterr().err


def test_teams_are_offered_actors_of_the_model_as_comments_only(tickets, place, capsys):
    assert obey("init", "--template", MODEL) == 0
    actor, (english, _) = list(actor_names().items())[-1]
    path = place / tickets
    path.write_text(
        path.read_text(encoding="utf-8").replace("Tech Support", f"{english} Team"), encoding="utf-8"
    )
    capsys.readouterr()
    assert obey("import", tickets, "--dry-run", "--zone", "UTC") == 0
    assert f"{english} Team (2) = {actor}" in capsys.readouterr().out
    assert obey("import", tickets, "--zone", "UTC", "--draft", "map.yaml") == 0
    drafted = (place / "map.yaml").read_text(encoding="utf-8")
    assert f'#   "{english} Team": {actor}' in drafted
    assert "parties" not in yaml.safe_load(drafted)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("profile: freshdesk_cvs\n", "FIL03"),
        ("columns: {case_idd: Ticket ID}\n", "FIL02"),
        ("columns: {case_id: Ticket Number}\nzone: UTC\n", "REC31"),
        ("zone: Mars/Olympus\n", "FIL03"),
        ("zome: UTC\n", "FIL02"),
        ("- a\n", "FIL06"),
        ("columns: {status: 3}\n", "FIL06"),
        ("channels: {Email: emial}\n", "FIL03"),
        ("layout: {dates: dym}\n", "FIL03"),
        ("{", "FIL"),
    ],
)
def test_a_wrong_mapping_file_is_code_2_and_nothing_is_written(content, code, tickets, place, capsys):
    (place / "map.yaml").write_text(content, encoding="utf-8")
    assert obey("import", tickets, "--map", "map.yaml", "--no-input") == 2
    assert f"error[{code}" in capsys.readouterr().err
    assert written(place) == ["map.yaml", "tickets.csv"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--zone", "Berlin"], "Europe/Berlin"), (["--profile", "freshdesk"], "freshdesk_csv")],
)
def test_an_unknown_word_is_answered_with_the_nearest(arguments, said, tickets, capsys):
    assert obey("import", tickets, *arguments) == 2
    assert said in capsys.readouterr().err


def test_headers_nobody_knows_lead_to_the_mapping_file(place, capsys):
    (place / "odd.csv").write_text("甲,乙\n1,2\n", encoding="gb18030")
    assert obey("import", "odd.csv", "--no-input") == 2
    out, err = capsys.readouterr()
    assert "error[REC30]" in err
    assert "--draft" in err
    assert "甲" in out


@pytest.mark.parametrize(("lang", "head"), [("en", "Where: "), ("zh", "菜单：")])
def test_the_list_of_files_to_ask_for(lang, head, place, capsys):
    assert obey("import", "--request", "--lang", lang) == 0
    out = capsys.readouterr().out
    assert out.count(head) >= 12
    assert "Updates history" in out
    assert written(place) == []


def test_a_missing_extra_is_code_3_with_the_line_that_installs_it(tickets, place, capsys, monkeypatch):
    monkeypatch.setattr("servicemodel.cli.extras.EXTRAS", {"evidence": ("no_such_library",)})
    assert obey("import", tickets) == 3
    assert "pip install 'servicemodel[evidence]'" in capsys.readouterr().err
    assert written(place) == ["tickets.csv"]


@pytest.mark.parametrize(
    "name", ["contact_event", "contact_case", "installed_unit", "repair", "survey_answer"]
)
def test_the_canonical_tables_have_schemas(name, capsys):
    assert obey("schema", name) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["title"] == name
    assert set(told["required"]) <= set(told["properties"])


def test_a_kept_name_needs_a_reason_that_is_written_down(tickets, place, capsys):
    assert obey("import", tickets, "--zone", "UTC", "--keep-personal", "agreed with the works council") == 0
    (told,) = (place / "evidence").glob("*/source.json")
    assert json.loads(told.read_text(encoding="utf-8"))["keep_personal"] == "agreed with the works council"


def test_every_reason_has_words_in_both_languages():
    for words in REASONS.values():
        assert words.to(Language.EN) != words.to(Language.ZH)
        assert "{it}" not in words.en or "{it}" in words.zh


def test_after_a_look_the_command_is_named_with_its_options(tickets, place, capsys):
    (place / "工单 2.csv").write_text((place / tickets).read_text(encoding="utf-8"), encoding="utf-8")
    assert (
        obey("import", tickets, "工单 2.csv", "-n", "--evidence", "my proof", "--profile", "freshdesk_csv")
        == 0
    )
    out, err = capsys.readouterr()
    assert "feeds: contact_case, contact_event" in out
    assert err.strip().endswith(
        "next: servicemodel import tickets.csv '工单 2.csv' --profile freshdesk_csv --evidence 'my proof'"
        " --zone Europe/Berlin"
    )
    assert obey("import", tickets, "--dry-run", "--zone", "UTC") == 0
    assert capsys.readouterr().err.strip().endswith("next: servicemodel import tickets.csv --zone UTC")
    (place / "odd.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert obey("import", "odd.csv", "--dry-run") == 0
    assert capsys.readouterr().err.strip().endswith("next: servicemodel import odd.csv --draft map.yaml")


def test_a_file_that_cannot_be_opened_stops_the_others_too(tickets, place, capsys):
    (place / "empty.csv").write_bytes(b"")
    assert obey("import", tickets, "none.csv", "empty.csv", "--zone", "UTC") == 2
    err = capsys.readouterr().err
    assert err.count("error[REC") == 2
    assert "2 errors. Nothing was written." in err
    assert written(place) == ["empty.csv", "tickets.csv"]


@pytest.mark.parametrize(("lang", "said"), [("en", "not imported: odd.csv"), ("zh", "未导入：odd.csv")])
def test_files_imported_before_another_fails_are_named(lang, said, tickets, place, capsys):
    (place / "odd.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert obey("import", tickets, "odd.csv", "--zone", "UTC", "--no-input", "--lang", lang) == 2
    err = capsys.readouterr().err
    assert "[REC30]" in err
    assert said in err
    assert "Nothing was written" not in err
    assert len(list((place / "evidence").glob("*/source.json"))) == 1


@pytest.mark.parametrize("how", ["salt", "import"])
def test_an_evidence_folder_that_cannot_be_written_is_code_2(how, tickets, place, capsys, monkeypatch):
    from servicemodel.evidence import store

    def refused(*_):
        raise PermissionError(13, "Permission denied")

    if how == "import":
        monkeypatch.setattr(store, "unfinished", refused)
    else:
        (place / "evidence").write_bytes(b"")
    assert obey("import", tickets, "--zone", "UTC") == 2
    err = capsys.readouterr().err
    assert "cannot write evidence" in err
    assert "--evidence" in err


def test_a_zone_like_no_other_is_answered_with_an_example_not_a_list(tickets, capsys):
    assert obey("import", tickets, "--zone", "Nowhere/AtAll", "--lang", "zh") == 2
    err = capsys.readouterr().err
    assert "Asia/Shanghai" in err
    assert len(err) < 200


def test_other_sheets_of_a_workbook_are_told(place, capsys):
    import xlsxwriter

    with xlsxwriter.Workbook(place / "tickets.xlsx") as book:
        for name in ("March", "April"):
            sheet = book.add_worksheet(name)
            for i, line in enumerate([HEADERS, TICKET, TICKET.replace("7,", "8,", 1)]):
                for j, cell in enumerate(line.strip().split(",")):
                    sheet.write_string(i, j, cell)
    assert obey("import", "tickets.xlsx", "--zone", "UTC") == 0
    assert "3 rows on sheet “April”, not read" in capsys.readouterr().out
