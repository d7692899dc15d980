"""What is assumed where the model file says nothing: starting points, not evidence (graded assumed).

Every number that comes from here names its default as its source, so that a report can list them.
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.domain.channel import Medium, Presence
from servicemodel.domain.kinds import PLATES, ActorKind, Side

#: Media in which both parties are in the same room.
IN_PERSON = frozenset({Medium.FACE_TO_FACE, Medium.MEETING})


@frozen
class Passing:
    """Default of a flow or origin: shares in [0, 1], delay in days, and the reasoning."""

    coverage: float
    accuracy: float
    days: float
    why: str


FLOWS: dict[Medium, Passing] = {
    Medium.FACE_TO_FACE: Passing(0.8, 0.9, 0, "questions are cleared up on the spot, little is written down"),
    Medium.VIDEO: Passing(0.8, 0.9, 0, "as face to face"),
    Medium.PHONE: Passing(0.7, 0.85, 0, "heard once, nothing to look up"),
    Medium.CHAT: Passing(0.7, 0.85, 0, "written, but short"),
    Medium.EMAIL: Passing(0.7, 0.9, 1, "written, read the next day, not always read"),
    Medium.WEB_FORM: Passing(0.6, 0.85, 1, "only what the form asks for"),
    Medium.WEB_SELF_SERVICE: Passing(0.4, 0.9, 0, "correct, but has to be looked for"),
    Medium.IVR: Passing(0.4, 0.8, 0, "few menus are heard to the end"),
    Medium.SMS: Passing(0.7, 0.9, 0, "nearly always delivered, one sentence long"),
    Medium.LETTER: Passing(0.5, 0.9, 4, "days in the post, often put aside"),
    Medium.SYSTEM: Passing(0.8, 0.9, 0, "whoever opens the record sees it"),
    Medium.MEETING: Passing(0.6, 0.85, 7, "waits for the next meeting"),
    Medium.DOCUMENT: Passing(0.5, 0.9, 7, "waits until somebody reads it"),
}
NO_CHANNEL = Passing(0.5, 0.8, 0, "nothing known about the way it takes")

ORIGINS: dict[Side, Passing] = {
    Side.SUPPLIER: Passing(0.8, 0.9, 0, "knows its own parts"),
    Side.CORE_FIRM: Passing(0.7, 0.9, 0, "sees what passes through its own work"),
    Side.INTERMEDIARY: Passing(0.7, 0.85, 0, "sees its own customers"),
    Side.END_CUSTOMER: Passing(0.9, 0.9, 0, "lives with the matter"),
    Side.COMPETITOR: Passing(0.3, 0.7, 0, "observes from outside"),
}
#: Kinds that see less, or more, than their side.
ORIGIN_KINDS: dict[ActorKind, Passing] = {
    ActorKind.TECHNICAL_SUPPORT: Passing(0.8, 0.95, 0, "works on the causes"),
    ActorKind.CRM_SYSTEM: Passing(0.6, 0.85, 0, "holds what was typed in"),
    ActorKind.DECISION_SUPPORT: Passing(0.4, 0.8, 0, "sees little at first hand"),
    ActorKind.GENERAL_MANAGER: Passing(0.4, 0.8, 0, "sees little at first hand"),
}


@frozen
class Changing:
    """Default volatility of a branch of topics, in 1/day, and the reasoning."""

    per_day: float
    why: str


#: Longest fitting branch counts; "" fits every topic.
VOLATILITY: dict[str, Changing] = {
    "": Changing(0.5 / 365, "half of a year's items change"),
    "product": Changing(0.2 / 365, "products change with each generation"),
    "product.unit_state": Changing(1 / 30, "a unit's state changes within a month"),
    "service": Changing(0.5 / 365, "services are revised every other year"),
    "service.price": Changing(1 / 365, "prices change every year"),
    "service.promise": Changing(1 / 7, "a promise counts for days"),
    "service.status": Changing(0.5, "the status of a matter changes every other day"),
    "customer": Changing(0.5 / 365, "people move, grow and leave"),
    "customer.need": Changing(1 / 90, "a need is gone after a season"),
    "part": Changing(0.5 / 365, "parts change with each lot and supplier"),
    "supplier": Changing(0.5 / 365, "suppliers change slowly"),
    "market": Changing(2 / 365, "markets move twice a year"),
    "innovation": Changing(0.5 / 365, "suggestions keep for a while"),
    "policy": Changing(0.5 / 365, "rules are revised every other year"),
}


def of_flow(medium: Medium | None) -> tuple[Passing, str]:
    """Default of a flow over ``medium`` and the source that its numbers name."""
    if medium is None:
        return NO_CHANNEL, "default without channel"
    return FLOWS[medium], f"default for channel {medium.value}"


def of_origin(kind: ActorKind) -> tuple[Passing, str]:
    """Default of an origin at an actor of ``kind`` and the source that its numbers name."""
    return ORIGIN_KINDS.get(kind, ORIGINS[PLATES[kind].side]), f"default for actor kind {kind.value}"


def of_topic(topic: str) -> tuple[float, str]:
    """Default volatility of ``topic`` in 1/day and the source that the number names."""
    branch = topic
    while branch not in VOLATILITY:
        branch = branch.rpartition(".")[0]
    source = f"default for topic {branch}" if branch else "default for topics"
    return VOLATILITY[branch].per_day, source


def of_presence(medium: Medium) -> Presence:
    """Whether people meet in person over ``medium``."""
    return Presence.FACE_TO_FACE if medium in IN_PERSON else Presence.VIRTUAL


def listed() -> Iterator[tuple[str, str, str]]:
    """Every default as (where, numbers, why), in the order of the tables."""
    flows = {f"channel {medium.value}": row for medium, row in FLOWS.items()}
    sides = {f"origin at {side.value}": row for side, row in ORIGINS.items()}
    kinds = {f"origin at {kind.value}": row for kind, row in ORIGIN_KINDS.items()}
    for where, row in {**flows, "no channel": NO_CHANNEL, **sides, **kinds}.items():
        numbers = f"coverage {row.coverage:g}, accuracy {row.accuracy:g}, delay {row.days:g} days"
        yield where, numbers, row.why
    for branch, change in VOLATILITY.items():
        where = f"topic {branch}" if branch else "other topics"
        yield where, f"volatility {change.per_day * 365:g} per year", change.why
