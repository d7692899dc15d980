"""Sections of a model and what points at an element of one."""

from enum import Enum

from attrs import frozen


class Section(Enum):
    """A section of the model file and of the model; elements are keyed by id inside it."""

    TOPICS = "topics"
    ACTORS = "actors"
    CHANNELS = "channels"
    PERMISSIONS = "permissions"
    POPULATIONS = "populations"
    ORIGINS = "origins"
    FLOWS = "flows"
    NEEDS = "needs"
    REQUESTS = "requests"
    PROJECTS = "projects"

    # Equality is identity here; by name, as usual, takes several times as long, and every look-up asks.
    __hash__ = object.__hash__


@frozen
class Ref:
    """Points at an element of a model: what facts hold instead of names, which depend on the language."""

    section: Section
    id: str
