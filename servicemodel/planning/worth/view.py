"""What the formula of costs sees of the world: arrays of shape (size,), one entry for each drawn future.

The one formula of ``bill`` serves both: a ``PointView`` has size 1 and holds the stated numbers, a
sampled view holds as many draws. All draws of one view belong together entry by entry.
"""

from typing import Protocol

import numpy as np
import numpy.typing as npt
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.flow import Delay
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.ref import Ref
from servicemodel.domain.strata import concerns
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation

Floats = npt.NDArray[np.float64]


class View(Protocol):
    """Numbers and knowledge, each an array of shape (size,)."""

    @property
    def size(self) -> int:
        """Number of draws, >= 1."""
        ...

    def number(self, ref: Ref, what: str) -> Floats | None:
        """The number ``what`` of an element or of its traits (see ``stated``); None where nobody said."""
        ...

    def correct(self, actor: str, fact: Fact) -> Floats:
        """K of ``actor`` about ``fact``, in [0, 1]."""
        ...

    def wrong(self, actor: str, fact: Fact) -> Floats:
        """W of ``actor`` about ``fact``, in [0, 1 - K]."""
        ...

    def reached(self, flow: str) -> Floats:
        """Share r of the messages of a flow that reach the receiver: its coverage as knowledge reckons it.

        That is the coverage for the first topic, mean over the strata, what the sender must know of the
        receiver and fatigue included; 0 for a flow that is not permitted.
        """
        ...

    def split(self, name: str, parts: int) -> Floats:
        """Weights that nobody stated, shape (parts, size), each >= 0, every column adds up to 1.

        Equal at the point; drawn, keyed by ``name``, in a sample.
        """
        ...


def stated(model: ServiceModel, ref: Ref, what: str) -> Value | None:
    """The number ``what`` of the element at ``ref`` or of its traits or fidelity; None where nobody said."""
    element = model.find(ref)
    holders = (getattr(element, "fidelity", None), element, getattr(element, "traits", None))
    found = next((getattr(holder, what) for holder in holders if hasattr(type(holder), what)), None)
    if isinstance(found, Delay):
        found = found.days
    return found if isinstance(found, Value) else None


@frozen(eq=False)
class PointView:
    """The stated numbers and the computed knowledge of one situation; size 1."""

    situation: Situation

    @property
    def size(self) -> int:
        """1."""
        return 1

    def number(self, ref: Ref, what: str) -> Floats | None:
        """The stated number; None where nobody said."""
        value = stated(self.situation.model, ref, what)
        return None if value is None else np.array([value.number])

    def correct(self, actor: str, fact: Fact) -> Floats:
        """K of ``actor`` about ``fact``; KeyError for an unknown actor or fact."""
        belief = self.situation.beliefs[fact]
        return np.array([float(belief.answer.correct[belief.number[actor]])])

    def wrong(self, actor: str, fact: Fact) -> Floats:
        """W of ``actor`` about ``fact``; KeyError for an unknown actor or fact."""
        belief = self.situation.beliefs[fact]
        at = belief.number[actor]
        return np.array([max(0.0, float(belief.answer.reach[at] - belief.answer.correct[at]))])

    def reached(self, flow: str) -> Floats:
        """Coverage of the flow for its first topic, mean over the strata it concerns."""
        model = self.situation.model
        carried = model.flow(flow)
        topic = carried.topics[0]
        facts = [fact for fact in self.situation.facts_of(topic) if concerns(model, carried, fact)]
        if flow in model.refused or not facts:
            return np.zeros(1)
        coverage = carried.fidelity_of(topic).coverage.number
        whole = sum(self.situation.share(fact) for fact in facts)
        opened = (self.situation.share(fact) * self._opening(flow, fact, coverage) for fact in facts)
        return np.array([sum(opened) / whole])

    def _opening(self, flow: str, fact: Fact, coverage: float) -> float:
        """A pipe to which no knowledge leads is left out of the problem: its messages go all the same."""
        pipes = self.situation.beliefs[fact].problem.pipes
        return next((float(pipe.opening) for pipe in pipes if pipe.id == flow), coverage)

    def split(self, name: str, parts: int) -> Floats:
        """Equal weights, whatever the ``name``."""
        return np.full((parts, 1), 1.0 / parts)
