"""Service requests: the matters customers bring (the issue types of core 3.7; MF-34)."""

from attrs import field, frozen

from servicemodel.domain.text import Text
from servicemodel.domain.traits import RequestTraits
from servicemodel.domain.value import Value


@frozen
class Requirement:
    """To resolve the request, ``actor`` must know ``topic``."""

    actor: str
    topic: str


@frozen
class ServiceRequest:
    """A kind of matter that ``sender`` brings ``per_year`` times a year.

    ``authority`` is the probability that the contact person may close it, ``rule`` the share of
    customers not barred by a rule, ``foreseeable`` the share the firm could foresee (AS-13); each
    is None where nobody said. ``contact`` is the actor that meets the customer.
    """

    id: str
    name: Text
    sender: str
    requires: tuple[Requirement, ...]
    contact: str | None = None
    per_year: Value | None = None
    authority: Value | None = None
    rule: Value | None = None
    foreseeable: Value | None = None
    traits: RequestTraits = field(factory=RequestTraits)
