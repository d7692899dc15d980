"""What an action changes: two walks up the stairs compared, and the order of the plan."""

from itertools import permutations

import attrs
import pytest
from builders import TOPIC, flow, model, need, origin, topic

from servicemodel import pipeline
from servicemodel.domain.action import Action, Effect, Shift
from servicemodel.domain.change import Put, Remove, apply
from servicemodel.domain.fact import Fact
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.effects import Walk, compare, ranked

FACT = Fact(TOPIC)
#: Enough rules to see findings come and go.
RULES = ("ASY01", "ASY02", "SIL01", "LOP01")
BEFORE = model([origin("firm", 1, 0.95)], [flow("firm", "dealer", 0.8, 0.9)], [need("customer", 0.9)])
REMINDER = Put(flow("firm", "customer", 0.7, 0.95))
MAILING = Put(flow("firm", "customer", 0.9, 0.6))


def walk(of, before=None):
    """The walk up the stairs of ``of``."""
    situation = pipeline.assess(of, before)
    return Walk(situation, pipeline.find(situation, RULES))


def effect(*changes, of=BEFORE):
    """The effect of ``changes`` on ``of``."""
    return compare("act", walk(of), walk(apply(of, changes)))


def test_more_knowledge_and_more_wrong_belief_are_both_told():
    (shift,) = effect(MAILING).shifts
    assert (shift.actor, shift.fact) == ("customer", FACT)
    assert (shift.knowledge, shift.wrong_belief) == pytest.approx((0.513, 0.387))


def test_findings_that_vanish_are_named_and_the_index_falls():
    found = effect(REMINDER)
    assert found.action == "act"
    assert found.vanished == (f"SIL01@{TOPIC}@kept-apart",)
    assert found.created == ()
    assert found.index_before.number == pytest.approx(1)
    assert found.index_after.number == pytest.approx((0.9 - 0.63175) / 0.9)


def test_a_finding_that_vanishes_and_one_that_is_created():
    full = Put(flow("firm", "customer", 1, 1))
    found = effect(full)
    assert found.vanished == (f"ASY01@customer@{TOPIC}@knows-less", f"SIL01@{TOPIC}@kept-apart")
    assert found.created == ()
    done = apply(BEFORE, [full])
    undone = compare("undo", walk(done), walk(apply(done, [Remove(full.ref)])))
    assert (undone.vanished, undone.created) == (found.created, found.vanished)
    assert (undone.index_before, undone.index_after) == (found.index_after, found.index_before)
    assert [s.knowledge for s in undone.shifts] == [-s.knowledge for s in found.shifts]


def test_shifts_are_sorted_by_size_and_go_along_the_chain():
    better = Put(flow("firm", "dealer", 1, 1))
    of = apply(BEFORE, [Put(flow("dealer", "customer", 0.5, 0.8))])
    found = effect(better, of=of)
    assert [s.actor for s in found.shifts] == ["dealer", "customer"]
    assert [s.knowledge for s in found.shifts] == pytest.approx([0.95 - 0.684, 0.38 - 0.2736])


def test_nothing_done_changes_nothing():
    found = effect()
    assert (found.shifts, found.vanished, found.created) == ((), (), ())
    assert found.index_before == found.index_after
    assert found.idle
    assert not effect(REMINDER).idle


def test_without_needs_there_is_no_index():
    found = effect(REMINDER, of=attrs.evolve(BEFORE, needs=()))
    assert (found.index_before, found.index_after) == (None, None)
    assert [s.actor for s in found.shifts] == ["customer"]


def test_a_new_actor_does_not_disturb_the_comparison():
    newcomer = [Put(attrs.evolve(BEFORE.actor("firm"), id="aide")), Put(flow("firm", "aide", 1, 1))]
    assert effect(*newcomer, REMINDER).shifts == effect(REMINDER).shifts


def test_only_what_is_violated_counts_as_a_finding():
    of = attrs.evolve(BEFORE, origins=())
    assert walk(of).violations == frozenset()
    assert effect(Put(origin("firm", 1, 1)), of=of).created == (
        f"ASY01@customer@{TOPIC}@knows-less",
        f"SIL01@{TOPIC}@kept-apart",
    )


def two_topics():
    """Two topics that have nothing to do with each other."""
    price = "service.price"
    return model(
        [origin("firm", 1, 0.9), origin("dealer", 0.8, 1, topic=price)],
        [flow("firm", "customer", 0.5, 0.9), flow("dealer", "customer", 0.4, 1, topic=price)],
        [need("customer", 0.9)],
        topics=[topic(TOPIC), topic(price)],
    )


@pytest.mark.parametrize(
    "change",
    [
        Put(flow("firm", "customer", 0.9, 0.9)),
        Put(flow("customer", "firm", 0.5, 0.9)),
        Remove(Ref(Section.FLOWS, "firm_customer")),
        Put(need("dealer", 1)),
        Put(topic(volatility=0.1)),
        Put(attrs.evolve(BEFORE.actor("firm"), id="aide")),
    ],
)
def test_what_an_action_does_not_touch_is_reused_and_the_result_is_the_same(change):
    of = two_topics()
    before, changed = pipeline.assess(of), apply(of, [change])
    reused, afresh = pipeline.assess(changed, before), pipeline.assess(changed)
    assert reused.rows == afresh.rows
    assert reused.index == afresh.index
    assert pipeline.find(reused) == pipeline.find(afresh)
    one = compare("a", walk(of), Walk(reused, pipeline.find(reused, RULES)))
    assert one == compare("a", walk(of), walk(changed))


def test_an_untouched_fact_is_not_solved_again():
    of = two_topics()
    before = pipeline.assess(of)
    after = pipeline.assess(apply(of, [Put(flow("firm", "customer", 0.9, 0.9))]), before)
    price = Fact("service.price")
    assert after.beliefs[price] is before.beliefs[price]
    assert after.beliefs[FACT] is not before.beliefs[FACT]


def action(id):
    """An action that does nothing."""
    return Action(id, "f", Text("act", "行动"), ())


def outcome(id, fall, vanished=(), created=()):
    """An effect with a fall of the index."""
    ends = (Value(n, Unit.SHARE, Grade.DECLARED) for n in (0.5, 0.5 - fall))
    return Effect(id, (), vanished, created, *ends)


EFFECTS = (
    outcome("most", 0.3),
    outcome("mends", 0.1, ("x", "y")),
    outcome("mends_less", 0.1, ("x", "y"), ("z",)),
    outcome("a_tie", 0.1),
    outcome("b_tie", 0.1 + 1e-13),
    outcome("harm", -0.1, ("x",)),
    Effect("nothing", (), (), (), None, None),
)


@pytest.mark.parametrize("turn", range(0, 5040, 501))
def test_the_plan_puts_the_greatest_fall_first_and_does_not_depend_on_the_order(turn):
    order = tuple(permutations(EFFECTS))[turn]
    plan = ranked([action(e.action) for e in order], order[::-1])
    assert [a.id for a in plan.actions] == [e.action for e in EFFECTS]
    assert plan.effects == EFFECTS
    assert plan.effect("harm") == EFFECTS[-2]
    assert [effect.idle for effect in plan.effects] == [effect.action == "nothing" for effect in EFFECTS]


def test_actions_without_effect_come_last_in_their_order():
    order = [action("late"), action(EFFECTS[0].action), action("later")]
    plan = ranked(order, EFFECTS[:1])
    assert [each.id for each in plan.actions] == [EFFECTS[0].action, "late", "later"]
    assert plan.effects == EFFECTS[:1]


def test_only_the_worst_findings_get_their_effects_computed():
    situation = pipeline.assess(BEFORE)
    findings = pipeline.find(situation)
    plan = pipeline.plan(situation, findings, most=0)
    assert len(plan.actions) > len(plan.effects) == 0
    assert {a.id for a in plan.actions} == {a.id for a in pipeline.plan(situation, findings).actions}


def test_no_actions_make_an_empty_plan():
    assert ranked((), ()).actions == ()


def test_shifts_smaller_than_rounding_are_left_out():
    assert effect(Put(flow("firm", "customer", 1e-7, 1))).shifts == ()
    (shift,) = effect(Put(flow("firm", "customer", 1e-5, 1))).shifts
    assert isinstance(shift, Shift)
