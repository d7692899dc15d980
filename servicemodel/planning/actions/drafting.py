"""How a proposal is drawn up: the model as it would be, and the changes that lead there (core 3.8)."""

from collections.abc import Iterator, Mapping, Sequence

import attrs
from attrs import frozen

from servicemodel.domain import proposing
from servicemodel.domain.action import Action
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.change import Put, apply, differences
from servicemodel.domain.finding import FindingFact
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.refusal import Refusal
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast

#: What the table makes of a place in a model.
Proposal = Action | Refusal
#: What fills the title and tells of numbers, by name.
Facts = Mapping[str, FindingFact]


@frozen
class Way:
    """Who is to tell whom of what; ``channel`` is the id of a channel of the model, or None."""

    sender: str
    receiver: str
    topics: tuple[str, ...]
    kind: FlowKind = FlowKind.INFORM
    trigger: Trigger = Trigger.REACTIVE
    channel: str | None = None


def drafted(
    plate: ActionPlate,
    before: ServiceModel,
    after: ServiceModel,
    place: Sequence[str],
    facts: Facts,
    unknowns: tuple[str, ...] = (),
) -> Iterator[Action]:
    """The action that turns ``before`` into ``after`` at ``place``; none where both are the same."""
    if changes := differences(before, after):
        yield Action(
            action_id(plate, place),
            "",
            plate.title,
            changes,
            tuple(facts.items()),
            plate.costs,
            plate.side_effects,
            plate.beneficiary,
            (plate.id, *plate.seeds),
            plate.exploits,
            plate.uncertain_sign,
            plate.priors,
            unknowns,
        )


def refused(plate: ActionPlate, place: Sequence[str], reason: str, facts: Facts) -> Refusal:
    """The refusal of ``plate`` at ``place``; ``reason`` is a key of ``REASONS``."""
    return Refusal(
        action_id(plate, place), plate.title, reason, tuple(facts.items()), (plate.id, *plate.seeds)
    )


def action_id(plate: ActionPlate, place: Sequence[str]) -> str:
    """``PA-01@actor@topic``: stable under reordering and renaming of labels."""
    return "@".join((plate.id, *place))


def told(
    plate: ActionPlate,
    situation: Situation,
    ways: Sequence[Way],
    place: Sequence[str],
    facts: Facts,
    also: ServiceModel | None = None,
) -> Iterator[Proposal]:
    """The action by which all ``ways`` are opened, for those topics that the receiver still lacks.

    ``also`` is the model with other edits of the action made already. Nothing where everybody knows as
    much as anybody could tell; a refusal where a way lacks its permission (RQ-6).
    """
    model = situation.model
    wanted = [_lacking(situation, way) for way in ways]
    missing = [way for way in wanted if way.topics and way.sender != way.receiver]
    for way in missing:
        if permission := barred(model, way):
            yield refused(plate, place, "no-permission", {**facts, "permission": permission})
            return
    after = also or model
    if missing or also:
        for way in missing:
            after = opened(after, way)
        yield from drafted(plate, model, after, place, facts)


def _lacking(situation: Situation, way: Way) -> Way:
    topics = (t for t in way.topics if cast.lacks(situation, way.receiver, t))
    return attrs.evolve(way, topics=tuple(t for t in topics if not present(situation.model, way, t)))


def _between(model: ServiceModel, way: Way) -> tuple[Flow, ...]:
    """The flows of the way that are about everybody."""
    ends = (way.sender, way.receiver)
    return tuple(f for f in model.flows if (f.sender, f.receiver) == ends and not f.about)


def present(model: ServiceModel, way: Way, topic: str) -> bool:
    """Whether ``topic`` passes on the way as completely and correctly as a new flow would carry it."""
    live = (f for f in _between(model, way) if topic in f.topics and f.id not in model.refused)
    carried = (flow.fidelity_of(topic) for flow in live)
    least = (proposing.COVERAGE, proposing.ACCURACY)
    return any(f.coverage.number >= least[0] and f.accuracy.number >= least[1] for f in carried)


def barred(model: ServiceModel, way: Way) -> Ref | None:
    """The permission that is refused to a flow of the way that carries one of its topics, or None."""
    for flow in _between(model, way):
        if flow.id in model.refused and flow.permission and set(flow.topics) & set(way.topics):
            return Ref(Section.PERMISSIONS, flow.permission)
    return None


def opened(model: ServiceModel, way: Way) -> ServiceModel:
    """``model`` with the flows of the way raised, and one new flow for the topics that none carries."""
    there = {topic: flow.id for flow in _between(model, way) for topic in flow.topics}
    for topic in way.topics:
        if topic in there:
            model = apply(model, [Put(proposing.raised(model.flow(there[topic]), topic))])
    new = tuple(topic for topic in way.topics if topic not in there)
    return apply(model, [Put(_flow(model, way, new))]) if new else model


def _flow(model: ServiceModel, way: Way, topics: tuple[str, ...]) -> Flow:
    flow = proposing.flow(model, way.sender, way.receiver, topics, way.kind, way.trigger)
    if verb := _verb(way):
        about = topics[0].replace(".", "_")
        flow = attrs.evolve(flow, id=proposing.free_id(model, f"{way.sender}_{verb}_{way.receiver}_{about}"))
    return attrs.evolve(flow, channel=way.channel)


def _verb(way: Way) -> str:
    """What the new flow does, as part of its id, so that training and telling do not exclude each other."""
    if way.trigger is Trigger.SELF_SERVICE:
        return "shows"
    return "trains" if way.kind is FlowKind.TRAINING else ""
