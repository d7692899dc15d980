"""The Erlang formulas (2.19): B where nobody waits, C where nobody hangs up, A where people do.

All three are recursions of positive numbers, so nothing cancels or overflows; thousands of seats are fine.
"""

from math import exp, inf, lgamma, log

from servicemodel.domain.staffing import MINUTES, Formula, Load, Staffing

#: Terms of a sum smaller than this part of the largest one no longer change it.
NEGLIGIBLE = 1e-18
#: A chance so small that its inverse is no number any more.
RARE = 1e-300
#: Steps of Simpson's rule for each customer that the seats serve in the promised time; fewest, most.
STEPS, FEWEST, MOST = 20, 200, 20_000


class Overloaded(ValueError):
    """As many contacts come as the seats can serve, or more: the queue grows without end (Erlang C)."""

    def __init__(self, load: Load, seats: int) -> None:
        self.load, self.seats = load, seats
        super().__init__(
            f"load {load.erlangs:g} >= {seats} seats: without hanging up the queue has no steady state"
        )


def blocking(erlangs: float, seats: int) -> float:
    """Erlang B: the share turned away at ``seats`` >= 0 under a load ``erlangs`` >= 0, in [0, 1]."""
    share = 1.0
    for seat in range(1, seats + 1):
        share = erlangs * share / (seat + erlangs * share)
    return share


def lost(load: Load, seats: int) -> Staffing:
    """A pool in which nobody waits (Erlang B): who finds no free seat is gone."""
    share = blocking(load.erlangs, seats)
    busy = load.erlangs * (1 - share) / seats
    return Staffing(Formula.ERLANG_B, load, seats, 0.0, 0.0, busy, share)


def patient(load: Load, seats: int, within: float | None = None) -> Staffing:
    """A pool in which nobody hangs up (Erlang C); Overloaded where the load reaches ``seats``.

    ``within`` is the promised time in minutes for the service level.
    """
    erlangs = load.erlangs
    if erlangs >= seats:
        raise Overloaded(load, seats)
    turned = blocking(erlangs, seats)
    used = erlangs / seats
    waiting = turned / (1 - used * (1 - turned))
    spare = (seats - erlangs) / load.handling
    level = None if within is None else 1 - waiting * exp(-spare * within)
    wait = waiting / spare
    return Staffing(Formula.ERLANG_C, load, seats, waiting, wait, used, within=within, service_level=level)


def impatient(load: Load, seats: int, within: float | None = None) -> Staffing:
    """A pool in which people hang up (Erlang A, M/M/n+M); stable at any load.

    Waiting counts all contacts, also those who hang up; the service level is the share of all contacts
    answered ``within`` minutes. ValueError where the load has no patience or nothing comes.
    """
    if load.patience is None or load.per_hour == 0:
        raise ValueError("Erlang A needs contacts and their patience")
    rate, served, leaving = load.per_hour / MINUTES, seats / load.handling, 1 / load.patience
    full, waiting, queue = _states(load.erlangs, seats, rate, served, leaving)
    gone = leaving * queue / rate
    level = None
    if within is not None:
        level = min(1.0, 1 - waiting + _soon(full, rate, served, leaving, within))
    busy = min(1.0, load.erlangs * (1 - gone) / seats)
    return Staffing(
        Formula.ERLANG_A, load, seats, waiting, queue / rate, busy, gone, within, service_level=level
    )


def _states(
    erlangs: float, seats: int, rate: float, served: float, leaving: float
) -> tuple[float, float, float]:
    """Logarithm of the chance that all seats are busy and nobody waits; P(wait); mean queue.

    States are weighed against the likeliest one with all seats busy, so that no weight overflows.
    """
    top = max(0, int((rate - served) / leaving))
    beyond, queue, weight, state = 0.0, 0.0, 1.0, top
    while weight > NEGLIGIBLE * max(1.0, beyond):
        beyond += weight
        queue += weight * state
        state += 1
        weight *= rate / (served + state * leaving)
    weight, state, scale = 1.0, top, 0.0
    while state > 0 and weight > NEGLIGIBLE:
        weight *= (served + state * leaving) / rate
        state -= 1
        beyond += weight
        queue += weight * state
    if state > 0:  # all seats busy with nobody waiting practically never happens
        least = served / leaving + 1
        scale = state * log(leaving / rate) + lgamma(least + state) - lgamma(least)
    turned = blocking(erlangs, seats)
    if turned < RARE:
        return -inf, 0.0, 0.0
    below = weight * exp(scale) * (1 / turned - 1)
    whole = beyond + below
    return log(weight) + scale - log(whole), beyond / whole, queue / whole


def _soon(full: float, rate: float, served: float, leaving: float, within: float) -> float:
    """Share of all contacts that wait and are answered ``within`` minutes.

    The offered wait has the density served · P(full) · exp(rate (1 − e^(−leaving x)) / leaving − served x)
    at x > 0 (Baccelli and Hebuterne 1981); who would hang up before is not answered.
    """
    start = log(served) + full

    def answered(x: float) -> float:
        return exp(start + rate * (1 - exp(-leaving * x)) / leaving - (served + leaving) * x)

    steps = 2 * int(min(MOST, max(FEWEST, STEPS * (served + rate) * within)) / 2)
    width = within / steps
    inner = sum((4 if k % 2 else 2) * answered(k * width) for k in range(1, steps))
    return (answered(0.0) + inner + answered(within)) * width / 3
