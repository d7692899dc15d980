"""Random numbers keyed by name: the same flow gets the same numbers in every model, on every machine (I-9).

The numbers come from the raw stream of a bit generator, which NumPy keeps stable across versions.
They are stratified (one number in each of n equal slices, in keyed order), which narrows the error
of every monotone mean and keeps each single number uniform.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@lru_cache(maxsize=4096)
def uniforms(seed: int, name: str, size: int) -> Floats:
    """``size`` numbers in (0, 1), one from each of ``size`` equal slices, in an order keyed by ``name``."""
    digest = blake2b(f"{seed}:{name}".encode(), digest_size=16).digest()
    raw = np.random.PCG64(int.from_bytes(digest, "big")).random_raw(2 * size)
    inside = (raw[:size] >> np.uint64(11)) * 2.0**-53
    order = np.argsort(raw[size:], kind="stable")
    numbers: Floats = (order + inside) / size
    numbers.setflags(write=False)
    return numbers
