"""Who reads an edition, and what that party must not learn unless the client says more."""

from servicemodel.domain.disclosure import Policy, Why
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref, Section

#: Other words for whole sides and kinds: the client is the firm that is modelled.
_CALLED = {
    "client": Side.CORE_FIRM.value,
    "customer": Side.END_CUSTOMER.value,
    "partner": Side.INTERMEDIARY.value,
}


def parties(model: ServiceModel) -> tuple[str, ...]:
    """Every word by which a party of ``model`` can be named: sides, kinds, ids of actors, sorted."""
    sides = {actor.side.value for actor in model.actors}
    kinds = {actor.kind.value for actor in model.actors}
    called = {word for word, side in _CALLED.items() if side in sides}
    return tuple(sorted({actor.id for actor in model.actors} | sides | kinds | called))


def readers(model: ServiceModel, party: str) -> tuple[str, ...]:
    """Ids of the actors that ``party`` means: an id, a kind or a side; () if it means nobody."""
    exact = tuple(actor.id for actor in model.actors if actor.id == party)
    word = _CALLED.get(party, party)
    kinds, sides = {kind.value for kind in ActorKind}, {side.value for side in Side}
    if exact or word not in kinds | sides:
        return exact
    return tuple(a.id for a in model.actors if word == (a.side.value if word in sides else a.kind.value))


def usual(model: ServiceModel, of: tuple[str, ...]) -> Policy:
    """What parties outside the firm do not see unless somebody decides otherwise; inside, nothing.

    Money, competitors, other parties of the same side that they have no dealings with, and topics that
    do harm when they leak, unless these parties need, see or exchange them.
    """
    if any(model.actor(id).inside for id in of):
        return Policy(of)
    flows = [flow for flow in model.flows if {flow.sender, flow.receiver} & set(of)]
    met = {end for flow in flows for end in (flow.sender, flow.receiver)} | set(of)
    sides = {model.actor(id).side for id in of} | {Side.COMPETITOR}
    rivals = [a.id for a in model.actors if a.side in sides and a.id not in met]
    own = {topic for flow in flows for topic in flow.topics}
    own |= {need.topic for need in model.needs if need.actor in of}
    own |= {topic for origin in model.origins if origin.actor in of for topic in origin.topics}
    leaking = [topic.id for topic in model.topics if topic.leak is not None and topic.id not in own]
    withheld = [(Ref(Section.ACTORS, id), Why.RIVAL) for id in rivals]
    withheld += [(Ref(Section.TOPICS, id), Why.LEAK) for id in leaking]
    return Policy(of, tuple(withheld), money=True)
