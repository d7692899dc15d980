"""Who receives and who gives: the four sides and the firm (RQ-1, 2.5)."""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.fact import Fact
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.ledger import Ledger, LedgerEntry, SideServed
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.knowledge import Situation

#: Employees of the firm who meet customers.
STAFF = (
    ActorKind.FRONT_OFFICE,
    ActorKind.FIELD_SERVICE,
    ActorKind.EXTERNAL_BRANCH,
    ActorKind.INTERNAL_CUSTOMER,
    ActorKind.CONTACT_EMPLOYEE,
    ActorKind.CUSTOMER_SERVICE_EMPLOYEE,
    ActorKind.CALL_CENTRE_AGENT,
)
_SIDES = {
    Side.SUPPLIER: SideServed.SUPPLIERS,
    Side.INTERMEDIARY: SideServed.INTERMEDIARIES,
    Side.END_CUSTOMER: SideServed.CUSTOMERS,
    Side.CORE_FIRM: SideServed.FIRM,
}


def side_of(actor: Actor) -> SideServed | None:
    """The side on which ``actor`` stands; None for a competitor."""
    return SideServed.STAFF if actor.kind in STAFF else _SIDES.get(actor.side)


@frozen
class _Passed:
    """A met need of ``receiver`` that rests on what the sides ``givers`` passed on."""

    givers: tuple[SideServed, ...]
    receiver: SideServed
    weight: float
    money: Value | None


def ledger(situation: Situation) -> Ledger:
    """What every side of the model receives and gives.

    A met need min(n, K) is received by the side that needs it, and given in equal parts by the other sides
    on its best route: an exchange, so that all that is given is received.
    """
    sides = {actor.id: side_of(actor) for actor in situation.model.actors}
    passed = tuple(_passed(situation, sides))
    present = [side for side in SideServed if side in sides.values()]
    return Ledger(tuple(_entry(side, passed) for side in present))


def _entry(side: SideServed, passed: tuple[_Passed, ...]) -> LedgerEntry:
    received = [one for one in passed if one.receiver is side]
    worth = tuple(one.money for one in received if one.money)
    money = Value(sum(w.number for w in worth), Unit.MONEY, weakest(worth), "computed") if worth else None
    given = sum(one.weight / len(one.givers) for one in passed if side in one.givers)
    return LedgerEntry(side, sum(one.weight for one in received), given, money)


def _passed(situation: Situation, sides: dict[str, SideServed | None]) -> Iterator[_Passed]:
    for (actor, fact), needed in situation.needs.items():
        row, receiver = situation.row(actor, fact), sides.get(actor)
        met = min(needed.level.number, row.knowledge.correct)
        on_the_way = (sides.get(hop.sender) for hop in row.route)
        givers = tuple(dict.fromkeys(side for side in on_the_way if side and side is not receiver))
        if receiver and givers:
            yield _Passed(givers, receiver, needed.weight * met, worth(situation, fact, met))


def worth(situation: Situation, fact: Fact, share: float) -> Value | None:
    """Money a year of knowing ``share`` of the items of ``fact``; None where benefit or items lack."""
    topic = situation.model.topic(fact.topic)
    if topic.benefit is None or topic.items is None:
        return None
    items = topic.items.number * situation.share(fact)
    return Value(topic.benefit.number * items * share, Unit.MONEY, weakest((topic.benefit, topic.items)))
