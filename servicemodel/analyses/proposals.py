"""What a remedy puts into the model: flows with assumed fidelity, since nobody has measured them yet."""

import attrs

from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow, FlowKind, Trigger
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.value import Grade, Unit, Value

SOURCE = "assumed for a proposed change"

#: What a new, working flow may be expected to do, until it is measured.
COVERAGE, ACCURACY, DAYS = 0.8, 0.9, 1.0

#: What a flow or an authority may be raised to by agreement and training.
FULL = 0.95


def assumed(number: float) -> Value:
    """A share that a proposal assumes."""
    return Value.share(number, Grade.ASSUMED, SOURCE)


def flow(
    model: ServiceModel,
    sender: str,
    receiver: str,
    topics: tuple[str, ...],
    kind: FlowKind = FlowKind.INFORM,
    trigger: Trigger = Trigger.REACTIVE,
    coverage: float = COVERAGE,
) -> Flow:
    """A new flow with an id that the model does not use yet."""
    delay = Delay(DelayLaw.CONSTANT, Value(DAYS, Unit.DAYS, Grade.ASSUMED, SOURCE))
    fidelity = Fidelity(assumed(coverage), assumed(ACCURACY), delay)
    id = name = f"{sender}_tells_{receiver}"
    count = 2
    while model.find(Ref(Section.FLOWS, id)) or model.find(Ref(Section.ORIGINS, id)):
        id, count = f"{name}_{count}", count + 1
    return Flow(id, sender, receiver, topics, fidelity, kind=kind, trigger=trigger)


def raised(flow: Flow) -> Flow:
    """``flow`` with coverage and accuracy raised where they are below what agreement can reach."""
    better = attrs.evolve(
        flow.fidelity,
        coverage=_at_least_full(flow.fidelity.coverage),
        accuracy=_at_least_full(flow.fidelity.accuracy),
    )
    return attrs.evolve(flow, fidelity=better, by_topic=())


def _at_least_full(value: Value) -> Value:
    return value if value.number >= FULL else assumed(FULL)


def tell(model: ServiceModel, sender: str, receiver: str, topic: str, trigger: Trigger) -> Flow:
    """Raise the flow that already carries the topic between the two, or propose one."""
    for present in model.flows:
        ends = (present.sender, present.receiver)
        if ends == (sender, receiver) and topic in present.topics and present.id not in model.refused:
            return raised(present)
    return flow(model, sender, receiver, (topic,), trigger=trigger)
