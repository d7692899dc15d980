"""The outlook of q-company's plan in 2,000 samples: by one process, by two, and by a local cluster of dask.

All three must give the same figures. Exit code 1 if they do not, or if two processes take more than 60 s.
"""

import argparse
import sys
import time

from servicemodel import pipeline
from servicemodel.analyses import find, remedies
from servicemodel.domain.outlook import Outlook
from servicemodel.knowledge import Situation
from servicemodel.planning.actions import proposals
from servicemodel.planning.outlook import Option, Sampling, outlook

#: Seconds that two processes may take.
TARGET = 60.0


def options(situation: Situation) -> tuple[Option, ...]:
    """Every remedy of a finding and every proposal for the model."""
    actions = (*remedies(find(situation), situation), *proposals(situation))
    return tuple(Option(action.id, action.changes) for action in actions)


def timed(situation: Situation, choices: tuple[Option, ...], how: Sampling) -> tuple[Outlook, float]:
    """The outlook and the seconds it took."""
    start = time.perf_counter()
    found = outlook(situation, choices, how)
    return found, time.perf_counter() - start


def on_a_cluster(
    situation: Situation, choices: tuple[Option, ...], samples: int, seed: int
) -> tuple[Outlook, float]:
    """By two workers of a local cluster, whose start is not counted."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        how = Sampling(samples, seed, workers=2, executor=client.get_executor())
        return timed(situation, choices, how)


def main() -> int:
    """Print the seconds of each way; 1 where the figures differ or the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="q-company")
    parser.add_argument("--samples", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    situation = pipeline.assess(pipeline.read(asked.model))
    choices = options(situation)
    print(f"{asked.model}: {len(choices)} actions, {asked.samples} samples, seed {asked.seed}")
    alone, one = timed(situation, choices, Sampling(asked.samples, asked.seed))
    both, two = timed(situation, choices, Sampling(asked.samples, asked.seed, workers=2))
    spread, cluster = on_a_cluster(situation, choices, asked.samples, asked.seed)
    for name, seconds in (("one process", one), ("two processes", two), ("local cluster of dask", cluster)):
        print(f"{name:>22}: {seconds:6.1f} s")
    same = alone == both == spread
    print("same figures" if same else "THE FIGURES DIFFER")
    return 0 if same and two <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
