"""What a settled matter costs on the channels of a situation."""

from servicemodel.analyses import at, contacts
from servicemodel.domain import tariff
from servicemodel.domain.channel import WITH_PERSON
from servicemodel.domain.model import Ref
from servicemodel.domain.tariff import Tariff
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation


def tariff_of(situation: Situation, ref: Ref) -> Tariff:
    """What is known of the channel ``ref``, with intervals."""
    return Tariff(*(situation.value(ref, what) for what in ("cost_per_contact", "resolution", "returning")))


def settled_with_person(situation: Situation, ref: Ref) -> Value | None:
    """Money per settled matter on a channel with a person; None where that is not told."""
    return tariff.settled_with_person(tariff_of(situation, ref))


def cheapest_person(situation: Situation) -> tuple[Ref, Value] | None:
    """The channel with a person on which a settled matter costs least, with that cost; None if not stated."""
    refs = [at.channel(c.id) for c in contacts.channels(situation, WITH_PERSON)]
    costs = [(ref, cost) for ref in refs if (cost := settled_with_person(situation, ref))]
    return min(costs, key=lambda known: (known[1].number, known[0].id), default=None)


def settled(situation: Situation, ref: Ref, person: Value) -> Value | None:
    """Money per settled matter on a channel, ``person`` for those who come back by a person."""
    return tariff.settled(tariff_of(situation, ref), person)
