"""What a violation touches in a year, in words, and why its severity is what it is."""

from servicemodel.domain.finding import Finding
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import weakest
from servicemodel.views.figures import SEVERITY_LABELS, grade, money, point, quantity

#: From this amount on, cents would be false precision.
ROUNDED = 100

_TOUCHES = Text("touches {volume} a year", "每年涉及{volume}次")
_SHARE = Text(" ({share} of the whole)", "（占总量{share}）")
_COST = Text(", {money} a year", "，每年费用{money}")
_MOVED = Text("{now} by what it touches, {plain} by its degree alone", "按涉及量为{now}，仅按程度为{plain}")


def weight(finding: Finding, language: Language, currency: str) -> tuple[str, ...]:
    """What ``finding`` touches in a year, and how that moved its severity; () where nobody stated it."""
    said = (touches(finding, language, currency), moved(finding, language))
    return tuple(text for text in said if text)


def touches(finding: Finding, language: Language, currency: str) -> str:
    """Volume, share of the whole, money and weakest grade; "" where nobody stated the volume."""
    exposure = finding.exposure
    if exposure is None:
        return ""
    text = _TOUCHES.to(language).format(volume=quantity(exposure.volume.number, language))
    if exposure.share:
        text += _SHARE.to(language).format(share=point(exposure.share, language))
    if exposure.money:
        cost = exposure.money.number if exposure.money.number < ROUNDED else round(exposure.money.number)
        text += _COST.to(language).format(money=money(cost, currency, language))
    known = tuple(value for value in (exposure.volume, exposure.money, exposure.share) if value)
    return f"{text} {grade(weakest(known), language)}"


def moved(finding: Finding, language: Language) -> str:
    """Why the severity differs from that of the degree; "" where it does not, or a client set it."""
    exposure, now = finding.exposure, finding.severity
    if exposure is None or now is None or now != exposure.severity or now == exposure.by_degree:
        return ""
    words = {"now": SEVERITY_LABELS[now], "plain": SEVERITY_LABELS[exposure.by_degree]}
    return _MOVED.to(language).format(**{name: word.to(language) for name, word in words.items()})
