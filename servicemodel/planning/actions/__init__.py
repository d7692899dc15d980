"""What could be done: the table of proactive actions, each an edit of the model (core 3.8)."""

from servicemodel.planning.actions.candidates import candidates, possibilities, proposals, refusals
from servicemodel.planning.actions.table import PLATES

__all__ = ["PLATES", "candidates", "possibilities", "proposals", "refusals"]
