"""One room per analyzer: what is wrong, how badly, on what evidence, and what would mend it."""

from servicemodel.analyses import room
from servicemodel.analyses.rounds import ROOMS, find, remedies

__all__ = ["ROOMS", "find", "remedies", "room"]
