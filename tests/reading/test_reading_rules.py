"""Files of rules without code: read strictly, all mistakes at once, nothing executed."""

from pathlib import Path

import pytest
from rule_texts import CORPUS, FINE, GOOD, read, shelf, when

from servicemodel.domain.own_rule import Condition, Join, Joint, Operator
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.rule import Family, Severity
from servicemodel.domain.text import Language
from servicemodel.reading import formats
from servicemodel.views.heads import heads
from servicemodel.views.problems import FILE_PLATES, problem_text


def found_when(clause, each="flow"):
    (rule,) = read(f"- {{{GOOD.replace('each: flow', f'each: {each}')}, found_when: {clause}}}")
    return rule.found_when


def test_every_field_arrives():
    (rule,) = read(
        "- id: LOP90\n  name: late_answer\n  title: {en: Late, zh: 太迟}\n  right: {en: In time, zh: 及时}\n"
        "  each: flow\n  where: {fact: kind, equals: response}\n  found_when: [{fact: delay, above: 1 day}]\n"
        "  message: {en: '{flow} takes\n    {delay}', zh: '{flow}需{delay}'}\n  question: How long?\n"
        "  remedy: Faster.\n  severity: {lack_of: coverage, high: 0.5, medium: 0.2}\n"
        "  source: {en: agreement, zh: 协议}\n  false_alarm: never\n"
    )
    assert (rule.rule.id, rule.rule.family, rule.rule.name) == ("LOP90", Family.OPEN_LOOPS, "late_answer")
    assert (rule.rule.title.zh, rule.rule.questions["not-stated"].zh) == ("太迟", "How long?")
    assert rule.rule.messages["found"].en == "{flow} takes {delay}"
    assert rule.rule.severity.of(0.3) is Severity.MEDIUM
    assert (rule.degree.name, rule.lacking, [fact.name for fact in rule.shown]) == (
        "coverage",
        True,
        ["coverage", "delay"],
    )
    assert rule.where.value == ("response",)
    explained = heads(rule.doc)
    assert explained.looks_at.en == "Every flow, where kind of flow: response."
    assert explained.found_when.zh == "延迟高于1天。"
    assert (explained.source.zh, explained.false_alarm.en) == ("协议", "Never")


@pytest.mark.parametrize(
    ("clause", "unit_value"),
    [
        ("{fact: delay, above: 2 weeks}", 14.0),
        ("{fact: per_year, at_least: 1 per week}", 365 / 7),
        ("{fact: coverage, below: 1}", 1.0),
    ],
)
def test_limits_have_units(clause, unit_value):
    assert found_when(clause).value == pytest.approx(unit_value)


def test_conditions_are_joined():
    clause = found_when("{any: [{fact: used, equals: false}, {not: [{fact: delay, missing: true}]}]}")
    assert clause.joint is Joint.ANY
    assert clause.parts[0].value is False
    assert clause.parts[1] == Join(
        Joint.NOT, (Join(Joint.ALL, (Condition(clause.parts[1].parts[0].parts[0].fact, Operator.MISSING),)),)
    )


@pytest.mark.parametrize("text", ["", "  \n", "# nothing yet\n", "[]\n"])
def test_an_empty_file_holds_no_rules(text):
    assert read(text) == []


@pytest.mark.parametrize(("code", "reason", "marked"), CORPUS)
def test_every_mistake_has_its_place(code, reason, marked):
    line = marked[: marked.index("¦")].count("\n") + 1
    column = marked.index("¦") - marked.rfind("\n", 0, marked.index("¦"))
    found = shelf(marked.replace("¦", ""), {"unanswered_handoff": "servicemodel"})
    assert [(c.code, c.reason) for c in found.complaints] == [(code, reason)]
    assert (found.complaints[0].mark.place.line, found.complaints[0].mark.place.column) == (line, column)
    assert found.rules == [] or "later" in marked


def test_every_wording_of_the_code_has_its_example():
    told = {reason for code, reason, _ in CORPUS if code == "FIL42"}
    assert told | {"element"} == set(FILE_PLATES["FIL42"].wordings)


def test_unknown_names_come_with_the_nearest_known_one(tmp_path):
    path = tmp_path / "r.yaml"
    wrong = "{fact: coverge, below: 1}, {fact: delay, bellow: 1 day}, {fact: kind, equals: requst}"
    path.write_text(when(f"{{all: [{wrong}]}}"))
    with pytest.raises(ProblemsFound) as caught:
        formats.read_rules([path], {})
    assert [problem.guess for problem in caught.value.problems] == ["coverage", "below", "request"]
    assert all(problem_text(problem, language) for problem in caught.value.problems for language in Language)


def test_all_files_are_read_together(tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(f"{when(FINE)}\n")
    second.write_text(f"{when(FINE)}\n- {{}}\n")
    with pytest.raises(ProblemsFound) as caught:
        formats.read_rules([first, second, tmp_path / "none.yaml"], {})
    told = [(Path(p.place.path).name, p.code, dict(p.facts).get("reason", "")) for p in caught.value.problems]
    assert ("b.yaml", "FIL42", "taken") in told
    assert ("none.yaml", "FIL01", "missing") in told
    assert {name for name, _, _ in told} == {"b.yaml", "none.yaml"}


def test_ids_of_the_model_are_kept_with_their_place():
    (rule,) = read(when("{fact: sender, one_of: [front, tech]}"))
    assert [(n.section.value, n.id, n.problem.place.column > 1) for n in rule.names] == [
        ("actors", "front", True),
        ("actors", "tech", True),
    ]
