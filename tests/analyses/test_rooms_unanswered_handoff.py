"""Somebody passes a question on, and the answer does not come back (LOP01)."""

import attrs
import pytest
from builders import flow, name, per_year, share, topic
from room_cases import actions, answer, answers, asked, left, reply

from servicemodel.domain.change import apply
from servicemodel.domain.flow import FlowKind, Permission
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.value import Grade

#: An answer that goes over sales.
ROUND = (reply(1, 1, "tech", "sales"), reply(1, 1, "sales", "front"))
WITHHELD = (Permission("consent", name("consent"), granted=False),)


def assumed(reply):
    """``reply`` with a coverage that nobody stated."""
    coverage = share(reply.fidelity.coverage.number, Grade.ASSUMED)
    return attrs.evolve(reply, fidelity=attrs.evolve(reply.fidelity, coverage=coverage))


def question(of):
    """What the rule says about the question itself."""
    return next(f for f in answers(of, "LOP01") if f.elements[0].id == "ask")


def outcome(*back, **more):
    """Reason and severity of what the rule says when ``back`` are the other flows."""
    finding = question(asked(back, **more))
    return finding.reason, finding.severity


@pytest.mark.parametrize(
    "back",
    [
        reply(),
        reply(closes="ask"),
        reply(kind=None),
        reply(kind=FlowKind.ORDER, closes="ask"),
        assumed(reply(0.1)),
    ],
    ids=["response", "closing", "unstated", "closing order", "assumed"],
)
def test_a_question_answered_directly(back):
    assert outcome(back) == ("answered", None)


def test_a_question_answered_over_others():
    assert outcome(*ROUND) == ("closed-indirectly", Severity.LOW)
    finding = answer(asked(ROUND), "LOP01")
    assert [ref.id for ref in finding.fact("via")] == ["sales"]
    assert finding.value is None


def test_a_question_nobody_answers():
    assert outcome() == ("no-return", Severity.HIGH)
    finding = answer(asked(), "LOP01")
    assert finding.value.number == finding.fact("open").number == 1
    assert finding.id == "LOP01@ask@front@tech@no-return"


def test_half_a_way_round_is_none():
    assert outcome(ROUND[0]) == outcome(ROUND[1]) == ("no-return", Severity.HIGH)


@pytest.mark.parametrize(
    "back", [reply(kind=FlowKind.INFORM), reply(closes="other"), reply(kind=FlowKind.REQUEST)]
)
def test_what_answers_something_else_is_no_answer(back):
    other = flow("front", "tech", 1, 1, id="other", kind=FlowKind.INFORM)
    finding = question(asked([back, other]))
    assert (finding.reason, finding.severity) == ("answers-something-else", Severity.MEDIUM)
    assert finding.fact("back").id == "tech_front"


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (0.9, None),
        (0.89, Severity.LOW),
        (0.81, Severity.LOW),
        (0.8, Severity.MEDIUM),
        (0.79, Severity.MEDIUM),
        (0.51, Severity.MEDIUM),
        (0.5, Severity.HIGH),
        (0.1, Severity.HIGH),
    ],
)
def test_the_share_left_open_sets_the_severity(coverage, expected):
    for back in (reply(coverage), reply(coverage, closes="ask")):
        assert outcome(back) == ("partly-answered" if expected else "answered", expected)


def test_several_answers_add_up():
    back = [reply(0.5, id="mail"), reply(0.5, id="call")]
    assert answer(asked(back), "LOP01").fact("open").number == pytest.approx(0.25)


def test_only_what_closes_the_question_counts_where_something_does():
    assert outcome(reply(0.5, closes="ask"), reply(1, id="chat")) == ("partly-answered", Severity.HIGH)


@pytest.mark.parametrize(
    ("numbers", "open_left", "expected"),
    [
        ((40,), 60, Severity.HIGH),
        ((40, 30), 30, Severity.MEDIUM),
        ((85,), 15, Severity.LOW),
        ((90,), None, None),
        ((60, 60), None, None),
    ],
)
def test_counted_answers_are_compared_with_counted_questions(numbers, open_left, expected):
    back = [reply(0.1, id=f"r{n}", per_year=per_year(number)) for n, number in enumerate(numbers)]
    finding = answer(asked(back, per_year=per_year(100)), "LOP01")
    assert finding.severity is expected
    if expected:
        assert finding.reason == "questions-left-open"
        assert finding.fact("left").number == pytest.approx(open_left)
        assert finding.value.number == pytest.approx(open_left / 100)


def test_answers_that_are_not_counted_are_judged_by_their_coverage():
    back = [reply(0.5, per_year=per_year(10)), reply(0.5, id="call")]
    assert outcome(*back, per_year=per_year(100)) == ("partly-answered", Severity.MEDIUM)


def test_no_questions_leave_none_open():
    assert outcome(reply(per_year=per_year(0)), per_year=per_year(0)) == ("answered", None)


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        ((), ("purpose-not-stated", None)),
        (ROUND, ("closed-indirectly", Severity.LOW)),
        ((reply(kind=FlowKind.INFORM),), ("answered", None)),
        ((reply(0.5),), ("answered", None)),
    ],
)
def test_a_flow_of_which_nobody_said_what_it_is_for(back, expected):
    assert outcome(*back, kind=None) == expected


@pytest.mark.parametrize("kind", [kind for kind in FlowKind if kind is not FlowKind.REQUEST])
def test_what_asks_nothing_expects_nothing(kind):
    assert answer(asked(kind=kind), "LOP01").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("closes", [None, "ask"])
def test_an_answer_that_is_not_permitted_is_none(closes):
    of = attrs.evolve(asked([reply(permission="consent", closes=closes)]), permissions=WITHHELD)
    assert answer(of, "LOP01").reason == "no-return"


def test_a_question_that_is_not_permitted_is_not_asked():
    of = attrs.evolve(asked(permission="consent"), permissions=WITHHELD)
    assert answer(of, "LOP01").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "back", [(reply(0),), (ROUND[0], reply(0, 1, "sales", "front"))], ids=["straight", "round"]
)
def test_an_answer_that_never_passes_is_none(back):
    assert outcome(*back) == ("no-return", Severity.HIGH)


def test_the_missing_answer_closes_the_question():
    of = attrs.evolve(asked(), topics=(*asked().topics, topic("service.status")))
    (action,) = actions(of, "LOP01")
    (change,) = action.changes
    put = change.element
    assert (put.sender, put.receiver, put.kind, put.closes) == ("tech", "front", FlowKind.RESPONSE, "ask")
    assert put.topics == (*of.flow("ask").topics, "service.status")
    assert left(of, action) is None


@pytest.mark.parametrize("closes", [None, "ask"])
def test_too_few_answers_become_more(closes):
    of = asked([reply(0.4, closes=closes)])
    (action,) = actions(of, "LOP01")
    assert left(of, action) is None


@pytest.mark.parametrize("closes", [None, "ask"])
def test_too_few_counted_answers_become_more(closes):
    of = asked([reply(per_year=per_year(40), closes=closes)], per_year=per_year(100))
    before = answer(of, "LOP01").value.number
    (action,) = actions(of, "LOP01")
    after = left(of, action)
    assert after is None or after < before


def test_a_remedy_for_an_answer_that_is_not_permitted_does_more_than_nothing():
    of = attrs.evolve(asked([reply(permission="consent", closes="ask")]), permissions=WITHHELD)
    assert all(left(of, action) is None for action in actions(of, "LOP01"))


def test_closing_a_loop_twice_is_closing_it_once():
    of = asked()
    (action,) = actions(of, "LOP01")
    once = apply(of, action.changes)
    assert apply(once, action.changes) == once
    assert actions(once, "LOP01") == ()


def test_a_remedy_never_replaces_what_is_there_by_something_else():
    there = flow("tech", "sales", 1, 1, id="tech_answers_ask", kind=FlowKind.INFORM)
    of = asked([there])
    (action,) = actions(of, "LOP01")
    assert apply(of, action.changes).flow(there.id) == there


@pytest.mark.parametrize("closes", [None, "ask"])
def test_an_answer_without_topics_is_none(closes):
    assert outcome(attrs.evolve(reply(closes=closes), topics=())) == ("no-return", Severity.HIGH)


@pytest.mark.parametrize("volume", [None, per_year(120)])
def test_how_many_stay_open_is_told_where_somebody_counted(volume):
    finding = answer(asked(per_year=volume), "LOP01")
    assert finding.reason == "no-return"
    assert dict(finding.facts).get("left") == volume
