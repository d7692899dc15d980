"""What patterns mean for knowledge, on random networks with cycles."""

from itertools import combinations, pairwise

import attrs
from builders import TOPIC, flow, model, origin
from hypothesis import given, settings
from hypothesis import strategies as st

from servicemodel.domain.change import Remove, apply
from servicemodel.domain.fact import Fact
from servicemodel.domain.model import Ref, Section
from servicemodel.knowledge import assess
from servicemodel.network import connect, patterns

FACT = Fact(TOPIC)
ACTORS = "abcde"

share = st.sampled_from([0.3, 0.8, 1.0])
accuracy = st.sampled_from([0.0, 0.9, 1.0])
pair = st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda ends: ends[0] != ends[1])


@st.composite
def models(draw):
    """Up to five actors, two origins and eight flows, cycles and parallel flows included."""
    ends = draw(st.lists(pair, max_size=8))
    seen = draw(st.lists(st.sampled_from(ACTORS), min_size=1, max_size=2))
    return model(
        [origin(who, draw(share), draw(accuracy), id=f"o{n}") for n, who in enumerate(seen)],
        [flow(*both, draw(share), draw(accuracy), id=f"f{n}") for n, both in enumerate(ends)],
        actors=ACTORS,
    )


def knowledge(of):
    """K of the fact by actor."""
    situation = assess(of, connect(of))
    return {who: situation.row(who, FACT).knowledge.correct for who in ACTORS}


def without(of, ids):
    """``of`` without the origins and flows of those ids."""
    sections = (Section.ORIGINS, Section.FLOWS)
    return apply(of, [Remove(ref) for section in sections for id in ids if of.find(ref := Ref(section, id))])


def touching(of, who):
    """Ids of all origins and flows that ``who`` takes part in."""
    return [o.id for o in of.origins if o.actor == who] + [
        f.id for f in of.flows if who in (f.sender, f.receiver)
    ]


@settings(max_examples=40, deadline=None)
@given(models(), st.sampled_from(ACTORS))
def test_without_a_gatekeeper_nothing_is_known_and_without_another_something_is(of, who):
    gates = patterns.gatekeepers(connect(of), FACT, who)
    known = knowledge(of)[who]
    assert known > 0 or not gates
    for other in set(ACTORS) - {who}:
        left = knowledge(without(of, touching(of, other)))[who]
        assert (left == 0) == (other in gates or known == 0)


@settings(max_examples=40, deadline=None)
@given(models(), st.sampled_from(ACTORS))
def test_a_cut_ends_all_knowledge_and_no_smaller_set_does(of, who):
    cut = patterns.cut(connect(of), FACT, who)
    known = knowledge(of)[who]
    assert bool(cut) == (known > 0)
    assert knowledge(without(of, cut))[who] == 0
    everything = [*(o.id for o in of.origins), *(f.id for f in of.flows)]
    for fewer in range(min(len(cut), 3)):
        for ids in combinations(everything, fewer):
            assert knowledge(without(of, ids))[who] > 0


@settings(max_examples=60, deadline=None)
@given(models())
def test_relays_are_reached_and_see_nothing_themselves(of):
    known = knowledge(of)
    for who in patterns.relays(connect(of), FACT):
        assert known[who] > 0
        assert not any(o.actor == who and o.fidelity.accuracy.number for o in of.origins)


@settings(max_examples=60, deadline=None)
@given(models())
def test_a_loop_is_closed_for_everybody_in_it(of):
    network = connect(of)
    for group in patterns.loops(network):
        for one in group:
            for other in group - {one}:
                way = patterns.chain(network, one, other)
                assert (way[0], way[-1]) == (one, other)
                assert set(way) <= group
                assert all(network.graph.has_edge(*step) for step in pairwise(way))


@settings(max_examples=60, deadline=None)
@given(models(), st.randoms(use_true_random=False))
def test_patterns_do_not_depend_on_the_order_of_flows(of, random):
    turned = list(of.flows)
    random.shuffle(turned)
    one, other = connect(of), connect(attrs.evolve(of, flows=tuple(turned)))
    assert patterns.loops(one) == patterns.loops(other)
    assert patterns.reciprocity(one) == patterns.reciprocity(other)
    assert patterns.relays(one, FACT) == patterns.relays(other, FACT)
    for who in ACTORS:
        assert patterns.gatekeepers(one, FACT, who) == patterns.gatekeepers(other, FACT, who)
        assert patterns.chain(one, "a", who) == patterns.chain(other, "a", who)
        assert patterns.cut(one, FACT, who) == patterns.cut(other, FACT, who)
