"""Service is evaluated, and whoever should learn from the results never gets or uses them.

Looks at: every unit that evaluates service, the back office, and management decision support.
考察对象：每一个服务评价单位、客户服务后台与管理层辅助决策支持。
Found when: its results do not get there, clearly less than half does, or they are not acted on.
何时成立：评价结果传不到、明显不到一半传到，或传到后没有采用。
Degree: the share of the results that is lost or left unused.
程度：丢失或未被采用的结果所占的份额。
Unknown when: nobody said what the evaluation yields, or who should read it.
何时无法判断：没有说明评价得出什么，或应由谁阅读。
False alarm: results are discussed in person and never written down.
误报：评价结果当面讨论，没有书面记录。
Source: results improve the back office and guide management (002 L62, L74; MF-13, MF-23, MF-24).
出处：评价结果用于改进后台、支持管理决策（002 第62、74行；MF-13、MF-23、MF-24）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind, Trigger
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP04",
    name="unread_evaluation",
    family=Family.OPEN_LOOPS,
    title=Text("Service is evaluated, and nobody acts on the results", "服务做了评价，结果却没有人用"),
    right=Text("Evaluation results reach those who can improve", "评价结果传到能够改进的人那里"),
    messages={
        "never-arrives": Text(
            "{evaluation} should report to {reader}: no evaluation result gets there.",
            "{evaluation}的评价结果应当告知{reader}，却没有传到。",
        ),
        "seldom-arrives": Text(
            "{evaluation} should report to {reader}: {missed} of the evaluation results get lost on the way.",
            "{evaluation}的评价结果应当告知{reader}，其中{missed}在途中丢失。",
        ),
        "not-used": Text(
            "The evaluation results of {evaluation} get to {reader}, and nobody acts on them.",
            "{evaluation}的评价结果传到了{reader}，却没有人采用。",
        ),
    },
    questions={
        "results-not-stated": Text(
            "What could {evaluation} find out about the quality of service, and who gets the results?",
            "{evaluation}对服务质量得出哪些结果？结果交给谁？",
        ),
        "readers-not-named": Text(
            "Who keeps the solutions and decides on improvements, and so should hear from {evaluation}?",
            "谁保管解决方案，谁决定改进，从而让{evaluation}向其报告？",
        ),
    },
    remedy=Text(
        "Report evaluation results to back office and management on a schedule, and say what followed.",
        "定期向客户服务后台和管理层报告评价结果，并说明改进情况。",
    ),
    severity=by_degree(high=0.9, medium=0.6),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-23", "MF-24", "MF-13", "MF-27", "FL3-14", "FL3-33", "PA-16"),
)

TOPIC = "service.quality"


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    arrives: float = 0.5
    """Share of the results that must arrive; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every evaluating unit and every reader."""
    centre = situation.model.centre
    readers = centre.back_office + centre.decision_support
    if not centre.service_evaluation:
        yield answer.not_applicable(RULE, "no-evaluation")
    for unit in centre.service_evaluation:
        place = at.actor(unit.id)
        if not _results(situation, unit.id):
            yield answer.unknown(RULE, "results-not-stated", (place,), evaluation=place)
        elif not readers:
            yield answer.unknown(RULE, "readers-not-named", (place,), evaluation=place)
        else:
            yield from (_judged(situation, unit.id, reader, options) for reader in readers)


def _results(situation: Situation, unit: str) -> bool:
    seen = any(o.actor == unit and TOPIC in o.topics for o in situation.model.origins)
    return seen or any(f.sender == unit and _tells(f, "") for f in passing.live(situation))


def _tells(flow: Flow, unit: str) -> bool:
    """Whether ``flow`` may carry results: anything of ``unit`` of which nobody said what it is for, too."""
    asks = flow.kind in (FlowKind.REQUEST, FlowKind.REMINDER, FlowKind.TRAINING)
    unclear = flow.kind is None and flow.sender == unit
    return flow.kind is FlowKind.EVALUATION or unclear or (TOPIC in flow.topics and not asks)


def _judged(situation: Situation, unit: str, reader: Actor, options: Options) -> Finding:
    places = (at.actor(unit), at.actor(reader.id))
    named = {"evaluation": places[0], "reader": places[1]}
    flows = [flow for flow in passing.live(situation) if _tells(flow, unit)]
    used = [flow for flow in flows if flow.receiver != reader.id or flow.used is not False]
    heard, read = (passing.arriving(those, unit).get(reader.id, 0.0) for those in (flows, used))
    if answer.reaches(read, options.arrives):
        return answer.satisfied(RULE, *places, reason="arrives")
    missed = answer.declared(1 - read)
    if answer.reaches(heard, options.arrives):
        return answer.violated(RULE, "not-used", places, missed, **named)
    reason = "seldom-arrives" if read else "never-arrives"
    return answer.violated(RULE, reason, places, missed, **named, missed=missed)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A scheduled report that is acted on (MF-13, PA-16)."""
    model, unit, reader = situation.model, finding.id_of("evaluation"), finding.id_of("reader")
    unused = [f for f in model.flows if f.receiver == reader and f.used is False and _tells(f, unit)]
    report = proposals.flow(model, unit, reader, (TOPIC,), FlowKind.EVALUATION, Trigger.SCHEDULED)
    there = [
        f for f in model.flows if (f.sender, f.receiver) == (unit, reader) and f.topics and _tells(f, unit)
    ]
    changes = passing.more(situation, there, report)
    if finding.reason == "not-used":
        changes = tuple(Put(attrs.evolve(flow, used=True)) for flow in unused)
    yield answer.mend(
        finding,
        "use",
        Text(
            "Have {reader} get and use the results of {evaluation}",
            "让{reader}得到并采用{evaluation}的评价结果",
        ),
        changes,
        Text("time to read the results and to decide what follows", "阅读结果并决定改进所需的时间"),
        Text("Units that are evaluated may paint a better picture.", "受评单位可能粉饰情况。"),
        seeds=("PA-16", "PA-15"),
    )
