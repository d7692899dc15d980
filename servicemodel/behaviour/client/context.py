"""Steps that tell what is so and steps that review it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve

from servicemodel.behaviour.client.answer import Answer
from servicemodel.behaviour.client.asked import Asked, asked_about, in_scenario, on_trial
from servicemodel.behaviour.client.binding import reads
from servicemodel.behaviour.client.naming import party, place, topic
from servicemodel.behaviour.client.outcomes import Unclear
from servicemodel.domain.change import Change, Put, Remove
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow, FlowKind
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.proposing import free_id
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.promises import words_context as words

_SOURCE = "a what-if of a specification"


@reads(words.MODEL)
def model(request: Any) -> Asked:
    """The model of the project that the feature stands in."""
    return asked_about(Path(request.node.path))


@reads(words.SCENARIO)
def scenario(request: Any, scenario: str) -> Asked:
    """A scenario of that model."""
    return in_scenario(asked_about(Path(request.node.path)), scenario)


@reads(words.TELLS)
def tells(asked: Asked, who: str, whom: str, what: str, c: Decimal, a: Decimal) -> Asked:
    """One more flow that informs."""
    sender, receiver = party(asked.model, who), party(asked.model, whom)
    told, now = topic(asked.model, what), Value(0.0, Unit.DAYS, Grade.ASSUMED, _SOURCE)
    fidelity = Fidelity(_share(c), _share(a), Delay(DelayLaw.CONSTANT, now))
    id = free_id(asked.model, f"{sender}_tells_{receiver}_{told.replace('.', '_')}")
    flow = Flow(id, sender, receiver, (told,), fidelity, kind=FlowKind.INFORM)
    return on_trial(asked, f"tells {sender} {receiver} {told} {c} {a}", Put(flow))


@reads(words.SILENT)
def silent(asked: Asked, who: str, what: str) -> Asked:
    """No flow of the party carries the topic."""
    sender, told = party(asked.model, who), topic(asked.model, what)
    carrying = [f for f in asked.model.flows if f.sender == sender and told in f.topics]
    changes = [_less(flow, told, asked.model) for flow in carrying]
    return on_trial(asked, f"silent {sender} {told}", *(each for group in changes for each in group))


@reads(words.ANSWERS)
def answers(asked: Asked, who: str, whom: str) -> Asked:
    """Every request between the two is closed, as the remedy of an unanswered hand-off closes it."""
    receiver, sender = party(asked.model, who), party(asked.model, whom)
    model = asked.model
    asking = [
        f
        for f in model.flows
        if (f.sender, f.receiver) == (sender, receiver) and f.kind in (FlowKind.REQUEST, None)
    ]
    if not asking:
        raise Unclear(
            Text(f'"{whom}" passes no question to "{who}"', f"“{whom}”没有向“{who}”转出问题"),
            Text("name two parties between whom a request flows", "请写明两个有请求类信息流的参与方"),
        )
    for question in asking:
        asked = on_trial(asked, f"answers {question.id}", _answering(question, asked.model))
    return asked


def _answering(question: Flow, model: ServiceModel) -> Put:
    """A flow that answers every one of those questions at once, whatever answered them before."""
    now = Value(0.0, Unit.DAYS, Grade.ASSUMED, _SOURCE)
    whole = Fidelity(_share(Decimal(100)), _share(Decimal(100)), Delay(DelayLaw.CONSTANT, now))
    before = next((flow for flow in model.flows if flow.closes == question.id), None)
    id = before.id if before else free_id(model, f"{question.receiver}_answers_{question.id}")
    topics = before.topics if before else question.topics
    ends = question.receiver, question.sender
    kind, volume = FlowKind.RESPONSE, question.per_year
    return Put(Flow(id, *ends, topics, whole, kind=kind, closes=question.id, per_year=volume))


@reads(words.MAY_CLOSE)
def may_close(asked: Asked, matter: str, p: Decimal) -> Asked:
    """A matter with that authority."""
    id = place(asked.model, matter, (Section.REQUESTS,)).id
    changed = evolve(asked.model.request(id), authority=_share(p))
    return on_trial(asked, f"authority {id} {p}", Put(changed))


@reads(words.REVIEWED)
def reviewed(asked: Asked, reviews: dict[tuple[str, ...], Answer]) -> Answer:
    """Who knows what, and what the rules say."""
    return _answered(asked, reviews)


@reads(words.COUNTED)
def counted(asked: Asked, reviews: dict[tuple[str, ...], Answer]) -> Answer:
    """What the service costs a year."""
    return _answered(asked, reviews)


@reads(words.PREPARED)
def prepared(asked: Asked, reviews: dict[tuple[str, ...], Answer]) -> Answer:
    """Who is told of what without asking."""
    return _answered(asked, reviews)


@reads(words.COMPARED)
def compared(asked: Asked, reviews: dict[tuple[str, ...], Answer]) -> Answer:
    """Both sides, to be compared."""
    return _answered(asked, reviews)


def _answered(asked: Asked, reviews: dict[tuple[str, ...], Answer]) -> Answer:
    """The answer, worked out once in a run for the same model."""
    for each in (asked.as_is, asked):
        if each.key not in reviews:
            before = reviews[asked.as_is.key] if each.key != asked.as_is.key else None
            reviews[each.key] = Answer(each, before)
    return reviews[asked.key]


def _share(per_cent: Decimal) -> Value:
    if per_cent > 100:
        raise Unclear(
            Text(f"{per_cent}% is more than the whole", f"{per_cent}%超过了全部"),
            Text("write at most 100%", "请写不超过100%的数"),
        )
    return Value.share(float(per_cent) / 100, Grade.ASSUMED, _SOURCE)


def _less(flow: Flow, told: str, model: ServiceModel) -> list[Change]:
    """``flow`` without that topic; nothing is left of a flow that carries nothing else."""
    left = tuple(each for each in flow.topics if each != told)
    if left:
        by_topic = tuple(each for each in flow.by_topic if each[0] != told)
        return [Put(evolve(flow, topics=left, by_topic=by_topic))]
    answering = [f for f in model.flows if f.closes == flow.id]
    open_ended: list[Change] = [Put(evolve(f, closes=None)) for f in answering]
    return [*open_ended, Remove(Ref(Section.FLOWS, flow.id))]
