"""Cost lines of knowledge itself: harm of wrong belief, leakage, governance (core 3.7, 2.22)."""

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.strata import concerns
from servicemodel.domain.topic import Topic
from servicemodel.domain.worth import CostKind
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.part import Part, part
from servicemodel.planning.worth.setting import Setting, Shares


def topic_lines(setting: Setting, topic: Topic) -> tuple[Part, ...]:
    """Harm N W H over all who use the topic, and leakage K(competitor) V_leak; none where not priced."""
    ref, lines = Ref(Section.TOPICS, topic.id), []
    harm, leak = setting.stated(ref, "harm"), setting.stated(ref, "leak")
    users = _users(setting.model, topic.id)
    if harm is not None and users:
        total = _sum([_wrong(setting, actor, topic) for actor in users])
        lines.append(part(CostKind.HARM, ref, total * harm))
    rivals = [a.id for a in setting.model.actors if a.kind is ActorKind.COMPETITOR]
    if leak is not None and rivals:
        known = [_mean(setting, actor, setting.topics.get(topic.id, ())) for actor in rivals]
        lines.append(part(CostKind.LEAKAGE, ref, _sum(known) * leak))
    return tuple(lines)


def governance_lines(setting: Setting) -> tuple[Part, ...]:
    """What governing each partner costs, where it was stated."""
    refs = [Ref(Section.ACTORS, actor.id) for actor in setting.model.actors]
    found = [(ref, setting.stated(ref, "governance")) for ref in refs]
    return tuple(part(CostKind.GOVERNANCE, ref, cost) for ref, cost in found if cost is not None)


def _users(model: ServiceModel, topic: str) -> tuple[str, ...]:
    """Who acts on the topic: those who need it, and customers whom it would spare a matter."""
    users = [need.actor for need in model.needs if need.topic == topic]
    users += [r.actor for request in model.requests for r in request.requires if r.topic == topic]
    users += [request.sender for request in model.requests if request.traits.prevented_by == topic]
    return tuple(dict.fromkeys(users))


def _wrong(setting: Setting, actor: str, topic: Topic) -> Amount:
    """Items a year that ``actor`` holds wrong.

    Items of the topic where stated, else the weight of the need, else the yearly matters that need it.
    """
    items = setting.stated(Ref(Section.TOPICS, topic.id), "items")
    every = setting.topics.get(topic.id, ())
    if items is not None:
        return items * _held_wrong(setting, actor, every)
    needs = [n for n in setting.model.needs if n.actor == actor and n.topic == topic.id and n.weight]
    if needs:
        parts = []
        for need in needs:
            facts = tuple((f, share) for f, share in every if concerns(setting.model, need, f))
            weight = setting.number(Ref(Section.NEEDS, need.id), "weight")
            parts.append(weight * _held_wrong(setting, actor, _normal(facts)))
        return _sum(parts)
    return _yearly(setting, actor, topic) * _held_wrong(setting, actor, every)


def _yearly(setting: Setting, actor: str, topic: Topic) -> Amount:
    """Matters a year in which ``actor`` needs the topic."""
    coming = [
        setting.number(Ref(Section.REQUESTS, request.id), "per_year")
        for request in setting.model.requests
        if (actor, topic.id) in [(r.actor, r.topic) for r in request.requires]
        or (request.sender == actor and request.traits.prevented_by == topic.id)
    ]
    if not coming:
        return Amount(None, (), ((Ref(Section.TOPICS, topic.id), "items"),))
    return _sum(coming)


def _held_wrong(setting: Setting, actor: str, facts: Shares) -> Amount:
    return _sum([setting.wrong(actor, fact) * setting.constant(share) for fact, share in facts])


def _mean(setting: Setting, actor: str, facts: Shares) -> Amount:
    return _sum([setting.correct(actor, fact) * setting.constant(share) for fact, share in facts])


def _normal(facts: Shares) -> Shares:
    whole = sum(share for _, share in facts)
    return tuple((fact, share / whole) for fact, share in facts) if whole else ()


def _sum(parts: list[Amount]) -> Amount:
    total = parts[0]
    for more in parts[1:]:
        total += more
    return total
