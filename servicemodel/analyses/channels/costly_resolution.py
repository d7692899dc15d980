"""A channel that is cheap per contact is dear per settled matter.

Looks at: every channel without a person at once, and the cheapest channel with one.
考察对象：每个不直接由人接待的渠道，以及成本最低的人工渠道。
Found when: a settled matter costs clearly more than with a person, repeats and returns counted.
何时成立：计入重复联络和转回人工之后，每次解决成本明显高于人工渠道。
Degree: the share of the cost of a settled matter that a person would save.
程度：改由人工办理所能节省的每次解决成本份额。
Unknown when: costs, or the contacts that settle the matter, are not stated.
何时无法判断：没有说明成本，或没有说明有多少联络能解决问题。
False alarm: the channel serves hours or customers that no person can serve.
误报：该渠道服务的时段或客户，人工无法覆盖。
Source: cost per contact misleads; e-mail above a call (004 L20, L28; CL-01, CL-03, CL-05, SC-12).
出处：每次联络成本会误导，电子邮件比电话更贵（004 第20、28行；CL-01、CL-03、CL-05、SC-12）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, proposals, settling
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.channel import WITH_PERSON, Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN01",
    name="costly_resolution",
    family=Family.CHANNELS,
    title=Text("The cheap channel costs more once the matter is settled", "便宜的渠道，把事办成反而更贵"),
    right=Text("A settled matter costs less than with a person", "办成一件事的成本低于人工"),
    messages={
        "looks-cheaper": Text(
            "{channel}: {cost_per_contact} per contact, but {settled} per settled matter; "
            "with {person}, {person_settled}.",
            "{channel}每次联络成本只有{cost_per_contact}，每次解决成本却达{settled}；{person}为{person_settled}。",
        ),
        "dearer": Text(
            "{channel}: {settled} per settled matter; with {person}, {person_settled}.",
            "{channel}每次解决成本为{settled}；{person}为{person_settled}。",
        ),
    },
    questions={
        "person-cost-not-stated": Text(
            "What does a contact with a person cost, and how many of these contacts settle the matter?",
            "人工渠道每次联络成本是多少？其中有多少能当场解决？",
        ),
        "cost-not-stated": Text("What does a contact on {channel} cost?", "{channel}每次联络成本是多少？"),
        "outcome-not-stated": Text(
            "How many contacts on {channel} settle the matter, and how many end in a call to a person?",
            "{channel}的联络有多少能解决问题？有多少最终转回人工？",
        ),
    },
    remedy=Text(
        "Make the channel settle matters, or lead customers to a person.",
        "让渠道能把事办成，或引导客户找人工。",
    ),
    severity=by_degree(high=0.5, medium=0.25),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-01", "CL-02", "CL-03", "CL-05", "CL-10", "SC-12"),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    saving: float = 0.05
    """Smallest share of the cost that a person would save and that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every channel without a person."""
    people = contacts.channels(situation, WITH_PERSON)
    others = [c for c in contacts.channels(situation) if c not in people]
    if not (people and others):
        yield answer.not_applicable(RULE, "nothing-to-compare")
        return
    cheapest = settling.cheapest_person(situation)
    if cheapest is None:
        yield answer.unknown(RULE, "person-cost-not-stated", tuple(at.channel(c.id) for c in people))
        return
    for channel in others:
        yield _judged(situation, options, channel, *cheapest)


def _judged(situation: Situation, options: Options, channel: Channel, person: Ref, dear: Value) -> Finding:
    place = at.channel(channel.id)
    unit = situation.value(place, "cost_per_contact")
    share = channel.traits.contact_share
    if share and share.number == 0:
        return answer.satisfied(RULE, place, reason="not-used")
    if unit is None:
        return answer.unknown(RULE, "cost-not-stated", (place,), channel=place)
    settled = settling.settled(situation, place, dear)
    if settled is None:
        return answer.unknown(RULE, "outcome-not-stated", (place,), channel=place)
    saved = 1 - dear.number / settled.number if settled.number else 0.0
    if not answer.reaches(saved, options.saving):
        return answer.satisfied(RULE, place, reason="cheap-enough")
    per_contact = situation.value(person, "cost_per_contact")
    cheaper = per_contact is not None and unit.number < per_contact.number
    reason = "looks-cheaper" if cheaper else "dearer"
    named = {"channel": place, "person": person}
    numbers = {"cost_per_contact": unit, "settled": settled, "person_settled": dear}
    degree = answer.derived(saved, settled, dear)
    return answer.violated(RULE, reason, (place,), degree, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A cheap channel is made to settle matters (PA-28); a dear one is no longer advertised (CL-10)."""
    channel = situation.model.channel(finding.id_of("channel"))
    if finding.reason == "looks-cheaper":
        full = proposals.assumed(proposals.FULL)
        rest = proposals.assumed(1 - proposals.FULL)
        yield answer.mend(
            finding,
            "settle",
            Text("Make {channel} settle the matter", "让{channel}能把事办成"),
            (proposals.edited(channel, resolution=full, returning=rest),),
            Text("better content and transactions", "改进内容与办理功能"),
            Text("Some customers will still want a person.", "仍会有客户希望找人工。"),
            seeds=("PA-28",),
        )
    else:
        yield answer.mend(
            finding,
            "lead",
            Text("Lead customers from {channel} to {person}", "引导客户从{channel}改用{person}"),
            (proposals.edited(channel, contact_share=proposals.assumed(0)),),
            Text("seats for the additional contacts", "增加的联络所需的座席"),
            Text("Some customers prefer to write.", "有些客户更愿意书面联系。"),
            beneficiary=Beneficiary.FIRM,
            seeds=("CL-10",),
        )
