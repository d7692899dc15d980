"""Comparing a figure of the model with what was promised; whoever does not know a figure is not accused."""

from decimal import Decimal

from attrs import frozen

from servicemodel.behaviour.client.outcomes import Broken, Unclear
from servicemodel.behaviour.not_measured import NotMeasured
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.figure_ids import measured_id
from servicemodel.views.figures import money, percent, plain
from servicemodel.views.promises.verdict import Breach, figure

#: Differences that come from rounding binary numbers only.
_ROUNDING = 1e-9


@frozen
class Seen:
    """A figure of the model: ``value`` is None where it is not known, ``lacks`` then says what to enter.

    ``trace`` is what it is called for ``servicemodel trace``, "" where that cannot tell; ``where`` is the
    place in the model that states it, "" for a figure that was worked out.
    """

    value: Value | None
    trace: str
    lacks: Text
    currency: str = "USD"
    where: str = ""


def at_least(seen: Seen, bound: Decimal, unit: Unit) -> None:
    """Broken below ``bound``, NotMeasured where nobody knows; ``bound`` is in per cent for a share."""
    value = known(seen)
    if value.number < _number(bound, unit) - _ROUNDING:
        raise _broken(seen, value, _said(bound, unit, seen.currency, _AT_LEAST))


def at_most(seen: Seen, bound: Decimal, unit: Unit) -> None:
    """Broken above ``bound``, NotMeasured where nobody knows."""
    value = known(seen)
    if value.number > _number(bound, unit) + _ROUNDING:
        raise _broken(seen, value, _said(bound, unit, seen.currency, _AT_MOST))


def known(seen: Seen) -> Value:
    """The figure; NotMeasured where nobody knows it."""
    if seen.value is None:
        raise NotMeasured(seen.lacks)
    return seen.value


def points(seen: Seen, bound: Decimal, least: bool) -> None:
    """Compare a difference of shares with ``bound`` percentage points, at least or at most that many."""
    value, wanted = known(seen), float(bound) / 100
    wrong = value.number < wanted - _ROUNDING if least else value.number > wanted + _ROUNDING
    if wrong:
        words = _AT_LEAST if least else _AT_MOST
        promised = Text(
            words.en.format(f"{plain(float(bound))} points"),
            words.zh.format(f"{plain(float(bound))}个百分点"),
        )
        found = plain(value.number * 100, 1)
        raise Broken(Breach(promised, Text(f"{found} points", f"{found}个百分点"), seen.trace, seen.where))


def same_currency(money: str, currency: str) -> None:
    """Unclear where a promise counts in another currency than the model."""
    if money != currency:
        raise Unclear(
            Text(
                f"the promise is in {money}, the model counts in {currency}",
                f"约定以{money}计，模型以{currency}计",
            ),
            Text(f"write the amount in {currency}", f"请以{currency}填写金额"),
        )


def share(number: float, *inputs: Value) -> Value:
    """A share worked out from ``inputs``: as weak as the weakest of them."""
    grade = max((value.grade for value in inputs), key=lambda each: each.rank, default=Grade.DECLARED)
    return Value(number, Unit.SHARE, grade, "computed")


_AT_LEAST = Text("at least {}", "不少于{}")
_AT_MOST = Text("at most {}", "不超过{}")


def _broken(seen: Seen, value: Value, promised: Text) -> Broken:
    return Broken(
        Breach(promised, figure(value, seen.currency), measured_id(value) or seen.trace, seen.where)
    )


def _number(bound: Decimal, unit: Unit) -> float:
    return float(bound) / 100 if unit is Unit.SHARE else float(bound)


def _said(bound: Decimal, unit: Unit, currency: str, words: Text) -> Text:
    def said(language: Language) -> str:
        if unit is Unit.SHARE:
            return percent(float(bound) / 100, language, 2)
        return money(float(bound), currency, language) if unit is Unit.MONEY else plain(float(bound))

    return Text(words.en.format(said(Language.EN)), words.zh.format(said(Language.ZH)))
