"""Where a customer may choose between channels for the same topic, and how far they are apart."""

from itertools import combinations

import attrs

from servicemodel.analyses import answer, at, contacts
from servicemodel.domain.flow import Delay, DelayLaw, Flow, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation

#: Flows that answer the customer; reminders come on their own and are no choice between channels.
ANSWERS = (Trigger.REACTIVE, Trigger.SELF_SERVICE)

Key = tuple[str, str, tuple[str, ...]]
Figures = dict[str, Value]


def groups(situation: Situation) -> dict[Key, tuple[Flow, ...]]:
    """The flows by customer, topic and what they are about, where they run over several channels."""
    model, ids = situation.model, {c.id for c in contacts.channels(situation)}
    found: dict[Key, tuple[Flow, ...]] = {}
    for flow in model.flows:
        answers = flow.trigger in ANSWERS and model.actor(flow.receiver).side is Side.END_CUSTOMER
        if not answers or flow.channel not in ids or flow.id in model.refused:
            continue
        for topic in flow.topics:
            if flow.fidelity_of(topic).coverage.number > 0:
                key = (flow.receiver, topic, tuple(sorted(flow.about)))
                found[key] = (*found.get(key, ()), flow)
    return {key: flows for key, flows in found.items() if len({f.channel for f in flows}) > 1}


def accuracies(situation: Situation, flows: tuple[Flow, ...], topic: str) -> Figures:
    """Accuracy of the flows where somebody stated it."""
    found: Figures = {}
    for flow in flows:
        own = dict(flow.by_topic).get(topic)
        value = own.accuracy if own else situation.value(at.flow(flow.id), "accuracy")
        if value and value.grade is not Grade.ASSUMED:
            found[flow.id] = value
    return found


def waits(situation: Situation, flows: tuple[Flow, ...], topic: str) -> Figures:
    """Mean days until the answer where somebody stated it, for the channel or for the flow."""
    found: Figures = {}
    for flow in flows:
        delay = flow.fidelity_of(topic).delay
        days = situation.value(at.channel(str(flow.channel)), "answer_time") or delay.days
        if days is delay.days and delay.law is DelayLaw.BATCH:
            days = attrs.evolve(days, number=days.number / 2, low=None, high=None)
        if days.grade is not Grade.ASSUMED:
            found[flow.id] = days
    return found


def apart(flows: tuple[Flow, ...], figures: Figures, limit: float) -> tuple[Flow, Flow] | None:
    """The two flows on different channels that differ most, the lower figure first, from ``limit`` on."""
    stated = sorted((f for f in flows if f.id in figures), key=lambda f: (figures[f.id].number, f.id))
    pairs = [pair for pair in combinations(stated, 2) if pair[0].channel != pair[1].channel]
    gap = {pair: figures[pair[1].id].number - figures[pair[0].id].number for pair in pairs}
    widest = max(pairs, key=lambda pair: gap[pair], default=None)
    return widest if widest and answer.reaches(gap[widest], limit) else None


def bettered(flow: Flow, topic: str, **better: Value | Delay) -> Flow:
    """``flow`` with ``better`` in its fidelity for ``topic``; other topics stay."""
    fidelity = attrs.evolve(flow.fidelity_of(topic), **better)  # type: ignore[arg-type]
    if flow.topics == (topic,):
        return attrs.evolve(flow, fidelity=fidelity, by_topic=())
    others = tuple((name, now) for name, now in flow.by_topic if name != topic)
    return attrs.evolve(flow, by_topic=(*others, (topic, fidelity)))
