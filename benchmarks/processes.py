"""Whole processes measured from outside: CPU seconds (user + system) and peak memory. Standard library only.

Both count everything a command starts and waits for, the drawing worker included.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Cost(NamedTuple):
    """CPU seconds, and peak resident memory in MB (of the largest process)."""

    seconds: float
    megabytes: float


class Failed(Exception):
    """A command ended with a code that does not mean success; says which and what it wrote."""


def cost(command: Sequence[str], folder: Path) -> Cost:
    """What one run of ``command`` in ``folder`` costs; Failed where it does not end with 0."""
    log = folder / "output"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    # The process is waited for already; tell Popen, or it would wait for another of that number.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        end = log.read_text(encoding="utf-8", errors="replace")[-2_000:]
        raise Failed(f"{' '.join(command)} ended with {process.returncode}:\n{end}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def middle(costs: Sequence[Cost]) -> Cost:
    """Median of the CPU times and of the peaks."""
    return Cost(median(one.seconds for one in costs), median(one.megabytes for one in costs))
