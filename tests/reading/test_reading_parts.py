"""Small parts of reading: scalars, quantities, circles, guesses, ids, defaults, the loader without C."""

import math
import subprocess
import sys

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.channel import Medium
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Section
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.reading import composing, defaults, quantity
from servicemodel.reading.checking import suggested_id
from servicemodel.reading.circles import circles
from servicemodel.reading.complaint import LIKE_ID, LIKE_WORD, nearest
from servicemodel.reading.composing import compose
from servicemodel.reading.scalars import meaning, number_in
from servicemodel.reading.tree import SourceText, plain

YAML_1_2 = {
    "yes": "yes",
    "no": "no",
    "on": "on",
    "Off": "Off",
    "true": True,
    "False": False,
    "": None,
    "~": None,
    "null": None,
    "12": 12,
    "-7": -7,
    "007": 7,
    "0o17": 15,
    "0x1f": 31,
    "0b1": "0b1",
    "1.5": 1.5,
    ".5": 0.5,
    "5.": 5.0,
    "1e3": 1000.0,
    "12:30": "12:30",
    "1_000": "1_000",
    "1,5": "1,5",
    "2024-01-01": "2024-01-01",
    ".inf": math.inf,
    "-.INF": -math.inf,
    "+": "+",
    ".": ".",
}


@pytest.mark.parametrize(("text", "value"), YAML_1_2.items())
def test_plain_scalars_follow_the_core_schema(text, value):
    assert meaning(text) == value
    assert type(meaning(text)) is type(value)


def test_not_a_number_and_numbers_beyond_all_bounds():
    assert math.isnan(meaning(".nan"))
    assert meaning("9" * 5000) == math.inf


@pytest.mark.parametrize(
    ("text", "number"),
    {
        "1_000": "1000",
        "1,000": "1000",
        "0,8": "0.8",
        "80%": "0.8",
        "12.5 %": "0.125",
        "8％": "0.08",
        "good": "",
    }.items(),
)
def test_numbers_hidden_in_text(text, number):
    assert number_in(text) == number


def test_quantities_in_canonical_units():
    assert quantity.days("6 hours") == 0.25
    assert quantity.days("1 week") == 7
    assert quantity.days("90minutes") == pytest.approx(1 / 16)
    assert quantity.per_day("0.1 per year") == pytest.approx(0.1 / 365)
    assert quantity.per_year("12 per month") == pytest.approx(144)
    assert quantity.money("5.00 USD", "USD") == 5


@settings(deadline=None)
@given(st.floats(0, 1e6), st.sampled_from(sorted(quantity.DAYS)))
def test_a_rate_is_one_over_a_duration(number, unit):
    assert quantity.per_day(f"{number} per {unit}") == pytest.approx(number / quantity.days(f"1 {unit}"))


def test_circles_of_a_relation():
    assert list(circles({"a": ["b"], "b": ["c"], "c": []})) == []
    assert list(circles({"a": ["b"], "b": ["c"], "c": ["b"]})) == [("b", "c")]
    assert list(circles({"a": ["a"], "b": ["c", "a"], "c": ["b"]})) == [("a",), ("b", "c")]


@settings(deadline=None)
@given(
    st.dictionaries(
        st.integers(0, 12).map(str), st.lists(st.integers(0, 12).map(str), unique=True, max_size=3)
    )
)
def test_every_circle_is_one_and_none_remains(upward):
    found = list(circles(upward))
    for circle in found:
        assert all(circle[(i + 1) % len(circle)] in upward[node] for i, node in enumerate(circle))
    gone = {node for circle in found for node in circle}
    rest = {node: [to for to in tos if to not in gone] for node, tos in upward.items() if node not in gone}
    assert list(circles(rest)) == []


def test_guesses():
    kinds = [kind.value for kind in ActorKind]
    assert nearest("FrontOfice", kinds, LIKE_WORD) == "front_office"
    assert nearest("tecl", ["front", "tech"], LIKE_ID) == "tech"
    assert nearest("zebra", ["front", "tech"], LIKE_ID) == ""
    assert nearest("x" * 1000, ["x"], 0.1) == ""


@pytest.mark.parametrize(
    ("text", "id"),
    {
        "Front Office": "front_office",
        "frontOffice": "front_office",
        "3rd-line": "n3rd_line",
        "前台": "",
    }.items(),
)
def test_suggested_ids(text, id):
    assert suggested_id(Section.ACTORS, text) == id
    assert suggested_id(Section.TOPICS, "Service. Price") == "service.price"


def test_every_medium_kind_and_topic_has_a_default():
    for medium in (None, *Medium):
        passing, source = defaults.of_flow(medium)
        assert 0 < passing.coverage < 1
        assert source.startswith("default ")
    for kind in ActorKind:
        assert 0 < defaults.of_origin(kind)[0].accuracy < 1
    for topic in (*TOPIC_LABELS, "something.else"):
        assert 0 < defaults.of_topic(topic)[0] < 1
    assert defaults.of_flow(None)[0].days == 0


def test_defaults_are_listed_with_their_reasons():
    rows = list(defaults.listed())
    assert len({where for where, _, _ in rows}) == len(rows)
    assert all(numbers and why for _, numbers, why in rows)


def test_the_loader_without_c_reads_the_same(monkeypatch):
    text = "a: &x {b: [1, 'two', yes]}\nc: *x\nd:\n  - |\n    text\n"
    source = SourceText.of("model.yaml", text)
    fast, _ = compose(source, text)
    monkeypatch.setattr(composing, "_LOADER", yaml.SafeLoader)
    slow, complaints = compose(source, text)
    assert complaints == ()
    assert (
        plain(fast)
        == plain(slow)
        == {"a": {"b": [1, "two", "yes"]}, "c": {"b": [1, "two", "yes"]}, "d": ["text\n"]}
    )


def test_reading_yaml_loads_no_xml_reader():
    code = (
        "import sys; from servicemodel.reading import read_model; read_model('q-company'); "
        "heavy = ('xml.parsers', 'lxml', 'networkx', 'numpy'); "
        "print(*sorted(name for name in sys.modules if name.startswith(heavy)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
