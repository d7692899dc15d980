"""Customers must find out by themselves which of many separate contact points is the right one.

Looks at: every population of customers, and the contact points that it turns to.
考察对象：每个客户群体，以及它求助的各个接触点。
Found when: there are several contact points, and none of them hands matters on to all the others.
何时成立：接触点有多个，且没有一个能把事项转给其余各点。
Degree: of the contacts until the right point is found, (n + 1) / 2 among n, the share made in vain.
程度：在n个接触点中找对平均要联络（n + 1）/ 2次，其中白费的份额。
Unknown when: nobody said to whom the customers turn.
何时无法判断：没有说明客户向谁求助。
False alarm: a contract or the region tells every customer where to turn.
误报：合同或地区已经决定了客户该找谁。
Source: scattered interfaces, another telephone for each problem (002 L17-19; MO-1).
出处：服务接口分散，不同问题要打不同电话（002 第17至19行；MO-1）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contact_points, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SIL02",
    name="scattered_contact_points",
    family=Family.SILOS,
    title=Text("Another telephone for every problem", "一个问题一个电话"),
    right=Text("One contact point is enough", "找一个接触点就够了"),
    messages={
        "scattered": Text(
            "{customer}: a choice between {count} separate contact points ({points}), on average {contacts} "
            "contacts until the right one; inside, {pairs} pairs instead of {spokes} spokes to one hub.",
            "{customer}要在{count}个各自为政的接触点（{points}）之间自行选择，平均联络{contacts}次才能找对；"
            "内部两两协调有{pairs}对，而围绕一个枢纽只需{spokes}条连线。",
        )
    },
    questions={
        "ways-in-not-stated": Text(
            "Which contact points are open to {customer}, and for which matters?",
            "{customer}可以找哪些接触点？各办理哪些事项？",
        )
    },
    remedy=Text("One contact point takes every matter and hands it on.", "由一个接触点受理并转交所有事项。"),
    severity=by_degree(high=0.65, medium=0.55),
    sources=(PROACTIVE_MODEL,),
    seeds=("MO-1", "FL1-01", "FL1-02", "FL1-03"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    wasted: float = 0.5
    """Share of contacts made in vain from which points count as scattered: three points; proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every population of customers."""
    judged = [_judged(situation.model, options, customer) for customer in at.customers(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-customers")]


def _judged(model: ServiceModel, options: Options, customer: str) -> Finding:
    place, points = at.actor(customer), contact_points.points(model, customer)
    n, silent = len(points), any(r.sender == customer and not r.contact for r in model.requests)
    wasted = answer.declared(1 - 2 / (n + 1))
    door = any(contact_points.handed_on(model, customer, point) >= set(points) for point in points)
    if answer.reaches(wasted.number, options.wasted) and not door:
        shown, counts = tuple(at.actor(point) for point in points), contact_points.figures(n)
        return answer.violated(RULE, "scattered", (place,), wasted, customer=place, points=shown, **counts)
    if silent or not n:
        return answer.unknown(RULE, "ways-in-not-stated", (place,), customer=place)
    return answer.satisfied(RULE, place, reason="one-door" if door else "few-points")


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """One door that hands every matter on: a spoke to each of the other points."""
    model, customer = situation.model, finding.id_of("customer")
    points = contact_points.points(model, customer)
    fronts = [point for point in points if model.actor(point).kind is ActorKind.FRONT_OFFICE]
    door = (fronts or list(points))[0]
    topics = contact_points.topics(model, customer)
    spokes = [proposals.flow(model, door, p, topics, FlowKind.ORDER) for p in points if p != door]
    yield answer.mend(
        finding,
        "one-door",
        Text("Let {door} take every matter and hand it on", "由{door}受理所有事项并负责转交"),
        tuple(Put(flow) for flow in spokes),
        Text("staff who know which matter belongs where", "熟悉各类事项归属的人员"),
        Text("A busy door makes everybody wait.", "唯一的入口忙不过来时，所有人都要等。"),
        seeds=("MO-1", "FL3-01"),
        door=at.actor(door),
    )
