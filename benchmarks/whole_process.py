"""What the commands cost a person who types them: CPU time and peak memory of whole processes.

Each command runs several times in a process of its own, start-up and imports included; the first
run of each, which may still compile modules, is not counted.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from generate import Size, grown, text
from processes import Cost, cost, middle

PROGRAM = (sys.executable, "-m", "servicemodel")
SIZE = Size(300, 900, 30, 1)


class Row(NamedTuple):
    """A command and its targets in CPU seconds and MB."""

    arguments: tuple[str, ...]
    seconds: float
    megabytes: float = 500.0


def rows(model: Path) -> tuple[Row, ...]:
    """The commands with their targets."""
    check = ("check", "--fail-on", "never")
    return (
        Row(("--help",), 0.2),
        Row((*check, "q-company"), 1.0),
        Row(("report", "q-company", "--out", "report"), 5.0),
        Row((*check, model.name), 10.0),
        Row(("report", model.name, "--out", "large"), 25.0, 700.0),
    )


def measured(row: Row, folder: Path, runs: int) -> Cost:
    """Medians over ``runs``, after one that is not counted."""
    command = (*PROGRAM, *row.arguments)
    return middle([cost(command, folder) for _ in range(runs + 1)][1:])


def main() -> None:
    """Print a line for every command; exit code 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    met = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = folder / "generated.yaml"
        model.write_text(text(SIZE, grown(SIZE)), encoding="utf-8")
        numbers = f"{SIZE.actors} actors, {SIZE.flows} flows, {SIZE.topics} topics"
        print(f"median of {given.runs} runs; generated.yaml: {numbers}")
        for row in rows(model):
            found = measured(row, folder, given.runs)
            met = met and found.seconds <= row.seconds and found.megabytes <= row.megabytes
            print(
                f"{' '.join(row.arguments):35} {found.seconds:6.2f} s (target {row.seconds:4.1f} s)"
                f" {found.megabytes:6.0f} MB (target {row.megabytes:.0f} MB)"
            )
    sys.exit(not met)


if __name__ == "__main__":
    main()
