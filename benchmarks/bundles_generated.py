"""Generated choices among actions that add flows: chains, parallel ways, budgets, precedence, exclusions.

Topics are small networks. A few flows are there, every action adds one with a factor, and the value is
what the needs of all topics get by the best way from the source. Two flows of a chain bring nothing
alone; two ways to one place hardly bring more than one. Same arguments, same choice on every machine.
"""

from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from servicemodel.domain.portfolio import Before, Candidate, Constraints
from servicemodel.domain.value import Grade, Unit, Value

SOURCE = "s"


class Shape(NamedTuple):
    """Number of actions and of topics they fall on, seed, and the share of all costs that may be spent."""

    actions: int
    topics: int
    seed: int
    budget: float = 0.4


class Link(NamedTuple):
    """A flow of ``topic``; ``factor`` is the share that arrives rightly."""

    topic: int
    sender: str
    receiver: str
    factor: float


class Instance(NamedTuple):
    """A choice: what may be taken under which constraints; ``links`` are the flows that actions add."""

    candidates: tuple[Candidate, ...]
    constraints: Constraints
    groups: tuple[frozenset[str], ...]
    links: Mapping[str, Link]
    there: tuple[Link, ...]
    needs: Mapping[tuple[int, str], float]
    upkeep: Mapping[str, float]

    def ceiling(self, actions: frozenset[str]) -> float:
        """What ``actions`` bring before their upkeep: never less for more actions."""
        added = [self.links[action] for action in actions]
        return worth(self.needs, (*self.there, *added)) - worth(self.needs, self.there)

    def value(self, actions: frozenset[str]) -> float:
        """What ``actions`` bring in a year, upkeep taken off."""
        return self.ceiling(actions) - sum(self.upkeep[action] for action in sorted(actions))


def worth(needs: Mapping[tuple[int, str], float], links: tuple[Link, ...]) -> float:
    """Money a year: each need is met as far as the best way from the source reaches."""
    reached: dict[tuple[int, str], float] = {}
    changed = True
    while changed:
        changed = False
        for topic, sender, receiver, factor in links:
            at = factor * (1.0 if sender == SOURCE else reached.get((topic, sender), 0.0))
            if at > reached.get((topic, receiver), 0.0):
                reached[topic, receiver] = at
                changed = True
    return sum(money * reached.get(where, 0.0) for where, money in sorted(needs.items()))


def instance(shape: Shape) -> Instance:
    """The choice of ``shape``."""
    chance = Random(repr(shape[:3]))
    each = max(1, round(shape.actions / shape.topics))
    nodes = [f"n{number}" for number in range(max(3, each // 2))]
    where = [number * shape.topics // shape.actions for number in range(shape.actions)]
    links = {f"a{n:03}": _link(chance, topic, nodes) for n, topic in enumerate(where)}
    there = tuple(_link(chance, topic, nodes) for topic in range(shape.topics))
    needs = {
        (topic, node): chance.uniform(20, 100) * 3
        for topic in range(shape.topics)
        for node in chance.sample(nodes, max(2, len(nodes) // 2))
    }
    candidates = _candidates(chance, tuple(links))
    return Instance(
        candidates,
        _constraints(chance, candidates, shape),
        tuple(frozenset(a for a, link in links.items() if link.topic == t) for t in range(shape.topics)),
        links,
        there,
        needs,
        {action: chance.choice((0.0, 0.0, chance.uniform(0, 4))) for action in links},
    )


def _link(chance: Random, topic: int, nodes: list[str]) -> Link:
    sender = SOURCE if chance.random() < 0.3 else chance.choice(nodes)
    receiver = chance.choice([node for node in nodes if node != sender])
    return Link(topic, sender, receiver, chance.choice((0.5, 0.7, 0.8, 0.9, 0.95)))


def _candidates(chance: Random, actions: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Actions with costs; one in three belongs to the project of the one before it."""
    found: list[Candidate] = []
    for action in actions:
        if found and chance.random() < 0.33:
            last = found[-1]
            found.append(Candidate(action, last.once, last.per_year, last.days, last.project))
        else:
            once, yearly, days = chance.randint(5, 60), chance.randint(0, 8), chance.randint(1, 20)
            found.append(Candidate(action, _money(once), _money(yearly), _money(days), f"p_{action}"))
    return tuple(found)


def _money(number: float) -> Value:
    return Value(float(number), Unit.MONEY, Grade.DECLARED, "generated")


def _constraints(chance: Random, candidates: tuple[Candidate, ...], shape: Shape) -> Constraints:
    paid = {candidate.work: candidate for candidate in candidates}.values()
    once = sum(candidate.once.number for candidate in paid if candidate.once)
    days = sum(candidate.days.number for candidate in paid if candidate.days)
    actions = [candidate.action for candidate in candidates]
    links = [chance.sample(actions, 2) for _ in range(len(actions) // 6)]
    pairs = [tuple(sorted(chance.sample(actions, 2))) for _ in range(len(actions) // 8)]
    return Constraints(
        tuple(Before((min(pair),), max(pair)) for pair in links),
        tuple((one, other) for one, other in pairs),
        once * shape.budget,
        capacity=(days * 0.2,) * 4,
    )
