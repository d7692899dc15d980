"""Problems of a page at their places."""

from servicemodel.domain.feature import Feature
from servicemodel.domain.problem import Place, Problem


def problem(
    feature: Feature, line: int, code: str, reason: str, got: str = "", guess: str = "", **facts: str
) -> Problem:
    """The problem ``code`` in ``line``, underlined where ``got`` stands, else the whole line."""
    text = feature.lines[line - 1]
    indent = len(text) - len(text.lstrip())
    start = text.find(got) if got else -1
    column, length = (start + 1, len(got)) if start >= 0 else (indent + 1, len(text.strip()) or 1)
    told = (("reason", reason), ("got", got), *facts.items())
    return Problem(Place(feature.path, line, column), code, told, text, length, guess)
