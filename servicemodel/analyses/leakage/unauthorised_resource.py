"""Technology or resources go to an intermediary that nobody authorised.

Looks at: flows of solutions and product knowledge from back office or technical support to intermediaries.
考察对象：客户服务后台或技术支持向中介组织提供解决方案与产品知识的信息流。
Found when: other intermediaries are served under a named permission, and this flow names none.
何时成立：对其他中介组织写明了授权，而这一信息流没有写明。
Degree: not measured; one such flow is one too many.
程度：不作度量，有一项即为过多。
Unknown when: no flow to an intermediary names a permission: nobody said how they are authorised.
何时无法判断：所有流向中介组织的信息流都没有写明授权，无从得知如何授权。
False alarm: a general agreement covers this flow, and the model does not say so.
误报：总协议已涵盖这一信息流，只是模型没有写明。
Source: the back office serves authorised intermediaries directly (002 L62; MF-15, FL3-16, RQ-6).
出处：客户服务后台直接向经授权的中介组织提供技术与资源（002 第62行；MF-15、FL3-16、RQ-6）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, passing, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.rule import Family, Rule, Severity, always
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LEA02",
    name="unauthorised_resource",
    family=Family.LEAKAGE,
    title=Text("Resources go to an intermediary that nobody authorised", "资源给了未经授权的中介组织"),
    right=Text("Resources go to authorised intermediaries only", "资源只给经授权的中介组织"),
    messages={
        "no-permission-named": Text(
            "“{flow}” goes from {sender} to {receiver} without a named authorisation, which others have.",
            "{sender}向{receiver}提供“{flow}”，却没有写明授权；对其他方都已写明。",
        )
    },
    questions={
        "permission-not-stated": Text(
            "By which agreement may {receiver} get “{flow}” from {sender}?",
            "{receiver}依据哪项协议获得授权，可以从{sender}取得“{flow}”？",
        )
    },
    remedy=Text("Authorise the intermediary by name, or stop.", "为该中介组织写明授权，否则停止提供。"),
    severity=always(Severity.MEDIUM),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-15", "FL3-16", "RQ-6", "PA-08"),
)

SENDERS = (ActorKind.BACK_OFFICE, ActorKind.TECHNICAL_SUPPORT)
RESOURCES = ("service.solution", "product.")


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    passed: float = 0.05
    """Coverage from which a flow counts as a resource that is given; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every flow of technology or resources to an intermediary."""
    judged = [_judged(situation, f) for f in situation.model.flows if _is_resource(situation, f, options)]
    yield from judged or [answer.not_applicable(RULE, "nothing-given")]


def _is_resource(situation: Situation, flow: Flow, options: Options) -> bool:
    given = situation.model.actor(flow.sender).kind in SENDERS and flow.receiver in at.partners(situation)
    carried = [about for about in flow.topics if about.startswith(RESOURCES)]
    return given and passing.carries(flow, carried, options.passed)


def _judged(situation: Situation, flow: Flow) -> Finding:
    places = (at.flow(flow.id), at.actor(flow.sender), at.actor(flow.receiver))
    named = {"flow": places[0], "sender": places[1], "receiver": places[2]}
    if flow.permission:
        withheld = flow.id in situation.model.refused
        return answer.satisfied(RULE, *places, reason="withheld" if withheld else "authorised")
    if not _permissions_are_kept(situation):
        return answer.unknown(RULE, "permission-not-stated", places, **named)
    return answer.violated(RULE, "no-permission-named", places, Severity.MEDIUM, **named)


def _permissions_are_kept(situation: Situation) -> bool:
    """Whether the model names a permission for any flow to an intermediary: then a gap is no oversight."""
    partners = at.partners(situation)
    return any(flow.permission and flow.receiver in partners for flow in situation.model.flows)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A permission of its own for the flow, which the two sides have yet to sign (PA-08)."""
    flow = situation.model.flow(finding.id_of("flow"))
    yield answer.mend(
        finding,
        "authorise",
        Text("Authorise {receiver} to get “{flow}”", "授权{receiver}取得“{flow}”"),
        proposals.authorised(situation.model, flow),
        Text("an agreement, and checks that it is kept", "协议及其履行情况的检查"),
        Text("What an intermediary knows may reach competitors.", "中介组织知道的可能传到竞争对手那里。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("PA-08", "RQ-6"),
    )
