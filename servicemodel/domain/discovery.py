"""What a log of tickets shows of a service by itself: parties, hand-overs, channels, matters, counted."""

from attrs import frozen

from servicemodel.domain.measurement import Measurement

Counts = tuple[tuple[str, int], ...]


@frozen
class Party:
    """A team of the log as a party of the model, or the smaller teams taken together as one.

    ``held`` counts how often it took a case, ``opened`` the cases that began with it.
    """

    id: str
    teams: tuple[str, ...]
    held: int
    opened: int


@frozen
class Handoffs:
    """What ``sender`` passed on to ``receiver``: how often, and the figures of what came back."""

    sender: str
    receiver: str
    count: int
    returned: Measurement | None = None
    delay: Measurement | None = None


@frozen
class Draft:
    """A first picture of a service; counts are cases unless said otherwise, the largest first.

    The first party meets the customers. ``lumped`` is how many teams the last party stands for, 0 if
    none. ``handoffs`` are those large enough to draw; ``left`` counts the smaller pairs.
    """

    cases: int
    parties: tuple[Party, ...]
    lumped: int = 0
    channels: Counts = ()
    segments: Counts = ()
    categories: Counts = ()
    handoffs: tuple[Handoffs, ...] = ()
    left: int = 0
