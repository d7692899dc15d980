"""The channel does not fit the type of the service.

Looks at: every service request of a stated type, and the delivery channels that it comes in by.
考察对象：已说明服务类型的每一类服务请求，以及它所使用的递送渠道。
Found when: the two lie far from the diagonal of the service process matrix.
何时成立：两者明显偏离服务过程矩阵的对角线。
Degree: one less the fit; the fit falls by a third with every step from the diagonal.
程度：一减去契合度；每偏离对角线一步，契合度下降三分之一。
Unknown when: the type of service, its channels or their type of delivery are not stated.
何时无法判断：没有说明服务类型、使用的渠道或渠道的递送类型。
False alarm: the dear channel is part of a promise that the customer pays for.
误报：使用高成本渠道是客户付费购买的承诺。
Source: cost is least on the diagonal (Tinnilä and Vepsäläinen, after 002 L52; TH-2); the fit is ours.
出处：对角线上成本最低（Tinnilä与Vepsäläinen，引自002第52行；TH-2）；契合度由本产品设定。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, contacts, fit, proposals
from servicemodel.domain.action import Action, Beneficiary
from servicemodel.domain.channel import Channel
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL, TINNILA_1995
from servicemodel.domain.text import Text
from servicemodel.domain.traits import TRAIT_LABELS
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN05",
    name="misplaced_service",
    family=Family.CHANNELS,
    title=Text("The service runs over a channel of the wrong type", "服务类型与递送渠道不相称"),
    right=Text("Each service runs over the channel that fits it", "每类服务都走相称的渠道"),
    messages={
        "over-served": Text(
            "“{request}”: {channel} too dear for so simple a service; fit {fit}.",
            "“{request}”内容简单，走{channel}成本过高；契合度为{fit}。",
        ),
        "under-served": Text(
            "“{request}”: {channel} too simple for so individual a service; fit {fit}.",
            "“{request}”需要个别处理，{channel}过于简单；契合度为{fit}。",
        ),
    },
    questions={
        "service-not-stated": Text(
            "Which type of service, and by which channels: “{requests}”?",
            "“{requests}”属于哪种服务类型？通过哪些渠道提出？",
        ),
        "delivery-not-stated": Text(
            "Which type of delivery: {channels}?", "以下渠道属于哪种递送类型：{channels}？"
        ),
    },
    remedy=Text("Move the service to the channel that fits it.", "把服务移到相称的渠道。"),
    severity=by_degree(high=1.0, medium=0.6),
    sources=(TINNILA_1995, PROACTIVE_MODEL),
    seeds=("TH-2", "MO-R1"),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    misfit: float = 0.5
    """Share of the way across the matrix from which a channel counts as misplaced; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every request and each of its channels; what is not stated is asked once."""
    requests = situation.model.requests
    if not requests:
        yield answer.not_applicable(RULE, "no-requests")
    silent = tuple(at.request(r.id) for r in requests if not (r.traits.service_type and r.traits.channels))
    if silent:
        yield answer.unknown(RULE, "service-not-stated", silent, requests=silent)
    pairs = [(r, c) for r in requests if r.traits.service_type for c in contacts.ways_in(situation, r)]
    bare = tuple(dict.fromkeys(at.channel(c.id) for _, c in pairs if c.traits.delivery is None))
    if bare:
        yield answer.unknown(RULE, "delivery-not-stated", bare, channels=bare)
    for request, channel in pairs:
        if channel.traits.delivery:
            yield _judged(request, channel, options)


def _judged(request: ServiceRequest, channel: Channel, options: Options) -> Finding:
    places = (at.request(request.id), at.channel(channel.id))
    distance = fit.distance(request, channel)
    misfit = abs(distance) / fit.STEPS
    if not answer.reaches(misfit, options.misfit):
        return answer.satisfied(RULE, *places, reason="fits")
    reason = "over-served" if distance > 0 else "under-served"
    degree, rest = (answer.declared(share) for share in (misfit, 1 - misfit))
    return answer.violated(RULE, reason, places, degree, request=places[0], channel=places[1], fit=rest)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The request moved to the channel that fits best; where none fits better, the channel rebuilt."""
    request = situation.model.request(finding.id_of("request"))
    channel = situation.model.channel(finding.id_of("channel"))
    typed = [c for c in contacts.channels(situation) if c.traits.delivery]
    best = min(typed, key=lambda c: abs(fit.distance(request, c)), default=channel)
    if abs(fit.distance(request, best)) < abs(fit.distance(request, channel)):
        others = (best.id if id == channel.id else id for id in request.traits.channels or ())
        change = proposals.edited(request, channels=tuple(dict.fromkeys(others)))
        title = Text("Move “{request}” from {channel} to {better}", "把“{request}”从{channel}移到{better}")
    else:
        assert request.traits.service_type
        fitting = fit.DIAGONAL[request.traits.service_type]
        change, label = proposals.edited(channel, delivery=fitting), TRAIT_LABELS[fitting]
        title = Text(
            f"Run {{channel}} as “{label.en}” for “{{request}}”",
            f"为“{{request}}”把{{channel}}改为“{label.zh}”",
        )
    yield answer.mend(
        finding,
        "move",
        title,
        (change,),
        Text("moving the work, and training", "工作调整与培训"),
        Text("Customers should be told of the change.", "应把这一变化告知客户。"),
        beneficiary=Beneficiary.FIRM,
        seeds=("TH-2",),
        better=at.channel(best.id),
    )
