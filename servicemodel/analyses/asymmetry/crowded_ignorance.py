"""Somebody needs a topic, and nobody at all knows it.

Looks at: every topic that somebody needs, and what all who observe it know of it together.
考察对象：每一类有人需要的信息，以及所有第一手观察者合起来掌握的程度。
Found when: even together they know less than two tenths and less than what is needed.
何时成立：即使合在一起，掌握的也不到两成，而且少于所需。
Degree: the level needed less the share that anybody knows.
程度：所需水平减去有人掌握的份额。
Unknown when: nobody is named as first-hand observer of the topic.
何时无法判断：没有指明谁第一手掌握这类信息。
False alarm: nobody can know it before the matter arises.
误报：事情发生之前，谁也无法知道。
Source: what nobody records, nobody can pass on (002 L45, L50; AS-06, AS-12, AS-15).
出处：没有人记录的，也就没有人能传递（002 第45、50行；AS-06、AS-12、AS-15）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="ASY06",
    name="crowded_ignorance",
    family=Family.ASYMMETRY,
    title=Text("It is needed, it could be seen, and nobody knows it", "有人需要，也看得到，却没有人知道"),
    right=Text("What is needed is known to somebody", "有人需要的，总有人知道"),
    messages={
        "nobody-knows": Text(
            "{needy} should know {need} of {topic}; all observers together know {known}. "
            "{observer} could see more.",
            "{needy}需要掌握{topic}的{need}；所有观察者合起来只掌握{known}，{observer}本可以看到更多。",
        )
    },
    questions={
        "no-first-hand-source": Text(
            "Who could learn {topic} at first hand? It is needed by {needy}.",
            "谁能第一手得知{topic}？{needy}需要它。",
        )
    },
    remedy=Text("Have those who could see it look and record it.", "让看得到的一方去观察并记录。"),
    severity=by_degree(high=0.6, medium=0.3),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-06", "AS-12", "AS-15", "DS-08", "PA-20"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    known: float = 0.2
    """Joint knowledge of all observers below which nobody counts as informed; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every topic that somebody needs."""
    asked: dict[str, tuple[Ref, ...]] = {}
    for about, who in at.needed(situation):
        asked[about] = (*asked.get(about, ()), at.actor(who))
    judged = [_judged(situation, options, about, needy) for about, needy in asked.items()]
    yield from judged or [answer.not_applicable(RULE, "nothing-needed")]


def _judged(situation: Situation, options: Options, about: str, needy: tuple[Ref, ...]) -> Finding:
    place = at.topic(about)
    seen = {origin.actor for origin in situation.model.origins if about in origin.topics}
    observers = tuple(sorted(seen.intersection(at.others(situation))))
    if not observers:
        return answer.unknown(RULE, "no-first-hand-source", (place,), topic=place, needy=needy)
    levels = [situation.need(ref.id, about) for ref in needy]
    need = max((level for level in levels if level), key=lambda level: level.number)
    known = situation.together(observers, about)
    if answer.reaches(known, min(options.known, need.number)):
        return answer.satisfied(RULE, place, reason="somebody-knows")
    best = at.knows_best(situation, observers, about) or observers[0]
    most = situation.knowledge(best, about)
    numbers = {"need": need, "known": answer.computed(known, most.grade)}
    degree = answer.derived(need.number - known, need, most.value)
    facts: dict[str, FindingFact] = {"topic": place, "needy": needy, **numbers, "observer": at.actor(best)}
    return answer.violated(RULE, "nobody-knows", (place,), degree, **facts)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The best observer looks at more, and records it at once (PA-20)."""
    observer, about = finding.id_of("observer"), finding.id_of("topic")
    looks = [o for o in situation.model.origins if o.actor == observer and about in o.topics]
    yield answer.mend(
        finding,
        "look",
        Text("Have {observer} observe and record {topic}", "由{observer}观察并记录{topic}"),
        tuple(proposals.with_fidelity(look, about, proposals.better(look.fidelity)) for look in looks),
        Text("observation, records, and the time of those who keep them", "观察、记录及其人力"),
        Text("What is recorded about customers needs their consent.", "记录客户信息须经客户同意。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("PA-19", "PA-20"),
    )
