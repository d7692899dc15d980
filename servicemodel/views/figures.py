"""How numbers are written for clients: intervals before points, units, grade marks, no false precision."""

from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value

GRADE_MARKS: dict[Grade, str] = {
    Grade.MEASURED: "●",
    Grade.DOCUMENTED: "◕",
    Grade.DECLARED: "◐",
    Grade.ASSUMED: "○",
}
GRADE_LABELS: dict[Grade, Text] = {
    Grade.MEASURED: Text("measured", "实测"),
    Grade.DOCUMENTED: Text("documented", "文档"),
    Grade.DECLARED: Text("declared", "申报"),
    Grade.ASSUMED: Text("assumed", "假设"),
}
SEVERITY_MARKS: dict[Severity, str] = {Severity.HIGH: "H ▲", Severity.MEDIUM: "M ◆", Severity.LOW: "L ●"}
SEVERITY_LABELS: dict[Severity, Text] = {
    Severity.HIGH: Text("high", "高"),
    Severity.MEDIUM: Text("medium", "中"),
    Severity.LOW: Text("low", "低"),
}
CURRENCIES_ZH: dict[str, str] = {
    "CNY": "元",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "HKD": "港元",
    "TWD": "新台币元",
    "JPY": "日元",
    "CHF": "瑞士法郎",
}
#: Numbers of people are not written more finely than they were known.
_DECIMALS = {Grade.MEASURED: 1, Grade.DOCUMENTED: 1, Grade.DECLARED: 0, Grade.ASSUMED: 0}
_MINUTES_A_DAY = 1440


def plain(number: float, digits: int = 2) -> str:
    """``number`` with at most ``digits`` decimals, thousands set off, no trailing zeros, no minus zero."""
    text = f"{number:,.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def quantity(number: float, language: Language) -> str:
    """A count, or money without its currency: k and m in English, 千, 万 and 亿 in Chinese."""
    if language is Language.ZH:
        steps = ((1e8, "亿"), (1e4, "万"))
        round_thousand = "千"
    else:
        steps = ((1e6, "m"), (1e4, "k"))
        round_thousand = "k"
    for size, letter in steps:
        if abs(number) >= size:
            return plain(number / (1e3 if letter == "k" else size)) + letter
    if number and number % 1000 == 0:
        return plain(number / 1000) + round_thousand
    return plain(number)


def percent(share: float, language: Language, digits: int = 1) -> str:
    """A share as per cent: ``38.4 %`` in English, ``38.4%`` in Chinese."""
    return per_cent_number(share, digits) + ("%" if language is Language.ZH else " %")


def per_cent_number(share: float, digits: int = 1) -> str:
    """The figure of a share in per cent without its sign; never 0 or 100 for what is only close."""
    text = plain(share * 100, digits)
    if text in {"0", "100"} and share not in {0.0, 1.0}:
        finer = plain(share * 100, 2)
        close = "<0.01" if share < 0.5 else ">99.99"
        return close if finer in {"0", "100"} else finer
    return text


def money(number: float, currency: str, language: Language) -> str:
    """Money with its currency: ``USD 5.00``, ``CNY 60k``; ``5.00美元``, ``6万元``."""
    size = abs(number)
    text = f"{size:,.2f}" if size < 1000 and size % 1 else quantity(size, language)
    sign = "−" if number < 0 and text.strip("0.") else ""
    if language is Language.ZH and currency in CURRENCIES_ZH:
        return sign + text + CURRENCIES_ZH[currency]
    return f"{sign}{currency} {text}"


def duration(days: float, language: Language) -> str:
    """Days, or hours or minutes where a day is too coarse."""
    size, en, zh = 1.0, "day", "天"
    if 0 < days < 1 / 24:
        size, en, zh = _MINUTES_A_DAY, "minute", "分钟"
    elif 0 < days < 1:
        size, en, zh = 24.0, "hour", "小时"
    text = plain(days * size, 1)
    if language is Language.ZH:
        return f"{text}{zh}"
    return f"{text} {en}" if text == "1" else f"{text} {en}s"


def point(value: Value, language: Language, currency: str = "USD") -> str:
    """The number of ``value`` with its unit, without interval and grade."""
    return _written(value.number, value, language, currency)


def _written(number: float, value: Value, language: Language, currency: str) -> str:
    zh = language is Language.ZH
    match value.unit:
        case Unit.SHARE:
            return percent(number, language, _DECIMALS[value.grade])
        case Unit.DAYS:
            return duration(number, language)
        case Unit.PER_DAY:
            return f"每天{plain(number, 4)}" if zh else f"{plain(number, 4)} per day"
        case Unit.PER_YEAR:
            return _a_year(quantity(_no_finer(number), language), language)
        case Unit.MONEY:
            return money(number, currency, language)
        case Unit.COUNT:
            return quantity(number, language)


def _no_finer(number: float) -> float:
    """A yearly volume without decimals from 100 on: nobody knows a tenth of a call."""
    return float(round(number)) if abs(number) >= 100 else number


def _a_year(text: str, language: Language) -> str:
    return f"每年{text}" if language is Language.ZH else f"{text} a year"


def interval(value: Value, language: Language, currency: str = "USD") -> str:
    """The 90 % interval of ``value`` with its unit; "" where none is known or it has no width."""
    if value.low is None or value.high is None or value.low == value.high:
        return ""
    if value.unit is Unit.SHARE:
        return share_range(value.low, value.high, language, _DECIMALS[value.grade])
    if value.unit is Unit.PER_YEAR:
        ends = (quantity(_no_finer(end), language) for end in (value.low, value.high))
        return _a_year("–".join(ends), language)
    low, high = (_written(end, value, language, currency) for end in (value.low, value.high))
    if value.low < 0:
        return f"{low}至{high}" if language is Language.ZH else f"{low} to {high}"
    return f"{low}–{high}"


def share_range(low: float, high: float, language: Language, digits: int = 1) -> str:
    """An interval of shares with one sign: ``36.9–39.1 %``; finer where both ends would read alike."""
    sign = "%" if language is Language.ZH else " %"
    ends = plain(low * 100, digits), plain(high * 100, digits)
    if ends[0] == ends[1] and low < high:
        ends = plain(low * 100, digits + 2), plain(high * 100, digits + 2)
    return f"{'–'.join(ends)}{sign}"


def ranged(value: Value, language: Language, currency: str = "USD") -> str:
    """Interval first, then the point: ``36.9–39.1 % (38 %)``; the point alone where there is no interval."""
    band, centre = interval(value, language, currency), point(value, language, currency)
    if not band:
        return centre
    return f"{band}（{centre}）" if language is Language.ZH else f"{band} ({centre})"


def graded(value: Value, language: Language, currency: str = "USD") -> str:
    """Interval, point and grade mark with its word, and the number of cases where counted."""
    counted = f", n = {value.trials:,}" if value.trials else ""
    if language is Language.ZH:
        counted = counted.replace(", ", "，", 1)
    return f"{ranged(value, language, currency)} {grade(value.grade, language)}{counted}"


def grade(of: Grade, language: Language) -> str:
    """Mark and word of a grade: ``● measured``, ``● 实测``."""
    return f"{GRADE_MARKS[of]} {GRADE_LABELS[of].to(language)}"


def change(before: float, after: float, language: Language) -> str:
    """A difference of shares in percentage points with its sign: ``+12.5 points``, ``−3 个百分点``."""
    points = (after - before) * 100
    text = plain(abs(points), 1)
    sign = "" if text == "0" else "+" if points > 0 else "−"
    return f"{sign}{text}个百分点" if language is Language.ZH else f"{sign}{text} points"
