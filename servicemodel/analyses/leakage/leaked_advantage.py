"""A competitor learns what the firm knows.

Looks at: every competitor, and the ways on which the firm's information reaches it.
考察对象：每一个竞争对手，以及企业信息到达它的途径。
Found when: a topic comes from inside the firm, and the competitor knows a tenth of it or more.
何时成立：信息出自企业内部，而竞争对手掌握了一成以上。
Degree: the share of the topic that the competitor knows correctly and in time.
程度：竞争对手准确且及时掌握的份额。
Unknown when: nobody said what reaches the competitor, or how much of it.
何时无法判断：没有说明哪些信息到达竞争对手，或到达多少。
False alarm: the firm publishes the topic on purpose.
误报：企业有意公开这类信息。
Source: competitors have links with suppliers, customers, intermediaries (002 L43; FL2-08, FL2-09).
出处：竞争对手与供应商、客户、中介组织均有信息联系（002 第43行；FL2-08、FL2-09）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, proposals, ways
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.hop import Hop
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="LEA01",
    name="leaked_advantage",
    family=Family.LEAKAGE,
    title=Text("What the company knows reaches its competitor", "企业掌握的信息传到了竞争对手那里"),
    right=Text("What the company knows stays with its partners", "企业掌握的信息只留在合作方之间"),
    messages={
        "leaks": Text(
            "{known} of {topic} could reach {competitor} through {through}; those who pass it on: {way}.",
            "{topic}的{known}会经{through}传到{competitor}；传递者依次为：{way}。",
        )
    },
    questions={
        "links-not-stated": Text(
            "Which information do partners, customers or suppliers share with {competitor}?",
            "合作方、客户或供应商会与{competitor}交流哪些信息？",
        ),
        "share-not-stated": Text(
            "How much of {topic} could {end} hear, on its way to {competitor}?",
            "{topic}传向{competitor}途中，{end}会听到多少？",
        ),
    },
    remedy=Text("Agree on confidentiality with whoever passes it on.", "与传出信息的一方约定保密。"),
    severity=by_degree(high=0.5, medium=0.2),
    sources=(PROACTIVE_MODEL,),
    seeds=("FL2-08", "FL2-09", "AC-05", "RQ-6", "SC-11"),
)

#: Share of a leak that goes on under a confidentiality agreement; assumed.
LEFT = 0.25


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.1
    """Knowledge of the competitor that counts as a leak; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every competitor and every topic of the firm that reaches it."""
    rivals = at.rivals(situation)
    if not rivals:
        yield answer.not_applicable(RULE, "no-competitors")
    for rival in rivals:
        place, heard = at.actor(rival), _heard(situation, rival)
        if not situation.network.graph.in_degree(rival):
            yield answer.unknown(RULE, "links-not-stated", (place,), competitor=place)
        elif not heard:
            yield answer.satisfied(RULE, place, reason="nothing-leaks")
        for about, hops in heard.items():
            yield _judged(situation, options, rival, about, hops)


def _heard(situation: Situation, rival: str) -> dict[str, tuple[Hop, ...]]:
    """Topics whose best route to the competitor leads through somebody inside the firm, with that route."""
    inside = at.inside(situation)
    routes = [(fact.topic, situation.row(rival, fact).route) for fact in situation.facts]
    return {about: hops for about, hops in routes if any(hop.sender in inside for hop in hops)}


def _judged(situation: Situation, options: Options, rival: str, about: str, hops: tuple[Hop, ...]) -> Finding:
    places, known = (at.actor(rival), at.topic(about)), situation.knowledge(rival, about)
    named = {"competitor": places[0], "topic": places[1]}
    for step, passing in ways.steps(situation, hops, about).items():
        if not at.stated(passing.coverage):
            return answer.unknown(RULE, "share-not-stated", places, **named, end=ways.end(situation, step))
    if not answer.reaches(known.correct, options.known):
        return answer.satisfied(RULE, *places, reason="hardly-leaks")
    way = tuple(at.actor(hop.sender) for hop in hops if hop.sender)
    through: dict[str, FindingFact] = {"way": way, "through": way[-1], "step": at.step(hops[-1])}
    degree = answer.computed(known.correct, known.grade)
    return answer.violated(RULE, "leaks", places, degree, **named, known=known.value, **through)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A confidentiality agreement with the last one who passes it on (FL2-09)."""
    about = finding.id_of("topic")
    leak = ways.carrier(situation, finding.id_of("step"))
    now = ways.of(leak, about)
    less = attrs.evolve(now, coverage=proposals.assumed(LEFT * now.coverage.number))
    yield answer.mend(
        finding,
        "keep-quiet",
        Text(
            "Agree with {through} to keep {topic} from {competitor}",
            "与{through}约定不向{competitor}透露{topic}",
        ),
        (proposals.with_fidelity(leak, about, less),),
        Text("agreements, checks, and what the partner asks in return", "协议、检查以及对方要求的回报"),
        Text("Partners may feel distrusted and tell less.", "合作方可能觉得不受信任，从而少说。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("RQ-6", "PA-22"),
    )
