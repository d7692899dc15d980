"""Whoever meets customers in person uses little of what the customer system can do.

Looks at: the infusion use of every group of employees that meets customers face to face.
考察对象：在面对面渠道接触客户的各类员工的融合使用程度。
Found when: they use clearly less than the potential of the CRM.
何时成立：员工对客户关系管理系统潜力的使用明显不足。
Degree: the share of the potential that is not used; an ordinal figure, no path coefficient.
程度：未被使用的潜力所占份额；只表示高低次序，不是路径系数。
Unknown when: their infusion use, or the channel in which they meet customers, was not stated.
何时无法判断：没有说明融合使用程度，或没有说明通过什么渠道接触客户。
False alarm: the matters are so simple that the full system is not needed.
误报：事项简单，用不到系统的全部功能。
Source: face to face, infusion use acts directly on the customer (000 L33, L54, L61; MI-03, MI-08).
出处：在面对面渠道，融合使用直接影响客户（000 第33、54、61行；MI-03、MI-08）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, crm_users
from servicemodel.domain.action import Action
from servicemodel.domain.channel import Presence
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CRM01",
    name="shallow_use_face_to_face",
    family=Family.CRM_USE,
    title=Text(
        "Whoever meets the customer in person uses little of the CRM",
        "当面接待客户的人很少用到客户关系管理系统",
    ),
    right=Text(
        "Whoever meets the customer in person uses the CRM to the full",
        "当面接待客户的人充分使用客户关系管理系统",
    ),
    messages={
        "too-low": Text(
            "Face to face with customers, CRM use by {employees} is only {level} of its potential.",
            "{employees}面对面接触客户，对客户关系管理系统潜力的使用程度只有{level}。",
        )
    },
    questions={
        "not-stated": Text(
            "How much of what the CRM can do is used by {employees}, by their own assessment?",
            "按{employees}自己的评价，客户关系管理系统的潜力用到了多少？",
        ),
        "channel-not-stated": Text(
            "In which channels do customers meet {employees}: face to face or virtual?",
            "客户通过什么渠道接触{employees}：面对面还是虚拟渠道？",
        ),
    },
    remedy=Text(
        "Face to face, begin with the use itself: help employees use the CRM to its fullest.",
        "在面对面渠道，先从使用本身入手：帮助员工充分使用客户关系管理系统。",
    ),
    severity=by_degree(high=0.8, medium=0.65),
    sources=(CRM_INFUSION_STUDY, CRM_INFUSION_SUMMARY),
    seeds=("MI-01", "MI-03", "MI-08", "PA-34", "PA-35"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    infusion: float = 0.5
    """Infusion use from which the CRM counts as well used; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every group of employees that uses the CRM and meets customers face to face."""
    return crm_users.judged(situation, RULE, Presence.FACE_TO_FACE, "infusion", options.infusion)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The direct lever: better use, trained on the matters of the day (PA-34)."""
    yield answer.mend(
        finding,
        "infuse",
        Text("Help {employees} use the CRM to its fullest", "帮助{employees}充分使用客户关系管理系统"),
        (crm_users.raised(situation, finding.id_of("employees"), "infusion"),),
        Text("training, and time to practise", "培训以及练习的时间"),
        Text("Service may be slower while employees learn.", "员工学习期间，服务可能变慢。"),
        seeds=("PA-34", "PA-35"),
    )
