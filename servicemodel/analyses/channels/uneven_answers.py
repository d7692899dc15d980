"""The answer depends on the channel that the customer picks.

Looks at: every topic that the same customer hears over several channels.
考察对象：同一客户通过多个渠道听到的每个信息主题。
Found when: accuracy or time until the answer clearly differs between two of them.
何时成立：其中两个渠道的准确性或答复时间明显不同。
Degree: the difference of accuracy, or the share of the longer wait that the other channel saves.
程度：准确性之差，或较快渠道所能节省的等待时间份额。
Unknown when: accuracy or time is only a default on some channel.
何时无法判断：某些渠道的准确性或时间只是默认值。
False alarm: the customer chose the slower channel for a better price.
误报：客户为了更低的价格而选择较慢的渠道。
Source: the same level and time whatever the channel (004 L32, L34; CL-12, CL-13, PA-29).
出处：无论哪个渠道，服务水平和响应时间都应相同（004 第32、34行；CL-12、CL-13、PA-29）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, choices
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN04",
    name="uneven_answers",
    family=Family.CHANNELS,
    title=Text("The answer depends on the channel", "渠道不同，答案不同"),
    right=Text("Every channel gives the same answer in the same time", "各渠道答案一致，响应时间一致"),
    messages={
        "uneven-accuracy": Text(
            "Of {topic}, {customer} could hear {better_figure} right on {better}, {worse_figure} on {worse}; "
            "at least {agree} the same.",
            "关于{topic}，{customer}从{better}得到的答案{better_figure}正确，从{worse}得到的{worse_figure}正确；"
            "两个渠道至少有{agree}答案一致。",
        ),
        "uneven-wait": Text(
            "On {topic}, {customer} could wait {better_figure} on {better} but {worse_figure} on {worse}.",
            "关于{topic}，{customer}在{better}等待{better_figure}，在{worse}却要等待{worse_figure}。",
        ),
    },
    questions={
        "not-measured": Text(
            "How much of {topic} do customers hear rightly, and how soon, over each of {channels}?",
            "关于{topic}，客户从{channels}各得到多少正确答案？各要等多久？",
        )
    },
    remedy=Text("Bring every channel to the level of the best.", "让所有渠道达到最好渠道的水平。"),
    severity=by_degree(high=0.5, medium=0.25),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-12", "CL-13", "CL-17", "PA-29"),
)


@frozen
class Options:
    """Thresholds; a share and a number of days, both in (0, 1)."""

    accuracy: float = 0.1
    """Smallest difference of accuracy that counts; a proposal."""
    days: float = 0.5
    """Smallest difference of waiting time that counts, in days; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every customer and topic that comes over several channels."""
    groups = choices.groups(situation)
    judged = [
        _judged(situation, options, at.actor(customer), at.topic(topic), flows)
        for (customer, topic, _), flows in groups.items()
    ]
    yield from judged or [answer.not_applicable(RULE, "one-channel")]


def _judged(
    situation: Situation, options: Options, customer: Ref, topic: Ref, flows: tuple[Flow, ...]
) -> Finding:
    places = (customer, topic, *(at.flow(flow.id) for flow in flows))
    accuracy = choices.accuracies(situation, flows, topic.id)
    waits = choices.waits(situation, flows, topic.id)
    named: dict[str, FindingFact] = {"customer": customer, "topic": topic}
    if pair := choices.apart(flows, accuracy, options.accuracy):
        worse, better = (accuracy[flow.id] for flow in pair)
        same = answer.derived(max(0.0, worse.number + better.number - 1), worse, better)
        degree = answer.computed(better.number - worse.number, same.grade)
        facts = named | _told(better, worse, pair[1], pair[0]) | {"agree": same}
        return answer.violated(RULE, "uneven-accuracy", places, degree, **facts)
    if pair := choices.apart(flows, waits, options.days):
        better, worse = (waits[flow.id] for flow in pair)
        degree = answer.derived(1 - better.number / worse.number, worse, better)
        facts = named | _told(better, worse, pair[0], pair[1])
        return answer.violated(RULE, "uneven-wait", places, degree, **facts)
    if len(accuracy) < len(flows) or len(waits) < len(flows):
        channels = tuple(dict.fromkeys(at.channel(str(flow.channel)) for flow in flows))
        return answer.unknown(RULE, "not-measured", places, topic=topic, channels=channels)
    return answer.satisfied(RULE, *places, reason="even")


def _told(better: Value, worse: Value, good: Flow, bad: Flow) -> dict[str, FindingFact]:
    channels = {"better": at.channel(str(good.channel)), "worse": at.channel(str(bad.channel))}
    return {**channels, "better_figure": better, "worse_figure": worse}


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """All worse flows are brought to the best (PA-29)."""
    topic = finding.id_of("topic")
    flows = tuple(f for f in situation.model.flows if at.flow(f.id) in finding.elements)
    best = finding.fact("better_figure")
    assert isinstance(best, Value)
    levelled = choices.as_right if finding.reason == "uneven-accuracy" else choices.as_soon
    yield answer.mend(
        finding,
        "level",
        Text(
            "Bring the answers about {topic} to the level of {better}",
            "让各渠道对{topic}的答复达到{better}的水平",
        ),
        levelled(situation, flows, topic, best),
        Text("one source of answers for all channels", "各渠道共用同一答案来源"),
        Text("The weaker channels will need staff or training.", "较弱的渠道需要增加人手或培训。"),
        seeds=("PA-29", "CL-13"),
    )
