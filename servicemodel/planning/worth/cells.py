"""Strata of one request: cells in which every topic it depends on is about one stratum (core 3.2, 3.7)."""

from collections.abc import Mapping

import numpy as np
from attrs import field, frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.question import OBSERVERS
from servicemodel.domain.ref import Ref, Section
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.view import Floats


@frozen(eq=False)
class Cells:
    """``shares``, shape (cells, 1), add up to 1; ``facts`` holds the fact of each topic in each cell."""

    shares: Floats
    facts: tuple[Mapping[str, Fact], ...] = field(repr=False)

    def correct(self, setting: Setting, actor: str, topic: str) -> Amount:
        """K of ``actor`` about ``topic`` in each cell, shape (cells, size)."""
        if topic not in self.facts[0]:
            return Amount(None, (), ((Ref(Section.TOPICS, topic), OBSERVERS),))
        parts = [setting.correct(actor, cell[topic]) for cell in self.facts]
        arrays = [part.array for part in parts if part.array is not None]
        return Amount.of(np.stack(arrays) if arrays else None, *parts)

    def whole(self, amount: Amount) -> Amount:
        """``amount`` of every cell summed to shape (size,)."""
        return Amount.of(None if amount.array is None else np.sum(amount.array, axis=0), amount)


def cells(setting: Setting, sender: str, topics: tuple[str, ...]) -> Cells:
    """The cells of a request of ``sender`` that depends on ``topics``.

    Topics about the same strata share a cell; those about others are crossed, as independent.
    """
    alike: dict[tuple[str, ...], list[str]] = {}
    for topic in topics:
        about = tuple(fact.about for fact, _ in setting.facts(topic, sender))
        if about:
            alike.setdefault(about, []).append(topic)
    found: list[tuple[float, dict[str, Fact]]] = [(1.0, {})]
    for members in alike.values():
        strata = [(fact.about, share) for fact, share in setting.facts(members[0], sender)]
        found = [
            (weight * share, facts | {topic: Fact(topic, about) for topic in members})
            for weight, facts in found
            for about, share in strata
        ]
    return Cells(np.array([[weight] for weight, _ in found]), tuple(facts for _, facts in found))
