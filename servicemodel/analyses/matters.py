"""What rooms ask and change of service requests: hand-overs, who could speak about them, their traits."""

from servicemodel.analyses import at, passing
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation

#: What sets off a message that does not wait for a question.
FIRST = (Trigger.PROACTIVE, Trigger.SCHEDULED)


def hand_overs(situation: Situation, request: ServiceRequest) -> Value | None:
    """Steps of the chain of request flows that begins at the contact; None where there are none.

    Each step goes to everybody asked by those of the step before who was not asked yet.
    """
    asking = [f for f in passing.live(situation) if f.kind is FlowKind.REQUEST]
    seen, front, steps = {request.sender}, {request.contact or request.sender}, 0
    while front:
        seen |= front
        front = {f.receiver for f in asking if f.sender in front and f.receiver not in seen}
        steps += bool(front)
    steps -= request.contact is None  # The first step is then the customer's own.
    return Value(float(steps), Unit.COUNT, Grade.DECLARED, "computed") if steps > 0 else None


def told_first(situation: Situation, customer: str, topic: str) -> bool:
    """Whether anybody tells ``customer`` of ``topic`` before being asked."""
    told = [f for f in situation.model.flows if f.receiver == customer and topic in f.topics]
    first = [f for f in told if f.trigger in FIRST and f.id not in situation.model.refused]
    return any(flow.fidelity_of(topic).coverage.number > 0 for flow in first)


def speech(situation: Situation, request: ServiceRequest) -> tuple[str, str] | None:
    """Who could speak to the customer about the matter, and of which topic; None if nobody or nothing."""
    model = situation.model
    front = (request.contact, *(a.id for a in model.centre.front_office), *at.inside(situation))
    speaker = next((who for who in front if who and who != request.sender), None)
    topics = [need.topic for need in request.requires] or [topic.id for topic in model.topics]
    return (speaker, topics[0]) if speaker and topics else None
