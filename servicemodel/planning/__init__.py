"""From findings to a plan: what each action would change, computed on the changed model."""

from servicemodel.planning import questions
from servicemodel.planning.effects import Walk, compare, ranked

__all__ = ["Walk", "compare", "questions", "ranked"]
