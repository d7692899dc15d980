"""What runs of the tests said: files written by ``pytest --promises`` or ``--junitxml``."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.domain.specification import Result, Run
from servicemodel.domain.text import Text
from servicemodel.reading.specs.junit import NotJUnit, junit_lines

SCHEMA = "servicemodel.promises/1"
MOST_BYTES = 50_000_000


def read_results(path: Path) -> tuple[Run, tuple[Result, ...]]:
    """The run and its results in the file ``path``. ProblemsFound (SPC11) if it is no such file."""
    try:
        data = path.read_bytes()
        if len(data) > MOST_BYTES:
            raise ValueError("too large")
        lines = list(junit_lines(data) if data.lstrip().startswith(b"<") else _json_lines(data))
        return _run(lines), tuple(_results(lines, path.as_posix()))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, NotJUnit):
        raise _no_results(path) from None


def _json_lines(data: bytes) -> Iterator[Mapping[str, Any]]:
    for line in data.decode("utf-8-sig").splitlines():
        yield json.loads(line)


def _run(lines: list[Mapping[str, Any]]) -> Run:
    head, foot = lines[0], lines[-1]
    if head["schema"] != SCHEMA:
        raise ValueError(head["schema"])
    counted = tuple((str(word), int(count)) for word, count in foot["outcomes"].items())
    return Run(str(head["moment"]), str(head["tools"]), counted)


def _results(lines: list[Mapping[str, Any]], source: str) -> Iterator[Result]:
    day = str(lines[0]["moment"])[:10]
    for number, told in enumerate(lines[1:-1], start=2):
        en, zh = str(told.get("en", "")), str(told.get("zh", ""))
        yield Result(
            page=str(told["page"]),
            line=int(told["line"]),
            row=int(told["row"]),
            name=str(told["name"]),
            cells=tuple(str(cell) for cell in told["cells"]),
            outcome=str(told["outcome"]),
            why=Text(en, zh) if en and zh else None,
            step=str(told.get("step", "")),
            day=day,
            source=source,
            number=number,
            trace=str(told.get("trace", "")),
        )


def _no_results(path: Path) -> ProblemsFound:
    facts = (("reason", "form"), ("path", path.as_posix()))
    return ProblemsFound((Problem(Place(path.as_posix(), 1, 1), "SPC11", facts),))
