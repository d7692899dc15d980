"""Somebody passes a question on, and the answer does not come back.

Looks at: every request flow, and every flow of which nobody said what it is for.
考察对象：每一条请求类信息流，以及没有说明用途的信息流。
Found when: no flow answers it, only a way round does, or clearly fewer answers than questions come back.
何时成立：没有信息流作答，或只能绕道返回，或答复明显少于提问。
Degree: the share of the questions that stay open.
程度：未得到答复的问题所占的份额。
Unknown when: nobody said what the flow is for, and no way leads back.
何时无法判断：没有说明信息流的用途，也没有任何返回的途径。
False alarm: the answer goes straight to the customer, and the sender need not know.
误报：答复直接给了客户，转出方无需知道结果。
Source: closed loops and reciprocity (003 L19; AS-17, FP-03, FP-05); Allee on exchange balance.
出处：闭环与互惠（003 第19行；AS-17、FP-03、FP-05）；Allee 的交换平衡。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, loops
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.rule import Family, Rule, Scale, Severity
from servicemodel.domain.source import ALLEE_2008, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP01",
    name="unanswered_handoff",
    family=Family.OPEN_LOOPS,
    title=Text("A question is passed on, and nobody answers", "问题转了出去，却没有人答复"),
    right=Text("Every question comes back", "每个问题都有答复"),
    messages={
        "no-return": Text(
            "“{flow}” goes from {sender} to {receiver}. Nothing comes back, not even over others: "
            "{open} of the questions stay open.",
            "{sender}把“{flow}”转给{receiver}后没有任何回音，绕道也没有：{open}的问题悬而未决。",
        ),
        "answers-something-else": Text(
            "“{flow}” goes from {sender} to {receiver}. What comes back, “{back}”, answers something else.",
            "{sender}把“{flow}”转给{receiver}；返回的“{back}”答复的是别的事。",
        ),
        "closed-indirectly": Text(
            "“{flow}” goes from {sender} to {receiver}. Nothing comes straight back; the loop is closed "
            "indirectly, over {via}.",
            "{sender}把“{flow}”转给{receiver}，没有直接的答复；只经由{via}间接闭环。",
        ),
        "partly-answered": Text(
            "“{flow}” goes from {sender} to {receiver}; {open} of the questions bring no answer back.",
            "{sender}把“{flow}”转给{receiver}；{open}的问题没有得到答复。",
        ),
        "questions-left-open": Text(
            "“{flow}” goes from {sender} to {receiver}; questions that stay open: {left}.",
            "{sender}把“{flow}”转给{receiver}；没有得到答复的问题：{left}。",
        ),
    },
    questions={
        "purpose-not-stated": Text(
            "“{flow}” goes from {sender} to {receiver}. Is an answer expected? Nothing leads back.",
            "{sender}把“{flow}”交给{receiver}后，是否需要答复？目前没有任何返回的途径。",
        )
    },
    remedy=Text(
        "Answer every question that was passed on, and say how it ended.", "转出的问题都要答复，并告知结果。"
    ),
    severity=Scale(
        0.5,
        0.2,
        Text(
            "High if nothing comes back or 50 % stays open; medium from 20 % or if what comes back answers "
            "something else; low if the loop closes indirectly.",
            "没有任何返回或未答复达到50%为高；达到20%，或返回的答复另有所指为中；间接闭环为低。",
        ),
    ),
    sources=(Q_COMPANY_CASE, ALLEE_2008),
    seeds=("AS-17", "FP-03", "FP-05", "FL4-02", "FL4-03"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    answered: float = 0.9
    """Share of answers from which a hand-off counts as answered."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every flow that may expect an answer."""
    asking = [f for f in situation.model.flows if f.kind in (FlowKind.REQUEST, None)]
    asking = [f for f in asking if f.id not in situation.model.refused]
    judged = [_judged(flow, loops.answers(situation, flow), options) for flow in asking]
    yield from judged or [answer.not_applicable(RULE, "nothing-passed-on")]


def _judged(flow: Flow, back: loops.Answers, options: Options) -> Finding:
    places = (at.flow(flow.id), at.actor(flow.sender), at.actor(flow.receiver))
    named = {"flow": places[0], "sender": places[1], "receiver": places[2]}
    whole = answer.declared(1.0)
    if back.share is not None and not answer.reaches(back.share.number, options.answered):
        left = answer.computed(1 - back.share.number, back.share.grade)
        if back.left is None:
            return answer.violated(RULE, "partly-answered", places, left, **named, open=left)
        return answer.violated(RULE, "questions-left-open", places, left, **named, left=back.left)
    if back.direct:
        return answer.satisfied(RULE, *places, reason="answered")
    if back.other:
        other = at.flow(back.other)
        return answer.violated(RULE, "answers-something-else", places, Severity.MEDIUM, **named, back=other)
    if back.round:
        via = tuple(at.actor(id) for id in back.round[1:-1])
        return answer.violated(RULE, "closed-indirectly", places, Severity.LOW, **named, via=via)
    if flow.kind is None:
        return answer.unknown(RULE, "purpose-not-stated", places, **named)
    left_open = {"left": flow.per_year} if flow.per_year else {}
    return answer.violated(RULE, "no-return", places, whole, **named, open=whole, **left_open)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A flow back that closes the question, or a better one where there is one (PA-25)."""
    question = situation.model.flow(finding.id_of("flow"))
    yield answer.mend(
        finding,
        "close",
        Text("Have {receiver} answer {sender} on “{flow}”", "由{receiver}就“{flow}”答复{sender}"),
        loops.closed(situation.model, question),
        Text("time of those who answer", "答复者的时间"),
        Text("Those who do the work spend time on reporting.", "办理者需花时间反馈。"),
        seeds=("PA-25", "PA-06"),
    )
