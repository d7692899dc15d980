"""Whoever serves customers at a distance is dissatisfied with the customer system.

Looks at: the user satisfaction of every group of employees that serves customers in virtual channels.
考察对象：在虚拟渠道服务客户的各类员工的用户满意度。
Found when: their satisfaction as users of the CRM is clearly low.
何时成立：员工作为客户关系管理系统用户的满意度明显偏低。
Degree: what is missing to full satisfaction; an ordinal figure, no path coefficient.
程度：与完全满意的差距；只表示高低次序，不是路径系数。
Unknown when: their satisfaction, or the channel in which they serve customers, was not stated.
何时无法判断：没有说明用户满意度，或没有说明通过什么渠道服务客户。
False alarm: the system is new, and users were asked in the first weeks.
误报：系统刚上线，调查是在最初几周做的。
Source: in virtual channels, use acts through user satisfaction (000 L35, L54, L61; MI-04, MI-08).
出处：在虚拟渠道，使用通过用户满意度起作用（000 第35、54、61行；MI-04、MI-08）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, crm_users
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.channel import Presence
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CRM02",
    name="unsatisfied_users_virtual",
    family=Family.CRM_USE,
    title=Text(
        "Whoever serves at a distance is unhappy with the CRM", "远程服务客户的人对客户关系管理系统不满意"
    ),
    right=Text(
        "Whoever serves at a distance is content with the CRM", "远程服务客户的人对客户关系管理系统满意"
    ),
    messages={
        "too-low": Text(
            "In virtual channels, the satisfaction of {employees} as users of the CRM is only {level}.",
            "{employees}在虚拟渠道服务客户，作为客户关系管理系统用户的满意度只有{level}。",
        )
    },
    questions={
        "not-stated": Text(
            "What is the satisfaction of {employees} as users of the CRM?",
            "{employees}作为客户关系管理系统的用户，满意度是多少？",
        ),
        "channel-not-stated": Text(
            "Are customers served by {employees} face to face or in virtual channels?",
            "{employees}服务客户，是面对面还是通过虚拟渠道？",
        ),
    },
    remedy=Text(
        "In virtual channels, care for the employees' satisfaction with the CRM first.",
        "在虚拟渠道，先关心员工对客户关系管理系统的满意度。",
    ),
    severity=by_degree(high=0.8, medium=0.65),
    sources=(CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY),
    seeds=("MI-04", "MI-08", "PA-34", "PA-35"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    satisfaction: float = 0.5
    """User satisfaction from which employees count as content; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every group of employees that uses the CRM and serves in virtual channels."""
    return crm_users.judged(situation, RULE, Presence.VIRTUAL, "user_satisfaction", options.satisfaction)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The indirect lever: satisfied users (PA-34)."""
    yield answer.mend(
        finding,
        "care",
        Text(
            "Mend what is wrong with the CRM in the eyes of {employees}",
            "消除{employees}对客户关系管理系统不满的原因",
        ),
        (crm_users.raised(situation, finding.id_of("employees"), "user_satisfaction"),),
        Text("asking the users, and changing the system", "征询用户意见并改进系统"),
        Text("Wishes may contradict each other.", "各人的意见可能相互矛盾。"),
        beneficiary=Beneficiary.EMPLOYEE,
        seeds=("PA-34", "PA-35"),
    )
