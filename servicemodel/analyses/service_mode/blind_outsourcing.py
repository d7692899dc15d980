"""The service is given away, and with it what the firm knew of its customers.

Looks at: every segment served by dealers or a third party; customer needs and customer profile.
考察对象：由代理商或第三方服务商服务的每一个客户群体；客户需求与客户资料。
Found when: the firm knows little of it, and no flow from whoever serves reports it.
何时成立：企业对其所知甚少，且提供服务的一方没有信息流上报。
Degree: the share that the firm does not know.
程度：企业未掌握的份额。
Unknown when: nobody said the mode, who observes the customers, or who belongs to the firm.
何时无法判断：没有说明模式、谁第一手了解客户，或哪些主体属于企业。
False alarm: the firm needs nothing of these customers, by contract or by law.
误报：依合同或法律，企业无需了解这些客户。
Source: outsourced service decouples the firm from its customers (002 L31, L45; AS-05, AS-08, AS-09).
出处：服务外包使企业与客户脱钩（002 第31、45行；AS-05、AS-08、AS-09）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, partners, passing, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ServiceMode
from servicemodel.knowledge import Situation

RULE = Rule(
    id="MOD02",
    name="blind_outsourcing",
    family=Family.SERVICE_MODE,
    title=Text("The service is given away, and the firm goes blind", "服务外包出去，企业也就看不见客户了"),
    right=Text("Whoever serves for the firm reports what customers need", "代为服务的一方如实上报客户的情况"),
    messages={
        "no-report": Text(
            "Others serve {customer}, and no report comes back: only {known} of {topic} gets to {knower}.",
            "{customer}由他方服务，又没有上报：{knower}只掌握{topic}的{known}。",
        )
    },
    questions={
        "mode-not-stated": Text(
            "Who serves {customer}: the firm itself, dealers or a third party?",
            "{customer}由谁服务：企业自己、代理商，还是第三方服务商？",
        ),
        "no-first-hand-source": Text(
            "Who sees the needs of {customer} at first hand, and how many of them?",
            "谁第一手了解{customer}的需求？了解其中多少？",
        ),
        "nobody-inside": Text(
            "Which unit of the firm should know {customer}, and who reports to it?",
            "企业内部应由哪个部门了解{customer}？由谁向它上报？",
        ),
    },
    remedy=Text(
        "Have whoever serves report needs and profiles of the customers on a schedule.",
        "要求代为服务的一方定期上报客户需求与客户资料。",
    ),
    severity=by_degree(high=0.9, medium=0.7),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-05", "AS-08", "AS-09", "MO-3", "MO-4", "FL2-06"),
)

TOPICS = ("customer.need", "customer.profile")
GIVEN_AWAY = (ServiceMode.DEALER, ServiceMode.THIRD_PARTY)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.4
    """Knowledge from which the firm is not blind; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every segment and topic; one question where the mode was not said."""
    customers = [a for a in situation.model.actors if a.side is Side.END_CUSTOMER]
    served = [a for a in customers if a.traits.mode in GIVEN_AWAY]
    unclear = [a for a in customers if a.traits.mode is None and _others_serve(situation, a.id)]
    if not served and not unclear:
        yield answer.not_applicable(RULE, "nothing-outsourced")
    for place in (at.actor(customer.id) for customer in unclear):
        yield answer.unknown(RULE, "mode-not-stated", (place,), customer=place)
    for customer in served:
        yield from _judged(situation, customer, options)


def _others_serve(situation: Situation, customer: str) -> bool:
    partners = at.partners(situation)
    return any(f.sender in partners and f.receiver == customer for f in situation.model.flows)


def _judged(situation: Situation, customer: Actor, options: Options) -> Iterator[Finding]:
    place, inside = at.actor(customer.id), at.inside(situation)
    topics = [topic for topic in TOPICS if situation.facts_of(topic) and situation.observed(topic)]
    if not inside or not topics:
        reason = "no-first-hand-source" if inside else "nobody-inside"
        yield answer.unknown(RULE, reason, (place,), customer=place)
        return
    for topic in topics:
        knower = at.knows_best(situation, inside, topic)
        assert knower is not None
        known, places = situation.knowledge(knower, topic), (place, at.topic(topic))
        if _reported(situation, topic) or answer.reaches(known.correct, options.known):
            yield answer.satisfied(RULE, *places, reason="firm-hears")
        else:
            named = {"customer": place, "topic": places[1], "knower": at.actor(knower)}
            unseen = answer.computed(1 - known.correct, known.grade)
            yield answer.violated(RULE, "no-report", places, unseen, **named, known=known.value)


def _reported(situation: Situation, topic: str) -> bool:
    partners, inside = at.partners(situation), at.inside(situation)
    told = [flow for flow in passing.live(situation) if topic in flow.topics]
    return any(flow.sender in partners and flow.receiver in inside for flow in told)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A scheduled report of whoever serves, else the customers are asked directly (FL2-06, FL2-04)."""
    model, about, customer = situation.model, finding.id_of("topic"), finding.id_of("customer")
    reporter = at.knows_best(situation, partners.serving(situation, customer), about) or customer
    listener = next((a.id for a in model.centre.back_office), finding.id_of("knower"))
    report = (Trigger.SCHEDULED, FlowKind.INFORM)
    yield answer.mend(
        finding,
        "report",
        Text("Have {reporter} report {topic} to {listener}", "由{reporter}定期向{listener}上报{topic}"),
        proposals.tell(model, reporter, listener, about, *report),
        Text("time for the reports, and checks that they are true", "上报所需时间与核实成本"),
        Text("Partners may see reports as control.", "合作伙伴可能视之为监控。"),
        Text("Customers must have agreed to the sharing of their data.", "共享客户资料须经客户同意。"),
        seeds=("AS-05", "FL2-06"),
        reporter=at.actor(reporter),
        listener=at.actor(listener),
    )
