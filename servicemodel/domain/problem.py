"""Problems of files: what was wrong, where, and the nearest guess. Views make the sentences."""

from attrs import frozen


@frozen(order=True)
class Place:
    """A place in a text file; line and column count characters from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@frozen(order=True)
class Problem:
    """One problem of one file.

    ``code`` is a FIL code; ``facts`` fill the message of that code; ``excerpt`` is the line as
    written and ``length`` the number of characters to underline; ``guess`` is the nearest known
    word, or "".
    """

    place: Place
    code: str
    facts: tuple[tuple[str, str], ...] = ()
    excerpt: str = ""
    length: int = 1
    guess: str = ""


class ProblemsFound(Exception):
    """Input cannot be used; ``problems`` holds every problem of the run, sorted by place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("; ".join(f"{p.place}: {p.code}" for p in self.problems))
