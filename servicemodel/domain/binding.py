"""Which measure feeds which number of a model, and what stood there before (records.md, section 7)."""

from attrs import frozen

from servicemodel.domain.measurement import Key, Measurement
from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Value


@frozen
class Binding:
    """The number ``what`` of the element ``ref`` is fed by ``measure`` for ``key``.

    ``what`` is coverage, accuracy, delay, per_year, cost_per_contact, authority, foreseeable or level;
    ``topic`` is set where a flow carries topics with a fidelity of their own.
    """

    ref: Ref
    what: str
    measure: str
    key: Key = ()
    topic: str = ""


@frozen
class Bound:
    """A binding with both figures side by side; ``declared`` is None where only the measure was named.

    ``measured`` is None where the records hold no such figure.
    """

    binding: Binding
    declared: Value | None
    measured: Measurement | None
