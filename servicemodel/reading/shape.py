"""The model file as written: its head, and which entries each section holds."""

from typing import Annotated, Any, Literal

from pydantic import Field

from servicemodel.domain.model import Section
from servicemodel.reading.shape_elements import (
    ActorEntry,
    ChannelEntry,
    PermissionEntry,
    PopulationEntry,
    TopicEntry,
)
from servicemodel.reading.shape_entry import ID, TOPIC_ID, Entry, Ids, Name
from servicemodel.reading.shape_flows import FlowEntry, NeedEntry, OriginEntry
from servicemodel.reading.shape_requests import ProjectEntry, RequestEntry


class Head(Entry):
    """What stands at the top of a model file beside the sections."""

    servicemodel: Literal[1] = Field(description="Version of the format; must be 1.")
    name: Name | None = Field(default=None, description="Name of the set-up.")
    illustrative: bool = Field(
        default=False, description="true if the numbers are examples rather than measurements."
    )
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = Field(
        default="USD", description="Currency of all money, by its three letters."
    )
    include: Ids | None = Field(
        default=None, description="Files below the folder of the model whose sections are added."
    )


def _keys(pattern: str) -> Any:
    return {"propertyNames": {"pattern": pattern}}


class ModelShape(Head):
    """A customer-service set-up: who takes part, who tells whom what, and who needs to know it."""

    topics: dict[str, TopicEntry | None] = Field(
        default={}, description="Kinds of information.", json_schema_extra=_keys(TOPIC_ID)
    )
    actors: dict[str, ActorEntry] = Field(
        default={}, description="Who takes part.", json_schema_extra=_keys(ID)
    )
    channels: dict[str, ChannelEntry] = Field(
        default={}, description="What flows run over.", json_schema_extra=_keys(ID)
    )
    permissions: dict[str, PermissionEntry] = Field(
        default={}, description="Consents that flows need.", json_schema_extra=_keys(ID)
    )
    populations: dict[str, PopulationEntry] = Field(
        default={}, description="Populations and their strata.", json_schema_extra=_keys(ID)
    )
    origins: dict[str, OriginEntry] = Field(
        default={}, description="Who observes what first-hand.", json_schema_extra=_keys(ID)
    )
    flows: dict[str, FlowEntry] = Field(
        default={}, description="Who tells whom what.", json_schema_extra=_keys(ID)
    )
    needs: dict[str, NeedEntry] = Field(
        default={}, description="Who must know what.", json_schema_extra=_keys(ID)
    )
    requests: dict[str, RequestEntry] = Field(
        default={}, description="Matters that customers bring.", json_schema_extra=_keys(ID)
    )
    projects: dict[str, ProjectEntry] = Field(
        default={}, description="Work that changes the set-up, in its order.", json_schema_extra=_keys(ID)
    )


#: The entry that each section holds.
ENTRIES: dict[Section, type[Entry]] = {
    Section.TOPICS: TopicEntry,
    Section.ACTORS: ActorEntry,
    Section.CHANNELS: ChannelEntry,
    Section.PERMISSIONS: PermissionEntry,
    Section.POPULATIONS: PopulationEntry,
    Section.ORIGINS: OriginEntry,
    Section.FLOWS: FlowEntry,
    Section.NEEDS: NeedEntry,
    Section.REQUESTS: RequestEntry,
    Section.PROJECTS: ProjectEntry,
}
SECTIONS = tuple(section.value for section in Section)
HEAD = tuple(Head.model_fields)
