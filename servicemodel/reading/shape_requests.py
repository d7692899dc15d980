"""Requests and projects as written; field texts are the user documentation."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from servicemodel.domain.traits import ProjectKind, ServiceMechanism, ServiceType
from servicemodel.reading.shape_entry import Entry, Ids, Name
from servicemodel.reading.shape_limited import Attempts
from servicemodel.reading.shape_numbers import Count, Money, PerYear, Share, ShareNumber
from servicemodel.reading.shape_stated import contradiction

#: Shares in a day.
HOURS = 24
_SCHEMA: JsonDict = {"minItems": HOURS, "maxItems": HOURS}


def _whole_day(shares: list[float]) -> list[float]:
    if len(shares) != HOURS:
        raise PydanticCustomError("FIL06", "hours", {"reason": "hours", "count": len(shares)})
    if abs(sum(shares) - 1) > 0.001:
        raise contradiction("by_hour", "by_hour")
    return shares


#: How a day's matters fall on its hours, from midnight on.
ByHour = Annotated[list[ShareNumber], Field(json_schema_extra=_SCHEMA), AfterValidator(_whole_day)]


class RequirementEntry(Entry):
    """Who must know what to resolve a request."""

    actor: str = Field(description="The actor that must know.")
    topic: str = Field(description="The topic it must know.")


class RequestEntry(Entry):
    """A kind of matter that customers bring."""

    sender: str = Field(alias="from", description="The actor that brings it.")
    name: Name | None = Field(default=None, description="Name; left out: the id.")
    per_year: PerYear | None = Field(default=None, description="How often a year, or 12 per week.")
    requires: list[RequirementEntry] | None = Field(
        default=None, description="Who must know what to resolve it."
    )
    contact: str | None = Field(default=None, description="The actor that meets the customer.")
    authority: Share | None = Field(
        default=None, description="Probability that the contact person may close it; left out: unknown."
    )
    rule: Share | None = Field(
        default=None, description="Share of customers not barred by a rule; left out: unknown."
    )
    foreseeable: Share | None = Field(
        default=None, description="Share of the matters the firm could foresee; left out: unknown."
    )
    asks_first: Name | None = Field(
        default=None,
        description="What the customer must show before being served, in words; rule is the share not barred "
        "by it.",
    )
    service_type: Annotated[ServiceType, Field(strict=False)] | None = Field(
        default=None, description="Type of the service; left out: unknown."
    )
    equivocality: Share | None = Field(
        default=None, description="How far the matter can be understood in more than one way, from 0 to 1."
    )
    first_server: str | None = Field(
        default=None, description="The actor that owns the matter to the end; left out: unknown."
    )
    timetable: bool | None = Field(
        default=None, description="Whether the customer gets a timetable of contacts; left out: unknown."
    )
    approval: Ids | None = Field(
        default=None,
        description="Actors asked one after another before the contact may answer; an empty list: nobody.",
    )
    recovery: bool | None = Field(
        default=None, description="Whether a failure is made good; left out: unknown."
    )
    channels: Ids | None = Field(default=None, description="Channels that it comes in by.")
    steered_to: str | None = Field(default=None, description="The channel that customers are steered to.")
    mechanism: Annotated[ServiceMechanism, Field(strict=False)] | None = Field(
        default=None,
        description="What the matter wants: the same person (relationship), the same firm "
        "(pseudorelationship) or anybody (encounter).",
    )
    hand_overs: Count | None = Field(default=None, description="Hand-overs per matter.")
    follow_up: Count | None = Field(
        default=None, description="Follow-up contacts for each receiver that is reached."
    )
    attempts: Attempts | None = Field(
        default=None, description="Contacts after which a customer gives up, a whole number."
    )
    act: Share | None = Field(
        default=None, description="Share of the informed customers who act before the matter arises."
    )
    prevented_by: str | None = Field(
        default=None, description="Topic that customers must know for the matter not to arise."
    )
    loss: Money | None = Field(default=None, description="Money lost per unresolved matter.")
    churn: Share | None = Field(default=None, description="Share of the customers lost per matter.")
    handling: Money | None = Field(
        default=None, description="Money per matter beside its contacts: visits, parts."
    )
    planned: Money | None = Field(
        default=None, description="Money per prevented matter: planned service instead."
    )
    resolved: Share | None = Field(
        default=None, description="Share resolved at the first contact, where it was measured."
    )
    contacts: Count | None = Field(default=None, description="Contacts per matter, where they were measured.")
    by_hour: ByHour | None = Field(
        default=None, description="How the matters of a day fall on its hours: 24 shares that add up to 1."
    )


class ProjectEntry(Entry):
    """A piece of work that changes the set-up."""

    kind: Annotated[ProjectKind, Field(strict=False)] = Field(description="What the project changes.")
    name: Name | None = Field(
        default=None, description="Name; left out: the label of the kind if it is the only one of its kind."
    )
    order: Annotated[int, Field(ge=1)] = Field(description="Place in the sequence of work; 1 comes first.")
    does: Ids | None = Field(
        default=None,
        description="Actions it carries out: kinds such as PA-23, rules, or actions; * stands for anything.",
    )
    cost: Money | None = Field(default=None, description="What it costs once; left out: unknown.")
    cost_per_year: Money | None = Field(default=None, description="What it costs a year; left out: unknown.")
    days: Count | None = Field(default=None, description="Person-days of the firm; left out: unknown.")
    after: Ids | None = Field(default=None, description="Projects that must come before it.")
    excludes: Ids | None = Field(default=None, description="Projects that cannot be done as well.")
