"""What is wrong at one mark; complaints of a run become sorted problems with nearest guesses."""

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import evolve, frozen

from servicemodel.domain.problem import Problem
from servicemodel.reading.tree import Mark, SourceText

#: Least similarity of a guess: ids are short and alike, so they may differ more than words.
LIKE_ID, LIKE_WORD = 0.5, 0.6

#: Guesses cost time and only the first problems are shown.
_GUESSED = 200
#: Code of what YAML allows and a model file does not.
_REFUSED = "FIL17"
_LONGEST_FACT = 80
#: Facts that a person may want to copy whole.
_PATHS = ("other", "path")
_LONGEST_LIST = 8


@frozen(eq=False)
class Complaint:
    """A problem in the making. ``reason`` picks the wording of ``code``; ``facts`` fill it.

    ``wrong`` is the word that should have been one of ``known``; ``similarity`` is the least
    likeness of a guess. ``guess`` overrides the search.
    """

    mark: Mark
    code: str
    reason: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    wrong: str = ""
    known: tuple[str, ...] = ()
    similarity: float = LIKE_WORD
    guess: str = ""


def file_mark(path: str) -> Mark:
    """The mark for problems of a file as a whole: its first character, without excerpt."""
    return Mark(SourceText(path, ()), 0, 0, 1)


def nearest(word: str, known: Iterable[str], similarity: float) -> str:
    """The one known word most like ``word``, or "" if none is alike enough."""
    if not word or len(word) > _LONGEST_FACT:
        return ""
    by_form = {_form(candidate): candidate for candidate in known}
    match = get_close_matches(_form(word), list(by_form), n=1, cutoff=similarity)
    return by_form[match[0]] if match else ""


def problems(complaints: Iterable[Complaint]) -> tuple[Problem, ...]:
    """Problems sorted by place, each once; where YAML itself is refused, nothing else is said."""
    complaints = tuple(complaints)
    refused = {complaint.mark.place for complaint in complaints if complaint.code == _REFUSED}
    kept = (c for c in complaints if c.code == _REFUSED or c.mark.place not in refused)
    made = sorted({_problem(c): c for c in kept}.items(), key=lambda pair: pair[0])
    return tuple(
        evolve(problem, guess=complaint.guess or _guess(complaint)) if i < _GUESSED else problem
        for i, (problem, complaint) in enumerate(made)
    )


def _guess(complaint: Complaint) -> str:
    return nearest(complaint.wrong, complaint.known, complaint.similarity)


def _form(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def _problem(complaint: Complaint) -> Problem:
    facts = [("reason", complaint.reason)] if complaint.reason else []
    facts += [(name, value if name in _PATHS else _short(value)) for name, value in complaint.facts]
    if 0 < len(complaint.known) <= _LONGEST_LIST:
        facts.append(("known", ", ".join(complaint.known)))
    mark = complaint.mark
    return Problem(mark.place, complaint.code, tuple(facts), mark.excerpt, max(1, mark.length))


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST_FACT else value[: _LONGEST_FACT - 1] + "…"
