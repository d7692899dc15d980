"""From the checked file to the model: every part as the words of the field mean it."""

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import MEDIUM_LABELS, Channel
from servicemodel.domain.fact import Need, Origin, Population
from servicemodel.domain.flow import Permission
from servicemodel.domain.kinds import PLATES
from servicemodel.domain.model import ModelFile, Ref, Section, ServiceModel
from servicemodel.domain.problem import Place
from servicemodel.domain.request import Requirement, ServiceRequest
from servicemodel.domain.topic import TOPIC_LABELS, Topic
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.reading import defaults
from servicemodel.reading.checking import Checked
from servicemodel.reading.meaning_bindings import bindings
from servicemodel.reading.meaning_flows import flows, ids, origins
from servicemodel.reading.meaning_names import only_ones, spelled, written_name
from servicemodel.reading.meaning_numbers import known_quantity, known_share, quantity, share
from servicemodel.reading.meaning_traits import actor_traits, channel_traits, projects, request_traits
from servicemodel.reading.references import topics_of
from servicemodel.reading.shape_elements import TopicEntry
from servicemodel.reading.tree import Entries, Scalar, entries


def meant(root: Entries, checked: Checked, file: ModelFile) -> ServiceModel:
    """The model that a file without problems means."""
    assert checked.head is not None
    head, written = checked.head, checked.entries
    topic_keys = topics_of(root)
    leaves = tuple(topic_keys)
    channels = _channels(written[Section.CHANNELS])
    seen = origins(written[Section.ORIGINS], written[Section.ACTORS], leaves)
    return ServiceModel(
        name=written_name(head.name) or spelled(PurePath(file.path).stem),
        currency=head.currency,
        illustrative=head.illustrative,
        topics=tuple(_topic(id, written[Section.TOPICS].get(id) or TopicEntry()) for id in leaves),
        actors=_actors(written[Section.ACTORS]),
        channels=channels,
        permissions=_permissions(written[Section.PERMISSIONS]),
        populations=tuple(
            Population(id, tuple((part, float(share)) for part, share in entry.parts.items()))
            for id, entry in written[Section.POPULATIONS].items()
        ),
        origins=seen,
        flows=flows(written[Section.FLOWS], channels, leaves),
        needs=tuple(_need(id, entry) for id, entry in written[Section.NEEDS].items()),
        requests=tuple(_request(id, entry) for id, entry in written[Section.REQUESTS].items()),
        projects=projects(written[Section.PROJECTS]),
        bindings=bindings(written),
        file=file,
        places=MappingProxyType(_places(root, topic_keys, seen)),
    )


def _places(root: Entries, topics: Mapping[str, Scalar], seen: tuple[Origin, ...]) -> dict[Ref, Place]:
    places = {
        Ref(section, id): pair.key.mark.place
        for section in Section
        for id, pair in entries(root.get(section.value)).items()
    }
    for origin in seen:
        written = Ref(Section.ORIGINS, origin.id.partition(".")[0])
        places[Ref(Section.ORIGINS, origin.id)] = places[written]
    return places | {Ref(Section.TOPICS, id): key.mark.place for id, key in topics.items()}


def _topic(id: str, entry: TopicEntry) -> Topic:
    name = written_name(entry.name) or TOPIC_LABELS.get(id) or spelled(id)
    if entry.volatility is None:
        number, source = defaults.of_topic(id)
        volatility = Value(number, Unit.PER_DAY, Grade.ASSUMED, source)
    else:
        volatility = quantity(entry.volatility, Unit.PER_DAY)
    benefit = known_quantity(entry.benefit, Unit.MONEY)
    harm = known_quantity(entry.harm, Unit.MONEY)
    items = known_quantity(entry.items, Unit.PER_YEAR)
    leak = known_quantity(entry.leak, Unit.MONEY)
    return Topic(id, name, volatility, ids(entry.about), benefit, harm, items, leak)


def _actors(written: Mapping[str, Any]) -> tuple[Actor, ...]:
    alone = only_ones(entry.kind for entry in written.values())
    return tuple(
        Actor(
            id,
            entry.kind,
            written_name(entry.name) or (PLATES[entry.kind].label if entry.kind in alone else spelled(id)),
            ids(entry.part_of),
            known_quantity(entry.population, Unit.COUNT),
            tuple(entry.segments or ()),
            actor_traits(entry),
        )
        for id, entry in written.items()
    )


def _channels(written: Mapping[str, Any]) -> tuple[Channel, ...]:
    alone = only_ones(entry.medium for entry in written.values())
    return tuple(
        Channel(
            id,
            written_name(entry.name)
            or (MEDIUM_LABELS[entry.medium] if entry.medium in alone else spelled(id)),
            entry.medium,
            entry.presence or defaults.of_presence(entry.medium),
            known_quantity(entry.cost_per_contact, Unit.MONEY),
            channel_traits(entry),
        )
        for id, entry in written.items()
    )


def _permissions(written: Mapping[str, Any]) -> tuple[Permission, ...]:
    return tuple(
        Permission(id, written_name(entry.name) or spelled(id), entry.granted)
        for id, entry in written.items()
    )


def _need(id: str, entry: Any) -> Need:
    weight = known_quantity(entry.weight, Unit.PER_YEAR)
    return Need(id, entry.actor, entry.topic, share(entry.level), ids(entry.about), weight)


def _request(id: str, entry: Any) -> ServiceRequest:
    return ServiceRequest(
        id,
        written_name(entry.name) or spelled(id),
        entry.sender,
        tuple(Requirement(item.actor, item.topic) for item in entry.requires or ()),
        entry.contact,
        known_quantity(entry.per_year, Unit.PER_YEAR),
        known_share(entry.authority),
        known_share(entry.rule),
        known_share(entry.foreseeable),
        request_traits(entry),
    )
