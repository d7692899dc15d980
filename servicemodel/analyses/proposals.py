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
    about = "_".join(part.replace(".", "_") for part in topics[:1])
    id = name = f"{sender}_tells_{receiver}_{about}"
    count = 2
    while model.find(Ref(Section.FLOWS, id)) or model.find(Ref(Section.ORIGINS, id)):
        id, count = f"{name}_{count}", count + 1
    fidelity = Fidelity(assumed(coverage), assumed(ACCURACY), soon())
    return Flow(id, sender, receiver, topics, fidelity, kind=kind, trigger=trigger)


def soon() -> Delay:
    """The delay that a proposal assumes."""
    return Delay(DelayLaw.CONSTANT, Value(DAYS, Unit.DAYS, Grade.ASSUMED, SOURCE))


def raised(flow: Flow, topic: str) -> Flow:
    """``flow`` with its fidelity for ``topic`` raised where agreement can reach more; other topics stay."""
    now = flow.fidelity_of(topic)
    better = Fidelity(
        _at_least_full(now.coverage),
        _at_least_full(now.accuracy),
        now.delay if now.delay.days.number <= DAYS else soon(),
    )
    others = tuple((name, fidelity) for name, fidelity in flow.by_topic if name != topic)
    return attrs.evolve(flow, by_topic=(*others, (topic, better)))


def _at_least_full(value: Value) -> Value:
    return value if value.number >= FULL else assumed(FULL)


def tell(model: ServiceModel, sender: str, receiver: str, topic: str, trigger: Trigger) -> Flow:
    """Raise the flow that already carries all of the topic between the two, or propose one."""
    for present in model.flows:
        same = (present.sender, present.receiver) == (sender, receiver) and not present.about
        if same and topic in present.topics and present.id not in model.refused:
            return raised(present, topic)
    return flow(model, sender, receiver, (topic,), trigger=trigger)
