"""One intermediary carries too much of what somebody needs to know.

Looks at: every intermediary, and every topic that another actor needs.
考察对象：每一个中介组织，以及其他主体需要的每一类信息。
Found when: without the intermediary the actor would know clearly less.
何时成立：没有该中介组织，需要信息的主体知道得明显更少。
Degree: the broker dependence, one less the share of its knowledge that the actor would keep.
程度：中介依赖度，即1减去该主体仍能保有的知悉度所占份额。
Unknown when: nobody said who observes the topic, or how much of it passes through the intermediary.
何时无法判断：没有说明谁第一手掌握它，或有多少经过该中介组织。
False alarm: the intermediary is bound by a long agreement and shares willingly.
误报：该中介组织受长期协议约束，并且愿意分享。
Source: dealers cut the firm off from its customers (002 L27, L31; AS-05, AS-08; SC-09).
出处：代理商使企业与客户脱节（002 第27、31行；AS-05、AS-08；SC-09）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="ASY05",
    name="broker_dependence",
    family=Family.ASYMMETRY,
    title=Text("One intermediary carries too much of the news", "信息过度依赖一家中介组织"),
    right=Text("The news would arrive without the intermediary too", "没有这家中介组织，信息也能到达"),
    messages={
        "depends-on-one": Text(
            "Without {broker}, {actor} would know {kept} of {topic} in place of {known}: {lost} less.",
            "没有{broker}，{actor}对{topic}的知悉度会由{known}降为{kept}，损失{lost}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who learns {topic} at first hand, other than through {broker}?",
            "除了通过{broker}，还有谁能第一手得知{topic}？",
        ),
        "share-not-stated": Text(
            "How much of {topic} passes through {broker}, and how much reaches {actor} by other ways?",
            "{topic}有多少经过{broker}，有多少通过其他途径到达{actor}？",
        ),
    },
    remedy=Text(
        "Open a second way that does not need the intermediary.", "开辟不依赖该中介组织的第二条途径。"
    ),
    severity=by_degree(high=0.8, medium=0.5),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-05", "AS-08", "AS-09", "MO-3", "MO-4", "SC-09"),
)


#: A first look so far below the threshold cannot be mistaken.
SURE = 0.1


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    dependence: float = 0.2
    """Broker dependence that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every intermediary and topic that others need, told of whoever depends most."""
    asked: dict[tuple[str, str], list[str]] = {}
    for about, who in at.needed(situation):
        for broker in at.partners(situation):
            if who != broker:
                asked.setdefault((broker, about), []).append(who)
    judged = [_judged(situation, options, broker, about, needy) for (broker, about), needy in asked.items()]
    yield from judged or [answer.not_applicable(RULE, "nothing-brokered")]


def _judged(situation: Situation, options: Options, broker: str, about: str, needy: list[str]) -> Finding:
    places = (at.actor(broker), at.topic(about))
    named = {"broker": places[0], "topic": places[1]}
    if not situation.observed(about):
        return answer.unknown(RULE, "no-first-hand-source", places, **named)
    losses = {who: _lost(situation, broker, who, about, options.dependence) for who in needy}
    who = max(losses, key=lambda actor: losses[actor])
    known = situation.knowledge(who, about)
    if not answer.reaches(losses[who], options.dependence):
        return answer.satisfied(RULE, *places, reason="other-ways")
    if losses[who] < 1 and not _counted(situation, about):
        return answer.unknown(RULE, "share-not-stated", places, **named, actor=at.actor(who))
    degree = answer.computed(losses[who], known.grade)
    kept = answer.computed(known.correct * (1 - losses[who]), known.grade)
    named["actor"] = at.actor(who)
    numbers = {"lost": degree, "known": known.value, "kept": kept}
    return answer.violated(RULE, "depends-on-one", places, degree, **named, **numbers)


def _lost(situation: Situation, broker: str, who: str, about: str, least: float) -> float:
    """Broker dependence of ``who`` (core 3.10); only a first look at it where that is far below ``least``."""
    known = situation.correct(who, about)
    if known == 0:
        return 0.0
    first_look = 1 - situation.spared(broker, who, about)
    if first_look < least - SURE:
        return max(0.0, first_look)
    return max(0.0, 1 - situation.without(broker, who, about) / known)


def _counted(situation: Situation, about: str) -> bool:
    """Whether it was said how much of the topic every flow passes on."""
    flows = [flow for flow in situation.model.flows if about in flow.topics]
    return all(at.stated(flow.fidelity_of(about).coverage) for flow in flows)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A report to the one who depends from whoever would know most without the intermediary (PA-04)."""
    broker, who, about = (finding.id_of(name) for name in ("broker", "actor", "topic"))
    left = {id: situation.without(broker, id, about) for id in at.others(situation, broker, who)}
    sender = max(left, key=lambda actor: left[actor], default=None)
    if sender is None or left[sender] == 0:
        return
    entry = _entry(situation, broker, who, about)
    yield answer.mend(
        finding,
        "second-way",
        Text("Have {sender} tell {entry} of {topic} directly", "由{sender}直接向{entry}告知{topic}"),
        proposals.tell(situation.model, sender, entry, about),
        Text("a second way, and those who look after it", "第二条途径及其维护人员"),
        Text("The intermediary may feel bypassed.", "中介组织可能觉得被绕过。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("PA-04", "PA-20"),
        sender=at.actor(sender),
        entry=at.actor(entry),
    )


def _entry(situation: Situation, broker: str, who: str, about: str) -> str:
    """Whom the broker tells on the way to ``who``: a second way to there serves all who come after."""
    routes = (situation.row(who, fact).route for fact in situation.facts_of(about))
    told = (hop.receiver for route in routes for hop in route if hop.sender == broker)
    return next(told, who)
