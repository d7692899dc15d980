"""The workings of a bill: every factor of every cost line, so that a spreadsheet can multiply them again.

Shares are in [0, 1], money is that of the model, per year where nothing else is said. A row is about one
case: the set-up as it is (``TODAY``), the best bundle (``BUNDLE``) or one action, named by its id.
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Value
from servicemodel.domain.worth import CostKind

TODAY, BUNDLE = "today", "bundle"


@frozen
class Factor:
    """A number that goes into a line: ``what`` of the element at ``ref``.

    ``computed`` numbers come out of the network and change only with a new run; the others are
    stated in the model, or defaults of ours.
    """

    ref: Ref
    what: str
    value: Value
    computed: bool = False

    @property
    def number(self) -> float:
        """The plain number."""
        return self.value.number


@frozen
class MatterRow:
    """One kind of matter in one stratum; ``stratum`` is "" where there is only one.

    Matters a year that come are ``coming`` x ``share``; of these ``foreseeable`` x ``act`` x ``informed``
    do not arise. A contact settles one with chance ``settled``, or ``authority`` x ``rule`` x ``known``;
    after ``attempts`` contacts the customer gives up. The rest are prices a matter. None: not known, or
    of no account.
    """

    case: str
    request: str
    stratum: str
    coming: Factor
    share: Factor
    foreseeable: Factor | None
    act: Factor | None
    informed: Factor | None
    settled: Factor | None
    authority: Factor | None
    rule: Factor | None
    known: Factor | None
    attempts: Factor | None
    handling: Factor | None
    loss: Factor | None
    churn: Factor | None
    customer: Factor | None
    planned: Factor | None


@frozen
class ContactRow:
    """The contacts of one matter row on one channel.

    ``weight`` is the channel's part of the contacts, before it is divided by the sum over the channels.
    ``contacts`` a matter where they were measured. ``returning`` come back by a person, who settles a
    matter with chance ``resolution`` at the price ``person``.
    """

    case: str
    request: str
    stratum: str
    channel: str
    weight: Factor
    price: Factor
    contacts: Factor | None = None
    returning: Factor | None = None
    resolution: Factor | None = None
    person: Factor | None = None


@frozen
class OtherRow:
    """A line that is a product: ``amount`` times ``price``."""

    case: str
    kind: CostKind
    ref: Ref
    amount: Factor
    price: Factor


@frozen
class LineRow:
    """A cost line of one case beside the same line of today; None where it costs nothing there."""

    case: str
    kind: CostKind
    ref: Ref
    today: float | None
    then: float | None


@frozen
class Workings:
    """All rows; ``lines`` of today are the known lines of the bill, those of a case the lines it changes."""

    matters: tuple[MatterRow, ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    others: tuple[OtherRow, ...] = ()
    lines: tuple[LineRow, ...] = ()

    def factors(self) -> Iterator[tuple[str, Factor]]:
        """Every factor with its case, in the order of the rows."""
        rows: tuple[MatterRow | ContactRow | OtherRow, ...] = (*self.matters, *self.contacts, *self.others)
        for row in rows:
            for name in attrs.fields_dict(type(row)):
                found = getattr(row, name)
                if isinstance(found, Factor):
                    yield row.case, found
