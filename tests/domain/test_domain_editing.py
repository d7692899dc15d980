"""Editing: a name finds its place – field, fidelity or trait – and nothing else moves."""

from functools import cache

import attrs
import pytest
from builders import actor, channel, flow, money, origin, request, share, topic
from hypothesis import given
from hypothesis import strategies as st

from servicemodel.domain.editing import with_fields
from servicemodel.domain.ref import Section
from servicemodel.reading import library_names, read_model

FLOW = flow("a", "b", 0.5, 0.8, 3)


@cache
def elements():
    """Every element of every model of the library."""
    models = [read_model(name) for name in sorted(library_names())]
    return tuple(element for model in models for section in Section for element in model.section(section))


def places(element):
    """Where ``element`` keeps what: pairs of the part (None: itself) and the name of a field."""
    found = [(None, name) for name in attrs.fields_dict(type(element)) if name not in {"fidelity", "traits"}]
    for part in ("fidelity", "traits"):
        own = getattr(element, part, None)
        known = {name for _, name in found}
        found += [(part, n) for n in (attrs.fields_dict(type(own)) if own else ()) if n not in known]
    return found


def told(element):
    """All that ``element`` says, by place."""
    return {(p, n): getattr(getattr(element, p) if p else element, n) for p, n in places(element)}


def test_a_field_of_the_element_itself():
    assert with_fields(FLOW, kind=None) == attrs.evolve(FLOW, kind=None)
    assert with_fields(request("r", "c"), authority=share(0.7)).authority == share(0.7)


def test_a_part_of_the_fidelity():
    changed = with_fields(FLOW, coverage=share(0.9))
    assert changed.fidelity == attrs.evolve(FLOW.fidelity, coverage=share(0.9))
    assert attrs.evolve(changed, fidelity=FLOW.fidelity) == FLOW
    assert with_fields(origin("a", 0.5, 1), accuracy=share(0.2)).fidelity.accuracy == share(0.2)


def test_a_trait():
    assert with_fields(actor("a"), wage=money(30)).traits.wage == money(30)
    told_of = with_fields(request("r", "c"), loss=money(5), rule=share(0.1))
    assert (told_of.traits.loss, told_of.rule) == (money(5), share(0.1))
    assert with_fields(channel("sms"), cost_without_staff=money(1)).traits.cost_without_staff == money(1)


def test_all_three_kinds_of_place_at_once_and_nothing_at_all():
    both = with_fields(FLOW, coverage=share(0.1), accuracy=share(0.2), id="other")
    assert (both.id, both.fidelity.coverage, both.fidelity.accuracy) == ("other", share(0.1), share(0.2))
    assert with_fields(FLOW) == FLOW


@pytest.mark.parametrize("element", [FLOW, topic(), actor("a"), request("r", "c"), channel("sms")])
def test_a_name_that_is_nowhere_is_a_type_error(element):
    with pytest.raises(TypeError, match="colour"):
        with_fields(element, colour="red")


@given(st.data())
def test_in_every_model_of_the_library_only_what_is_named_changes(data):
    element = data.draw(st.sampled_from(elements()))
    before = told(element)
    chosen = data.draw(st.sets(st.sampled_from(sorted(before, key=str)), min_size=1, max_size=3))
    marks = {place: object() for place in chosen}
    after = told(with_fields(element, **{name: marks[part, name] for part, name in chosen}))
    assert after == before | marks


@given(st.data())
def test_saying_what_is_said_already_changes_nothing(data):
    element = data.draw(st.sampled_from(elements()))
    said = {name: value for (_, name), value in told(element).items()}
    assert with_fields(element, **said) == element
