"""What a remedy puts into the model."""

import attrs
import pytest
from builders import channel, model, request, share

from servicemodel.analyses import proposals
from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel
from servicemodel.domain.request import ServiceRequest


@pytest.mark.parametrize("kind", [Actor, Channel, ServiceRequest])
def test_no_trait_is_called_like_a_field_of_its_element(kind):
    own = attrs.fields_dict(attrs.resolve_types(kind))
    traits = attrs.fields_dict(own["traits"].type)
    assert traits
    assert own.keys() & traits.keys() == set()


def test_fields_and_traits_are_edited_alike_and_the_rest_stays():
    matter = request("noise", "customers", authority=share(0.2), rule=share(0.5))
    edited = proposals.edited(matter, authority=share(0.9), approval=("boss",)).element
    assert edited.authority == share(0.9)
    assert edited.traits.approval == ("boss",)
    assert attrs.evolve(edited, authority=matter.authority, traits=matter.traits) == matter


def test_a_name_that_an_element_does_not_know_is_refused():
    with pytest.raises(TypeError, match="colour"):
        proposals.edited(channel("phone"), colour="red")


def test_new_ids_are_not_taken_twice():
    present = proposals.flow(model([], actors=("a", "b")), "a", "b", ("service.price",))
    again = proposals.flow(model([], [present]), "a", "b", ("service.price",))
    assert again.id == f"{present.id}_2"
