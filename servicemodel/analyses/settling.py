"""What a settled matter costs on a channel, contacts repeated and returned to a person counted."""

from servicemodel.analyses import at, contacts
from servicemodel.domain.model import Ref
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.knowledge import Situation


def settled_with_person(situation: Situation, ref: Ref) -> Value | None:
    """Money per settled matter on a channel with a person: contacts until one settles it.

    None where cost, or both resolution and returning, are not stated, or nothing is ever settled.
    """
    cost = situation.value(ref, "cost_per_contact")
    resolution, returning = situation.value(ref, "resolution"), situation.value(ref, "returning")
    if cost is None or (resolution is None and returning is None):
        return None
    settles = resolution.number if resolution else 1 - returning.number if returning else 0.0
    return _money(cost.number / settles, cost, resolution or returning) if settles > 0 else None


def cheapest_person(situation: Situation) -> tuple[Ref, Value] | None:
    """The channel with a person on which a settled matter costs least, with that cost; None if not stated."""
    refs = [at.channel(c.id) for c in contacts.channels(situation, contacts.WITH_PERSON)]
    costs = [(ref, cost) for ref in refs if (cost := settled_with_person(situation, ref))]
    return min(costs, key=lambda known: (known[1].number, known[0].id), default=None)


def settled(situation: Situation, ref: Ref, person: Value) -> Value | None:
    """Money per settled matter on a channel, with ``person`` for those who come back by a person.

    A contact settles the matter, or leads to a person, or is tried again. What is not stated: who
    does not come back is served, and who is not served tries again. None if that cannot be told.
    """
    cost = situation.value(ref, "cost_per_contact")
    resolution, returning = situation.value(ref, "resolution"), situation.value(ref, "returning")
    if cost is None or (resolution is None and returning is None):
        return None
    back = returning.number if returning else 0.0
    ended = min(1.0, resolution.number + back) if resolution else 1.0
    if ended == 0:
        return None
    return _money((cost.number + back * person.number) / ended, cost, resolution, returning, person)


def _money(number: float, *inputs: Value | None) -> Value:
    return Value(number, Unit.MONEY, weakest(tuple(i for i in inputs if i)), "computed")
