"""What an actor needs reaches it when it is true or wanted no more.

Looks at: every actor that needs a topic, and the best route on which the topic reaches it.
考察对象：每一个需要某类信息的主体，以及该信息到达它的最佳途径。
Found when: a clear share of the topic arrives right, but too late; the slowest step is named.
何时成立：相当一部分信息虽然准确，到达时却已过时；同时指出最慢的一步。
Degree: the share that the delays on this route cost.
程度：这条途径上的延迟造成损失的份额。
Unknown when: nobody said how fast the topic changes, how long a step takes, or who observes it.
何时无法判断：没有说明信息变化有多快、某一步需要多久，或谁第一手掌握它。
False alarm: the receiver does not mind the age of the news.
误报：接收方并不在意信息的新旧。
Source: currency of information decays with its age (Heinrich et al. 2009; 002 L17, L37; AS-12).
出处：信息的及时性随时间衰减（Heinrich等，2009；002 第17、37行；AS-12）。
"""

from collections.abc import Iterator
from math import expm1

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, proposals, ways
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.flow import Delay
from servicemodel.domain.hop import Hop
from servicemodel.domain.model import Section
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import HEINRICH_2009, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

RULE = Rule(
    id="ASY03",
    name="stale_knowledge",
    family=Family.ASYMMETRY,
    title=Text("The news arrives when it is news no more", "信息到达时已经过时"),
    right=Text("The news arrives while it still counts", "信息在仍然有用时到达"),
    messages={
        "comes-too-late": Text(
            "{late} of {topic} could reach {actor} only too late; slowest step: “{step}” to {end}, {delay}.",
            "{topic}中有{late}到达{actor}时已经过时；最慢的一步是把“{step}”传到{end}，需要{delay}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who learns {topic}, which {actor} should know, at first hand?",
            "{actor}需要{topic}，谁能第一手得知？",
        ),
        "change-not-stated": Text(
            "How many days does {topic} stay true, before {actor} should hear it anew?",
            "{topic}多少天之后就不再准确，{actor}需要重新得知？",
        ),
        "delay-not-stated": Text(
            "How many days does “{step}” take to {end}, on the way of {topic} to {actor}?",
            "{topic}到达{actor}途中，把“{step}”传到{end}需要多少天？",
        ),
    },
    remedy=Text("Speed up the slowest step.", "加快最慢的一步。"),
    severity=by_degree(high=0.5, medium=0.25),
    sources=(HEINRICH_2009, PROACTIVE_MODEL),
    seeds=("AS-12", "MO-1", "MO-5", "PA-20"),
)


#: Days that a message may ordinarily take where nobody said how long; assumed.
WEEK = 7.0


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    late: float = 0.1
    """Share lost to delay that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every actor and topic it needs."""
    judged = [_judged(situation, options, who, about) for about, who in at.needed(situation)]
    yield from judged or [answer.not_applicable(RULE, "nothing-needed")]


def _judged(situation: Situation, options: Options, who: str, about: str) -> Finding:
    places, part = (at.actor(who), at.topic(about)), situation.needed(who, about)
    named = {"actor": places[0], "topic": places[1]}
    if not situation.observed(about):
        return answer.unknown(RULE, "no-first-hand-source", places, **named)
    lost, volatility = ways.delayed(situation, who, part), situation.model.topic(about).volatility
    steps = ways.steps(situation, lost.hops, about)
    late, later = answer.reaches(lost.share, options.late), _in_a_week(lost.hops, volatility)
    if late and not at.stated(volatility):
        return answer.unknown(RULE, "change-not-stated", places, **named)
    for step, passing in steps.items():
        unsaid = step.section is Section.FLOWS and not at.stated(passing.delay.days)
        if unsaid and (late or answer.reaches(later, options.late)):
            end = ways.end(situation, step)
            return answer.unknown(RULE, "delay-not-stated", places, **named, step=step, end=end)
    if not late:
        return answer.satisfied(RULE, *places, reason="in-time")
    slowest = at.step(min(lost.hops, key=lambda hop: hop.timeliness))
    degree = answer.computed(lost.share, situation.knowledge(who, about, part).grade)
    delay = steps[slowest].delay.days
    facts: dict[str, FindingFact] = {**named, "late": degree, "step": slowest, "delay": delay}
    end = ways.end(situation, slowest)
    return answer.violated(RULE, "comes-too-late", places, degree, **facts, end=end)


def _in_a_week(hops: tuple[Hop, ...], volatility: Value) -> float:
    """What a week on the way would cost: where it is little, nobody is asked how long it takes."""
    return hops[-1].arriving * -expm1(-WEEK * volatility.number) if hops else 0.0


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The slowest step within a day, or in half its time where it takes no longer than that."""
    about = finding.id_of("topic")
    slow = ways.carrier(situation, finding.id_of("step"))
    faster = attrs.evolve(ways.of(slow, about), delay=_faster(ways.of(slow, about).delay))
    yield answer.mend(
        finding,
        "speed-up",
        Text("Bring “{step}” to {end} sooner", "更快地把“{step}”传到{end}"),
        (proposals.with_fidelity(slow, about, faster),),
        Text("shorter cycles, or a system in place of paper", "缩短周期，或以系统代替纸面传递"),
        Text("Haste may cost accuracy.", "求快可能降低准确性。"),
        seeds=("PA-20",),
    )


def _faster(delay: Delay) -> Delay:
    """The same law on a shorter scale."""
    days = min(proposals.DAYS, delay.days.number / 2)
    scale = days / delay.days.number
    samples = tuple(sample * scale for sample in delay.samples)
    return Delay(delay.law, attrs.evolve(proposals.soon().days, number=days), samples)
