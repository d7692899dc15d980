"""What holds for every proposal of the table on every model."""

import attrs
from action_stage import KINDS
from builders import channel, flow, model, need, origin, request, share, topic
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.change import Put, apply, differences
from servicemodel.domain.channel import Medium
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.traits import RequestTraits
from servicemodel.planning.actions import possibilities, proposals

ACTORS = tuple(KINDS)
TOPICS = ("product.unit_state", "customer.identity", "service.solution", "service.status", "market.demand")
#: More than a rounding of sums of products.
SMALL = 1e-9

who = st.sampled_from(ACTORS)
quality = st.sampled_from([0.2, 0.6, 0.9, 1.0])
pair = st.tuples(who, who).filter(lambda ends: ends[0] != ends[1])
kinds = st.sampled_from([None, FlowKind.REQUEST, FlowKind.RESPONSE, FlowKind.REMINDER])
flows = st.tuples(pair, quality, quality, st.sampled_from(TOPICS), kinds, st.sampled_from(Trigger))
observers = st.tuples(who, quality, st.sampled_from(TOPICS))


@st.composite
def models(draw):
    """All kinds of actor, up to eight flows and five observers, one matter, one need."""
    seen = [
        origin(id, c, 0.9, id=f"o{n}", topic=t)
        for n, (id, c, t) in enumerate(draw(st.lists(observers, min_size=1, max_size=5)))
    ]
    passed = [
        flow(*ends, c, a, id=f"f{n}", topic=t, kind=kind, trigger=trigger)
        for n, (ends, c, a, t, kind, trigger) in enumerate(draw(st.lists(flows, max_size=8)))
    ]
    traits = RequestTraits(prevented_by=draw(st.sampled_from((None, *TOPICS))), channels=("phone",))
    matter = request("matter", "customer", (("front", TOPICS[2]),), authority=share(draw(quality)))
    return model(
        seen,
        passed,
        [need("customer", 0.9)],
        kinds=KINDS,
        actors=ACTORS,
        topics=[topic(id) for id in TOPICS],
        requests=(attrs.evolve(matter, traits=traits),),
        channels=(channel("phone", cost=5.0), channel("sms", Medium.SMS)),
    )


def raises_only(of, action):
    """Whether the action does nothing but add flows and better those that are there."""
    for change in action.changes:
        if not isinstance(change, Put) or not isinstance(change.element, Flow):
            return False
        old = of.find(change.ref)
        if old and any(not _as_good(old.fidelity_of(t), change.element.fidelity_of(t)) for t in old.topics):
            return False
    return True


def _as_good(old, new):
    return (
        new.coverage.number >= old.coverage.number
        and new.accuracy.number >= old.accuracy.number
        and new.delay.days.number <= old.delay.days.number
    )


@settings(max_examples=40, deadline=None)
@given(models())
def test_no_proposal_that_only_adds_or_betters_flows_lowers_knowledge(of):
    """I-2 and I-3."""
    before = pipeline.assess(of)
    for action in proposals(before):
        if raises_only(of, action):
            after = pipeline.assess(apply(of, action.changes), before)
            for fact in before.facts:
                for id in ACTORS:
                    gained = after.correct(id, fact.topic, (fact,)) - before.correct(id, fact.topic, (fact,))
                    assert gained > -SMALL, (action.id, id, fact)


@settings(max_examples=40, deadline=None)
@given(models())
def test_every_possible_action_can_be_undone(of):
    """I-18, first part."""
    situation = pipeline.assess(of)
    for action in possibilities(situation, pipeline.find(situation)).actions:
        after = apply(of, action.changes)
        assert differences(of, apply(after, differences(after, of))) == ()


@settings(max_examples=25, deadline=None)
@given(models())
def test_the_same_action_twice_is_the_action_once(of):
    """I-15, second part, for every proposal."""
    for action in proposals(pipeline.assess(of)):
        once = apply(of, action.changes)
        assert apply(once, action.changes) == once


@settings(max_examples=25, deadline=None)
@given(models())
def test_an_answered_loop_tells_whoever_asked(of):
    """I-15, first part, on every model."""
    situation = pipeline.assess(of)
    for action in proposals(situation):
        if action.id.startswith("PA-25@"):
            asker, doer = (dict(action.facts)[name].id for name in ("asker", "doer"))
            after = pipeline.assess(apply(of, action.changes), situation)
            for told in action.changes[0].element.topics:
                if situation.facts_of(told) and situation.correct(doer, told) > 0:
                    assert after.correct(asker, told) > 0, (action.id, told)
