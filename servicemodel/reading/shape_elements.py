"""Topics, actors, channels, permissions, populations as written; field texts are the users' guide."""

from typing import Annotated

from pydantic import Field

from servicemodel.domain.channel import Medium, Presence
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.domain.traits import (
    CrmPhase,
    DeliveryChannelType,
    RankingBasis,
    ServiceMechanism,
    ServiceMode,
    UseMeasure,
)
from servicemodel.reading.shape_entry import Entry, Ids, Name, Words
from servicemodel.reading.shape_limited import (
    CountAboveNothing,
    LastingTime,
    Return,
    Seats,
    ShareAboveNothing,
    ShareBelowOne,
)
from servicemodel.reading.shape_numbers import Count, Duration, Money, PerDay, PerYear, Share, ShareNumber


class TopicEntry(Entry):
    """A kind of information, keyed by a dotted id such as ``service.price``."""

    name: Name | None = Field(default=None, description="Name; suggested topics have one already.")
    volatility: PerDay | None = Field(
        default=None,
        description="How fast an item stops being true, or the moment of need passes: 0.1 per year. "
        "Left out: the default of the topic's branch.",
    )
    about: Ids | None = Field(
        default=None, description="Actors or populations (strata too) that the facts are about."
    )
    benefit: Money | None = Field(
        default=None, description="Money per item that is rightly known in time; left out: unknown."
    )
    harm: Money | None = Field(
        default=None, description="Money lost per item that is wrongly believed; left out: unknown."
    )
    items: PerYear | None = Field(default=None, description="Items at stake in a year; left out: unknown.")
    leak: Money | None = Field(
        default=None, description="Money lost a year to a competitor that knows all of it; left out: unknown."
    )


class ControlEntry(Entry):
    """Who decides in the encounter: shares of the decision rights, which add up to 1."""

    organisation: ShareNumber = Field(description="Share that rules of the organisation decide.")
    contact_person: ShareNumber = Field(description="Share that the contact person decides.")
    customer: ShareNumber = Field(description="Share that the customer decides.")


class ActorEntry(Entry):
    """A party, or a whole population of alike parties."""

    kind: Annotated[ActorKind, Field(strict=False)] = Field(description="What the actor is.")
    name: Name | None = Field(default=None, description="Name; left out: the label of the kind.")
    part_of: Ids | None = Field(
        default=None, description="Actors that this one belongs to; a unit may belong to several departments."
    )
    population: CountAboveNothing | None = Field(
        default=None, description="Number of members of a population, above 0."
    )
    segments: list[Annotated[Segment, Field(strict=False)]] | None = Field(
        default=None, description="Flags of a customer population."
    )
    registered: Share | None = Field(
        default=None, description="Customers: share of the population registered with the firm."
    )
    unprofitable: Share | None = Field(
        default=None, description="Customers: share of the population flagged unprofitable."
    )
    caused_by_firm: Share | None = Field(
        default=None,
        description="Share of the unprofitable customers whose losses come from the firm's own faults.",
    )
    service_level: Share | None = Field(
        default=None, description="Share of this party's matters that are served within the target."
    )
    service_floor: Share | None = Field(default=None, description="Agreed minimum of the service level.")
    mode: Annotated[ServiceMode, Field(strict=False)] | None = Field(
        default=None, description="Customers: how this segment is served."
    )
    partner_quality: Share | None = Field(
        default=None, description="Intermediaries: quality as a strategic partner, from 0 to 1."
    )
    infusion: Share | None = Field(
        default=None, description="Employees: share of the CRM system's potential that they use."
    )
    user_satisfaction: Share | None = Field(
        default=None, description="Employees: satisfaction as users of the CRM system, from 0 to 1."
    )
    use_measured_by: list[Annotated[UseMeasure, Field(strict=False)]] | None = Field(
        default=None, description="By what the use of the CRM system is judged; an empty list: by nothing."
    )
    crm_phases: list[Annotated[CrmPhase, Field(strict=False)]] | None = Field(
        default=None, description="CRM systems: phases that are in place; an empty list: none."
    )
    exposure: Count | None = Field(
        default=None, description="Suppliers: number of installed units or delivered parts."
    )
    ranked_by: Annotated[RankingBasis, Field(strict=False)] | None = Field(
        default=None, description="Suppliers: ranked by the bare number of failures or by their rate."
    )
    control: ControlEntry | None = Field(
        default=None,
        description="Who decides in the encounter: organisation, contact_person, customer; adds up to 1.",
    )
    lifetime_value: Money | None = Field(
        default=None, description="Customers: what one of them is worth to the firm."
    )
    margin: Money | None = Field(default=None, description="Customers: yearly margin of one of them.")
    retention: Share | None = Field(
        default=None, description="Customers: share of them who stay from one year to the next."
    )
    discount: Share | None = Field(default=None, description="Yearly discount rate of their margin.")
    returns: list[Return] | None = Field(
        default=None, min_length=2, description="Customers: yearly returns of the segment, oldest first."
    )
    governance: Money | None = Field(
        default=None, description="Intermediaries: what governing this partner costs a year."
    )
    seats: Seats | None = Field(
        default=None, description="Seats that serve contacts at the same time, a whole number."
    )
    handling_time: LastingTime | None = Field(
        default=None, description="Time that a contact takes of a seat, such as 6 minutes."
    )
    patience: LastingTime | None = Field(
        default=None, description="Mean time that a customer waits before giving up, such as 3 minutes."
    )
    shrinkage: ShareBelowOne | None = Field(
        default=None, description="Share of the paid time in which a seat is not there."
    )
    occupancy: ShareAboveNothing | None = Field(
        default=None, description="Largest share of its time that a seat may be busy."
    )
    target: ShareBelowOne | None = Field(
        default=None, description="Share of the contacts to be answered within target_time."
    )
    target_time: Duration | None = Field(
        default=None, description="Time within which contacts are to be answered, such as 20 seconds."
    )
    wage: Money | None = Field(default=None, description="What an hour of a seat costs.")


class ChannelEntry(Entry):
    """A channel that flows run over; its medium sets the defaults of their numbers."""

    medium: Annotated[Medium, Field(strict=False)] = Field(description="Technical medium.")
    name: Name | None = Field(default=None, description="Name; left out: the label of the medium.")
    presence: Annotated[Presence, Field(strict=False)] | None = Field(
        default=None, description="Whether the parties meet in person; left out: as the medium has it."
    )
    cost_per_contact: Money | None = Field(
        default=None, description="Money per contact in the currency of the model, such as 5.00 USD."
    )
    resolution: Share | None = Field(
        default=None, description="Share of the contacts that resolve the matter."
    )
    returning: Share | None = Field(
        default=None, description="Share of the contacts that give up, or come back by a person."
    )
    annoyed: Share | None = Field(default=None, description="Share of the customers whom it annoys.")
    person: bool | None = Field(
        default=None, description="Whether it leads to a person when one is wanted; left out: unknown."
    )
    transactional: bool | None = Field(
        default=None, description="Whether matters can be settled on it; left out: unknown."
    )
    easy: bool | None = Field(
        default=None, description="Whether it is as easy as live service; left out: unknown."
    )
    forced: bool | None = Field(
        default=None, description="Whether it is the only way in for somebody; left out: unknown."
    )
    contact_share: Share | None = Field(default=None, description="Share of all contacts.")
    answer_time: Duration | None = Field(
        default=None, description="Time until the answer, such as 6 hours or 2 days."
    )
    store: Words | None = Field(
        default=None,
        description="Name of the customer data store it works on, the same for all channels on it.",
    )
    delivery: Annotated[DeliveryChannelType, Field(strict=False)] | None = Field(
        default=None, description="Type of delivery channel."
    )
    mechanism: Annotated[ServiceMechanism, Field(strict=False)] | None = Field(
        default=None,
        description="What it offers: the same person (relationship), the same firm (pseudorelationship) or "
        "anybody (encounter).",
    )
    cost_without_staff: Money | None = Field(
        default=None, description="Money per contact beside the staff, for use together with seats."
    )


class PermissionEntry(Entry):
    """A consent or authorisation that flows may need."""

    granted: bool = Field(description="Whether it was given; flows that need it exist only if it was.")
    name: Name | None = Field(default=None, description="Name; left out: the id.")


class PopulationEntry(Entry):
    """The disjoint strata of a population."""

    parts: dict[str, Annotated[float, Field(gt=0, le=1)]] = Field(
        min_length=1, description="Strata with their shares, which add up to 1."
    )
