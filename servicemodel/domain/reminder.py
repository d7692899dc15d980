"""What a status reminder is worth in a model (core 3.6): from its topic, its flows and its requests."""

from collections.abc import Iterable, Iterator

from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.value import Value
from servicemodel.domain.worklist import TOPIC, Stakes


def stakes_of(model: ServiceModel) -> Stakes:
    """Benefit and harm of the topic, cost of the channel of reminders, and follow-up contacts.

    Where several channels or requests give a number the largest stands: a reminder must pay even so.
    """
    topic = next((topic for topic in model.topics if topic.id == TOPIC), None)
    followed = [request for request in model.requests if request.traits.follow_up is not None]
    near = [r for r in followed if any(needed.topic == TOPIC for needed in r.requires)] or followed
    return Stakes(
        topic.benefit if topic else None,
        topic.harm if topic else None,
        _largest(_costs(model, (flow.channel for flow in model.flows if _reminds(flow)))),
        _largest(request.traits.follow_up for request in near),
        _largest(_costs(model, (channel for request in near for channel in _ways_in(model, request)))),
    )


def _reminds(flow: Flow) -> bool:
    unasked = flow.kind is FlowKind.REMINDER or flow.trigger in {Trigger.PROACTIVE, Trigger.SCHEDULED}
    return TOPIC in flow.topics and unasked


def _ways_in(model: ServiceModel, request: ServiceRequest) -> Iterator[str | None]:
    """The channels a request comes in by; where nobody said, those from its sender to its contact."""
    if request.traits.channels:
        yield from request.traits.channels
        return
    for flow in model.flows:
        if flow.sender == request.sender and flow.receiver == request.contact:
            yield flow.channel


def _costs(model: ServiceModel, channels: Iterable[str | None]) -> Iterator[Value | None]:
    named = {channel.id: channel for channel in model.channels}
    yield from (named[id].cost_per_contact for id in channels if id in named)


def _largest(values: Iterable[Value | None]) -> Value | None:
    known = [value for value in values if value is not None]
    return max(known, key=lambda value: value.number, default=None)
