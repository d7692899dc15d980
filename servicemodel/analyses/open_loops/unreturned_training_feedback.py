"""Intermediaries are trained, and what they learn in the field does not come back.

Looks at: every intermediary that gets training from the firm.
考察对象：每一个接受企业培训的中介组织。
Found when: innovation and technical problems do not come back to the trainer or technical support.
何时成立：创新与技术问题没有反馈给培训者或技术支持。
Degree: the share of the feedback that does not arrive.
程度：没有传到的反馈所占的份额。
Unknown when: technical support sends something, and nobody said whether it is training.
何时无法判断：技术支持有信息流给中介组织，但没有说明是否为培训。
False alarm: the trainers work beside the intermediary and see the problems themselves.
误报：培训者与中介组织一起工作，自己就能看到问题。
Source: training out, technical feedback back (002 L70; MF-18, MF-44, FL3-28, FL3-29).
出处：培训下去，技术反馈上来（002 第70行；MF-18、MF-44、FL3-28、FL3-29）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP07",
    name="unreturned_training_feedback",
    family=Family.OPEN_LOOPS,
    title=Text("Training goes out, and no experience comes back", "培训发下去了，一线经验却没有反馈上来"),
    right=Text("Whoever is trained reports back", "接受培训的一方都有反馈"),
    messages={
        "no-feedback": Text(
            "“{flow}” goes as training from {trainer} to {intermediary}; no technical feedback comes back.",
            "{trainer}以“{flow}”培训{intermediary}，却没有技术反馈返回。",
        ),
        "little-feedback": Text(
            "“{flow}” goes as training from {trainer} to {intermediary}; {missed} of the feedback gets lost.",
            "{trainer}以“{flow}”培训{intermediary}，而{missed}的技术反馈传不回来。",
        ),
    },
    questions={
        "training-not-stated": Text(
            "“{flow}” goes from {trainer} to {intermediary}. Is it training, and what feedback comes back?",
            "{trainer}向{intermediary}提供的“{flow}”是不是培训？一线有什么反馈？",
        )
    },
    remedy=Text(
        "Collect innovation and technical problems from everybody who is trained.",
        "向每个接受培训的中介组织收集创新与技术问题。",
    ),
    severity=by_degree(high=0.9, medium=0.5),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-44", "MF-18", "FL3-28", "FL3-29", "PA-09"),
)

TECHNICAL = ("innovation.", "product.", "part.", "service.solution", "service.problem")
FEEDBACK = (FlowKind.INFORM, FlowKind.RESPONSE, FlowKind.EVALUATION, None)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    returned: float = 0.5
    """Share of the feedback that must come back; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every flow of training to an intermediary."""
    model = situation.model
    out = [f for f in passing.live(situation) if model.actor(f.receiver).side is Side.INTERMEDIARY]
    training = [f for f in out if f.kind is FlowKind.TRAINING]
    unclear = [f for f in out if f.kind is None and model.actor(f.sender).kind is ActorKind.TECHNICAL_SUPPORT]
    for flow in training:
        yield _judged(situation, flow, options)
    for flow in unclear if not training else ():
        yield answer.unknown(RULE, "training-not-stated", (at.flow(flow.id),), **_named(flow))
    if not training and not unclear:
        yield answer.not_applicable(RULE, "nobody-trained")


def _named(flow: Flow) -> dict[str, Ref]:
    return {
        "flow": at.flow(flow.id),
        "trainer": at.actor(flow.sender),
        "intermediary": at.actor(flow.receiver),
    }


def _judged(situation: Situation, training: Flow, options: Options) -> Finding:
    named = _named(training)
    ends = {training.sender, *(a.id for a in situation.model.centre.technical_support)}
    flows = [flow for flow in passing.live(situation) if _feeds_back(flow, training)]
    arriving = passing.arriving(flows, training.receiver)
    back = max(arriving.get(end, 0.0) for end in ends)
    if answer.reaches(back, options.returned):
        return answer.satisfied(RULE, *named.values(), reason="feedback-returns")
    missed = answer.declared(1 - back)
    reason = "little-feedback" if back else "no-feedback"
    return answer.violated(RULE, reason, tuple(named.values()), missed, **named, missed=missed)


def _feeds_back(flow: Flow, training: Flow) -> bool:
    if flow.kind not in FEEDBACK:
        return False
    return any(t.startswith(TECHNICAL) or t in training.topics for t in flow.topics)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Feedback to technical support, or to whoever trains (FL3-29)."""
    model, training = situation.model, situation.model.flow(finding.id_of("flow"))
    listener = next((a.id for a in model.centre.technical_support), training.sender)
    back = [f for f in model.flows if (f.sender, f.receiver) == (training.receiver, listener)]
    back = [flow for flow in back if flow.topics and _feeds_back(flow, training)]
    yield answer.mend(
        finding,
        "listen",
        Text(
            "Have {intermediary} report technical problems to {listener}",
            "由{intermediary}向{listener}反馈技术问题",
        ),
        passing.more(situation, back, proposals.flow(model, training.receiver, listener, training.topics)),
        Text("time of those who report and of those who sort the reports", "反馈与整理所需的时间"),
        Text("Reports that are not answered will dry up.", "反馈若无回应，就会越来越少。"),
        seeds=("MF-18", "MF-44"),
        listener=at.actor(listener),
    )
