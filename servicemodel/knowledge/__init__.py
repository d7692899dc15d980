"""Who knows what, how well, on what evidence: the formal core."""

from servicemodel.knowledge.assess import assess
from servicemodel.knowledge.routes import best_routes
from servicemodel.knowledge.situation import Situation

__all__ = ["Situation", "assess", "best_routes", "sampling"]
