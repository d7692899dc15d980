"""The open reference values of staffing and queueing, read in place."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs"))
PLACE = "oracles/erlang_reliability.txt"
NOT_FOUND = f"open data not found: ../shared/inputs/{PLACE} (set SERVICEMODEL_INPUTS to its folder)"


def rows():
    """Value and tolerance of every row, by its id; {} where the file is not there."""
    path = OPEN_DATA / PLACE
    if not path.exists():
        return {}
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return {line[0]: (line[3], line[4]) for line in lines if len(line) > 4 and line[0] != "id"}
