"""Accepted findings: which ones, on which day, for which elements."""

from datetime import date, timedelta

import attrs
import pytest
from builders import actor, flow, model
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.acceptance import Acceptance, Ailment, elements_hash, judged
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Text

TODAY = date(2026, 3, 1)
MODEL = model([], [flow("front", "tech", 1, 1, id="ask"), flow("front", "sales", 1, 1, id="tell")])


def finding(*ids, outcome=Outcome.VIOLATED, rule="LOP01", reason="no-return"):
    refs = tuple(Ref(Section.FLOWS if id in ("ask", "tell") else Section.ACTORS, id) for id in ids)
    severity = Severity.HIGH if outcome is Outcome.VIOLATED else None
    return Finding(rule, outcome, refs, reason, severity=severity)


ASK, TELL = finding("ask", "front", "tech"), finding("tell", "front", "sales")
OPEN = finding("tech", outcome=Outcome.UNKNOWN)


def acceptance(pattern=ASK.id, days=100, **more):
    return Acceptance(pattern, "agreed", "head of service", TODAY + timedelta(days=days), **more)


def ailments(*acceptances, model=MODEL, findings=(ASK, TELL, OPEN)):
    return [notice.ailment for notice in judged(findings, acceptances, model, TODAY).notices]


def test_an_accepted_finding_is_set_apart_and_the_rest_stays_open():
    judgement = judged((ASK, TELL, OPEN), [acceptance()], MODEL, TODAY)
    assert judgement.open == (TELL, OPEN)
    assert [each.finding for each in judgement.accepted] == [ASK]
    assert judgement.notices == ()


def test_a_question_cannot_be_accepted():
    judgement = judged((OPEN,), [acceptance(OPEN.id)], MODEL, TODAY)
    assert judgement.open == (OPEN,)
    assert [notice.ailment for notice in judgement.notices] == [Ailment.ORPHANED]


@pytest.mark.parametrize(
    ("days", "ailment", "accepted"),
    [(-1, [Ailment.EXPIRED], 0), (0, [Ailment.ENDING], 1), (14, [Ailment.ENDING], 1), (15, [], 1)],
)
def test_it_holds_to_the_end_of_its_day_and_says_so_two_weeks_before(days, ailment, accepted):
    judgement = judged((ASK,), [acceptance(days=days)], MODEL, TODAY)
    assert [notice.ailment for notice in judgement.notices] == ailment
    assert [notice.days for notice in judgement.notices] == [days] * len(ailment)
    assert len(judgement.accepted) == accepted
    assert len(judgement.open) == 1 - accepted


def test_one_that_matches_nothing_is_reported_even_after_its_end():
    assert ailments(acceptance("LOP01@nobody@no-return", -5)) == [Ailment.ORPHANED]


def test_a_changed_element_makes_it_stale_and_its_finding_open():
    bound = acceptance(elements=elements_hash([ASK], MODEL))
    assert ailments(bound) == []
    people = tuple(attrs.evolve(a, name=Text("other", "其他")) if a.id == "tech" else a for a in MODEL.actors)
    changed = attrs.evolve(MODEL, actors=people)
    assert ailments(bound, model=changed) == [Ailment.STALE]
    assert judged((ASK,), [bound], changed, TODAY).open == (ASK,)


def test_a_change_elsewhere_does_not():
    bound = acceptance(elements=elements_hash([ASK], MODEL))
    wider = attrs.evolve(MODEL, actors=(*MODEL.actors, actor("new")), flows=MODEL.flows[::-1])
    assert ailments(bound, model=wider) == []


def test_a_finding_that_joins_what_a_wildcard_means_makes_it_stale():
    bound = acceptance("LOP01@front@*", elements=elements_hash([ASK], MODEL))
    assert ailments(bound, findings=(ASK,)) == []
    assert ailments(bound, findings=(ASK, TELL)) == [Ailment.STALE]


def test_an_unbound_one_holds_whatever_changes():
    assert ailments(acceptance("LOP01@front@*")) == []


def test_of_two_that_hold_the_first_is_named():
    first, second = acceptance("LOP01@*"), acceptance()
    (each,) = judged((ASK,), [first, second], MODEL, TODAY).accepted
    assert each.acceptance is first


@given(st.permutations([ASK, TELL]))
def test_the_hash_knows_no_order(findings):
    assert elements_hash(findings, MODEL) == elements_hash([ASK, TELL], MODEL)
    turned = [attrs.evolve(f, elements=f.elements[::-1]) for f in findings]
    assert elements_hash(turned, MODEL) == elements_hash([ASK, TELL], MODEL)


def test_the_hash_is_that_of_the_elements_and_not_of_the_finding():
    other = attrs.evolve(ASK, reason="partly-answered", severity=Severity.LOW)
    assert elements_hash([other], MODEL) == elements_hash([ASK], MODEL)
    assert elements_hash([ASK], MODEL) != elements_hash([TELL], MODEL)
    assert len(elements_hash([ASK], MODEL)) == 64


@given(st.sets(st.sampled_from(["ask", "tell", "gone"])), st.integers(-30, 200))
def test_every_finding_is_open_or_accepted_and_none_is_both(accepted, days):
    acceptances = [acceptance(f"LOP01@{id}@*", days) for id in sorted(accepted)]
    findings = (ASK, TELL, OPEN)
    judgement = judged(findings, acceptances, MODEL, TODAY)
    told = [*judgement.open, *(each.finding for each in judgement.accepted)]
    assert sorted(told, key=lambda f: f.id) == sorted(findings, key=lambda f: f.id)
    assert len(judgement.notices) <= len(acceptances)
