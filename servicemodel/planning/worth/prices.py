"""What contacts cost: the mix of channels, and those who come back by a person (2.29, SC-12)."""

import numpy as np

from servicemodel.domain.channel import WITH_PERSON
from servicemodel.domain.ref import Ref, Section
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.setting import Setting
from servicemodel.planning.worth.settling import tries


def price(setting: Setting, channel: str) -> Amount:
    """Money per contact: with staff, or without where staffing is counted apart; never both (core 3.7)."""
    what = "cost_without_staff" if setting.staffing else "cost_per_contact"
    return setting.number(Ref(Section.CHANNELS, channel), what)


def mix(setting: Setting, name: str, channels: tuple[str, ...]) -> Amount:
    """Weights of the channels, shape (channels, size), every column adds up to 1.

    As their shares of contacts were stated; else the view splits, and the bill shows the interval.
    """
    shares = [setting.stated(Ref(Section.CHANNELS, id), "contact_share") for id in channels]
    known = [share for share in shares if share is not None]
    arrays = [share.array for share in known if share.array is not None]
    whole = np.sum(arrays, axis=0) if len(arrays) == len(channels) else np.zeros(1)
    if len(channels) > 1 and np.all(whole > 0):
        return Amount.of(np.stack(arrays) / whole, *known)
    return Amount(setting.view.split(name, len(channels)))


def weighed(weights: Amount, parts: list[Amount]) -> Amount:
    """Sum of ``parts`` by the rows of ``weights``; parts have shape (size,) or (cells, size)."""
    total = Amount.of(np.zeros(1), weights)
    for row, part in enumerate(parts):
        total += part * Amount.of(None if weights.array is None else weights.array[row], weights)
    return total


def contact(setting: Setting, name: str, channels: tuple[str, ...]) -> Amount:
    """Money per contact that comes in by ``channels``, shape (size,)."""
    return weighed(mix(setting, name, channels), [price(setting, id) for id in channels])


def person(setting: Setting) -> str | None:
    """Id of the channel on which a person settles a matter for the least money as stated; None without one.

    Channels without a price come last.
    """
    found = [channel for channel in setting.model.channels if channel.medium in WITH_PERSON]

    def rank(id: str, cost: float | None, resolution: float | None) -> tuple[bool, float, str]:
        return cost is None, (cost or 0.0) / (resolution or 1.0), id

    ranked = [
        rank(
            c.id,
            c.cost_per_contact.number if c.cost_per_contact else None,
            c.traits.resolution.number if c.traits.resolution else None,
        )
        for c in found
    ]
    return min(ranked)[2] if ranked else None


def returning(setting: Setting, channel: str) -> Amount | None:
    """Share of the contacts on ``channel`` that come back by a person; None where nobody said."""
    if setting.model.channel(channel).medium in WITH_PERSON or person(setting) is None:
        return None
    return setting.stated(Ref(Section.CHANNELS, channel), "returning")


def calls(setting: Setting, first: Amount, attempts: Amount) -> Amount:
    """Contacts with a person of somebody who came back, at most ``attempts``.

    1/resolution of that channel where it was stated, else as often as the request itself takes.
    """
    by = person(setting)
    resolution = setting.stated(Ref(Section.CHANNELS, by), "resolution") if by else None
    if resolution is None:
        return tries(first, attempts)
    if resolution.array is None or attempts.array is None:
        return Amount.of(None, resolution, attempts)
    least = 1.0 / np.maximum(attempts.array, 1.0)
    return Amount.of(1.0 / np.maximum(resolution.array, least), resolution, attempts)
