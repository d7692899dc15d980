"""The matters of one request: how many come, are prevented, and how often each makes contact (core 3.7)."""

import numpy as np
from attrs import frozen

from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.request import ServiceRequest
from servicemodel.planning.worth import prices
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.cells import Cells, cells
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.settling import ATTEMPTS, tries


@frozen(eq=False)
class Matters:
    """One request in its strata. ``coming`` and ``prevented`` are matters a year.

    ``coming`` has shape (size,); all others (cells, size) or (size,): ``prevented``, ``remaining``,
    ``first`` (p_z) and ``attempts`` (m).
    """

    request: ServiceRequest
    cells: Cells
    coming: Amount
    prevented: Amount
    remaining: Amount
    first: Amount
    attempts: Amount

    @property
    def ref(self) -> Ref:
        """Where the request stands."""
        return Ref(Section.REQUESTS, self.request.id)


def matters(setting: Setting, request: ServiceRequest) -> Matters:
    """The matters of ``request``. Nothing is prevented where no topic is named that would."""
    ref, by = Ref(Section.REQUESTS, request.id), request.traits.prevented_by
    topics = dict.fromkeys((*(r.topic for r in request.requires), *((by,) if by else ())))
    parts = cells(setting, request.sender, tuple(topics))
    coming = setting.number(ref, "per_year")
    here = coming * Amount(parts.shares)
    prevented = here * _informed(setting, request, parts) if by else here * Amount(np.zeros(1))
    remaining = here + prevented * Amount(np.full(1, -1.0))
    return Matters(
        request,
        parts,
        coming,
        prevented,
        remaining,
        _first(setting, request, parts),
        setting.stated(ref, "attempts") or setting.default(ATTEMPTS),
    )


def _informed(setting: Setting, request: ServiceRequest, parts: Cells) -> Amount:
    """Share of the matters that do not arise: foreseeable, known to the customer, acted upon."""
    ref, by = Ref(Section.REQUESTS, request.id), request.traits.prevented_by
    known = parts.correct(setting, request.sender, by or "")
    return setting.number(ref, "foreseeable") * setting.number(ref, "act") * known


def _first(setting: Setting, request: ServiceRequest, parts: Cells) -> Amount:
    """p_z: the measured share, else the product over the required knowledge, authority and rule."""
    ref = Ref(Section.REQUESTS, request.id)
    measured = setting.stated(ref, "resolved")
    if measured is not None:
        return measured
    product = setting.number(ref, "authority") * setting.number(ref, "rule")
    for required in request.requires:
        product *= parts.correct(setting, required.actor, required.topic)
    return product


def contacts(setting: Setting, of: Matters) -> Amount:
    """Contacts per matter in each cell: measured, else E_z with those who come back by a person."""
    measured = setting.stated(of.ref, "contacts")
    channels = of.request.traits.channels or ()
    if measured is not None:
        return measured
    if not channels:
        return tries(of.first, of.attempts)
    made = [sum_of(on, back) for on, back in by_channel(setting, of, channels)]
    return prices.weighed(prices.mix(setting, of.request.id, channels), made)


def sum_of(on: Amount, back: Amount | None) -> Amount:
    """Contacts on the channel and those that came back, or the first alone."""
    return on if back is None else on + back


def spent(setting: Setting, of: Matters) -> Amount:
    """Money for the contacts of one matter in each cell; missing where no channel is named."""
    measured = setting.stated(of.ref, "contacts")
    channels = of.request.traits.channels or ()
    if not channels:
        return Amount(None, (), ((of.ref, "channels"),)) * (measured or tries(of.first, of.attempts))
    if measured is not None:
        return measured * prices.contact(setting, of.request.id, channels)
    paid = []
    for id, (on, back) in zip(channels, by_channel(setting, of, channels), strict=True):
        cost = on * prices.price(setting, id)
        paid.append(
            cost if back is None else cost + back * prices.price(setting, prices.person(setting) or "")
        )
    return prices.weighed(prices.mix(setting, of.request.id, channels), paid)


def by_channel(
    setting: Setting, of: Matters, channels: tuple[str, ...]
) -> list[tuple[Amount, Amount | None]]:
    """Contacts per matter on each channel, and those with a person that follow from it."""
    found: list[tuple[Amount, Amount | None]] = []
    for id in channels:
        share = prices.returning(setting, id)
        if share is None:
            found.append((tries(of.first, of.attempts), None))
        else:
            on = tries(_ended(of.first, share), of.attempts)
            found.append((on, on * share * prices.calls(setting, of.first, of.attempts)))
    return found


def _ended(first: Amount, share: Amount) -> Amount:
    """Share of the contacts after which nobody tries the channel again: settled, or gone to a person."""
    both = first + share
    return Amount.of(None if both.array is None else np.minimum(1.0, both.array), both)
