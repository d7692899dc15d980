"""The firm knows it, but nobody inside has the whole, or the one who needs it does not.

Looks at: each topic, and what every actor inside the firm knows of it, alone and together.
考察对象：每一类信息，以及企业内部各方单独和合起来掌握的程度。
Found when: together they know clearly more than the best of them, or one knows it well and one who needs
    it hardly at all.
何时成立：合起来明显多于其中任何一方，或一方很清楚而需要的一方几乎不知道。
Degree: the silo index, joint knowledge less the best single knowledge; else the lead of the holder.
程度：信息孤岛指数，即合计知悉度减去最高的单方知悉度；或持有方的领先幅度。
Unknown when: no first-hand observer is named for a topic that is needed inside the firm.
何时无法判断：企业内部需要该信息，却没有指明谁第一手掌握。
False alarm: the parts differ by design, and nobody ever needs the whole.
误报：各部分本来就各管一块，没有人需要全貌。
Source: wide information islands (002 L45; AS-11, AS-16, MO-1).
出处：信息孤岛的广泛存在（002 第45行；AS-11、AS-16、MO-1）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SIL01",
    name="unshared_record",
    family=Family.SILOS,
    title=Text("What one department records, the others never see", "一个部门记下的，其他部门看不到"),
    right=Text("What one department records, all who need it can see", "一个部门记下的，需要的部门都看得到"),
    messages={
        "nobody-has-the-whole": Text(
            "Together the company knows {together} of {topic}; the most in one place, at {holder}, "
            "is {holder_known}.",
            "企业合起来掌握{topic}的{together}；掌握最多的{holder}也只有{holder_known}。",
        ),
        "kept-apart": Text(
            "Of {topic}, {holder_known} is known at {holder} and {seeker_known} at {seeker}, "
            "where it is needed.",
            "{holder}掌握{topic}的{holder_known}；{seeker}需要它，却只掌握{seeker_known}。",
        ),
    },
    questions={
        "no-first-hand-source": Text(
            "Which record holds {topic}, and who writes it?", "{topic}记录在哪里？由谁记录？"
        )
    },
    remedy=Text("Keep one record that all who need it can see.", "建立一份需要的人都看得到的共享记录。"),
    severity=by_degree(high=0.5, medium=0.35),
    sources=(PROACTIVE_MODEL, CALL_CENTRE_AND_CRM),
    seeds=("AS-11", "AS-16", "MO-1", "CL-21"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1] (core 3.5)."""

    index: float = 0.2
    """Smallest silo index that counts."""
    high: float = 0.6
    """Knowledge from which an actor counts as holder."""
    low: float = 0.2
    """Knowledge up to which an actor that needs the topic counts as shut out."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every topic that somebody inside the firm knows or needs."""
    firm = at.inside(situation)
    if len(firm) < 2:
        yield answer.not_applicable(RULE, "one-department")
        return
    for about in sorted({fact.topic for fact in situation.facts}):
        seekers = tuple(who for who in firm if situation.needed(who, about))
        if situation.observed(about):
            yield _judged(situation, options, about, seekers)
        elif seekers:
            yield answer.unknown(RULE, "no-first-hand-source", (at.topic(about),), topic=at.topic(about))


def _judged(situation: Situation, options: Options, about: str, seekers: tuple[str, ...]) -> Finding:
    firm, place = at.inside(situation), at.topic(about)
    holder = at.knows_best(situation, firm, about) or firm[0]
    best, together = situation.knowledge(holder, about), situation.together(firm, about)
    held: dict[str, FindingFact] = {"topic": place, "holder": at.actor(holder), "holder_known": best.value}
    index = max(0.0, together - best.correct)
    if answer.reaches(index, options.index):
        whole = answer.computed(together, best.grade)
        degree = answer.computed(index, best.grade)
        return answer.violated(RULE, "nobody-has-the-whole", (place,), degree, **held, together=whole)
    parts = {who: situation.needed(who, about) for who in seekers}
    seeker = min(seekers, key=lambda who: situation.correct(who, about, parts[who]), default=holder)
    least = situation.knowledge(seeker, about, parts.get(seeker, ()))
    if not answer.reaches(best.correct, options.high) or not answer.reaches(options.low, least.correct):
        return answer.satisfied(RULE, place, reason="shared")
    lead = answer.computed(best.correct - least.correct, best.grade)
    apart: dict[str, FindingFact] = {"seeker": at.actor(seeker), "seeker_known": least.value}
    return answer.violated(RULE, "kept-apart", (place,), lead, **held, **apart)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """One record at the back office, else the front office: all who know write, all who need read (PA-30)."""
    about = finding.id_of("topic")
    hub = _hub(situation, about)
    firm = tuple(who for who in at.inside(situation) if who != hub)
    writers = tuple(who for who in firm if situation.correct(who, about) > 0)
    readers = tuple(who for who in firm if who in writers or situation.needed(who, about))
    pairs = [(who, hub) for who in writers] + [(hub, who) for who in readers]
    yield answer.mend(
        finding,
        "share",
        Text("Keep {topic} in one record at {hub}", "把{topic}集中记录在{hub}，供各方查用"),
        tuple(change for pair in pairs for change in proposals.tell(situation.model, *pair, about)),
        Text("one shared system and the discipline to write into it", "共享系统及坚持录入的工作量"),
        Text("What is recorded wrongly is then wrong for everybody.", "一处记错，处处皆错。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("PA-30", "MF-11"),
        hub=at.actor(hub),
    )


def _hub(situation: Situation, about: str) -> str:
    centre = situation.model.centre
    for unit in (*centre.back_office, *centre.front_office):
        return unit.id
    return at.knows_best(situation, at.inside(situation), about) or at.inside(situation)[0]
