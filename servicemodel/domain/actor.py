"""Actors and the virtual customer service centre that some of them form (1.1, 1.2)."""

from functools import cached_property

from attrs import field, frozen

from servicemodel.domain.kinds import PLATES, ActorKind, Segment, Side
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ActorTraits
from servicemodel.domain.value import Value


@frozen
class Actor:
    """One party, or a whole population of alike parties (AC-15).

    ``part_of`` may name several actors: a unit of the virtual service centre is not a
    department, so the mapping between units and departments is many-to-many (MF-00).
    ``population`` is a count; None where the actor is a single party or the size is not known.
    """

    id: str
    kind: ActorKind
    name: Text
    part_of: tuple[str, ...] = ()
    population: Value | None = None
    segments: tuple[Segment, ...] = ()
    traits: ActorTraits = field(factory=ActorTraits)

    @cached_property
    def side(self) -> Side:
        """Side of the business on which the actor stands."""
        return PLATES[self.kind].side

    @property
    def inside(self) -> bool:
        """Whether the actor stands inside the core firm's boundary (core 3.5)."""
        return self.side is Side.CORE_FIRM


#: The five units of the virtual service centre, in the order of the paper (002 L58).
UNIT_KINDS = (
    ActorKind.FRONT_OFFICE,
    ActorKind.BACK_OFFICE,
    ActorKind.TECHNICAL_SUPPORT,
    ActorKind.MARKETING_CENTRE,
    ActorKind.SERVICE_EVALUATION,
)


@frozen
class VirtualServiceCentre:
    """The five units, wherever they sit, and management decision support (AC-06, AC-07)."""

    front_office: tuple[Actor, ...]
    back_office: tuple[Actor, ...]
    technical_support: tuple[Actor, ...]
    marketing_centre: tuple[Actor, ...]
    service_evaluation: tuple[Actor, ...]
    decision_support: tuple[Actor, ...]

    @property
    def units(self) -> tuple[Actor, ...]:
        """The actors of the five units, without management decision support."""
        return (
            self.front_office
            + self.back_office
            + self.technical_support
            + self.marketing_centre
            + self.service_evaluation
        )


def virtual_service_centre(actors: tuple[Actor, ...]) -> VirtualServiceCentre:
    """The virtual service centre that ``actors`` form: units are found by kind, not by department."""
    kinds = (*UNIT_KINDS, ActorKind.DECISION_SUPPORT)
    return VirtualServiceCentre(*(tuple(a for a in actors if a.kind is kind) for kind in kinds))
