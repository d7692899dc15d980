"""Numbers of the model file as written: plain, in words, or mappings that name grade and source."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, Tag, ValidationInfo, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from servicemodel.domain.value import Grade, Unit
from servicemodel.reading import quantity
from servicemodel.reading.limits import MOST_COUNT, MOST_DAYS, MOST_MONEY
from servicemodel.reading.shape_entry import one_of
from servicemodel.reading.shape_stated import Fed, Stated, contradiction

#: The five words for a share (core 3.3).
WORD_SHARES = {"none": 0.0, "weak": 0.25, "partial": 0.5, "good": 0.75, "full": 0.95}
#: A stated share and the counts behind it may differ by rounding to two digits.
_ROUNDING = 0.005 + 1e-9

ShareWord = Literal["none", "weak", "partial", "good", "full"]
ShareNumber = Annotated[float, Field(ge=0, le=1)]
PlainShare = Annotated[
    Annotated[ShareNumber, Tag("~number")] | Annotated[ShareWord, Tag("~word")],
    one_of("share", number="~number", text="~word"),
]


class ShareEntry(Fed):
    """A share between 0 and 1 with its evidence: a value, or successes out of trials, or both."""

    value: PlainShare | None = Field(default=None, description="Share from 0 to 1, or a word.")
    successes: Annotated[int, Field(ge=0, le=MOST_COUNT)] | None = Field(
        default=None, description="Number of cases that went well, counted from records."
    )
    trials: Annotated[int, Field(ge=1, le=MOST_COUNT)] | None = Field(
        default=None, description="Number of cases counted."
    )
    low: ShareNumber | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: ShareNumber | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "ShareEntry":
        _check_counts(self)
        if self.value is not None:
            _check_interval(word_share(self.value), self.low, self.high)
        self.fits(Unit.SHARE, self.stated)
        return self

    @property
    def stated(self) -> bool:
        """Whether the file itself holds the share, so that it stands without records."""
        return self.value is not None or self.trials is not None


def _check_counts(entry: ShareEntry) -> None:
    if (entry.successes is None) != (entry.trials is None):
        raise contradiction("half_count", "trials" if entry.successes is None else "successes")
    if entry.successes is None or entry.trials is None:
        return
    if entry.successes > entry.trials:
        raise contradiction("more_than_all", "successes")
    if entry.grade not in (None, Grade.MEASURED):
        raise contradiction("counted_grade", "grade")
    share = entry.successes / entry.trials
    if entry.value is not None and abs(word_share(entry.value) - share) > _ROUNDING:
        raise contradiction("counted_value", "value")


def _check_interval(number: float, low: float | None, high: float | None) -> None:
    if low is not None and low > number:
        raise contradiction("interval", "low")
    if high is not None and high < number:
        raise contradiction("interval", "high")


def word_share(value: float | str) -> float:
    """The share that a number or one of the five words means."""
    return WORD_SHARES[value] if isinstance(value, str) else value


#: A share: number, word or mapping.
Share = Annotated[
    Annotated[ShareNumber, Tag("~number")]
    | Annotated[ShareWord, Tag("~word")]
    | Annotated[ShareEntry, Tag("~share")],
    one_of("share", number="~number", text="~word", mapping="~share"),
]


def refused(error: quantity.Unreadable) -> PydanticCustomError:
    """An unreadable quantity in the form that keeps its place."""
    return PydanticCustomError(error.code, "quantity", _why(error))


def _why(error: quantity.Unreadable) -> dict[str, str]:
    return {"reason": error.reason, "unit": error.unit, "limit": error.limit}


def _duration(text: str) -> float:
    try:
        return quantity.days(text)
    except quantity.Unreadable as error:
        raise refused(error) from None


def _per_day(text: str) -> float:
    try:
        return quantity.per_day(text)
    except quantity.Unreadable as error:
        raise refused(error) from None


def _per_year(text: str) -> float:
    try:
        return quantity.per_year(text)
    except quantity.Unreadable as error:
        raise refused(error) from None


def _money(text: str, info: ValidationInfo) -> float:
    try:
        return quantity.money(text, (info.context or {}).get("currency", "USD"))
    except quantity.Unreadable as error:
        raise refused(error) from None


def _zero_days(number: float) -> float:
    if number:
        raise PydanticCustomError("FIL07", "unit", {"reason": "duration", "unit": ""})
    return number


def _zero_rate(number: float) -> float:
    if number:
        raise PydanticCustomError("FIL07", "unit", {"reason": "rate", "unit": ""})
    return number


_NotNegative = Annotated[float, Field(ge=0)]
#: Numbers in days, counts or numbers per year, and money.
Days = Annotated[float, Field(ge=0, le=MOST_DAYS)]
Counted = Annotated[float, Field(ge=0, le=MOST_COUNT)]
_Amount = Annotated[float, Field(ge=0, le=MOST_MONEY)]


def _text(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": [example]})


_DurationText = Annotated[str, AfterValidator(_duration), _text(quantity.DURATION, "2 days"), Tag("~text")]
_PerDayText = Annotated[str, AfterValidator(_per_day), _text(quantity.RATE, "0.1 per year"), Tag("~text")]
_PerYearText = Annotated[str, AfterValidator(_per_year), _text(quantity.RATE, "12 per week"), Tag("~text")]
_MoneyText = Annotated[str, AfterValidator(_money), _text(quantity.MONEY, "5.00 USD"), Tag("~text")]
_Zero = WithJsonSchema({"type": "number", "const": 0})
_ZeroDays = Annotated[_NotNegative, AfterValidator(_zero_days), _Zero, Tag("~number")]
_ZeroRate = Annotated[_NotNegative, AfterValidator(_zero_rate), _Zero, Tag("~number")]
_DaysNumber = Annotated[Days, Tag("~number")]
_Number = Annotated[Counted, Tag("~number")]
_MoneyNumber = Annotated[_Amount, Tag("~number")]

#: Durations in days; ``PlainDays`` may leave the unit out because the name of its field holds it.
PlainDuration = Annotated[_ZeroDays | _DurationText, one_of("duration", number="~number", text="~text")]
PlainDays = Annotated[_DaysNumber | _DurationText, one_of("duration", number="~number", text="~text")]
PlainPerDay = Annotated[_ZeroRate | _PerDayText, one_of("rate", number="~number", text="~text")]
PlainPerYear = Annotated[_Number | _PerYearText, one_of("volume", number="~number", text="~text")]
PlainMoney = Annotated[_MoneyNumber | _MoneyText, one_of("money", number="~number", text="~text")]


def check_interval(number: object, low: object, high: object) -> None:
    """Raise if ``number`` does not lie between ``low`` and ``high``, where all are given."""
    if not isinstance(number, float | int):
        return
    _check_interval(
        number, low if isinstance(low, float | int) else None, high if isinstance(high, float | int) else None
    )


class PerDayEntry(Stated):
    """A rate per day with its evidence."""

    value: PlainPerDay = Field(description="Rate with unit, such as 0.1 per year.")
    low: PlainPerDay | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: PlainPerDay | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "PerDayEntry":
        check_interval(self.value, self.low, self.high)
        return self


class PerYearEntry(Fed):
    """A yearly volume with its evidence."""

    value: PlainPerYear | None = Field(
        default=None, description="Number per year, or with unit, such as 12 per week."
    )
    low: PlainPerYear | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: PlainPerYear | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "PerYearEntry":
        check_interval(self.value, self.low, self.high)
        self.fits(Unit.PER_YEAR, self.value is not None)
        return self


class MoneyEntry(Fed):
    """An amount of money with its evidence."""

    value: PlainMoney | None = Field(
        default=None, description="Amount in the currency of the model, such as 5.00 USD."
    )
    low: PlainMoney | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: PlainMoney | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "MoneyEntry":
        check_interval(self.value, self.low, self.high)
        self.fits(Unit.MONEY, self.value is not None)
        return self


class DurationEntry(Fed):
    """A length of time with its evidence."""

    value: PlainDuration | None = Field(default=None, description="Length with unit, such as 2 days.")
    low: PlainDuration | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: PlainDuration | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "DurationEntry":
        check_interval(self.value, self.low, self.high)
        self.fits(Unit.DAYS, self.value is not None)
        return self


class CountEntry(Fed):
    """A count with its evidence."""

    value: Counted | None = Field(default=None, description="The number.")
    low: Counted | None = Field(default=None, description="Lower end of the 90 % interval.")
    high: Counted | None = Field(default=None, description="Upper end of the 90 % interval.")

    @model_validator(mode="after")
    def _agree(self) -> "CountEntry":
        check_interval(self.value, self.low, self.high)
        self.fits(Unit.COUNT, self.value is not None)
        return self


PerDay = Annotated[
    _ZeroRate | _PerDayText | Annotated[PerDayEntry, Tag("~per_day")],
    one_of("rate", number="~number", text="~text", mapping="~per_day"),
]
PerYear = Annotated[
    _Number | _PerYearText | Annotated[PerYearEntry, Tag("~per_year")],
    one_of("volume", number="~number", text="~text", mapping="~per_year"),
]
Money = Annotated[
    _MoneyNumber | _MoneyText | Annotated[MoneyEntry, Tag("~money")],
    one_of("money", number="~number", text="~text", mapping="~money"),
]
Duration = Annotated[
    _ZeroDays | _DurationText | Annotated[DurationEntry, Tag("~days")],
    one_of("duration", number="~number", text="~text", mapping="~days"),
]
Count = Annotated[
    _Number | Annotated[CountEntry, Tag("~count")], one_of("count", number="~number", mapping="~count")
]
