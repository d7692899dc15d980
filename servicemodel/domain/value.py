"""Numbers that say how far to trust them: unit, evidence grade, distribution, interval, source (core 3.3)."""

from enum import Enum
from typing import Self

from attrs import field, frozen
from attrs.validators import gt


class Grade(Enum):
    """Evidence grade of a number, best first; a computed number shows the weakest of its inputs."""

    MEASURED = "measured"
    DOCUMENTED = "documented"
    DECLARED = "declared"
    ASSUMED = "assumed"

    rank: int
    """0 for the best grade, 3 for the weakest."""

    def __init__(self, _: str) -> None:
        self.rank = len(type(self).__members__)


class Unit(Enum):
    """Unit of a number. Money is in the currency of the model."""

    SHARE = "share"
    DAYS = "days"
    PER_DAY = "per day"
    PER_YEAR = "per year"
    MONEY = "money"
    COUNT = "count"


#: Equivalent sample size of a share that nobody counted (core 3.3).
SAMPLE_SIZE = {Grade.DOCUMENTED: 20.0, Grade.DECLARED: 4.0, Grade.ASSUMED: 2.0}


@frozen
class Beta:
    """Beta distribution of a share; both parameters are positive."""

    alpha: float = field(validator=gt(0))
    beta: float = field(validator=gt(0))


@frozen
class Value:
    """A number with unit, grade and source; ``low`` and ``high`` bound its 90 % interval where known.

    ``distribution`` is None where the number is exact (a share of 0 or 1 that was not counted)
    or where nothing is known about its spread.
    """

    number: float
    unit: Unit
    grade: Grade
    source: str = ""
    distribution: Beta | None = None
    low: float | None = None
    high: float | None = None
    trials: int | None = None

    @classmethod
    def share(cls, number: float, grade: Grade, source: str = "") -> Self:
        """A share in [0, 1] that was not counted, with the Beta distribution of its grade."""
        size = SAMPLE_SIZE.get(grade)
        spread = Beta(size * number, size * (1 - number)) if size and 0 < number < 1 else None
        return cls(number, Unit.SHARE, grade, source, spread)

    @classmethod
    def counted(cls, successes: int, trials: int, source: str = "") -> Self:
        """A share counted from records: ``successes`` of ``trials``, with Jeffreys' prior."""
        if not 0 <= successes <= trials or trials == 0:
            raise ValueError(f"{successes} of {trials} is not a share")
        spread = Beta(successes + 0.5, trials - successes + 0.5)
        return cls(successes / trials, Unit.SHARE, Grade.MEASURED, source, spread, trials=trials)


def weakest(values: "tuple[Value, ...]") -> Grade:
    """The weakest grade among ``values``; measured if there are none."""
    return max((value.grade for value in values), key=lambda grade: grade.rank, default=Grade.MEASURED)
