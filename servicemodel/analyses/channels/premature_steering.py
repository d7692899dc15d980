"""Customers are steered to a channel that is not ready for them.

Looks at: every service request whose customers are steered to a channel.
考察对象：把客户引导到某个渠道的每一类服务请求。
Found when: the matter cannot be settled there, or it is not as easy as live service.
何时成立：事项不能在该渠道办结，或不如人工服务方便。
Degree: the share of the two conditions that is not met.
程度：两项条件中未满足的份额。
Unknown when: nobody said whether the channel can settle matters, or is easy.
何时无法判断：没有说明该渠道能否办结，或是否方便。
False alarm: a trial with few customers who may go back.
误报：只是少数客户的试行，客户可以随时退回。
Source: steer only when the web can transact and is easy (004 L28, L36; CL-10, CL-14, PA-28).
出处：网站能办理交易且易用时才值得引导（004 第28、36行；CL-10、CL-14、PA-28）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.finding import Finding
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CALL_CENTRE_AND_CRM
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="CHN08",
    name="premature_steering",
    family=Family.CHANNELS,
    title=Text("Customers are steered to a channel that is not ready", "渠道还没准备好，就引导客户使用"),
    right=Text("Customers are steered only to a channel that is ready", "渠道准备好了，才引导客户使用"),
    messages={
        "cannot-settle": Text(
            "“{request}”: customers steered to {channel}, where the matter cannot be settled.",
            "“{request}”：客户被引导到{channel}，但在那里办不成。",
        ),
        "not-easy": Text(
            "“{request}”: customers steered to {channel}, which could be harder to use than live service.",
            "“{request}”：客户被引导到{channel}，但不如人工服务方便。",
        ),
        "neither": Text(
            "“{request}”: customers steered to {channel}, which should first settle the matter and be easy.",
            "“{request}”：客户被引导到{channel}，但在那里既办不成，也不方便。",
        ),
    },
    questions={
        "readiness-not-stated": Text(
            "Can “{request}” be settled on {channel}, and as easily as with a person?",
            "“{request}”能否在{channel}上办结？是否与人工一样方便？",
        )
    },
    remedy=Text("Make the channel ready before steering to it.", "先让渠道具备条件，再引导客户使用。"),
    severity=by_degree(high=1.0, medium=0.5),
    sources=(CALL_CENTRE_AND_CRM,),
    seeds=("CL-10", "CL-11", "CL-14", "PA-28"),
)


@frozen
class Options:
    """Thresholds; shares in (0, 1)."""

    unmet: float = 0.5
    """Share of the two conditions unmet from which steering counts as premature; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every request whose customers are steered."""
    steered = [r for r in situation.model.requests if r.traits.steered_to]
    judged = [_judged(situation, request, options) for request in steered]
    yield from judged or [answer.not_applicable(RULE, "nobody-is-steered")]


def _judged(situation: Situation, request: ServiceRequest, options: Options) -> Finding:
    channel = str(request.traits.steered_to)
    places = (at.request(request.id), at.channel(channel))
    named = {"request": places[0], "channel": places[1]}
    traits = situation.model.channel(channel).traits
    conditions = [traits.transactional, traits.easy]
    unmet = conditions.count(False) / len(conditions)
    if unmet == 0 and None in conditions:
        return answer.unknown(RULE, "readiness-not-stated", places, **named)
    if not answer.reaches(unmet, options.unmet):
        return answer.satisfied(RULE, *places, reason="ready")
    reason = "neither" if unmet == 1 else "not-easy" if traits.easy is False else "cannot-settle"
    return answer.violated(RULE, reason, places, answer.declared(unmet), **named)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The channel made ready, or no steering until it is (PA-28)."""
    request = situation.model.request(finding.id_of("request"))
    channel = situation.model.channel(finding.id_of("channel"))
    yield answer.mend(
        finding,
        "wait",
        Text("Stop steering “{request}” to {channel} for now", "暂不把“{request}”的客户引导到{channel}"),
        (proposals.edited(request, steered_to=None),),
        Text("contacts that stay with a person", "仍由人工接待的联络"),
        Text("The cheaper channel will grow more slowly.", "低成本渠道的增长会放慢。"),
        seeds=("PA-28", "CL-14"),
    )
    yield answer.mend(
        finding,
        "make-ready",
        Text("Settle “{request}” on {channel} as a person would", "让{channel}办理“{request}”与人工一样方便"),
        (proposals.edited(channel, transactional=True, easy=True),),
        Text("transactions and tests with customers", "办理功能与客户测试"),
        Text("Customers should be asked whether it is easy.", "是否方便，应当由客户来评价。"),
        seeds=("PA-28", "CL-11"),
    )
