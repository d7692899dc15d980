"""Actors, channels, topics, permissions and populations as written; field texts are the users' guide."""

from typing import Annotated

from pydantic import Field

from servicemodel.domain.channel import Medium, Presence
from servicemodel.domain.kinds import ActorKind, Segment
from servicemodel.reading.shape_entry import Entry, Ids, Name
from servicemodel.reading.shape_numbers import Count, Money, PerDay


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


class ActorEntry(Entry):
    """A party, or a whole population of alike parties."""

    kind: Annotated[ActorKind, Field(strict=False)] = Field(description="What the actor is.")
    name: Name | None = Field(default=None, description="Name; left out: the label of the kind.")
    part_of: Ids | None = Field(
        default=None, description="Actors that this one belongs to; a unit may belong to several departments."
    )
    population: Count | None = Field(default=None, description="Number of members of a population.")
    segments: list[Annotated[Segment, Field(strict=False)]] | None = Field(
        default=None, description="Flags of a customer population."
    )


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


class PermissionEntry(Entry):
    """A consent or authorisation that flows may need."""

    granted: bool = Field(description="Whether it was given; flows that need it exist only if it was.")
    name: Name | None = Field(default=None, description="Name; left out: the id.")


class PopulationEntry(Entry):
    """The disjoint strata of a population."""

    parts: dict[str, Annotated[float, Field(gt=0, le=1)]] = Field(
        min_length=1, description="Strata with their shares, which add up to 1."
    )
