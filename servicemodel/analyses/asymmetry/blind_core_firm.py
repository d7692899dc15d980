"""The core firm hardly knows its own customers.

Looks at: topics about the customer, and what all actors inside the firm know of them together.
考察对象：与客户有关的信息，以及企业内部各方合起来掌握的程度。
Found when: even together they know less than three tenths.
何时成立：即使合在一起，掌握的也不到三成。
Degree: the share that nobody in the firm knows correctly and in time.
程度：企业内部无人准确且及时掌握的份额。
Unknown when: nobody is named as first-hand observer of the topic, or no actor stands inside the firm.
何时无法判断：没有指明谁第一手掌握该信息，或模型中没有企业内部的主体。
False alarm: the firm does not want to know it, by law or by agreement with a partner.
误报：依照法律或与合作方的约定，企业本来就不应掌握该信息。
Source: service by dealers and third parties cuts the firm off from its customers (002 L27, L31, L45).
出处：代理商与第三方服务使企业与客户脱节（002 第27、31、45行）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="ASY02",
    name="blind_core_firm",
    family=Family.ASYMMETRY,
    title=Text("The company does not know its own customers", "企业不了解自己的客户"),
    right=Text("The company hears its customers first-hand", "企业直接听到客户的声音"),
    messages={
        "firm-blind": Text(
            "All of the company together knows {known} of {topic}; {knower} could tell {knower_known}.",
            "整个企业合起来只掌握{topic}的{known}；{knower}掌握{knower_known}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who learns {topic} at first hand, and how much of it?", "谁能第一手得知{topic}？得知多少？"
        ),
        "nobody-inside": Text(
            "Which of these actors belong to the company itself?", "这些主体中，哪些属于企业自身？"
        ),
    },
    remedy=Text(
        "Have whoever meets the customers report to the front office.",
        "让直接接触客户的一方向客户服务前台报告。",
    ),
    severity=by_degree(high=0.9, medium=0.8),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-04", "AS-05", "AS-08", "AS-09", "MO-3", "MO-4"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.3
    """Joint knowledge of the firm below which it counts as blind."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every topic about the customer."""
    if not at.customers(situation):
        yield answer.not_applicable(RULE, "no-customers")
        return
    if not at.inside(situation):
        yield answer.unknown(RULE, "nobody-inside")
        return
    for about in sorted({fact.topic for fact in situation.facts if fact.topic.startswith("customer.")}):
        if situation.observed(about):
            yield _judged(situation, options, about)
        else:
            yield answer.unknown(RULE, "no-first-hand-source", (at.topic(about),), topic=at.topic(about))


def _judged(situation: Situation, options: Options, about: str) -> Finding:
    place, known = at.topic(about), situation.together(at.inside(situation), about)
    knower = at.knows_best(situation, at.others(situation, *at.inside(situation)), about)
    if answer.reaches(known, options.known) or knower is None:
        return answer.satisfied(RULE, place, reason="firm-knows")
    ahead = situation.knowledge(knower, about)
    facts: dict[str, FindingFact] = {"topic": place, "known": answer.computed(known, ahead.grade)}
    facts |= {"knower": at.actor(knower), "knower_known": ahead.value}
    return answer.violated(RULE, "firm-blind", (place,), answer.computed(1 - known, ahead.grade), **facts)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A report from the intermediary that serves the customer, else from the customer (PA-04, PA-20)."""
    model, about = situation.model, finding.id_of("topic")
    partner = at.knows_best(situation, at.partners(situation), about)
    serves = partner is not None and situation.correct(partner, about) > 0
    sender = partner if serves else at.knows_best(situation, at.customers(situation), about)
    if sender is None or situation.correct(sender, about) == 0:
        return
    receiver = _ear(model)
    yield answer.mend(
        finding,
        "report",
        Text("Have {sender} report {topic} to {receiver}", "由{sender}向{receiver}报告{topic}"),
        proposals.tell(model, sender, receiver, about),
        Text("effort of those who report, and what they ask in return", "报告方的工作量及其要求的回报"),
        Text("Customers must agree to their data being passed on.", "转交客户资料须经客户同意。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("PA-04", "PA-20"),
        sender=at.actor(sender),
        receiver=at.actor(receiver),
    )


def _ear(model: ServiceModel) -> str:
    kinds = (ActorKind.FRONT_OFFICE, ActorKind.BACK_OFFICE, ActorKind.CORE_FIRM)
    listening = (a.id for kind in kinds for a in model.actors if a.kind is kind)
    return next(listening, next(a.id for a in model.actors if a.inside))
