"""The flows of a mode among the actors of one business: stated numbers win, reference numbers fill in."""

from collections.abc import Iterable, Iterator, Sequence

import attrs
from attrs import frozen

from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow, FlowKind, Trigger
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.modes.reference import SOURCE, Passage, Role, of_home
from servicemodel.planning.modes.roles import MANY, Cast

AT_ONCE = Delay(DelayLaw.CONSTANT, Value(0.0, Unit.DAYS, Grade.ASSUMED, SOURCE))


@frozen
class Laid:
    """The flows and origins of a mode; ``stated`` and ``assumed`` count numbers by where they come from."""

    flows: tuple[Flow, ...]
    origins: tuple[Origin, ...]
    stated: int
    assumed: int


def laid(
    model: ServiceModel,
    players: Cast,
    mode: ServiceMode,
    homes: tuple[ServiceMode, ...],
    passages: Sequence[Passage],
    used: Iterable[str],
) -> Laid:
    """``passages`` of ``mode`` as flows and origins; no new one takes an id in ``used``."""
    taken, flows, origins = set(used), list[Flow](), list[Origin]()
    for passage in passages:
        trusted = of_home(passage, mode, homes)
        for sender, receiver in _ends(players, passage):
            if passage.sender is None:
                origins.append(_origin(model, passage, receiver, trusted, taken))
            else:
                flow = _flow(model, players, passage, (sender, receiver), trusted, taken)
                flows.append(flow if mode is ServiceMode.PROACTIVE else _waiting(flow))
    made = [flow.fidelity for flow in flows] + [origin.fidelity for origin in origins]
    numbers = [n for f in made for n in (f.coverage, f.accuracy)]
    assumed = sum(number.source.startswith(SOURCE) for number in numbers)
    return Laid(tuple(flows), tuple(origins), len(numbers) - assumed, assumed)


def _ends(players: Cast, passage: Passage) -> Iterator[tuple[str, str]]:
    senders = players.of(passage.sender) if passage.sender else ("",)
    return ((s, r) for s in senders for r in players.of(passage.receiver))


def _sharers(model: ServiceModel, players: Cast, passage: Passage) -> int:
    """How many partners share one population, so that each hears only its part of it."""
    if passage.sender is not Role.CUSTOMER or passage.receiver not in MANY:
        return 1
    partners = players.of(passage.receiver)
    apart = any(_about(model, partner, passage.topic) for partner in partners)
    return 1 if apart else len(partners)


def _about(model: ServiceModel, actor: str, topic: str) -> tuple[str, ...]:
    """The strata that ``actor`` deals with, by its flows on ``topic``; () for all."""
    own = [f.about for f in model.flows if actor in (f.sender, f.receiver) and topic in f.topics]
    return tuple(dict.fromkeys(about for some in own for about in some)) if all(own) else ()


def _origin(model: ServiceModel, passage: Passage, actor: str, trusted: bool, taken: set[str]) -> Origin:
    found = [o for o in model.origins if o.actor == actor and passage.topic in o.topics]
    had = found[0] if found else None
    fidelity = _fidelity(passage, had.fidelity if had and trusted else None, 1)
    if had and had.topics == (passage.topic,):
        return attrs.evolve(had, fidelity=fidelity)
    id = _free(taken, f"{actor}_sees_{passage.topic.replace('.', '_')}")
    return Origin(id, actor, (passage.topic,), fidelity, had.about if had else ())


def _flow(
    model: ServiceModel,
    players: Cast,
    passage: Passage,
    ends: tuple[str, str],
    trusted: bool,
    taken: set[str],
) -> Flow:
    topic, (sender, receiver), split = passage.topic, ends, _sharers(model, players, passage)
    found = [f for f in model.flows if _plays(model, f, passage, ends) and f.id not in model.refused]
    had = found[0] if found else None
    fidelity = _fidelity(passage, had.fidelity_of(topic) if had and trusted else None, split)
    if had is None:
        about = _about(model, sender, topic) or _about(model, receiver, topic)
        id = _free(taken, f"{sender}_tells_{receiver}_{topic.replace('.', '_')}")
        trigger = Trigger.PROACTIVE if passage.proactive else Trigger.REACTIVE
        kind = FlowKind.REMINDER if passage.proactive else FlowKind.INFORM
        return Flow(id, sender, receiver, (topic,), fidelity, about=about, kind=kind, trigger=trigger)
    id = had.id if had.topics == (topic,) else _free(taken, f"{had.id}_{topic.replace('.', '_')}")
    return attrs.evolve(
        had, id=id, sender=sender, receiver=receiver, topics=(topic,), fidelity=fidelity, by_topic=()
    )


def _waiting(flow: Flow) -> Flow:
    """``flow`` in a mode that speaks only when asked: no messages are sent, so none is paid (MO-5)."""
    if flow.trigger is not Trigger.PROACTIVE and flow.kind is not FlowKind.REMINDER:
        return flow
    quiet = attrs.evolve(flow, trigger=Trigger.REACTIVE, kind=FlowKind.INFORM)
    return attrs.evolve(quiet, per_year=None, cost_per_message=None, follow_up=None, fatigue=None)


def _plays(model: ServiceModel, flow: Flow, passage: Passage, ends: tuple[str, str]) -> bool:
    """Whether ``flow`` is ``passage`` between ``ends``; anybody inside may speak for the firm."""
    if passage.topic not in flow.topics or flow.receiver != ends[1]:
        return False
    return flow.sender == ends[0] or (passage.sender is Role.FIRM and model.actor(flow.sender).inside)


def _fidelity(passage: Passage, stated: Fidelity | None, split: int) -> Fidelity:
    shared = f" shared by {split}" if split > 1 else ""
    coverage = Value.share(passage.coverage / split, Grade.ASSUMED, SOURCE + shared)
    accuracy = Value.share(passage.accuracy, Grade.ASSUMED, SOURCE)
    if stated is None:
        return Fidelity(coverage, accuracy, AT_ONCE)
    return Fidelity(
        stated.coverage if said(stated.coverage) else coverage,
        stated.accuracy if said(stated.accuracy) else accuracy,
        stated.delay if said(stated.delay.days) else AT_ONCE,
    )


def said(number: Value) -> bool:
    """Whether somebody said ``number``: a default is a starting point, not evidence."""
    return number.grade is not Grade.ASSUMED


def _free(taken: set[str], name: str) -> str:
    id, count = name, 2
    while id in taken:
        id, count = f"{name}_{count}", count + 1
    taken.add(id)
    return id
