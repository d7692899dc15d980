"""Origins, flows and needs as written; field texts are the user documentation."""

from typing import Annotated

from pydantic import Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from servicemodel.domain.flow import DelayLaw, FlowKind, Trigger
from servicemodel.domain.value import Unit
from servicemodel.reading.shape_entry import Entry, Ids, Name, one_of
from servicemodel.reading.shape_numbers import (
    Count,
    Days,
    Money,
    PerYear,
    PlainDays,
    PlainDuration,
    Share,
    ShareEntry,
    check_interval,
)
from servicemodel.reading.shape_stated import Fed


class DelayEntry(Fed):
    """A delay with its law and evidence: days (or value), or the measured samples."""

    law: Annotated[DelayLaw, Field(strict=False)] | None = Field(
        default=None,
        description="constant (the default), exponential (days is the mean), batch (days is the period) "
        "or measured (samples).",
    )
    days: PlainDays | None = Field(default=None, description="Length in days, or with unit: 6 hours.")
    value: PlainDuration | None = Field(default=None, description="The same as days, always with unit.")
    samples: list[Days] | None = Field(default=None, min_length=1, description="Measured delays in days.")
    low: PlainDays | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: PlainDays | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "DelayEntry":
        given = [name for name in ("days", "value", "samples") if getattr(self, name) is not None]
        self.fits(Unit.DAYS, bool(given), "days")
        if len(given) > 1:
            raise PydanticCustomError("FIL20", "given twice", {"reason": "delay_twice", "at": given[1]})
        if given and self.law is not None and (self.law is DelayLaw.MEASURED) != (given == ["samples"]):
            raise PydanticCustomError("FIL20", "law and form", {"reason": "delay_law", "at": "law"})
        length = self.days if self.days is not None else self.value
        if length is not None:
            check_interval(length, self.low, self.high)
        return self


#: A delay: text with unit, 0, or mapping.
DelayForm = Annotated[
    Annotated[PlainDuration, Tag("~plain")] | Annotated[DelayEntry, Tag("~delay")],
    one_of("duration", number="~plain", text="~plain", mapping="~delay"),
]


class FidelityEntry(Entry):
    """How well one topic passes, where it differs from the rest of the flow."""

    coverage: Share | None = Field(default=None, description="Share of the items that are passed on.")
    accuracy: Share | None = Field(default=None, description="Share of the items that stay correct.")
    delay: DelayForm | None = Field(default=None, description="How late they arrive, such as 2 days.")


def is_fed(entry: FidelityEntry) -> bool:
    """Whether service records feed one of its numbers."""
    numbers = (entry.coverage, entry.accuracy, entry.delay)
    return any(isinstance(number, Fed) and number.measure is not None for number in numbers)


#: One topic, a list of topics, or topics with a fidelity of their own.
Topics = Annotated[
    Annotated[str, Tag("~one")]
    | Annotated[list[str], Tag("~list")]
    | Annotated[dict[str, FidelityEntry | None], Tag("~each")],
    one_of("topics", text="~one", list="~list", mapping="~each"),
]


class CarrierEntry(FidelityEntry):
    """What origins and flows share."""

    topic: Topics | None = Field(default=None, description="The topic carried; the same as topics.")
    topics: Topics | None = Field(
        default=None,
        description="Topics carried: one, a list, or a mapping of topics to coverage, accuracy and delay. "
        "A branch such as product means all topics below it.",
    )
    about: Ids | None = Field(
        default=None, description="Actors or populations the facts are about; left out: all of the topic."
    )
    common_cause: str | None = Field(
        default=None, min_length=1, description="Name of a group of flows that fail together."
    )

    @model_validator(mode="after")
    def _one_list(self) -> "CarrierEntry":
        if self.topic is not None and self.topics is not None:
            raise PydanticCustomError("FIL20", "given twice", {"reason": "topics_twice", "at": "topic"})
        if self.topic is None and not self.topics:
            raise PydanticCustomError("FIL05", "topics missing", {"field": "topics"})
        return self


class OriginEntry(CarrierEntry):
    """A first-hand observer: somebody who learns the facts from the world itself."""

    actor: str = Field(description="The actor that observes.")


class FlowEntry(CarrierEntry):
    """A flow of information from one actor to another."""

    sender: str = Field(alias="from", description="The actor that tells.")
    receiver: str = Field(alias="to", description="The actor that is told.")
    name: Name | None = Field(default=None, description="Name of the flow.")
    kind: Annotated[FlowKind, Field(strict=False)] | None = Field(
        default=None, description="What the flow is for; no default."
    )
    trigger: Annotated[Trigger, Field(strict=False)] | None = Field(
        default=None, description="What sets it going; left out: reactive."
    )
    channel: str | None = Field(default=None, description="The channel it runs over.")
    closes: str | None = Field(default=None, description="The request flow that this flow answers.")
    permission: str | None = Field(default=None, description="The permission it needs.")
    per_year: PerYear | None = Field(default=None, description="Messages per year, or 12 per week.")
    used: bool | None = Field(
        default=None, description="Whether the receiver acts on what it is told; left out: unknown."
    )
    addressed_by: str | None = Field(
        default=None,
        description="Topic that the sender must know of the receiver to reach it, such as customer.identity.",
    )
    cost_per_year: Money | None = Field(default=None, description="What the flow costs a year.")
    cost_per_message: Money | None = Field(default=None, description="What a message costs.")
    follow_up: Count | None = Field(
        default=None, description="Contacts that a reached receiver makes because of the message."
    )
    fatigue: Share | None = Field(
        default=None,
        description="Share of the coverage that every further message to the same receiver in a year takes.",
    )


class NeedEntry(Entry):
    """What an actor must know to do its work."""

    actor: str = Field(description="The actor that needs to know.")
    topic: str = Field(description="The topic it needs.")
    level: Share = Field(description="Share of the items that it must know correctly and in time.")
    about: Ids | None = Field(default=None, description="Actors or populations the facts are about.")
    weight: PerYear | None = Field(
        default=None, description="How often a year the need arises; left out: not known."
    )

    @model_validator(mode="after")
    def _has_level(self) -> "NeedEntry":
        if isinstance(self.level, ShareEntry) and not self.level.stated:
            raise PydanticCustomError("FIL05", "level missing", {"field": "level"})
        return self
