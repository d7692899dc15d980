"""Patterns over finding ids, and severities by pattern."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.pattern import SeveritySetting, fits, names_places, precision, reweighed
from servicemodel.domain.rule import Outcome, Severity


def finding(*ids, rule="LOP01", outcome=Outcome.VIOLATED, reason="no-return"):
    severity = Severity.HIGH if outcome is Outcome.VIOLATED else None
    refs = tuple(Ref(Section.ACTORS, id) for id in ids)
    return Finding(rule, outcome, refs, reason, severity=severity)


FOUND = finding("front", "ask_tech", "tech")


@pytest.mark.parametrize(
    ("pattern", "meant"),
    [
        ("LOP01@ask_tech@front@tech@no-return", True),
        ("LOP01@tech@front@ask_tech@no-return", True),
        ("LOP01@ask_tech@front@tech@other", False),
        ("LOP01@ask_tech@front@tech", False),
        ("LOP01@front@tech@no-return", False),
        ("LOP01@front@*@tech@no-return", True),
        ("LOP01@*@*@front@no-return", True),
        ("LOP01@*@*@*@*", True),
        ("LOP01@*@*@*@*@*", False),
        ("LOP01@front@*", True),
        ("LOP01@tech@front@*", True),
        ("LOP01@sales@*", False),
        ("LOP01@*", True),
        ("LOP01@front@front@*", False),
        ("LOP01@ask_*@*", True),
        ("LOP01@*tech@front@tech@no-return", True),
        ("LOP01@ask*@*tech@front@no-return", True),
        ("LOP01@fr.nt@*", False),
        ("LOP02@*", False),
        ("LOP01", True),
        ("LOP", True),
        ("ASY", False),
    ],
)
def test_what_a_pattern_means(pattern, meant):
    assert fits(pattern, FOUND) is meant


@given(st.lists(st.from_regex(r"[a-z]{1,3}", fullmatch=True), min_size=1, max_size=5), st.randoms())
def test_an_id_means_itself_in_any_order_and_with_any_element_left_open(ids, random):
    each = finding(*ids)
    assert fits(each.id, each)
    mixed = random.sample(ids, len(ids))
    assert fits("@".join(("LOP01", *mixed, "no-return")), each)
    mixed[0] = "*"
    assert fits("@".join(("LOP01", *mixed, "no-return")), each)
    assert fits("@".join(("LOP01", *mixed[1:], "*")), each)


@pytest.mark.parametrize(
    ("pattern", "good"),
    [("LOP01@a@b", True), ("LOP01@*", True), ("LOP01", False), ("LOP@a", False), ("LOP01@", False)],
)
def test_an_acceptance_needs_a_rule_and_places(pattern, good):
    assert names_places(pattern) is good


def test_narrower_is_more_precise():
    wide = ["*", "LOP", "LOP01", "LOP01@*", "LOP01@fr*@*", "LOP01@front@*", "LOP01@front@tech@*"]
    scores = [precision(pattern)[:2] for pattern in wide]
    assert scores[:3] == sorted(scores[:3])
    assert precision("LOP01@*")[:2] <= precision("LOP01@fr*@*")[:2] < precision("LOP01@front@*")[:2]
    assert precision("LOP01@front@*") < precision("LOP01@front@tech@*")


def settings(**pairs):
    return [SeveritySetting(p.replace("__", "@").replace("ALL", "*"), s) for p, s in pairs.items()]


@given(st.permutations(settings(LOP=Severity.LOW, LOP01=Severity.HIGH, LOP01__front__ALL=Severity.MEDIUM)))
def test_the_narrowest_setting_counts_whatever_the_order(given_settings):
    findings = (FOUND, finding("sales"), finding("sales", rule="LOP02"), finding("front", rule="ASY01"))
    found = [f.severity for f in reweighed(findings, given_settings)]
    assert found == [Severity.MEDIUM, Severity.HIGH, Severity.LOW, Severity.HIGH]


def test_what_is_no_violation_gets_no_severity():
    question = finding("front", outcome=Outcome.UNKNOWN)
    assert reweighed((question,), settings(LOP=Severity.LOW)) == (question,)
