"""What every reminder of a model is worth: the situation with it against the situation without (core 3.6)."""

from servicemodel.domain.change import Remove, apply
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.worth import MessageWorth
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.planning.worth.message import message_worth


def messages(situation: Situation) -> tuple[MessageWorth, ...]:
    """The worth of every reminder to customers that is permitted, in file order.

    Each is judged alone, all others as they are: the figures cannot be added up.
    """
    return tuple(
        message_worth(_without(situation, flow.id), situation, flow.id)
        for flow in situation.model.flows
        if flow.id not in situation.model.refused and _reminds(situation.model, flow)
    )


def _reminds(model: ServiceModel, flow: Flow) -> bool:
    return flow.kind is FlowKind.REMINDER and model.actor(flow.receiver).side is Side.END_CUSTOMER


def _without(situation: Situation, flow: str) -> Situation:
    model = apply(situation.model, [Remove(Ref(Section.FLOWS, flow))])
    return assess(model, connect(model), situation)
