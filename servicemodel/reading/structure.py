"""How the parts of the file hang together: part_of, strata, shares, closing flows, ids that must differ."""

from collections.abc import Iterator
from math import isclose

from servicemodel.reading.addressing import check_addressing
from servicemodel.reading.circles import circles
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.deeds import check_deeds
from servicemodel.reading.references import branches_of
from servicemodel.reading.shape_elements import ControlEntry
from servicemodel.reading.tree import Entries, Node, Pair, Scalar, entries, word, words

_SHARES_AGREE = 1e-6
#: Who may hold decision rights in an encounter.
_DECIDING = frozenset(ControlEntry.model_fields)


def check_structure(root: Entries) -> Iterator[Complaint]:
    """Complaints about relations between parts that are each right by themselves."""
    yield from _round(root, "actors", "part_of")
    yield from _round(root, "projects", "after")
    yield from _populations(root)
    yield from _controls(root)
    yield from _closing(root)
    yield from _same_ids(root)
    yield from _topic_branches(root)
    yield from check_addressing(root)
    yield from check_deeds(root)


def _field(pair: Pair, name: str) -> Node | None:
    return pair.value.get(name) if isinstance(pair.value, Entries) else None


def _round(root: Entries, section: str, field: str) -> Iterator[Complaint]:
    """Elements that belong to, or come after, each other in a circle."""
    elements = entries(root.get(section))
    above = {id: [to.text for to in words(_field(pair, field))] for id, pair in elements.items()}
    for circle in circles(above):
        following = circle[1 % len(circle)]
        scalars = words(_field(elements[circle[0]], field))
        mark = next(scalar.mark for scalar in scalars if scalar.text == following)
        yield Complaint(mark, "FIL11", field, (("circle", _arrows(circle)),))


def _arrows(circle: tuple[str, ...]) -> str:
    return " → ".join((*circle, circle[0]))


def _populations(root: Entries) -> Iterator[Complaint]:
    populations = entries(root.get("populations"))
    parts = {id: entries(_field(pair, "parts")) for id, pair in populations.items()}
    for circle in circles({id: list(of) for id, of in parts.items()}):
        mark = parts[circle[0]][circle[1 % len(circle)]].key.mark
        yield Complaint(mark, "FIL11", "population", (("circle", _arrows(circle)),))
    seen: dict[str, tuple[str, Scalar]] = {}
    for id, of in parts.items():
        yield from _shares(populations[id], [pair.value for pair in of.values()])
        for part, (key, _) in of.items():
            if part in seen:
                other, first = seen[part]
                facts = (("id", part), ("first", other), ("second", id), ("other", str(first.mark.place)))
                yield Complaint(key.mark, "FIL12", "two", facts)
            seen.setdefault(part, (id, key))


def _controls(root: Entries) -> Iterator[Complaint]:
    for id, pair in entries(root.get("actors")).items():
        control = entries(pair.value).get("control")
        parts = entries(control.value if control else None)
        if control and set(parts) == _DECIDING:
            yield from _shares(control, [part.value for part in parts.values()], "control", id)


def _shares(owner: Pair, nodes: list[Node], reason: str = "sum", id: str = "") -> Iterator[Complaint]:
    """A complaint at the key of ``owner`` if its shares are right one by one and do not add up to 1."""
    numbers = [node.value for node in nodes if isinstance(node, Scalar) and _share(node, reason)]
    if len(numbers) == len(nodes) and nodes:
        total = sum(float(number) for number in numbers if number is not None)
        if not isclose(total, 1, rel_tol=0, abs_tol=_SHARES_AGREE):
            facts = (("id", id or owner.key.text), ("total", f"{total:.10g}"))
            yield Complaint(owner.key.mark, "FIL12", reason, facts)


def _share(node: Scalar, reason: str) -> bool:
    """Whether ``node`` is a share; nobody can be a stratum of no size."""
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 < value <= 1 or (value == 0 and reason == "control")


def _closing(root: Entries) -> Iterator[Complaint]:
    flows = entries(root.get("flows"))
    for id, pair in flows.items():
        closes = _field(pair, "closes")
        target = word(closes)
        request = flows.get(target) if target is not None else None
        if isinstance(closes, Scalar) and request is not None:
            yield from _closes(id, pair, closes, request)


def _closes(id: str, pair: Pair, closes: Scalar, request: Pair) -> Iterator[Complaint]:
    facts = [("id", id), ("request", request.key.text)]
    if id == request.key.text:
        yield Complaint(closes.mark, "FIL13", "itself", tuple(facts))
        return
    ends = [word(_field(flow, end)) for flow in (pair, request) for end in ("from", "to")]
    if None not in ends and ends[:2] != [ends[3], ends[2]]:
        facts += [("sender", str(ends[3])), ("receiver", str(ends[2]))]
        yield Complaint(closes.mark, "FIL13", "direction", tuple(facts))
    kind = word(_field(request, "kind"))
    if kind not in (None, "request"):
        yield Complaint(closes.mark, "FIL13", "kind", (*facts[:2], ("kind", str(kind))))


def _same_ids(root: Entries) -> Iterator[Complaint]:
    """Flows and origins key the random numbers by id, so they may not share one."""
    origins = entries(root.get("origins"))
    for id, pair in entries(root.get("flows")).items():
        if id in origins:
            facts = (("id", id), ("other", str(origins[id].key.mark.place)))
            yield Complaint(pair.key.mark, "FIL21", "flow_origin", facts)


def _topic_branches(root: Entries) -> Iterator[Complaint]:
    topics = entries(root.get("topics"))
    below = {branch: topic for topic in reversed(tuple(topics)) for branch in branches_of(topic)}
    for id, pair in topics.items():
        if id in below:
            yield Complaint(pair.key.mark, "FIL21", "branch", (("id", id), ("leaf", below[id])))
