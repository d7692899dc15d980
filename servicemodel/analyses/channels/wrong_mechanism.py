"""The customer meets a stranger where a known person is wanted.

Looks at: the mechanism that a service request wants, and what its channels offer.
考察对象：每一类服务请求所需要的服务机制，以及其渠道所提供的机制。
Found when: every channel offers less: a stranger of the firm, or anybody, instead of the same person.
何时成立：所有渠道提供的都不够：应由同一人接待，却换成同一企业的其他人，甚至任何人。
Degree: the steps that are missing between the same person and anybody, as a share of both.
程度：从固定人员到任意人员共两步，缺少的步数所占份额。
Unknown when: nobody said what the request wants, by which channels it comes, or what they offer.
何时无法判断：没有说明请求需要什么、通过哪些渠道提出，或渠道提供什么。
False alarm: the record of the customer is so good that strangers do as well.
误报：客户记录足够完整，换人接待同样周到。
Source: relationships are judged better than encounters (Groth et al., students; 002 L52; TH-1).
出处：服务关系的评价高于服务接触（Groth等，样本为学生；002第52行；TH-1）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, fit, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import GROTH_2001, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ServiceMechanism
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN07",
    name="wrong_mechanism",
    family=Family.CHANNELS,
    title=Text("The customer meets a stranger where a known person is wanted", "需要熟人接待，来的却是生人"),
    right=Text("The customer meets whom the matter wants", "由合适的人接待客户"),
    messages={
        "wants-the-same-person": Text(
            "“{request}”: the same person wanted, somebody else met on {channel}.",
            "“{request}”需要由同一人接待，{channel}却每次换人。",
        ),
        "wants-the-same-firm": Text(
            "“{request}”: a firm that knows the customer wanted, anybody met on {channel}.",
            "“{request}”需要由了解客户的同一企业接待，{channel}却任由他人接待。",
        ),
    },
    questions={
        "wish-not-stated": Text(
            "The same person, the same firm or anybody, and by which channels: “{requests}”?",
            "“{requests}”需要同一人、同一企业还是任何人接待？通过哪些渠道提出？",
        ),
        "offer-not-stated": Text(
            "Whom does the customer meet, the same person, the same firm or anybody: {channels}?",
            "在以下渠道，客户遇到的是同一人、同一企业的人还是任何人：{channels}？",
        ),
    },
    remedy=Text("Offer the right person or a full record.", "让合适的人接待客户，或让接待人员看到完整记录。"),
    severity=by_degree(high=1.0, medium=0.5),
    sources=(GROTH_2001, PROACTIVE_MODEL),
    seeds=("TH-1",),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    missing: float = 0.5
    """Share of the two steps from the same person to anybody that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every request that wants a mechanism; what is not stated is asked once."""
    requests = situation.model.requests
    if not requests:
        yield answer.not_applicable(RULE, "no-requests")
    silent = tuple(at.request(r.id) for r in requests if not (r.traits.mechanism and r.traits.channels))
    if silent:
        yield answer.unknown(RULE, "wish-not-stated", silent, requests=silent)
    for request in requests:
        if request.traits.mechanism and request.traits.channels:
            yield _judged(situation, request, request.traits.mechanism, options)


def _judged(
    situation: Situation, request: ServiceRequest, wish: ServiceMechanism, options: Options
) -> Finding:
    place, channels = at.request(request.id), contacts.ways_in(situation, request)
    offers = {c.id: fit.missing(c, wish) for c in channels if c.traits.mechanism}
    if any(not answer.reaches(missing, options.missing) for missing in offers.values()):
        return answer.satisfied(RULE, place, reason="offered")
    silent = tuple(at.channel(c.id) for c in channels if c.id not in offers)
    if silent:
        return answer.unknown(RULE, "offer-not-stated", (place, *silent), channels=silent)
    nearest = min(offers, key=lambda channel: (offers[channel], channel))
    reason = "wants-the-same-person" if wish is ServiceMechanism.RELATIONSHIP else "wants-the-same-firm"
    degree = answer.declared(offers[nearest])
    channel = at.channel(nearest)
    return answer.violated(RULE, reason, (place, channel), degree, request=place, channel=channel)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The nearest channel leads to the same person, or hands the memory on (2.9)."""
    request = situation.model.request(finding.id_of("request"))
    channel = situation.model.channel(finding.id_of("channel"))
    same_person = finding.reason == "wants-the-same-person"
    yield answer.mend(
        finding,
        "know",
        Text("Let {channel} lead to the same person", "让{channel}由同一人接待")
        if same_person
        else Text(
            "Let {channel} show what the firm knows of the customer", "让{channel}看到企业掌握的客户记录"
        ),
        (proposals.edited(channel, mechanism=request.traits.mechanism),),
        Text("named contacts, and records that others can read", "指定联系人，以及他人也能查阅的记录"),
        Text("Memory in one head is lost with the person.", "只记在一个人脑中的信息会随人流失。"),
        seeds=("TH-1",),
    )
