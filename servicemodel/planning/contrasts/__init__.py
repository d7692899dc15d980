"""Two walks side by side: two scenarios of one model, or two versions of it."""

from servicemodel.planning.contrasts.sides import Side, contrast
from servicemodel.planning.contrasts.stages import Stage, shifted

__all__ = ["Side", "Stage", "contrast", "shifted"]
