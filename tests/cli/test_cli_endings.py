"""How runs end: codes 3, 70 and 130, crash files, closed pipes, half-written files."""

import os
import subprocess
import sys

import pytest
from cli_driver import ROOT, obey, written

from servicemodel import pipeline
from servicemodel.cli.voice import Stop
from servicemodel.cli.writing import write
from servicemodel.views import fonts


def crash(*_, **__):
    """Fails with client data in the message."""
    secret = "Q Company owes 12345"
    raise ZeroDivisionError(secret)


@pytest.mark.parametrize("flags", [[], ["--verbose"]])
@pytest.mark.parametrize(("lang", "said"), [("en", "a bug of servicemodel"), ("zh", "servicemodel 的缺陷")])
def test_a_bug_is_code_70_with_a_crash_file_that_holds_no_client_data(
    flags, lang, said, place, monkeypatch, capsys
):
    monkeypatch.setattr(pipeline, "find", crash)
    assert obey("check", "q-company", "--lang", lang, *flags) == 70
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err
    assert "12345" not in err
    (name,) = written(place)
    assert name.startswith("servicemodel-crash-")
    text = (place / name).read_text(encoding="utf-8")
    assert "builtins.ZeroDivisionError" in text
    assert "servicemodel/cli/walk.py:" in text
    assert "12345" not in text
    assert "Q Company" not in text
    assert str(ROOT) not in text
    assert ("test_cli_endings.py" in text) is bool(flags)


def test_a_bug_while_an_error_is_told_is_code_70_too(place, monkeypatch, capsys):
    from servicemodel.views import problems

    monkeypatch.setattr(problems, "problems_page", crash)
    assert obey("check", "nowhere.yaml") == 70
    assert "Traceback" not in capsys.readouterr().err


def test_ctrl_c_is_code_130(place, monkeypatch, capsys):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "find", stop)
    assert obey("report", "q-company") == 130
    assert "Traceback" not in capsys.readouterr().err
    assert written(place) == []


def test_ctrl_c_ends_the_process_with_code_130_wherever_it_struck(place):
    code = (
        "import sys; from servicemodel import pipeline; from servicemodel.__main__ import main; "
        "pipeline.find = lambda *_, **__: exec('raise KeyboardInterrupt'); "
        "sys.argv = ['servicemodel', 'check', 'q-company']; main()"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert done.returncode == 130
    assert done.stderr.startswith(b"stopped")


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_a_missing_chinese_font_is_code_3_with_the_line_that_installs_one(form, place, monkeypatch, capsys):
    monkeypatch.setattr(fonts, "chinese_font", lambda: None)
    assert obey("draw", "q-company", "--lang", "zh", "--format", f"svg,{form}") == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert fonts.INSTALL.zh in err
    assert written(place) == []


def test_svg_needs_no_chinese_font(place, monkeypatch, capsys):
    monkeypatch.setattr(fonts, "chinese_font", lambda: None)
    assert obey("draw", "q-company", "--lang", "zh") == 0
    assert written(place) == ["out/actors_and_flows.svg"]


def test_doctor_requires(monkeypatch, capsys):
    monkeypatch.setattr(fonts, "chinese_font", lambda: None)
    assert obey("doctor") == 0
    assert obey("doctor", "--require", "drawing,cjk-font") == 3
    assert fonts.INSTALL.en in capsys.readouterr().err


def test_a_closed_pipe_is_quiet(place):
    command = [sys.executable, "-m", "servicemodel", "schema", "findings", "--quiet"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command, cwd=place, env=environment, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
    assert written(place) == []


def test_files_appear_together_or_not_at_all(place):
    (place / "b").mkdir()
    with pytest.raises(Stop) as stopped:
        write({place / "a.txt": b"a", place / "b": b"b"})
    assert stopped.value.code == 2
    assert written(place) == []


def test_a_file_is_replaced_whole(place):
    (place / "a.txt").write_bytes(b"old")
    write({place / "a.txt": b"new"})
    assert (place / "a.txt").read_bytes() == b"new"
    assert written(place) == ["a.txt"]


@pytest.mark.parametrize(("command", "out"), [("report", "out"), ("draw", "out"), ("draw", "out/deeper")])
def test_an_out_that_is_a_file_is_code_2(command, out, place, capsys):
    (place / "out").write_text("mine", encoding="utf-8")
    assert obey(command, "q-company", "--out", out) == 2
    assert "cannot write out" in (said := capsys.readouterr().err)
    assert "a file stands where a folder is needed" in said
    assert (place / "out").read_text(encoding="utf-8") == "mine"
    assert written(place) == ["out"]


def test_a_query_that_a_person_stopped_is_no_crash(monkeypatch, capsys):
    def stopped(*_, **__):
        raise RuntimeError("INTERRUPT Error: Interrupted!")

    monkeypatch.setattr("servicemodel.pipeline.read", stopped)
    assert obey("check", "q-company") == 130
    assert "stopped" in capsys.readouterr().err
