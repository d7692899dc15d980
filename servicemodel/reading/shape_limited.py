"""Numbers that only make sense within limits: shares below 1, whole numbers, times above nothing."""

from collections.abc import Callable, Iterator
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from servicemodel.reading.limits import LEAST_DAYS, MOST_ATTEMPTS, MOST_RETURN, MOST_SEATS, spelled_limit
from servicemodel.reading.shape_numbers import Count, Duration, Share, ShareEntry, word_share
from servicemodel.reading.shape_stated import Stated

Rule = Callable[[float, str], None]


def _refuse(reason: str, inner: str, limit: float = 0.0) -> PydanticCustomError:
    """FIL04 at the number itself, or at the field ``inner`` of its mapping."""
    context = {"reason": reason, "limit": spelled_limit(limit)}
    return PydanticCustomError("FIL04", "out of range", {**context, "inner": inner} if inner else context)


def _stated(written: object) -> Iterator[tuple[float, str]]:
    """The number that stands for all, with its field in the mapping; "" where it stands alone."""
    if isinstance(written, ShareEntry) and written.value is None:
        if written.successes is not None and written.trials:
            yield written.successes / written.trials, "successes"
    elif isinstance(written, Stated):
        value = getattr(written, "value", None)
        if value is not None:
            yield float(word_share(value)), "value"
    elif isinstance(written, int | float | str):
        yield float(word_share(written)), ""


def _each(written: object, rule: Rule) -> object:
    for number, inner in _stated(written):
        rule(number, inner)
    return written


def _below_one(number: float, inner: str) -> None:
    if number >= 1:
        raise _refuse("below_one", inner)


def _above_nothing(number: float, inner: str) -> None:
    if number <= 0:
        raise _refuse("positive", inner)


def _some_time(number: float, inner: str) -> None:
    if number < LEAST_DAYS:
        raise _refuse("positive", inner)


def _whole(most: int) -> Rule:
    def check(number: float, inner: str) -> None:
        if not (1 <= number <= most and number == int(number)):
            raise _refuse("whole", inner, most)

    return check


def _within(rule: Rule) -> AfterValidator:
    return AfterValidator(lambda written: _each(written, rule))


#: A share that is never the whole, and one that is never nothing.
ShareBelowOne = Annotated[Share, _within(_below_one)]
ShareAboveNothing = Annotated[Share, _within(_above_nothing)]
#: A count of at least somebody.
CountAboveNothing = Annotated[Count, _within(_above_nothing)]
#: A duration that takes time.
LastingTime = Annotated[Duration, _within(_some_time)]
Seats = Annotated[Count, _within(_whole(MOST_SEATS))]
Attempts = Annotated[Count, _within(_whole(MOST_ATTEMPTS))]
#: A yearly return: a share, below 0 for a loss.
Return = Annotated[float, Field(ge=-MOST_RETURN, le=MOST_RETURN)]
