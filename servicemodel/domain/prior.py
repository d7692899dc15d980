"""Priors: what a published field experiment found, to be named by whoever uses it (theories 2.23)."""

from attrs import frozen

from servicemodel.domain.source import Source
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value


@frozen
class Prior:
    """What speaking to customers unasked did to their leaving, in one field experiment.

    ``ratio`` multiplies the hazard of leaving for ``days`` days after the message: below 1 fewer leave,
    above 1 more. ``message`` says what was done there.
    """

    id: str
    source: Source
    message: Text
    ratio: Value
    days: float
