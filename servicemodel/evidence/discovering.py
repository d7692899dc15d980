"""A first model from an event log alone: who is there, who passes on to whom, over which channels."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from servicemodel.domain.discovery import Counts, Draft, Handoffs, Party
from servicemodel.domain.measurement import Measurements
from servicemodel.evidence import engines
from servicemodel.evidence.engines import rows
from servicemodel.evidence.matters import counted
from servicemodel.evidence.records import Records, open_records
from servicemodel.evidence.steps import handoffs

if TYPE_CHECKING:
    from ibis.expr.types import Table

__all__ = ["MEASURED", "discover", "with_handoffs"]

#: Teams that become parties of their own; the rest become one, so that a picture can be read.
MOST_TEAMS = 6
#: Part of all hand-overs from which a way is drawn, and how many ways at most.
LEAST_SHARE, MOST_WAYS = 0.01, 30
#: Categories that become matters, segments that become kinds of customers.
MOST_MATTERS, MOST_SEGMENTS = 8, 5
OTHERS = "other_teams"
#: Measures from which ``with_handoffs`` draws.
MEASURED = ("handoff_pairs", "closed_loop", "handoff_delay")


def discover(folder: Path, most: int = MOST_TEAMS) -> Draft:
    """Parties, channels, segments and matters of the records in ``folder``, at most ``most`` named teams.

    EngineLacks where DuckDB is missing. A log without teams gives one party that does everything.
    """
    engine = engines.open_engine("duckdb", folder)
    try:
        return _draft(open_records(folder, engine), most)
    finally:
        engines.close(engine)


def with_handoffs(draft: Draft, measured: Measurements) -> Draft:
    """``draft`` with the hand-overs between its parties, from figures keyed by their ids."""
    known = {party.id for party in draft.parties}
    pairs = [(dict(figure.key), figure.n) for figure in measured.of("handoff_pairs") if figure.key]
    pairs = [(key, n) for key, n in pairs if {key["from"], key["to"]} <= known]
    whole = sum(n for _, n in pairs)
    pairs.sort(key=lambda pair: (-pair[1], pair[0]["from"], pair[0]["to"]))
    drawn = [(key, n) for key, n in pairs if n >= LEAST_SHARE * whole][:MOST_WAYS]
    ways = (
        Handoffs(
            key["from"],
            key["to"],
            n,
            measured.figure("closed_loop", **key),
            measured.figure("handoff_delay", **key),
        )
        for key, n in drawn
    )
    return evolve(draft, handoffs=tuple(ways), left=len(pairs) - len(drawn))


def _draft(records: Records, most: int) -> Draft:
    cases = counted(records) if records.cases is not None else None
    parties = _parties(records, most)
    number = rows(cases.aggregate(n=cases.count()))[0]["n"] if cases is not None else 0
    lumped = len(parties[-1].teams) if parties and parties[-1].id == OTHERS else 0
    draft = Draft(number, parties or (Party("front", (), number, number),), lumped)
    if cases is None:
        return draft
    return evolve(
        draft,
        channels=tuple(each for each in _counts(cases, "channel") if each[0] != "unknown"),
        segments=_counts(cases, "segment")[:MOST_SEGMENTS],
        categories=_counts(cases, "category")[:MOST_MATTERS],
    )


def _parties(records: Records, most: int) -> tuple[Party, ...]:
    """The most active teams, the one that opens most cases first, and the others as one."""
    if records.steps is None:
        return ()
    steps = records.steps
    first = (steps.step == 1).sum()
    found = rows(steps.group_by("team").aggregate(held=steps.count(), opened=first))
    moved = handoffs(steps)
    passed = {
        row["team"]: row["n"] for row in rows(moved.group_by(team="previous").aggregate(n=moved.count()))
    }
    # Active is who takes part in hand-overs; a case that a team opens and keeps shows no way to anybody.
    active = {row["team"]: row["held"] - row["opened"] + passed.get(row["team"], 0) for row in found}
    found.sort(key=lambda row: (-active[row["team"]], -row["held"], row["team"]))
    named = found if len(found) <= most + 1 else found[:most]
    taken: set[str] = set()
    parties = [Party(_id(row["team"], taken), (row["team"],), row["held"], row["opened"]) for row in named]
    parties.sort(key=lambda party: (-party.opened, party.id))
    rest = found[len(named) :]
    return (*parties, *((_together(rest),) if rest else ()))


def _together(rest: list[dict[str, Any]]) -> Party:
    teams = tuple(row["team"] for row in rest)
    return Party(OTHERS, teams, sum(row["held"] for row in rest), sum(row["opened"] for row in rest))


def _id(team: str, taken: set[str]) -> str:
    """An id for ``team``: its name in small letters, ``team_70`` for a number; put into ``taken``."""
    slug = re.sub(r"\W+", "_", team.strip().lower()).strip("_")
    slug = slug if slug and not slug[0].isdigit() else f"team_{slug}".rstrip("_")
    made, at = slug, 2
    while made in taken or made == OTHERS or made.startswith("customers"):
        made, at = f"{slug}_{at}", at + 1
    taken.add(made)
    return made


def _counts(cases: "Table", column: str) -> Counts:
    """How many cases have each value of ``column``, the most frequent first."""
    known = cases.filter(cases[column].notnull())
    found = rows(known.group_by(value=known[column]).aggregate(n=known.count()))
    found.sort(key=lambda row: (-row["n"], row["value"]))
    return tuple((row["value"], row["n"]) for row in found)
