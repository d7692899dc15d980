"""The same hand-off, loop, resolution and cost measures in pandas, written as an analyst would.

Run as a program with a folder of generated records: prints the figures as JSON. Times are whole seconds.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

SETTLED = ("resolved", "closed")
ANSWERS = ("first_response", "agent_reply", "resolved", "closed")
COLUMNS = ["case_id", "seq", "event_type", "event_time", "team", "status", "channel", "direction", "cost"]
CASE_COLUMNS = ["case_id", "channel", "opened_at", "resolved_at", "closed_at"]
Figures = dict[str, float]


def median_days(seconds: "pd.Series[Any]") -> float:
    """The median of whole seconds, in days."""
    ordered = np.sort(seconds.to_numpy())
    count = len(ordered)
    return float((ordered[(count + 1) // 2 - 1] / 86_400 + ordered[count // 2] / 86_400) / 2)


def steps(events: pd.DataFrame) -> pd.DataFrame:
    """The run-length form of the known teams, with what came before and when the sender had it again."""
    known = events[events.team.notna()]
    same = (known.case_id == known.case_id.shift()) & (known.team == known.team.shift())
    runs = known.loc[~same, ["case_id", "seq", "team", "at", "answer_at"]].copy()
    inside = runs.case_id == runs.case_id.shift()
    runs["previous"] = runs.team.shift().where(inside)
    runs["before"] = runs.previous.shift().where(inside)
    runs["again"] = runs.groupby(["case_id", "team"], sort=False)["at"].shift(-1)
    runs["back_at"] = runs.again.shift().where(inside)
    return runs


def handoff_figures(events: pd.DataFrame) -> Figures:
    """Hand-offs, pairs, loops, delays and ping-pong."""
    runs = steps(events)
    moved = runs[runs.previous.notna()]
    back, answered = moved.back_at.notna(), moved.answer_at.notna()
    turns = moved.team == moved.before
    found: Figures = {
        "handoffs": len(moved),
        "handed_over": moved.case_id.nunique() / runs.case_id.nunique(),
        "closed_loop": float(back.mean()),
        "closed_loop|rule=answered": float(answered.mean()),
        "ping_pong": moved.case_id[turns].nunique() / runs.case_id.nunique(),
        "ping_pong_turns": float(turns.mean()),
        "handoff_delay": median_days((moved.back_at - moved["at"])[back]),
        "handoff_delay|rule=answered": median_days((moved.answer_at - moved["at"])[answered]),
    }
    pairs = moved.assign(back=back, wait=moved.back_at - moved["at"]).groupby(["previous", "team"], sort=True)
    for (one, other), part in pairs:
        found[f"handoff_pairs|from={one}|to={other}"] = len(part)
        found[f"closed_loop|from={one}|to={other}"] = float(part.back.mean())
        if part.back.any():
            found[f"handoff_delay|from={one}|to={other}"] = median_days(part.wait[part.back])
    return found


def state_figures(events: pd.DataFrame) -> Figures:
    """Reopenings."""
    inside = events.case_id == events.case_id.shift()
    again = events.settled.shift(fill_value=False) & ~events.settled & inside
    return {
        "reopenings": int(again.sum()),
        "reopen": events.case_id[again].nunique() / events.case_id.nunique(),
    }


def case_figures(events: pd.DataFrame, cases: pd.DataFrame) -> Figures:
    """Times and costs, in all and by channel."""
    found: Figures = {}
    inbound = events[events.direction == "inbound"]
    spent = events.groupby("case_id", sort=False).cost.sum()
    cases = cases.assign(
        spent=cases.case_id.map(spent), resolved=cases.resolved_at.notna() | cases.closed_at.notna()
    )
    groups = [("", cases, inbound)]
    for channel in sorted(cases.channel.unique()):
        some = (cases[cases.channel == channel], inbound[inbound.channel == channel])
        groups.append((f"|channel={channel}", *some))
    for key, part, came in groups:
        for name, until in (("resolution_time", part.resolved_at), ("time_to_close", part.closed_at)):
            waited = (until - part.opened_at).dropna().dt.total_seconds()
            found[name + key] = median_days(waited)
        found["cost_per_contact" + key] = float(came.cost.mean())
        found["cost_per_resolved_matter" + key] = float(part.spent.sum() / part.resolved.sum())
    return found


def main(folder: Path) -> None:
    """Print every figure of the records in ``folder``."""
    events = pd.read_parquet(folder / "contact_event.parquet", columns=COLUMNS)
    cases = pd.read_parquet(
        folder / "contact_case.parquet",
        columns=["case_id", "channel", "opened_at", "resolved_at", "closed_at"],
    )
    events = events.sort_values(["case_id", "seq"], kind="stable", ignore_index=True)
    events["at"] = (events.event_time - pd.Timestamp(0)).dt.total_seconds()
    events["settled"] = events.status.str.lower().isin(SETTLED)
    answer = events["at"].where(events.event_type.isin(ANSWERS) | events.settled)
    events["answer_at"] = answer.groupby(events.case_id, sort=False).bfill()
    figures = handoff_figures(events) | state_figures(events) | case_figures(events, cases)
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
