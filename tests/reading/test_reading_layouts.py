"""The layout beside a model: what is wrong in it is told at its place, all in one run."""

import pytest

from servicemodel.domain.layout import Layout
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language
from servicemodel.reading.layouts import layout_file, layout_in, read_layout
from servicemodel.views.problems import FILE_PLATES, problem_text


def wrong(text):
    """The problems of ``text`` as (line, reason)."""
    with pytest.raises(ProblemsFound) as found:
        layout_in("layout.yaml", text.encode())
    return [(p.place.line, p.code, dict(p.facts).get("reason")) for p in found.value.problems]


def test_every_problem_is_told_in_one_run():
    text = (
        "servicemodel-layout: 2\n"
        "map:\n"
        "  boxes:\n"
        "    a: [1]\n"
        "    b: [1, x]\n"
        "    c: [1, .inf]\n"
        "    d: [1, true]\n"
        "    e: [1, 2]\n"
        "  boxs: {}\n"
        "other: [1, 2]\n"
    )
    assert wrong(text) == [
        (1, "FIL46", "version"),
        (4, "FIL46", "spot"),
        (5, "FIL46", "spot"),
        (6, "FIL46", "spot"),
        (7, "FIL46", "spot"),
        (9, "FIL46", "part"),
        (10, "FIL46", "form"),
    ]


def test_a_list_is_no_layout():
    assert wrong("- a\n") == [(1, "FIL46", "form")]


def test_every_reason_has_its_words_in_both_languages():
    assert set(FILE_PLATES["FIL46"].wordings) == {"form", "part", "spot", "version"}
    with pytest.raises(ProblemsFound) as found:
        layout_in("layout.yaml", b"map:\n  boxs: {}\n")
    (problem,) = found.value.problems
    assert "boxes" in problem_text(problem, Language.EN)
    assert "布局" in problem_text(problem, Language.ZH)


def test_an_empty_or_missing_file_settles_nothing(tmp_path):
    assert layout_in("layout.yaml", b"") == Layout()
    assert layout_in("layout.yaml", b"# nothing yet\n") == Layout()
    assert layout_in("layout.yaml", b"map:\n  boxes:\n").pictures["map"].boxes == {}
    assert read_layout(tmp_path / "layout.yaml") == Layout()


def test_the_layout_stands_beside_the_model(tmp_path):
    assert layout_file(str(tmp_path / "model.yaml")) == tmp_path / "layout.yaml"
    assert layout_file("q-company") is None
