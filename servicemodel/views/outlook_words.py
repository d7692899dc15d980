"""Words of the outlook: bands, pilots, churn, numbers that move a plan."""

from attrs import evolve

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.outlook import Band, Number, Prospect
from servicemodel.domain.pilot import Outcome, Pilot, Randomised
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.bill_words import readable
from servicemodel.views.fact_labels import WHAT, fact_label
from servicemodel.views.figures import change, grade, graded, money, percent, plain, ranged
from servicemodel.views.sentences import name_of

_NUMBER = Text("{name}: {what}", "{name}：{what}")
_BAND = Text("{low} to {high} ({point})", "{low}至{high}（{point}）")
_PILOT = {
    (Randomised.CUSTOMER, Outcome.MATTERS): Text(
        "pilot: {n} customers in each of two arms, by lot, one held out; count who raises “{request}” within"
        " {time}: {baseline} without it, {effect} to be shown",
        "试点：客户随机分两组，每组{n}位，其中一组不实施；统计{time}内提出“{request}”的客户比例"
        "（不实施时{baseline}，需检出{effect}的变化）",
    ),
    (Randomised.MATTER, Outcome.RESOLVED): Text(
        "pilot: {n} matters “{request}” in each of two arms, by lot, one held out, {time}; count those"
        " resolved at the first contact: {baseline} without it, {effect} to be shown",
        "试点：“{request}”随机分两组，每组{n}件，其中一组不实施，为期{time}；统计首次联络即解决的比例"
        "（不实施时{baseline}，需检出{effect}的变化）",
    ),
}
_TOO_FEW = Text(
    "pilot: none would show an effect this small; it would take {n} {unit} in each of two arms",
    "试点：效果太小，无法检出；两组各需{n}{unit}",
)
_UNITS = {Randomised.CUSTOMER: Text("customers", "位客户"), Randomised.MATTER: Text("matters", "件")}
_A_WEEK = Text("1 week", "1周")
_WEEKS = Text("{n} weeks", "{n}周")
_NO_TIME = Text("duration not known", "时长未知")
_CHURN = Text(
    "customers lost in a year: {change}, priced in (assumed after {source})",
    "每年流失的客户：{change}，已计入金额（假设，依据{source}）",
)
_CHURN_APART = Text(
    "customers lost in a year: {change} (assumed after {source}); not in the amounts, not stated: {missing}",
    "每年流失的客户：{change}（假设，依据{source}）；未计入金额，因为没有说明：{missing}",
)
_CHURN_LACKS = Text("customers lost: not known; not stated: {missing}", "客户流失：未知；没有说明：{missing}")
_CHURN_UNKNOWN = Text(
    "customers lost: not known; field experiments disagree (Retana et al. 2015, Ascarza et al. 2016)",
    "客户流失：未知；现场实验结论相反（Retana等2015，Ascarza等2016）",
)


def band_words(band: Band, model: ServiceModel, language: Language) -> str:
    """Money as range and point with its grade: ``USD 5.4k to USD 49.4k (USD 22k) ○ assumed``."""
    shown = readable(band.value)
    low, high, point = (
        _signed(end, model.currency, language) for end in (shown.low, shown.high, shown.number)
    )
    text = point if low == high else _BAND.to(language).format(low=low, high=high, point=point)
    return f"{text} {grade(band.grade, language)}"


def _signed(number: float | None, currency: str, language: Language) -> str:
    known = number or 0.0
    text = money(abs(known), currency, language)
    return f"−{text}" if known < 0 else text


def amount_words(number: float, model: ServiceModel, language: Language) -> str:
    """One amount of money with its sign."""
    shown = readable(Value(number, Unit.MONEY, Grade.ASSUMED, "computed"))
    return _signed(shown.number, model.currency, language)


def number_name(number: Number, model: ServiceModel, language: Language) -> str:
    """Which number is meant: ``Noise question: number a year``."""
    return _what(number.ref, number.field, model, language)


def _what(ref: Ref, field: str, model: ServiceModel, language: Language) -> str:
    what = WHAT[field].to(language) if field in WHAT else fact_label(field, language)
    return _NUMBER.to(language).format(name=name_of(ref, model, language), what=what)


def number_range(number: Number, model: ServiceModel, language: Language, grades: bool = False) -> str:
    """What the number may be: range first, then as it stands; with its grade if ``grades``."""
    shown = number.value if number.value.unit is Unit.SHARE else readable(number.value)
    written = graded if grades else ranged
    return written(evolve(shown, trials=None), language, model.currency)


def pilot_words(pilot: Pilot, model: ServiceModel, language: Language) -> str:
    """The design of a pilot in one sentence without its full stop."""
    effect = change(0.0, pilot.effect.number, language)
    n = plain(pilot.per_arm, 0)
    if pilot.supply is not None and pilot.days is None:
        return _TOO_FEW.to(language).format(n=n, unit=_UNITS[pilot.unit].to(language))
    return (
        _PILOT[pilot.unit, pilot.outcome]
        .to(language)
        .format(
            n=n,
            request=name_of(Ref(Section.REQUESTS, pilot.request), model, language),
            time=_time(pilot.days, language),
            baseline=percent(pilot.baseline.number, language),
            effect=effect,
        )
    )


def _time(days: float | None, language: Language) -> str:
    if days is None:
        return _NO_TIME.to(language)
    weeks = round(days / 7)
    return (_A_WEEK if weeks == 1 else _WEEKS).to(language).format(n=weeks)


def churn_words(prospect: Prospect, unsure: bool, model: ServiceModel, language: Language) -> str:
    """What the action does to churn; "" where nobody asks: its sign is not in doubt and no prior is named."""
    lacking = (
        Text("; ", "；")
        .to(language)
        .join(_what(ref, field, model, language) for ref, field in prospect.churn_missing)
    )
    if prospect.churn is not None:
        moved = change(0.0, prospect.churn.number, language)
        words = (_CHURN_APART if lacking else _CHURN).to(language)
        return words.format(change=moved, source=prospect.churn.source, missing=lacking)
    if lacking:
        return _CHURN_LACKS.to(language).format(missing=lacking)
    return _CHURN_UNKNOWN.to(language) if unsure else ""
