"""What holds for every action on every model."""

import attrs
from builders import TOPIC, flow, model, need, origin
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.change import Put, apply, differences
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.planning.effects import Walk, compare

ACTORS = "abcd"
OTHER = "service.price"
#: More than a rounding of sums of products.
SMALL = 1e-9

share = st.sampled_from([0.2, 0.5, 0.9, 1.0])
pair = st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda ends: ends[0] != ends[1])
flows = st.tuples(
    pair, share, share, st.sampled_from([TOPIC, OTHER]), st.sampled_from([FlowKind.REQUEST, None])
)


def made(n, drawn):
    """The flow numbered ``n`` as drawn."""
    ends, c, a, about, kind = drawn
    return flow(*ends, c, a, id=f"f{n}", topic=about, kind=kind)


@st.composite
def models(draw):
    """Four actors, an origin for each of two topics, up to six flows, two needs."""
    seen = draw(st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)))
    wanted = draw(st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)))
    return model(
        [
            origin(who, draw(share), 0.9, id=f"o{t}", topic=t)
            for who, t in zip(seen, (TOPIC, OTHER), strict=True)
        ],
        [made(n, drawn) for n, drawn in enumerate(draw(st.lists(flows, max_size=6)))],
        [
            attrs.evolve(need(who, 0.9, topic=t), id=f"n{t}")
            for who, t in zip(wanted, (TOPIC, OTHER), strict=True)
        ],
        actors=ACTORS,
    )


def walk(of, before=None):
    """The walk up the stairs of ``of``."""
    situation = pipeline.assess(of, before)
    return Walk(situation, pipeline.find(situation))


@settings(max_examples=50, deadline=None)
@given(models(), flows)
def test_adding_a_flow_never_lowers_knowledge(of, drawn):
    before, after = walk(of), walk(apply(of, [Put(made(99, drawn))]))
    effect = compare("add", before, after)
    assert all(shift.knowledge > -SMALL for shift in effect.shifts)
    assert effect.index_after.number <= effect.index_before.number + SMALL


@settings(max_examples=25, deadline=None)
@given(models())
def test_no_remedy_that_only_adds_flows_lowers_knowledge(of):
    start = walk(of)
    plan = pipeline.plan(start.situation, start.findings)
    for action, effect in zip(plan.actions, plan.effects, strict=True):
        added = [change.element for change in action.changes if of.find(change.ref) is None]
        if len(added) == len(action.changes) and all(isinstance(element, Flow) for element in added):
            assert all(shift.knowledge > -SMALL for shift in effect.shifts)


@settings(max_examples=25, deadline=None)
@given(models())
def test_every_effect_is_what_a_fresh_walk_shows(of):
    start = walk(of)
    plan = pipeline.plan(start.situation, start.findings)
    for action, effect in zip(plan.actions, plan.effects, strict=True):
        assert effect == compare(action.id, start, walk(apply(of, action.changes)))


@settings(max_examples=40, deadline=None)
@given(models(), flows)
def test_undoing_an_action_undoes_its_effect(of, drawn):
    done = apply(of, [Put(made(3, drawn))])
    there = compare("do", walk(of), walk(done))
    back = compare("undo", walk(done), walk(apply(done, differences(done, of))))
    assert (back.vanished, back.created) == (there.created, there.vanished)
    assert {(s.actor, s.fact): round(-s.knowledge, 9) for s in back.shifts} == {
        (s.actor, s.fact): round(s.knowledge, 9) for s in there.shifts
    }


@settings(max_examples=25, deadline=None)
@given(models())
def test_the_plan_is_the_same_every_time(of):
    first, second = walk(of), walk(of)
    assert pipeline.plan(first.situation, first.findings) == pipeline.plan(
        second.situation, second.findings[::-1]
    )
