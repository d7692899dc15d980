"""The sampled view: what the formula of costs sees in every row of a design (core 3.3, 3.16 hint 7)."""

import numpy as np
from attrs import field, frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.strata import concerns
from servicemodel.domain.value import Unit
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import Design, Drawn, Floats, Problem, drawn, openings
from servicemodel.planning.worth.view import stated

#: Counts that are rules of the work and no estimates: they stand as stated.
FIXED = frozenset({"attempts", "seats"})
#: Numbers that no draw may fall below.
_LEAST = {"contacts": 1.0}


def name_of(ref: Ref, field: str) -> str:
    """The name that keys the draws of a number; flows and origins as in knowledge, where ids never meet."""
    if ref.section in (Section.FLOWS, Section.ORIGINS):
        return f"{ref.id}:{field}"
    return f"{ref.section.value}/{ref.id}:{field}"


@frozen(eq=False)
class SampledView:
    """Numbers and knowledge of ``situation`` in the rows of ``design``.

    ``before`` is a view of a similar situation in the same design: facts that stand there as they do
    here are not drawn again.
    """

    situation: Situation
    design: Design
    before: "SampledView | None" = None
    _drawn: dict[Problem, Drawn] = field(factory=dict, repr=False)

    @property
    def size(self) -> int:
        """Number of rows."""
        return self.design.size

    def number(self, ref: Ref, what: str) -> Floats | None:
        """The number in every row; None where nobody said."""
        value = stated(self.situation.model, ref, what)
        if value is None:
            return None
        if what in FIXED:
            return np.full(self.size, value.number)
        numbers = self.design.numbers(value, name_of(ref, what))
        if value.unit is Unit.SHARE:
            return np.clip(numbers, 0.0, 1.0)
        return np.maximum(numbers, _LEAST.get(what, 0.0))

    def correct(self, actor: str, fact: Fact) -> Floats:
        """K of ``actor`` about ``fact`` in every row."""
        belief = self.situation.beliefs[fact]
        return self._of(belief.problem).correct[:, belief.number[actor]]

    def wrong(self, actor: str, fact: Fact) -> Floats:
        """W of ``actor`` about ``fact`` in every row."""
        belief = self.situation.beliefs[fact]
        return self._of(belief.problem).wrong[:, belief.number[actor]]

    def _of(self, problem: Problem) -> Drawn:
        known = self.before._drawn.get(problem) if self.before else None
        found = known or self._drawn.get(problem)
        if found is None:
            found = self._drawn[problem] = drawn(problem, self.design)
        return found

    def reached(self, flow: str) -> Floats:
        """Coverage of the flow for its first topic, mean over the strata it concerns; see ``View``."""
        model = self.situation.model
        carried = model.flow(flow)
        topic = carried.topics[0]
        facts = [fact for fact in self.situation.facts_of(topic) if concerns(model, carried, fact)]
        if flow in model.refused or not facts:
            return np.zeros(self.size)
        whole = sum(self.situation.share(fact) for fact in facts)
        opened = [self.situation.share(fact) / whole * self._opening(flow, fact) for fact in facts]
        found: Floats = np.sum(opened, axis=0)
        return found

    def _opening(self, flow: str, fact: Fact) -> Floats:
        pipes = self.situation.beliefs[fact].problem.pipes
        pipe = next((pipe for pipe in pipes if pipe.id == flow), None)
        if pipe is not None:
            return openings(pipe, self.design)
        coverage = self.situation.model.flow(flow).fidelity_of(fact.topic).coverage
        return self.design.numbers(coverage, f"{flow}:coverage")

    def split(self, name: str, parts: int) -> Floats:
        """Weights that nobody stated, shape (parts, size)."""
        return self.design.weights(name, parts)
