"""Customer data leave the firm, or messages reach customers, without the consent that they need.

Looks at: customer data that go to third parties, and messages sent to customers unasked.
考察对象：交给第三方的客户资料，以及主动发给客户的消息。
Found when: the named consent is not given, and somebody relies on the flow all the same.
何时成立：写明的同意未被给予，却仍有人依赖这一信息流。
Degree: not measured; one such flow is one too many.
程度：不作度量，有一项即为过多。
Unknown when: no consent is named for the flow.
何时无法判断：没有为这一信息流写明任何同意。
False alarm: the law allows the flow without consent.
误报：法律允许不经同意即可传递。
Source: permission is a property of flows (002 L62; RQ-6, PA-01, PA-04).
出处：授权是信息流的属性（002 第62行；RQ-6、PA-01、PA-04）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.rule import Family, Rule, Severity, always
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LEA03",
    name="missing_consent",
    family=Family.LEAKAGE,
    title=Text("The service relies on a consent that was never given", "服务依赖于从未得到的同意"),
    right=Text("The customer agreed before anything was sent", "发送之前，客户已经同意"),
    messages={
        "consent-refused": Text(
            "“{flow}” from {sender} to {receiver}: relied on, but not allowed; missing: {permission}.",
            "{sender}向{receiver}发送的“{flow}”被依赖，却不被允许；缺少：{permission}。",
        )
    },
    questions={
        "consent-not-stated": Text(
            "By which consent may {sender} send “{flow}” to {receiver}?",
            "{sender}依据哪项同意向{receiver}发送“{flow}”？",
        )
    },
    remedy=Text("Ask for the consent; send nothing before it is given.", "先征得同意，未同意之前不发送。"),
    severity=always(Severity.HIGH),
    sources=(PROACTIVE_MODEL,),
    seeds=("RQ-6", "PA-01", "PA-04", "FL3-11"),
)

#: Topics by which a customer can be recognised or judged.
PERSONAL = ("customer.identity", "customer.profile", "customer.value")
OUTSIDE = (Side.INTERMEDIARY, Side.SUPPLIER, Side.COMPETITOR)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    passed: float = 0.05
    """Coverage from which a flow counts as sent; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every flow that needs a consent."""
    judged = [_judged(situation, f) for f in situation.model.flows if _needs_consent(situation, f, options)]
    yield from judged or [answer.not_applicable(RULE, "nothing-needs-consent")]


def _needs_consent(situation: Situation, flow: Flow, options: Options) -> bool:
    sender, receiver = situation.model.actor(flow.sender), situation.model.actor(flow.receiver)
    unasked = receiver.side is Side.END_CUSTOMER and flow.trigger is Trigger.PROACTIVE
    leaves = sender.inside and receiver.side in OUTSIDE
    carried = flow.topics if unasked else tuple(about for about in flow.topics if about in PERSONAL)
    return (unasked or leaves) and passing.carries(flow, carried, options.passed)


def _judged(situation: Situation, flow: Flow) -> Finding:
    places = (at.flow(flow.id), at.actor(flow.sender), at.actor(flow.receiver))
    named = {"flow": places[0], "sender": places[1], "receiver": places[2]}
    if flow.permission is None:
        return answer.unknown(RULE, "consent-not-stated", places, **named)
    if flow.id not in situation.model.refused:
        return answer.satisfied(RULE, *places, reason="consent-given")
    if not _relied_on(situation, flow):
        return answer.satisfied(RULE, *places, reason="not-sent")
    consent = at.permission(flow.permission)
    return answer.violated(RULE, "consent-refused", places, Severity.HIGH, **named, permission=consent)


def _relied_on(situation: Situation, flow: Flow) -> bool:
    """Whether the receiver needs the flow or acts on it, or whether it was counted as sent."""
    required = [r.topic for m in situation.model.requests for r in m.requires if r.actor == flow.receiver]
    wanted = any(situation.needed(flow.receiver, about) or about in required for about in flow.topics)
    return wanted or flow.used is True or (flow.per_year is not None and flow.per_year.number > 0)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The consent asked for: a remedy never goes round a refusal (RQ-6)."""
    flow = situation.model.flow(finding.id_of("flow"))
    if changes := proposals.granted(situation.model, [flow]):
        yield answer.mend(
            finding,
            "ask",
            Text("Ask for {permission}", "征得：{permission}"),
            changes,
            Text("asking the customers, and keeping record of their answers", "征询客户并保存其答复"),
            Text("Many customers may say no.", "不少客户可能不同意。"),
            seeds=("RQ-6",),
        )
