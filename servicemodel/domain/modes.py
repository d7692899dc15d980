"""Service modes compared as variants of one business, and where the paper's ordering holds (1.5, 2.22).

Shares lie in [0, 1], money is per year unless said otherwise; None where a number is not known.
"""

from enum import Enum

from attrs import frozen

from servicemodel.domain.actor import Actor
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Grade, Value
from servicemodel.domain.worth import Missing


class Criterion(Enum):
    """What modes are compared by."""

    NEED = "need"
    TOGETHER = "together"
    CUSTOMER_UNIT = "customer_unit"
    PARTNER_UNIT = "partner_unit"
    ADVANTAGE = "advantage"
    SUPPLIER_PARTS = "supplier_parts"
    QUALITY = "quality"
    PER_MATTER = "per_matter"
    REACTION = "reaction"
    DEPENDENCE = "dependence"
    LEAKAGE = "leakage"
    GOVERNANCE = "governance"
    BLIND_COST = "blind_cost"
    IGNORANCE = "ignorance"
    COST = "cost"


@frozen
class Told:
    """A figure that is known, or the numbers that it lacks."""

    value: Value | None
    missing: tuple[Missing, ...] = ()


@frozen
class ModeFigure:
    """One mode of serving the same business.

    ``need`` is K(management, customer.need), ``best`` that of the firm's contact point that knows most
    and ``together`` that of all contact points (silo index = together - best, core 3.5).
    ``customer_unit`` and ``partner_unit`` are K of product.unit_state at the customers and the partner,
    ``advantage`` the firm's over the customers; ``supplier_parts`` K(supplier, part.quality).
    ``quality`` is p_z pooled over the requests; ``per_matter`` money per resolved matter; ``reaction``
    days from a need to its answer, prevented matters counting 0; ``dependence`` on brokers (core 3.10);
    ``leakage`` K(competitor, customer.need). ``blind_cost`` is C_mode without the value of information,
    ``ignorance`` V_info [n - K]+, ``cost`` both together (2.22).
    ``stand_ins`` are actors that the model does not have; ``assumed`` and ``stated`` count the numbers of
    the variant's flows that come from the reference graphs and from the model.
    """

    mode: ServiceMode
    need: Told
    best: Told
    together: Told
    customer_unit: Told
    partner_unit: Told
    advantage: Told
    supplier_parts: Told
    quality: Told
    per_matter: Told
    reaction: Told
    dependence: Told
    leakage: Told
    governance: Told
    blind_cost: Told
    ignorance: Told
    cost: Told
    stand_ins: tuple[Actor, ...] = ()
    assumed: int = 0
    stated: int = 0

    def of(self, criterion: Criterion) -> Told:
        """The figure of one criterion."""
        told: Told = getattr(self, criterion.value)
        return told


class Verdict(Enum):
    """What this business says to a statement of the paper."""

    HOLDS = "holds"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


class Statement(Enum):
    """Statements of the source about its modes, and the one of 2.22 about their cost."""

    DIRECT_KNOWS_MORE_THAN_DEALER = "direct_knows_more_than_dealer"
    DEALER_KNOWS_MORE_THAN_THIRD_PARTY = "dealer_knows_more_than_third_party"
    THIRD_PARTY_LEAVES_BLIND = "third_party_leaves_blind"
    PROACTIVE_KNOWS_MOST = "proactive_knows_most"
    DEPARTMENTS_KNOW_TOGETHER = "departments_know_together"
    DEALER_AHEAD_OF_CUSTOMER = "dealer_ahead_of_customer"
    REMINDER_CUTS_ADVANTAGE = "reminder_cuts_advantage"
    SUPPLIER_LEARNS_ONLY_PROACTIVELY = "supplier_learns_only_proactively"
    DIRECT_COSTS_MORE_THAN_DEALER = "direct_costs_more_than_dealer"
    THIRD_PARTY_COSTS_LESS_THAN_DIRECT = "third_party_costs_less_than_direct"
    DEALER_QUALITY_BELOW_DIRECT = "dealer_quality_below_direct"
    PROACTIVE_REACTS_FASTEST = "proactive_reacts_fastest"
    OUTSOURCING_DEAR_WITH_INFORMATION = "outsourcing_dear_with_information"
    PROACTIVE_COSTS_LEAST = "proactive_costs_least"


@frozen
class Ordering:
    """A statement held against the figures: it claims ``more`` > ``less`` (or ``less`` = 0)."""

    statement: Statement
    criterion: Criterion
    verdict: Verdict
    more: Value | None
    less: Value | None
    seeds: tuple[str, ...] = ()

    @property
    def assumed(self) -> bool:
        """Whether a figure rests on assumed numbers, so that the verdict proves nothing."""
        return any(value.grade is Grade.ASSUMED for value in (self.more, self.less) if value)


@frozen
class SegmentChoice:
    """The mode that one segment should be served in (MO-R1 to MO-R4).

    ``by_rule`` are the modes that the selection rule names, () where it says nothing of the segment;
    ``by_cost`` the cheapest mode and ``blind`` the one that looks cheapest without the value of
    information; None where the costs cannot be told. ``costs`` are money per year by mode.
    """

    segment: str
    by_rule: tuple[ServiceMode, ...]
    by_cost: ServiceMode | None
    blind: ServiceMode | None
    costs: tuple[tuple[ServiceMode, Told], ...] = ()

    @property
    def agrees(self) -> bool | None:
        """Whether cost and rule agree; None where one of them says nothing."""
        return self.by_cost in self.by_rule if self.by_cost and self.by_rule else None


class Lever(Enum):
    """The parameter that a break-even is looked for in."""

    REPORTED = "reported"
    CONTACT_COST = "contact_cost"
    VOLUME = "volume"


@frozen
class BreakEven:
    """Where a dealer network begins to be cheaper than direct service.

    ``today`` is the parameter as it is: the share of needs that dealers report, the cost of one contact
    of the firm's own, or the matters a year. ``at`` is where the two cost the same, None where they
    never do within ``low`` to ``high``; ``above`` tells whether the dealer network is cheaper beyond it.
    ``cheaper`` tells whether the dealer network is cheaper today; None where it cannot be told.
    """

    lever: Lever
    today: Value | None
    at: Value | None
    above: bool | None
    low: float
    high: float
    cheaper: bool | None = None
    missing: tuple[Missing, ...] = ()


@frozen
class ModeTable:
    """The five modes of one business side by side.

    ``today`` are the modes that the model says it is served in. ``mixture`` is the cost of the cheapest
    mode for every segment (MO-R4).
    """

    modes: tuple[ModeFigure, ...]
    orderings: tuple[Ordering, ...]
    segments: tuple[SegmentChoice, ...]
    mixture: Told
    break_evens: tuple[BreakEven, ...] = ()
    today: tuple[ServiceMode, ...] = ()

    def mode(self, mode: ServiceMode) -> ModeFigure:
        """The row of one mode; KeyError if it was not compared."""
        return {row.mode: row for row in self.modes}[mode]
