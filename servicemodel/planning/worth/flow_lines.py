"""Cost lines of a flow: its upkeep, its messages, and the contacts that follow from them (core 3.6, 3.7)."""

from servicemodel.domain.channel import WITH_PERSON
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth import prices
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.part import Part, part
from servicemodel.planning.worth.setting import Setting

_SOURCE = "assumed, cautious: Gartner press release of 4 April 2022"
#: Contacts per reached receiver after a reminder, unless somebody says otherwise (2.29).
CONSUMER_FOLLOW_UP = Value(0.66, Unit.COUNT, Grade.ASSUMED, _SOURCE)
BUSINESS_FOLLOW_UP = Value(0.82, Unit.COUNT, Grade.ASSUMED, _SOURCE)


def flow_lines(setting: Setting, flow: Flow) -> tuple[Part, ...]:
    """The lines of a flow whose prices were stated; none for a flow that is not permitted."""
    if flow.id in setting.model.refused:
        return ()
    ref, lines = Ref(Section.FLOWS, flow.id), []
    upkeep, message = (setting.stated(ref, what) for what in ("cost_per_year", "cost_per_message"))
    if upkeep is not None:
        lines.append(part(CostKind.FLOWS, ref, upkeep))
    if message is not None:
        lines.append(part(CostKind.MESSAGES, ref, setting.number(ref, "per_year") * message))
    made = called_back(setting, flow)
    if made is not None:
        lines.append(part(CostKind.FOLLOW_UPS, ref, made * contact(setting, flow)))
    return tuple(lines)


def called_back(setting: Setting, flow: Flow) -> Amount | None:
    """Contacts a year that follow from the messages of a flow; None where it sets off none."""
    after, ref = follow_up(setting, flow), Ref(Section.FLOWS, flow.id)
    if after is None or flow.id in setting.model.refused:
        return None
    reached = Amount(setting.view.reached(flow.id), ((ref, "coverage"),))
    return setting.number(ref, "per_year") * reached * after


def follow_up(setting: Setting, flow: Flow) -> Amount | None:
    """Contacts per reached receiver: as stated of the flow, or of the matter that it is about.

    Else the published share for reminders to customers, None for other flows.
    """
    stated = setting.stated(Ref(Section.FLOWS, flow.id), "follow_up")
    receiver = setting.model.actor(flow.receiver)
    if stated is not None:
        return stated
    if flow.kind is not FlowKind.REMINDER or receiver.side is not Side.END_CUSTOMER:
        return None
    told = [r for r in setting.model.requests if r.sender == flow.receiver and _about(r, flow)]
    known = [setting.stated(Ref(Section.REQUESTS, request.id), "follow_up") for request in told]
    if any(known):
        return next(amount for amount in known if amount)
    business = receiver.kind is ActorKind.ENTERPRISE_CUSTOMER
    return setting.default(BUSINESS_FOLLOW_UP if business else CONSUMER_FOLLOW_UP)


def concerned(model: ServiceModel, flow: Flow) -> tuple[ServiceRequest, ...]:
    """The matters of the receiver, with channels, that the message would prevent; any of them if none is."""
    own = tuple(r for r in model.requests if r.sender == flow.receiver and r.traits.channels)
    return tuple(r for r in own if r.traits.prevented_by in flow.topics) or own


def _about(request: ServiceRequest, flow: Flow) -> bool:
    """Whether the message speaks of what the request is about."""
    topics = {required.topic for required in request.requires} | {request.traits.prevented_by}
    return not topics.isdisjoint(flow.topics)


def contact(setting: Setting, flow: Flow) -> Amount:
    """Money per contact that follows: by the ways of the matters that the message is about.

    Else by those of any matter of the receiver, else by every channel with a person.
    """
    about = concerned(setting.model, flow)
    ways = dict.fromkeys(id for request in about for id in request.traits.channels or ())
    people = [c.id for c in setting.model.channels if c.medium in WITH_PERSON]
    channels = tuple(ways) or tuple(people)
    if not channels:
        return Amount(None, (), ((Ref(Section.ACTORS, flow.receiver), "channels"),))
    return prices.contact(setting, f"follow_up:{flow.id}", channels)
