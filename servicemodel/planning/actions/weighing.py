"""Whether a message does more good than harm, from the changed model itself (core 3.6)."""

from servicemodel.domain.flow import Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.value import Value
from servicemodel.domain.worth import MessageWorth
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.planning.worth.message import message_worth


def weighed(situation: Situation, after: ServiceModel, flow: str) -> MessageWorth:
    """What the message ``flow`` of the changed model is worth, against ``situation`` without it."""
    return message_worth(situation, assess(after, connect(after), situation), flow)


def harmful(worth: MessageWorth) -> bool:
    """Whether a message is known to do more harm than good: right no more often than a* (core 3.6)."""
    return bool(worth.accuracy and worth.least and worth.accuracy.number <= worth.least.number)


def reason(worth: MessageWorth) -> str:
    """Why a harmful message is refused, a key of ``REASONS``."""
    return "below-threshold" if worth.least and worth.least.number < 1 else "never-worth-it"


def facts(worth: MessageWorth) -> dict[str, Value]:
    """Share of the messages that are right on arrival, and the share above which they do good, if known."""
    known = {"accuracy": worth.accuracy, "threshold": worth.least}
    return {name: value for name, value in known.items() if value is not None}


def unknowns(flow: Flow, worth: MessageWorth) -> tuple[str, ...]:
    """What nobody stated although the threshold rests on it, or the threshold itself."""
    if worth.least is None:
        return ("threshold",)
    contact = any(what in {"cost_per_contact", "channels"} for _, what in worth.missing)
    open_ = {"cost_per_message": flow.cost_per_message is None, "cost_per_contact": contact}
    return tuple(name for name, unknown in open_.items() if unknown)
