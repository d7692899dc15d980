"""One field more in a text: every other line stays as it was written."""

import pytest

from servicemodel.reading.model_editor import NotEditable, said, with_entry, with_field, with_remark


def edited(text, field="rule", value=0.5, id="noise"):
    return with_field(text, "requests", id, field, value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("requests: {noise: {from: a}}  # x\n", "requests: {noise: {from: a, rule: 0.5}}  # x\n"),
        ("requests:\n  noise: {from: a}  # 噪声\n", "requests:\n  noise: {from: a, rule: 0.5}  # 噪声\n"),
        ("requests:\n  noise: {}\n", "requests:\n  noise: {rule: 0.5}\n"),
        ("requests:\n  noise:\n", "requests:\n  noise: {rule: 0.5}\n"),
        ("requests:\n  noise: {from: a,}\n", "requests:\n  noise: {from: a, rule: 0.5,}\n"),
        ("requests:\n  noise: {rule: , from: a}\n", "requests:\n  noise: {rule: 0.5, from: a}\n"),
        (
            "requests:\n  noise:\n    from: a  # who\n\n# end\n",
            "requests:\n  noise:\n    from: a  # who\n    rule: 0.5\n\n# end\n",
        ),
        ("requests:\n  noise:\n    from: a", "requests:\n  noise:\n    from: a\n    rule: 0.5\n"),
        (
            "requests:\r\n  noise:\r\n    from: a\r\n",
            "requests:\r\n  noise:\r\n    from: a\r\n    rule: 0.5\r\n",
        ),
        (
            "requests:\n  noise:\n    name: >\n      long\n      text\n  x: {}\n",
            "requests:\n  noise:\n    name: >\n      long\n      text\n    rule: 0.5\n  x: {}\n",
        ),
        (
            "requests:\n  noise:\n    requires:\n      - {actor: a}\n      - {actor: b}  #\n",
            "requests:\n  noise:\n    requires:\n      - {actor: a}\n      - {actor: b}  #\n    rule: 0.5\n",
        ),
        (
            "requests:\n  noise: {rule: {grade: assumed, value: 0.2}, from: a}  # k\n",
            "requests:\n  noise: {rule: 0.5, from: a}  # k\n",
        ),
        (
            "a: 😀\nrequests:\n  noise: {name: 噪声😀, from: a}\n",
            "a: 😀\nrequests:\n  noise: {name: 噪声😀, from: a, rule: 0.5}\n",
        ),
    ],
)
def test_a_field_is_put_where_its_element_ends(before, after):
    assert edited(before) == after
    assert said(after, "requests", "noise", "rule") == 0.5


def test_a_long_line_breaks_before_the_new_field():
    long = "requests:\n  noise: {from: a, name: " + "n" * 85 + "}  # remark\n"
    first, second = edited(long).splitlines()[1:]
    assert first == long.splitlines()[1].partition("}")[0] + ","
    assert second == "      rule: 0.5}  # remark"


@pytest.mark.parametrize(
    "text",
    [
        "requests:\n  other: &o {from: a}\n  noise: *o\n",
        "requests: &r\n  other: {from: a}\nmore: *r\nactors: *r\n",
    ],
)
def test_what_an_alias_stands_for_is_not_edited(text):
    section = "requests" if "noise" in text else "actors"
    with pytest.raises(NotEditable):
        with_field(text, section, "noise" if "noise" in text else "other", "rule", 0.5)


def test_an_entry_is_added_to_its_section_or_the_section_with_it():
    entry = {"actor": "a", "topic": "x.y"}
    assert with_entry("a: 1\n", "origins", "o", entry) == "a: 1\n\norigins:\n  o: {actor: a, topic: x.y}\n"
    two = "origins:\n    n: {actor: b}\n\nflows: {}\n"
    assert with_entry(two, "origins", "o", entry) == two.replace(
        "b}\n", "b}\n    o: {actor: a, topic: x.y}\n", 1
    )
    assert with_entry("origins: {}\n", "origins", "o", entry) == "origins: {o: {actor: a, topic: x.y}}\n"
    assert with_entry("origins:\n", "origins", "o", entry) == "origins:\n  o: {actor: a, topic: x.y}\n"


def test_a_remark_stands_above_its_element_or_at_the_end():
    text = "requests:\n  noise: {from: a}\n"
    assert (
        with_remark(text, "requests", "noise", "who\u2028\x07said")
        == "requests:\n  # who said\n  noise: {from: a}\n"
    )
    assert with_remark(text, "requests", "gone", "who") == text + "# who\n"
    braces = "requests: {noise: {from: a}}\n"
    assert with_remark(braces, "requests", "noise", "who") == braces + "# who\n"
