"""What repairs reveal never reaches those who make the product or its parts.

Looks at: findings from repairs, at service and at suppliers, design, production and planning.
考察对象：维修中发现的情况，服务部门与供应商、设计、生产、企划部门各自的掌握程度。
Found when: service knows clearly more of the findings than those who could mend the cause.
何时成立：服务部门掌握的情况明显多于能够消除原因的一方。
Degree: the lead of service over the maker.
程度：服务部门对制造方的领先幅度。
Unknown when: nobody is named who records the findings from repairs.
何时无法判断：没有指明谁记录维修中发现的情况。
False alarm: the product is no longer made.
误报：该产品已经停产。
Source: repair records show what to improve in parts and design (002 L50; DS-01 to DS-03).
出处：维修记录反映零部件与设计中待优化的问题（002 第50行；DS-01至DS-03）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals, supply
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Trigger
from servicemodel.domain.kinds import Side
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SUP02",
    name="unfed_design",
    family=Family.SUPPLIERS,
    title=Text("What repairs reveal never reaches the makers", "维修发现的问题，制造的人不知道"),
    right=Text("What repairs reveal reaches the makers", "维修发现的问题，制造的人及时知道"),
    messages={
        "not-fed-back": Text(
            "Of {topic}, {holder_known} is known at {holder}, {seeker_known} at {seeker}, who could mend it.",
            "{holder}掌握{topic}的{holder_known}；能够消除原因的{seeker}只掌握{seeker_known}。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who records what repairs show ({topics}), so that {seeker} could learn from it?",
            "维修中发现的情况（{topics}）由谁记录，可供{seeker}改进？",
        )
    },
    remedy=Text("Report what repairs show to whoever can mend it.", "把维修中发现的问题反馈给能改进的一方。"),
    severity=by_degree(high=0.6, medium=0.4),
    sources=(PROACTIVE_MODEL,),
    seeds=("DS-01", "DS-02", "DS-03", "PA-14", "PA-17"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.5
    """Knowledge from which service counts as informed; proposal."""
    lead: float = 0.3
    """Smallest lead of service over the maker that counts (core 3.5)."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every maker and every topic that repairs tell of."""
    makers = [actor for actor in situation.model.actors if supply.makes(actor)]
    if not makers:
        yield answer.not_applicable(RULE, "no-makers")
    for maker in makers:
        wanted = supply.repaired(maker)
        topics = supply.seen(situation, maker.id, wanted)
        yield from [_judged(situation, options, maker, about) for about in topics]
        if not topics:
            places, shown = (at.actor(maker.id),), tuple(at.topic(about) for about in wanted)
            yield answer.unknown(RULE, "no-first-hand-source", places, seeker=places[0], topics=shown)


def _judged(situation: Situation, options: Options, maker: Actor, about: str) -> Finding:
    places, of = (at.actor(maker.id), at.topic(about)), supply.facts(situation, maker.id, about)
    holder = at.knows_best(situation, supply.service(situation.model, maker), about, of) or maker.id
    ahead, known = (situation.knowledge(who, about, of) for who in (holder, maker.id))
    lead = ahead.correct - known.correct
    if not (answer.reaches(ahead.correct, options.known) and answer.reaches(lead, options.lead)):
        return answer.satisfied(RULE, *places, reason="no-lead")
    named = {"topic": places[1], "seeker": places[0], "holder": at.actor(holder)}
    numbers = {"holder_known": ahead.value, "seeker_known": known.value}
    degree = answer.computed(lead, ahead.grade)
    return answer.violated(RULE, "not-fed-back", places, degree, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Regular reports of what repairs show (PA-14, PA-17)."""
    maker, about, holder = (finding.id_of(name) for name in ("seeker", "topic", "holder"))
    outside = situation.model.actor(maker).side is Side.SUPPLIER
    yield answer.mend(
        finding,
        "report",
        Text("Have {holder} report {topic} to {seeker} regularly", "由{holder}定期向{seeker}反馈{topic}"),
        proposals.tell(situation.model, holder, maker, about, Trigger.SCHEDULED),
        Text("sorting the repair records and reviewing them together", "整理维修记录并共同评审的工作量"),
        Text("Findings may be read as blame instead of as a hint.", "反馈可能被当作追责，而不是改进线索。"),
        beneficiary=Beneficiary.SUPPLIER if outside else Beneficiary.EMPLOYEE,
        seeds=("PA-14", "PA-17"),
    )
