"""The yearly cost of service of two scenarios, by kind of cost, side by side."""

from attrs import evolve, frozen

from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.worth import COST_LABELS, Bill, CostKind
from servicemodel.views.contrast import NOT_KNOWN, Contrast, difference
from servicemodel.views.figures import graded

_TOTAL = Text("Total", "合计")
_AT_LEAST = Text("at least {amount}", "至少{amount}")
_KNOWN = Text("{change} (known lines only)", "{change}（仅计已知项目）")


@frozen
class MoneyRow:
    """One kind of cost, before and after, in words."""

    label: str
    before: str
    after: str
    change: str


def money_rows(shown: Contrast, language: Language) -> tuple[MoneyRow, ...]:
    """One row for each kind of cost of either side, and the total; () where no side was worked out."""
    before, after = shown.comparison.bills
    if before is None and after is None:
        return ()
    kinds = [kind for kind in CostKind if any(_has(bill, kind) for bill in (before, after))]
    currency = shown.after.model.currency
    rows = [
        _row(COST_LABELS[kind], _sum(before, kind), _sum(after, kind), language, currency) for kind in kinds
    ]
    total = _row(_TOTAL, _total(before), _total(after), language, currency)
    part = shown.comparison.metric("cost_known")
    if part and part.change:
        moved = _KNOWN.to(language).format(change=difference(part.change, language, currency))
        total = evolve(total, change=moved)
    return (*rows, total)


#: An amount and whether it is all of it.
_Amount = tuple[Value | None, bool]


def _has(bill: Bill | None, kind: CostKind) -> bool:
    return bill is not None and any(line.kind is kind for line in bill.lines)


def _sum(bill: Bill | None, kind: CostKind) -> _Amount:
    lines = [line for line in bill.lines if line.kind is kind] if bill else []
    known = tuple(line.amount for line in lines if line.amount)
    if bill is None or (lines and not known):
        return None, False
    amount = Value(sum(each.number for each in known), Unit.MONEY, weakest(known), "computed")
    return amount, len(known) == len(lines)


def _total(bill: Bill | None) -> _Amount:
    return (bill.total, bill.complete) if bill else (None, False)


def _row(label: Text, before: _Amount, after: _Amount, language: Language, currency: str) -> MoneyRow:
    """The change is told only where both sides are known whole."""
    (old, old_whole), (new, new_whole) = before, after
    moved = "–"
    if old and new and old_whole and new_whole:
        grade = weakest((old, new))
        moved = difference(Value(new.number - old.number, Unit.MONEY, grade), language, currency)
    sides = (_said(old, old_whole, language, currency), _said(new, new_whole, language, currency))
    return MoneyRow(label.to(language), *sides, moved)


def _said(amount: Value | None, whole: bool, language: Language, currency: str) -> str:
    if amount is None:
        return NOT_KNOWN.to(language)
    text = graded(amount, language, currency)
    return text if whole else _AT_LEAST.to(language).format(amount=text)
