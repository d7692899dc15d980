"""The handover-of-work network of pm4py, run in pm4py's own environment: prints counts by pair as JSON.

Run as a program with a folder of generated records. Nothing of pm4py is part of this project.
"""

import json
import sys
from pathlib import Path

import pandas as pd
import pm4py


def main(folder: Path) -> None:
    """Print how often each ordered pair of different teams occurs one after the other."""
    columns = ["case_id", "seq", "event_time", "event_type", "team"]
    log = pd.read_parquet(folder / "contact_event.parquet", columns=columns)
    log = log[log.team.notna()].sort_values(["case_id", "seq"], kind="stable")
    names = {"case_id": "case:concept:name", "event_type": "concept:name", "team": "org:resource"}
    log = log.rename(columns=names | {"event_time": "time:timestamp"})
    log["time:timestamp"] = pd.to_datetime(log["time:timestamp"], utc=True)
    network = pm4py.discover_handover_of_work_network(log)
    pairs = {f"{one}|{other}": share for (one, other), share in network.connections.items() if one != other}
    followed = int((log["case:concept:name"] == log["case:concept:name"].shift()).sum())
    json.dump({pair: round(share * followed) for pair, share in pairs.items()}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
