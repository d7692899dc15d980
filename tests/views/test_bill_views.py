"""The bill in words and as facts: what it costs, what is missing, what a reminder is worth."""

import json

import attrs
import pytest

from servicemodel import pipeline
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import Bill, CostKind, CostLine, MessageWorth
from servicemodel.planning.worth.stakes import stakes
from servicemodel.views.bill_json import bill_json
from servicemodel.views.bill_text import bill_rows, bill_text, stake_lines, total_text
from servicemodel.views.bill_words import INDEPENDENCE, amount, missing_words, readable
from servicemodel.views.findings_json import as_json
from servicemodel.views.message_text import message_lines

BOTH = tuple(Language)


@pytest.fixture(scope="module")
def case():
    """Situation, bill, stakes and messages of the published case."""
    situation = pipeline.assess(pipeline.read("q-company"))
    return situation.model, pipeline.price(situation), stakes(situation), pipeline.messages(situation)


@pytest.fixture(scope="module")
def proactive():
    """The same of the proactive mode."""
    situation = pipeline.assess(pipeline.read("proactive"))
    return situation.model, pipeline.price(situation), stakes(situation), pipeline.messages(situation)


def money(number, low=None, high=None):
    """Declared money."""
    return Value(number, Unit.MONEY, Grade.DECLARED, "", None, low, high)


def test_the_bill_of_the_case_is_a_lower_bound_and_says_why(case):
    model, bill, *_ = case
    text = bill_text(bill, (), model, Language.EN)
    assert text.startswith("What service costs a year: at least USD ")
    assert "Return or exchange: channels, probability of authority" in text
    assert "service rules: who sees it first-hand" in text


@pytest.mark.parametrize("language", BOTH)
def test_rows_are_dearest_first_and_name_what_costs_most(case, language):
    model, bill, *_ = case
    rows = bill_rows(bill, model, language)
    assert len({row.label for row in rows}) == len(rows)
    known = [line for line in bill.lines if line.amount and line.amount.number]
    totals = [sum(li.amount.number for li in known if li.kind is kind) for kind in CostKind]
    assert len(rows) == sum(total > 0 for total in totals)
    first = {Language.EN: ("unresolved matters", "Technical detail: USD 18k")}
    first[Language.ZH] = ("未解决请求", "技术细节咨询：1.8万美元")
    assert (rows[0].label, rows[0].parts[0]) == first[language]


@pytest.mark.parametrize("language", BOTH)
def test_the_assumption_of_independence_is_said_once(case, language):
    model, bill, worth, sent = case
    text = bill_text(bill, worth, model, language, messages=sent)
    assert text.count(INDEPENDENCE.to(language)) == 1


def test_an_interval_says_what_it_spans(case, proactive):
    for (model, bill, *_), spans in ((case, False), (proactive, True)):
        text = bill_text(bill, (), model, Language.EN)
        assert ("from the cheapest to the dearest" in text) is spans
        sampled = bill_text(attrs.evolve(bill, sampled=True), (), model, Language.EN)
        assert ("90 %, from the evidence" in sampled) is spans


def test_stakes_are_told_with_the_need_and_the_ceiling(case):
    model, _, worth, _ = case
    lines = stake_lines(worth, model, Language.EN, 1)
    assert len(lines) == 1
    assert lines[0].startswith("Service centre, problem solutions: USD ")
    assert " if the need is met, at most USD " in lines[0]


def test_where_nothing_is_known_no_total_is_shown(case):
    model, *_ = case
    ref = Ref(Section.REQUESTS, "noise")
    bill = Bill((CostLine(CostKind.CONTACTS, ref, None, ((ref, "per_year"),)),), money(0.0))
    assert total_text(bill, model, Language.EN) == "not known"
    assert total_text(bill, model, Language.ZH) == "未知"
    assert missing_words(bill.missing, model, Language.ZH) == ("异响询问：每年数量",)


@pytest.mark.parametrize(
    ("number", "shown"), [(56158.2, "USD 56.2k ◐ declared"), (317.5, "USD 318 ◐ declared")]
)
def test_money_is_told_with_three_digits(case, number, shown):
    assert amount(money(number), case[0], Language.EN) == shown


def test_small_change_keeps_its_cents():
    assert readable(money(0.123, 0.0, 5.628)) == money(0.12, 0.0, 5.63)


def test_reminders_tell_their_net_and_how_many_calls_they_bear(proactive):
    model, _, _, sent = proactive
    lines = message_lines(sent, model, Language.EN)
    assert len(lines) == len(sent)
    assert any("; pays up to " in line for line in lines)
    assert any(line.endswith(": not known (design life: benefit per item known)") for line in lines)


def test_a_harmful_message_and_one_that_never_pays_are_named(proactive):
    model, *_ = proactive
    share = Value(0.57, Unit.SHARE, Grade.DECLARED)
    least = attrs.evolve(share, number=0.8)
    harmful = MessageWorth("unit_reminder", money(-10.0), share, least, None, None)
    assert message_lines([harmful], model, Language.EN) == (
        "Status reminder: −USD 10 ◐ declared; would not pay even if nobody called back; not to be sent: "
        "only 57 % right on arrival, more than 80 % is needed",
    )
    assert message_lines([harmful], model, Language.ZH) == (
        "状态提示：−10美元 ◐ 申报；即使无人来电也不划算；不宜发送：到达时仅57%正确，须超过80%",
    )


def test_the_facts_hold_every_line_with_its_evidence(proactive):
    _, bill, worth, sent = proactive
    facts = json.loads(as_json(bill_json(bill, worth, sent)))
    assert len(facts["lines"]) == len(bill.lines)
    assert facts["complete"] is bill.complete
    assert facts["sampled"] is False
    assert sum(each["number"] for each in facts["sums"].values()) == pytest.approx(
        bill.total.number, abs=1e-3
    )
    known = [line["amount"]["number"] for line in facts["lines"] if line["amount"]]
    assert facts["total"]["number"] == pytest.approx(sum(known), abs=1e-3)
    assert {stake["actor"] for stake in facts["stakes"]} == {stake.actor for stake in worth}
    assert [message["flow"] for message in facts["messages"]] == [worth.flow for worth in sent]
    assert as_json(bill_json(bill, worth, sent)) == as_json(bill_json(bill, worth, sent))
