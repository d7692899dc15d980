"""Decoded lines of a text file, with their numbers, and a way to put some of them back."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Self

from attrs import Factory, define

from servicemodel.evidence.files.failing import failed
from servicemodel.evidence.files.opening import opened
from servicemodel.evidence.files.tally import Tally

#: Characters of a line; more is no table.
MOST_LINE = 1 << 24


@define
class Lines:
    """An iterator over lines that goes on after its end when lines are put back.

    ``taken`` are the lines given since the caller last emptied it; ``line`` is the number of the last
    line given. Zero characters are taken out and noted: no program shows them. A byte-order
    mark that the encoding told has left goes too.
    """

    path: Path
    stream: TextIOWrapper
    tally: Tally
    line: int = 0
    taken: list[str] = Factory(list)
    back: deque[str] = Factory(deque)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        text = self.back.popleft() if self.back else self._read()
        self.line += 1
        self.taken.append(text)
        return text

    def _read(self) -> str:
        text = self.stream.readline(MOST_LINE)
        if not text:
            raise StopIteration
        if len(text) >= MOST_LINE:
            raise failed(self.path, "REC11", "line", self.line + 1, limit=MOST_LINE)
        if self.line == 0:
            text = text.removeprefix("\ufeff")
        if "\0" in text:
            self.tally.note("zero_characters", self.line + 1)
            text = text.replace("\0", "")
        if text[-1:] not in ("\n", "\r"):
            self.tally.note("cut_character" if text.endswith("\ufffd") else "no_line_end", self.line + 1)
        return text

    def put_back(self, texts: list[str]) -> None:
        """``texts``, the last lines given, come again."""
        self.back.extendleft(reversed(texts))
        self.line -= len(texts)


@contextmanager
def decoded(path: Path, compressed: bool, encoding: str, newline: str = "") -> Iterator[TextIOWrapper]:
    """The text of ``path``; the encoding has been checked, so that only a last, cut character is replaced."""
    with (
        opened(path, compressed) as stream,
        TextIOWrapper(stream, encoding=encoding, errors="replace", newline=newline) as text,
    ):
        yield text


def record_count(path: Path, compressed: bool, encoding: str, newline: str = "") -> int:
    """Lines of the file that are not blank, counted apart from any reader of records."""
    with decoded(path, compressed, encoding, newline) as text:
        return sum(1 for line in text if not line.isspace())
