"""The form of a file of results: one JSON object a line, first what it is, last what the runner counted."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

SCHEMA = "servicemodel.promises/1"
#: What the runner says of a scenario whose figure nobody knows.
UNMEASURED = "unmeasured"
#: Worst first: what a test with several verdicts came to.
WORST = ("error", "failed", "xfailed", UNMEASURED, "skipped", "xpassed", "passed")


def outcome_of(said: Sequence[str]) -> str:
    """The worst of what the runner said about one test: an error after a pass is an error."""
    return next((word for word in WORST if word in said), said[0] if said else "none")


def results_text(rows: Iterable[Mapping[str, Any]], said: Iterable[str], moment: str, tools: str) -> str:
    """The file; ``rows`` are sorted by place, so that the order of the run does not matter."""
    head = {"schema": SCHEMA, "moment": moment, "tools": tools}
    ordered = sorted(rows, key=lambda row: (row["page"], row["line"], row["row"]))
    counted = {"outcomes": dict(sorted(Counter(said).items()))}
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in (head, *ordered, counted))
