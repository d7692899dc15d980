"""Model files come out stable and read back as they were."""

from hypothesis import given
from hypothesis import strategies as st
from yaml import safe_load

from servicemodel.reading.model_writer import WIDTH, Noted, write_model
from servicemodel.reading.naming import Naming

TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)


@given(entries=st.dictionaries(TEXTS, st.dictionaries(TEXTS, VALUES, max_size=6), min_size=1, max_size=4))
def test_whatever_is_written_reads_back(entries: dict[str, dict[str, object]]) -> None:
    assert safe_load(write_model({"section": entries}))["section"] == entries


@given(head=st.lists(TEXTS), remark=TEXTS)
def test_no_remark_can_break_out_of_its_line(head: list[str], remark: str) -> None:
    text = write_model({"flows": {"a": Noted({"from": "x"}, remark)}}, head)

    assert safe_load(text) == {"flows": {"a": {"from": "x"}}}
    assert text.count("\n") == len(head) + 4


def test_ids_and_chinese_stay_as_they_are() -> None:
    text = write_model(
        {"name": "客服（示例）", "actors": {"front": {"name": {"en": "Front", "zh": "前台"}}}}, ("样例",)
    )

    assert text == "# 样例\nname: 客服（示例）\n\nactors:\n  front: {name: {en: Front, zh: 前台}}\n"


def test_words_that_could_mean_something_else_are_quoted() -> None:
    text = write_model(
        {"actors": {"a": {"name": "no"}, "b": {"name": "12:30"}, "c": {"name": "1.0"}, "d": {"name": "a: b"}}}
    )

    assert '"no"' in text
    assert '"12:30"' in text
    assert '"1.0"' in text
    assert '"a: b"' in text


def test_what_is_not_known_is_left_out() -> None:
    assert write_model({"name": None, "needs": {}, "actors": {"a": {"name": None}}}) == "\nactors:\n  a: {}\n"


def test_a_long_element_breaks_between_its_keys() -> None:
    text = write_model({"flows": {"a": {f"key_{n}": "word " * 5 + "end" for n in range(9)}}})

    assert max(map(len, text.splitlines())) <= WIDTH
    assert safe_load(text)["flows"]["a"]["key_8"].endswith("end")


def test_ids_are_numbered_where_names_repeat() -> None:
    naming = Naming()

    names = ("Customer", "customer!", "Customer", "客户", "客户", "24 hours", "Zoë's Café")
    assert [naming.id_of(name, "actor") for name in names] == [
        "customer", "customer_2", "customer_3", "actor", "actor_2", "actor_24_hours", "zoes_cafe",
    ]  # fmt: skip
