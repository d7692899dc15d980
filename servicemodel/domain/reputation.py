"""Reputation: the quality that a seller chooses when buyers can know it (2.21)."""

from attrs import frozen

from servicemodel.domain.value import Value


@frozen
class Incentive:
    """Our own reduced form of 2.21, not that of the authors cited there: q* = k g / kappa.

    ``known`` is k, the share of buyers' knowledge of the seller's quality; ``margin`` is g, money a year per
    unit of perceived quality; ``effort`` is kappa > 0, money a year (quality q costs kappa q^2/2).
    ``chosen`` is q*, a share in [0, 1]; ``capped`` tells that more than full quality would pay.
    """

    known: Value
    margin: Value
    effort: Value
    chosen: Value
    capped: bool
