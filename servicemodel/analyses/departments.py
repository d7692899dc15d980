"""Departments beside the rest of the firm: what passes between them, what either could learn (AS-11)."""

from functools import lru_cache

from servicemodel.analyses import at
from servicemodel.knowledge import Situation

#: A difference of knowledge and the topic in which it is largest.
Lack = tuple[float, str]


def beside_others(situation: Situation) -> tuple[str, ...]:
    """The departments that have others beside them, so not the whole that all belong to."""
    return tuple(who for who in at.inside(situation) if rest(situation, who))


def rest(situation: Situation, who: str) -> tuple[str, ...]:
    """The others inside the firm; none for the whole that all belong to."""
    own = _own(situation, who)
    return tuple(other for other in at.inside(situation) if other not in own)


def joined(situation: Situation, who: str, rest: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether the department tells any of ``rest``, and whether it hears from any."""
    own, others = _own(situation, who), {*rest}
    pairs = _pairs(situation)
    return any(s in own and r in others for s, r in pairs), any(s in others and r in own for s, r in pairs)


@lru_cache(maxsize=2)
def _pairs(situation: Situation) -> frozenset[tuple[str, str]]:
    """Who tells whom anything; kept, since every department asks."""
    model = situation.model
    told = (f for f in model.flows if f.id not in model.refused and f.fidelity.coverage.number > 0)
    return frozenset((flow.sender, flow.receiver) for flow in told)


def lack(situation: Situation, who: str, rest: tuple[str, ...], joined: tuple[bool, bool]) -> Lack:
    """The larger of what the others and what the department miss where it is not ``joined`` to them."""
    sends, hears = joined
    lead = (0.0, "") if sends else _lead(situation, who, rest)
    gain = (0.0, "") if hears else _gain(situation, who, rest)
    return max(lead, gain, key=lambda lack: lack[0])


def _lead(situation: Situation, who: str, rest: tuple[str, ...]) -> Lack:
    """What the department could tell the others, and of which topic most."""
    leads = [(situation.correct(who, t) - _elsewhere(situation, rest, t), t) for t in _topics(situation)]
    return max(leads, key=lambda lack: lack[0], default=(0.0, ""))


def _gain(situation: Situation, who: str, rest: tuple[str, ...]) -> Lack:
    """What the others could tell the department up to its need, and of which topic most."""
    gains = [
        (min(need.number, _elsewhere(situation, rest, topic)) - situation.correct(who, topic), topic)
        for topic in _topics(situation)
        if (need := situation.need(who, topic))
    ]
    return max(gains, key=lambda lack: lack[0], default=(0.0, ""))


def described(situation: Situation, who: str) -> bool:
    """Whether the model says that the department knows or needs anything that somebody observes."""
    own, topics = _own(situation, who), _topics(situation)
    return any(situation.correct(one, t) > 0 or situation.needed(one, t) for one in own for t in topics)


def partner(situation: Situation, who: str, topic: str) -> str:
    """Who should exchange ``topic`` with the department: who knows more of it or needs it, else a hub."""
    others, centre = rest(situation, who), situation.model.centre
    knower = at.knows_best(situation, others, topic) or others[0]
    if situation.correct(knower, topic) > situation.correct(who, topic):
        return knower
    seeking = [other for other in others if situation.needed(other, topic)]
    hubs = [unit.id for unit in (*centre.back_office, *centre.front_office) if unit.id in others]
    return (seeking + hubs + [knower])[0]


def _own(situation: Situation, who: str) -> set[str]:
    """The department and all that belongs to it."""
    own, grown = {who}, True
    while grown:
        more = {actor.id for actor in situation.model.actors if own.intersection(actor.part_of)} - own
        own, grown = own | more, bool(more)
    return own


def _topics(situation: Situation) -> list[str]:
    return [topic for topic in sorted({f.topic for f in situation.facts}) if situation.observed(topic)]


def _elsewhere(situation: Situation, rest: tuple[str, ...], topic: str) -> float:
    return max(map(situation.levels(topic).__getitem__, rest))
