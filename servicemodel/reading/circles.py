"""Circles in who-belongs-to-whom relations of the file."""

from collections.abc import Iterator, Mapping, Sequence

Relation = Mapping[str, Sequence[str]]


def circles(upward: Relation) -> Iterator[tuple[str, ...]]:
    """Circles of a relation, each starting at its first member in file order; no node in two of them.

    Without the nodes of these circles the relation has none.
    """
    order = {node: position for position, node in enumerate(upward)}
    left = {node: [to for to in tos if to in order] for node, tos in upward.items()}
    while found := _some_circles(left):
        for circle in found:
            first = circle.index(min(circle, key=order.__getitem__))
            yield (*circle[first:], *circle[:first])
        gone = {node for circle in found for node in circle}
        left = {node: [to for to in tos if to not in gone] for node, tos in left.items() if node not in gone}


def _some_circles(relation: Relation) -> list[tuple[str, ...]]:
    """Circles without common nodes, at least one if there is any; one walk over the relation."""
    found: list[tuple[str, ...]] = []
    taken: set[str] = set()
    seen: set[str] = set()
    for start in relation:
        for circle in _closed_from(relation, start, seen, taken):
            taken.update(circle)
            found.append(circle)
    return found


def _closed_from(
    relation: Relation, start: str, seen: set[str], taken: set[str]
) -> Iterator[tuple[str, ...]]:
    """Circles of nodes not ``taken`` that a depth-first walk over nodes not ``seen`` closes."""
    if start in seen:
        return
    seen.add(start)
    trail, ways, place = [start], [iter(relation[start])], {start: 0}
    while trail:
        following = next(ways[-1], None)
        if following is None:
            del place[trail.pop()], ways[-1]
        elif following in place and not {trail[-1], following} & taken:
            circle = tuple(trail[place[following] :])
            if taken.isdisjoint(circle):
                yield circle
        elif following not in seen:
            seen.add(following)
            place[following] = len(trail)
            trail.append(following)
            ways.append(iter(relation[following]))
