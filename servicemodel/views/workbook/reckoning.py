"""The formulas of the workings as numbers: the values that cells hold before anybody recalculates them."""

from attrs import frozen

from servicemodel.domain.workings import ContactRow, Factor, MatterRow

#: Below this share the closed form of repeated contacts loses its digits.
TINY = 1e-9
#: A cell that cannot be told.
Told = float | str


def plain(factor: Factor | None) -> float:
    """The number; 0 for an empty cell."""
    return factor.number if factor else 0.0


def left(first: float, attempts: float) -> float:
    """Share of the matters that are never settled."""
    return float(max(0.0, 1 - first) ** attempts)


def tries(first: float, attempts: float) -> float:
    """Contacts per matter until one settles it or the customer gives up."""
    return (1 - left(first, attempts)) / first if first > TINY else attempts


@frozen
class Matter:
    """What the formulas of a matter row come to; "" and words where they cannot be told."""

    prevented: float
    remaining: float
    first: Told
    unresolved: Told
    handling_cost: Told
    unresolved_cost: Told
    churn_cost: Told
    planned_cost: Told


def matter(row: MatterRow, not_known: str) -> Matter:
    """The values of ``row``."""
    here = row.coming.number * row.share.number
    prevented = here * plain(row.foreseeable) * plain(row.act) * plain(row.informed)
    remaining = here - prevented
    first: Told = not_known
    if row.settled:
        first = row.settled.number
    elif row.authority and row.rule and row.known:
        first = row.authority.number * row.rule.number * row.known.number
    gone: Told = not_known
    if not isinstance(first, str) and row.attempts:
        gone = left(first, row.attempts.number)
    loses = row.loss is not None and not isinstance(gone, str)
    return Matter(
        prevented,
        remaining,
        first,
        gone,
        remaining * row.handling.number if row.handling else "",
        remaining * float(gone) * max(0.0, plain(row.loss)) if loses else not_known,
        remaining * row.churn.number * row.customer.number if row.churn and row.customer else "",
        prevented * row.planned.number if row.planned else "",
    )


@frozen
class Contact:
    """What the formulas of a contact row come to."""

    weight: float
    ends: Told
    on: float
    calls: float
    back: float
    cost: float


def contact(row: ContactRow, of: Matter, attempts: float, whole: float) -> Contact:
    """The values of ``row``; ``whole`` is the sum of the weights of its matter."""
    weight = row.weight.number / whole if whole else 0.0
    ends: Told = "" if isinstance(of.first, str) else min(1.0, of.first + plain(row.returning))
    on = row.contacts.number if row.contacts else tries(float(ends), attempts)
    calls = 0.0
    if row.returning:
        least = 1 / max(attempts, 1.0)
        settles = row.resolution
        calls = 1 / max(settles.number, least) if settles else tries(float(of.first), attempts)
    back = on * plain(row.returning) * calls
    cost = of.remaining * weight * (on * row.price.number + back * plain(row.person))
    return Contact(weight, ends, on, calls, back, cost)
