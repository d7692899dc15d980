"""Customers are forced onto a machine that annoys them.

Looks at: every channel on which customers serve themselves.
考察对象：每个由客户自助办理的渠道。
Found when: it is the only way in for somebody, and it annoys more customers than agreed.
何时成立：它是部分客户的唯一入口，而且感到不满的客户超过约定上限。
Degree: the share of the customers whom it annoys.
程度：对该渠道感到不满的客户所占份额。
Unknown when: nobody said whether it is the only way in, or how many it annoys.
何时无法判断：没有说明是否为唯一入口，或没有说明多少客户感到不满。
False alarm: every customer has agreed to serve itself.
误报：全体客户已同意自助办理。
Source: anger at automated voice, protests when there is no choice (004 L22, L26; CL-04, CL-07).
出处：客户对自动语音生气，别无选择时提出抗议（004 第22、26行；CL-04、CL-07）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, proposals, settling
from servicemodel.domain.action import Action
from servicemodel.domain.channel import Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN02",
    name="forced_automation",
    family=Family.CHANNELS,
    title=Text("Customers must use a machine that annoys them", "客户只能使用令人不满的自动渠道"),
    right=Text(
        "A machine that annoys customers is a choice, never the only way in",
        "令人不满的自动渠道只是选项，不是唯一入口",
    ),
    messages={
        "no-choice": Text(
            "For some customers the only way in: {channel}, which could annoy {annoyed} of them.",
            "部分客户只能使用{channel}，其中{annoyed}会感到不满。",
        )
    },
    questions={
        "choice-not-stated": Text(
            "Which customers have no other way in than {channel}?", "哪些客户除了{channel}别无入口？"
        ),
        "annoyance-not-stated": Text(
            "How many customers are annoyed at having to use {channel}?",
            "有多少客户因只能使用{channel}而不满？",
        ),
    },
    remedy=Text("Offer a person beside the machine.", "在自动渠道之外提供人工服务。"),
    severity=by_degree(high=0.5, medium=0.25),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-04", "CL-06", "CL-07", "PA-28"),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    annoyed: float = 0.25
    """Share of annoyed customers from which a channel may not be the only way in; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every self-service channel."""
    channels = contacts.channels(situation, contacts.SELF_SERVICE)
    judged = [_judged(situation, channel, options) for channel in channels]
    yield from judged or [answer.not_applicable(RULE, "no-self-service")]


def _judged(situation: Situation, channel: Channel, options: Options) -> Finding:
    place, forced = at.channel(channel.id), channel.traits.forced
    if forced is None:
        return answer.unknown(RULE, "choice-not-stated", (place,), channel=place)
    if not forced:
        return answer.satisfied(RULE, place, reason="a-choice")
    annoyed = situation.value(place, "annoyed")
    if annoyed is None:
        return answer.unknown(RULE, "annoyance-not-stated", (place,), channel=place)
    if not answer.reaches(annoyed.number, options.annoyed):
        return answer.satisfied(RULE, place, reason="few-annoyed")
    person = settling.cheapest_person(situation)
    settled = settling.settled(situation, place, person[1]) if person else None
    money = {"settled": settled} if settled else {}
    degree = answer.computed(annoyed.number, annoyed.grade)
    return answer.violated(RULE, "no-choice", (place,), degree, channel=place, annoyed=annoyed, **money)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Another way in (CL-07, 2.27c)."""
    channel = situation.model.channel(finding.id_of("channel"))
    yield answer.mend(
        finding,
        "choose",
        Text("Open another way in beside {channel}", "在{channel}之外开放其他入口"),
        (proposals.edited(channel, forced=False),),
        Text("seats for those who choose a person", "选择人工的客户所需的座席"),
        Text("Some customers will change to the dearer channel.", "一部分客户会改用成本更高的渠道。"),
        seeds=("PA-28", "CL-07"),
    )
