"""Money as whole ten-thousandths, so that sums are the same on every engine and in every order."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibis.expr.types import IntegerValue, NumericValue

#: Parts of one unit of the currency.
SMALL = 10_000


def small(amount: "NumericValue") -> "IntegerValue":
    """The amount in ten-thousandths."""
    return (amount * SMALL).round().cast("int64")
