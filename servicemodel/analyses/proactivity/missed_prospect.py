"""People who might become customers speak to the firm, and marketing does not hear of it.

Looks at: consumers and potential customers who reach the firm, and what marketing knows of their needs.
考察对象：与企业有接触的一般消费者与潜在客户，以及营销中心对其需求的掌握程度。
Found when: neither their needs nor their demand is known in the marketing centre.
何时成立：营销中心既不了解他们的需求，也不了解相应的市场需求。
Degree: the share of their needs that marketing does not know.
程度：营销中心未掌握的需求所占份额。
Unknown when: nobody hears their needs first-hand, or nobody is named who does marketing.
何时无法判断：没有指明谁直接掌握他们的需求，或没有指明由谁承担营销工作。
False alarm: the front office itself sells and cultivates prospects.
误报：客户服务前台自己就承担销售与潜在客户培育。
Source: contacts with consumers find potential customers (002 L60, L66; MF-09, MF-35, PA-05).
出处：在与一般消费者的接触中发现潜在客户（002 第60、66行；MF-09、MF-35、PA-05）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals, prospects
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO03",
    name="missed_prospect",
    family=Family.PROACTIVITY,
    title=Text("Prospects ask, and marketing never hears of them", "潜在客户来问过，营销却不知道"),
    right=Text("What prospects ask for reaches marketing", "潜在客户问了什么，营销都知道"),
    messages={
        "marketing-unaware": Text(
            "The company is in contact with {prospects}; at {marketing}, only {known} of {topic} is known.",
            "{prospects}与企业有接触，而{marketing}只掌握{topic}的{known}。",
        )
    },
    questions={
        "no-marketing-centre": Text(
            "Who in the company should follow up the contacts with {prospects}?",
            "企业内部由谁跟进与{prospects}的接触？",
        ),
        "no-first-hand-source": Text("Who hears the needs of {prospects}?", "谁直接听到{prospects}的需求？"),
    },
    remedy=Text("Pass on to marketing what prospects ask for.", "把潜在客户的询问转给营销中心。"),
    severity=by_degree(high=0.95, medium=0.8),
    sources=(PROACTIVE_MODEL,),
    seeds=("MF-09", "MF-35", "PA-05"),
)

TOPICS = ("customer.need", "market.demand")


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.3
    """Knowledge of their needs from which marketing counts as informed; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every population of prospects that reaches the firm."""
    judged = [_judged(situation, options, prospect) for prospect in prospects.reaching(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-prospects")]


def _judged(situation: Situation, options: Options, prospect: str) -> Finding:
    place, centre = at.actor(prospect), tuple(a.id for a in situation.model.centre.marketing_centre)
    if not centre:
        return answer.unknown(RULE, "no-marketing-centre", (place,), prospects=place)
    of = {t: prospects.facts(situation, t, prospect) for t in TOPICS if situation.observed(t)}
    heard = [(situation.knowledge(who, t, of[t]), who, t) for t in of if of[t] for who in centre]
    if not heard:
        return answer.unknown(RULE, "no-first-hand-source", (place,), prospects=place)
    known, marketing, topic = max(heard, key=lambda found: found[0].correct)
    if answer.reaches(known.correct, options.known):
        return answer.satisfied(RULE, place, reason="marketing-knows")
    facts = {"prospects": place, "marketing": at.actor(marketing), "topic": at.topic(topic)}
    degree = answer.computed(1 - known.correct, known.grade)
    return answer.violated(RULE, "marketing-unaware", (place,), degree, known=known.value, **facts)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Whoever hears the prospects passes it on; if need be, asks them first (MF-09, PA-05)."""
    prospect, marketing, topic = (finding.id_of(name) for name in ("prospects", "marketing", "topic"))
    of = prospects.facts(situation, topic, prospect)
    contact = at.knows_best(situation, prospects.contacts(situation, prospect), topic, of)
    if contact is None:
        return
    deaf = situation.correct(contact, topic, of) < situation.correct(prospect, topic, of) / 2
    ask = proposals.tell(situation.model, prospect, contact, topic) if deaf else ()
    on = proposals.tell(situation.model, contact, marketing, topic) if contact != marketing else ()
    yield answer.mend(
        finding,
        "pass-on",
        Text("Have {contact} pass {topic} on to {marketing}", "由{contact}把{topic}转给{marketing}"),
        (*ask, *on),
        Text("a few minutes at every contact", "每次接触多花几分钟"),
        Text("Prospects may feel pressed to buy.", "潜在客户可能觉得被推销。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("MF-09", "PA-05"),
        contact=at.actor(contact),
    )
