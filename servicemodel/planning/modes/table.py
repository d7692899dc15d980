"""The five modes side by side: figures, orderings, segments (1.5)."""

from collections.abc import Sequence

from servicemodel.domain.modes import BreakEven, ModeTable
from servicemodel.planning.modes.figures import ModeWalk, figure
from servicemodel.planning.modes.mixture import choices, mixture
from servicemodel.planning.modes.orderings import orderings
from servicemodel.planning.modes.variants import homes


def table(walks: Sequence[ModeWalk], break_evens: tuple[BreakEven, ...] = ()) -> ModeTable:
    """The comparison of ``walks``, one for every mode."""
    rows = {walk.variant.mode: figure(walk) for walk in walks}
    segments = choices(walks)
    return ModeTable(
        tuple(rows.values()),
        orderings(rows),
        segments,
        mixture(segments),
        break_evens,
        homes(walks[0].variant.of),
    )
