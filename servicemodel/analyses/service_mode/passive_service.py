"""The firm waits until customers call, although it could foresee why.

Looks at: all flows to end customers, and the share of their requests that could be foreseen.
考察对象：通往终端客户的所有信息流，以及客户请求中可以预见的份额。
Found when: a clear share of the requests could be foreseen, and no flow speaks first to any customer.
何时成立：相当份额的请求可以预见，却没有任何信息流主动告知客户。
Degree: the foreseeable share of the requests.
程度：请求中可以预见的份额。
Unknown when: nobody speaks first, and nobody said how many requests could be foreseen.
何时无法判断：没有人主动告知，也没有说明多少请求可以预见。
False alarm: customers have asked not to be contacted.
误报：客户要求不要主动联系。
Source: passive reaction is the common weakness of all four modes (002 L37; MO-5, AS-13).
出处：被动反应是四种模式的共同弱点（002 第37行；MO-5、AS-13）。
"""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.analyses import answer, at, matters, passing, proposals, registration
from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import CHALLAGALLA_2009, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation

RULE = Rule(
    id="MOD03",
    name="passive_service",
    family=Family.SERVICE_MODE,
    title=Text("The firm waits until the customer calls", "企业只等客户找上门来"),
    right=Text("The firm speaks first where it can foresee the matter", "能够预见的事情，企业主动开口"),
    messages={
        "only-reacts": Text(
            "“{request}”: {foreseeable} of these could be foreseen; nobody speaks first to {customer}.",
            "“{request}”中有{foreseeable}可以预见，却没有人主动告知{customer}。",
        )
    },
    questions={
        "foreseeable-not-stated": Text(
            "Does anybody speak first to {customers}, and how many of their matters could the firm foresee?",
            "有没有人主动联系{customers}？其请求中有多少是企业可以预见的？",
        )
    },
    remedy=Text("Speak first, before foreseeable matters occur.", "主动告知，把可预见的问题解决在发生之前。"),
    severity=by_degree(high=0.5, medium=0.3),
    sources=(PROACTIVE_MODEL, CHALLAGALLA_2009),
    seeds=("MO-5", "AS-13", "PA-01", "PA-03"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    foreseeable: float = 0.2
    """Foreseeable share from which waiting counts as passive; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for the whole service: the source speaks of modes, not of single customers."""
    customers = tuple(at.actor(owner.id) for owner in registration.owners(situation.model))
    if not customers:
        yield answer.not_applicable(RULE, "no-customers")
        return
    reached = {at.actor(flow.receiver) for flow in passing.live(situation) if flow.trigger in matters.FIRST}
    if reached & set(customers):
        yield answer.satisfied(RULE, *customers, reason="somebody-speaks-first")
        return
    theirs = [request for request in situation.model.requests if at.actor(request.sender) in customers]
    said = [(request.foreseeable, request) for request in theirs if request.foreseeable]
    if not said:
        yield answer.unknown(RULE, "foreseeable-not-stated", customers, customers=customers)
        return
    share, request = max(said, key=lambda pair: pair[0].number)
    if not answer.reaches(share.number, options.foreseeable):
        yield answer.satisfied(RULE, *customers, reason="nothing-to-foresee")
        return
    places = (at.request(request.id), at.actor(request.sender))
    foreseeable = situation.value(places[0], "foreseeable") or share
    named = {"request": places[0], "customer": places[1]}
    yield answer.violated(RULE, "only-reacts", places, foreseeable, **named, foreseeable=foreseeable)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """Whoever meets the customer speaks first about what the matter turns on (PA-03)."""
    model, customer = situation.model, finding.id_of("customer")
    speech = matters.speech(situation, model.request(finding.id_of("request")))
    if speech is None:
        return
    speaker, topic = speech
    reminder = proposals.flow(model, speaker, customer, (topic,), FlowKind.REMINDER, Trigger.PROACTIVE)
    yield answer.mend(
        finding,
        "speak",
        Text("Have {speaker} tell {customer} first: “{request}”", "“{request}”由{speaker}主动告知{customer}"),
        (Put(reminder),),
        Text("messages, and the contacts that they cause", "消息成本以及由此引起的来电"),
        Text("Too many messages tire the customer.", "消息过多会令客户厌烦。"),
        seeds=("PA-01", "PA-03"),
        speaker=at.actor(speaker),
    )
