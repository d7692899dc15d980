"""Who knows what, how well, on what evidence: the formal core."""

from servicemodel.knowledge.assess import assess
from servicemodel.knowledge.routes import best_routes
from servicemodel.knowledge.situation import Hop, Situation

__all__ = ["Hop", "Situation", "assess", "best_routes"]
