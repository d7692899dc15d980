"""Two scenarios in words: figures with arrows, findings, knowledge."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Rule
from servicemodel.domain.scenario import Comparison, Learned, Metric
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.figures import change, grade, money, plain, point, ranged
from servicemodel.views.sentences import actor_name, message, topic_name

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

LABELS: dict[str, Text] = {
    "index": Text("Need-weighted asymmetry index", "按需求加权的信息不对称指数"),
    "knowledge": Text("Known of what the work needs (K)", "对工作所需信息的知悉度（K）"),
    "wrong_belief": Text("Wrongly believed of it (W)", "对工作所需信息的误知度（W）"),
    "findings": Text("Findings", "发现的问题"),
    "unknown": Text("Cannot say yet", "尚无法判断"),
    "cost": Text("Cost of service a year", "年服务成本"),
    "cost_known": Text(
        "Cost of service a year, at least (known lines only)", "年服务成本，至少（仅计已知项目）"
    ),
    "service_level": Text("Service level", "服务水平"),
}
#: A share that moves less than this reads the same.
_FINEST = 5e-4
NOT_KNOWN = Text("not known", "尚不清楚")
BETTER, WORSE = Text("better", "改善"), Text("worse", "变差")
SAME = Text("as before", "不变")
UNCLEAR = Text("cannot be told apart", "无法区分")


@frozen
class Contrast:
    """A comparison with the two situations it was made from, and the plates of the rules by id."""

    comparison: Comparison
    before: "Situation"
    after: "Situation"
    rules: Mapping[str, Rule]


@frozen
class MetricRow:
    """One figure in words; ``verdict`` says whether it got better, ``tone`` is good, bad or quiet."""

    name: str
    label: str
    before: str
    after: str
    change: str
    arrow: str
    verdict: str
    tone: str


@frozen
class KnowledgeRow:
    """What one party knows of one topic, before and after."""

    party: str
    topic: str
    before: str
    after: str
    change: str
    need: str


def metric_rows(shown: Contrast, language: Language) -> tuple[MetricRow, ...]:
    """One row for each figure of the comparison, in its order."""
    currency = shown.after.model.currency
    return tuple(_metric(metric, language, currency) for metric in shown.comparison.metrics)


def _metric(metric: Metric, language: Language, currency: str) -> MetricRow:
    before, after = (_side(value, language, currency) for value in (metric.before, metric.after))
    moved = difference(metric.change, language, currency) if metric.change else "–"
    arrow, verdict, tone = _judged(metric, language)
    return MetricRow(
        metric.name, LABELS[metric.name].to(language), before, after, moved, arrow, verdict, tone
    )


def _side(value: Value | None, language: Language, currency: str) -> str:
    if value is None:
        return NOT_KNOWN.to(language)
    if value.unit is Unit.COUNT:
        return plain(value.number, 0)
    return f"{ranged(value, language, currency)} {grade(value.grade, language)}"


def _judged(metric: Metric, language: Language) -> tuple[str, str, str]:
    """Arrow, verdict and tone of a figure."""
    moved = metric.change
    if moved is None or abs(moved.number) < (_FINEST if moved.unit is Unit.SHARE else 1e-9):
        return "→", (SAME.to(language) if moved else "–"), "quiet"
    arrow = "↑" if moved.number > 0 else "↓"
    if metric.better is None:
        return arrow, UNCLEAR.to(language), "quiet"
    return arrow, (BETTER if metric.better else WORSE).to(language), "good" if metric.better else "bad"


def difference(value: Value, language: Language, currency: str) -> str:
    """A difference with its sign and its 90 % interval: ``−25 points (−30 to −20)``."""
    ends = [value.low, value.high]
    if value.unit is Unit.SHARE:
        text = change(0.0, value.number, language)
        band = [plain(end * 100, 1).replace("-", "−") for end in ends if end is not None]
    elif value.unit is Unit.MONEY:
        text = _signed(money(abs(value.number), currency, language), value.number)
        band = [_signed(money(abs(end), currency, language), end) for end in ends if end is not None]
    else:
        text, band = _signed(plain(abs(value.number), 1), value.number), []
    if len(band) < 2 or value.low == value.high:
        return text
    return (
        f"{text}（{band[0]}至{band[1]}）" if language is Language.ZH else f"{text} ({band[0]} to {band[1]})"
    )


def _signed(text: str, number: float) -> str:
    return f"+{text}" if number > 0 else f"−{text}" if number < 0 else text


def finding_text(finding: Finding, shown: Contrast, side: str, language: Language) -> str:
    """The sentence of a finding as it stood before or stands after (``side``)."""
    model = (shown.before if side == "before" else shown.after).model
    rule = shown.rules.get(finding.rule)
    return message(finding, rule, model, language) if rule else finding.id


def knowledge_rows(shown: Contrast, language: Language, most: int) -> tuple[KnowledgeRow, ...]:
    """The largest changes of knowledge, at most ``most``; what the work needs comes first."""
    learned = sorted(shown.comparison.learned, key=lambda each: each.need is None)
    return tuple(_learned(each, shown, language) for each in learned[:most] if abs(each.step) >= 5e-4)


def _learned(each: Learned, shown: Contrast, language: Language) -> KnowledgeRow:
    model = shown.after.model if each.after else shown.before.model
    about = f" · {actor_name(each.fact.about, model, language)}" if each.fact.about else ""
    before, after = (ranged(side, language) if side else "–" for side in (each.before, each.after))
    need = point(each.need, language) if each.need else "–"
    who, what = actor_name(each.actor, model, language), topic_name(each.fact.topic, model, language)
    return KnowledgeRow(who, what + about, before, after, change(0.0, each.step, language), need)
