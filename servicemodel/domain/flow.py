"""Information flows: who tells whom what, how completely, how correctly, how late (core 3.1)."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.value import Value


class FlowKind(Enum):
    """What a flow is for."""

    INFORM = "inform"
    REQUEST = "request"
    RESPONSE = "response"
    ORDER = "order"
    REMINDER = "reminder"
    TRAINING = "training"
    EVALUATION = "evaluation"


class Trigger(Enum):
    """What sets a flow going; reactive and proactive as in source 002 (false friend 1 of 4.5)."""

    REACTIVE = "reactive"
    SCHEDULED = "scheduled"
    PROACTIVE = "proactive"
    SELF_SERVICE = "self_service"


class DelayLaw(Enum):
    """Distribution of a delay: constant, exponential (by its mean), batch (by its period), measured."""

    CONSTANT = "constant"
    EXPONENTIAL = "exponential"
    BATCH = "batch"
    MEASURED = "measured"


@frozen
class Delay:
    """A delay in days; ``samples`` holds the measured delays of the measured law."""

    law: DelayLaw
    days: Value
    samples: tuple[float, ...] = ()


@frozen
class Fidelity:
    """How well items pass: coverage c and accuracy a are shares, the delay gives timeliness."""

    coverage: Value
    accuracy: Value
    delay: Delay


@frozen
class Permission:
    """A consent or authorisation that a flow needs; not granted means that the flow does not exist (RQ-6)."""

    id: str
    name: Text
    granted: bool


@frozen
class Flow:
    """A flow of information from ``sender`` to ``receiver``.

    ``topics`` carries leaves of the topic tree; ``about`` restricts the facts (empty: all of the
    topic). ``by_topic`` holds a fidelity of its own for single topics. ``closes`` is the id of the
    request that this flow answers. ``kind`` is None where nobody said what the flow is for.
    ``per_year`` counts messages; ``used`` tells whether the receiver acts on them (MF-13, MF-27);
    each is None where it is not known. ``addressed_by`` is the topic of which the sender must know the
    receiver's facts to reach it at all, such as customer.identity (core 3.8). ``cost_per_year`` and
    ``cost_per_message`` are money, ``follow_up`` counts the contacts that a reached receiver makes
    because of the message (core 3.6), ``fatigue`` is the share of the coverage that every further
    message to the same receiver in a year takes away.
    """

    id: str
    sender: str
    receiver: str
    topics: tuple[str, ...]
    fidelity: Fidelity
    name: Text | None = None
    about: tuple[str, ...] = ()
    by_topic: tuple[tuple[str, Fidelity], ...] = ()
    kind: FlowKind | None = None
    trigger: Trigger = Trigger.REACTIVE
    channel: str | None = None
    closes: str | None = None
    permission: str | None = None
    common_cause: str | None = None
    per_year: Value | None = None
    used: bool | None = None
    addressed_by: str | None = None
    cost_per_year: Value | None = None
    cost_per_message: Value | None = None
    follow_up: Value | None = None
    fatigue: Value | None = None

    def fidelity_of(self, topic: str) -> Fidelity:
        """Fidelity with which the flow carries ``topic``."""
        return dict(self.by_topic).get(topic, self.fidelity)
