"""Editions: what a party may read, so that nothing withheld can be inferred from what is left.

Everything in an edition is computed from what is left alone. What is known of a topic that moves with
something withheld would tell of it, and told without it would be wrong: such a topic is withheld too.
"""

from collections.abc import Collection

from attrs import evolve

from servicemodel.domain.change import Put, apply
from servicemodel.domain.disclosure import Disclosed, Policy, Why, cut
from servicemodel.domain.fact import Origin
from servicemodel.domain.flow import Delay, DelayLaw, Fidelity, Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.planning.pricing import bill

#: Shares and days that stand in for numbers that are withheld: decisions about what is told see only these.
_LEVELS = (0.3, 0.8)
#: Two computed shares that differ by less are the same.
_SAME = 1e-9


def disclose(situation: Situation, policy: Policy) -> Disclosed:
    """The part of ``situation`` that ``policy`` leaves, with every share known as in the whole.

    Which topics are left is decided with other numbers in place of those withheld, so that the choice
    does not tell of them either.
    """
    while True:
        found = _stood_for(situation.model, cut(situation.model, policy))
        left = assess(found.model, connect(found.model))
        wholes = (assess(each, connect(each), situation) for each in found.stand_ins)
        telling = tuple(dict.fromkeys(t for whole in (*wholes, situation) for t in _telling(whole, left)))
        if telling:
            refs = tuple((Ref(Section.TOPICS, topic), Why.INFERRED) for topic in telling)
            policy = evolve(policy, withheld=(*policy.withheld, *refs))
        elif not policy.money and found.removed and bill(left) != bill(situation):
            policy = evolve(policy, money=True)
        else:
            return found


def _stood_for(whole: ServiceModel, found: Disclosed) -> Disclosed:
    """``found`` with its stand-ins."""
    hidden = {ref for ref, _ in found.removed}
    return evolve(found, stand_ins=tuple(_stand_in(whole, hidden, level) for level in _LEVELS))


def _stand_in(whole: ServiceModel, hidden: Collection[Ref], level: float) -> ServiceModel:
    """``whole`` where flows, observers and topics that are ``hidden`` pass ``level`` of the items."""
    topics = {ref.id for ref in hidden if ref.section is Section.TOPICS}
    share = Value.share(level, Grade.ASSUMED)
    set_to = Fidelity(share, share, Delay(DelayLaw.CONSTANT, Value(level, Unit.DAYS, Grade.ASSUMED)))
    changes: list[Put] = []
    carriers: tuple[Flow | Origin, ...] = (*whole.flows, *whole.origins)
    for each in carriers:
        gone = Ref(Section.FLOWS if isinstance(each, Flow) else Section.ORIGINS, each.id) in hidden
        told = _passing(each, set_to, gone, topics)
        changes += [Put(told)] if told != each else []
    return apply(whole, changes)


def _passing(each: Flow | Origin, set_to: Fidelity, gone: bool, topics: Collection[str]) -> Flow | Origin:
    if isinstance(each, Flow):
        single = tuple((t, set_to if gone or t in topics else f) for t, f in each.by_topic)
        return evolve(each, fidelity=set_to if gone else each.fidelity, by_topic=single)
    return evolve(each, fidelity=set_to) if gone else each


def _telling(whole: Situation, left: Situation) -> tuple[str, ...]:
    """Topics of which somebody shown knows or needs another share than in the whole."""
    actors = [actor.id for actor in left.model.actors]
    topics = [topic.id for topic in left.model.topics if whole.facts_of(topic.id)]
    return tuple(t for t in topics if any(_told(whole, a, t) != _told(left, a, t) for a in actors))


def _told(situation: Situation, actor: str, topic: str) -> tuple[object, ...]:
    if not situation.facts_of(topic):
        return ()
    known, need = situation.knowledge(actor, topic), situation.need(actor, topic)
    shares = (known.correct, known.reach, known.low, known.high)
    digits = tuple(round(share / _SAME) for share in shares)
    return *digits, known.grade, need.number if need else None


def inferred(situation: Situation, policy: Policy, found: Disclosed) -> bool:
    """Whether the edition ``found`` would be another one if what it withholds were otherwise.

    All flows and first-hand observers that are withheld are set to half of their coverage and accuracy;
    what is left must not move.
    """
    hidden = {ref for ref, _ in found.removed}
    flows = (each for each in situation.model.flows if Ref(Section.FLOWS, each.id) in hidden)
    origins = (each for each in situation.model.origins if Ref(Section.ORIGINS, each.id) in hidden)
    bent = [Put(evolve(each, fidelity=_halved(each.fidelity))) for each in flows]
    bent += [Put(evolve(each, fidelity=_halved(each.fidelity))) for each in origins]
    other: ServiceModel = apply(situation.model, bent)
    again = disclose(assess(other, connect(other), situation), policy)
    return again.model != found.model


def _halved(fidelity: Fidelity) -> Fidelity:
    shares = fidelity.coverage, fidelity.accuracy
    coverage, accuracy = (Value.share(share.number / 2, share.grade, share.source) for share in shares)
    return evolve(fidelity, coverage=coverage, accuracy=accuracy)
