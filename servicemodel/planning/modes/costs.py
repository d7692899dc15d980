"""What a mode costs a year, with and without the value of the information it leaves the firm (2.22).

C_mode(s) = what serving segment s costs + governance + V_info [n - K(core, customer.need)]+. Outsourcing
looks cheap only while the last term is left out.
"""

from attrs import frozen

from servicemodel.domain.model import Ref, Section
from servicemodel.domain.modes import Told
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.worth import Bill, CostKind, Missing
from servicemodel.knowledge import Situation
from servicemodel.planning.modes.reference import NEED, SERVING, Role
from servicemodel.planning.modes.variants import Variant

SOURCE = "computed"
_TOPIC = Ref(Section.TOPICS, NEED)


@frozen
class Cost:
    """C_mode without the value of information, that value, and both together; money per year."""

    blind: Told
    ignorance: Told
    whole: Told


def cost_of(variant: Variant, situation: Situation, bill: Bill) -> Cost:
    """The cost of the whole business in the mode of ``variant``."""
    missing = (*bill.missing, *_ungoverned(variant))
    blind = Told(None if missing else bill.total, tuple(dict.fromkeys(missing)))
    lost = ignorance(variant, situation)
    return Cost(blind, lost, added(blind, lost))


def segment_cost(variant: Variant, situation: Situation, bill: Bill, segment: str) -> Cost:
    """C_mode(s): the matters of one segment in full, all the rest by its share of all matters."""
    model = variant.model
    own = {Ref(Section.REQUESTS, request.id) for request in model.requests if request.sender == segment}
    mine = [line for line in bill.lines if line.ref in own]
    rest = [line for line in bill.lines if not (line.ref and line.ref.section is Section.REQUESTS)]
    missing = [number for line in (*mine, *rest) for number in line.missing] + list(_ungoverned(variant))
    share = _share(variant, segment)
    if share is None:
        return Cost(Told(None), Told(None), Told(None))
    amounts = tuple(line.amount for line in (*mine, *rest) if line.amount)
    money = sum(line.amount.number for line in mine if line.amount)
    money += share * sum(line.amount.number for line in rest if line.amount)
    value = Value(money, Unit.MONEY, weakest(amounts), SOURCE)
    blind = Told(None if missing else value, tuple(dict.fromkeys(missing)))
    lost = _part(ignorance(variant, situation), _share_of_needs(variant, segment))
    return Cost(blind, lost, added(blind, lost))


def ignorance(variant: Variant, situation: Situation) -> Told:
    """V_info [n - K(management, customer.need)]+, V_info being benefit per item times items a year."""
    management = variant.players.one(Role.MANAGEMENT)
    topic, need = variant.model.topic(NEED), situation.need(management, NEED)
    asked: tuple[tuple[Value | None, Missing], ...] = (
        (topic.benefit, (_TOPIC, "benefit")),
        (topic.items, (_TOPIC, "items")),
        (need, (Ref(Section.ACTORS, management), "needs")),
    )
    if topic.benefit is None or topic.items is None or need is None:
        return Told(None, tuple(missing for value, missing in asked if value is None))
    known = situation.knowledge(management, NEED).value
    gap = max(0.0, need.number - known.number)
    grade = weakest((topic.benefit, topic.items, need, known))
    return Told(Value(topic.benefit.number * topic.items.number * gap, Unit.MONEY, grade, SOURCE))


def governance(variant: Variant, bill: Bill) -> Told:
    """What governing the partners of the mode costs a year; nothing to tell where it has none."""
    missing = _ungoverned(variant)
    if missing:
        return Told(None, missing)
    lines = [line for line in bill.lines if line.kind is CostKind.GOVERNANCE]
    amounts = tuple(line.amount for line in lines if line.amount)
    if not lines:
        return Told(None)
    return Told(Value(sum(a.number for a in amounts), Unit.MONEY, weakest(amounts), SOURCE))


def added(one: Told, other: Told) -> Told:
    """The sum, known if both are."""
    missing = tuple(dict.fromkeys((*one.missing, *other.missing)))
    if one.value is None or other.value is None:
        return Told(None, missing)
    grade = weakest((one.value, other.value))
    return Told(Value(one.value.number + other.value.number, Unit.MONEY, grade, SOURCE), missing)


def _part(told: Told, share: float) -> Told:
    if told.value is None:
        return told
    return Told(Value(told.value.number * share, Unit.MONEY, told.value.grade, SOURCE), told.missing)


def _ungoverned(variant: Variant) -> tuple[Missing, ...]:
    """Partners who serve in the mode and of whom nobody said what governing them costs."""
    serving = {id for role in SERVING[variant.mode] for id in variant.players.of(role)}
    return tuple(
        (Ref(Section.ACTORS, actor.id), "governance")
        for actor in variant.model.actors
        if actor.id in serving and actor.traits.governance is None
    )


def _share_of_needs(variant: Variant, segment: str) -> float:
    """Share of the needs that are those of ``segment``: the matters of customers, not of all who ask."""
    customers = variant.players.of(Role.CUSTOMER)
    shares = {customer: _share(variant, customer) or 0.0 for customer in customers}
    whole = sum(shares.values())
    return shares.get(segment, 0.0) / whole if whole else 0.0


def _share(variant: Variant, segment: str) -> float | None:
    """Share of all matters that come from ``segment``; None where it cannot be told."""
    counts = [(r.sender, r.per_year.number) for r in variant.model.requests if r.per_year]
    whole = sum(number for _, number in counts)
    if not whole or len(counts) < len(variant.model.requests):
        return None
    return sum(number for sender, number in counts if sender == segment) / whole
