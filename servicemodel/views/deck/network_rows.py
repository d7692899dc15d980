"""Which row each box of a column takes: few lines behind boxes, few crossings, by a search without chance."""

from collections.abc import Mapping, Sequence
from itertools import combinations

Place = tuple[float, float]
#: Half the size of a box, in steps of columns and rows.
_HALF_WIDE, _HALF_HIGH = 0.36, 0.42
_BEHIND, _CROSSING, _BOWED = 6.0, 1.0, 2.0
_MOST_ROUNDS = 12


def arranged(
    columns: Sequence[Sequence[str]], ends: Sequence[tuple[str, str]], rows: int
) -> dict[str, tuple[int, int]]:
    """Column and row (0 to ``rows`` - 1) of every id; ``ends`` are the links between them.

    From the order given, boxes of a column change places, also with empty ones, as long as that is better.
    """
    slots = [[*column, *[""] * (rows - len(column))] for column in columns]
    slots = [_centred(column, rows) for column in slots]
    best = _worth(_places(slots), ends)
    for _ in range(_MOST_ROUNDS):
        before = best
        for column in slots:
            for one, other in combinations(range(rows), 2):
                column[one], column[other] = column[other], column[one]
                now = _worth(_places(slots), ends)
                if now < best:
                    best = now
                else:
                    column[one], column[other] = column[other], column[one]
        if best == before:
            break
    return {id: (at, row) for at, column in enumerate(slots) for row, id in enumerate(column) if id}


def _centred(column: list[str], rows: int) -> list[str]:
    """The empty places half above, half below."""
    full = [id for id in column if id]
    above = (rows - len(full)) // 2
    return [*[""] * above, *full, *[""] * (rows - len(full) - above)]


def _places(slots: Sequence[Sequence[str]]) -> dict[str, Place]:
    return {
        id: (float(at), float(row)) for at, column in enumerate(slots) for row, id in enumerate(column) if id
    }


def _worth(places: Mapping[str, Place], ends: Sequence[tuple[str, str]]) -> float:
    """How bad an arrangement is: lines behind boxes, crossings, length."""
    lines = [tuple(sorted((places[a], places[b]))) for a, b in ends]
    behind = sum(_behind(first, second, places) for first, second in lines)
    crossed = sum(_cross(one, other) for one, other in combinations(lines, 2))
    long = sum(abs(first[1] - second[1]) for first, second in lines)
    middle = sum(abs(row - 2.0) for _, row in places.values())
    return _BEHIND * behind + _CROSSING * crossed + 0.1 * long + 0.02 * middle


def _behind(first: Place, second: Place, places: Mapping[str, Place]) -> float:
    """How many boxes a line runs behind; within a column it is bowed around them."""
    (x, y), (u, v) = first, second
    if x == u:
        return _BOWED / _BEHIND if abs(v - y) > 1 else 0.0
    start, stop = x + _HALF_WIDE, u - _HALF_WIDE
    hit = 0
    for column, row in places.values():
        if x < column < u:
            at = [
                y + (v - y) * (side - start) / (stop - start)
                for side in (column - _HALF_WIDE, column + _HALF_WIDE)
            ]
            hit += min(at) < row + _HALF_HIGH and max(at) > row - _HALF_HIGH
    return float(hit)


def _cross(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    """Whether two lines cross between their ends."""
    (a, b), (c, d) = one, other
    if {a, b} & {c, d}:
        return False
    return _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)


def _side(a: Place, b: Place, c: Place) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
