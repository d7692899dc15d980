"""The bill as text: the yearly cost of service, how often matters are settled, what knowledge is worth."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import COST_LABELS, Bill, CostLine, MessageWorth, Resolution, Stake
from servicemodel.views import bill_words as words
from servicemodel.views.figures import graded, interval, percent, plain
from servicemodel.views.message_text import message_lines
from servicemodel.views.sentences import actor_name, name_of, topic_name

_TITLE = Text("What service costs a year: {total}", "服务年成本：{total}")
_RATES = Text("Settled at the first contact: {share}", "首次联络解决率：{share}")
_OF = Text("{name} {share}", "{name}{share}")
_REPEATED = Text(
    "Contacts per matter: {contacts}; never settled: {unresolved}",
    "每件请求联络次数：{contacts}；始终未解决：{unresolved}",
)
_EXTREME = Text("{number} (up to {high})", "{number}（最高{high}）")
_WHY = Text(
    "The higher figure holds if what fails once always fails.",
    "较高的数字对应“一次未解决则始终无法解决”的极端情形。",
)
_MISSING = Text("Not in the sum, because nobody stated:", "未计入合计，因为尚无人提供：")
_STAKES = Text(
    "What it is worth a year to know better, one at a time (not to be added up):",
    "逐项提高知悉度的年价值（不可相加）：",
)
_STAKE = Text(
    "{actor}, {topic}: {closing} if the need is met, at most {ceiling}",
    "{actor}，{topic}：满足需求时{closing}，至多{ceiling}",
)
_MESSAGES = Text(
    "What each reminder brings a year, all others as they are:", "每项提醒的年收益（其余提醒保持不变）："
)
_SPAN = Text(
    "Intervals: nobody stated how the contacts fall on the channels; from the cheapest to the dearest.",
    "区间：联络在各渠道上的分布无人说明，故给出从最便宜渠道到最贵渠道的范围。",
)
_SAMPLED = Text("Intervals: 90 %, from the evidence of all numbers.", "区间：90%，由全部数据的证据等级推出。")
_MOST_PARTS = 3


@frozen
class BillRow:
    """One kind of cost in words: its label, its amount, and the elements that cost most."""

    label: str
    amount: str
    parts: tuple[str, ...]


def bill_rows(bill: Bill, model: ServiceModel, language: Language) -> tuple[BillRow, ...]:
    """One row for each kind of cost that is known, dearest first."""
    ranked = sorted(bill.sums, key=lambda kind: -kind[1].number)
    return tuple(
        BillRow(
            COST_LABELS[kind].to(language),
            words.amount(total, model, language),
            _parts([line for line in bill.lines if line.kind is kind], model, language),
        )
        for kind, total in ranked
        if total.number
    )


def bill_text(
    bill: Bill,
    stakes: Sequence[Stake],
    model: ServiceModel,
    language: Language,
    most: int = 5,
    messages: Sequence[MessageWorth] = (),
) -> str:
    """The bill as lines for people, with the ``most`` largest stakes and what each reminder is worth."""
    indent = "  "
    lines = [_TITLE.to(language).format(total=total_text(bill, model, language))]
    for row in bill_rows(bill, model, language):
        lines.append(f"{indent}{row.label[:1].upper()}{row.label[1:]}  {row.amount}")
        lines += [f"{indent * 2}{part}" for part in row.parts]
    if any(line.amount and line.amount.low is not None for line in bill.lines):
        lines.append(indent + (_SAMPLED if bill.sampled else _SPAN).to(language))
    lines += rate_lines(bill, model, language)
    if bill.missing:
        lines += ["", _MISSING.to(language)]
        lines += [f"{indent}{each}" for each in words.missing_words(bill.missing, model, language)]
    shown = stake_lines(stakes, model, language, most)
    if shown:
        lines += ["", _STAKES.to(language), *(f"{indent}{line}" for line in shown)]
    sent = message_lines(messages, model, language)
    if sent:
        lines += ["", _MESSAGES.to(language), *(f"{indent}{line}" for line in sent)]
    return "\n".join(lines)


def total_text(bill: Bill, model: ServiceModel, language: Language) -> str:
    """The total; "at least" where a line is not known, "not known" where none is."""
    if not any(line.amount for line in bill.lines):
        return words.NOT_KNOWN.to(language)
    total = words.amount(bill.total, model, language)
    return total if bill.complete else words.AT_LEAST.to(language).format(amount=total)


def rate_lines(bill: Bill, model: ServiceModel, language: Language) -> list[str]:
    """First-contact resolution and what follows from it, the assumption said once; [] where not known."""
    if bill.pooled is None:
        return []
    lines = ["", _RATES.to(language).format(share=graded(bill.pooled.first, language))]
    for rate in bill.resolved:
        share = percent(rate.first.number, language)
        lines.append("  " + _OF.to(language).format(name=_name(rate, model, language), share=share))
    numbers = {what: _extreme(getattr(bill.pooled, what), language) for what in ("contacts", "unresolved")}
    lines.append(_REPEATED.to(language).format(**numbers))
    if bill.pooled.contacts.high is not None:
        lines.append(_WHY.to(language))
    return [*lines, words.INDEPENDENCE.to(language)]


def stake_lines(
    stakes: Sequence[Stake], model: ServiceModel, language: Language, most: int = 5
) -> tuple[str, ...]:
    """The ``most`` stakes with the highest ceiling, without those where nothing is at stake."""
    worth = [stake for stake in stakes if stake.ceiling.number > 0][:most]
    return tuple(
        _STAKE.to(language).format(
            actor=actor_name(stake.actor, model, language),
            topic=topic_name(stake.fact.topic, model, language),
            closing=words.amount(stake.closing, model, language, grade=False),
            ceiling=words.amount(stake.ceiling, model, language),
        )
        for stake in worth
    )


def _parts(lines: Sequence[CostLine], model: ServiceModel, language: Language) -> tuple[str, ...]:
    """The elements that cost most; none where there is only one without a name."""
    known = [(line.ref, line.amount) for line in lines if line.ref and line.amount and line.amount.number]
    ranked = sorted(known, key=lambda part: -part[1].number)[:_MOST_PARTS]
    space = "" if language is Language.ZH else " "
    return tuple(
        f"{name_of(ref, model, language)}{'：' if language is Language.ZH else ':'}{space}"
        + words.amount(amount, model, language, grade=False)
        + _span(amount, model, language)
        for ref, amount in ranked
    )


def _span(value: Value, model: ServiceModel, language: Language) -> str:
    band = interval(words.readable(value), language, model.currency)
    return (f"（{band}）" if language is Language.ZH else f" ({band})") if band else ""


def _name(rate: Resolution, model: ServiceModel, language: Language) -> str:
    return name_of(rate.ref, model, language) if rate.ref else ""


def _extreme(value: Value, language: Language) -> str:
    def said(number: float) -> str:
        return percent(number, language) if value.unit is Unit.SHARE else plain(number, 2)

    if value.high is None or value.high == value.number:
        return said(value.number)
    return _EXTREME.to(language).format(number=said(value.number), high=said(value.high))
