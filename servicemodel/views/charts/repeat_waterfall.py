"""The repeat waterfall: how many contacts are first contacts, and how many the same people again."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen

from servicemodel.domain.measure_names import MeasureName
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.worth import Bill
from servicemodel.views.bill_words import readable
from servicemodel.views.charts import signs
from servicemodel.views.charts.grammar import below
from servicemodel.views.charts.ledger import Axis, Bar, ledger
from servicemodel.views.charts.naming import Named, named
from servicemodel.views.charts.sheet import Sheet, dressed
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import graded, ranged
from servicemodel.views.text_twin import Table
from servicemodel.views.theme import Theme

NAME = "repeat_waterfall"
TITLE = Text("First contacts, the same people again, and hand-overs", "首次联络、重复联络与移交")
MISSING = Text(
    "Enter how many requests there are a year, and what it takes to resolve them (requests: per_year,"
    " requires).",
    "请填写服务请求的年数量及解决所需的信息（requests的per_year、requires）。",
)
_FIRST = Text("first contacts", "首次联络")
_AGAIN = Text("again: {name}", "重复联络：{name}")
_ALL, _LEAST = Text("all contacts", "全部联络"), Text("all contacts, at least", "全部联络，至少")
_HANDED = Text("hand-overs inside: {name}", "内部移交：{name}")
#: Shares that records may tell, and what they are called here.
_MEASURED = {
    MeasureName.REPEAT_CONTACT: Text("repeat contacts", "重复联络"),
    MeasureName.HANDED_OVER: Text("matters handed over", "发生移交的请求"),
    MeasureName.PING_PONG: Text("handed back and forth", "来回移交"),
    MeasureName.REOPEN: Text("opened again", "重新打开"),
}


@frozen
class Step:
    """One request: matters a year, contacts beyond the first, hand-overs; each a number a year or None."""

    request: Named
    first: Value | None
    again: Value | None
    handed: Value | None


@frozen
class Measured:
    """A share counted from records: what it is, its value, its n, its period and the id of the figure."""

    label: Text
    share: Value
    n: int
    id: str
    period: tuple[str, str] | None


@frozen
class Facts:
    """Steps in the order of most repeats; the sums count what is known."""

    steps: tuple[Step, ...]
    first: Value | None
    again: Value | None
    handed: Value | None
    measured: tuple[Measured, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether of every request both numbers are known."""
        return all(step.first and step.again for step in self.steps)


def facts(dossier: Dossier) -> Facts | None:
    """The contacts of a year; None where of no request the number is known."""
    if dossier.strategy is None:
        return None
    return of(dossier.strategy.bill, dossier.model)


def of(bill: Bill, model: ServiceModel) -> Facts | None:
    """The contacts behind ``bill``."""
    contacts = {rate.ref.id: rate.contacts for rate in bill.resolved if rate.ref}
    steps = [_step(request, contacts.get(request.id), model) for request in model.requests]
    if not any(step.first for step in steps):
        return None
    steps.sort(key=lambda step: -(step.again.number if step.again else -1.0))
    first, again, handed = (
        _sum([getattr(step, what) for step in steps]) for what in ("first", "again", "handed")
    )
    return Facts(tuple(steps), first, again, handed, tuple(_measured(model)))


def _step(request: ServiceRequest, contacts: Value | None, model: ServiceModel) -> Step:
    matters = request.per_year
    more = _less_one(contacts) if contacts else None
    again = _times(matters, more) if matters and more else None
    hand_overs = request.traits.hand_overs
    handed = _times(matters, hand_overs) if matters and hand_overs else None
    return Step(named(Section.REQUESTS, request.id, model), matters, again, handed)


def _less_one(value: Value) -> Value:
    low, high = (None if end is None else end - 1.0 for end in (value.low, value.high))
    return evolve(value, number=value.number - 1.0, low=low, high=high)


def _times(one: Value, other: Value) -> Value:
    """A product; its interval from the ends of the second number, the first taken as it stands."""
    low, high = (None if end is None else end * one.number for end in (other.low, other.high))
    grade = weakest((one, other))
    return Value(one.number * other.number, Unit.PER_YEAR, grade, "computed", None, low, high)


def _sum(parts: Sequence[Value | None]) -> Value | None:
    known = tuple(part for part in parts if part)
    if not known:
        return None
    low, high = (
        sum(part.number if end is None else end for part in known for end in [getattr(part, what)])
        for what in ("low", "high")
    )
    number = sum(part.number for part in known)
    return Value(number, Unit.PER_YEAR, weakest(known), "computed", None, low, high)


def _measured(model: ServiceModel) -> list[Measured]:
    """Shares that the records tell, the figures for the whole only."""
    found = []
    for name, label in _MEASURED.items():
        for figure in model.measurements.of(name.value) if model.measurements else ():
            if figure.value and not {"from", "to", "channel"} & set(dict(figure.key)):
                period = (figure.period.first, figure.period.last) if figure.period else None
                found.append(Measured(label, figure.value, figure.n, figure.id, period))
                break
    return found


def table(facts: Facts) -> Table:
    """One row for each request, the sums, and the shares that were measured."""
    heads = (
        ("Request", "服务请求"),
        ("Matters", "请求数"),
        ("Contacts again", "重复联络"),
        ("Hand-overs", "移交"),
    )
    rows = [
        (step.request.name, *(_said(value) for value in (step.first, step.again, step.handed)))
        for step in facts.steps
    ]
    rows.append(
        (Text("Sum of what is known", "已知部分合计"), *map(_said, (facts.first, facts.again, facts.handed)))
    )
    for each in facts.measured:
        share = Text(*(graded(evolve(each.share, trials=each.n), language) for language in Language))
        rows.append((Text(f"{each.label.en} (records)", f"{each.label.zh}（记录）"), _DASH, share, _DASH))
    return Table(tuple(Text(*head) for head in heads), tuple(rows))


_DASH = Text("–", "–")


def _said(value: Value | None) -> Text:
    return signs.numbers(readable(value) if value else None)


def caption(facts: Facts) -> Text:
    """Unit, interval, and the shares that records tell with n and period."""
    en = ["Contacts a year. Lines: if attempts are independent, up to if what fails once always fails."]
    zh = ["单位：次/年。横线：从各次联络相互独立，到一次未解决则始终无法解决。"]
    if not facts.measured:
        en.append("No share of repeats was measured: import records and run measure.")
        zh.append("重复联络的比例未经实测：请先用import导入记录，再运行measure。")
    for each in facts.measured:
        dates = f", {each.period[0][:10]} – {each.period[1][:10]}" if each.period else ""
        en.append(f"Measured {each.label.en}: {ranged(each.share, Language.EN)}, n = {each.n:,}{dates}.")
        dates = f"，{each.period[0][:10]}至{each.period[1][:10]}" if each.period else ""
        zh.append(f"实测{each.label.zh}：{ranged(each.share, Language.ZH)}，n = {each.n:,}{dates}。")
    return Text(" ".join(en), "".join(zh))


def spec(
    facts: Facts, language: Language, theme: Theme, title: str = "", bare: bool = False
) -> dict[str, Any]:
    """From first contacts by the repeats of each request to all contacts; hand-overs below, by themselves."""
    sheet = Sheet(language, theme, title or TITLE.to(language), caption(facts).to(language), bare)
    first = facts.first.number if facts.first else 0.0
    bars, at = [_bar(sheet.said(_FIRST), 0.0, facts.first, sheet, theme.low)], first
    for step in facts.steps:
        label = sheet.said(_AGAIN).format(name=sheet.said(step.request.name))
        bars.append(_bar(label, at, step.again, sheet, theme.high))
        at += step.again.number if step.again else 0.0
    total = _sum([facts.first, facts.again])
    bars.append(_bar(sheet.said(_ALL if facts.complete else _LEAST), 0.0, total, sheet, theme.low))
    axis = Axis(sheet.said(Text("contacts a year", "次/年")), sheet.money, links=True)
    plots = [signs.legend(_legend(facts, theme), sheet), ledger(bars, axis, sheet)]
    handed = [_bar(_named(step, sheet), 0.0, step.handed, sheet, theme.medium) for step in facts.steps]
    if facts.handed:
        plots.append(
            ledger(handed, Axis(sheet.said(Text("hand-overs a year", "移交次数/年")), sheet.money), sheet)
        )
    return dressed(below(plots), sheet)


def _named(step: Step, sheet: Sheet) -> str:
    return sheet.said(_HANDED).format(name=sheet.said(step.request.name))


def _bar(label: str, at: float, value: Value | None, sheet: Sheet, fill: str) -> Bar:
    if value is None:
        return Bar(label, None, None, "? " + sheet.said(signs.NOT_KNOWN), sheet.theme.unknown)
    ends = signs.ends(value)
    low, high = (at + float(ends[end] or 0.0) for end in ("low", "high"))
    said = ranged(readable(evolve(value, unit=Unit.COUNT)), sheet.language)
    return Bar(label, at, at + value.number, said, fill, low, high, value.grade.value)


def _legend(facts: Facts, theme: Theme) -> list[signs.Sign]:
    used = [v.grade for step in facts.steps for v in (step.first, step.again, step.handed) if v]
    colours = [
        signs.Sign("square", theme.low, theme.ink, Text("first contacts, and all", "首次联络及合计"), 140),
        signs.Sign("square", theme.high, theme.ink, Text("the same matter again", "同一请求的重复联络"), 140),
    ]
    if facts.handed:
        colours.append(
            signs.Sign("square", theme.medium, theme.ink, Text("handed over inside", "内部移交"), 140)
        )
    return [*colours, *signs.grades(used, theme)]
