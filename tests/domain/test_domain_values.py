"""Numbers with grades, texts in two languages, findings and their ids."""

from itertools import permutations

import attrs
import pytest
from builders import fidelity, flow, share
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.action import Action, Effect, Plan
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Beta, Grade, Unit, Value, weakest
from servicemodel.knowledge.bands import with_interval

#: Printed 90 % intervals (core 3.3).
INTERVALS = [
    (Value.share(0.25, Grade.DECLARED), 0.02, 0.63),
    (Value.share(0.5, Grade.DECLARED), 0.14, 0.87),
    (Value.share(0.75, Grade.DECLARED), 0.37, 0.98),
    (Value.share(0.95, Grade.DECLARED), 0.74, 1.00),
    (Value.share(0.75, Grade.DOCUMENTED), 0.58, 0.89),
    (Value.share(0.75, Grade.ASSUMED), 0.23, 1.00),
    (Value.counted(120, 160), 0.69, 0.80),
]


@pytest.mark.parametrize(("value", "low", "high"), INTERVALS)
def test_intervals_are_those_of_the_table(value, low, high):
    wide = with_interval(value)
    # The table rounds partial knowledge (.1354 to .8646) outwards.
    assert (wide.low, wide.high) == pytest.approx((low, high), abs=0.0054)
    assert attrs.evolve(wide, low=None, high=None) == value


@pytest.mark.parametrize("number", [0.0, 1.0])
@pytest.mark.parametrize("grade", Grade)
def test_none_and_all_are_exact_unless_counted(number, grade):
    assert Value.share(number, grade).distribution is None
    assert with_interval(Value.share(number, grade)).low is None


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_counted_share_keeps_its_count(hits, misses):
    if hits + misses == 0:
        with pytest.raises(ValueError, match="0 of 0"):
            Value.counted(0, 0)
        return
    value = with_interval(Value.counted(hits, hits + misses))
    assert value.number == hits / (hits + misses)
    assert (value.grade, value.unit, value.trials) == (Grade.MEASURED, Unit.SHARE, hits + misses)
    assert value.distribution == Beta(hits + 0.5, misses + 0.5)
    assert 0 <= value.low <= value.number <= value.high <= 1


@pytest.mark.parametrize(("successes", "trials"), [(3, 2), (-1, 2), (0, 0)])
def test_more_successes_than_trials_are_no_share(successes, trials):
    with pytest.raises(ValueError, match="is not a share"):
        Value.counted(successes, trials)


@given(st.floats(0.05, 0.95))
def test_better_grades_have_narrower_intervals(number):
    widths = [
        wide.high - wide.low
        for grade in (Grade.DOCUMENTED, Grade.DECLARED, Grade.ASSUMED)
        for wide in [with_interval(Value.share(number, grade))]
    ]
    assert widths[0] < widths[1]
    assert widths[0] < widths[2]


@pytest.mark.parametrize(("alpha", "beta"), [(0, 1), (1, 0), (-1, 1)])
def test_a_beta_needs_positive_parameters(alpha, beta):
    with pytest.raises(ValueError, match="must be > 0"):
        Beta(alpha, beta)


def test_the_weakest_grade_wins():
    assert [grade.rank for grade in Grade] == [0, 1, 2, 3]
    assert weakest(()) is Grade.MEASURED
    values = tuple(share(0.5, grade) for grade in (Grade.DOCUMENTED, Grade.ASSUMED, Grade.DECLARED))
    assert weakest(values) is Grade.ASSUMED
    assert weakest(values[:1]) is Grade.DOCUMENTED


@pytest.mark.parametrize(("en", "zh"), [("", "字"), ("word", ""), ("", "")])
def test_no_text_is_empty_in_either_language(en, zh):
    with pytest.raises(ValueError, match="must be >= 1"):
        Text(en, zh)


def test_a_text_speaks_both_languages():
    assert [Text("word", "字").to(language) for language in Language] == ["word", "字"]


def test_a_flow_may_carry_single_topics_better():
    better = fidelity(1, 1)
    sent = flow("a", "b", 0.5, 0.5, by_topic=(("service.price", better),))
    assert sent.fidelity_of("service.price") == better
    assert sent.fidelity_of("product.detail") == sent.fidelity


PLACES = (Ref(Section.FLOWS, "ask"), Ref(Section.ACTORS, "tech"), Ref(Section.ACTORS, "front"))


@pytest.mark.parametrize("places", tuple(permutations(PLACES)))
def test_the_id_of_a_finding_does_not_depend_on_the_order_of_its_places(places):
    assert Finding("LOP01", Outcome.VIOLATED, places, "no-return").id == "LOP01@ask@front@tech@no-return"


def test_the_id_of_a_finding_does_not_depend_on_figures():
    plain = Finding("LOP01", Outcome.VIOLATED, PLACES, "no-return")
    told = attrs.evolve(plain, facts=(("open", share(0.5)),), severity=Severity.LOW, value=share(0.5))
    assert told.id == plain.id
    assert attrs.evolve(plain, reason="partly-answered").id != plain.id


def test_a_finding_gives_its_facts_by_name():
    facts = (("flow", PLACES[0]), ("open", share(0.5, Grade.DOCUMENTED)), ("left", share(0.5)))
    finding = Finding("LOP01", Outcome.VIOLATED, PLACES, "no-return", facts)
    assert finding.fact("flow") == PLACES[0]
    assert finding.grade is Grade.DECLARED
    assert attrs.evolve(finding, facts=facts[:1]).grade is None
    with pytest.raises(KeyError):
        finding.fact("nothing")


def test_severities_are_ranked_worst_first():
    assert sorted(Severity, key=lambda s: s.rank) == [Severity.HIGH, Severity.MEDIUM, Severity.LOW]


def test_a_plan_gives_the_effect_of_an_action():
    action = Action("f#tell", "f", Text("tell", "告知"), ())
    effect = Effect("f#tell", (), (), (), None, None)
    assert Plan((action,), (effect,)).effect("f#tell") == effect
    with pytest.raises(KeyError):
        Plan((action,), (effect,)).effect("other")


def test_problems_are_sorted_by_place():
    late, early = (Problem(Place("m.yaml", line, 1), "FIL01") for line in (9, 2))
    found = ProblemsFound((late, early))
    assert found.problems == (early, late)
    assert str(found) == "m.yaml:2:1: FIL01; m.yaml:9:1: FIL01"
