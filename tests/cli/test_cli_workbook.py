"""``workbook``: questions out as a sheet, answers back into the model file."""

import sys
from pathlib import Path

import pytest
from cli_driver import obey, written

from servicemodel.cli.commands import workbook

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))
from interview_sheets import fill
from workbook_models import column, edited, saved, sheets_of

RECOVERY, OWNER = "requests/noise/recovery", "requests/noise/first_server"


@pytest.fixture
def model(place):
    """A copy of the demonstration company as ``model.yaml``."""
    assert obey("init", "--template", "q-company", "-q") == 0
    return place / "model.yaml"


def filled(place, answers):
    assert obey("workbook", "export", "model.yaml", "--only", "questions", "-o", "out/q.xlsx", "-q") == 0
    return fill((place / "out" / "q.xlsx").read_bytes(), place / "filled.xlsx", answers)


def test_export_and_import_go_round(place, model, capsys):
    before = model.read_text(encoding="utf-8")
    sheet = filled(place, {RECOVERY: "no", OWNER: "Service centre"})
    capsys.readouterr()
    assert obey("workbook", "import", "model.yaml", sheet, "--dry-run") == 0
    out, err = capsys.readouterr()
    assert "written: " in out
    assert "nothing was written" in err
    assert model.read_text(encoding="utf-8") == before
    assert obey("workbook", "import", "model.yaml", sheet) == 0
    out, err = capsys.readouterr()
    assert out.count("written: ") == 2
    assert "questions without an answer" in out
    assert "wrote model.yaml" in err
    after = model.read_text(encoding="utf-8")
    assert "first_server: front" in after
    assert [line for line in before.splitlines() if line.lstrip().startswith("#")] == [
        line for line in after.splitlines() if line.lstrip().startswith("#")
    ]
    assert obey("check", "model.yaml", "--fail-on", "never") == 0
    assert obey("workbook", "import", "model.yaml", sheet, "--lang", "zh") == 0
    assert capsys.readouterr().out.count("模型中已有相同内容") == 2


def test_the_model_may_be_left_out(place, model, capsys):
    sheet = filled(place, {RECOVERY: True})
    assert obey("workbook", "export", "--only", "questions") == 0
    assert obey("workbook", "import", sheet, "-n") == 0
    assert "questions.xlsx" in written(place)


def test_bad_cells_are_named_and_nothing_is_written(place, model, capsys):
    before = model.read_bytes()
    sheet = filled(place, {RECOVERY: "perhaps", OWNER: "Service centr"})
    capsys.readouterr()
    assert obey("workbook", "import", "model.yaml", sheet) == 2
    err = capsys.readouterr().err
    assert "filled.xlsx!Questions!F" in err
    assert "'perhaps' is neither yes nor no" in err
    assert "did you mean 'service centre'?" in err
    assert "2 cells cannot be used. Nothing was written." in err
    assert model.read_bytes() == before


def test_words_that_mean_nothing_write_nothing(place, capsys):
    assert obey("workbook", "export", "q-company", "--only", "answers") == 2
    assert "questions" in capsys.readouterr().err
    assert obey("workbook", "print", "q-company") == 2
    assert obey("workbook", "q-company", "-o", "model.yaml") == 2
    assert written(place) == []


EPOCH = "1767225600"


def _export(folder):
    assert obey("init", "--template", "q-company", "-q") == 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        assert obey("workbook", "model.yaml", "-o", "case.xlsx", "-q") == 0


@pytest.fixture(scope="module")
def once(apart):
    return apart(_export)


@pytest.fixture
def book(once, place, model, monkeypatch):
    """The sheets of a workbook of the model, as they went out."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    data = (once / "case.xlsx").read_bytes()
    (place / "case.xlsx").write_bytes(data)
    return sheets_of(data)


def first_finding(book):
    """The id of the first finding of the register."""
    return book["Findings"][4][column(book, "Findings", "Finding id")[1]]


def test_a_workbook_goes_out_and_comes_back_unchanged(place, model, book, capsys):
    before = model.read_bytes()
    assert obey("workbook", "import", "model.yaml", "case.xlsx") == 0
    out, err = capsys.readouterr()
    assert "edits: 0, statuses: 0" in out
    assert "nothing was written" in err
    assert model.read_bytes() == before


def test_edits_and_owners_come_back_with_a_preview(place, model, book, capsys):
    before = model.read_text(encoding="utf-8")
    id = first_finding(book)
    edited(book, "Numbers", "Key of the number", "channels/hotline/cost_per_contact", "Value", 8)
    edited(book, "Findings", "Finding id", id, "Owner", "head of service")
    edited(book, "Findings", "Finding id", id, "Status", "in progress")
    saved(book, place / "back.xlsx")
    assert obey("workbook", "import", "model.yaml", "back.xlsx", "--dry-run") == 0
    assert "5 → 8" in capsys.readouterr().out
    assert not (place / "findings.yaml").exists()
    assert obey("workbook", "import", "model.yaml", "back.xlsx", "--lang", "zh") == 0
    assert "共1处修改、1项状态" in capsys.readouterr().out
    after = model.read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if line not in before.splitlines()] != []
    assert before.replace("cost_per_contact: 5.00 USD", "cost_per_contact: 8") == after
    assert "{status: in_progress, owner: head of service}" in (place / "findings.yaml").read_text("utf-8")
    assert obey("workbook", "model.yaml", "-o", "case.xlsx", "-q") == 0
    again = sheets_of((place / "case.xlsx").read_bytes())["Findings"]
    assert [row[16] for row in again if row[9] == id] == ["head of service"]
    assert obey("workbook", "import", "model.yaml", "case.xlsx", "-q") == 0


def told(capsys):
    return capsys.readouterr().out


def test_inputs_that_were_tried_out_are_said_to_stay(place, model, book, capsys):
    before = model.read_bytes()
    edited(book, "Tariffs", "No.", "T-1", "Value", 9999)
    saved(book, place / "back.xlsx")
    assert obey("workbook", "import", "model.yaml", "back.xlsx") == 0
    assert (
        "1 changed input of the business case stays in the workbook (Tariffs!D5)" in capsys.readouterr().out
    )
    edited(book, "Assumptions", "No.", "A-1", "Value", 0.123)
    saved(book, place / "back.xlsx")
    assert obey("workbook", "import", "model.yaml", "back.xlsx", "--lang", "zh") == 0
    assert "有2处已改动的输入项只留在工作簿中（Assumptions!D5、Tariffs!D5）" in capsys.readouterr().out
    assert model.read_bytes() == before


def test_an_accepted_finding_goes_into_the_file_of_acceptances(place, model, book, capsys):
    id = first_finding(book)
    edited(book, "Findings", "Finding id", id, "Status", "已接受")
    saved(book, place / "back.xlsx")
    assert obey("workbook", "import", "model.yaml", "back.xlsx") == 2
    assert capsys.readouterr().err.count("to accept a finding, fill in") == 3
    told = {"Justification": "agreed", "Checked by": "head of service", "Expires": "2026-03-31"}
    for head, words in told.items():
        edited(book, "Findings", "Finding id", id, head, words)
    saved(book, place / "back.xlsx")
    assert obey("workbook", "import", "model.yaml", "back.xlsx", "-q") == 0
    assert f'finding: "{id}"' in (place / "accepted.yaml").read_text("utf-8")
    edited(book, "Findings", "Finding id", id, "Expires", "2027-03-31")
    saved(book, place / "back.xlsx")
    assert obey("workbook", "import", "model.yaml", "back.xlsx") == 2


def test_a_model_that_changed_is_a_conflict_in_the_form_of_all_errors(place, model, book, capsys):
    model.write_bytes(model.read_bytes() + b"# later\n")
    assert obey("workbook", "import", "model.yaml", "case.xlsx") == 2
    err = capsys.readouterr().err
    assert err.startswith("error: the model 'model.yaml' or a file beside it changed")
    assert "  --> case.xlsx" in err


def test_a_model_of_the_library_takes_no_answers(place, model, capsys):
    sheet = filled(place, {RECOVERY: True})
    assert obey("workbook", "import", "q-company", sheet) == 2
    assert "servicemodel init --template q-company" in capsys.readouterr().err
    assert obey("workbook", "import") == 2


@pytest.mark.parametrize("deed", workbook.DEEDS)
def test_a_missing_library_is_named_with_its_install_line(deed, place, monkeypatch, capsys):
    monkeypatch.setattr(workbook, "find_spec", lambda name: None)
    assert obey("workbook", deed, "q-company", "--only", "questions") == 3
    err = capsys.readouterr().err
    assert workbook.NEEDED[deed] in err
    assert "python3 -m pip install 'servicemodel[office]'" in err
