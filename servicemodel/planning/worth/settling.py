"""First-contact resolution, repeated contacts and what stays unresolved (core 3.7, 2.17, WE-7).

One independence assumption runs through all of it: whether the contact knows one topic says nothing
about the next, nor about authority and rules. Products are taken inside a stratum and averaged
afterwards. A measured share overrides the product.
"""

import numpy as np

from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.view import Floats

#: Contacts after which a customer gives up, unless somebody says otherwise.
ATTEMPTS = Value(5.0, Unit.COUNT, Grade.ASSUMED, "assumed: five attempts, our proposal")
#: Below this share the closed form loses its digits; the number of contacts is then that of attempts.
_TINY = 1e-9


def unresolved(first: Floats, attempts: Floats) -> Floats:
    """Share (1 - p)^m of the matters that ``attempts`` independent contacts do not settle."""
    left: Floats = np.power(np.maximum(0.0, 1.0 - first), attempts)
    return left


def repeated(first: Floats, attempts: Floats) -> Floats:
    """Contacts per matter E = (1 - (1 - p)^m)/p with at most ``attempts``; m where p = 0."""
    share = np.maximum(first, _TINY)
    contacts: Floats = np.where(first > _TINY, (1.0 - unresolved(share, attempts)) / share, attempts)
    return contacts


def hopeless(first: Floats, attempts: Floats) -> Floats:
    """Contacts per matter p + (1 - p)m if what fails once always fails: the other extreme."""
    contacts: Floats = first + (1.0 - first) * attempts
    return contacts


def left_over(first: Amount, attempts: Amount) -> Amount:
    """``unresolved`` of amounts."""
    if first.array is None or attempts.array is None:
        return Amount.of(None, first, attempts)
    return Amount.of(unresolved(first.array, attempts.array), first, attempts)


def tries(first: Amount, attempts: Amount) -> Amount:
    """``repeated`` of amounts."""
    if first.array is None or attempts.array is None:
        return Amount.of(None, first, attempts)
    return Amount.of(repeated(first.array, attempts.array), first, attempts)
