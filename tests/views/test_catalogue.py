import re
from pathlib import Path

import pytest

from servicemodel.analyses import room
from servicemodel.domain.text import Language
from servicemodel.reading import formats
from servicemodel.views import catalogue
from servicemodel.views.heads import HEAD_NAMES, heads

FOLDER = Path(__file__).parents[2] / "docs" / "catalogue"

DOC = """Something is wrong.

Looks at: this
    and that.
考察对象：这个
    和那个。
Found when: always.
何时成立：总是。
Degree: all.
程度：全部。
Unknown when: never.
何时无法判断：从不。
False alarm: none.
误报：无。
Source: a book.
出处：一本书。
"""


def test_no_printed_page_is_stale_and_none_is_left_over():
    printed = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert printed == catalogue.pages(), "print anew: python -m servicemodel.views.catalogue docs/catalogue"


@pytest.mark.parametrize("language", Language)
def test_explain_says_everything_that_the_plate_and_the_room_say(language):
    for id, (rule, head) in catalogue.plates().items():
        said = catalogue.explain(id, language)
        assert said == catalogue.explain(rule.name, language)
        for text in (rule.title, rule.right, rule.remedy, rule.severity.text, *(head_texts(head))):
            assert text.to(language) in said
        for source in rule.sources:
            assert source.citation in said


def head_texts(head):
    return [getattr(head, at) for at in HEAD_NAMES]


def test_an_unknown_code_is_an_error():
    with pytest.raises(KeyError):
        catalogue.explain("ZZZ99", Language.EN)


def test_heads_go_on_in_indented_lines_without_a_space_between_chinese_characters():
    head = heads(DOC)
    assert head.wrong == "Something is wrong."
    assert head.looks_at.en == "This and that."
    assert head.looks_at.zh == "这个和那个。"
    assert [name for name, _ in head.rows(Language.ZH)] == [name.zh for name in HEAD_NAMES.values()]


@pytest.mark.parametrize("mark", ["Degree:", "程度："])
def test_a_missing_head_is_named(mark):
    lines = [line for line in DOC.splitlines() if not line.startswith(mark)]
    with pytest.raises(ValueError, match=mark):
        heads("\n".join(lines))


def test_pages_are_written(tmp_path):
    catalogue.write_pages(tmp_path / "new")
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"pictures", *catalogue.pages()}


def test_every_link_of_a_page_leads_to_a_file():
    for name, text in catalogue.pages().items():
        links = re.findall(r"\]\(([^)]+)\)", text)
        assert all((FOLDER / link).is_file() for link in links), name
        pictures = [link for link in links if link.endswith(".svg")]
        assert len(pictures) == (4 if "](../../servicemodel/library/examples/" in text else 0)


def test_a_page_shows_wrong_and_right_side_by_side_and_what_can_be_done_in_both_languages():
    text = catalogue.pages()["unanswered_handoff.md"]
    for heads_of_table in ("| Wrong | Right |", "| 问题 | 应有状态 |"):
        assert heads_of_table in text
    for name in (
        "How to measure",
        "如何测量",
        "How to accept",
        "如何接受",
        "Options and thresholds",
        "选项与阈值",
    ):
        assert f"\n**{name}**\n" in text
    for ending in (".feature", ".zh.feature"):
        assert f"](../../specs/open_loops/unanswered_handoff{ending})" in text
    assert "| “customer needs” goes from Front office to Technical support. Nothing comes back" in text


def test_rules_of_the_clients_own_are_explained_and_listed_beside_ours(own_rooms):
    assert "OWN01" in catalogue.plates(own_rooms)
    said = catalogue.explain("OWN01", Language.ZH, own_rooms)
    assert "如何接受" in said
    assert "如何测量" not in said


@pytest.fixture
def own_rooms(tmp_path):
    """The room of one rule without code."""
    path = tmp_path / "ours.yaml"
    path.write_text(
        "- {id: OWN01, name: ours, title: t, right: r, remedy: y, each: flow, severity: low, message: m,\n"
        "   question: q, found_when: {fact: coverage, below: 0.5}}\n",
        encoding="utf-8",
    )
    return tuple(room.of(rule) for rule in formats.read_rules((path,), {}))
