"""One run of the program as seen by a person: languages, streams, colour."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from servicemodel.cli.language import asked, spoken
from servicemodel.domain.text import Language, Text


def _environment() -> Mapping[str, str]:
    return dict(os.environ)


class Stop(Exception):
    """The run ends here with exit code ``code``; ``text`` says why and ``hint`` what to do."""

    def __init__(self, code: int, text: Text, hint: Text | None = None) -> None:
        self.code, self.text, self.hint = code, text, hint
        super().__init__(text.en)


@frozen
class Voice:
    """How to speak: ``language`` for words, ``asked`` the languages of ``--lang``, () if it was not given."""

    language: Language = Language.EN
    asked: tuple[Language, ...] = ()
    quiet: bool = False
    verbose: bool = False
    no_color: bool = False
    environment: Mapping[str, str] = field(factory=_environment, repr=False)

    @property
    def both(self) -> tuple[Language, ...]:
        """The languages asked for; both languages, own first, where nobody asked."""
        return self.asked or (self.language, *(other for other in Language if other is not self.language))

    @property
    def colour(self) -> bool:
        """Whether stdout takes colour: a terminal, and nobody said no."""
        refused = self.no_color or "NO_COLOR" in self.environment or self.environment.get("TERM") == "dumb"
        return sys.stdout.isatty() and not refused

    @property
    def width(self) -> int:
        """Columns of the terminal; 100 where there is none."""
        return shutil.get_terminal_size((100, 24)).columns

    def result(self, words: str) -> None:
        """Print a result: stdout."""
        sys.stdout.write(words if words.endswith("\n") else words + "\n")

    def say(self, text: Text) -> None:
        """Tell what was done and what comes next: stderr, unless quiet."""
        if not self.quiet:
            self.warn(text.to(self.language))

    def next(self, command: str) -> None:
        """Name the next sensible ``command``."""
        self.say(Text(f"next: {command}", f"下一步：{command}"))

    def wrote(self, paths: Iterable[Path]) -> None:
        """Name the files that were written."""
        names = ", ".join(str(path) for path in paths)
        self.say(Text(f"wrote {names}", f"已写入 {names}"))

    def warn(self, words: str) -> None:
        """Tell what must be heard even when quiet: stderr."""
        sys.stdout.flush()
        sys.stderr.write(words + "\n")

    def refuse(self, text: Text, hint: Text | None = None) -> None:
        """Print an error and what to do about it: stderr."""
        self.warn(Text("error: ", "错误：").to(self.language) + text.to(self.language))
        if hint:
            self.warn(Text("  = help: ", "  = 提示：").to(self.language) + hint.to(self.language))


def opened(
    lang: tuple[Language, ...] = (), quiet: bool = False, verbose: bool = False, no_color: bool = False
) -> Voice:
    """The voice of a command from its common flags and the environment of this process."""
    environment = _environment()
    return Voice(lang[0] if lang else spoken(environment), lang, quiet, verbose, no_color, environment)


def addressed(arguments: Sequence[str]) -> Voice:
    """The voice in which even a command line that cannot be parsed is answered."""
    return opened(asked(arguments), verbose="-v" in arguments or "--verbose" in arguments)
