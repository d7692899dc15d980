"""Facts, first-hand observers, needs and strata (core 3.1, 3.2, 3.4)."""

from attrs import frozen

from servicemodel.domain.flow import Fidelity
from servicemodel.domain.value import Value


@frozen(order=True, cache_hash=True)
class Fact:
    """A topic about one population or actor: the unit of computation. ``about`` is "" for the whole."""

    topic: str
    about: str = ""


@frozen
class Origin:
    """A first-hand observer: a flow out of the world to ``actor``."""

    id: str
    actor: str
    topics: tuple[str, ...]
    fidelity: Fidelity
    about: tuple[str, ...] = ()
    common_cause: str | None = None


@frozen
class Need:
    """Share of the items of a topic that an actor must know correctly and in time to do its work.

    ``weight`` is the yearly number of matters in which the need arises; None where not known.
    """

    id: str
    actor: str
    topic: str
    level: Value
    about: tuple[str, ...] = ()
    weight: Value | None = None


@frozen
class Population:
    """Disjoint strata of a population with their shares, which add up to 1."""

    id: str
    parts: tuple[tuple[str, float], ...]
