"""Encounters between customers and contacts: who meets whom, who decides, and whom the contact asks."""

from math import log

from servicemodel.analyses import at
from servicemodel.domain.actor import Actor
from servicemodel.domain.channel import Channel, Medium
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.model import Ref
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Text
from servicemodel.domain.traits import Control
from servicemodel.knowledge import Situation

#: Kinds of actor that meet customers by their trade (AC-06, AC-11).
CONTACTS = (
    ActorKind.FRONT_OFFICE,
    ActorKind.CONTACT_EMPLOYEE,
    ActorKind.CUSTOMER_SERVICE_EMPLOYEE,
    ActorKind.CALL_CENTRE_AGENT,
)

#: Kinds of actor that are asked when a contact may not decide (AC-07, AC-12).
SUPERIORS = (ActorKind.SERVICE_CENTRE_DIRECTOR, ActorKind.GENERAL_MANAGER, ActorKind.DECISION_SUPPORT)

#: The three parties of an encounter, by their shares of the decisions (TH-5).
PARTIES = {
    "organisation": Text("organisation", "服务组织"),
    "contact_person": Text("contact person", "接触员工"),
    "customer": Text("customer", "顾客"),
}

#: Media with a person at the other end (automated answering is a medium of its own).
LIVE = (Medium.FACE_TO_FACE, Medium.VIDEO, Medium.PHONE)
#: Segments that are not customers of the firm yet (AC-04d).
OUTSIDE = {Segment.POTENTIAL_CUSTOMER, Segment.UNREGISTERED_CUSTOMER}


def contacts(situation: Situation) -> tuple[Actor, ...]:
    """Who meets customers: by trade, as contact of a request, or with shares of decisions; in file order."""
    met = {at.contact(request) for request in situation.model.requests} - {*at.customers(situation)}
    actors = situation.model.actors
    return tuple(a for a in actors if a.kind in CONTACTS or a.id in met or a.traits.control)


def from_outside(situation: Situation) -> tuple[ServiceRequest, ...]:
    """The matters of general consumers and of potential or unregistered customers."""
    people = {a.id for a in situation.model.actors if OUTSIDE.intersection(a.segments)}
    people |= {a.id for a in situation.model.actors if a.kind is ActorKind.GENERAL_CONSUMER}
    return tuple(r for r in situation.model.requests if r.sender in people)


def ways_in(situation: Situation) -> tuple[tuple[ServiceRequest, Channel], ...]:
    """The matters of end customers with each channel that they come in by, or are steered to."""
    served = at.customers(situation)
    return tuple(
        (request, channel)
        for request in situation.model.requests
        for channel in situation.model.channels
        if request.sender in served
        if channel.id in (*(request.traits.channels or ()), request.traits.steered_to)
    )


def leads_to_person(channel: Channel) -> bool | None:
    """Whether ``channel`` leads to a person: as stated, or by its medium; None where neither says so."""
    return True if channel.traits.person is None and channel.medium in LIVE else channel.traits.person


def places(request: ServiceRequest) -> tuple[Ref, Ref]:
    """A request and who meets the customer."""
    return at.request(request.id), at.actor(at.contact(request))


def balance(control: Control) -> float:
    """Evenness of three shares: 0 where one party decides all, 1 where all decide alike (2.10)."""
    shares = (control.organisation, control.contact_person, control.customer)
    entropy = -sum(x * log(x) for x in shares if x > 0)
    return max(0.0, min(1.0, entropy / log(3)))


def questions(situation: Situation, *also: FlowKind | None) -> tuple[Flow, ...]:
    """The flows that ask something, and those of the kinds ``also``; not those that are refused (RQ-6)."""
    model, kinds = situation.model, (FlowKind.REQUEST, *also)
    return tuple(f for f in model.flows if f.kind in kinds and f.id not in model.refused)


def passed_to(situation: Situation, contact: str, *also: FlowKind | None) -> tuple[Ref, ...]:
    """Who gets the questions that customers brought to ``contact``; nobody where they bring none (FP-06)."""
    flows, served = questions(situation, *also), {*at.customers(situation)}
    if not any(f.receiver == contact and f.sender in served for f in flows):
        return ()
    onward = {f.receiver for f in flows if f.sender == contact} - served - {contact}
    return tuple(at.actor(who) for who in sorted(onward))


def climb(situation: Situation, contact: str) -> tuple[Ref, ...]:
    """A superior whom ``contact`` asks, and somebody inside whom the superior asks; empty if none (FP-10)."""
    asks, model = {(f.sender, f.receiver) for f in questions(situation)}, situation.model
    ways = (
        (above, last)
        for first, above in asks
        if first == contact
        for sender, last in asks
        if sender == above and last != contact
        if model.actor(above).kind in SUPERIORS and model.actor(last).inside
    )
    return tuple(at.actor(who) for who in min(ways, default=()))
