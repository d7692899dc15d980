"""A department inside the firm is joined to the others one way only, or not at all.

Looks at: every department of the firm, and the flows between it and the rest of the firm.
考察对象：企业的每个部门，以及它与企业其他部门之间的信息流。
Found when: it tells nobody what it alone knows, or nobody tells it what it needs and others know.
何时成立：它不把独有的信息告诉别人，或没有人把别人知道而它需要的信息告诉它。
Degree: its lead over the best informed of the others; or how far they could fill its need.
程度：它对其他部门中掌握最多者的领先幅度；或其他部门能够补足其需求的幅度。
Unknown when: nothing is said of what the department knows or needs.
何时无法判断：没有说明该部门知道什么、需要什么。
False alarm: the department must stand apart by law, such as an audit.
误报：依法须独立的部门，如审计。
Source: wide information islands (002 L45; AS-11).
出处：信息孤岛的广泛存在（002 第45行；AS-11）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, departments, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="SIL05",
    name="island_department",
    family=Family.SILOS,
    title=Text("A department stands alone", "一个部门成了信息孤岛"),
    right=Text("Every department tells the others and hears from them", "每个部门都与其他部门互通信息"),
    messages={
        "cut-off": Text(
            "Cut off from the others: {actor}. Of {topic}, {known} is known there, elsewhere {others_known}.",
            "{actor}与企业其他部门之间没有任何信息往来：它掌握{topic}的{known}，其他部门最多掌握{others_known}。",
        ),
        "tells-nobody": Text(
            "Nothing told by {actor}. Of {topic}, {known} is known there, elsewhere {others_known}.",
            "{actor}不向企业其他部门传递任何信息：它掌握{topic}的{known}，其他部门最多掌握{others_known}。",
        ),
        "hears-nobody": Text(
            "Nothing told to {actor}. Of {topic}, needed there, {known} is known, elsewhere {others_known}.",
            "企业其他部门不向{actor}传递任何信息，而{actor}需要{topic}：它只掌握{known}，其他部门最多掌握{others_known}。",
        ),
    },
    questions={
        "nothing-said": Text(
            "What is known first-hand at {actor}, and what is needed there from the others?",
            "{actor}第一手掌握什么？需要其他部门提供什么？",
        )
    },
    remedy=Text("Join the department to the others in both directions.", "让该部门与其他部门双向互通。"),
    severity=by_degree(high=0.7, medium=0.5),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-11", "MO-1"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    lead: float = 0.3
    """Smallest lead, of the department or of the others, that counts (core 3.5)."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every department that has others beside it."""
    judged = [_judged(situation, options, who) for who in departments.beside_others(situation)]
    yield from judged or [answer.not_applicable(RULE, "one-department")]


def _judged(situation: Situation, options: Options, who: str) -> Finding:
    place, rest = at.actor(who), departments.rest(situation, who)
    sends, hears = departments.joined(situation, who, rest)
    degree, about = departments.lack(situation, who, rest, (sends, hears))
    if answer.reaches(degree, options.lead):
        known = situation.knowledge(who, about)
        others = situation.knowledge(at.knows_best(situation, rest, about) or who, about)
        reason = "cut-off" if not (sends or hears) else "hears-nobody" if sends else "tells-nobody"
        numbers = {"known": known.value, "others_known": others.value}
        size = answer.derived(degree, known.value, others.value)
        return answer.violated(RULE, reason, (place,), size, actor=place, topic=at.topic(about), **numbers)
    if (sends and hears) or departments.described(situation, who):
        return answer.satisfied(RULE, place, reason="joined")
    return answer.unknown(RULE, "nothing-said", (place,), actor=place)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A flow in each direction that is missing, with the one who needs the topic or knows it best."""
    who, about = finding.id_of("actor"), finding.id_of("topic")
    partner = departments.partner(situation, who, about)
    out = [(who, partner)] if finding.reason != "hears-nobody" else []
    back = [(partner, who)] if finding.reason != "tells-nobody" else []
    yield answer.mend(
        finding,
        "join",
        Text("Let {actor} and {partner} exchange {topic}", "让{actor}与{partner}互通{topic}"),
        tuple(c for ends in out + back for c in proposals.tell(situation.model, *ends, about)),
        Text("the time of both sides, or a shared record", "双方所花的时间，或一份共享记录"),
        Text("More messages reach people who have enough of them.", "已经应接不暇的人会收到更多信息。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("AS-11", "PA-30"),
        partner=at.actor(partner),
    )
