"""Answers of employees and customers whose effects are known to the last digit; a row for each customer."""

import random
from collections.abc import Iterator, Sequence
from math import sqrt

from attrs import frozen

from servicemodel.domain.channel import Presence

_HEAD = "employee,group,infusion,user_satisfaction,confirmation,satisfaction"
#: The step from infusion use to user satisfaction; the indirect effect is that times the next one.
_FIRST = 0.6


@frozen
class Sheet:
    """The answers about one channel group: ``employees``, each judged by so many ``customers``.

    ``last`` is the effect of confirmation on satisfaction; ``apart`` how far the customers of one employee
    differ, where 1 is how far rests of employees differ. Their differences cancel out in the mean.
    """

    group: Presence
    last: float
    employees: int
    direct: float
    indirect: float
    customers: int = 1
    apart: float = 0.0


def sheets_text(sheets: Sequence[Sheet]) -> str:
    """A row for each customer, with the employee asked about."""
    rows = [row for sheet in sheets for row in _rows(sheet)]
    return "\n".join([_HEAD, *rows, ""])


def _rows(sheet: Sheet) -> Iterator[str]:
    for i, rests in enumerate(zip(*_rests(sheet.employees), strict=True)):
        use = rests[0]
        content = _FIRST * use + rests[1]
        confirmed = sheet.direct * use + sheet.indirect / _FIRST * content + rests[2]
        satisfied = sheet.last * confirmed + rests[3]
        for customer in range(sheet.customers):
            side = 0.0 if sheet.customers == 1 else sheet.apart * (1 - 2 * (customer % 2))
            numbers = (use, content, confirmed + side, satisfied + side)
            yield ",".join((f"{sheet.group.value}-{i}", sheet.group.value, *(f"{n:.9f}" for n in numbers)))


def _rests(count: int) -> list[list[float]]:
    """Four series of ``count`` numbers of mean 0 and variance 1 that have nothing to do with each other."""
    chance = random.Random(1)  # noqa: S311
    made: list[list[float]] = []
    while len(made) < 4:
        series = [chance.gauss(0, 1) for _ in range(count)]
        mean = sum(series) / count
        series = [number - mean for number in series]
        for other in made:
            shared = sum(a * b for a, b in zip(series, other, strict=True)) / count
            series = [a - shared * b for a, b in zip(series, other, strict=True)]
        size = sqrt(sum(number * number for number in series) / count)
        made.append([number / size for number in series])
    return made
