"""The hand-off, loop, resolution and cost measures on one engine: prints the figures as JSON.

Run as a program: folder of generated records, engine, and measures (all of them).
"""

import json
import sys
from pathlib import Path

from servicemodel.evidence.engines import close, open_engine
from servicemodel.evidence.measuring import measure
from servicemodel.evidence.records import open_records

MEASURED = (
    *("resolution_time", "time_to_close", "reopen", "reopenings", "handoffs", "handed_over"),
    *("handoffs_per_case", "handoff_pairs", "closed_loop", "handoff_delay", "ping_pong", "ping_pong_turns"),
    *("cost_per_contact", "cost_per_resolved_matter"),
)


def figures(folder: Path, engine: str, measures: tuple[str, ...] = MEASURED) -> dict[str, float]:
    """Every figure of ``measures`` by measure and key."""
    opened = open_engine(engine, folder)
    found = measure(open_records(folder, opened), only=measures)
    close(opened)
    return {
        "|".join((each.measure, *(f"{name}={value}" for name, value in each.key))): each.value.number
        for each in found.figures
        if each.value is not None
    }


if __name__ == "__main__":
    json.dump(figures(Path(sys.argv[1]), sys.argv[2], tuple(sys.argv[3:]) or MEASURED), sys.stdout)
