"""A review: the real program, asked for its findings in this process, and what its answer says."""

import contextlib
import io
import json
import runpy
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest import mock

from attrs import frozen

from servicemodel.behaviour.words import Party, Subject

Json = Mapping[str, Any]
WEEKS = 52

#: Run from its file: pytest loads plug-ins in a way of its own that cannot run a module by name.
PROGRAM = Path(__file__).parents[1] / "__main__.py"


@frozen
class Review:
    """What ``check --format json`` printed; ``shares`` are the shares of the regions that were told."""

    document: Json
    shares: Mapping[str, Decimal]


def review(model: Path, rules: Sequence[str], shares: Mapping[str, Decimal]) -> Review:
    """Check the file ``model`` by ``rules`` (all if empty); RuntimeError if the program refuses it."""
    select = ["--select", ",".join(rules)] if rules else []
    code, printed, said = run(["check", str(model), "--format", "json", "--fail-on", "never", *select])
    if code:
        raise RuntimeError(f"the program ended with {code}:\n{said}")
    return Review(json.loads(printed), shares)


def run(arguments: Sequence[str]) -> tuple[int, str, str]:
    """Exit code, output and error output of ``python -m servicemodel`` with ``arguments``."""
    # Run as a program, not called: the front doors do not know each other (floor 8).
    out, err, code = io.StringIO(), io.StringIO(), 0
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "argv", ["servicemodel", *arguments]),
    ):
        try:
            runpy.run_path(str(PROGRAM), run_name="__main__")
        except SystemExit as end:
            code = int(end.code or 0)
    return code, out.getvalue(), err.getvalue()


def knowledge(review: Review, who: Party, what: Subject, letter: str) -> Decimal:
    """K, R, W or U in per cent as printed; for a whole topic the mean over the regions (core 3.2).

    LookupError if the program said nothing about it.
    """
    rows = [
        row for row in review.document["knowledge"] if (row["actor"], row["topic"]) == (who.id, what.topic)
    ]
    if what.region:
        rows = [row for row in rows if row["about"] == what.about]
    if not rows:
        raise LookupError(
            f"the review does not say what {who.id} knows of {what.topic} {what.about}".rstrip()
        )
    weights = [Decimal(1)] if len(rows) == 1 else [review.shares[row["about"]] for row in rows]
    return sum(
        (Decimal(str(row[letter])) * w * 100 for row, w in zip(rows, weights, strict=True)), Decimal(0)
    )


def knowledge_row(review: Review, who: Party, what: Subject) -> Json:
    """What the review says of one party and one undivided topic, with the 90 % interval.

    StopIteration if it said nothing about it.
    """
    rows = review.document["knowledge"]
    row: Json = next(row for row in rows if (row["actor"], row["topic"]) == (who.id, what.topic))
    return row


def findings(review: Review, matter: Party | Subject | None = None) -> list[Json]:
    """The warnings, or those that concern ``matter``."""
    return [found for found in review.document["findings"] if matter is None or concerns(found, matter)]


def questions(review: Review) -> list[Json]:
    """What the program asks because it cannot say."""
    return list(review.document["unknown"])


def concerns(found: Json, matter: Party | Subject) -> bool:
    """Whether ``matter`` is among the places and facts of a finding or question."""
    id = matter.id if isinstance(matter, Party) else matter.topic
    refs = [*found["where"]]
    for fact in found["facts"].values():
        refs += fact if isinstance(fact, list) else [fact]
    return any(ref.get("id") == id for ref in refs)


def fact(found: Json, name: str) -> Decimal:
    """The number of the fact ``name`` of a finding; KeyError if it has none."""
    return Decimal(str(found["facts"][name]["number"]))


def agrees(printed: Decimal, figure: Decimal) -> bool:
    """Whether ``printed`` is ``figure`` to the last digit that ``figure`` shows."""
    places = figure.as_tuple().exponent
    assert isinstance(places, int)
    # The program rounds to six digits, per cent to four: that much may lie beside an exact half.
    return abs(printed - figure) <= Decimal(1).scaleb(places) / 2 + Decimal("0.0001")
