"""A customer segment gets less service than was agreed.

Looks at: every population of customers, its service level and the agreed minimum.
考察对象：各类客户，其服务水平与约定的最低水平。
Found when: the service level lies below the agreed minimum.
何时成立：服务水平低于约定的最低水平。
Degree: the part of the agreed minimum that is missing.
程度：与约定的最低水平相比所缺的部分。
Unknown when: the service level was not measured, or no minimum was agreed.
何时无法判断：没有测量服务水平，或没有约定最低水平。
False alarm: a short peak, or a minimum that the customers themselves do not want.
误报：短期高峰所致，或客户本身并不需要这一最低水平。
Source: differentiate, but cultivate the less profitable (004 L22, L44; CL-07, CL-18).
出处：区别服务，同时培养赢利较少的客户（004 第22、44行；CL-07、CL-18）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding, FindingFact
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="FAI03",
    name="starved_segment",
    family=Family.FAIRNESS,
    title=Text("A customer segment gets less service than agreed", "有的客户群得不到约定的服务"),
    right=Text("Every customer segment gets the service agreed", "每个客户群都得到约定的服务"),
    messages={
        "below-floor": Text(
            "{customer}: service level {service_level}, agreed minimum {service_floor}.",
            "{customer}的服务水平为{service_level}，约定的最低水平为{service_floor}。",
        )
    },
    questions={
        "level-not-stated": Text(
            "What share of the matters of {customer} is served within the target?",
            "{customer}的事项有多少在目标时间内得到服务？",
        ),
        "floor-not-stated": Text(
            "What minimum of the service level is agreed for {customer}?",
            "为{customer}约定的最低服务水平是多少？",
        ),
    },
    remedy=Text(
        "Keep a minimum of service for every segment, whatever it earns.",
        "无论赢利多少，对每个客户群都保证最低服务水平。",
    ),
    severity=by_degree(high=0.5, medium=0.2),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-07", "CL-17", "CL-18", "PA-33"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    missing: float = 0.005
    """Smallest part of the agreed minimum whose lack counts; a proposal, against rounding."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every population of customers."""
    judged = [_judged(situation, customer, options) for customer in at.customers(situation)]
    yield from judged or [answer.not_applicable(RULE, "no-customers")]


def _judged(situation: Situation, customer: str, options: Options) -> Finding:
    place = at.actor(customer)
    level, floor = situation.value(place, "service_level"), situation.value(place, "service_floor")
    if level is None:
        return answer.unknown(RULE, "level-not-stated", (place,), customer=place)
    if floor is None:
        return answer.unknown(RULE, "floor-not-stated", (place,), customer=place)
    missing = 1 - level.number / floor.number if floor.number else 0.0
    if not answer.reaches(missing, options.missing):
        return answer.satisfied(RULE, place, reason="as-agreed")
    degree = answer.derived(missing, level, floor)
    facts: dict[str, FindingFact] = {"customer": place, "service_level": level, "service_floor": floor}
    return answer.violated(RULE, "below-floor", (place,), degree, **facts)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The service level is raised to the agreed minimum (2.27)."""
    customer = situation.model.actor(finding.id_of("customer"))
    floor = customer.traits.service_floor
    assert floor
    yield answer.mend(
        finding,
        "keep-minimum",
        Text("Serve {customer} at least as agreed", "对{customer}至少按约定的水平提供服务"),
        (proposals.edited(customer, service_level=proposals.assumed(floor.number)),),
        Text("staff, or a channel that settles their matters", "增加人手，或开通能办成这些事项的渠道"),
        Text("Others may wait longer.", "其他客户的等候时间可能变长。"),
        seeds=("PA-33", "CL-18"),
    )
