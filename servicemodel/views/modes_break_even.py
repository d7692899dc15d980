"""Where a dealer network becomes better than direct service, in one sentence for each parameter."""

from servicemodel.domain.modes import BreakEven, Lever
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.figures import GRADE_MARKS, percent, plain, point

_CROSSED = Text(
    "{what}: dealers are cheaper {side} {at} {mark}; today {today}, {now}.",
    "{what}：{side}{at}时代理商模式更便宜 {mark}；目前为{today}，{now}。",
)
_SIDES = {True: Text("above", "高于"), False: Text("below", "低于")}
_NOW = {
    True: Text("so dealers are cheaper", "代理商模式更便宜"),
    False: Text("so direct service is", "直接服务更便宜"),
}
_NEVER = Text(
    "{what}: no break-even between {low} and {high}; {always}.",
    "{what}：在{low}至{high}之间没有平衡点，{always}。",
)
_ALWAYS = {
    True: Text("dealers are always cheaper", "代理商模式始终更便宜"),
    False: Text("direct service is always cheaper", "直接服务始终更便宜"),
}
_UNKNOWN = Text(
    "{what}: cannot be told, numbers are missing: {lacking}.", "{what}：缺少数字，无法判断：{lacking}。"
)
_NO_LEVER = Text("{what}: cannot be told, nobody has stated it.", "{what}：未说明，无法判断。")
_WHAT = {
    Lever.REPORTED: Text(
        "Share of the needs that dealers report to the firm", "代理商向企业上报的客户需求比例"
    ),
    Lever.CONTACT_COST: Text("Cost of one contact of the firm's own", "企业自有渠道每次接触的成本"),
    Lever.VOLUME: Text("Matters a year", "每年的事项件数"),
}


def even_line(even: BreakEven, language: Language, currency: str, missing: tuple[str, ...] = ()) -> str:
    """The sentence of one break-even; ``missing`` names the numbers that it lacks."""
    what = _WHAT[even.lever].to(language)
    if even.today is None:
        return _NO_LEVER.to(language).format(what=what)
    if even.missing or even.cheaper is None:
        lacking = ("、" if language is Language.ZH else ", ").join(missing[:5])
        return _UNKNOWN.to(language).format(what=what, lacking=lacking)
    if even.at is None or even.above is None:
        low, high = (_exact(_like(even.today, end), language, currency) for end in (even.low, even.high))
        always = _ALWAYS[even.cheaper].to(language)
        return _NEVER.to(language).format(what=what, low=low, high=high, always=always)
    return _CROSSED.to(language).format(
        what=what,
        side=_SIDES[even.above].to(language),
        at=_exact(even.at, language, currency),
        mark=GRADE_MARKS[even.at.grade],
        today=_exact(even.today, language, currency),
        now=_NOW[even.cheaper].to(language),
    )


def _like(value: Value, number: float) -> Value:
    return Value(number, value.unit, value.grade)


def _exact(value: Value, language: Language, currency: str) -> str:
    """A break-even is a computed point: its share keeps one decimal whatever the grade."""
    if value.unit is Unit.SHARE:
        return percent(value.number, language)
    if value.unit is Unit.PER_YEAR:
        return plain(value.number, 0)
    return point(value, language, currency)
