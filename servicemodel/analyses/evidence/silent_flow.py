"""A flow of the model leaves no trace in the records.

Looks at: every flow whose numbers are fed by recorded hand-overs.
考察对象：数值由移交记录提供的每一条信息流。
Found when: both parties appear in the records, and nothing was handed over between them.
何时成立：双方都出现在记录中，而两者之间没有任何移交。
Degree: not graded; a flow that nobody uses is either a wish or goes another way.
程度：不分程度；没有人使用的信息流，要么只是愿望，要么另走他途。
Unknown when: one of the two parties does not appear in the records.
何时无法判断：双方之一没有出现在记录中。
False alarm: they talk on the telephone or in meetings, which the records do not hold.
误报：双方通过电话或会议沟通，而记录不含这些内容。
Source: resources that were planned and are not used must be found and followed up (002 L62; MF-13).
出处：计划了而未使用的交互资源须被发现并跟进（002 第62行；MF-13）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, measured
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Put, Remove
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.rule import Family, Rule, Severity, always
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EVI03",
    name="silent_flow",
    family=Family.EVIDENCE,
    title=Text("A flow of the model leaves no trace in the records", "模型中的信息流在记录里没有踪迹"),
    right=Text("Every recorded flow is used", "每一条有记录的信息流都在使用"),
    messages={
        "no-trace": Text(
            "“{flow}”: the records hold {sender} and {receiver}, and no hand-over between them.",
            "“{flow}”：记录中{sender}与{receiver}都有出现，但两者之间没有任何移交。",
        )
    },
    questions={
        "party-not-recorded": Text(
            "“{flow}”: under which team name does {missing} appear in the records?",
            "“{flow}”：{missing}在记录中以什么班组名称出现？",
        )
    },
    remedy=Text(
        "Take the flow out of the model, or bring it to life.", "把这条信息流移出模型，或使其真正运行。"
    ),
    severity=always(Severity.LOW),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-13", "PA-16"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    least: float = 0.0005
    """Share of all recorded hand-overs below which a flow counts as silent; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every flow that recorded hand-overs feed."""
    fed = {b.binding.ref.id for b in situation.model.bound if b.binding.measure in measured.HANDOVERS}
    flows = [flow for flow in situation.model.flows if flow.id in fed]
    if flows and measured.recorded(situation):
        yield from (_judged(situation, flow, options) for flow in flows)
    else:
        yield answer.not_applicable(RULE, "no-recorded-flow")


def _judged(situation: Situation, flow: Flow, options: Options) -> Finding:
    seen = measured.pairs(situation)
    parties = {party for pair in seen for party in (pair.sender, pair.receiver)}
    named = {"flow": at.flow(flow.id), "sender": at.actor(flow.sender), "receiver": at.actor(flow.receiver)}
    for end in (flow.sender, flow.receiver):
        if end not in parties:
            places = named["flow"], at.actor(end)
            return answer.unknown(RULE, "party-not-recorded", places, missing=at.actor(end), flow=places[0])
    ends = {flow.sender, flow.receiver}
    between = sum(pair.cases for pair in seen if {pair.sender, pair.receiver} == ends)
    if between and between >= options.least * sum(pair.cases for pair in seen):
        return answer.satisfied(RULE, named["flow"])
    return answer.violated(RULE, "no-trace", (named["flow"],), Severity.LOW, **named)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The flow taken out, so that nothing is computed from it; what closed it stands alone (PA-16)."""
    flow = finding.id_of("flow")
    alone = (Put(attrs.evolve(f, closes=None)) for f in situation.model.flows if f.closes == flow)
    yield answer.mend(
        finding,
        "take-out",
        Text("Take “{flow}” out of the model", "将“{flow}”移出模型"),
        (*alone, Remove(at.flow(flow))),
        Text("asking both sides how they really talk", "向双方了解实际的沟通方式"),
        Text(
            "What it was thought to carry is no longer known there.", "原以为由它传递的信息，对方不再掌握。"
        ),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("PA-16",),
    )
