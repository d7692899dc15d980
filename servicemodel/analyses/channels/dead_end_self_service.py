"""Self-service does not lead to a person.

Looks at: every channel on which customers serve themselves.
考察对象：每个由客户自助办理的渠道。
Found when: it does not lead to a person when one is wanted.
何时成立：客户需要人工时，该渠道无法转接。
Degree: whole: nobody who wants a person there finds one.
程度：全部：想找人工的客户一个也找不到。
Unknown when: nobody said whether it leads to a person.
何时无法判断：没有说明能否转接人工。
False alarm: hardly anybody gives up there.
误报：几乎没有客户在此放弃。
Source: about one in five gives up (004 L26; CL-05); an escape to a person is a guard of fairness.
出处：约五分之一的客户放弃（004 第26行；CL-05）；能转接人工是公平的保障。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.channel import Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, Severity, always
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN03",
    name="dead_end_self_service",
    family=Family.CHANNELS,
    title=Text("Self-service is a dead end", "自助服务是死胡同"),
    right=Text("Self-service leads to a person when one is wanted", "自助服务随时可以转接人工"),
    messages={
        "no-way-out": Text("No way to a person from {channel}.", "{channel}无法转接人工。"),
        "customers-give-up": Text(
            "No way to a person from {channel}; {returning} of the contacts end with the customer giving up.",
            "{channel}无法转接人工，{returning}的联络以客户放弃告终。",
        ),
    },
    questions={
        "way-out-not-stated": Text(
            "How does a customer on {channel} reach a person?", "客户在{channel}上怎样转接人工？"
        )
    },
    remedy=Text("Lead to a person whenever one is wanted.", "客户需要时，随时转接人工。"),
    severity=always(Severity.MEDIUM),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-05", "CL-07", "CL-11", "PA-28"),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    giving_up: float = 0.02
    """Share of contacts given up below which a dead end harms nobody; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every self-service channel."""
    channels = contacts.channels(situation, contacts.SELF_SERVICE)
    judged = [_judged(situation, channel, options) for channel in channels]
    yield from judged or [answer.not_applicable(RULE, "no-self-service")]


def _judged(situation: Situation, channel: Channel, options: Options) -> Finding:
    place, person = at.channel(channel.id), channel.traits.person
    if person is None:
        return answer.unknown(RULE, "way-out-not-stated", (place,), channel=place)
    if person:
        return answer.satisfied(RULE, place, reason="leads-to-a-person")
    whole, returning = answer.declared(1.0), situation.value(place, "returning")
    if returning is None:
        return answer.violated(RULE, "no-way-out", (place,), whole, channel=place)
    if not answer.reaches(returning.number, options.giving_up):
        return answer.satisfied(RULE, place, reason="nobody-gives-up")
    return answer.violated(RULE, "customers-give-up", (place,), whole, channel=place, returning=returning)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A way out to a person (2.27c)."""
    channel = situation.model.channel(finding.id_of("channel"))
    yield answer.mend(
        finding,
        "way-out",
        Text("Lead from {channel} to a person when one is wanted", "让{channel}能按需转接人工"),
        (proposals.edited(channel, person=True),),
        Text("seats for the contacts that are passed on", "转接而来的联络所需的座席"),
        Text("More contacts will reach a person.", "会有更多联络转到人工。"),
        seeds=("PA-28", "CL-05"),
    )
