"""Origins and flows: topics spelled out to leaves, fidelity filled up with defaults."""

from collections.abc import Mapping
from typing import Any

from servicemodel.domain.channel import Channel
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Fidelity, Flow, Trigger
from servicemodel.domain.value import Unit
from servicemodel.reading import defaults
from servicemodel.reading.meaning_names import written_name
from servicemodel.reading.meaning_numbers import assumed_fidelity, fidelity, known_quantity, known_share
from servicemodel.reading.shape_flows import CarrierEntry, is_fed

Leaves = tuple[str, ...]


def ids(written: str | list[str] | None) -> tuple[str, ...]:
    """One id, a list or nothing as a tuple without repetitions."""
    if written is None:
        return ()
    return (written,) if isinstance(written, str) else tuple(dict.fromkeys(written))


def origins(written: Mapping[str, Any], actors: Mapping[str, Any], leaves: Leaves) -> tuple[Origin, ...]:
    """The origins; a fidelity of its own for single topics makes an origin of its own."""
    made: list[Origin] = []
    for id, entry in written.items():
        usual = fidelity(entry, assumed_fidelity(*defaults.of_origin(actors[entry.actor].kind)))
        own = _own_fidelities(entry, usual, leaves)
        plain = tuple(topic for topic in _topics(entry, leaves) if topic not in own)
        if plain or not own:
            made.append(Origin(id, entry.actor, plain, usual, ids(entry.about), entry.common_cause))
        for topic, passing in own.items():
            own_id = f"{id}.{topic}" if plain or len(own) > 1 else id
            made.append(Origin(own_id, entry.actor, (topic,), passing, ids(entry.about), entry.common_cause))
    return tuple(made)


def flows(written: Mapping[str, Any], channels: tuple[Channel, ...], leaves: Leaves) -> tuple[Flow, ...]:
    """The flows, with the defaults of their channels."""
    media = {channel.id: channel.medium for channel in channels}
    return tuple(
        _flow(id, entry, assumed_fidelity(*defaults.of_flow(media.get(entry.channel))), leaves)
        for id, entry in written.items()
    )


def _flow(id: str, entry: Any, default: Fidelity, leaves: Leaves) -> Flow:
    usual = fidelity(entry, default)
    return Flow(
        id=id,
        sender=entry.sender,
        receiver=entry.receiver,
        topics=_topics(entry, leaves),
        fidelity=usual,
        name=written_name(entry.name),
        about=ids(entry.about),
        by_topic=tuple(_own_fidelities(entry, usual, leaves).items()),
        kind=entry.kind,
        trigger=entry.trigger or Trigger.REACTIVE,
        channel=entry.channel,
        closes=entry.closes,
        permission=entry.permission,
        common_cause=entry.common_cause,
        per_year=known_quantity(entry.per_year, Unit.PER_YEAR),
        used=entry.used,
        addressed_by=entry.addressed_by,
        cost_per_year=known_quantity(entry.cost_per_year, Unit.MONEY),
        cost_per_message=known_quantity(entry.cost_per_message, Unit.MONEY),
        follow_up=known_quantity(entry.follow_up, Unit.COUNT),
        fatigue=known_share(entry.fatigue),
    )


def _topics(entry: CarrierEntry, leaves: Leaves) -> tuple[str, ...]:
    """The leaves that the topics of ``entry`` mean, each once."""
    written = entry.topic if entry.topic is not None else entry.topics
    named = ids(list(written) if isinstance(written, dict) else written)
    return tuple(dict.fromkeys(leaf for topic in named for leaf in _below(topic, leaves)))


def _below(topic: str, leaves: Leaves) -> tuple[str, ...]:
    if topic in leaves:
        return (topic,)
    return tuple(leaf for leaf in leaves if leaf.startswith(topic + "."))


def _own_fidelities(entry: CarrierEntry, usual: Fidelity, leaves: Leaves) -> dict[str, Fidelity]:
    """Fidelity of single topics where it differs from ``usual`` or is to be measured; leaves win."""
    written = entry.topic if entry.topic is not None else entry.topics
    if not isinstance(written, dict):
        return {}
    own: dict[str, Fidelity] = {}
    measured: set[str] = set()
    for topic in sorted(written, key=lambda name: name.count(".")):
        said = written[topic]
        for leaf in _below(topic, leaves):
            own[leaf] = usual if said is None else fidelity(said, usual)
            measured |= {leaf} if said is not None and is_fed(said) else set()
    return {leaf: own[leaf] for leaf in _topics(entry, leaves) if own[leaf] != usual or leaf in measured}
