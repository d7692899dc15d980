"""Numbers of traits are numbers of the model: asked for by name, with their interval."""

from pathlib import Path

import attrs
import pytest
from builders import model, origin

from servicemodel.domain.change import Put, apply
from servicemodel.domain.model import SECTION_OF, Ref, Section
from servicemodel.domain.traits import ActorTraits, ServiceMode
from servicemodel.domain.value import Value
from servicemodel.knowledge import assess
from servicemodel.knowledge.bands import with_interval
from servicemodel.network import connect
from servicemodel.reading import read_model

COMPLETE = str(Path(__file__).parents[1] / "models" / "complete.yaml")


@pytest.fixture(scope="module")
def situation():
    read = read_model(COMPLETE)
    return assess(read, connect(read))


def test_every_number_of_every_trait_is_found_by_its_name(situation):
    found = 0
    for section in (Section.ACTORS, Section.CHANNELS, Section.REQUESTS):
        for element in situation.model.section(section):
            ref = Ref(SECTION_OF[type(element)], element.id)
            for field in attrs.fields(type(element.traits)):
                said = getattr(element.traits, field.name)
                number = with_interval(said) if isinstance(said, Value) else None
                assert situation.value(ref, field.name) == number
                found += number is not None
    assert found >= 16


def test_numbers_of_traits_have_their_interval(situation):
    customers = Ref(Section.ACTORS, "customers")
    registered = situation.value(customers, "registered")
    assert (registered.number, registered.trials) == (0.75, 400)
    assert registered.low < 0.75 < registered.high
    assert situation.value(customers, "population").number == 12000
    assert situation.value(Ref(Section.TOPICS, "service.price"), "harm").high == 80


def test_what_is_no_number_and_what_nobody_said_is_none(situation):
    assert situation.value(Ref(Section.ACTORS, "customers"), "mode") is None
    assert situation.value(Ref(Section.ACTORS, "firm"), "registered") is None
    assert situation.value(Ref(Section.ACTORS, "nobody"), "registered") is None
    assert situation.value(Ref(Section.FLOWS, "answer"), "used") is None
    assert situation.value(Ref(Section.PROJECTS, "desk"), "order") is None


def test_traits_change_nobodys_knowledge():
    bare = model([origin("a", 0.5, 1)])
    told = attrs.evolve(bare.actor("a"), traits=ActorTraits(mode=ServiceMode.DIRECT))
    changed = apply(bare, [Put(told)])
    assert assess(bare, connect(bare)).rows == assess(changed, connect(changed)).rows
