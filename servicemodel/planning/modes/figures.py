"""The figures of one mode: what its variant knows, how well it serves, what it costs (1.5, 2.22)."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.modes import ModeFigure, Told
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.worth import Bill, CostKind
from servicemodel.knowledge import Situation
from servicemodel.planning.modes.costs import cost_of, governance
from servicemodel.planning.modes.reaction import reaction
from servicemodel.planning.modes.reference import CONTACTS, NEED, PARTS, SERVING, UNIT, Role
from servicemodel.planning.modes.variants import Variant
from servicemodel.planning.worth.matters import matters
from servicemodel.planning.worth.setting import setting
from servicemodel.planning.worth.view import PointView

SOURCE = "computed"


@frozen(eq=False)
class ModeWalk:
    """One variant assessed and billed."""

    variant: Variant
    situation: Situation
    bill: Bill


def figure(walk: ModeWalk) -> ModeFigure:
    """The row of one mode."""
    variant, situation, cost = walk.variant, walk.situation, cost_of(walk.variant, walk.situation, walk.bill)
    players = variant.players
    points = [id for role in CONTACTS[variant.mode] for id in players.of(role)]
    partners = [id for role in SERVING[variant.mode] for id in players.of(role)]
    firm, customers = players.one(Role.FIRM), players.of(Role.CUSTOMER)
    return ModeFigure(
        variant.mode,
        need=_known(situation, players.of(Role.MANAGEMENT), NEED),
        best=_best(situation, points),
        together=_together(situation, points),
        customer_unit=_mean(situation, customers, UNIT),
        partner_unit=_known(situation, partners[:1], UNIT),
        advantage=_advantage(situation, firm, customers),
        supplier_parts=_known(situation, players.of(Role.SUPPLIER)[:1], PARTS),
        quality=_quality(walk),
        per_matter=_per_matter(walk),
        reaction=reaction(variant, situation),
        dependence=_dependence(situation, players.one(Role.MANAGEMENT), partners),
        leakage=_known(situation, players.of(Role.COMPETITOR)[:1], NEED),
        governance=governance(variant, walk.bill),
        blind_cost=cost.blind,
        ignorance=cost.ignorance,
        cost=cost.whole,
        stand_ins=variant.stand_ins,
        assumed=variant.assumed,
        stated=variant.stated,
    )


def _known(situation: Situation, actors: Sequence[str], topic: str) -> Told:
    """K of the first of ``actors``; nothing to tell where there is none."""
    return Told(situation.knowledge(actors[0], topic).value) if actors else Told(None)


def _best(situation: Situation, points: Sequence[str]) -> Told:
    known = [situation.knowledge(id, NEED).value for id in points]
    return Told(max(known, key=lambda value: value.number))


def _together(situation: Situation, points: Sequence[str]) -> Told:
    grade = weakest(tuple(situation.knowledge(id, NEED).value for id in points))
    return Told(Value(situation.together(tuple(points), NEED), Unit.SHARE, grade, SOURCE))


def _own_facts(situation: Situation, customer: str, topic: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in situation.facts_of(topic) if fact.about == customer)


def _mean(situation: Situation, customers: Sequence[str], topic: str) -> Told:
    """Mean over the segments, each of its own items."""
    known = [situation.knowledge(id, topic, _own_facts(situation, id, topic)).value for id in customers]
    number = sum(value.number for value in known) / len(known)
    alone = len(known) == 1
    return Told(known[0] if alone else Value(number, Unit.SHARE, weakest(tuple(known)), SOURCE))


def _advantage(situation: Situation, firm: str, customers: Sequence[str]) -> Told:
    found = situation.advantages(UNIT, [(firm, customer) for customer in customers])
    ends = tuple(situation.knowledge(id, UNIT).value for id in (firm, *customers))
    return Told(Value(sum(found) / len(found), Unit.SHARE, weakest(ends), SOURCE))


def _quality(walk: ModeWalk) -> Told:
    if walk.bill.pooled:
        return Told(walk.bill.pooled.first)
    told = {rate.ref for rate in walk.bill.resolved}
    open_ = [r for r in walk.variant.model.requests if Ref(Section.REQUESTS, r.id) not in told]
    lacking = [
        (Ref(Section.REQUESTS, request.id), what)
        for request in open_
        for what in ("authority", "rule")
        if getattr(request, what) is None
    ]
    return Told(None, tuple(lacking))


def _per_matter(walk: ModeWalk) -> Told:
    """Contacts and handling of all requests per matter that is resolved."""
    kinds = (CostKind.CONTACTS, CostKind.HANDLING)
    spent = [line for line in walk.bill.lines if line.kind in kinds]
    missing = tuple(dict.fromkeys(number for line in spent for number in line.missing))
    pooled = walk.bill.pooled
    if missing or not pooled or not spent:
        return Told(None, missing or _quality(walk).missing)
    resolved = _remaining(walk) * (1 - pooled.unresolved.number)
    if resolved <= 0:
        return Told(None)
    amounts = tuple(line.amount for line in spent if line.amount)
    money = sum(amount.number for amount in amounts) / resolved
    return Told(Value(money, Unit.MONEY, weakest((*amounts, pooled.unresolved)), SOURCE))


def _remaining(walk: ModeWalk) -> float:
    """Matters a year that still arise; 0 where it cannot be told."""
    of = setting(walk.situation.model, walk.situation.shares, PointView(walk.situation))
    arrays = [matters(of, request).remaining.array for request in walk.variant.model.requests]
    return sum(float(array.sum()) for array in arrays if array is not None)


def _dependence(situation: Situation, management: str, partners: Sequence[str]) -> Told:
    """1 - K without the partners / K; 1 where only partners know anything, 0 without partners (core 3.10)."""
    known = situation.knowledge(management, NEED).value
    if not partners:
        return Told(Value(0.0, Unit.SHARE, known.grade, SOURCE))
    if known.number <= 0:
        theirs = max((situation.knowledge(id, NEED).value for id in partners), key=lambda v: v.number)
        return Told(Value(1.0 if theirs.number > 0 else 0.0, Unit.SHARE, theirs.grade, SOURCE))
    left = min(situation.without(id, management, NEED) for id in partners)
    return Told(Value(1 - left / known.number, Unit.SHARE, known.grade, SOURCE))
