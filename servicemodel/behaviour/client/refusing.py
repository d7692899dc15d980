"""Pages that may not run: what pytest-bdd would pass over in silence, in the form of our errors."""

from pathlib import Path

from attrs import evolve

from servicemodel.domain.problem import Place, Problem
from servicemodel.domain.text import Language
from servicemodel.reading import formats
from servicemodel.views.problems import problem_text

#: Steps that are none, and scenarios that show nothing.
_CODES = ("SPC06", "SPC07")
#: Reasons of these codes that concern style only; ``spec check`` tells them.
_STYLE = ("keyword", "language", "description_warning")


def refused(path: Path, root: Path, language: Language) -> str:
    """The problems of the page ``path`` that keep it from running, in words; "" if there are none.

    Places are told from ``root``, where they stand below it.
    """
    found = [
        problem
        for problem in formats.spec_problems(path.parent)
        if Path(problem.place.path) == path
        and problem.code in _CODES
        and dict(problem.facts).get("reason") not in _STYLE
    ]
    return "\n\n".join(problem_text(_placed(problem, root), language) for problem in sorted(found))


def _placed(problem: Problem, root: Path) -> Problem:
    path, place = Path(problem.place.path), problem.place
    if not path.is_relative_to(root):
        return problem
    return evolve(problem, place=Place(path.relative_to(root).as_posix(), place.line, place.column))
