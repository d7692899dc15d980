"""A message is sent to customers although it is wrong too often to do them good.

Looks at: every proactive message and reminder, and how often it is right when it arrives.
考察对象：每一条主动消息与状态提示，以及到达时内容正确的比例。
Found when: its accuracy over the whole chain is below a* = H/(B + H), from benefit B and harm H.
何时成立：整条链路的准确性低于 a* = H/(B + H)，其中B为收益，H为损失。
Degree: by how much it is below.
程度：低于最低准确性的幅度。
Unknown when: benefit, harm or accuracy were not stated, or the sender does not know the topic.
何时无法判断：没有说明收益、损失或准确性，或发出方并不掌握该主题。
False alarm: those who get it already know better and are not misled.
误报：接收方本来就知道得更准，不会被误导。
Source: minimum accuracy of a message, follow-up contacts included where stated (core 3.6; PA-03, SC-10).
出处：消息的最低准确性，已说明时计入后续联络（核心 3.6；PA-03、SC-10）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, proposals, stakes
from servicemodel.domain.action import Action
from servicemodel.domain.change import Change, Put, Remove
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL, PRODUCT_DEFAULT
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO05",
    name="reckless_message",
    family=Family.PROACTIVITY,
    title=Text("A message does more harm than good", "主动发出的消息，弊大于利"),
    right=Text("Only messages that are right often enough are sent", "足够准确的消息才发给客户"),
    messages={
        "wrong-too-often": Text(
            "“{flow}”: {accuracy} is right when it reaches {receiver}; it should be more than {minimum}.",
            "“{flow}”到达{receiver}时只有{accuracy}是正确的，至少应超过{minimum}。",
        )
    },
    questions={
        "stakes-not-stated": Text(
            "{topic}: how much is gained by knowing one item in time, and lost by believing a wrong one?",
            "{topic}：及时正确知悉一项的收益是多少？误信一项的损失是多少？",
        ),
        "accuracy-not-measured": Text(
            "“{flow}”: how many items are right when they reach {receiver}?",
            "“{flow}”到达{receiver}时，有多少是正确的？",
        ),
        "sender-uninformed": Text(
            "“{flow}”: where does {topic} come from, and how much of it is right?",
            "“{flow}”中的{topic}从何而来，其中有多少是正确的？",
        ),
    },
    remedy=Text("Check what is sent, or do not send it.", "核实后再发，否则不发。"),
    severity=by_degree(high=0.2, medium=0.1),
    sources=(PROACTIVE_MODEL, PRODUCT_DEFAULT),
    seeds=("PA-01", "PA-03", "SC-10"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    slack: float = 0.005
    """How far the accuracy may lie below the minimum before it counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every topic of every proactive message and reminder."""
    sent = [f for f in situation.model.flows if f.id not in situation.model.refused and f.topics]
    first = [f for f in sent if f.trigger is Trigger.PROACTIVE or f.kind is FlowKind.REMINDER]
    if not first:
        yield answer.not_applicable(RULE, "no-messages")
    for flow in first:
        for topic in flow.topics:
            yield _judged(situation, options, flow, topic)


def _judged(situation: Situation, options: Options, flow: Flow, topic: str) -> Finding:
    places = (at.flow(flow.id), at.topic(topic))
    facts = {"flow": places[0], "topic": places[1], "receiver": at.actor(flow.receiver)}
    minimum = stakes.least_accuracy(situation, flow, topic)
    if minimum is None:
        return answer.unknown(RULE, "stakes-not-stated", places, **facts)
    known, last = situation.knowledge(flow.sender, topic), flow.fidelity_of(topic).accuracy
    if not known.reach:
        return answer.unknown(RULE, "sender-uninformed", places, **facts)
    chain = known.correct / known.reach * last.number
    if answer.reaches(chain, minimum.number - options.slack):
        return answer.satisfied(RULE, *places, reason="right-often-enough")
    if last.grade is Grade.ASSUMED:
        return answer.unknown(RULE, "accuracy-not-measured", places, **facts)
    accuracy = answer.derived(chain, known.value, last)
    degree = answer.derived(minimum.number - chain, accuracy, minimum)
    return answer.violated(
        RULE, "wrong-too-often", places, degree, **facts, accuracy=accuracy, minimum=minimum
    )


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Check the message before it is sent; where that is not enough, do not send it (WE-6)."""
    flow, topic = situation.model.flow(finding.id_of("flow")), finding.id_of("topic")
    known, minimum = situation.knowledge(flow.sender, topic), finding.fact("minimum")
    assert isinstance(minimum, Value)
    if answer.reaches(known.correct / known.reach * proposals.FULL, minimum.number):
        accurate = attrs.evolve(flow.fidelity_of(topic), accuracy=proposals.assumed(proposals.FULL))
        yield answer.mend(
            finding,
            "check",
            Text("Check “{flow}” before it is sent", "“{flow}”发出之前先核实"),
            (Put(proposals.carrying(flow, topic, accurate)),),
            Text("checking, and data that are kept up to date", "核实以及更新数据"),
            Text("Messages may go out later.", "消息可能晚一些发出。"),
            seeds=("PA-03",),
        )
        return
    yield answer.mend(
        finding,
        "stop",
        Text("Do not send “{flow}”: {topic}", "不再发送“{flow}”：{topic}"),
        (_without(flow, topic),),
        Text("none; the message is saved", "无，反而省下消息成本"),
        Text("Those whom the message told right hear nothing either.", "本来能得到正确信息的人也听不到了。"),
        seeds=("PA-03",),
    )


def _without(flow: Flow, topic: str) -> Change:
    rest = tuple(t for t in flow.topics if t != topic)
    return Put(attrs.evolve(flow, topics=rest)) if rest else Remove(at.flow(flow.id))
