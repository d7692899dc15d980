"""The same answer and the same time on all channels (PA-29)."""

from collections.abc import Iterator, Sequence

import attrs

from servicemodel.domain import proposing
from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.change import Put, apply
from servicemodel.domain.channel import Channel, Medium
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.planning.actions.drafting import Proposal, drafted

_INTERNAL = (Medium.SYSTEM, Medium.MEETING, Medium.DOCUMENT)

CONSISTENT = ActionPlate(
    "PA-29",
    Text("Same service level and response time on all channels", "各渠道服务水平与响应时间一致"),
    Text(
        "Bring {channels} to the best answers and times among them",
        "让{channels}的答复与响应时间都达到其中的最佳水平",
    ),
    Text(
        "accuracy and delay of the answers to the same customers, and the times to answer, equal those of the"
        " best channel",
        "对同一客户的答复，其准确性、延迟以及答复时间都与最佳渠道相同",
    ),
    CALL_CENTRE_AND_CRM,
    "L32-34",
    (Text("one source of answers, and staff on the weaker channels", "统一的答案来源以及较弱渠道的人手"),),
    (Text("The weaker channels will need staff or training.", "较弱的渠道需要增加人手或培训。"),),
    seeds=("CL-12", "CL-13"),
)


def consistent(situation: Situation) -> Iterator[Proposal]:
    """PA-29: one for the whole model: answers on a topic to the same customers, and answer times."""
    model = situation.model
    after, levelled = model, list[str]()
    for customer, topic in _answered(model):
        flows = [f for f in model.flows if f.receiver == customer and topic in f.topics and f.channel]
        flows = [flow for flow in flows if flow.id not in model.refused]
        if len({flow.channel for flow in flows}) > 1:
            after = apply(after, [Put(_levelled(after.flow(flow.id), flows, topic)) for flow in flows])
            levelled += [flow.channel for flow in flows if flow.channel]
    timed = [c for c in model.channels if c.traits.answer_time and c.medium not in _INTERNAL]
    if len(timed) > 1:
        after = apply(after, _as_soon(after, timed))
        levelled += [channel.id for channel in timed]
    named = tuple(Ref(Section.CHANNELS, id) for id in sorted(set(levelled)))
    yield from drafted(CONSISTENT, model, after, ("channels",), {"channels": named})


def _answered(model: ServiceModel) -> tuple[tuple[str, str], ...]:
    """Customers with the topics that they are told of, sorted."""
    customers = {actor.id for actor in model.actors if actor.side is Side.END_CUSTOMER}
    return tuple(
        sorted({(f.receiver, topic) for f in model.flows if f.receiver in customers for topic in f.topics})
    )


def _levelled(flow: Flow, among: Sequence[Flow], topic: str) -> Flow:
    """``flow`` with accuracy and delay as good for ``topic`` as the best of ``among``."""
    now, rest = flow.fidelity_of(topic), [other.fidelity_of(topic) for other in among]
    accuracy = max((f.accuracy for f in rest), key=lambda value: value.number)
    delay = min((f.delay for f in rest), key=lambda late: late.days.number)
    if accuracy.number > now.accuracy.number:
        now = attrs.evolve(now, accuracy=proposing.assumed(accuracy.number))
    if delay.days.number < now.delay.days.number:
        days = Value(delay.days.number, Unit.DAYS, Grade.ASSUMED, proposing.SOURCE)
        now = attrs.evolve(now, delay=attrs.evolve(delay, days=days))
    return flow if now == flow.fidelity_of(topic) else proposing.carrying(flow, topic, now)


def _as_soon(model: ServiceModel, timed: Sequence[Channel]) -> list[Put]:
    """The channels with the shortest of their answer times."""
    best = min(channel.traits.answer_time.number for channel in timed if channel.traits.answer_time)
    late = [c for c in timed if c.traits.answer_time and c.traits.answer_time.number > best]
    soon = Value(best, Unit.DAYS, Grade.ASSUMED, proposing.SOURCE)
    return [proposing.edited(model.channel(channel.id), answer_time=soon) for channel in late]
