"""What a remedy puts into the model: the edits of ``domain.proposing`` by the name that rooms use."""

from servicemodel.domain.proposing import (
    DAYS,
    FULL,
    REACH,
    SOURCE,
    assumed,
    authorised,
    better,
    carrying,
    edited,
    flow,
    free_id,
    granted,
    raised_throughout,
    soon,
    tell,
    with_fidelity,
)

__all__ = [
    "DAYS",
    "FULL",
    "REACH",
    "SOURCE",
    "assumed",
    "authorised",
    "better",
    "carrying",
    "edited",
    "flow",
    "free_id",
    "granted",
    "raised_throughout",
    "soon",
    "tell",
    "with_fidelity",
]
