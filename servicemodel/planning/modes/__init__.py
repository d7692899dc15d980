"""The five service modes as computation: variants, figures, orderings, break-evens (1.5, 2.22)."""

from servicemodel.planning.modes.break_even import searches
from servicemodel.planning.modes.figures import ModeWalk
from servicemodel.planning.modes.table import table
from servicemodel.planning.modes.variants import variants

__all__ = ["ModeWalk", "searches", "table", "variants"]
