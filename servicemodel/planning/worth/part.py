"""One line of the bill before it is put into words of the domain: an array with what it came from."""

from attrs import frozen

from servicemodel.domain.ref import Ref
from servicemodel.domain.worth import CostKind, Missing
from servicemodel.planning.worth.amount import Amount, Asked
from servicemodel.planning.worth.view import Floats


@frozen(eq=False)
class Part:
    """What ``ref`` costs a year under ``kind``; ``array`` has shape (size,), None where it is not known."""

    kind: CostKind
    ref: Ref | None
    array: Floats | None
    missing: tuple[Missing, ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def key(self) -> tuple[CostKind, Ref | None]:
        """What the line is about."""
        return self.kind, self.ref


def part(kind: CostKind, ref: Ref, amount: Amount) -> Part:
    """The line of ``amount``."""
    return Part(kind, ref, amount.array, amount.missing, amount.asked)
