"""Whole processes are counted and failures are told."""

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import check_whole
from processes import Cost, Failed, cost, middle
from whole_process import rows


def test_a_process_has_a_cost(tmp_path):
    found = cost((sys.executable, "-c", "print(1)"), tmp_path)
    assert found.seconds > 0
    assert found.megabytes > 1


def test_what_a_process_starts_is_counted_too(tmp_path):
    child = "b = bytearray(80_000_000)\nfor n in range(0, len(b), 4096): b[n] = 1"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    assert cost((sys.executable, "-c", parent), tmp_path).megabytes > 80


def test_a_failure_is_told_with_what_was_written(tmp_path):
    with pytest.raises(Failed, match=r"ended with 4:\nout of paper"):
        cost((sys.executable, "-c", "print('out of paper'); raise SystemExit(4)"), tmp_path)


def test_middle_is_the_median():
    assert middle([Cost(3, 10), Cost(1, 30), Cost(2, 20)]) == Cost(2, 20)


def test_the_commands_are_those_of_the_targets(tmp_path):
    found = rows(tmp_path / "generated.yaml")
    assert [(row.arguments[0], row.seconds) for row in found] == [
        ("--help", 0.2),
        ("check", 1.0),
        ("report", 5.0),
        ("check", 10.0),
        ("report", 25.0),
    ]


def test_without_the_peer_the_exit_code_is_3(tmp_path, monkeypatch, capsys):
    def refused(*_, **__):
        raise subprocess.CalledProcessError(1, "pip", stderr="no such package")

    monkeypatch.setattr(check_whole.subprocess, "run", refused)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    with pytest.raises(SystemExit) as stop:
        check_whole.pytm_python(tmp_path)
    assert stop.value.code == 3
    assert "no such package" in capsys.readouterr().err
