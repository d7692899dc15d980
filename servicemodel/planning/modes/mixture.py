"""The mode of each segment: the cheapest, held against the selection rule (2.22, MO-R1 to MO-R4)."""

from collections.abc import Iterable, Sequence

from servicemodel.domain.actor import Actor
from servicemodel.domain.kinds import Segment, Side
from servicemodel.domain.modes import SegmentChoice, Told
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.worth import Missing
from servicemodel.planning.modes.costs import added, segment_cost
from servicemodel.planning.modes.figures import ModeWalk
from servicemodel.planning.modes.reference import Role

#: Quality from which a third party may take over most of the service (MO-R3); a proposal.
STRATEGIC = 0.8
#: What the rule says of a segment; the proactive mode is direct and through agents at once.
RULES = {
    Segment.KEY_CUSTOMER: (ServiceMode.DIRECT, ServiceMode.PROACTIVE),
    Segment.SPORADIC_CUSTOMER: (ServiceMode.DEALER, ServiceMode.PROACTIVE),
}


def choices(walks: Sequence[ModeWalk]) -> tuple[SegmentChoice, ...]:
    """One choice for every segment that brings matters, in the order of the model."""
    model = walks[0].variant.of
    asking = {request.sender for request in model.requests}
    segments = [a for a in model.actors if a.side is Side.END_CUSTOMER and a.id in asking]
    return tuple(_choice(segment, walks) for segment in segments)


def mixture(found: Sequence[SegmentChoice]) -> Told:
    """The cost of serving every segment in its cheapest mode (MO-R4)."""
    total: Told | None = None
    for choice in found:
        costs = dict(choice.costs)
        told = costs[choice.by_cost] if choice.by_cost else Told(None, _lacking(costs.values()))
        total = told if total is None else added(total, told)
    return total or Told(None)


def _choice(segment: Actor, walks: Sequence[ModeWalk]) -> SegmentChoice:
    found = {
        walk.variant.mode: segment_cost(walk.variant, walk.situation, walk.bill, segment.id) for walk in walks
    }
    whole = {mode: cost.whole for mode, cost in found.items()}
    blind = {mode: cost.blind for mode, cost in found.items()}
    rule = _rule(segment, walks)
    return SegmentChoice(segment.id, rule, _cheapest(whole), _cheapest(blind), tuple(whole.items()))


def _rule(segment: Actor, walks: Sequence[ModeWalk]) -> tuple[ServiceMode, ...]:
    named = [mode for flag in segment.segments for mode in RULES.get(flag, ())]
    model, players = walks[0].variant.of, walks[0].variant.players
    thirds = [a for a in model.actors if a.id in players.of(Role.THIRD_PARTY)]
    good = [a for a in thirds if (q := a.traits.partner_quality) and q.number >= STRATEGIC]
    if named and good and Segment.KEY_CUSTOMER not in segment.segments:
        named.append(ServiceMode.THIRD_PARTY)
    return tuple(dict.fromkeys(named))


def _cheapest(costs: dict[ServiceMode, Told]) -> ServiceMode | None:
    """The mode that costs least; None unless all costs are known."""
    known = {mode: told.value.number for mode, told in costs.items() if told.value}
    return min(known, key=lambda mode: known[mode]) if len(known) == len(costs) else None


def _lacking(costs: Iterable[Told]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys(number for told in costs for number in told.missing))
