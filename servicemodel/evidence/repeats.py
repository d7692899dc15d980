"""Contacts of one customer about one matter in turn, for repeat contact and first-contact resolution.

A contact is the opening of a case that came in. Openings of the same customer about the same matter at the
same second are neither earlier nor later than each other.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.measurement import Key, LeftOut
from servicemodel.evidence.counting import DAY
from servicemodel.evidence.engines import keep, rows
from servicemodel.evidence.matters import counted, left_out
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

#: Days of the window, the default first.
WINDOWS = (7, 3, 14)
_SUBJECTS = ("product", "category", "reason")


def matter_of(records: Records) -> tuple[str, ...]:
    """The columns that make two contacts one matter: the customer, and the product or category.

    Of product, category and reason the one with the most values; the customer alone where there is none.
    """
    held = [(records.values.get(f"contact_case.{name}", 0), -place) for place, name in enumerate(_SUBJECTS)]
    most, place = max(held)
    if not most and records.engine.backend is not None:
        return ("customer_key",)
    return ("customer_key", _SUBJECTS[-place])


def contacts(records: Records, matter: tuple[str, ...]) -> "Table":
    """Every moment at which a known customer came about a known matter: ``n`` contacts, ``at`` in seconds.

    ``before`` and ``after``: seconds since the contact before and until the next one; null if there is none.
    """
    import ibis

    cases = counted(records)
    cases = cases.filter(cases.direction.fill_null("inbound") != "outbound", cases.opened_at.notnull())
    known = cases.filter(*(cases[name].notnull() for name in matter)).mutate(
        at=cases.opened_at.epoch_seconds()
    )
    moments = known.group_by([*matter, "at"]).aggregate(n=known.count())
    order = ibis.window(group_by=matter, order_by="at")
    at = moments["at"]
    return moments.mutate(before=at - at.lag().over(order), after=at.lead().over(order) - at)


def first_contacts(found: "Table", days: int, complete: bool = True) -> "Table":
    """Sums over ``contacts``: ``n`` first contacts, ``k`` of them with none in the following ``days``.

    ``edge``: first contacts left out because their window is not complete;
    ``every`` and ``repeats``: contacts whose window before is complete, and those that had one before.
    ``complete=False`` takes the days at the edges of the records as they are.
    """
    import ibis

    window = days * DAY
    at = found["at"]
    if complete:
        whole = ibis.window()
        early, late = at >= at.min().over(whole) + window, at <= at.max().over(whole) - window
        found = found.mutate(begins=early, whole=early & late)
    else:
        found = found.mutate(begins=True, whole=True)
    first = found.before.isnull() | (found.before > window)
    last = found.after.isnull() | (found.after > window)
    none = ibis.literal(0, "int64")
    return found.mutate(
        first=(found.whole & first).ifelse(found.n, none),
        solved=(found.whole & first & last).ifelse(found.n, none),
        edge=(first & ~found.whole).ifelse(found.n, none),
        every=found.begins.ifelse(found.n, none),
        repeat=(found.begins & ~first).ifelse(found.n, none),
    ).aggregate(
        n=lambda t: t["first"].sum(),
        k=lambda t: t.solved.sum(),
        edge=lambda t: t.edge.sum(),
        every=lambda t: t.every.sum(),
        repeats=lambda t: t.repeat.sum(),
    )


def exclusions(records: Records, matter: tuple[str, ...]) -> tuple[LeftOut, ...]:
    """Cases that make no contact, by reason; the last reason prints what makes contacts one matter."""
    cases = counted(records)
    inbound = cases.direction.fill_null("inbound") != "outbound"
    timed, known = cases.opened_at.notnull(), cases[matter[0]].notnull()
    for name in matter[1:]:
        known = known & cases[name].notnull()
    unknown = (inbound & timed & ~known).sum()
    found = rows(
        cases.aggregate(outbound=(~inbound).sum(), untimed=(inbound & ~timed).sum(), unknown=unknown)
    )[0]
    more = tuple(LeftOut(reason, found[reason]) for reason in ("outbound", "untimed") if found[reason])
    return (*left_out(records), *more, LeftOut(f"unknown:{'+'.join(matter)}", found["unknown"] or 0))


@frozen
class Window:
    """The contacts of the records seen through a window of ``days``; ``sums`` as in ``first_contacts``."""

    days: int
    key: Key
    sums: dict[str, int]
    left_out: tuple[LeftOut, ...]


def windows(records: Records) -> Iterator[Window]:
    """7, 3 and 14 days for the matter of ``matter_of``, then 7 days for the customer whatever the matter."""
    best = matter_of(records)
    for matter in dict.fromkeys((best, ("customer_key",))):
        found = keep(records.engine, contacts(records, matter), f"contacts_{len(matter)}")
        left = exclusions(records, matter)
        whose = () if matter == best else (("matter", "customer"),)
        for days in WINDOWS if matter == best else WINDOWS[:1]:
            sums = {name: number or 0 for name, number in rows(first_contacts(found, days))[0].items()}
            window = () if days == WINDOWS[0] else (("days", str(days)),)
            yield Window(days, whose + window, sums, left)
