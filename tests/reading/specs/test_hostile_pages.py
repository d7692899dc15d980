"""Files of the living book that are broken, binary or in another encoding."""

import shutil
from pathlib import Path

import pytest

from servicemodel.behaviour import lint_specs
from servicemodel.domain.problem import ProblemsFound
from servicemodel.reading import formats

SPECS = Path(__file__).parents[3] / "specs"


@pytest.mark.parametrize("text", ["- 1", "page: 1", 'page: {"2/x": Name}', "a: [", "[" * 9000, "\x00"])
def test_numbers_that_cannot_be_read_are_never_given_anew(text, tmp_path):
    (tmp_path / "ids.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        formats.spec_ids(tmp_path)
    assert dict(refused.value.problems[0].facts)["reason"] == "ids"


def test_an_introduction_in_another_encoding_does_not_stop_the_book(tmp_path):
    shutil.copytree(SPECS / "open_loops", tmp_path / "open_loops")
    (tmp_path / "open_loops" / "README.zh.md").write_bytes("# 引言\n\n正文".encode("gb18030"))
    book, _ = formats.read_book(tmp_path, (), tmp_path / "none")
    assert book.promises


@pytest.mark.parametrize("data", ["功能: 转告".encode("utf-16"), bytes(range(256))], ids=["utf-16", "binary"])
def test_a_page_that_is_no_utf8_text_is_said_to_be_none(data, tmp_path):
    (tmp_path / "page.feature").write_bytes(data)
    (found,) = [each for each in lint_specs(tmp_path) if each.code == "SPC07"]
    assert (dict(found.facts)["reason"], found.place.line) == ("encoding", 1)


def test_a_byte_order_mark_changes_nothing(tmp_path):
    for source in sorted(SPECS.rglob("unanswered_handoff*.feature")):
        (tmp_path / source.name).write_bytes(b"\xef\xbb\xbf" + source.read_bytes())
    assert list(lint_specs(tmp_path)) == []
