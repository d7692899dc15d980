"""How much of what is sent gets through, also over others, and how much of what was asked is answered."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import prod

from servicemodel.analyses import answer, proposals
from servicemodel.domain.change import Change, Put
from servicemodel.domain.flow import Flow
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation


@lru_cache(maxsize=2)
def live(situation: Situation) -> tuple[Flow, ...]:
    """The flows that are permitted and let something through; kept, since many rooms ask for them."""
    return tuple(f for f in situation.model.flows if f.id not in situation.model.refused and stated(f) > 0)


def stated(flow: Flow) -> float:
    """Share of what is sent that passes; 1 where it is only assumed, so that silence accuses nobody."""
    if not flow.topics:
        return 0.0
    least = coverage(flow)
    return 1.0 if least.grade is Grade.ASSUMED and least.number > 0 else least.number


def coverage(flow: Flow) -> Value:
    """How much of a flow that has topics passes: all of it only as far as all its topics pass."""
    return min((flow.fidelity_of(t).coverage for t in flow.topics), key=lambda value: value.number)


def carries(flow: Flow, topics: Iterable[str], least: float) -> bool:
    """Whether the coverage of ``flow`` for one of ``topics``, all its own, is at least ``least``."""
    return any(answer.reaches(flow.fidelity_of(topic).coverage.number, least) for topic in topics)


def arriving(flows: Iterable[Flow], start: str) -> dict[str, float]:
    """Share of what ``start`` sends that arrives at each actor, on the best way over ``flows``."""
    flows = tuple(flows)
    share, moved = {start: 1.0}, {start}
    while moved:
        better = set()
        for flow in (f for f in flows if f.sender in moved):
            passed = share[flow.sender] * stated(flow)
            if passed > share.get(flow.receiver, 0.0):
                share[flow.receiver] = passed
                better.add(flow.receiver)
        moved = better
    return share


def answered(replies: Sequence[Flow]) -> Value:
    """Share that ``replies`` answer together, the answers being independent of each other."""
    coverages = [coverage(reply) for reply in replies]
    return answer.derived(1 - prod(1 - stated(reply) for reply in replies), *coverages)


def more(situation: Situation, replies: Iterable[Flow], missing: Flow) -> tuple[Change, ...]:
    """Permit and raise the flows ``replies``, or add ``missing`` where there are none."""
    present = tuple(replies)
    raised = tuple(Put(proposals.raised_throughout(reply)) for reply in present)
    return (*proposals.granted(situation.model, present), *raised) if present else (Put(missing),)
