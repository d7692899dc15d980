"""Timeliness: the share of items that are still true, or still wanted, when they arrive (core 3.2, 2.6).

The factor of a delay D at volatility q (per day) is E[exp(-q D)], the Laplace transform of the delay.
Delays add along a path, so the factors of independent delays multiply exactly.
"""

import math

from servicemodel.domain.flow import Delay, DelayLaw


def timeliness(delay: Delay, volatility: float) -> float:
    """The factor in (0, 1] of ``delay`` for a topic of that volatility (per day, at least 0)."""
    days = delay.days.number
    if delay.law is DelayLaw.MEASURED and delay.samples:
        return sum(math.exp(-volatility * sample) for sample in delay.samples) / len(delay.samples)
    if delay.law is DelayLaw.EXPONENTIAL:
        return 1 / (1 + volatility * days)
    rate = volatility * days
    if delay.law is DelayLaw.BATCH:
        return -math.expm1(-rate) / rate if rate else 1.0
    return math.exp(-rate)
