"""Editions: nothing withheld is in what is left, nor can it be inferred from it, and what is left is true."""

import re
from functools import cache

import attrs
import pytest
from builders import TOPIC, actor, channel, flow, model, need, origin, topic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servicemodel import pipeline
from servicemodel.domain.change import Put, apply
from servicemodel.domain.disclosure import Policy, Why, cut
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.readership import parties, readers, usual
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.disclosing import disclose, inferred
from servicemodel.reading import library_names

NAMES = library_names()


@cache
def situation(name):
    return pipeline.assess(pipeline.read(name))


def stated(model, *pairs):
    return Policy((model.actors[0].id,), tuple((Ref(section, id), Why.STATED) for section, id in pairs))


@st.composite
def editions(draw):
    """A library model and a policy that withholds one to three of its actors, flows and topics."""
    name = draw(st.sampled_from(NAMES))
    model = situation(name).model
    sections = st.sampled_from(
        [s for s in (Section.ACTORS, Section.FLOWS, Section.TOPICS) if model.section(s)]
    )
    picked = []
    for section in draw(st.lists(sections, min_size=1, max_size=3)):
        picked.append((section, draw(st.sampled_from([e.id for e in model.section(section)]))))
    return name, attrs.evolve(stated(model, *picked), money=draw(st.booleans()))


SLOW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(editions())
def test_what_is_withheld_is_in_no_part_of_what_is_left(case):
    name, policy = case
    whole, found = situation(name).model, disclose(situation(name), policy)
    hidden = {ref for ref, _ in found.removed}
    assert {ref for ref, _ in policy.withheld} <= hidden
    # Words of the program itself, such as kinds of actor, are no words of the client.
    said = re.sub(r"<\w+\.\w+: '[^']*'>", "", repr(attrs.evolve(found.model, file=None)))
    left = {name for section in Section for each in found.model.section(section) for name in _names(each)}
    for ref in hidden:
        assert found.model.find(ref) is None
        for words in set(_names(whole.find(ref))) - left:
            assert f"'{words}'" not in said
        if ref.section in {Section.ACTORS, Section.FLOWS}:
            assert f"'{ref.id}'" not in said


def _names(element):
    name = getattr(element, "name", None)
    return (name.en, name.zh) if name else ()


@SLOW
@given(editions())
def test_what_is_left_is_as_in_the_whole(case):
    name, policy = case
    whole = situation(name)
    found = disclose(whole, policy)
    left = pipeline.assess(found.model)
    for actor_ in found.model.actors:
        for topic_ in found.model.topics:
            if left.facts_of(topic_.id):
                mine = left.knowledge(actor_.id, topic_.id)
                theirs = whole.knowledge(actor_.id, topic_.id)
                assert mine.correct == pytest.approx(theirs.correct, abs=1e-8)
                assert mine.reach == pytest.approx(theirs.reach, abs=1e-8)


@SLOW
@given(editions(), st.floats(0.1, 0.9))
def test_other_numbers_behind_the_curtain_give_the_same_edition(case, factor):
    name, policy = case
    whole = situation(name)
    found = disclose(whole, policy)
    hidden = {ref for ref, _ in found.removed}

    def bent(share):
        return Value.share(share.number * factor, share.grade, share.source)

    changes = [
        Put(attrs.evolve(e, fidelity=attrs.evolve(e.fidelity, coverage=bent(e.fidelity.coverage))))
        for section in (Section.FLOWS, Section.ORIGINS)
        for e in whole.model.section(section)
        if Ref(section, e.id) in hidden
    ]
    again = disclose(pipeline.assess(apply(whole.model, changes)), policy)
    assert again.model == found.model
    assert again.model.file == found.model.file


def small():
    """The maker tells the dealer and a rival dealer; the rival tells the dealer, too."""
    kinds = {"maker": ActorKind.DEPARTMENT, "dealer": ActorKind.DEALER, "rival": ActorKind.DEALER}
    return attrs.evolve(
        model(
            [origin("maker", 1.0, 0.9)],
            [
                flow("maker", "dealer", 0.8, 1.0),
                flow("maker", "rival", 0.7, 1.0),
                flow("rival", "dealer", 0.5, 1.0),
            ],
            needs=[need("dealer", 0.9)],
            actors=tuple(kinds),
        ),
        actors=tuple(actor(id, kind) for id, kind in kinds.items()),
    )


def test_a_topic_whose_knowledge_would_tell_of_a_hidden_flow_is_withheld_too():
    whole = pipeline.assess(small())
    found = disclose(whole, stated(whole.model, (Section.FLOWS, "rival_dealer")))
    assert (Ref(Section.TOPICS, TOPIC), Why.INFERRED) in found.removed
    assert found.model.flows == ()
    assert not inferred(whole, stated(whole.model, (Section.FLOWS, "rival_dealer")), found)


def test_a_flow_that_moves_nobody_shown_leaves_the_topic():
    whole = pipeline.assess(small())
    found = disclose(whole, stated(whole.model, (Section.ACTORS, "maker")))
    assert found.model.flows == ()
    ends = attrs.evolve(small(), flows=small().flows[:2])
    found = disclose(pipeline.assess(ends), stated(ends, (Section.ACTORS, "rival")))
    assert [f.id for f in found.model.flows] == ["maker_dealer"]
    assert {why for _, why in found.removed} == {Why.STATED, Why.BOUND}


def test_the_check_sees_an_edition_that_tells_too_much():
    whole = pipeline.assess(small())
    policy = stated(whole.model, (Section.FLOWS, "rival_dealer"))
    honest = disclose(whole, policy)
    assert inferred(whole, policy, attrs.evolve(honest, model=small()))


def test_an_element_that_names_what_is_withheld_goes_with_it():
    named = attrs.evolve(
        small(),
        flows=(*small().flows[:2], flow("dealer", "maker", 0.1, 1.0, name=actor("rival is cheaper").name)),
    )
    found = cut(named, stated(named, (Section.ACTORS, "rival")))
    assert (Ref(Section.FLOWS, "dealer_maker"), Why.NAMED) in found.removed


def test_an_id_that_spells_what_is_withheld_goes_with_it():
    channels = tuple(channel(id) for id in ("visit_rival", "arrivals"))
    ends = (("maker_dealer", "visit_rival"), ("dealer_maker", "arrivals"))
    told = tuple(flow(*id.split("_"), 0.5, 1.0, channel=used) for id, used in ends)
    spelt = attrs.evolve(small(), channels=channels, flows=told)
    gone = {ref.id for ref, _ in cut(spelt, stated(spelt, (Section.ACTORS, "rival"))).removed}
    assert "visit_rival" in gone
    assert "arrivals" not in gone


def test_free_words_that_name_what_is_withheld_go_with_it():
    caused = flow("maker", "dealer", 0.8, 1.0, common_cause="phone of the Rival")
    named = attrs.evolve(small(), flows=(caused,))
    found = cut(named, stated(named, (Section.ACTORS, "rival")))
    assert (Ref(Section.FLOWS, "maker_dealer"), Why.NAMED) in found.removed


def test_neither_path_nor_lines_of_the_whole_are_left():
    whole = situation("proactive")
    found = disclose(whole, usual(whole.model, ("dealer",)))
    assert found.model.file.path == ""
    assert found.model.file.sha256 != whole.model.file.sha256
    assert whole.model.places
    assert not found.model.places


def test_whether_a_topic_is_told_does_not_hang_on_the_numbers_of_a_hidden_flow():
    for coverage in (0.0, 0.5, 1.0):
        flows = (*small().flows[:2], flow("rival", "dealer", coverage, 1.0))
        made = attrs.evolve(small(), flows=flows)
        found = disclose(pipeline.assess(made), stated(made, (Section.FLOWS, "rival_dealer")))
        assert (Ref(Section.TOPICS, TOPIC), Why.INFERRED) in found.removed


def test_a_party_outside_sees_no_money_no_rival_and_no_topic_that_leaks():
    leaking = topic("market.plan", leak=Value(5e4, Unit.MONEY, Grade.DECLARED))
    made = attrs.evolve(small(), topics=(*small().topics, leaking), flows=small().flows[:1])
    assert usual(made, readers(made, "intermediary")).money
    assert {ref.id for ref, _ in usual(made, readers(made, "intermediary")).withheld} == {"market.plan"}
    policy = usual(attrs.evolve(made, actors=(*made.actors, actor("foe", ActorKind.COMPETITOR))), ("dealer",))
    assert {ref.id for ref, _ in policy.withheld} == {"rival", "foe", "market.plan"}
    assert usual(made, ("maker",)) == Policy(("maker",))


@pytest.mark.parametrize("name", NAMES)
def test_no_money_is_left_for_a_party_outside(name):
    whole = situation(name)
    outside = [actor for actor in whole.model.actors if not actor.inside]
    found = disclose(whole, usual(whole.model, (outside[0].id,)))
    assert not any(
        "Unit.MONEY" in repr(element) for section in Section for element in found.model.section(section)
    )
    assert (
        pipeline.strategy(pipeline.assess(found.model), pipeline.find(pipeline.assess(found.model))).portfolio
        is None
    )


def test_a_single_number_may_be_withheld():
    made = situation("proactive").model
    ref = Ref(Section.CHANNELS, made.channels[0].id)
    found = disclose(situation("proactive"), Policy(("dealer",), figures=((ref, "cost_per_contact"),)))
    channel = found.model.find(ref)
    assert channel is None or channel.cost_per_contact is None
    told = next(f for f in made.flows if f.id not in made.refused)
    gone = disclose(
        situation("proactive"), Policy(("dealer",), figures=((Ref(Section.FLOWS, told.id), "coverage"),))
    )
    assert gone.model.find(Ref(Section.FLOWS, told.id)) is None


def test_parties_are_named_by_id_kind_or_side():
    made = small()
    assert readers(made, "dealer") == ("dealer",)
    assert readers(made, "intermediary") == ("dealer", "rival")
    assert readers(made, "client") == ("maker",)
    assert readers(made, "nobody") == ()
    assert {"dealer", "intermediary", "client", "rival"} <= set(parties(made))


def test_without_anything_withheld_the_model_is_the_same():
    whole = situation("q-company")
    assert disclose(whole, Policy(("manager",))).model == whole.model
