"""The situation: who knows what, how well, on what evidence. Made by ``assess``, read by every room."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from attrs import field, frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Delay
from servicemodel.domain.hop import Hop
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge.bands import with_interval
from servicemodel.knowledge.belief import Belief
from servicemodel.knowledge.designs import Sample
from servicemodel.knowledge.ensemble import Drawn, drawn
from servicemodel.knowledge.index import index
from servicemodel.knowledge.keyed import Floats
from servicemodel.knowledge.needs import Needed
from servicemodel.knowledge.solve import glimpse, points
from servicemodel.knowledge.worlds import SAMPLE, Worlds
from servicemodel.network import ServiceNetwork


@frozen
class Knowledge:
    """K, R, W, U of one actor about one fact or topic: shares with K + W + U = 1 and R = K + W.

    ``low`` and ``high`` bound the 90 % interval of K that follows from the evidence grades;
    ``error`` is the standard error of K where it was sampled, 0 where it is exact.
    """

    correct: float
    reach: float
    low: float
    high: float
    grade: Grade
    exact: bool

    @property
    def wrong(self) -> float:
        """W: held, but wrong, out of date or too late."""
        return self.reach - self.correct

    @property
    def ignorance(self) -> float:
        """U: never arrives."""
        return 1.0 - self.reach

    @property
    def error(self) -> float:
        """Upper bound of the standard error of K; 0 if exact."""
        return 0.0 if self.exact else float(np.sqrt(self.correct * (1 - self.correct) / SAMPLE))

    @property
    def value(self) -> Value:
        """K as a Value."""
        return Value(self.correct, Unit.SHARE, self.grade, "computed", None, self.low, self.high)


@frozen
class Row:
    """One actor and one fact: knowledge, need (None: not needed), weight of the need, best route."""

    actor: str
    fact: Fact
    knowledge: Knowledge
    need: Value | None
    weight: float
    route: tuple[Hop, ...]

    @property
    def gap(self) -> float:
        """Need gap [n - K]+, in [0, 1] (core 3.4)."""
        return max(0.0, self.need.number - self.knowledge.correct) if self.need else 0.0


@frozen(eq=False)
class Situation:
    """A model assessed: what everybody believes of every fact, and what the work needs."""

    model: ServiceModel
    network: ServiceNetwork
    shares: Mapping[Fact, float]
    beliefs: Mapping[Fact, Belief] = field(repr=False)
    needs: Mapping[tuple[str, Fact], Needed] = field(repr=False)
    _known: dict[str | tuple[Fact, ...], dict[str, float]] = field(factory=dict, init=False, repr=False)

    @cached_property
    def index(self) -> Value | None:
        """The need-weighted asymmetry index with its 90 % interval; None where nothing is needed."""
        return index(self.beliefs, self.needs)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact of the model, sorted."""
        return tuple(self.shares)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One row for every actor and fact: actors in file order, facts sorted."""
        return tuple(self.row(actor.id, fact) for actor in self.model.actors for fact in self.facts)

    def share(self, fact: Fact) -> float:
        """Share of ``fact`` in its topic."""
        return self.shares[fact]

    def facts_of(self, topic: str) -> tuple[Fact, ...]:
        """The facts of a topic, one per stratum; empty for a topic that nobody mentions."""
        return self._by_topic.get(topic, ())

    @cached_property
    def _by_topic(self) -> dict[str, tuple[Fact, ...]]:
        found: dict[str, tuple[Fact, ...]] = {}
        for fact in self.facts:
            found[fact.topic] = (*found.get(fact.topic, ()), fact)
        return found

    def needed(self, actor: str, topic: str) -> tuple[Fact, ...]:
        """The facts of the topic that ``actor`` needs some of."""
        facts = self.facts_of(topic)
        return tuple(f for f in facts if (actor, f) in self.needs and self.needs[actor, f].level.number > 0)

    def correct(self, actor: str, topic: str, of: tuple[Fact, ...] = ()) -> float:
        """K of ``actor`` without its interval, for comparing many actors; ``of`` as in ``knowledge``."""
        return self.levels(topic, of)[actor]

    def levels(self, topic: str, of: tuple[Fact, ...] = ()) -> Mapping[str, float]:
        """K of everybody as in ``correct``, by actor."""
        known = self._known.get(of or topic)
        if known is None:
            facts = of or self.facts_of(topic)
            means = self._mean(facts).tolist()
            known = {who: means[at] for who, at in self.beliefs[facts[0]].number.items()}
            self._known[of or topic] = known
        return known

    def _mean(self, facts: tuple[Fact, ...]) -> Floats:
        """K of every node over ``facts``, weighed by their shares; shape (nodes,)."""
        known = np.zeros_like(self.beliefs[facts[0]].answer.correct)
        for fact in facts:
            known = known + self.shares[fact] * self.beliefs[fact].answer.correct
        return known / sum(self.shares[fact] for fact in facts)

    def row(self, actor: str, fact: Fact) -> Row:
        """What ``actor`` knows of ``fact``; KeyError for an unknown actor or fact."""
        needed = self.needs.get((actor, fact))
        belief = self.beliefs[fact]
        return Row(
            actor,
            fact,
            self._knowledge(actor, (fact,)),
            needed.level if needed else None,
            needed.weight if needed else 0.0,
            tuple(Hop(*hop) for hop in belief.route(actor)),
        )

    def knowledge(self, actor: str, topic: str, of: tuple[Fact, ...] = ()) -> Knowledge:
        """What ``actor`` knows of ``topic``: the mean over its strata, or the facts ``of`` (core 3.2)."""
        return self._knowledge(actor, of or self.facts_of(topic))

    def _knowledge(self, actor: str, facts: tuple[Fact, ...]) -> Knowledge:
        total = sum(self.shares[fact] for fact in facts)
        parts = tuple((self.shares[fact] / total, self.beliefs[fact]) for fact in facts)
        at = parts[0][1].number[actor]
        correct = sum(share * float(belief.answer.correct[at]) for share, belief in parts)
        reach = sum(share * float(belief.answer.reach[at]) for share, belief in parts)
        low, high = parts[0][1].interval_of(at, parts)
        grade = max((belief.grades[at] for _, belief in parts), key=lambda grade: grade.rank)
        exact = all(belief.answer.exact for _, belief in parts)
        return Knowledge(correct, reach, min(low, correct), max(high, correct), grade, exact)

    def need(self, actor: str, topic: str) -> Value | None:
        """The level of the need, the highest over the strata; None where nothing is needed."""
        found = [self.needs[actor, fact] for fact in self.facts_of(topic) if (actor, fact) in self.needs]
        return max((needed.level for needed in found), key=lambda level: level.number, default=None)

    def worlds(self, fact: Fact) -> Worlds:
        """World states of ``fact``, for advantages and for what actors know together."""
        return Worlds(self.beliefs[fact].problem, self.beliefs[fact].number)

    def advantages(self, topic: str, pairs: Sequence[tuple[str, str]]) -> tuple[float, ...]:
        """Advantage of the first actor of each pair over the second, mean over the strata (core 3.6)."""
        total = [0.0] * len(pairs)
        for fact in self.facts_of(topic):
            worlds = self.worlds(fact)
            for n, (sender, receiver) in enumerate(pairs):
                total[n] += self.shares[fact] * worlds.advantage(sender, receiver)
        return tuple(total)

    def together(self, actors: Sequence[str], topic: str) -> float:
        """K of a fictitious actor that hears all that ``actors`` know, mean over the strata (core 3.2)."""
        return sum(self.shares[fact] * self.worlds(fact).together(actors) for fact in self.facts_of(topic))

    def without(self, gone: str, actor: str, topic: str, of: tuple[Fact, ...] = ()) -> float:
        """K of ``actor`` if nothing passed through the actor ``gone`` any more (core 3.10)."""
        facts = of or self.facts_of(topic)
        known = (self.shares[fact] * self._kept(gone, actor, fact) for fact in facts)
        return sum(known) / sum(self.shares[fact] for fact in facts)

    def _kept(self, gone: str, actor: str, fact: Fact) -> float:
        belief = self.beliefs[fact]
        left = belief.problem.without(belief.number[gone])
        correct = belief.answer.correct if left == belief.problem else points(left)[0]
        return float(correct[belief.number[actor]])

    def spared(self, gone: str, actor: str, topic: str) -> float:
        """Share of its K that ``actor`` would keep without ``gone``, at a first look; 1 if it knows nothing.

        Both sides come from the same worlds, so the share is far closer than either.
        """
        known = kept = 0.0
        for fact in self.facts_of(topic):
            share, belief = self.shares[fact], self.beliefs[fact]
            at = belief.number[actor]
            known += share * float(glimpse(belief.problem)[at])
            kept += share * float(glimpse(belief.problem.without(belief.number[gone]))[at])
        return kept / known if known else 1.0

    def observed(self, topic: str) -> bool:
        """Whether anybody is named as first-hand observer of the topic."""
        return topic in self._observed

    @cached_property
    def _observed(self) -> frozenset[str]:
        return frozenset(topic for origin in self.model.origins for topic in origin.topics)

    def bounds(self, actor: str, fact: Fact) -> tuple[float, float]:
        """Best single route <= K <= min(reach, best route with every flow open) (I-4)."""
        belief = self.beliefs[fact]
        route = belief.route(actor)
        reach = float(belief.answer.reach[belief.number[actor]])
        return (route[-1][-1] if route else 0.0), min(reach, belief.best_open(actor))

    def drawn(self, fact: Fact, size: int, seed: int) -> Drawn:
        """K, R and W of every node about ``fact`` in ``size`` draws of all uncertain numbers (core 3.3).

        Shape (size, nodes); ``beliefs[fact].number`` numbers the actors. Draws are keyed: the same flow
        has the same numbers in every model.
        """
        return drawn(self.beliefs[fact].problem, Sample(size, seed))

    def sample(self, value: Value, name: str, size: int, seed: int) -> Floats:
        """``size`` draws of an uncertain number, keyed by ``name``; constant where it is exact."""
        return Sample(size, seed).numbers(value, name)

    def value(self, ref: Ref, what: str) -> Value | None:
        """A number of the model with its 90 % interval; None where it is not known.

        ``what`` is the name of a number of the element or of its traits; coverage, accuracy and
        delay of a flow or origin are those for its first topic where topics differ.
        """
        element = self.model.find(ref)
        holders = (getattr(element, "fidelity", None), element, getattr(element, "traits", None))
        found = next((getattr(holder, what) for holder in holders if hasattr(type(holder), what)), None)
        if isinstance(found, Delay):
            found = found.days
        return with_interval(found) if isinstance(found, Value) else None
