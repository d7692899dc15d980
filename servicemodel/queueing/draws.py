"""Random numbers keyed by contact: the same contact is drawn alike in every scenario (common random numbers).

More seats, another pool or another stream change nothing about when a contact comes, how long it takes
and when it hangs up. The numbers come from a hash, so they are the same on every machine.
"""

from collections.abc import Callable
from hashlib import blake2b
from math import log
from struct import Struct

#: What is drawn for one visit: a gap before it, handling and patience of mean 1, and a number in (0, 1).
Draw = tuple[float, float, float, float]

_FOUR = Struct("<4Q").unpack
_KEY = Struct("<QI").pack
_INSIDE = 2.0**-53


def drawer(seed: int, name: str) -> Callable[[int, int], Draw]:
    """The draws of the stream ``name``, by number of the contact and of its visit, both from 0."""
    key = blake2b(f"{seed}:{name}".encode(), digest_size=32).digest()

    def draw(contact: int, visit: int) -> Draw:
        four = _FOUR(blake2b(_KEY(contact, visit), key=key, digest_size=32).digest())
        gap, handling, patience, chance = (((each >> 11) + 0.5) * _INSIDE for each in four)
        return -log(gap), -log(handling), -log(patience), chance

    return draw
