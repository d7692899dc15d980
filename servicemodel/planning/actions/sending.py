"""Who should send a message, and whether it may be sent at all (core 3.6, RQ-6)."""

from collections.abc import Iterator

from servicemodel.domain.action_plate import ActionPlate
from servicemodel.domain.change import Put, apply
from servicemodel.domain.finding import FindingFact
from servicemodel.domain.flow import FlowKind
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import cast, messages, weighing
from servicemodel.planning.actions.drafting import Proposal, drafted, refused


def speaker(situation: Situation, firm: tuple[str, ...], customer: str, topic: str) -> str | None:
    """Who should speak: whoever knows the topic and whom to address; else who knows the topic best."""
    if not situation.observed(messages.IDENTITY):
        return cast.knows_best(situation, firm, topic, customer)
    of, named = (cast.facts(situation, t, customer) for t in (topic, messages.IDENTITY))
    if not of:
        return None
    both = {
        id: situation.correct(id, topic, of) * situation.correct(id, messages.IDENTITY, named) for id in firm
    }
    best = max(both, key=lambda who: both[who], default=None)
    return best if best and both[best] > 0 else cast.knows_best(situation, firm, topic, customer)


def sent(
    plate: ActionPlate, situation: Situation, sender: str, customer: str, topic: str, kind: FlowKind
) -> Iterator[Proposal]:
    """The message, or why it is refused; nothing where the customers know it all."""
    if not cast.lacks(situation, customer, topic):
        return
    model, place = situation.model, (sender, customer, topic)
    flow = messages.message(situation, sender, customer, topic, kind)
    facts: dict[str, FindingFact] = {
        "sender": cast.who(sender),
        "customer": cast.who(customer),
        "topic": cast.what(topic),
    }
    if permission := messages.refused_permission(model, flow):
        yield refused(plate, place, "no-permission", {**facts, "permission": permission})
        return
    after = apply(model, [Put(flow)])
    worth = weighing.weighed(situation, after, flow.id)
    facts |= weighing.facts(worth)
    if weighing.harmful(worth):
        yield refused(plate, place, weighing.reason(worth), facts)
        return
    yield from drafted(plate, model, after, place, facts, weighing.unknowns(flow, worth))
