"""What an action puts into the model: flows with assumed fidelity, since nobody has measured them yet."""

from collections.abc import Iterable
from typing import Any

import attrs

from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Change, Put
from servicemodel.domain.channel import Channel
from servicemodel.domain.editing import with_fields
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow, FlowKind, Permission, Trigger
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value

SOURCE = "assumed for a proposed change"

#: What a new, working flow may be expected to do, until it is measured.
COVERAGE, ACCURACY, DAYS = 0.8, 0.9, 1.0

#: Reach of a message among the customers who would otherwise ask; assumed.
REACH = 0.7

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
    about = topics[0].replace(".", "_") if topics else "anything"
    id = free_id(model, f"{sender}_tells_{receiver}_{about}")
    fidelity = Fidelity(assumed(coverage), assumed(ACCURACY), soon())
    return Flow(id, sender, receiver, topics, fidelity, kind=kind, trigger=trigger)


def free_id(model: ServiceModel, name: str) -> str:
    """``name``, or the first numbered form of it that no flow and no origin has."""
    return _free(model, (Section.FLOWS, Section.ORIGINS), name)


def _free(model: ServiceModel, sections: tuple[Section, ...], name: str) -> str:
    id, count = name, 2
    while any(model.find(Ref(section, id)) for section in sections):
        id, count = f"{name}_{count}", count + 1
    return id


def soon() -> Delay:
    """The delay that a proposal assumes."""
    return Delay(DelayLaw.CONSTANT, Value(DAYS, Unit.DAYS, Grade.ASSUMED, SOURCE))


def raised(flow: Flow, topic: str) -> Flow:
    """``flow`` with its fidelity for ``topic`` raised where agreement can reach more; other topics stay."""
    return carrying(flow, topic, better(flow.fidelity_of(topic)))


def raised_throughout(flow: Flow) -> Flow:
    """``flow`` raised for all its topics."""
    for topic in flow.topics:
        flow = raised(flow, topic)
    return flow


def better(now: Fidelity) -> Fidelity:
    """``now`` raised where agreement and training can reach more."""
    quick = now.delay.days.number <= DAYS
    return Fidelity(
        _at_least_full(now.coverage), _at_least_full(now.accuracy), now.delay if quick else soon()
    )


def carrying(flow: Flow, topic: str, fidelity: Fidelity) -> Flow:
    """``flow`` with another fidelity for ``topic``; other topics stay."""
    if flow.topics == (topic,):
        return attrs.evolve(flow, fidelity=fidelity, by_topic=())
    others = tuple((name, own) for name, own in flow.by_topic if name != topic)
    return attrs.evolve(flow, by_topic=(*others, (topic, fidelity)))


def with_fidelity(carrier: Flow | Origin, topic: str, fidelity: Fidelity) -> Put:
    """``carrier`` with another fidelity for ``topic``; an origin has one fidelity for all it sees."""
    if isinstance(carrier, Flow):
        return Put(carrying(carrier, topic, fidelity))
    return Put(attrs.evolve(carrier, fidelity=fidelity))


def _at_least_full(value: Value) -> Value:
    return value if value.number >= FULL else assumed(FULL)


def edited(element: Actor | Channel | ServiceRequest, **said: Any) -> Put:
    """``element`` with ``said`` in place of what it says, be it a field of its own or one of its traits."""
    return Put(with_fields(element, **said))


def authorised(model: ServiceModel, flow: Flow) -> tuple[Change, ...]:
    """A permission of its own for ``flow``, named after its receiver and granted."""
    receiver = model.actor(flow.receiver).name
    name = Text(f"authorisation of {receiver.en}", f"对{receiver.zh}的授权")
    permission = Permission(_free(model, (Section.PERMISSIONS,), f"{flow.receiver}_authorised"), name, True)
    return Put(permission), Put(attrs.evolve(flow, permission=permission.id))


def granted(model: ServiceModel, barred: Iterable[Flow]) -> tuple[Change, ...]:
    """The permissions that ``barred`` lack, granted: a remedy never goes round a refusal (RQ-6)."""
    wanted = {flow.permission for flow in barred if flow.id in model.refused}
    return tuple(Put(attrs.evolve(p, granted=True)) for p in model.permissions if p.id in wanted)


def tell(
    model: ServiceModel,
    sender: str,
    receiver: str,
    topic: str,
    trigger: Trigger = Trigger.REACTIVE,
    kind: FlowKind = FlowKind.INFORM,
    coverage: float = COVERAGE,
) -> tuple[Change, ...]:
    """Raise the flow that already carries all of the topic between the two, or propose one.

    A flow that only lacks its permission is not doubled: the permission is asked for instead.
    """
    for present in model.flows:
        same = present.sender == sender and present.receiver == receiver and not present.about
        if same and topic in present.topics:
            better = raised(attrs.evolve(present, trigger=trigger), topic)
            return (*granted(model, [present]), Put(better))
    return (Put(flow(model, sender, receiver, (topic,), kind, trigger, coverage)),)


def closed(model: ServiceModel, asked: Flow) -> tuple[Change, ...]:
    """``asked`` closed in full: more answers by the flows that close it, or a flow that does (PA-25)."""
    closing = [flow for flow in model.flows if flow.closes == asked.id and flow.topics]
    if not closing:
        return (Put(_answer(model, asked)),)
    more = (Put(_more_answers(flow, asked, len(closing))) for flow in closing)
    return (*granted(model, closing), *more)


def _answer(model: ServiceModel, asked: Flow) -> Flow:
    status = tuple(topic.id for topic in model.topics if topic.id == "service.status")
    topics = tuple(dict.fromkeys((*asked.topics, *status)))
    answer = flow(model, asked.receiver, asked.sender, topics, FlowKind.RESPONSE)
    id = free_id(model, f"{asked.receiver}_answers_{asked.id}")
    return attrs.evolve(answer, id=id, closes=asked.id)


def _more_answers(answer: Flow, asked: Flow, among: int) -> Flow:
    answer = raised_throughout(answer)
    if not answer.per_year or not asked.per_year:
        return answer
    enough = FULL * asked.per_year.number / among
    return attrs.evolve(answer, per_year=attrs.evolve(asked.per_year, number=enough, grade=Grade.ASSUMED))
