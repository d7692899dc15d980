"""The firm knows when a product will need service, and does not say so.

Looks at: state and design life of the product, at the firm and at every population of end customers.
考察对象：产品状态与设计寿命，企业与各类终端客户各自的掌握程度。
Found when: somebody in the firm knows it, the customers know clearly less, and nobody speaks first.
何时成立：企业内部有人知道，客户明显知道得少，而且没有人主动告知。
Degree: the lead of the firm over the customer.
程度：企业对客户的领先幅度。
Unknown when: nobody is named as first-hand observer of the life cycle.
何时无法判断：没有指明谁第一手掌握产品的生命周期信息。
False alarm: the customer services the product itself and does not want reminders.
误报：客户自行维护产品，不需要提示。
Source: most problems can be foreseen (002 L37, L60; AS-13, PA-01, MF-08); proactive prevention.
出处：绝大多数问题可以预见（002 第37、60行；AS-13、PA-01、MF-08）；主动预防。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, matters, proposals, registration
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CHALLAGALLA_2009, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO01",
    name="silent_life_cycle",
    family=Family.PROACTIVITY,
    title=Text(
        "The company knows when the product will fail and stays silent", "企业知道产品何时会坏，却不说"
    ),
    right=Text("The customer is told before the product fails", "产品损坏之前，客户先得到提醒"),
    messages={
        "nobody-speaks-first": Text(
            "Of {topic}, {knower_known} is known at {knower} and {known} at {customer}; nobody speaks first.",
            "{knower}掌握{topic}的{knower_known}，{customer}只掌握{known}，而且没有人主动告知。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who follows the state and the life of the products in use, and of how many of them?",
            "谁在跟踪在用产品的状态与寿命？跟踪了多少台？",
        ),
        "nobody-inside": Text(
            "Which of these actors belong to the company itself, and what do they know of {topic}?",
            "这些主体中，哪些属于企业自身？它们对{topic}掌握多少？",
        ),
    },
    remedy=Text(
        "Remind the customer along the life cycle of the product.", "按产品生命周期向客户发出状态提示。"
    ),
    severity=by_degree(high=0.6, medium=0.4),
    sources=(PROACTIVE_MODEL, CHALLAGALLA_2009),
    seeds=("PA-01", "PA-02", "PA-03", "MF-08", "AS-02", "AS-13", "MO-5"),
)

LIFE_CYCLE = ("product.design_life", "product.unit_state")


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.5
    """Knowledge from which the firm counts as informed."""
    lead: float = 0.3
    """Smallest lead of the firm over the customer that counts."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every population of customers and every topic of the life cycle."""
    customers = registration.owners(situation.model)
    if not customers:
        yield answer.not_applicable(RULE, "no-customers")
        return
    topics = [about for about in LIFE_CYCLE if situation.facts_of(about) and situation.observed(about)]
    if not topics:
        yield answer.unknown(RULE, "no-first-hand-source")
    yield from [_judged(situation, options, c.id, about) for c in customers for about in topics]


def _judged(situation: Situation, options: Options, customer: str, about: str) -> Finding:
    places, known = (at.actor(customer), at.topic(about)), situation.knowledge(customer, about)
    if matters.told_first(situation, customer, about):
        return answer.satisfied(RULE, *places, reason="somebody-speaks-first")
    knower = at.knows_best(situation, at.inside(situation), about)
    if knower is None:
        return answer.unknown(RULE, "nobody-inside", places, topic=places[1])
    ahead = situation.knowledge(knower, about)
    lead = ahead.correct - known.correct
    if not (answer.reaches(ahead.correct, options.known) and answer.reaches(lead, options.lead)):
        return answer.satisfied(RULE, *places, reason="no-lead")
    named = {"topic": places[1], "customer": places[0], "knower": at.actor(knower)}
    numbers = {"known": known.value, "knower_known": ahead.value}
    degree = answer.computed(lead, ahead.grade)
    return answer.violated(RULE, "nobody-speaks-first", places, degree, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Status reminders; who cannot be identified cannot be reminded (PA-01, core 3.8)."""
    customer, about, knower = (finding.id_of(name) for name in ("customer", "topic", "knower"))
    identity = registration.IDENTITY
    reach = proposals.REACH * (situation.correct(knower, identity) if situation.facts_of(identity) else 1.0)
    if reach == 0:
        return
    reminder = (Trigger.PROACTIVE, FlowKind.REMINDER, reach)
    yield answer.mend(
        finding,
        "remind",
        Text("Have {knower} remind {customer} of {topic}", "由{knower}主动向{customer}提示{topic}"),
        proposals.tell(situation.model, knower, customer, about, *reminder),
        Text("messages, and the contacts that they cause", "消息成本以及由此引起的来电"),
        Text("Many of those reminded will call back.", "收到提示的客户中有不少会再来电。"),
        Text("False alarms create wrong beliefs.", "误报会造成误知。"),
        Text("Reminders need a legal basis and tire the customer.", "提示须有法律依据，过多会令客户厌烦。"),
        seeds=("PA-01", "PA-02", "PA-03"),
    )
