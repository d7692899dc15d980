"""The kernel: best accuracy of every node in every world, by relaxing the pipes until nothing changes.

Cycles are harmless: every factor is at most 1, so a second round trip never helps (core 3.13).
"""

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.pipes import SOURCE

Mask = NDArray[np.bool_]


@frozen
class Wire:
    """A pipe over all worlds: where it is open and with what factor it passes (0 where closed)."""

    tail: int
    head: int
    open: Mask
    factor: Floats


@frozen
class Levels:
    """Best accuracy and reach; shape (nodes, worlds)."""

    accuracy: Floats
    reached: Mask


def relax(nodes: int, worlds: int, wires: Sequence[Wire]) -> Levels:
    """Best product of factors over open ways from the source to each node, and whether one is open."""
    accuracy = np.zeros((nodes, worlds))
    reached = np.zeros((nodes, worlds), dtype=np.bool_)
    accuracy[SOURCE], reached[SOURCE] = 1.0, True
    leaving: dict[int, list[Wire]] = {}
    for wire in wires:
        leaving.setdefault(wire.tail, []).append(wire)
    changed = [SOURCE]
    while changed:
        touched: dict[int, None] = {}
        for node in changed:
            for wire in leaving.get(node, ()):
                if wire.head != SOURCE and _pass(wire, accuracy, reached):
                    touched[wire.head] = None
        changed = list(touched)
    return Levels(accuracy, reached)


def _pass(wire: Wire, accuracy: Floats, reached: Mask) -> bool:
    offer = accuracy[wire.tail] * wire.factor
    arrives = reached[wire.tail] & wire.open
    better = bool((offer > accuracy[wire.head]).any() or (arrives > reached[wire.head]).any())
    if better:
        np.maximum(accuracy[wire.head], offer, out=accuracy[wire.head])
        reached[wire.head] |= arrives
    return better
