"""Floor 4: how long customers wait and how many seats it takes, by formula and by simulation (2.19)."""

from typing import TYPE_CHECKING

from servicemodel.queueing.first_come import first_come
from servicemodel.queueing.rehearsal import rehearsal
from servicemodel.queueing.table import table

if TYPE_CHECKING:
    from servicemodel.domain.pools import Pool, PoolRun, Stream

__all__ = ["discrete", "first_come", "rehearsal", "table"]


def discrete(
    streams: "tuple[Stream, ...]", pools: "tuple[Pool, ...]", minutes: float, warm: float, seed: int
) -> "tuple[PoolRun, ...]":
    """A run in which ranks and skills matter, as ``discrete_event.discrete``; needs Ciw (ImportError)."""
    # Imported here: only this run needs the simulation library.
    from servicemodel.queueing.discrete_event import discrete as run

    return run(streams, pools, minutes, warm, seed)
