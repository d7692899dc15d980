"""What ``plan --staffing`` prints: seats by hour, how long customers wait, what is not known (2.19)."""

from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.pools import Rehearsal
from servicemodel.domain.staffing import (
    DAY,
    FORMULA_LABELS,
    HourStaffing,
    PoolStaffing,
    Staffing,
    StaffingTable,
)
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.domain.worth import Missing
from servicemodel.views.bill_words import amount, missing_words
from servicemodel.views.contrast_text import table as lined
from servicemodel.views.fact_labels import WHAT
from servicemodel.views.figures import GRADE_MARKS, graded, percent, plain
from servicemodel.views.rehearsal_text import rehearsal_lines
from servicemodel.views.sentences import name_of
from servicemodel.views.staffing_words import FORMULAS, HEADS, NOT_KNOWN, span

_TITLE = Text("{name}: seats by hour", "{name}：分时段座席配置")
_ILLUSTRATIVE = Text(
    "Illustrative model: its numbers are examples, not measurements.",
    "示例模型：其中的数字仅为举例，并非实测。",
)
_NOBODY = Text(
    "No request names the actor that meets the customer (contact), so there is nobody to staff.",
    "没有任何请求说明由谁接待客户（contact），因此无从配置座席。",
)
_WHAT_IF = Text("What if contacts change by {share}", "假设联络次数变化{share}")
_DAYS = Text("Contacts are spread over {days} days of the year {grade}", "联络分布在一年的{days}天 {grade}")
_NEEDED = Text(
    "What the promise needs ({share} within {within})", "达到服务承诺所需（{within}内应答{share}）"
)
_LIMIT = Text(", seats busy at most {share}", "，座席占用率不超过{share}")
_NOW = Text("With the seats there are", "现有座席的表现")
_DROWNED = Text("the queue grows without end", "排队无限增长")
_VAST = Text("not known: the load is too large", "未知：话务量过大")
_VAST_COST = Text("Cost a year: not known: the load is too large", "年成本：未知：话务量过大")
_REST = Text("No contacts in the other hours.", "其余时段没有联络。")
_RESTS = Text("Rests on: {told}", "依据：{told}")
_COST = Text("Cost a year: {amount}", "年成本：{amount}")
_NO_COST = Text("Cost a year: not known; not stated: {what}", "年成本：未知；尚未说明：{what}")
_TOTAL = Text(
    "Staff, all pools: {amount} a year. Contacts priced this way are not priced per contact too.",
    "全部人员成本：每年{amount}。按此计价的联络不再按次计价。",
)
_NO_TOTAL = Text(
    "Staff, all pools: not known, so contacts stay priced per contact.",
    "全部人员成本：未知，因此联络仍按次计价。",
)
_SYMBOLS = Text(
    "λ contacts a minute, t handling time, a load, n seats, T promised time; hour by hour on an average day",
    "λ为每分钟联络次数，t为处理时长，a为话务量，n为座席数，T为承诺时间；均按平均一天的各小时计算",
)
_UNSAID = Text("not known; not stated: {what}", "未知；尚未说明：{what}")
_YEARLY = Text("contacts", "联络次数")
_GRADES = Text("● measured  ◕ documented  ◐ declared  ○ assumed", "● 实测  ◕ 文档  ◐ 申报  ○ 假设")


@frozen
class StaffingShown:
    """A staffing table with the model it is of; ``change`` is the what-if, 0 for contacts as they are.

    ``rehearsal`` is a simulated run, None where nobody asked for one.
    """

    model: ServiceModel
    table: StaffingTable
    change: float = 0.0
    rehearsal: Rehearsal | None = None


def staffing_text(shown: StaffingShown, language: Language) -> str:
    """The table as lines for people."""
    model, table = shown.model, shown.table
    lines = [_TITLE.to(language).format(name=model.name.to(language))]
    lines += [_ILLUSTRATIVE.to(language)] if model.illustrative else []
    if shown.change:
        share = ("+" if shown.change > 0 else "−") + percent(abs(shown.change), language)
        lines.append(_WHAT_IF.to(language).format(share=share))
    if not table.pools:
        return "\n".join([*lines, "", _NOBODY.to(language)])
    days, mark = plain(table.days.number, 0), GRADE_MARKS[table.days.grade]
    lines.append(_DAYS.to(language).format(days=days, grade=mark))
    for pool in table.pools:
        lines += ["", *_pool(pool, model, language)]
    if table.cost:
        lines += ["", _TOTAL.to(language).format(amount=amount(table.cost, model, language))]
    else:
        lines += ["", _NO_TOTAL.to(language)]
    if shown.rehearsal:
        lines += ["", *rehearsal_lines(shown.rehearsal, model, language)]
    return "\n".join([*lines, *_formulas(table, language), "", _GRADES.to(language)])


def _formulas(table: StaffingTable, language: Language) -> Iterator[str]:
    """Each formula used, once."""
    used = [of.formula for pool in table.pools for hour in pool.hours for of in (hour.needed, hour.now) if of]
    if used:
        yield ""
        yield _SYMBOLS.to(language)
    for formula in dict.fromkeys(used):
        yield FORMULA_LABELS[formula].to(language)
        yield f"  {FORMULAS[formula].to(language)}"


def _pool(pool: PoolStaffing, model: ServiceModel, language: Language) -> Iterator[str]:
    name, colon = model.actor(pool.actor).name.to(language), Text(": ", "：").to(language)
    if pool.missing:
        yield name + colon + _UNSAID.to(language).format(what=_listed(pool.missing, model, language))
        return
    yield name
    numbers = {field: value for (_, field), value in pool.rests_on}
    if any(hour.needed or (hour.vast and "target" in numbers) for hour in pool.hours):
        yield from _block(_promise(numbers, language), pool.hours, lambda hour: hour.needed, language)
    vast = any(hour.vast for hour in pool.hours)
    if any(hour.now or hour.drowned for hour in pool.hours) or (vast and "target" not in numbers):
        yield from _block(_NOW.to(language), pool.hours, lambda hour: hour.now, language)
    told = Text("; ", "；").to(language).join(_rests_on(pool, model, language))
    yield f"  {_RESTS.to(language).format(told=told)}"
    if pool.cost is None and not pool.cost_missing and vast:
        yield f"  {_VAST_COST.to(language)}"
    elif pool.cost is None:
        what = _listed(pool.cost_missing, model, language)
        yield f"  {_NO_COST.to(language).format(what=what)}"
    else:
        yield f"  {_COST.to(language).format(amount=amount(pool.cost, model, language))}"


def _promise(numbers: dict[str, Value], language: Language) -> str:
    share, within = numbers["target"].number, numbers["target_time"].number * DAY
    said = _NEEDED.to(language).format(share=percent(share, language), within=span(within, language))
    if "occupancy" in numbers:
        said += _LIMIT.to(language).format(share=percent(numbers["occupancy"].number, language))
    return said


def _block(
    head: str,
    hours: tuple[HourStaffing, ...],
    of: Callable[[HourStaffing], Staffing | None],
    language: Language,
) -> Iterator[str]:
    """One table of the hours in which anybody comes, with the formula it comes from."""
    found = [(hour, of(hour)) for hour in hours if hour.load.per_hour > 0]
    formula = next((each.formula for _, each in found if each), None)
    if formula:
        head += f" · {FORMULA_LABELS[formula].to(language)}"
    yield f"  {head}"
    rows = [(hour.hour, _row(hour, each, language)) for hour, each in found]
    yield from (f"    {line}" for line in lined([tuple(text.to(language) for text in HEADS), *_merged(rows)]))
    if len(found) < len(hours):
        yield f"  {_REST.to(language)}"


def _merged(rows: list[tuple[int, tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """Hours in a row that read alike as one line."""
    lines: list[tuple[int, int, tuple[str, ...]]] = []
    for hour, cells in rows:
        if lines and lines[-1][1] == hour and lines[-1][2] == cells:
            lines[-1] = (lines[-1][0], hour + 1, cells)
        else:
            lines.append((hour, hour + 1, cells))
    return [(f"{start:02}–{end:02}", *cells) for start, end, cells in lines]


def _row(hour: HourStaffing, of: Staffing | None, language: Language) -> tuple[str, ...]:
    load = hour.load
    start = (plain(load.per_hour, 1), plain(load.erlangs, 1))
    if of is None:
        why = _VAST if hour.vast else _DROWNED
        return (*start, why.to(language), "", "", "", "", "")
    return (
        *start,
        str(of.seats),
        "–" if of.positions is None else str(of.positions),
        "–" if of.service_level is None else percent(of.service_level, language),
        span(of.wait, language),
        "–" if of.abandoned is None else percent(of.abandoned, language),
        percent(of.occupancy, language),
    )


def _rests_on(pool: PoolStaffing, model: ServiceModel, language: Language) -> Iterator[str]:
    """The numbers used, each with its grade."""
    space = "" if language is Language.ZH else " "
    for (ref, field), value in pool.rests_on:
        if field == "contacts":
            what = f"{name_of(ref, model, language)}{space}{_YEARLY.to(language)}"
        else:
            what = WHAT[field].to(language)
        yield f"{what} {_written(value, model, language)}"


def _written(value: Value, model: ServiceModel, language: Language) -> str:
    """Durations of contacts are too short for hours and days."""
    if value.unit is Unit.DAYS:
        return f"{span(value.number * DAY, language)} {GRADE_MARKS[value.grade]}"
    if value.unit is Unit.PER_YEAR:
        value = evolve(value, low=None, high=None)
    return graded(value, language, model.currency)


def _listed(missing: tuple[Missing, ...], model: ServiceModel, language: Language) -> str:
    said = missing_words(missing, model, language)
    return Text("; ", "；").to(language).join(said) or NOT_KNOWN.to(language)
