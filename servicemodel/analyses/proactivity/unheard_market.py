"""What competitors do is known outside, and management does not hear of it.

Looks at: competitor information at customers, intermediaries and marketing, and at management.
考察对象：客户、中介组织与营销中心掌握的竞争对手信息，以及管理层掌握的程度。
Found when: one of them knows it, and management knows little.
何时成立：其中有人掌握，而管理层了解很少。
Degree: the lead of the best informed of them over management.
程度：其中掌握最多者对管理层的领先幅度。
Unknown when: nobody is named who sees competitors first-hand, or who decides in the firm.
何时无法判断：没有指明谁直接了解竞争对手，或企业内部由谁决策。
False alarm: management buys market studies that are not in the model.
误报：管理层另购市场研究，没有写进模型。
Source: a competitor-information mechanism through customers (002 L74, L76; MF-30, PA-13).
出处：通过客户建立竞争对手信息机制（002 第74、76行；MF-30、PA-13）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO06",
    name="unheard_market",
    family=Family.PROACTIVITY,
    title=Text("Others know what competitors do; management does not", "对手的动向别人知道，管理层不知道"),
    right=Text("What competitors do reaches management", "对手的动向能传到管理层"),
    messages={
        "management-unaware": Text(
            "Of {topic}, {knower_known} is known at {knower} and only {known} at {management}.",
            "{knower}掌握{topic}的{knower_known}，而{management}只掌握{known}。",
        )
    },
    questions={
        "no-first-hand-source": Text("Who sees first-hand what rivals do?", "谁直接了解竞争对手的动向？"),
        "no-management": Text("Who decides what to do about {topic}?", "企业内部由谁根据{topic}作决策？"),
    },
    remedy=Text("Let management hear of competitors via customers.", "建立通过客户获取竞争对手信息的机制。"),
    severity=by_degree(high=0.7, medium=0.5),
    sources=(PROACTIVE_MODEL,),
    seeds=("DS-12", "MF-22", "MF-30", "PA-13"),
)

TOPIC = "market.competitor"
DECIDERS = (ActorKind.DECISION_SUPPORT, ActorKind.GENERAL_MANAGER)
HEARERS = (Side.END_CUSTOMER, Side.INTERMEDIARY)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.3
    """Knowledge from which somebody outside management counts as informed; a proposal."""
    heard: float = 0.3
    """Knowledge from which management counts as informed; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for the firm: it has one management and one market."""
    if situation.facts_of(TOPIC) or at.rivals(situation):
        yield _judged(situation, options)
    else:
        yield answer.not_applicable(RULE, "no-competitor")


def _judged(situation: Situation, options: Options) -> Finding:
    topic, actors = at.topic(TOPIC), situation.model.actors
    if not situation.observed(TOPIC):
        return answer.unknown(RULE, "no-first-hand-source", (topic,))
    management = at.knows_best(situation, tuple(a.id for a in actors if a.kind in DECIDERS), TOPIC)
    if management is None:
        return answer.unknown(RULE, "no-management", (topic,), topic=topic)
    place, known = at.actor(management), situation.knowledge(management, TOPIC)
    if answer.reaches(known.correct, options.heard):
        return answer.satisfied(RULE, place, topic, reason="management-knows")
    hearers = [a for a in actors if a.side in HEARERS or a.kind is ActorKind.MARKETING_CENTRE]
    knower = at.knows_best(situation, tuple(a.id for a in hearers), TOPIC)
    if knower is None or not answer.reaches(situation.correct(knower, TOPIC), options.known):
        return answer.satisfied(RULE, place, topic, reason="nobody-knows-more")
    ahead = situation.knowledge(knower, TOPIC)
    facts = {"topic": topic, "management": place, "knower": at.actor(knower)}
    numbers = {"known": known.value, "knower_known": ahead.value}
    degree = answer.computed(ahead.correct - known.correct, ahead.grade)
    return answer.violated(RULE, "management-unaware", (place, topic), degree, **facts, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A flow from whoever knows it to management (MF-30, PA-13)."""
    knower, management = finding.id_of("knower"), finding.id_of("management")
    yield answer.mend(
        finding,
        "listen",
        Text("Have {management} ask {knower} about competitors", "由{management}向{knower}了解竞争对手"),
        proposals.tell(situation.model, knower, management, TOPIC),
        Text("asking at service contacts, and sorting the answers", "在服务接触中询问并整理"),
        Text("Hearsay may be wrong; rivals may hear of the questions.", "传闻可能不实，对手也可能得知。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("MF-30", "PA-13"),
    )
