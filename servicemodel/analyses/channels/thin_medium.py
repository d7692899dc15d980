"""The medium is too thin for what has to be cleared up.

Looks at: every service request with stated equivocality, and the richest medium that it comes in by.
考察对象：已说明多义性的每一类服务请求，以及它所使用的最丰富的媒介。
Found when: the matter can be understood in more ways than the medium can clear up.
何时成立：请求的多义性明显超过媒介的丰富度。
Degree: the equivocality of the request less the richness of the medium.
程度：请求的多义性减去媒介的丰富度。
Unknown when: the equivocality, or the contact channels of the request, are not stated.
何时无法判断：没有说明请求的多义性，或没有说明它使用的联络渠道。
False alarm: practised partners understand each other over thin media too; a hint, never a proof.
误报：配合熟练的双方用单薄的媒介也能说清；本规则只作提示，不是证明。
Source: media richness (Daft, Lengel; PA-35); evidence for new media is mixed; the scores are our defaults.
出处：媒介丰富度理论（Daft与Lengel；PA-35）；对新媒介的实证结论不一；分值是本产品的默认值。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, fit, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, Severity, always
from servicemodel.domain.source import DAFT_1987, PRODUCT_DEFAULT
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN06",
    name="thin_medium",
    family=Family.CHANNELS,
    title=Text("The matter is too unclear for the medium", "事情说不清，媒介太单薄"),
    right=Text("The medium is rich enough to clear the matter up", "媒介足以把事情说清"),
    messages={
        "too-thin": Text(
            "“{request}”: equivocality {equivocality}, richness of {channel} {richness} (our default score).",
            "“{request}”的多义性为{equivocality}，{channel}的丰富度为{richness}（本产品的默认分值）。",
        )
    },
    questions={
        "equivocality-not-stated": Text(
            "“{requests}”: how far open to different readings, and by which channels brought?",
            "“{requests}”在多大程度上可以作不同理解？通过哪些联络渠道提出？",
        )
    },
    remedy=Text("Offer a richer medium, or clear it up beforehand.", "提供更丰富的媒介，或事先把问题理清。"),
    severity=always(Severity.LOW),
    sources=(DAFT_1987, PRODUCT_DEFAULT),
    seeds=("PA-35", "CL-11"),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    excess: float = 0.3
    """Equivocality above the richness of the medium that counts; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every request with stated equivocality; what is not stated is asked once."""
    requests = situation.model.requests
    if not requests:
        yield answer.not_applicable(RULE, "no-requests")
    clear = [r for r in requests if r.traits.equivocality and fit.richest(contacts.ways_in(situation, r))]
    silent = tuple(at.request(r.id) for r in requests if r not in clear)
    if silent:
        yield answer.unknown(RULE, "equivocality-not-stated", silent, requests=silent)
    for request in clear:
        yield _judged(situation, request, options)


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    channel = fit.richest(contacts.ways_in(situation, request))
    equivocality = situation.value(at.request(request.id), "equivocality")
    assert channel
    assert equivocality
    places = (at.request(request.id), at.channel(channel.id))
    excess = equivocality.number - fit.richness(channel)
    if not answer.reaches(excess, options.excess):
        return answer.satisfied(RULE, *places, reason="rich-enough")
    named = {"request": places[0], "channel": places[1]}
    richness = Value.share(fit.richness(channel), Grade.ASSUMED, PRODUCT_DEFAULT.citation)
    numbers = {"equivocality": equivocality, "richness": richness}
    degree = answer.computed(excess, Grade.ASSUMED)
    return answer.violated(RULE, "too-thin", places, degree, **named, **numbers)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """A richer way in where the firm has one; else the matter is cleared up by asking beforehand."""
    request = situation.model.request(finding.id_of("request"))
    channel = situation.model.channel(finding.id_of("channel"))
    richer = fit.richest(contacts.channels(situation))
    if richer and fit.richness(richer) > fit.richness(channel):
        yield answer.mend(
            finding,
            "enrich",
            Text("Offer {richer} for “{request}”", "为“{request}”开放{richer}"),
            (proposals.edited(request, channels=(*(request.traits.channels or ()), richer.id)),),
            Text("seats on the richer channel", "更丰富的渠道所需的座席"),
            Text("A contact on a richer medium takes longer.", "媒介越丰富，每次联络用时越长。"),
            seeds=("PA-35",),
            richer=at.channel(richer.id),
        )
        return
    yield answer.mend(
        finding,
        "clarify",
        Text("Ask fixed questions about “{request}” beforehand", "受理“{request}”之前先问清固定的几个问题"),
        (proposals.edited(request, equivocality=proposals.assumed(fit.richness(channel))),),
        Text("questions worked out with those who settle the matters", "与经办人员共同拟定问题"),
        Text("More questions take more of the customer's time.", "问题越多，客户花的时间越多。"),
        seeds=("PA-35",),
    )
