"""A matter has an owner on paper who never meets the customer and hardly hears of it.

Looks at: every service request, its first server, and who meets the customer.
考察对象：每一类服务请求、其第一服务者以及接触客户的一方。
Found when: the first server does not meet the customer, and the matter does not get there.
何时成立：第一服务者不接触客户，事项也没有传到那里。
Degree: the share of the matters that the first server never hears of.
程度：第一服务者得不到的事项所占的份额。
Unknown when: nobody said who owns the matter to the end, or who meets the customer.
何时无法判断：没有说明由谁负责到底，或由谁接触客户。
False alarm: owner and contact are the same people under two names.
误报：负责者与接触者其实是同一些人。
Source: whoever touches the customer is the first server (003 L23-25; FP-07).
出处：凡是接触到顾客的人都是第一服务者（003 第23至25行；FP-07）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LOP03",
    name="ownerless_matter",
    family=Family.OPEN_LOOPS,
    title=Text("Nobody who meets the customer owns the matter", "接触客户的人没有一个对事情负责到底"),
    right=Text(
        "Every matter has a first server from the first contact on", "每件事从接触之时起就有第一服务者"
    ),
    messages={
        "owner-never-hears": Text(
            "“{request}”: what {contact} could pass on never gets to the first server, {owner}.",
            "“{request}”由{contact}接待，却没有信息流通到第一服务者{owner}。",
        ),
        "owner-seldom-hears": Text(
            "“{request}”: of what comes in at {contact}, {missed} never gets to the first server, {owner}.",
            "“{request}”由{contact}接待，其中{missed}传不到第一服务者{owner}。",
        ),
    },
    questions={
        "owner-not-stated": Text(
            "Who is the first server of “{request}”, responsible until the answer gets to {customer}?",
            "谁是“{request}”的第一服务者，一直负责到{customer}得到答复？",
        ),
        "contact-not-stated": Text(
            "Who meets {customer} about “{request}”, and how does it get to {owner}?",
            "{customer}提出“{request}”时由谁接待？又怎样传到{owner}？",
        ),
    },
    remedy=Text(
        "Let whoever meets the customer own the matter to the end.",
        "谁接触客户，谁就是第一服务者，负责到底。",
    ),
    severity=by_degree(high=0.8, medium=0.4),
    sources=(Q_COMPANY_CASE,),
    seeds=("FP-07", "PA-06"),
)

KINDS = (FlowKind.REQUEST, FlowKind.INFORM, FlowKind.ORDER, None)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    heard: float = 0.8
    """Share of the matters that must get to the first server; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every service request."""
    judged = [_judged(situation, request, options) for request in situation.model.requests]
    yield from judged or [answer.not_applicable(RULE, "no-requests")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    owner, contact = request.traits.first_server, request.contact
    places = (at.request(request.id), at.actor(owner or contact or request.sender))
    named = {"request": places[0], "customer": at.actor(request.sender)}
    if owner is None:
        return answer.unknown(RULE, "owner-not-stated", places, **named)
    if contact and _same(situation, owner, contact):
        return answer.satisfied(RULE, *places, reason="owner-meets-customer")
    flows = [flow for flow in passing.live(situation) if _tells_of(flow, request)]
    heard = max(
        passing.arriving(flows, start).get(owner, 0.0)
        for start in (contact or request.sender, request.sender)
    )
    if answer.reaches(heard, options.heard):
        return answer.satisfied(RULE, *places, reason="owner-hears")
    if contact is None:
        return answer.unknown(RULE, "contact-not-stated", places, **named, owner=places[1])
    reason = "owner-seldom-hears" if heard else "owner-never-hears"
    missed = answer.declared(1 - heard)
    people = {"contact": at.actor(contact), "owner": places[1]}
    return answer.violated(RULE, reason, places, missed, **named, **people, missed=missed)


def _same(situation: Situation, owner: str, contact: str) -> bool:
    whole = {id: (id, *situation.model.actor(id).part_of) for id in (owner, contact)}
    return owner in whole[contact] or contact in whole[owner]


def _tells_of(flow: Flow, request: ServiceRequest) -> bool:
    needed = {need.topic for need in request.requires}
    fits = any(topic in needed or topic.startswith(("customer.", "service.")) for topic in flow.topics)
    return flow.kind in KINDS and fits


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Whoever meets the customer becomes the first server (FP-07)."""
    request = situation.model.request(finding.id_of("request"))
    yield answer.mend(
        finding,
        "own",
        Text("Make {contact} the first server of “{request}”", "由{contact}担任“{request}”的第一服务者"),
        (proposals.edited(request, first_server=finding.id_of("contact")),),
        Text("rules of responsibility, and time to follow matters up", "制定责任规则，并安排跟进的时间"),
        Text("An owner without authority can only wait for others.", "没有权限的负责者只能等待别人。"),
        seeds=("FP-07", "PA-06"),
    )
