"""What the formula of costs is applied to: a model, the strata of its topics, and a view of its numbers."""

from collections.abc import Mapping

import attrs
import numpy as np
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import OBSERVERS
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.strata import strata
from servicemodel.domain.value import Value
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.view import View

#: Facts of a topic with their shares.
Shares = tuple[tuple[Fact, float], ...]


@frozen(eq=False)
class Setting:
    """A model seen through a view. ``seen`` are the topics that somebody is named to see first-hand.

    ``staffing`` is money a year: with it, contacts cost no staff.
    """

    model: ServiceModel
    topics: Mapping[str, Shares]
    seen: frozenset[str]
    view: View
    staffing: Value | None = None

    def number(self, ref: Ref, what: str) -> Amount:
        """A number of the model; missing where nobody said."""
        found = self.view.number(ref, what)
        return Amount(None, (), ((ref, what),)) if found is None else Amount(found, ((ref, what),))

    def stated(self, ref: Ref, what: str) -> Amount | None:
        """A number of the model; None where nobody said."""
        found = self.view.number(ref, what)
        return None if found is None else Amount(found, ((ref, what),))

    def constant(self, number: float) -> Amount:
        """A number that nobody needs to state."""
        return Amount(np.full(self.view.size, number))

    def default(self, value: Value) -> Amount:
        """A default of ours."""
        return Amount(np.full(self.view.size, value.number), (value,))

    def correct(self, actor: str, fact: Fact) -> Amount:
        """K of ``actor``; missing where nobody is named who sees the topic first-hand."""
        if fact.topic not in self.seen:
            return Amount(None, (), ((Ref(Section.TOPICS, fact.topic), OBSERVERS),))
        return Amount(self.view.correct(actor, fact), ((actor, fact),))

    def wrong(self, actor: str, fact: Fact) -> Amount:
        """W of ``actor``."""
        return Amount(self.view.wrong(actor, fact), ((actor, fact),))

    def facts(self, topic: str, sender: str) -> Shares:
        """Facts of ``topic`` about the strata of ``sender``, or all if none is; their shares add up to 1."""
        every = self.topics.get(topic, ())
        own = strata(self.model, sender)
        chosen = tuple((fact, share) for fact, share in every if fact.about in own) or every
        whole = sum(share for _, share in chosen)
        return tuple((fact, share / whole) for fact, share in chosen) if whole else ()

    def through(self, view: View) -> "Setting":
        """The same setting seen through another view."""
        return attrs.evolve(self, view=view)


def setting(
    model: ServiceModel, shares: Mapping[Fact, float], view: View, staffing: Value | None = None
) -> Setting:
    """The setting of ``model``; ``shares`` are those of each fact in its topic."""
    topics: dict[str, Shares] = {}
    for fact, share in shares.items():
        topics[fact.topic] = (*topics.get(fact.topic, ()), (fact, share))
    seen = frozenset(topic for origin in model.origins for topic in origin.topics)
    return Setting(model, topics, seen, view, staffing)
