"""How text is measured, broken and kept from being markup."""

from hypothesis import given
from hypothesis import strategies as st

from servicemodel.views.lettering import cleaned, columns, escaped, points, safe_id, tip, wrapped


def test_chinese_signs_take_two_columns_and_combining_ones_none():
    assert columns("客户 ab") == 7
    assert columns("e\u0301\u200d") == 1
    assert columns("🎉") == 2


def test_a_chinese_line_is_as_wide_as_its_letters_are_high():
    assert points("客户服务", 10) == 40
    assert points("iii", 10) < points("mmm", 10)


def test_lines_break_at_spaces_and_between_chinese_signs():
    assert wrapped("Hand-off to the product department", 24) == ("Hand-off to the product", "department")
    assert wrapped("管理层辅助决策支持", 10) == ("管理层辅助", "决策支持")
    assert wrapped("one\ntwo", 24) == ("one", "two")


def test_no_line_begins_with_closing_punctuation():
    assert all(
        line[0] not in "，。；：、）" for line in wrapped("客户，需求。服务；质量：信息、满意）" * 3, 6)
    )


def test_what_is_too_long_is_cut_visibly():
    lines = wrapped("word " * 100, 20, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


@given(st.text(max_size=200), st.integers(4, 40))
def test_lines_keep_to_the_width(text, width):
    assert all(columns(line) <= width + 4 for line in wrapped(text, width, most=1000))


@given(st.text(max_size=80))
def test_wrapping_loses_nothing_but_spaces(text):
    assert "".join("".join(wrapped(text, 12, most=1000)).split()) == "".join(cleaned(text).split())


@given(st.text())
def test_escaped_text_holds_no_markup_and_no_control_sign(text):
    safe = escaped(text)
    assert not set('<>"\n\r\t\x00') & set(safe)
    assert safe.replace("\\\\", "").count("\\") == 0
    assert "\\" not in tip(text)


@given(st.sets(st.text(min_size=1), min_size=2, max_size=10))
def test_different_ids_stay_different(ids):
    assert len({safe_id(id) for id in ids}) == len(ids)
    assert all(
        set(safe_id(id)) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")
        for id in ids
    )
