"""The sequence of planned projects: which of a kind comes first, and how one is moved ahead (FP-15)."""

from itertools import count

import attrs

from servicemodel.domain.change import Change, Put
from servicemodel.domain.project import Project
from servicemodel.domain.traits import TRAIT_LABELS, ProjectKind

Projects = tuple[Project, ...]


def first(projects: Projects, *kinds: ProjectKind) -> Project | None:
    """The first project of ``kinds`` in the sequence; None if there is none."""
    those = (project for project in projects if project.kind in kinds)
    return min(those, key=lambda project: (project.order, project.id), default=None)


def before(projects: Projects, project: Project) -> float:
    """Share of the other projects that come before ``project``, in [0, 1]."""
    others = len(projects) - 1
    return sum(other.order < project.order for other in projects) / others if others else 0.0


def new(projects: Projects, kind: ProjectKind) -> Project:
    """A project of ``kind`` after all others, with an id that none of them has."""
    taken = {project.id for project in projects}
    ids = (kind.value if n == 1 else f"{kind.value}_{n}" for n in count(1))
    last = max((project.order for project in projects), default=0)
    return Project(next(id for id in ids if id not in taken), TRAIT_LABELS[kind], kind, last + 1)


def moved(projects: Projects, project: Project, place: int) -> tuple[Change, ...]:
    """``project`` put at ``place``; what stood from there up to its old place moves back by one."""
    between = [p for p in projects if place <= p.order < project.order and p.id != project.id]
    later = (Put(attrs.evolve(p, order=p.order + 1)) for p in between)
    return (Put(attrs.evolve(project, order=place)), *later)
