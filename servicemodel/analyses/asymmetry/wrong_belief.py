"""Somebody believes what is wrong.

Looks at: every actor that needs a topic, every customer who is told of one, and where it comes from.
考察对象：每一个需要某类信息的主体、每一类得知某类信息的客户，以及信息的来路。
Found when: a clear share of the topic arrives wrong, lateness not counted.
何时成立：相当一部分信息到达时就是错的（不计过时的部分）。
Degree: the share that was spoilt on the best route, at most all that is wrongly believed.
程度：最佳途径上传错的份额，不超过误知的总和。
Unknown when: nobody said how correctly a step passes the topic on, or who observes it.
何时无法判断：没有说明某一步传递的准确性，或谁第一手掌握它。
False alarm: the receiver checks what it hears before it acts.
误报：接收方在行动之前会先核实。
Source: a wrong message may do more harm than silence (core paper 002 L37, L45; AS-06, AS-11).
出处：错误的消息可能比沉默更有害（002 第37、45行；AS-06、AS-11）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, proposals, ways
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import POLYANSKIY_WU_2017, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="ASY04",
    name="wrong_belief",
    family=Family.ASYMMETRY,
    title=Text("What arrives is believed, and it is wrong", "信息到了，也被相信了，却是错的"),
    right=Text("What arrives is right", "到达的信息是准确的"),
    messages={
        "believes-what-is-wrong": Text(
            "{wrong} of {topic} could reach {actor} wrong; "
            "weakest step: “{step}” to {end}, accuracy {accuracy}.",
            "{topic}中有{wrong}到达{actor}时是错的；最薄弱的一步是把“{step}”传到{end}，准确性为{accuracy}。",
        ),
        "sources-contradict": Text(
            "{sources} may tell {actor} different things: {wrong} of {topic} could be believed wrongly; "
            "weakest step: “{step}” to {end}.",
            "{sources}向{actor}提供的说法可能不一致：{topic}中有{wrong}被误知；"
            "最薄弱的一步是把“{step}”传到{end}。",
        ),
    },
    questions={
        "no-first-hand-source": Text(
            "Who learns {topic}, which {actor} should know, at first hand?",
            "{actor}应当了解{topic}，谁能第一手得知？",
        ),
        "accuracy-not-stated": Text(
            "How much of “{step}” to {end} is correct, on the way of {topic} to {actor}?",
            "{topic}传到{actor}途中，传到{end}的“{step}”有多少是准确的？",
        ),
    },
    remedy=Text("Correct the step that spoils most.", "纠正出错最多的一步。"),
    severity=by_degree(high=0.5, medium=0.3),
    sources=(PROACTIVE_MODEL, POLYANSKIY_WU_2017),
    seeds=("AS-06", "AS-11", "PA-03"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    wrong: float = 0.2
    """Share wrongly believed that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every actor and topic it needs or, as a customer, is told."""
    flows = [flow for flow in situation.model.flows if flow.receiver in at.customers(situation)]
    told = {(about, flow.receiver) for flow in flows for about in flow.topics}
    wanted = sorted({*at.needed(situation), *told})
    judged = [_judged(situation, options, who, about) for about, who in wanted]
    yield from judged or [answer.not_applicable(RULE, "nothing-needed")]


def _judged(situation: Situation, options: Options, who: str, about: str) -> Finding:
    places = (at.actor(who), at.topic(about))
    named = {"actor": places[0], "topic": places[1]}
    if not situation.observed(about):
        return answer.unknown(RULE, "no-first-hand-source", places, **named)
    part = situation.needed(who, about) or situation.facts_of(about)
    lost, known = ways.spoilt(situation, who, part), situation.knowledge(who, about, part)
    steps = {step: passing.accuracy for step, passing in ways.steps(situation, lost.hops, about).items()}
    wrong = answer.computed(min(lost.share, known.wrong), known.grade)
    if not answer.reaches(wrong.number, options.wrong):
        return answer.satisfied(RULE, *places, reason="mostly-right")
    for step, accuracy in steps.items():
        if not at.stated(accuracy):
            return answer.unknown(
                RULE, "accuracy-not-stated", places, **named, step=step, end=ways.end(situation, step)
            )
    weakest = min(steps, key=lambda step: steps[step].number)
    facts: dict[str, FindingFact] = {
        **named,
        "wrong": wrong,
        "step": weakest,
        "accuracy": steps[weakest],
        "end": ways.end(situation, weakest),
    }
    sources = tuple(at.actor(id) for id in _tellers(situation, who, about))
    if len(sources) < 2:
        return answer.violated(RULE, "believes-what-is-wrong", places, wrong, **facts)
    return answer.violated(RULE, "sources-contradict", places, wrong, **facts, sources=sources)


def _tellers(situation: Situation, who: str, about: str) -> list[str]:
    model, reached = situation.model, situation.network.graph.pred[who]
    flows = [flow for flow in model.flows if flow.receiver == who and about in flow.topics]
    return sorted({f.sender for f in flows if f.sender in reached and situation.correct(f.sender, about) > 0})


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The weakest step made as accurate as agreement and training can make it."""
    about = finding.id_of("topic")
    weak = ways.carrier(situation, finding.id_of("step"))
    now = ways.of(weak, about)
    better = proposals.assumed(max(proposals.FULL, (1 + now.accuracy.number) / 2))
    yield answer.mend(
        finding,
        "correct",
        Text("Check and correct “{step}” to {end}", "核对并纠正传到{end}的“{step}”"),
        (proposals.with_fidelity(weak, about, attrs.evolve(now, accuracy=better)),),
        Text("checking, training, and clear forms", "核对、培训与清晰的表单"),
        Text("Checking takes time.", "核对需要时间。"),
        seeds=("PA-03", "PA-18"),
    )
