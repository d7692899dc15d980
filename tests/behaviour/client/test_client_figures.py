"""Steps compare with what the program worked out: a promise holds at its bound and breaks beyond it."""

from decimal import Decimal

import pytest
from attrs import evolve

from servicemodel import pipeline
from servicemodel.behaviour.client import context, knowledge, naming, results, service
from servicemodel.behaviour.client.answer import Answer
from servicemodel.behaviour.client.asked import Asked, in_scenario
from servicemodel.behaviour.client.outcomes import Broken, Unclear
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.text import Language
from servicemodel.views.figures import point


@pytest.fixture(scope="module")
def asked():
    model = pipeline.read("q-company")
    return Asked("q-company", model, model, ("q-company",))


@pytest.fixture(scope="module")
def today(asked):
    return Answer(asked)


def after(asked, today):
    return Answer(asked, today)


def held(step, *arguments):
    """Whether the promise is kept."""
    try:
        step(*arguments)
    except Broken:
        return False
    return True


def test_a_promise_holds_at_what_is_known_and_breaks_above(today):
    known = today.situation.knowledge("front", "service.price").correct * 100
    below, above = Decimal(str(known - 0.01)), Decimal(str(known + 0.01))
    assert held(knowledge.knows, today, "Service centre", "prices", below)
    assert not held(knowledge.knows, today, "客服中心", "价格", above)
    assert held(knowledge.knows_no_more, today, "Service centre", "prices", above)
    assert not held(knowledge.knows_no_more, today, "Service centre", "prices", below)


def test_need_asymmetry_and_index_are_those_of_the_situation(today):
    situation = today.situation
    need = situation.need("front", "service.status").number
    assert not held(knowledge.need_met, today, "Service centre", "service status")
    assert need == 0.95
    gap = situation.correct("technician_3", "service.solution") - situation.correct(
        "front", "service.solution"
    )
    names = "Third technician", "Service centre", "problem solutions"
    assert held(knowledge.ahead, today, *names, Decimal(str(gap * 100 + 0.01)))
    assert not held(knowledge.ahead, today, *names, Decimal(str(gap * 100 - 0.01)))
    index = situation.index.number * 100
    assert held(knowledge.missing, today, Decimal(str(index + 0.01)))
    assert not held(knowledge.missing, today, Decimal(str(index - 0.01)))


def test_a_broken_promise_says_what_is_as_the_report_would(today):
    with pytest.raises(Broken) as caught:
        knowledge.knows(today, "People asking for prices", "prices", Decimal(99))
    value = today.situation.knowledge("prospects", "service.price").value
    assert point(value, Language.EN) in caught.value.breach.found.en
    assert "assumed" in caught.value.breach.found.en
    assert "假设" in caught.value.breach.found.zh
    assert caught.value.breach.trace == "K@prospects@service.price"


def test_a_number_that_the_model_states_is_shown_where_it_stands(today):
    with pytest.raises(Broken) as caught:
        service.contact_cost(today, "Service website", Decimal(5), "USD")
    assert caught.value.breach.where.startswith("q-company:")
    assert caught.value.breach.trace == ""


def test_what_nobody_stated_is_not_measured(today):
    for step, arguments in (
        (knowledge.knows, ("Service centre", "service rules", Decimal(1))),
        (knowledge.need_met, ("Finance", "service status")),
        (service.reachable, ("Customers", Decimal(1))),
        (service.come_back, ("800 hotline", Decimal(1))),
        (service.owner, ("Noise question", "Service centre")),
        (service.approvals, ("Price question", Decimal(1))),
        (results.records_at_least, ("返回转出方的转交", Decimal(1))),
        (results.year_cost, (Decimal(10**9), "USD")),
    ):
        with pytest.raises(NotMeasured) as caught:
            step(today, *arguments)
        assert caught.value.lacks.en
        assert caught.value.lacks.zh


def test_a_sum_that_is_too_much_already_is_broken_though_a_line_is_not_known(today):
    assert not today.bill.complete
    assert not held(results.year_cost, today, Decimal(10), "USD")


def test_money_counts_in_the_currency_of_the_model(today):
    assert held(results.line_cost, today, "Complaint statistics", Decimal(10**6), "USD")
    with pytest.raises(Unclear, match="CNY"):
        service.contact_cost(today, "800 hotline", Decimal(6), "CNY")
    assert held(service.contact_cost, today, "800 hotline", Decimal(5), "USD")
    assert not held(service.settled_cost, today, "800 hotline", Decimal("12.49"), "USD")
    assert held(service.settled_cost, today, "800 hotline", Decimal("12.5"), "USD")


def test_what_a_rule_finds_breaks_a_promise_and_what_it_cannot_say_does_not(today):
    title = "问题转了出去，却没有人答复"
    assert not held(results.none_between, today, title, "客服中心", "财务部")
    assert held(results.none_between, today, title, "销售部", "财务部")
    assert not held(results.none_found, today, "LOP01")
    with pytest.raises(NotMeasured):
        results.none_between(today, "ASY01", "客服中心", "服务规定")
    count = len(today.found("LOP01"))
    assert held(results.few_found, today, title, Decimal(count))
    assert not held(results.few_found, today, title, Decimal(count - 1))


def test_an_answer_on_trial_closes_the_loop_and_nothing_else_is_changed(asked, today):
    tried = context.answers(asked, "Finance", "Service centre")
    answer = after(tried, today)
    assert not held(service.all_answered, today, "Service centre", "Finance")
    assert held(service.all_answered, answer, "Service centre", "Finance")
    assert asked.model == asked.today
    assert tried.key != asked.key
    assert held(results.nothing_new, answer)


def test_more_and_less_telling_on_trial(asked, today):
    told = context.tells(asked, "Sales", "Service centre", "service status", Decimal(100), Decimal(100))
    assert held(results.more_known, after(told, today), "Service centre", "service status", Decimal(50))
    silent = context.silent(told, "Sales", "service status")
    assert not held(results.more_known, after(silent, today), "Service centre", "service status", Decimal(1))
    free = context.may_close(asked, "Technical detail", Decimal(60))
    assert not held(service.authority, today, "Technical detail", Decimal(60))
    assert held(service.authority, after(free, today), "Technical detail", Decimal(60))


def test_more_than_the_whole_is_refused(asked):
    with pytest.raises(Unclear):
        context.may_close(asked, "Technical detail", Decimal(160))


def test_names_in_both_languages_ids_and_nearest_guesses(asked):
    model = asked.model
    assert naming.party(model, "service CENTRE") == naming.party(model, "客服中心") == "front"
    assert naming.topic(model, "服务状态") == naming.topic(model, "service.status") == "service.status"
    with pytest.raises(Unclear) as caught:
        naming.party(model, "Servce centre")
    assert "Service centre" in caught.value.hint.en
    twice = evolve(model, actors=(*model.actors, evolve(model.actor("sales"), id="sales_2")))
    with pytest.raises(Unclear, match="sales, sales_2"):
        naming.party(twice, "Sales")


def test_an_unknown_scenario_is_told_with_those_there_are(tmp_path):
    from client_folder import CLIENT

    source = str(CLIENT / "model.yaml")
    model = pipeline.read(source)
    asked = Asked(source, model, model, (source,))
    assert in_scenario(asked, "经销商回报").key == in_scenario(asked, "to_be").key
    with pytest.raises(Unclear) as caught:
        in_scenario(asked, "经销商不回报")
    assert "经销商回报" in caught.value.hint.zh
