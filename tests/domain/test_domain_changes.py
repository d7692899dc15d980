"""Changes: apply and undo, what commutes, what is left alone (I-18)."""

from itertools import permutations

import attrs
import pytest
from builders import actor, flow, model, name, need, origin, request, topic
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Put, Remove, apply, differences
from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.fact import Population
from servicemodel.domain.flow import Permission
from servicemodel.domain.model import SECTION_OF, ModelFile, Ref, Section
from servicemodel.domain.problem import Place
from servicemodel.domain.project import Project
from servicemodel.domain.traits import ProjectKind

FLOW_AB = flow("a", "b", 0.5, 1)
MODEL = model([origin("a", 1, 1)], [FLOW_AB], [need("b", 0.9)])

ELEMENTS = {
    Section.TOPICS: topic("service.price"),
    Section.ACTORS: actor("z"),
    Section.CHANNELS: Channel("hotline", name("hotline"), Medium.PHONE, Presence.VIRTUAL),
    Section.PERMISSIONS: Permission("consent", name("consent"), granted=True),
    Section.POPULATIONS: Population("all", (("north", 0.5), ("south", 0.5))),
    Section.ORIGINS: origin("b", 1, 1),
    Section.FLOWS: flow("b", "a", 1, 1),
    Section.NEEDS: need("a", 0.5),
    Section.REQUESTS: request("noise", "a"),
    Section.PROJECTS: Project("desk", name("desk"), ProjectKind.SYSTEM, 1),
}

ids = st.sampled_from("abcdef")
flows = st.builds(
    lambda key, c, a: flow("a", "b", c, a, id=key),
    ids,
    st.sampled_from([0.2, 0.5]),
    st.sampled_from([0.5, 1.0]),
)
origins = st.builds(lambda key, c: origin("a", c, 1, id=key), ids, st.sampled_from([0.2, 0.5]))


@st.composite
def models(draw):
    """A model of two actors whose origins and flows are drawn."""
    return model(
        draw(st.lists(origins, unique_by=lambda o: o.id)),
        draw(st.lists(flows, unique_by=lambda f: f.id)),
        actors=("a", "b"),
        topics=[topic()],
    )


def contents(of):
    """A model whatever the order of its elements."""
    return {(section, element.id): element for section in Section for element in of.section(section)}


@given(models(), models())
def test_differences_lead_from_one_to_the_other_both_ways(before, after):
    assert contents(apply(before, differences(before, after))) == contents(after)
    assert contents(apply(after, differences(after, before))) == contents(before)


@given(models(), st.lists(st.one_of(flows, origins).map(Put), max_size=4))
def test_undoing_what_was_done_gives_the_model_back(before, changes):
    after = apply(before, changes)
    assert contents(apply(after, differences(after, before))) == contents(before)


@given(models(), st.lists(flows, unique_by=lambda f: f.id, min_size=2, max_size=3))
def test_changes_of_different_elements_commute(before, new):
    results = [contents(apply(before, order)) for order in permutations([Put(f) for f in new])]
    assert all(result == results[0] for result in results)


@given(models())
def test_nothing_differs_from_itself(same):
    assert differences(same, same) == ()


@pytest.mark.parametrize("section", Section)
def test_every_section_can_be_put_into_and_removed_from(section):
    element = ELEMENTS[section]
    put = Put(element)
    assert put.ref == Ref(section, element.id)
    more = apply(MODEL, [put])
    assert more.find(put.ref) == element
    assert differences(MODEL, more) == (put,)
    assert differences(more, MODEL) == (Remove(put.ref),)
    assert apply(more, [Remove(put.ref)]) == MODEL


def test_every_kind_of_element_has_its_section():
    assert sorted(SECTION_OF.values(), key=list(Section).index) == list(Section)


def test_apply_never_changes_the_model_it_was_given():
    before = contents(MODEL)
    apply(MODEL, [Put(flow("b", "a", 1, 1)), Remove(Ref(Section.FLOWS, FLOW_AB.id))])
    assert contents(MODEL) == before
    assert MODEL.flows == (FLOW_AB,)


def test_a_replaced_element_keeps_its_place():
    three = model([], [flow("a", "b", 1, 1, id=id) for id in "xyz"])
    changed = apply(three, [Put(flow("b", "a", 0.5, 1, id="y"))])
    assert [f.id for f in changed.flows] == ["x", "y", "z"]
    assert changed.flow("y").sender == "b"


def test_later_changes_see_earlier_ones():
    ref = Ref(Section.FLOWS, "b_a")
    assert apply(MODEL, [Put(flow("b", "a", 1, 1)), Remove(ref)]) == MODEL


def test_removing_what_is_not_there_names_it():
    with pytest.raises(KeyError, match=r"flows\.nowhere"):
        apply(MODEL, [Remove(Ref(Section.FLOWS, "nowhere"))])


def test_where_a_model_was_read_from_is_no_part_of_what_it_says():
    place = {Ref(Section.ACTORS, "a"): Place("other.yaml", 3, 1)}
    read = attrs.evolve(MODEL, file=ModelFile("other.yaml", "00"), places=place)
    assert read == MODEL
    assert differences(read, MODEL) == ()


def test_a_model_and_its_parts_are_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        MODEL.flows = ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        MODEL.flows[0].sender = "b"


def test_elements_are_found_by_id_in_their_section_only():
    assert MODEL.find(Ref(Section.ACTORS, "a")) == MODEL.actor("a")
    assert isinstance(MODEL.actor("a"), Actor)
    assert MODEL.find(Ref(Section.FLOWS, "a")) is None
    with pytest.raises(KeyError):
        MODEL.flow("a")
