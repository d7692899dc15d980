"""From actions to a strategy: what each saves, the best bundle, rules before systems (core 3.7, 3.9)."""

from collections.abc import Iterable, Sequence
from math import isclose

from attrs import evolve, frozen

from servicemodel.domain.action import Action
from servicemodel.domain.merging import conflicts, merged
from servicemodel.domain.portfolio import YEARS, Bundle, Candidate, Constraints, Effort, Portfolio
from servicemodel.domain.refusal import Refusal
from servicemodel.domain.strategy import Alone, FirstThings, Strategy
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.planning.choosing import FREE, bounds
from servicemodel.planning.costing import costed
from servicemodel.planning.gaining import Gains, gains
from servicemodel.planning.infusion import levers, met
from servicemodel.planning.order import settles, systematic
from servicemodel.planning.portfolio import portfolio
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.messages import messages
from servicemodel.planning.worth.stakes import stakes

#: Actions valued, unless somebody asks for more; in a large model each takes longer, so fewer are.
MOST_VALUED, MOST_WORK = 120, 12_000
#: How long the best bundle is looked for: a value takes some milliseconds.
EFFORT = Effort(looks=1000, options=600)
#: Stakes told.
MOST_STAKES = 12
#: A saving smaller than this is rounding, money a year.
SMALL = 0.005


@frozen
class Offer:
    """Actions with what they save alone; ``left`` counts those that were not valued."""

    gains: Gains
    valued: tuple[Action, ...]
    alone: tuple[Alone, ...]
    left: int


def strategy(
    situation: Situation,
    actions: Sequence[Action],
    refusals: Iterable[Refusal] = (),
    limits: Constraints = FREE,
) -> Strategy:
    """What to do first with ``actions``, best first by what they save alone.

    ``limits`` hold budget and capacity; order, conflicts and projects come from the model.
    """
    offer = _offered(situation, actions)
    best = _portfolio(situation, offer, limits)
    taken = {*best.best.actions} if best else set[str]()
    after = _done(situation, [action for action in actions if action.id in taken])
    groups = met(situation.model)
    return Strategy(
        bill(situation),
        bill(after),
        _ranked(actions, offer.alone),
        costed(offer.valued, situation.model),
        tuple(refusals),
        offer.alone,
        best,
        _first_things(situation, offer) if best else None,
        stakes(situation)[:MOST_STAKES],
        messages(situation),
        levers(groups=groups) if groups else (),
        unstated=tuple(action.id for action in actions if _of_unknown_use(action)),
        shortened=offer.left,
    )


def affordable(situation: Situation) -> int:
    """How many actions are valued in a model of that size."""
    size = len(situation.model.actors) + len(situation.model.flows)
    return min(MOST_VALUED, MOST_WORK // max(1, size))


def _offered(situation: Situation, actions: Sequence[Action]) -> Offer:
    """Actions that work on no line of the bill are not valued: no price depends on them."""
    told = [action for action in actions if not _of_unknown_use(action)]
    working = frozenset[str]().union(*gains(situation, told).pieces)
    mattering = [action for action in told if action.id in working]
    valued = tuple(mattering[: affordable(situation)])
    found = gains(situation, valued)
    priced = any(part.array is not None for part in found.before)
    saved = [_money(found.whole(frozenset({action.id}))) if priced else None for action in valued]
    alone = [Alone(action.id, saving) for action, saving in zip(valued, saved, strict=True)]
    known = {one.action for one in alone}
    rest = [Alone(action.id, None) for action in actions if action.id not in known]
    return Offer(found, valued, (*alone, *rest), len(mattering) - len(valued))


def _of_unknown_use(action: Action) -> bool:
    """A message of which nobody said what it is good for: its costs alone are no saving (core 3.6)."""
    return "threshold" in action.unknowns


def _done(situation: Situation, actions: Sequence[Action]) -> Situation:
    model = merged(situation.model, actions)
    return assess(model, connect(model), situation) if actions else situation


def _ranked(actions: Sequence[Action], alone: Sequence[Alone]) -> tuple[Action, ...]:
    worth = {one.action: one.saving.number for one in alone if one.saving}
    order = {action.id: place for place, action in enumerate(actions)}
    return tuple(
        sorted(actions, key=lambda a: (a.id not in worth, -round(worth.get(a.id, 0.0), 6), order[a.id]))
    )


def _money(number: float) -> Value:
    """What a proposed change saves rests on assumed fidelities."""
    told = 0.0 if isclose(number, 0.0, abs_tol=SMALL) else number
    return Value(told, Unit.MONEY, Grade.ASSUMED, "computed")


def _portfolio(situation: Situation, offer: Offer, limits: Constraints) -> Portfolio | None:
    """None where nothing has a price; what saves nothing alone may still save something together."""
    saves = any(one.saving and one.saving.number for one in offer.alone)
    if not saves and all(part.array is None for part in offer.gains.before):
        return None
    actions = _worth_combining(offer, _with_cost(situation, offer))
    bound = bounds(situation.model, actions, limits)
    return _best(situation, costed(actions, situation.model), actions, bound)


def _best(
    situation: Situation, candidates: Sequence[Candidate], actions: Sequence[Action], bound: Constraints
) -> Portfolio:
    found = gains(situation, actions)
    return portfolio(candidates, found.whole, bound, found.divided(), effort=EFFORT)


def _worth_combining(offer: Offer, actions: Sequence[Action]) -> tuple[Action, ...]:
    """Without actions that lose more alone than everything costs now: nothing beside them makes that up."""
    spent = sum(float(part.array[0]) for part in offer.gains.before if part.array is not None)
    alone = {one.action: one.saving.number for one in offer.alone if one.saving}
    working = frozenset[str]().union(*gains(offer.gains.situation, actions).pieces)
    return tuple(a for a in actions if alone[a.id] > -spent and a.id in working)


def _with_cost(situation: Situation, offer: Offer) -> tuple[Action, ...]:
    """The actions whose cost is known; all where no cost is, since then none can be weighed against it."""
    priced = {one.action for one in costed(offer.valued, situation.model) if one.priced}
    return tuple(action for action in offer.valued if action.id in priced) or offer.valued


def _first_things(situation: Situation, offer: Offer) -> FirstThings | None:
    """Rules, systems and both, each with the actions that save most together; None where one is missing."""
    model = situation.model
    rules = [action for action in offer.valued if settles(action)]
    tools = [action for action in offer.valued if systematic(action, model)]
    if not rules or not tools:
        return None
    return FirstThings(*(_most(situation, some) for some in (rules, tools, [*rules, *tools])))


def _most(situation: Situation, actions: Sequence[Action]) -> Bundle:
    """What ``actions`` save at most, whatever they cost, and what that costs."""
    free = [Candidate(action.id) for action in actions]
    clashes = conflicts(situation.model, actions)
    found = _best(situation, free, actions, Constraints(excludes=clashes)).best
    taken = costed([action for action in actions if action.id in found.actions], situation.model)
    works = {candidate.work: candidate for candidate in taken}.values()
    once = _sum([work.once for work in works if work.once])
    per_year = _sum([work.per_year for work in works if work.per_year])
    cost = evolve(per_year, number=per_year.number + once.number / YEARS.number)
    unpriced = tuple(candidate.action for candidate in taken if not candidate.priced)
    return Bundle(found.actions, found.value, cost, once, per_year, unpriced)


def _sum(values: Sequence[Value]) -> Value:
    return Value(sum(value.number for value in values), Unit.MONEY, weakest(tuple(values)), "computed")
