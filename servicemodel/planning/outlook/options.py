"""Options: what can be chosen, an action or a bundle, with its changes and its cost."""

import numpy as np
from attrs import frozen

from servicemodel.domain.change import Change, apply
from servicemodel.domain.portfolio import YEARS, Candidate
from servicemodel.domain.value import Value
from servicemodel.knowledge import Situation, assess
from servicemodel.knowledge.sampling import Design, Floats
from servicemodel.network import connect


@frozen
class Option:
    """Something to choose: ``id`` is that of the action, or any name for a bundle.

    ``candidates`` tell what it costs; none, or one without a price: its cost is not known. ``years``
    spread a cost that is paid once.
    """

    id: str
    changes: tuple[Change, ...]
    candidates: tuple[Candidate, ...] = ()
    years: Value = YEARS

    @property
    def priced(self) -> bool:
        """Whether its cost is known."""
        return bool(self.candidates) and all(candidate.priced for candidate in self.candidates)

    def applied(self, before: Situation) -> Situation:
        """The situation with the changes made; facts that they do not touch are not solved again."""
        model = apply(before.model, self.changes)
        return assess(model, connect(model), before)

    def cost(self, design: Design) -> Floats | None:
        """Money a year in every row of ``design``, each piece of work once; None where it is not known."""
        if not self.priced:
            return None
        whole = np.zeros(design.size)
        for candidate in {candidate.work: candidate for candidate in self.candidates}.values():
            if candidate.per_year:
                whole = whole + design.numbers(candidate.per_year, _name(candidate, "cost_per_year"))
            if candidate.once:
                whole = whole + design.numbers(candidate.once, _name(candidate, "cost")) / self.years.number
        return whole

    @property
    def paid(self) -> tuple[Value, ...]:
        """The prices that its cost is made of."""
        prices = ((candidate.once, candidate.per_year) for candidate in self.candidates)
        return tuple(price for pair in prices for price in pair if price)


def _name(candidate: Candidate, what: str) -> str:
    return f"projects/{candidate.work}:{what}"
