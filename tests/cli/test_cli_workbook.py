"""``workbook``: questions out as a sheet, answers back into the model file."""

import sys
from pathlib import Path

import pytest
from cli_driver import obey, written

from servicemodel.cli.commands import workbook

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))
from interview_sheets import fill

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


def test_only_questions_can_be_exported_so_far(place, capsys):
    assert obey("workbook", "export", "q-company") == 2
    assert "--only questions" in capsys.readouterr().err
    assert obey("workbook", "print", "q-company") == 2
    assert written(place) == []


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
