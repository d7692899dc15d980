"""One of the four sides that a firm serves gets nothing from it.

Looks at: suppliers, intermediaries, end users and employees, and what each of these sides is told.
考察对象：供应商、中介组织、最终用户与员工，以及企业告知各方的内容。
Found when: a side gives to the firm or to others, and no flow from the firm reaches it.
何时成立：某一方有信息往来，却没有任何信息流从企业到达这一方。
Degree: the share of the sides present that get nothing.
程度：模型中的各方里，一无所得者所占份额。
Unknown when: no flow at all is told of the side.
何时无法判断：模型没有提到这一方的任何信息流。
False alarm: the side is served in ways that are not information.
误报：企业以信息以外的方式服务这一方。
Source: four directions of service (002 L82; RQ-1, PA-18, PA-21, PA-22).
出处：四个方向的服务（002 第82行；RQ-1、PA-18、PA-21、PA-22）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, four_sides, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="PRO07",
    name="one_sided_service",
    family=Family.PROACTIVITY,
    title=Text("Not all four sides are served", "四个方向的服务，缺了一方"),
    right=Text(
        "Suppliers, agents, users and employees are all served", "供应商、代理商、用户、员工都得到服务"
    ),
    messages={
        side: Text(
            f"No word from the company to its {name.en}: {{who}}.",
            f"企业没有向{name.zh}提供任何信息：{{who}}。",
        )
        for side, name in four_sides.NAMES.items()
    },
    questions={"no-flows-told": Text("What does the company tell {who}?", "企业向{who}提供哪些信息？")},
    remedy=Text("Serve the side that gets nothing.", "为一无所得的一方提供服务。"),
    severity=by_degree(high=0.75, medium=0.5),
    sources=(PROACTIVE_MODEL,),
    seeds=("RQ-1", "PA-18", "PA-21", "PA-22"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    coverage: float = 0.01
    """Smallest coverage from which a flow counts as service; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every side that the model has."""
    model, least = situation.model, options.coverage
    sides = four_sides.sides(model)
    if not sides:
        yield answer.not_applicable(RULE, "nobody-to-serve")
    served = {side for side, members in sides.items() if four_sides.served(situation, members, least)}
    for side, members in sides.items():
        places = tuple(at.actor(id) for id in sorted(members))
        if side in served:
            yield answer.satisfied(RULE, *places, reason=f"{side}-served")
        elif four_sides.told_of(model, members):
            degree = answer.declared(1 - len(served) / len(sides))
            yield answer.violated(RULE, side, places, degree, who=places)
        else:
            yield answer.unknown(RULE, "no-flows-told", places, who=places)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A flow to the side, of what serves it or else of what the firm knows best (RQ-1)."""
    members = [ref.id for ref in finding.elements]
    wished, beneficiary = four_sides.SERVED_WITH[finding.reason]
    inside = tuple(id for id in at.inside(situation) if id not in members)
    topics = [topic.id for topic in situation.model.topics]
    if not inside or not topics:
        return
    known = {t: max(situation.correct(who, t) for who in inside) for t in topics}
    topic = wished if known.get(wished) else max(topics, key=lambda t: known[t])
    teller = at.knows_best(situation, inside, topic)
    assert teller is not None
    yield answer.mend(
        finding,
        "serve",
        Text("Have {teller} tell {who} of {topic}", "由{teller}向{who}提供{topic}"),
        tuple(c for id in members for c in proposals.tell(situation.model, teller, id, topic)),
        Text("messages, and people who answer", "消息成本以及答复人员"),
        Text("What is told may leak to competitors.", "提供的信息可能泄露给竞争对手。"),
        beneficiary=beneficiary,
        seeds=("RQ-1", "PA-18", "PA-21", "PA-22"),
        teller=at.actor(teller),
        topic=at.topic(topic),
    )
