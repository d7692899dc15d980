"""Where a customer may choose between channels for the same topic, and how far they are apart."""

from itertools import combinations

import attrs

from servicemodel.analyses import answer, at, contacts, proposals
from servicemodel.domain.change import Change, Put
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


def as_right(situation: Situation, flows: tuple[Flow, ...], topic: str, best: Value) -> tuple[Change, ...]:
    """The flows that are right less often than ``best``, made as right; other topics stay."""
    figures = accuracies(situation, flows, topic)
    share = proposals.assumed(best.number)
    wrong = [f for f in flows if f.id in figures and figures[f.id].number < best.number]
    right = [(f, attrs.evolve(f.fidelity_of(topic), accuracy=share)) for f in wrong]
    return tuple(Put(proposals.carrying(flow, topic, fidelity)) for flow, fidelity in right)


def as_soon(situation: Situation, flows: tuple[Flow, ...], topic: str, best: Value) -> tuple[Change, ...]:
    """The flows that take longer than ``best``, and their channels, made as fast; other topics stay."""
    figures = waits(situation, flows, topic)
    level = _hoped_for(best)
    slow = [f for f in flows if f.id in figures and figures[f.id].number > best.number]
    delay = Delay(DelayLaw.CONSTANT, level)
    fast = [(f, attrs.evolve(f.fidelity_of(topic), delay=delay)) for f in slow]
    channels = [situation.model.channel(id) for id in dict.fromkeys(str(f.channel) for f in slow)]
    timed = [proposals.edited(c, answer_time=level) for c in channels if c.traits.answer_time]
    return (*(Put(proposals.carrying(flow, topic, fidelity)) for flow, fidelity in fast), *timed)


def _hoped_for(best: Value) -> Value:
    """``best`` as others may reach it, until that is measured."""
    return attrs.evolve(best, grade=Grade.ASSUMED, source=proposals.SOURCE, distribution=None, trials=None)
