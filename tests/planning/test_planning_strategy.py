"""Strategies: the best bundle is the best one, rules come before systems, nothing without a price is told."""

from itertools import combinations

import attrs
import pytest
from builders import days, origin, share
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import act, business, matter, offered, planned, project, q_company, situation, tell

from servicemodel.domain.change import Put
from servicemodel.domain.portfolio import Before, Constraints, Method
from servicemodel.domain.text import Language
from servicemodel.domain.value import Grade, Unit
from servicemodel.planning.choosing import bounds
from servicemodel.planning.gaining import gains
from servicemodel.planning.pricing import strategy
from servicemodel.views.claims.first_things import why_first
from servicemodel.views.strategy_lead import headlines
from servicemodel.views.strategy_text import strategy_text

EMPOWER = "EMP01@detail@web_desk@may-not-decide#empower"
PUBLISH = "PA-26@technology@customers@product.detail"


def members(found):
    """The actions that took part in the choice of q-company: they have a cost and work on a price."""
    priced = {one.action for one in found.candidates if one.priced}
    return [found.action(one.action) for one in found.alone if one.action in priced]


def paid(found, chosen):
    """What ``chosen`` costs a year, every project once."""
    works = {c.work: c for c in found.candidates if c.action in chosen}.values()
    once = sum(work.once.number for work in works if work.once)
    return once / 3 + sum(work.per_year.number for work in works if work.per_year)


def allowed(chosen, limits):
    """Whether nothing in ``chosen`` excludes another and everything has what it needs."""
    needs = (link for link in limits.before if link.needed and link.then in chosen)
    clear = not any({*pair} <= chosen for pair in limits.excludes)
    return clear and all(chosen & {*link.firsts} for link in needs)


def test_the_best_bundle_of_q_company_is_proven_and_equals_all_subsets():
    """All subsets of the seven actions that save alone, all pairs, and each action beside the best bundle."""
    found = q_company()
    inside = [action.id for action in members(found)]
    saving = [id for id in inside if found.saving(id).number > 0]
    assert len(saving) == 7
    gain, limits = gains(situation(), members(found)), bounds(situation().model, members(found))
    taken = frozenset(found.portfolio.best.actions)
    tried = {frozenset(some) for size in range(8) for some in combinations(saving, size)}
    tried |= {frozenset(pair) for pair in combinations(inside, 2)} | {taken | {id} for id in inside}
    nets = {s: gain.whole(s) - paid(found, s) for s in tried if allowed(s, limits)}
    assert found.portfolio.proof.proven
    assert found.portfolio.best.net == pytest.approx(max(nets.values()))
    assert found.portfolio.proof.bound == pytest.approx(nets[taken])


def test_what_a_bundle_saves_is_the_sum_of_its_pieces():
    gain = gains(situation(), members(q_company()))
    for chosen in (bundle.actions for bundle in q_company().portfolio.frontier):
        pieces = [gain.piece(n, piece & {*chosen}) for n, piece in enumerate(gain.pieces)]
        assert sum(pieces) == pytest.approx(gain.whole(frozenset(chosen)))


def test_the_best_bundle_is_told_with_the_figures_of_the_catalogue():
    best = q_company().portfolio.best
    assert {EMPOWER, PUBLISH} < {*best.actions}
    assert (round(best.value.number), round(best.cost.number), round(best.net)) == (28431, 8500, 19931)
    assert (best.value.grade, best.value.unit, best.cost.grade) == (Grade.ASSUMED, Unit.MONEY, Grade.DECLARED)
    assert best in q_company().portfolio.frontier


def test_what_is_spent_afterwards_is_the_bill_less_the_saving():
    found = q_company()
    assert found.after.total.number == pytest.approx(
        found.bill.total.number - found.portfolio.best.value.number
    )


def test_shapley_shares_add_up_to_the_bundle():
    found = q_company().portfolio
    assert {one.action for one in found.contributions} == {*found.best.actions}
    assert sum(one.share.number for one in found.contributions) == pytest.approx(found.best.value.number)
    assert found.schedule.placed[0].action == EMPOWER


def test_authority_and_rules_bring_more_beyond_their_cost_than_the_system():
    first = q_company().first_things
    assert first.rules_first
    assert first.rules.net > 0 > first.systems.net
    assert first.both.value.number >= max(first.rules.value.number, first.systems.value.number)
    assert EMPOWER in first.rules.actions
    assert not {*first.rules.actions} & {*first.systems.actions}


@pytest.mark.parametrize(
    ("language", "rules", "system", "why"),
    [
        (
            Language.EN,
            "Authority and rules come before",
            "the system by itself USD 16.6k a year for USD 120k once",
            "only passes on",
        ),
        (
            Language.ZH,
            "授权与规则应先于客户系统",
            "仅靠系统，每年节省1.66万美元，一次性投入12万美元",
            "系统只能传递",
        ),
    ],
)
def test_the_plan_says_why_rules_come_first(language, rules, system, why):
    said = why_first(q_company().first_things, "USD").said(language)
    assert said.startswith(rules)
    assert system in said
    assert why in said
    assert said in strategy_text(q_company(), situation().model, language)


CHAIN = (tell("one", "tech", "x"), tell("two", "x", "y"), tell("three", "y", "front"))


def chained(*more, projects=()):
    return business(matter("noise"), *more, projects=projects, staff=("front", "x", "y"))


def test_three_links_that_only_pay_together_are_found():
    found = planned(chained(), CHAIN)
    assert [one.saving.number for one in found.alone] == [0.0, 0.0, 0.0]
    assert found.portfolio.best.actions == ("one", "three", "two")
    assert found.portfolio.best.value.number == pytest.approx(0.9**3 * 1000)
    assert found.portfolio.proof.proven
    shared = [one.share.number for one in found.portfolio.contributions]
    assert shared == pytest.approx([243.0, 243.0, 243.0])


def test_three_links_among_many_other_actions_are_found_or_no_proof_is_claimed():
    topics = [f"service.price{n}" for n in range(12)]
    seen = [origin("tech", 1, 1, id=f"o_{topic}", topic=topic) for topic in ("service.solution", *topics)]
    matters = [matter(f"m{n}", topic=topic, loss=1.0) for n, topic in enumerate(topics)]
    of = business(matter("noise"), *matters, origins=seen, staff=("front", "x", "y"))
    others = [tell(f"t{n}", "tech", "front", topic=topic) for n, topic in enumerate(topics)]
    found = planned(of, [*CHAIN, *others]).portfolio
    assert found.proof.method is Method.PROGRAMME
    assert found.proof.proven
    assert found.best.value.number == pytest.approx(729 + 12 * 90)
    assert {"one", "two", "three"} < {*found.best.actions}


def test_a_chain_dearer_than_it_brings_is_left_alone():
    found = planned(chained(projects=[project("p", ["one", "two", "three"], 3000.0)]), CHAIN)
    assert found.portfolio.best.actions == ()
    assert found.portfolio.frontier[-1].value.number == pytest.approx(729)
    assert found.after == found.bill
    assert headlines(found, chained(), Language.EN) == ("No action whose cost is stated is worth it.",)


@pytest.mark.parametrize("language", [Language.EN, Language.ZH])
def test_where_nothing_is_priced_no_money_is_told(language):
    of = business(matter("noise", loss=None))
    found = planned(of, [tell("direct", "tech", "front")])
    assert found.portfolio is None
    assert found.first_things is None
    assert not [one for one in found.alone if one.saving and one.saving.number]
    (said,) = headlines(found, of, language)
    assert not any(sign.isdigit() for sign in said)
    assert ("nobody stated" if language is Language.EN else "尚无人说明") in said


def test_where_nothing_saves_what_is_priced_the_model_is_not_blamed():
    found = planned(business(), [tell("idle", "front", "tech")])
    assert found.portfolio.best.actions == ()
    (said,) = headlines(found, business(), Language.EN)
    assert said.startswith("No action saves anything that has a price in the model, by itself or in any")
    assert headlines(found, business(), Language.ZH)[0].endswith("都没有行动能节省模型中标有价格的部分。")


def test_actions_without_a_cost_take_no_part_where_others_have_one():
    priced, free = tell("priced", "tech", "front", 0.5), tell("free", "tech", "front", 0.9)
    found = planned(business(projects=[project("p", ["priced"], 30.0)]), [priced, free])
    assert found.portfolio.best.actions == ("priced",)
    assert found.saving("free").number == pytest.approx(900)
    unknown = planned(business(), [priced, free])
    assert "free" in unknown.portfolio.best.actions
    assert set(unknown.portfolio.best.unpriced) == {*unknown.portfolio.best.actions}


@settings(max_examples=4)
@given(budget=st.sampled_from([0.0, 4000.0, 8000.0, 12000.0, 18000.0]))
def test_a_budget_is_kept_and_the_most_is_made_of_it(budget):
    best = q_company(Constraints(once=budget)).portfolio.best
    assert best.once.number <= budget
    assert best.net <= q_company().portfolio.best.net
    reachable = [b.net for b in q_company().portfolio.frontier if b.once.number <= budget]
    assert best.net >= max(reachable) - 1e-6


def test_a_yearly_budget_is_kept_and_takes_no_action_of_unknown_cost():
    found = q_company(Constraints(per_year=1500.0)).portfolio
    assert found.best.per_year.number <= 1500
    assert EMPOWER in found.best.actions
    assert found.best.unpriced == ()


def test_capacity_gives_the_period_in_which_work_is_done():
    found = q_company(Constraints(capacity=(30.0, 30.0, 30.0))).portfolio
    placed = {one.action: one.period for one in found.schedule.placed}
    assert placed[EMPOWER] == 1
    assert sorted(placed.values()) == [1, 2, 3]
    assert all(one.period is None for one in q_company().portfolio.schedule.placed)
    narrow = q_company(Constraints(capacity=(25.0,))).portfolio
    assert narrow.best.actions == (EMPOWER,)


def test_actions_in_any_order_give_the_same_strategy():
    other = strategy(situation(), offered()[::-1])
    assert other.portfolio == q_company().portfolio
    assert other.first_things == q_company().first_things
    assert other.after == q_company().after
    assert {one.action: one.saving for one in other.alone} == {
        one.action: one.saving for one in q_company().alone
    }


def test_links_of_a_chain_keep_the_order_of_their_projects():
    works = [
        project("early", ["three"], 10.0, days=days(5).days),
        project("late", ["one", "two"], 10.0, order=2, after=("early",), days=days(5).days),
    ]
    of = chained(projects=works)
    found = planned(of, CHAIN, Constraints(capacity=(5.0, 5.0))).portfolio
    assert found.schedule.placed[0].action == "three"
    assert [one.period for one in found.schedule.placed] == [1, 2, 2]
    assert Before(("three",), "one") in bounds(of, CHAIN).before


def test_actions_are_told_best_first_and_those_without_a_price_last():
    found = q_company()
    known = [found.saving(action.id) for action in found.actions]
    numbers = [value.number for value in known if value]
    assert numbers == sorted(numbers, reverse=True)
    assert None not in known[: len(numbers)]
    assert found.saving("nobody") is None


def test_an_action_that_changes_what_has_no_line_is_not_valued():
    aside = act("aside", Put(origin("tech", 1, 1, id="seen", topic="service.price")))
    found = planned(business(), [tell("direct", "tech", "front"), aside])
    assert found.saving("aside") is None
    assert found.shortened == 0
    assert [one.action for one in found.candidates] == ["direct"]


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.EN, "neither saves anything by itself, together"), (Language.ZH, "两者单独实施均无节省")],
)
def test_where_rules_and_system_only_pay_together_the_rules_still_come_first(language, said):
    works = [project("system", ["learn"], 30.0), project("norms", ["allow"], 30.0, order=2)]
    of = business(matter("noise", authority=0.0), projects=works)
    allow = attrs.evolve(of.requests[0], authority=share(1.0))
    actions = [tell("learn", "tech", "front"), act("allow", Put(allow), seeds=("PA-23",))]
    found = planned(of, actions)
    assert [one.saving.number for one in found.alone] == [0.0, 0.0]
    assert found.first_things.rules_first
    assert found.first_things.both.actions == ("allow", "learn") == found.portfolio.best.actions
    assert said in why_first(found.first_things, "USD").said(language)


def test_what_a_system_project_carries_out_comes_after_the_rules():
    of = business(matter("noise", authority=0.5), projects=[project("system", ["learn", "allow"], 30.0)])
    allow = attrs.evolve(of.requests[0], authority=share(1.0))
    actions = [tell("learn", "tech", "front"), act("allow", Put(allow), seeds=("PA-23",))]
    placed = planned(of, actions).portfolio.schedule.placed
    assert [one.action for one in placed] == ["allow", "learn"]
    assert bounds(of, actions).before == (Before(("allow",), "learn", needed=False),)
