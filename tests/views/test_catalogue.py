from pathlib import Path

import pytest

from servicemodel.domain.text import Language
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
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(catalogue.pages())
