"""Quantities with units as people write them: ``2 days``, ``0.1 per year``, ``5.00 USD``.

A year has 365 days, a month a twelfth of them, a week seven.
"""

import math
import re

from servicemodel.reading.limits import MOST_COUNT, MOST_DAYS, MOST_MONEY, spelled_limit

DAYS = {
    "second": 1 / 86400,
    "seconds": 1 / 86400,
    "minute": 1 / 1440,
    "minutes": 1 / 1440,
    "hour": 1 / 24,
    "hours": 1 / 24,
    "day": 1.0,
    "days": 1.0,
    "week": 7.0,
    "weeks": 7.0,
    "month": 365 / 12,
    "months": 365 / 12,
    "year": 365.0,
    "years": 365.0,
}
DAYS_IN_A_YEAR = 365.0

_NUMBER = r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
DURATION = rf"^{_NUMBER} *(seconds?|minutes?|hours?|days?|weeks?|months?|years?)$"
RATE = rf"^{_NUMBER} *per (minute|hour|day|week|month|year)$"
MONEY = rf"^{_NUMBER} *[A-Z]{{3}}$"

_SPLIT = re.compile(rf"({_NUMBER})\s*(.*)", re.DOTALL)


class Unreadable(ValueError):
    """A quantity that cannot be used; ``code`` and ``reason`` say why, ``unit`` what stood there.

    ``limit`` is the largest number allowed, where that is the reason.
    """

    def __init__(self, code: str, reason: str, unit: str = "", limit: str = "") -> None:
        self.code, self.reason, self.unit, self.limit = code, reason, unit, limit
        super().__init__(f"{code} {reason}")


def days(text: str) -> float:
    """A duration in days. Unreadable if it has no number, no known unit, is negative or too large."""
    number, unit = _parts(text)
    if unit not in DAYS:
        raise Unreadable("FIL07", "duration", unit)
    return _limited(number * DAYS[unit], MOST_DAYS)


def per_day(text: str) -> float:
    """A rate in 1/day. Unreadable as in ``days``."""
    return _limited(_rate(text), MOST_COUNT)


def _rate(text: str) -> float:
    number, unit = _parts(text)
    period = re.fullmatch(r"per\s+(\w+)", unit)
    if period is None or period.group(1) not in DAYS:
        raise Unreadable("FIL07", "rate", unit)
    return number / DAYS[period.group(1)]


def per_year(text: str) -> float:
    """A rate in 1/year. Unreadable as in ``days``."""
    return _limited(_rate(text) * DAYS_IN_A_YEAR, MOST_COUNT)


def money(text: str, currency: str) -> float:
    """An amount in ``currency``. Unreadable if it names another one or none."""
    number, unit = _parts(text)
    if unit != currency:
        other = re.fullmatch(r"[A-Z]{3}", unit)
        raise Unreadable("FIL07", "currency" if other else "money", unit)
    return _limited(number, MOST_MONEY)


def _limited(number: float, most: float) -> float:
    if number > most:
        raise Unreadable("FIL04", "most", limit=spelled_limit(most))
    return number


def _parts(text: str) -> tuple[float, str]:
    found = _SPLIT.fullmatch(text.strip())
    if found is None:
        raise Unreadable("FIL07", "no_number", text)
    number = float(found.group(1))
    if not math.isfinite(number):
        raise Unreadable("FIL04", "finite")
    if number < 0:
        raise Unreadable("FIL04", "negative")
    return number, " ".join(found.group(2).split())
