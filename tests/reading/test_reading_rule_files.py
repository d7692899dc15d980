"""Files of rules without code from strangers, and the JSON Schema that refuses what the reading refuses."""

import json

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from rule_texts import CORPUS, FINE, GOOD, read, shelf, when

from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.rule_facts import RULE_FACTS
from servicemodel.domain.value import Unit
from servicemodel.reading import formats

HOSTILE = [
    "- !!python/object/apply:os.system ['echo']",
    f"- {{{GOOD}, found_when: !!python/name:os.system}}",
    when("{not: " * 60 + FINE + "}" * 60),
    "- &a [*a]",
    "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 8)}]\n" for n in range(2, 9)),
    "\0",
    "- - - -",
    "{{{{",
    "- {id: [], name: {}, each: 3, where: 1e999, found_when: {fact: {}, equals: {}}}",
    "- 2026-01-01",
    "- {each: flow, found_when: {fact: ~, below: ~}}",
    f"- {{{GOOD}, found_when: {{fact: coverage, below: .nan}}}}",
    f"- {{{GOOD}, found_when: {{fact: coverage, below: .inf}}}}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_files_are_refused_and_nothing_is_run(text):
    found = shelf(text)
    assert found.complaints
    assert found.rules == []


def test_a_file_of_more_than_a_megabyte_is_refused(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"# " + b"x" * 1024 * 1024)
    with pytest.raises(ProblemsFound) as caught:
        formats.read_rules([path], {})
    assert [(p.code, dict(p.facts)["limit"]) for p in caught.value.problems] == [("FIL16", "1")]


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 2),
    st.sampled_from(["flow", "delay", "1 day", "{flow}", "OWN01", "low"]),
)
KEYS = st.sampled_from(
    [
        "id",
        "name",
        "each",
        "where",
        "found_when",
        "fact",
        "above",
        "all",
        "any",
        "not",
        "severity",
        "message",
        "of",
    ]
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=20,
)


@given(TREES)
def test_any_tree_is_either_rules_or_problems(tree):
    found = shelf(json.dumps(tree))
    assert found.complaints or found.rules or not tree


SCHEMA = formats.rules_schema()


def valid(text):
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(text))


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("fact", RULE_FACTS, ids=lambda fact: f"{fact.each}.{fact.name}")
def test_schema_and_reading_agree_on_every_fact(fact):
    limit = {Unit.DAYS: "1 day", Unit.PER_DAY: "1 per year", None: "x"}.get(fact.unit, "0.5")
    tests = [
        "missing: true",
        f"below: {limit}"
        if fact.unit
        else "equals: true"
        if fact.yes_no
        else f"equals: {(fact.words or ('x',))[0]}",
    ]
    for test in tests:
        text = when(f"{{fact: {fact.name}, {test}}}").replace("each: flow", f"each: {fact.each}")
        assert valid(text)
        assert read(text)


UNSEEN = {"taken", "slot", "many", "degree", "share", "order", "id", "name", "duration", "negative"}


@pytest.mark.parametrize(
    ("code", "reason", "marked"),
    [
        row
        for row in CORPUS
        if (row[1] not in UNSEEN and row[0] != "FIL42")
        or row[1] in ("fact", "operator", "fits", "clause", "list", "one_operator")
    ],
)
def test_the_schema_refuses_what_the_reading_refuses(code, reason, marked):
    assert not valid(marked.replace("¦", ""))
