"""Where a dealer network begins to be cheaper than direct service: a root found by bisection (2.22).

A search asks for both modes to be walked at one value after another; it walks nothing itself.
"""

from collections.abc import Sequence

import attrs
from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.modes import BreakEven, Lever
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.domain.worth import Missing
from servicemodel.planning.modes.costs import cost_of
from servicemodel.planning.modes.figures import ModeWalk
from servicemodel.planning.modes.passages import laid
from servicemodel.planning.modes.reference import NEED, PASSAGES, Role
from servicemodel.planning.modes.variants import Variant

#: Share of the range within which the root is found.
NEAR = 1e-5
#: How far from today prices and volumes are looked at, as multiples.
SPAN = {Lever.CONTACT_COST: (0.0, 5.0), Lever.VOLUME: (0.05, 20.0)}


@frozen
class Search:
    """A break-even looked for between ``low`` and ``high``; D(x) = cost of dealers - cost of direct service.

    ``below`` and ``above`` are D at the ends, None until told; ``ends`` keeps the range as first asked;
    ``grade`` is the weakest of the costs compared.
    """

    lever: Lever
    dealer: Variant
    direct: Variant
    today: Value | None
    low: float
    high: float
    ends: tuple[float, float]
    now: float | None = None
    below: float | None = None
    above: float | None = None
    missing: tuple[Missing, ...] = ()
    grade: Grade = Grade.MEASURED

    @property
    def done(self) -> bool:
        """Whether nothing more is to be walked."""
        if self.today is None or self.missing:
            return True
        if self.below is None or self.above is None:
            return False
        same = (self.below > 0) == (self.above > 0)
        return same or self.high - self.low <= NEAR * (self.ends[1] - self.ends[0])

    @property
    def at(self) -> float:
        """The value to be walked next."""
        if self.below is None:
            return self.low
        return self.high if self.above is None else (self.low + self.high) / 2

    @property
    def trial(self) -> tuple[Variant, Variant]:
        """The dealer variant and the direct one with the parameter set to ``at``."""
        return _set(self.lever, self.dealer, self, self.at), _set(self.lever, self.direct, self, self.at)

    def told(self, dealer: ModeWalk, direct: ModeWalk) -> "Search":
        """The search after ``trial`` was walked."""
        costs = [cost_of(walk.variant, walk.situation, walk.bill).whole for walk in (dealer, direct)]
        if costs[0].value is None or costs[1].value is None:
            missing = dict.fromkeys(number for told in costs for number in told.missing)
            return attrs.evolve(self, missing=tuple(missing))
        apart, grade = (
            costs[0].value.number - costs[1].value.number,
            weakest((costs[0].value, costs[1].value)),
        )
        told = attrs.evolve(self, grade=grade)
        if self.below is None:
            return attrs.evolve(told, below=apart)
        if self.above is None:
            return attrs.evolve(told, above=apart)
        lower = (apart > 0) == (self.below > 0)
        return attrs.evolve(told, low=self.at, below=apart) if lower else attrs.evolve(told, high=self.at)

    @property
    def result(self) -> BreakEven:
        """What was found."""
        low, high = self.ends
        if self.today is None or self.below is None or self.above is None:
            return BreakEven(self.lever, self.today, None, None, low, high, None, self.missing)
        rising = self.above < self.below
        if (self.below > 0) == (self.above > 0):
            return BreakEven(self.lever, self.today, None, None, low, high, self.below < 0)
        root = (self.low + self.high) / 2
        at = Value(root, self.today.unit, self.grade, "computed")
        cheaper = self.today.number > root if rising else self.today.number < root
        return BreakEven(self.lever, self.today, at, rising, low, high, cheaper)


def searches(walks: Sequence[ModeWalk]) -> tuple[Search, ...]:
    """One search for every lever; each is to be told until it is done."""
    by_mode = {walk.variant.mode: walk.variant for walk in walks}
    dealer, direct = _reporting(by_mode[ServiceMode.DEALER]), by_mode[ServiceMode.DIRECT]
    found = []
    for lever in Lever:
        today = _today(lever, dealer, direct)
        span = SPAN.get(lever, (0.0, 1.0))
        scale = today.number if today and lever in SPAN else 1.0
        low, high = span[0] * scale, span[1] * scale
        found.append(Search(lever, dealer, direct, today, low, high, (low, high)))
    return tuple(found)


def _today(lever: Lever, dealer: Variant, direct: Variant) -> Value | None:
    if lever is Lever.REPORTED:
        flows = [flow.fidelity.coverage for flow in _reports(dealer)]
        return max(flows, key=lambda coverage: coverage.number, default=None)
    if lever is Lever.CONTACT_COST:
        own = _own_channels(direct.model)
        prices = [c.cost_per_contact for c in direct.model.channels if c.id in own and c.cost_per_contact]
        return max(prices, key=lambda price: price.number, default=None)
    counts = tuple(request.per_year for request in direct.of.requests if request.per_year)
    if not counts or len(counts) < len(direct.of.requests):
        return None
    return Value(sum(count.number for count in counts), Unit.PER_YEAR, weakest(counts), "computed")


def _reports(variant: Variant) -> tuple[Flow, ...]:
    """The flows by which dealers report needs to the firm."""
    inside = {actor.id for actor in variant.model.actors if actor.inside}
    dealers = variant.players.of(Role.DEALER)
    return tuple(
        f for f in variant.model.flows if f.sender in dealers and f.receiver in inside and NEED in f.topics
    )


def _reporting(variant: Variant) -> Variant:
    """``variant`` with a way for dealers to report needs; where there was none, it carries nothing yet."""
    if _reports(variant):
        return variant
    model, players = variant.model, variant.players
    model = attrs.evolve(model, actors=(*model.actors, *_fronts(variant)))
    ways = [p for p in PASSAGES[variant.mode] if p.ends == (NEED, Role.DEALER, Role.FRONT)]
    used = [*(flow.id for flow in model.flows), *(origin.id for origin in model.origins)]
    new = laid(model, players, variant.mode, (), ways, used).flows
    flows = (*model.flows, *(_covering(flow, 0.0) for flow in new))
    return attrs.evolve(variant, model=attrs.evolve(model, flows=flows))


def _fronts(variant: Variant) -> tuple[Actor, ...]:
    """The stand-in of the front office, if the variant lacks one."""
    present = {actor.id for actor in variant.model.actors}
    fronts = variant.players.of(Role.FRONT)
    return tuple(a for a in variant.players.stand_ins if a.id in fronts and a.id not in present)


def _own_channels(model: ServiceModel) -> set[str]:
    return {id for request in model.requests for id in request.traits.channels or ()}


def _set(lever: Lever, variant: Variant, search: Search, number: float) -> Variant:
    """``variant`` with the parameter at ``number``; prices and volumes move in proportion."""
    model = variant.model
    if lever is Lever.REPORTED:
        reports = {flow.id for flow in _reports(variant)}
        flows = tuple(_covering(f, number) if f.id in reports else f for f in model.flows)
        return attrs.evolve(variant, model=attrs.evolve(model, flows=flows))
    assert search.today is not None
    scale = number / search.today.number if search.today.number else 1.0
    if lever is Lever.CONTACT_COST:
        own = _own_channels(search.direct.model)
        channels = tuple(
            attrs.evolve(c, cost_per_contact=_times(c.cost_per_contact, scale)) if c.id in own else c
            for c in model.channels
        )
        return attrs.evolve(variant, model=attrs.evolve(model, channels=channels))
    requests = tuple(attrs.evolve(r, per_year=_times(r.per_year, scale)) for r in model.requests)
    return attrs.evolve(variant, model=attrs.evolve(model, requests=requests))


def _covering(flow: Flow, number: float) -> Flow:
    coverage = Value.share(number, Grade.ASSUMED, "tried")
    return attrs.evolve(flow, fidelity=attrs.evolve(flow.fidelity, coverage=coverage))


def _times(value: Value | None, scale: float) -> Value | None:
    return attrs.evolve(value, number=value.number * scale) if value else None
