"""Matters are handed over where the model knows no flow.

Looks at: every hand-over between two parties of the model that the records show.
考察对象：服务记录中模型各方之间的每一种移交。
Found when: there are enough such hand-overs, and no flow leads that way.
何时成立：此类移交足够多，而模型中没有同向的信息流。
Degree: the share of all recorded hand-overs between parties that go this way.
程度：此类移交占各方之间全部移交的份额。
Unknown when: the records do not show who passed a matter to whom.
何时无法判断：服务记录没有显示由谁转给了谁。
False alarm: team names were mapped to the wrong party, or a short-lived project explains it.
误报：班组对应错了主体，或只是短期项目所致。
Source: information that flows outside the design is where service breaks (003 L13; FL4-05, DS-13).
出处：设计之外的信息流，正是服务出问题之处（003 第13行；FL4-05、DS-13）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, measured, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import ALLEE_2008, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EVI02",
    name="undeclared_flow",
    family=Family.EVIDENCE,
    title=Text(
        "Matters are handed over on a way that the model does not know", "事项经由模型中没有的途径移交"
    ),
    right=Text("Every recorded hand-over has its flow in the model", "每一种有记录的移交在模型中都有信息流"),
    messages={
        "no-such-flow": Text(
            "The records show {cases} hand-overs from {sender} to {receiver}, and no flow leads there.",
            "服务记录显示{sender}向{receiver}移交了{cases}次，而模型中没有这条信息流。",
        )
    },
    questions={
        "hand-overs-not-recorded": Text(
            "Which file shows who passed a matter to whom, and when?",
            "哪份文件记录了事项由谁、何时转给了谁？",
        )
    },
    remedy=Text(
        "Put the flow into the model, and agree on what it owes.", "把这条信息流写入模型，并商定其要求。"
    ),
    severity=by_degree(high=0.2, medium=0.05, of_whole=True),
    sources=(Q_COMPANY_CASE, ALLEE_2008),
    seeds=("FL4-05", "DS-13", "PA-19"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    least: float = 0.01
    """Share of all recorded hand-overs from which a way counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every pair of parties with hand-overs."""
    if situation.model.measurements is None:
        yield answer.not_applicable(RULE, "no-records")
    elif not measured.recorded(situation):
        yield answer.unknown(RULE, "hand-overs-not-recorded")
    else:
        seen = measured.pairs(situation)
        whole = sum(pair.cases for pair in seen)
        judged = [_judged(situation, pair, whole, options) for pair in seen if pair.sender != pair.receiver]
        yield from judged or [answer.not_applicable(RULE, "no-hand-overs")]


def _judged(situation: Situation, pair: measured.Pair, whole: int, options: Options) -> Finding:
    places = at.actor(pair.sender), at.actor(pair.receiver)
    share = answer.computed(pair.cases / whole, Grade.MEASURED)
    drawn = any((f.sender, f.receiver) == (pair.sender, pair.receiver) for f in situation.model.flows)
    if drawn or share.number < options.least or pair.figure.too_few:
        return answer.satisfied(RULE, *places, reason="drawn" if drawn else "too-few")
    named = {"sender": places[0], "receiver": places[1]}
    cases = measured.cases(pair.figure)
    return answer.violated(RULE, "no-such-flow", places, share, **named, cases=cases)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The flow, drawn into the model with what its receiver needs (PA-19)."""
    sender, receiver = finding.id_of("sender"), finding.id_of("receiver")
    needed = tuple(topic for topic, who in at.needed(situation) if who == receiver)
    topics = needed or tuple(topic.id for topic in situation.model.topics[:1])
    yield answer.mend(
        finding,
        "draw",
        Text("Draw the flow from {sender} to {receiver}", "在模型中补上{sender}到{receiver}的信息流"),
        (Put(proposals.flow(situation.model, sender, receiver, topics, FlowKind.REQUEST)),),
        Text("asking both sides what is passed on", "向双方了解移交的内容"),
        Text("A question without an answer may come to light.", "可能暴露出没有回应的移交。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("PA-19",),
    )
