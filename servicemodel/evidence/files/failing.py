"""Files of records that cannot be used, as problems with a REC code. Cells are personal: none is quoted."""

from pathlib import Path

from servicemodel.domain.problem import Place, Problem, ProblemsFound


def failed(
    path: Path, code: str, reason: str, line: int = 1, guess: str = "", **facts: str | int
) -> ProblemsFound:
    """The exception to raise for ``path``: ``reason`` picks the wording of ``code``, ``facts`` fill it."""
    told = tuple((name, str(value)) for name, value in facts.items())
    place = Place(str(path), max(1, line), 1)
    return ProblemsFound((Problem(place, code, (("reason", reason), *told), guess=guess),))
