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

import attrs
from attrs import frozen

from servicemodel.analyses import proposals
from servicemodel.analyses.answers import Answers, answers
from servicemodel.analyses.figures import actor, computed, graded, reaches
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.rule import Family, Outcome, Rule, Severity
from servicemodel.domain.source import ALLEE_2008, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
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
            "“{flow}” goes from {sender} to {receiver}; {open} of the questions stay open.",
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
        ),
    },
    remedy=Text(
        "Answer every question that was passed on, and say how it ended.", "转出的问题都要答复，并告知结果。"
    ),
    severity=Text(
        "High if nothing comes back or 50 % stays open; medium from 20 % or if what comes back answers "
        "something else; low if the loop closes indirectly.",
        "没有任何返回或未答复达到50%为高；达到20%，或返回的答复另有所指为中；间接闭环为低。",
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
    if not asking:
        yield Finding(RULE.id, Outcome.NOT_APPLICABLE, (), "nothing-passed-on")
    for flow in asking:
        yield _judged(flow, answers(situation, flow), options)


def _judged(flow: Flow, back: Answers, options: Options) -> Finding:
    places = (Ref(Section.FLOWS, flow.id), actor(flow.sender), actor(flow.receiver))
    about = (("sender", places[1]), ("receiver", places[2]), ("flow", places[0]))
    facts: tuple[tuple[str, FindingFact], ...]
    if back.share is not None and not reaches(back.share.number, options.answered):
        left = computed(1 - back.share.number, back.share.grade)
        reason = "partly-answered" if back.left is None else "questions-left-open"
        facts = (*about, ("open", left)) if back.left is None else (*about, ("left", back.left))
        severity = graded(left.number, high=0.5, medium=0.2)
        return Finding(RULE.id, Outcome.VIOLATED, places, reason, facts, severity, left)
    if back.direct:
        return Finding(RULE.id, Outcome.SATISFIED, places, "answered", about)
    if back.other:
        whole = computed(1.0, Grade.DECLARED)
        facts = (*about, ("back", Ref(Section.FLOWS, back.other)), ("open", whole))
        reason = "answers-something-else"
        return Finding(RULE.id, Outcome.VIOLATED, places, reason, facts, Severity.MEDIUM, whole)
    if back.round:
        facts = (*about, ("via", tuple(actor(id) for id in back.round[1:-1])))
        return Finding(RULE.id, Outcome.VIOLATED, places, "closed-indirectly", facts, Severity.LOW)
    if flow.kind is None:
        return Finding(RULE.id, Outcome.UNKNOWN, places, "purpose-not-stated", about)
    whole = computed(1.0, Grade.DECLARED)
    facts = (*about, ("open", whole), *((("left", flow.per_year),) if flow.per_year else ()))
    return Finding(RULE.id, Outcome.VIOLATED, places, "no-return", facts, Severity.HIGH, whole)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A flow back that closes the question, or a better one where there is one (PA-25)."""
    asked = finding.fact("flow")
    assert isinstance(asked, Ref)
    model = situation.model
    question = model.flow(asked.id)
    closing = [flow for flow in model.flows if flow.closes == question.id and flow.topics]
    more = tuple(Put(_more_answers(flow, question, len(closing))) for flow in closing)
    changes = (*proposals.granted(model, closing), *more) if closing else (Put(_answer(model, question)),)
    yield Action(
        id=f"{finding.id}#close",
        finding=finding.id,
        title=Text("Have {receiver} answer {sender} on “{flow}”", "由{receiver}就“{flow}”答复{sender}"),
        changes=changes,
        facts=(("sender", actor(question.sender)), ("receiver", actor(question.receiver)), ("flow", asked)),
        costs=(Text("time of those who answer", "答复者的时间"),),
        side_effects=(Text("Those who do the work spend time on reporting.", "办理者需花时间反馈。"),),
        beneficiary=Beneficiary.CUSTOMER,
        seeds=("PA-25", "PA-06"),
    )


def _answer(model: ServiceModel, question: Flow) -> Flow:
    status = tuple(topic.id for topic in model.topics if topic.id == "service.status")
    topics = tuple(dict.fromkeys((*question.topics, *status)))
    answer = proposals.flow(model, question.receiver, question.sender, topics, FlowKind.RESPONSE)
    id = proposals.free_id(model, f"{question.receiver}_answers_{question.id}")
    return attrs.evolve(answer, id=id, closes=question.id)


def _more_answers(answer: Flow, question: Flow, among: int) -> Flow:
    for topic in answer.topics:
        answer = proposals.raised(answer, topic)
    if not answer.per_year or not question.per_year:
        return answer
    enough = proposals.FULL * question.per_year.number / among
    return attrs.evolve(answer, per_year=attrs.evolve(question.per_year, number=enough, grade=Grade.ASSUMED))
