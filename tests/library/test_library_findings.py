"""What the rules find in the models of the library: exactly the reviewed list, no miss and no extra."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from servicemodel import pipeline
from servicemodel.analyses.rounds import ROOMS
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Family, Outcome, Severity
from servicemodel.reading import library_names

EXPECTED = Path(__file__).parent / "expected"
MODES = ("traditional", "direct", "dealer", "third_party", "proactive")
#: Failure patterns of the case that a rule of its own must find; FP-13 and FP-14 are facts, not faults.
PATTERNS = {f"FP-{n:02}" for n in (*range(1, 13), 15)}
WEIGHTS = {Severity.HIGH: 3, Severity.MEDIUM: 2, Severity.LOW: 1}

Place = tuple[str, tuple[str, ...]]


@cache
def violations(name: str) -> tuple[Finding, ...]:
    found = pipeline.find(pipeline.assess(pipeline.read(name)))
    return tuple(finding for finding in found if finding.outcome is Outcome.VIOLATED)


@cache
def reviewed(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load((EXPECTED / f"{name}.yaml").read_text(encoding="utf-8")))


def place(rule: str, elements: Any) -> Place:
    return rule, tuple(sorted(elements))


def bare(model: ServiceModel) -> dict[str, Any]:
    """Who there is and who tells whom about what; nothing else that the model says."""
    return {
        "servicemodel": 1,
        "name": model.name.en,
        "topics": {topic.id: {"name": {"en": topic.name.en, "zh": topic.name.zh}} for topic in model.topics},
        "actors": {
            actor.id: {"kind": actor.kind.value, "part_of": list(actor.part_of)} for actor in model.actors
        },
        "flows": {
            flow.id: {"from": flow.sender, "to": flow.receiver, "topics": list(flow.topics)}
            for flow in model.flows
        },
    }


@pytest.mark.parametrize("name", library_names())
def test_the_rules_find_what_was_reviewed_no_miss_and_no_extra(name: str) -> None:
    expected = Counter(place(entry["rule"], at) for entry in reviewed(name) for at in entry["at"])
    found = Counter(place(f.rule, (ref.id for ref in f.elements)) for f in violations(name))

    assert {"missed": expected - found, "extra": found - expected} == {"missed": {}, "extra": {}}


@pytest.mark.parametrize("name", library_names())
def test_every_expected_finding_says_why(name: str) -> None:
    assert all(entry["why"].strip() for entry in reviewed(name))


def test_every_model_was_reviewed_and_every_list_belongs_to_a_model() -> None:
    assert sorted(path.stem for path in EXPECTED.glob("*.yaml")) == sorted(library_names())


def test_the_case_shows_every_failure_pattern_by_a_rule() -> None:
    shown = {pattern for entry in reviewed("q-company") for pattern in entry.get("shows", ())}

    assert shown == PATTERNS


def test_the_proactive_mode_has_at_most_three_findings() -> None:
    assert len(violations("proactive")) <= 3


def test_the_traditional_mode_is_the_worst_of_the_five() -> None:
    numbers = {mode: len(violations(mode)) for mode in MODES}
    weights = {
        mode: sum(WEIGHTS[f.severity] for f in violations(mode) if f.severity is not None) for mode in MODES
    }

    for figures in (numbers, weights):
        worst = max(figures, key=lambda mode: figures[mode])
        assert worst == "traditional"
        assert list(figures.values()).count(figures[worst]) == 1


def test_every_rule_speaks_in_some_model_of_the_library() -> None:
    spoken = {finding.rule for name in library_names() for finding in violations(name)}
    silent = {room.RULE.id for room in ROOMS} - spoken

    # Rules about evidence speak where service records lie beside a model, and the library has none.
    assert sorted(id for id in silent if not id.startswith(Family.EVIDENCE.value)) == []


@pytest.mark.parametrize("name", library_names())
def test_a_model_of_actors_and_flows_only_is_accused_of_nothing(name: str, tmp_path: Path) -> None:
    file = tmp_path / "bare.yaml"
    file.write_text(yaml.safe_dump(bare(pipeline.read(name)), allow_unicode=True), encoding="utf-8")

    found = pipeline.find(pipeline.assess(pipeline.read(str(file))))

    accused = {(f.rule, f.reason) for f in found if f.outcome is Outcome.VIOLATED}
    assert accused <= {("LOP01", "closed-indirectly")}
    assert any(f.outcome is Outcome.UNKNOWN for f in found)
