"""Words of the bill: money without false precision, what is missing, the assumptions said once."""

import math

import attrs

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import OBSERVERS
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.domain.worth import Missing
from servicemodel.views.fact_labels import WHAT, fact_label
from servicemodel.views.figures import graded, point, ranged
from servicemodel.views.sentences import name_of

NOT_KNOWN = Text("not known", "未知")
AT_LEAST = Text("at least {amount}", "至少{amount}")
#: Said once wherever first-contact resolution is shown (core 3.7).
INDEPENDENCE = Text(
    "Assumed: whether one topic is known says nothing about the next, nor about authority and rules; a second"
    " contact has the same chance as the first. A measured share of first-contact resolution replaces this.",
    "假设：某一主题是否为人所知，与其他主题、权限和规定互不相关；再次联络与首次联络的解决机会相同。"
    "有实测的首次联络解决率时，以实测为准。",
)
_OBSERVERS = Text("who sees it first-hand", "由谁直接掌握")
_MISSING = Text("{name}: {what}", "{name}：{what}")
_DIGITS = 3


def readable(value: Value) -> Value:
    """``value`` with three significant digits in number and interval: nobody knows the dollars of 56,158."""
    low, high = (None if end is None else _shortened(end) for end in (value.low, value.high))
    return attrs.evolve(value, number=_shortened(value.number), low=low, high=high)


def _shortened(number: float) -> float:
    if abs(number) < 1:
        return round(number, 2)
    return round(number, _DIGITS - 1 - math.floor(math.log10(abs(number))))


def amount(value: Value | None, model: ServiceModel, language: Language, grade: bool = True) -> str:
    """Money with its interval, or that it is not known; with the grade unless told otherwise."""
    if value is None:
        return NOT_KNOWN.to(language)
    shown = readable(value)
    return graded(shown, language, model.currency) if grade else point(shown, language, model.currency)


def span(value: Value | None, model: ServiceModel, language: Language) -> str:
    """Money with its interval and without its grade, or that it is not known."""
    if value is None:
        return NOT_KNOWN.to(language)
    return ranged(readable(value), language, model.currency)


def missing_words(missing: tuple[Missing, ...], model: ServiceModel, language: Language) -> tuple[str, ...]:
    """One entry for each element: its name and the numbers that nobody stated of it."""
    fields: dict[str, list[str]] = {}
    for ref, field in missing:
        fields.setdefault(name_of(ref, model, language), []).append(_field(field, language))
    comma = "、" if language is Language.ZH else ", "
    return tuple(
        _MISSING.to(language).format(name=name, what=comma.join(dict.fromkeys(told)))
        for name, told in fields.items()
    )


def _field(field: str, language: Language) -> str:
    if field == OBSERVERS:
        return _OBSERVERS.to(language)
    return WHAT[field].to(language) if field in WHAT else fact_label(field, language)
