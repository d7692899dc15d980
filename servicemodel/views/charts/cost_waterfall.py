"""The cost waterfall: what service costs a year, kind by kind, up to the total of the bill (core 3.7)."""

from typing import Any

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.domain.worth import COST_LABELS, Bill, CostKind
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import below
from servicemodel.views.charts.ledger import Axis, Bar, ledger
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import CURRENCIES_ZH, ranged
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "cost_waterfall"
TITLE = Text("What service costs a year, and what for", "服务年成本及其构成")
MISSING = Text(
    "Enter how many requests there are a year and what they cost (requests: per_year, handling, loss;"
    " channels: cost_per_contact).",
    "请填写服务请求的年数量与成本（requests的per_year、handling、loss；channels的cost_per_contact）。",
)
_TOTAL, _AT_LEAST = Text("total", "合计"), Text("total, at least", "合计，至少")
_PART = Text("{label} (not all stated)", "{label}（未全部说明）")


@frozen
class Step:
    """One kind of cost; ``amount`` is money a year, None where no line of it is known.

    ``whole`` tells whether all lines of it are known.
    """

    kind: CostKind
    label: Text
    amount: Value | None
    whole: bool


@frozen
class Facts:
    """The steps, dearest first, those not known last; ``total`` is a least if not ``complete``."""

    currency: str
    steps: tuple[Step, ...]
    total: Value
    complete: bool
    sampled: bool
    illustrative: bool = False


def facts(dossier: Dossier) -> Facts | None:
    """The bill of today; None where no line of it is known."""
    return of(dossier.strategy.bill, dossier.model) if dossier.strategy else None


def of(bill: Bill, model: ServiceModel) -> Facts | None:
    """The steps of ``bill``."""
    if not any(line.amount and line.amount.number for line in bill.lines):
        return None
    sums = dict(bill.sums)
    kinds = dict.fromkeys(line.kind for line in bill.lines)
    steps = [_step(kind, sums.get(kind), bill) for kind in kinds]
    shown = [step for step in steps if step.amount is None or step.amount.number]
    shown.sort(key=lambda step: (-(step.amount.number if step.amount else -1), step.kind.value))
    return Facts(model.currency, tuple(shown), bill.total, bill.complete, bill.sampled, model.illustrative)


def _step(kind: CostKind, amount: Value | None, bill: Bill) -> Step:
    whole = all(line.amount is not None for line in bill.lines if line.kind is kind)
    return Step(kind, COST_LABELS[kind], amount, whole)


def table(facts: Facts) -> Table:
    """One row for each kind of cost, and the total."""
    rows = [(_label(step), signs.numbers(_short(step.amount), facts.currency)) for step in facts.steps]
    total = _TOTAL if facts.complete else _AT_LEAST
    rows.append((total, signs.numbers(_short(facts.total), facts.currency)))
    return Table((Text("Kind of cost", "成本种类"), Text("Money a year", "年金额")), tuple(rows))


def _short(value: Value | None) -> Value | None:
    return readable(value) if value else None


def _label(step: Step) -> Text:
    if step.whole or step.amount is None:
        return step.label
    return Text(*(_PART.to(language).format(label=step.label.to(language)) for language in Language))


def caption(facts: Facts) -> Text:
    """Unit, what the intervals are, what hatching means."""
    zh = CURRENCIES_ZH.get(facts.currency, facts.currency)
    made = Text(" Numbers are illustrative.", "数字仅为示例。") if facts.illustrative else Text(" ", " ")
    sampled = (
        Text(
            "Lines: 90 % intervals from the evidence of all numbers.",
            "横线：由全部数据的证据等级推出的90%区间。",
        )
        if facts.sampled
        else Text(
            "Lines: from the cheapest to the dearest mix of channels.", "横线：从最便宜到最贵的渠道组合。"
        )
    )
    return Text(
        f"{facts.currency} a year. {sampled.en} Hatched: nobody stated it.{made.en.rstrip()}",
        f"单位：{zh}/年。{sampled.zh}斜线：尚无人说明。{made.zh.strip()}",
    )


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """Floating bars from left to right, the total below them; what is not known is hatched."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    bars, at = [], 0.0
    for step in facts.steps:
        bars.append(_bar(step, at, facts, sheet))
        at += step.amount.number if step.amount else 0.0
    total = _TOTAL if facts.complete else _AT_LEAST
    bars.append(_drawn(sheet.said(total), 0.0, facts.total, facts, sheet, theme.low))
    unit = CURRENCIES_ZH.get(facts.currency, facts.currency) if language is Language.ZH else facts.currency
    across = Text(f"{unit} a year", f"{unit}/年")
    plot = ledger(bars, Axis(sheet.said(across), sheet.money, links=True), sheet)
    used = [step.amount.grade for step in facts.steps if step.amount]
    return dressed(below([signs.legend(signs.grades(used, theme), sheet), plot]), sheet)


def _bar(step: Step, at: float, facts: Facts, sheet: Sheet) -> Bar:
    label = sheet.said(_label(step))
    if step.amount is None:
        return Bar(label, None, None, "? " + sheet.said(signs.NOT_KNOWN), sheet.theme.unknown)
    return _drawn(label, at, step.amount, facts, sheet, sheet.theme.medium)


def _drawn(label: str, at: float, amount: Value, facts: Facts, sheet: Sheet, fill: str) -> Bar:
    ends = signs.ends(amount)
    said = ranged(readable(amount), sheet.language, facts.currency)
    low, high = (at + float(ends[end] or 0.0) for end in ("low", "high"))
    return Bar(label, at, at + amount.number, said, fill, low, high, amount.grade.value)
