"""Who contributes what to a bundle: Shapley shares, exact up to twelve actions of a part (core 3.9)."""

from math import factorial, sqrt

import numpy as np

from servicemodel.planning.bundles.subsets import MOST
from servicemodel.planning.bundles.terms import places
from servicemodel.planning.bundles.valuing import Valuation

#: Share and standard error by place of the candidate.
Shares = dict[int, tuple[float, float]]


def shapley(valuation: Valuation, bundle: int, draws: int, seed: int) -> Shares:
    """The share of each candidate of ``bundle`` in its value; together they are the value.

    A share is what its action adds, on average over all orders in which the bundle could be put
    together. Every piece of the value is shared apart. For more than twelve actions in a
    part, ``draws`` orders and their reverses are drawn with ``seed`` and the standard error is told.
    """
    found: Shares = dict.fromkeys(places(bundle), (0.0, 0.0))
    for at, part in enumerate(valuation.parts):
        inside = bundle & part
        few = inside.bit_count() <= MOST
        told = _exact(valuation, at, inside) if few else _drawn(valuation, at, inside, draws, seed)
        for place, (share, error) in told.items():
            before, doubt = found[place]
            found[place] = before + share, sqrt(doubt**2 + error**2)
    return found


def _exact(valuation: Valuation, at: int, bundle: int) -> Shares:
    members = [1 << place for place in places(bundle)]
    count = len(members)
    weights = [factorial(size) * factorial(count - size - 1) / factorial(count) for size in range(count)]
    shares = dict.fromkeys(members, 0.0)
    for number in range(1 << count):
        inside = sum(member for n, member in enumerate(members) if number >> n & 1)
        value = valuation.part(at, inside)
        for member in members:
            if inside & member:
                shares[member] += weights[inside.bit_count() - 1] * value
            else:
                shares[member] -= weights[inside.bit_count()] * value
    return {member.bit_length() - 1: (share, 0.0) for member, share in shares.items()}


def _drawn(valuation: Valuation, at: int, bundle: int, draws: int, seed: int) -> Shares:
    members = list(places(bundle))
    random = np.random.default_rng((seed, at))
    means = np.empty((draws, len(members)))
    for draw in range(draws):
        order = random.permutation(len(members)).tolist()
        means[draw] = _added(valuation, at, members, order) / 2
        means[draw] += _added(valuation, at, members, order[::-1]) / 2
    error = means.std(axis=0, ddof=1) / sqrt(draws) if draws > 1 else np.full(len(members), np.inf)
    return {
        place: (float(share), float(spread))
        for place, share, spread in zip(members, means.mean(axis=0), error, strict=True)
    }


def _added(valuation: Valuation, at: int, members: list[int], order: list[int]) -> np.ndarray:
    """What each of ``members`` adds when they come in ``order``; shape (members,)."""
    added = np.empty(len(members))
    bundle, before = 0, 0.0
    for member in order:
        bundle |= 1 << members[member]
        after = valuation.part(at, bundle)
        added[member] = after - before
        before = after
    return added
