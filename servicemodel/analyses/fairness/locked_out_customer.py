"""Some customers have no way in.

Looks at: matters of potential and unregistered customers, and the channels that matters come in by.
考察对象：潜在客户与未注册客户的事项，以及各类事项进入的渠道。
Found when: a rule bars such customers, or the only way in leads to no person and customers give up.
何时成立：有规定把这些客户拒之门外，或唯一的渠道转不到人工，客户只好放弃。
Degree: the share of the customers whom the rule bars, or who give up on the channel.
程度：被规定拒之门外的客户比例，或在该渠道上放弃的比例。
Unknown when: nobody said how many are barred, whether the channel is the only way, or how many give up.
何时无法判断：没有说明多少客户被拒、是否只有这一渠道，或多少客户放弃。
False alarm: the customers do not want this service, or have another way that was not drawn.
误报：这些客户并不需要这项服务，或另有没有画出的途径。
Source: prospects treated as strangers; callers forced to automation (003 L17; 004 L22; FP-04, CL-07).
出处：潜在客户被当作外人；来电者被迫使用自动语音（003 第17行；004 第22行；FP-04、CL-07）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, encounters, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.channel import Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="FAI01",
    name="locked_out_customer",
    family=Family.FAIRNESS,
    title=Text("Some customers have no way in", "有的客户不得其门而入"),
    right=Text("Every customer has a way in", "每位客户都有门可入"),
    messages={
        "barred": Text(
            "“{request}”: a rule keeps {locked_out} of {customer} out.",
            "对于“{request}”，{customer}中有{locked_out}被规定拒之门外。",
        ),
        "dead-end": Text(
            "“{request}”: only by “{channel}”, no way to a person; {locked_out} of the contacts given up.",
            "“{request}”只能通过“{channel}”提出，又转不到人工，{locked_out}的联络只好放弃。",
        ),
    },
    questions={
        "rule-not-stated": Text(
            "How many of {customer} does a rule keep out when they bring “{request}”?",
            "{customer}提出“{request}”时，有多少因规定而被拒？",
        ),
        "ways-not-stated": Text(
            "Is “{channel}” the only way in for “{request}”, does it lead to a person, and how many give up?",
            "“{request}”是否只能通过“{channel}”提出？能否转到人工？有多少客户放弃？",
        ),
    },
    remedy=Text("A way in for every customer, and a way to a person.", "让每位客户有门可入，并能转到人工。"),
    severity=by_degree(high=0.3, medium=0.1),
    sources=(Q_COMPANY_CASE, CALL_CENTRE_AND_CRM),
    seeds=("FP-04", "CL-05", "CL-07", "CL-09", "PA-27", "PA-28"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    locked_out: float = 0.01
    """Smallest share of customers locked out that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every matter of customers outside, and for every matter and channel stated."""
    outside, ways = encounters.from_outside(situation), encounters.ways_in(situation)
    if not outside and not ways:
        yield answer.not_applicable(RULE, "nobody-to-lock-out")
    for request in outside:
        yield _at_rule(situation, request, options)
    for request, channel in ways:
        yield _at_channel(situation, request, channel, options)


def _at_rule(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    places = (at.request(request.id), at.actor(request.sender))
    named = {"request": places[0], "customer": places[1]}
    served = situation.value(places[0], "rule")
    if served is None:
        return answer.unknown(RULE, "rule-not-stated", places, **named)
    barred = answer.computed(1 - served.number, served.grade)
    if not answer.reaches(barred.number, options.locked_out):
        return answer.satisfied(RULE, *places, reason="let-in")
    return answer.violated(RULE, "barred", places, barred, **named, locked_out=barred)


def _at_channel(situation: Situation, request: ServiceRequest, channel: Channel, options: Options) -> Finding:
    places = (at.request(request.id), at.channel(channel.id))
    named = {"request": places[0], "channel": places[1], "customer": at.actor(request.sender)}
    person, forced = encounters.leads_to_person(channel), channel.traits.forced
    lost = situation.value(places[1], "returning")
    if person or forced is False:
        return answer.satisfied(RULE, *places, reason="another-way")
    if person is None or forced is None or lost is None:
        return answer.unknown(RULE, "ways-not-stated", places, **named)
    if not answer.reaches(lost.number, options.locked_out):
        return answer.satisfied(RULE, *places, reason="nobody-gives-up")
    degree = answer.computed(lost.number, lost.grade)
    return answer.violated(RULE, "dead-end", places, degree, **named, locked_out=lost)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The rule lets all in, or the channel gets a way to a person (PA-27, 2.27)."""
    if finding.reason == "barred":
        request = situation.model.request(finding.id_of("request"))
        change = proposals.edited(request, rule=proposals.assumed(1.0))
        title = Text("Let all of {customer} in with “{request}”", "让{customer}都能提出“{request}”")
    else:
        channel = situation.model.channel(finding.id_of("channel"))
        change = proposals.edited(channel, person=True)
        title = Text("Give “{channel}” a way to a person", "让“{channel}”能够转到人工")
    cost = Text("staff for those who come in", "接待新进客户所需的人手")
    effect = Text("More people will want a person.", "要求人工服务的客户会增多。")
    seeds = ("PA-27", "PA-28", "CL-07")
    yield answer.mend(finding, "let-in", title, (change,), cost, effect, seeds=seeds)
