"""Who works with the customer system, in which channels, and how well (MI-01 to MI-08)."""

from collections.abc import Iterator

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Put
from servicemodel.domain.channel import Channel, Presence
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Rule
from servicemodel.knowledge import Situation

#: What help and care may be expected to bring a share of good use to, until it is measured; assumed.
REACHED = 0.8


def systems(situation: Situation) -> tuple[str, ...]:
    """Ids of the customer systems."""
    return tuple(a.id for a in situation.model.actors if a.kind is ActorKind.CRM_SYSTEM)


def users(situation: Situation) -> tuple[Actor, ...]:
    """Actors inside the firm that exchange with a customer system, or whose use of it was spoken of."""
    model, crm = situation.model, set(systems(situation))
    linked = {end for flow in existing(model) for end in ends(flow) if crm & set(ends(flow))}
    inside = [a for a in model.actors if a.inside and a.id not in crm]
    return tuple(a for a in inside if a.id in linked or _spoken_of(a))


def _spoken_of(user: Actor) -> bool:
    traits = user.traits
    return any(t is not None for t in (traits.infusion, traits.user_satisfaction, traits.use_measured_by))


def shown(situation: Situation) -> tuple[Flow, ...]:
    """What the customer systems show."""
    crm = systems(situation)
    return tuple(flow for flow in existing(situation.model) if flow.sender in crm)


def existing(model: ServiceModel) -> tuple[Flow, ...]:
    """The flows that no refused permission forbids (RQ-6)."""
    return tuple(flow for flow in model.flows if flow.id not in model.refused)


def ends(flow: Flow) -> tuple[str, str]:
    """Sender and receiver."""
    return flow.sender, flow.receiver


def meetings(situation: Situation, user: str) -> frozenset[Presence | None]:
    """How ``user`` meets customers; None among them for a flow whose channel nobody stated."""
    model = situation.model
    customers = set(at.customers(situation))
    met = [f for f in existing(model) if user in ends(f) and customers & set(ends(f))]
    channels = [model.find(at.channel(flow.channel)) if flow.channel else None for flow in met]
    return frozenset(c.presence if isinstance(c, Channel) else None for c in channels)


def judged(
    situation: Situation, rule: Rule, presence: Presence, trait: str, enough: float
) -> Iterator[Finding]:
    """One answer for every user who meets customers that way: whether ``trait`` is at least ``enough``.

    Reasons: too-low, high-enough; not-stated, channel-not-stated; nobody-there.
    """
    there = [
        (user.id, presence in met)
        for user in users(situation)
        if {presence, None} & (met := meetings(situation, user.id))
    ]
    if not there:
        yield answer.not_applicable(rule, "nobody-there")
    for user, certain in there:
        place, level = at.actor(user), situation.value(at.actor(user), trait)
        if level is not None and answer.reaches(level.number, enough):
            yield answer.satisfied(rule, place, reason="high-enough")
        elif not certain:
            yield answer.unknown(rule, "channel-not-stated", (place,), employees=place)
        elif level is None:
            yield answer.unknown(rule, "not-stated", (place,), employees=place)
        else:
            degree = answer.computed(1 - level.number, level.grade)
            yield answer.violated(rule, "too-low", (place,), degree, employees=place, level=level)


def raised(situation: Situation, user: str, trait: str) -> Put:
    """The actor ``user`` with ``trait`` raised to what may be expected."""
    return proposals.edited(situation.model.actor(user), **{trait: proposals.assumed(REACHED)})
