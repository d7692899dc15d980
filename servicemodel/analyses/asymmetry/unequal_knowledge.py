"""Somebody must do without what somebody else knows.

Looks at: every actor that needs a topic, and who else knows it.
考察对象：每一个需要某类信息的主体，以及知道这类信息的其他主体。
Found when: the actor knows less than it needs, and another knows clearly more.
何时成立：该主体的知悉度低于需求，而另一主体明显知道得更多。
Degree: the need gap, the level needed less the share known correctly and in time.
程度：信息缺口，即所需水平减去准确且及时知悉的份额。
Unknown when: nobody is named as first-hand observer of the topic.
何时无法判断：没有指明谁第一手掌握这类信息。
False alarm: the need was set too high, or a flow that exists was not written down.
误报：需求定得过高，或者已有的信息流没有写进模型。
Source: directed asymmetry and advantage by intervention (002 L45; AS-01 to AS-03).
出处：有方向的信息不对称与按干预定义的信息优势（002 第45行；AS-01 至 AS-03）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Trigger
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import BLACKWELL_1951, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="ASY01",
    name="unequal_knowledge",
    family=Family.ASYMMETRY,
    title=Text("One side knows, the side that needs it does not", "一方知道，需要的一方却不知道"),
    right=Text("Whoever needs it knows as much as whoever has it", "需要的一方与掌握的一方知道得一样多"),
    messages={
        "knows-less": Text(
            "{actor} should know {need} of {topic}; {known} arrives correctly and in time. "
            "{knower} could tell {knower_known}.",
            "{actor}需要掌握{topic}的{need}，准确且及时掌握的只有{known}；{knower}掌握{knower_known}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who learns {topic} at first hand? {actor} should know it, and the model names no origin.",
            "谁能第一手得知{topic}？{actor}需要它，而模型没有写明信息源。",
        )
    },
    remedy=Text("Let the one who knows tell the one who needs it.", "让掌握信息的一方告知需要信息的一方。"),
    severity=by_degree(high=0.5, medium=0.25),
    sources=(PROACTIVE_MODEL, BLACKWELL_1951),
    seeds=("AS-01", "AS-02", "AS-03", "AS-18", "FP-09"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    gap: float = 0.1
    """Smallest need gap that counts."""
    lead: float = 0.2
    """Smallest lead of the one who knows best."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every actor and topic it needs."""
    judged = [_judged(situation, options, who, about) for about, who in at.needed(situation)]
    yield from judged or [answer.not_applicable(RULE, "nothing-needed")]


def _judged(situation: Situation, options: Options, who: str, about: str) -> Finding:
    places, part = (at.actor(who), at.topic(about)), situation.needed(who, about)
    named = {"actor": places[0], "topic": places[1]}
    if not situation.observed(about):
        return answer.unknown(RULE, "no-first-hand-source", places, **named)
    need, known = situation.need(who, about), situation.knowledge(who, about, part)
    knower = at.knows_best(situation, at.others(situation, who), about, part)
    if need is None or knower is None:
        return answer.satisfied(RULE, *places, reason="knows-enough")
    ahead = situation.knowledge(knower, about, part)
    gap, lead = max(0.0, need.number - known.correct), ahead.correct - known.correct
    if not (answer.reaches(gap, options.gap) and answer.reaches(lead, options.lead)):
        return answer.satisfied(RULE, *places, reason="knows-enough")
    numbers = {"need": need, "known": known.value, "knower_known": ahead.value}
    numbers["wrong"] = answer.computed(known.wrong, known.grade)
    numbers["advantage"] = answer.computed(situation.advantages(about, [(knower, who)])[0], ahead.grade)
    named["knower"] = at.actor(knower)
    degree = answer.derived(gap, need, known.value)
    return answer.violated(RULE, "knows-less", places, degree, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A flow from the one who knows, or a better one where there is one (PA-03, PA-26)."""
    knower, who, about = (finding.id_of(name) for name in ("knower", "actor", "topic"))
    customer = who in at.customers(situation)
    trigger = Trigger.PROACTIVE if customer else Trigger.REACTIVE
    yield answer.mend(
        finding,
        "tell",
        Text("Let {knower} tell {actor} about {topic}", "由{knower}向{actor}告知{topic}"),
        proposals.tell(situation.model, knower, who, about, trigger),
        Text("messages and the time of those who send them", "消息成本与发送者的时间"),
        Text("More people may believe what is wrong or out of date.", "可能使更多人相信错误或过时的信息。"),
        beneficiary=Beneficiary.CUSTOMER if customer else Beneficiary.EMPLOYEE,
        seeds=("PA-03", "PA-26"),
    )
