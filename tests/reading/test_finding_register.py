"""The register beside a model: strict when read, and other lines stay when one entry changes."""

import pytest

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.register import Entry, Status
from servicemodel.reading import finding_register, formats

ID = "LOP01@call@front@no-return"
TEXT = f"""\
# ours
findings:
  {ID}: {{owner: head of service}}  # since May
  ASY01@a@knows-less: {{status: done, ticket: T-1}}
"""


@pytest.fixture
def source(tmp_path):
    (tmp_path / "findings.yaml").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "model.yaml")


def test_entries_come_in_file_order_and_nothing_without_a_file(source, tmp_path):
    first, second = formats.read_register(source)
    assert (first.finding, first.owner, first.status) == (ID, "head of service", Status.OPEN)
    assert (second.status, second.ticket) == (Status.DONE, "T-1")
    assert formats.read_register(str(tmp_path / "other" / "model.yaml")) == ()
    assert formats.read_register("q-company") == ()


def test_unknown_fields_and_words_are_problems_with_places(source, tmp_path):
    text = TEXT.replace("owner:", "ownr:").replace("done", "finished")
    (tmp_path / "findings.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        formats.read_register(source)
    assert [(p.code, p.place.line, p.guess) for p in caught.value.problems] == [
        ("FIL02", 3, "owner"),
        ("FIL03", 4, ""),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- findings\n", "FIL48", 1),
        ("findings:\n  - LOP01\n", "FIL48", 2),
        ("findings:\n  LOP01: done\n", "FIL48", 2),
        ("findings:\n  LOP01: {owner: [a, b]}\n", "FIL48", 2),
        ("findings: {\n", "FIL14", 1),
        ("notes: {}\n", "FIL02", 1),
    ],
)
def test_other_forms_are_problems_with_places(source, tmp_path, text, code, line):
    (tmp_path / "findings.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        formats.read_register(source)
    assert [(p.code, p.place.line) for p in caught.value.problems] == [(code, line)]


def test_a_folder_of_that_name_is_a_problem_and_an_empty_file_is_none(tmp_path):
    (tmp_path / "findings.yaml").mkdir()
    with pytest.raises(ProblemsFound):
        formats.read_register(str(tmp_path / "model.yaml"))
    (tmp_path / "findings.yaml").rmdir()
    (tmp_path / "findings.yaml").write_bytes(b"")
    assert formats.read_register(str(tmp_path / "model.yaml")) == ()


def test_one_entry_changes_and_every_other_line_stays(source):
    before = formats.read_register(source)[0]
    after = Entry(ID, Status.IN_PROGRESS, owner="head of sales")
    text = finding_register.with_entry(TEXT, before, after)
    changed = [line for line in text.splitlines() if line not in TEXT.splitlines()]
    assert changed == [f"  {ID}: {{owner: head of sales, status: in_progress}}  # since May"]
    fresh = finding_register.with_entry("", Entry(ID), Entry(ID, owner="front"))
    assert fresh.count("#") == 2
    assert f"  {ID}: {{owner: front}}" in fresh.replace('"', "")
