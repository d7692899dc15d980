"""Traits and projects: absent means unknown, every word has a label, changes reach them."""

from typing import get_args

import attrs
import pytest
from builders import actor, flow, model, name, request, share, topic

from servicemodel.domain.change import Put, Remove, apply, differences
from servicemodel.domain.channel import Channel, Medium, Presence
from servicemodel.domain.model import SECTION_OF, Ref, Section
from servicemodel.domain.project import Project
from servicemodel.domain.traits import (
    TRAIT_LABELS,
    ActorTraits,
    ChannelTraits,
    ProjectKind,
    RequestTraits,
    Trait,
)

DESK = Project("desk", name("desk"), ProjectKind.SYSTEM, 1)


@pytest.mark.parametrize("traits", [ActorTraits(), ChannelTraits(), RequestTraits()])
def test_a_trait_that_nobody_named_is_none(traits):
    said = attrs.asdict(traits)
    assert said
    assert set(said.values()) == {None}


def test_elements_have_no_traits_of_their_own_accord():
    hotline = Channel("hotline", name("hotline"), Medium.PHONE, Presence.VIRTUAL)
    assert actor("a").traits == ActorTraits()
    assert hotline.traits == ChannelTraits()
    assert request("r", "a").traits == RequestTraits()
    assert (topic().benefit, topic().harm) == (None, None)
    assert flow("a", "b", 1, 1).used is None
    assert model([]).projects == ()


@pytest.mark.parametrize("words", get_args(Trait), ids=lambda words: words.__name__)
def test_every_word_has_a_label_of_its_own_in_both_languages(words):
    labels = [TRAIT_LABELS[word] for word in words]
    assert len({label.en for label in labels}) == len({label.zh for label in labels}) == len(words)
    assert not any(label.zh.isascii() for label in labels)


def test_labels_are_those_of_the_words_and_no_others():
    assert set(TRAIT_LABELS) == {word for words in get_args(Trait) for word in words}


def test_projects_are_elements_like_others():
    assert SECTION_OF[Project] is Section.PROJECTS
    bare = model([])
    planned = apply(bare, [Put(DESK)])
    assert planned.find(Ref(Section.PROJECTS, "desk")) == DESK
    later = attrs.evolve(DESK, order=2)
    assert differences(planned, apply(planned, [Put(later)])) == (Put(later),)
    assert apply(planned, [Remove(Ref(Section.PROJECTS, "desk"))]) == bare


def test_another_trait_makes_another_element():
    before = model([], actors=("a",))
    changed = attrs.evolve(before.actor("a"), traits=ActorTraits(service_level=share(0.9)))
    assert differences(before, apply(before, [Put(changed)])) == (Put(changed),)
