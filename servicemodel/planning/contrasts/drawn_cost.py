"""The yearly cost of one side of a comparison, at the point and in every draw."""

from attrs import frozen

from servicemodel.domain.worth import Bill
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import Sample
from servicemodel.planning.contrasts.drawn_figures import Floats
from servicemodel.planning.outlook.sampled import SampledView
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.lines import parts, total
from servicemodel.planning.worth.setting import setting


@frozen(eq=False)
class Cost:
    """The bill and the draws of its total, shape (draws,); None where nothing was drawn."""

    bill: Bill
    draws: Floats | None = None


def cost(situation: Situation, sample: Sample | None = None) -> Cost | None:
    """What the service of ``situation`` costs a year; None where the model says nothing of money.

    ``sample`` draws every number anew.
    """
    view = SampledView(situation, sample) if sample else None
    found = bill(situation, view)
    if not any(line.amount for line in found.lines):
        return None
    if view is None:
        return Cost(found)
    drawn = parts(setting(situation.model, situation.shares, view))
    return Cost(found, total(drawn, view.size))
