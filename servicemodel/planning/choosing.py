"""From actions to the best bundle: costs, order and conflicts from the model, gains from walks (core 3.9)."""

from collections.abc import Sequence

from attrs import evolve

from servicemodel.domain.action import Action
from servicemodel.domain.merging import conflicts
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Candidate, Constraints, Effort, Portfolio
from servicemodel.knowledge import Situation
from servicemodel.planning.costing import costed, project_excludes
from servicemodel.planning.gaining import gains
from servicemodel.planning.order import precedence
from servicemodel.planning.portfolio import portfolio

#: Nothing binds but what the model says itself.
FREE = Constraints()
#: Every bundle that is looked at takes a walk of its own.
SPARING = Effort(looks=2_000, options=500)


def choose(
    situation: Situation,
    actions: Sequence[Action],
    bound: Constraints = FREE,
    candidates: Sequence[Candidate] | None = None,
    effort: Effort = SPARING,
) -> Portfolio:
    """The bundle of ``actions`` that saves most beyond its cost within the budget and capacity of ``bound``.

    What must come before what, and what excludes what, is taken from the model and added to ``bound``;
    costs come from its projects unless ``candidates`` tell them.
    """
    offered = costed(actions, situation.model) if candidates is None else candidates
    gain, limits = gains(situation, actions), bounds(situation.model, actions, bound)
    return portfolio(offered, gain.whole, limits, gain.divided(), effort=effort)


def bounds(model: ServiceModel, actions: Sequence[Action], bound: Constraints = FREE) -> Constraints:
    """``bound`` with what the model says of the order of ``actions``, their conflicts and their projects."""
    excludes = {*bound.excludes, *conflicts(model, actions), *project_excludes(actions, model)}
    before = (*bound.before, *precedence(actions, model))
    return evolve(bound, before=before, excludes=tuple(sorted(excludes)))
