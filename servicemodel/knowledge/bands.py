"""Distributions behind the numbers: 90 % intervals and draws by evidence grade (core 3.3)."""

from functools import lru_cache

import attrs
import numpy as np
from scipy.special import betaincinv

from servicemodel.domain.value import Beta, Value
from servicemodel.knowledge.keyed import Floats, uniforms

#: Ends of a 90 % interval.
LOW, HIGH = 0.05, 0.95


@lru_cache(maxsize=4096)
def _beta_quantiles(beta: Beta, at: tuple[float, ...]) -> Floats:
    found: Floats = betaincinv(beta.alpha, beta.beta, np.array(at))
    return found


def _quantiles(value: Value, at: Floats) -> Floats:
    if value.low is not None and value.high is not None:
        ends = [value.low, value.number, value.high]
        return np.interp(at, [LOW, 0.5, HIGH], ends)
    if value.distribution is not None:
        return _beta_quantiles(value.distribution, tuple(at.tolist()))
    return np.full(len(at), value.number)


def with_interval(value: Value) -> Value:
    """``value`` with its 90 % interval; unchanged where it is exact or its spread is not known."""
    if value.low is not None or value.distribution is None:
        return value
    low, high = _quantiles(value, np.array([LOW, HIGH])).tolist()
    return attrs.evolve(value, low=min(low, value.number), high=max(high, value.number))


def draws(value: Value, name: str, size: int, seed: int) -> Floats:
    """``size`` draws of an uncertain number, stratified and keyed by ``name``."""
    if value.distribution is None and value.low is None:
        return np.full(size, value.number)
    slices = (np.arange(size) + 0.5) / size
    order = (uniforms(seed, name, size) * size).astype(np.int64)
    return _quantiles(value, slices)[order]
