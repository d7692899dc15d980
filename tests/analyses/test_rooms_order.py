"""What the rooms say of random models: whatever the order of their elements, whole and in order."""

import attrs
import pytest
from all_cases import VIOLATED
from builders import TOPIC, flow, model, need, origin, request, share
from hypothesis import given, settings
from hypothesis import strategies as st
from room_cases import KINDS, NEED, answers, heard, placeholders

from servicemodel import pipeline
from servicemodel.analyses import ROOMS
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.model import Section
from servicemodel.domain.rule import Outcome

PLATES = {room.RULE.id: room.RULE for room in ROOMS}
PEOPLE = (*KINDS, "sales", "tech")
TOPICS = (TOPIC, NEED, "service.price")

who, about = st.sampled_from(PEOPLE), st.sampled_from(TOPICS)
part = st.sampled_from([0.1, 0.35, 0.5, 0.77, 1.0])
pair = st.tuples(who, who).filter(lambda ends: ends[0] != ends[1])
kind = st.sampled_from([FlowKind.REQUEST, FlowKind.RESPONSE, FlowKind.INFORM, None])


@st.composite
def models(draw):
    """Nine actors on all sides; origins, flows, needs and requests are drawn."""
    seen = draw(st.lists(st.tuples(who, about, part), max_size=4))
    told = draw(st.lists(st.tuples(pair, about, part, kind, st.sampled_from(Trigger)), max_size=7))
    wanted = draw(st.lists(st.tuples(who, about, part), max_size=3, unique_by=lambda w: w[:2]))
    matters = draw(st.lists(st.tuples(who, st.none() | part.map(share)), max_size=2))
    return model(
        [origin(a, c, 0.9, id=f"o{n}", topic=t) for n, (a, t, c) in enumerate(seen)],
        [
            flow(*ends, c, 0.9, id=f"f{n}", topic=t, kind=k, trigger=set_off)
            for n, (ends, t, c, k, set_off) in enumerate(told)
        ],
        [attrs.evolve(need(a, level, topic=t), id=f"n{n}") for n, (a, t, level) in enumerate(wanted)],
        actors=PEOPLE,
        kinds=KINDS,
        topics=model([origin("a", 1, 1, id=t, topic=t) for t in TOPICS]).topics,
        requests=tuple(
            request(f"r{n}", "customers", contact=a, authority=may) for n, (a, may) in enumerate(matters)
        ),
    )


def shuffled(of, random):
    """``of`` with the elements of every section in another order."""
    turned = {}
    for section in Section:
        elements = list(of.section(section))
        random.shuffle(elements)
        turned[section.value] = tuple(elements)
    return attrs.evolve(of, **turned)


@settings(max_examples=60, deadline=None)
@given(models(), st.randoms(use_true_random=False))
def test_what_is_found_does_not_depend_on_the_order_of_elements(of, random):
    one, other = answers(of), answers(shuffled(of, random))
    assert [(f.id, f.outcome, f.severity) for f in one] == [(f.id, f.outcome, f.severity) for f in other]
    assert [f.value and f.value.number for f in one] == pytest.approx(
        [f.value and f.value.number for f in other]
    )


@settings(max_examples=60, deadline=None)
@given(models())
def test_every_finding_is_whole(of):
    found = answers(of)
    assert len({f.id for f in found}) == len(found)
    assert {f.rule for f in found} >= {"ASY01", "LOP01", "EMP01", "PRO01"}
    for f in found:
        assert (f.severity is not None) == (f.outcome is Outcome.VIOLATED)
        assert f.value is None or 0 <= f.value.number <= 1
        assert all(of.find(ref) or ref.section is Section.TOPICS for ref in f.elements)
        words = {Outcome.VIOLATED: PLATES[f.rule].messages, Outcome.UNKNOWN: PLATES[f.rule].questions}
        if f.outcome in words:
            facts = dict(f.facts)
            wanted = placeholders(words[f.outcome][f.reason].en)
            assert wanted <= set(facts)
            assert () not in [facts[name] for name in wanted]


@settings(max_examples=40, deadline=None)
@given(models())
def test_violations_come_first_and_the_worst_of_them_first(of):
    found = answers(of)
    keys = [(f.severity.rank if f.severity else 9, -(f.value.number if f.value else 0), f.id) for f in found]
    ranks = [(rank, id) if rank == 9 else (rank, "") for rank, _, id in keys]
    assert ranks == sorted(ranks)
    for rank in range(3):
        degrees = [degree for of_rank, degree, _ in keys if of_rank == rank]
        assert degrees == sorted(degrees)


@settings(max_examples=25, deadline=None)
@given(models())
def test_remedies_belong_to_violations_and_never_to_questions(of):
    situation = pipeline.assess(of)
    found = pipeline.find(situation)
    violated = [f.id for f in found if f.outcome is Outcome.VIOLATED]
    plan = pipeline.plan(situation, found)
    assert {action.finding for action in plan.actions} <= set(violated)
    assert len({action.id for action in plan.actions}) == len(plan.actions)


def test_equal_degrees_are_ordered_by_id_whatever_the_order_of_the_file():
    topics = [f"service.item_{n}" for n in range(6)]
    needs = [attrs.evolve(need("front", 0.9, topic=t), id=f"n_{t}") for t in topics]
    origins = [origin("tech", 1, 1, id=f"o_{t}", topic=t) for t in topics]
    ids = [f.id for f in answers(model(origins, needs=needs), "ASY01")]
    assert ids == [f.id for f in answers(model(origins[::-1], needs=needs[::-1]), "ASY01")] == sorted(ids)


@pytest.mark.parametrize(
    ("families", "expected"),
    [
        ((), set(PLATES)),
        (("ASY",), {id for id in PLATES if id.startswith("ASY")}),
        (("ASY02", "LOP"), {"ASY02"} | {id for id in PLATES if id.startswith("LOP")}),
        (("XXX",), set()),
    ],
)
def test_families_are_prefixes_of_ids(families, expected):
    assert {f.rule for f in pipeline.find(pipeline.assess(heard(0)), families)} == expected


def test_the_same_model_gives_the_same_answers_again():
    for of in VIOLATED.values():
        assert answers(of) == answers(of)


def test_labels_do_not_change_what_is_found():
    of = VIOLATED["ASY01", "knows-less"]
    named = attrs.evolve(of, actors=tuple(attrs.evolve(a, name=of.name) for a in of.actors))
    assert [f.id for f in answers(named)] == [f.id for f in answers(of)]
