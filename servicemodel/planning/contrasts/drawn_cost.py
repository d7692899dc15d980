"""The yearly cost of one side of a comparison, at the point and in every draw."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.worth import Bill, CostKind
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import Sample
from servicemodel.planning.contrasts.drawn_figures import Floats
from servicemodel.planning.outlook.sampled import SampledView
from servicemodel.planning.worth.bill import bill
from servicemodel.planning.worth.lines import parts, saving
from servicemodel.planning.worth.part import Part
from servicemodel.planning.worth.setting import setting

#: What a line of a bill is about.
Key = tuple[CostKind, Ref | None]


@frozen(eq=False)
class Cost:
    """The bill and its lines in every draw, each of shape (``size``,); none where nothing was drawn."""

    bill: Bill
    drawn: tuple[Part, ...] = ()
    size: int = 0


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
    return Cost(found, parts(setting(situation.model, situation.shares, view)), view.size)


def unknown(bills: Sequence[Bill]) -> frozenset[Key]:
    """Lines that are not known in one of ``bills``: they are left out of all when these are compared."""
    return frozenset((line.kind, line.ref) for one in bills for line in one.lines if line.amount is None)


def known(of: Bill, without: frozenset[Key]) -> Value | None:
    """Sum of the lines of a bill that are not in ``without``; with its interval if it is the whole bill.

    None where no line is left.
    """
    if of.complete and not without:
        return of.total
    amounts = [line.amount for line in of.lines if (line.kind, line.ref) not in without and line.amount]
    if not amounts:
        return None
    return Value(sum(a.number for a in amounts), Unit.MONEY, weakest(tuple(amounts)), "computed")


def risen(before: Cost, after: Cost) -> Floats | None:
    """After less before in every draw, lines known on both sides only; None where nothing was drawn."""
    if not (before.size and after.size):
        return None
    moved: Floats = -saving(before.drawn, after.drawn, before.size)[0]
    return moved
