"""Amounts: arrays that remember what they were computed from and what was missing."""

from typing import Self

import numpy as np
from attrs import frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.ref import Ref
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Missing
from servicemodel.planning.worth.view import Floats

#: What an amount was computed from: a number of the model, what an actor knows, or a default of ours.
Asked = tuple[Ref, str] | tuple[str, Fact] | Value


@frozen(eq=False)
class Amount:
    """An array of shape (size,) or (parts, size); None where a number was missing."""

    array: Floats | None
    asked: tuple[Asked, ...] = ()
    missing: tuple[Missing, ...] = ()

    @classmethod
    def of(cls, array: Floats | None, *sources: "Amount") -> Self:
        """``array`` as computed from ``sources``; not known if one of them is not."""
        known = all(source.array is not None for source in sources)
        asked = dict.fromkeys(asked for source in sources for asked in source.asked)
        missing = dict.fromkeys(number for source in sources for number in source.missing)
        return cls(array if known else None, tuple(asked), tuple(missing))

    def __mul__(self, other: "Amount") -> "Amount":
        """Product, entry by entry."""
        both = self.array is not None and other.array is not None
        return Amount.of(np.multiply(self.array, other.array) if both else None, self, other)  # type: ignore[arg-type]

    def __add__(self, other: "Amount") -> "Amount":
        """Sum, entry by entry."""
        both = self.array is not None and other.array is not None
        return Amount.of(np.add(self.array, other.array) if both else None, self, other)  # type: ignore[arg-type]
