"""What actions cost: the projects that carry them out (FP-15)."""

import re
from collections.abc import Iterable, Sequence
from itertools import product

from servicemodel.domain.action import Action
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Before, Candidate
from servicemodel.domain.project import Project


def costed(actions: Iterable[Action], model: ServiceModel) -> tuple[Candidate, ...]:
    """Each of ``actions`` with the cost of its project, which all actions of the project share.

    The cost of an action that no project covers is not known.
    """
    return tuple(_candidate(action, project_of(action, model)) for action in actions)


def _candidate(action: Action, project: Project | None) -> Candidate:
    if project is None:
        return Candidate(action.id)
    return Candidate(action.id, project.cost, project.cost_per_year, project.days, project.id)


def project_of(action: Action, model: ServiceModel) -> Project | None:
    """The first project in the sequence that covers ``action``, one with a cost before one without."""
    covering = [project for project in model.projects if covers(project, action)]
    return min(covering, key=lambda project: (_unpriced(project), project.order, project.id), default=None)


def _unpriced(project: Project) -> bool:
    return project.cost is None and project.cost_per_year is None


def covers(project: Project, action: Action) -> bool:
    """Whether a pattern of ``project`` names the kind of ``action``, the rule it answers, or itself.

    ``*`` stands for any letters.
    """
    names = (*action.seeds, action.finding.partition("@")[0], action.finding, action.id)
    return any(_fits(pattern, name) for pattern in project.does for name in names if name)


def _fits(pattern: str, name: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), name) is not None


def worked(actions: Sequence[Action], model: ServiceModel) -> dict[str, tuple[str, ...]]:
    """Ids of the actions that each project carries out."""
    found: dict[str, tuple[str, ...]] = {project.id: () for project in model.projects}
    for action in actions:
        if project := project_of(action, model):
            found[project.id] = (*found[project.id], action.id)
    return found


def project_order(actions: Sequence[Action], model: ServiceModel) -> tuple[Before, ...]:
    """What the model says of projects: one that comes after another needs something of that other done."""
    of = worked(actions, model)
    return tuple(
        Before(of[first], then)
        for project in model.projects
        for first in project.after
        for then in of[project.id]
        if of.get(first)
    )


def project_excludes(actions: Sequence[Action], model: ServiceModel) -> tuple[tuple[str, str], ...]:
    """Pairs of actions whose projects exclude each other, each pair in alphabetical order."""
    of = worked(actions, model)
    pairs = {
        (min(pair), max(pair))
        for project in model.projects
        for other in project.excludes
        for pair in product(of[project.id], of.get(other, ()))
        if pair[0] != pair[1]
    }
    return tuple(sorted(pairs))
