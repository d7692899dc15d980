"""Measures on 1, 3 and 10 million generated events: seconds, peak memory, and beside peers.

All hand-off, loop, resolution and cost measures, whole processes, start-up included: ours on DuckDB, the
same measures in pandas (equal numbers are checked), and the handover-of-work network of pm4py where
``--pm4py`` names the Python of an environment that has it (equal counts are checked). ``--spark`` runs
Spark too and prints the largest relative difference. Exit code 1 where a target is missed or numbers differ.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from processes import cost
from records_generated import IMPORT, generated

HERE = Path(__file__).parent
SIZES = (1_000_000, 3_000_000, 10_000_000)
SECONDS, MEGABYTES = 15.0, 2_000.0


class Run(NamedTuple):
    """A whole process: wall and CPU seconds, peak MB, and the figures it printed."""

    wall: float
    cpu: float
    megabytes: float
    figures: dict[str, float]


def run(script: str, *arguments: str, python: str = sys.executable) -> Run:
    """One run of a program of this folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        begun = time.monotonic()
        spent = cost([python, "-W", "ignore", str(HERE / script), *arguments], folder)
        wall = time.monotonic() - begun
        said = (folder / "output").read_text(encoding="utf-8").strip().splitlines()[-1]
    return Run(wall, spent.seconds, spent.megabytes, json.loads(said[said.index("{") :]))


def difference(ours: dict[str, float], theirs: dict[str, float]) -> float:
    """The largest relative difference over the figures of ``theirs``; infinite where one is missing."""
    return max(
        abs(ours.get(name, float("inf")) - value) / max(abs(value), 1e-12) for name, value in theirs.items()
    )


def told(name: str, one: Run) -> None:
    """A line for a run."""
    print(f"  {name:28} {one.wall:7.1f} s wall {one.cpu:7.1f} s CPU {one.megabytes:7.0f} MB", flush=True)


def same_network(place: Path, stored: str, python: str) -> bool:
    """Like beside like: only who passes to whom, by pm4py and by us; whether the counts are equal."""
    ours = run("records_ours.py", str(place), "duckdb", "handoff_pairs")
    told("only hand-offs by pair", ours)
    theirs = run("records_pm4py.py", stored, python=python)
    told("pm4py, handover of work", theirs)
    pairs = {key.removeprefix("handoff_pairs|"): n for key, n in ours.figures.items()}
    same = {key.replace("from=", "").replace("to=", ""): n for key, n in pairs.items()} == theirs.figures
    ratio = f"wall {theirs.wall / ours.wall:.1f} times, CPU {theirs.cpu / ours.cpu:.1f} times ours"
    print(f"  counts {'equal' if same else 'DIFFER'}; {ratio}")
    return same


def compared(events: int, folder: Path, given: argparse.Namespace) -> bool:
    """Runs of every engine on ``events`` events; whether targets are met and numbers equal."""
    place = generated(folder, events)
    stored = str(place / IMPORT)
    print(f"{events:,} events")
    ours = run("records_ours.py", str(place), "duckdb")
    told("servicemodel, DuckDB", ours)
    good = ours.wall <= SECONDS and ours.megabytes <= MEGABYTES
    if given.pandas:
        theirs = run("records_pandas.py", stored)
        told("pandas", theirs)
        apart = difference(ours.figures, theirs.figures)
        print(f"  {len(theirs.figures)} figures, largest relative difference {apart:.1e};", end=" ")
        print(f"wall {theirs.wall / ours.wall:.1f} times, CPU {theirs.cpu / ours.cpu:.1f} times ours")
        good = good and apart < 1e-9
    if given.pm4py and events <= given.pm4py_up_to:
        good = same_network(place, stored, given.pm4py) and good
    if given.spark:
        spark = run("records_ours.py", str(place), "spark")
        told("servicemodel, Spark", spark)
        print(f"  largest relative difference {difference(ours.figures, spark.figures):.1e}")
    return good


def main() -> None:
    """Print every comparison; exit code 1 where one is not good."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=SIZES)
    parser.add_argument("--folder", type=Path, help="where generated records are kept (a temporary folder)")
    parser.add_argument("--pm4py", help="Python of an environment with pm4py in it")
    parser.add_argument("--pm4py-up-to", type=int, default=1_000_000, help="largest log given to pm4py")
    parser.add_argument("--no-pandas", dest="pandas", action="store_false")
    parser.add_argument("--spark", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        results = [compared(events, given.folder or Path(name), given) for events in given.events]
    raise SystemExit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
