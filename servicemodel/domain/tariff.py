"""What a settled matter costs on a channel, repeated contacts and help counted (CL-01 to CL-03)."""

from attrs import frozen

from servicemodel.domain.value import Unit, Value, weakest


@frozen
class Tariff:
    """What a channel is known to cost and to settle; None where nobody said.

    ``cost`` is money per contact; ``resolution`` the share of contacts that settle the matter and
    ``returning`` the share that ends with a person after all, both in [0, 1].
    """

    cost: Value | None
    resolution: Value | None
    returning: Value | None

    @property
    def told(self) -> bool:
        """Whether cost, and resolution or returning, are stated."""
        return self.cost is not None and (self.resolution is not None or self.returning is not None)


def settled_with_person(tariff: Tariff) -> Value | None:
    """Money per settled matter on a channel with a person: contacts until one settles it.

    None where that is not told, or nothing is ever settled.
    """
    if tariff.cost is None or not tariff.told:
        return None
    resolution, returning = tariff.resolution, tariff.returning
    settles = resolution.number if resolution else 1 - returning.number if returning else 0.0
    return _money(tariff.cost.number / settles, tariff.cost, resolution or returning) if settles > 0 else None


def settled(tariff: Tariff, person: Value) -> Value | None:
    """Money per settled matter on a channel, with ``person`` for those who come back by a person.

    A contact settles the matter, or leads to a person, or is tried again. What is not stated: who
    does not come back is served, and who is not served tries again. None if that cannot be told.
    """
    if tariff.cost is None or not tariff.told:
        return None
    back = tariff.returning.number if tariff.returning else 0.0
    ended = min(1.0, tariff.resolution.number + back) if tariff.resolution else 1.0
    if ended == 0:
        return None
    inputs = tariff.cost, tariff.resolution, tariff.returning, person
    return _money((tariff.cost.number + back * person.number) / ended, *inputs)


def _money(number: float, *inputs: Value | None) -> Value:
    return Value(number, Unit.MONEY, weakest(tuple(i for i in inputs if i)), "computed")
