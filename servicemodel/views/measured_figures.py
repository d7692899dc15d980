"""What was measured, on a terminal: figures with their ids, what cannot be said, declared beside measured."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from servicemodel.domain.measurement import Measure, Measurement
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.fact_labels import WHAT
from servicemodel.views.figures import GRADE_MARKS, interval, plain, ranged
from servicemodel.views.sentences import name_of

#: Keyed figures of one measure that are printed; the rest are counted.
MOST = 5
_TOO_FEW = Text("too few cases", "案例太少")
_WHOLE = Text("all", "全部")
_MORE = Text("… {n} more in measurements.json", "……另有{n}项，见 measurements.json")
_CANNOT = Text("Cannot say ({n})", "无法判断（{n}项）")
_LEFT = Text("left out: ", "未计入：")
_SIDE = Text("Declared → measured ({n})", "申报值 → 实测值（{n}项）")
_NOT_YET = Text("nothing in the records", "记录中没有")
_NOT_SAID = Text("not declared", "未申报")
#: What kind of file holds a canonical table.
SETTLES: dict[str, Text] = {
    "contact_event": Text("an update history or event log", "更新历史或事件日志"),
    "contact_case": Text("a list of tickets", "工单列表"),
    "installed_unit": Text("a list of installed units", "在用设备清单"),
    "repair": Text("repair records", "维修记录"),
    "survey_answer": Text("survey answers", "问卷答卷"),
}


def figures_text(
    figures: Sequence[Measurement],
    plates: Mapping[str, Measure],
    language: Language,
    currency: str,
    most: int = MOST,
) -> str:
    """Every measure with its figures: the whole first, then those with most cases."""
    lines: list[str] = []
    said = [figure for figure in figures if figure.value is not None]
    for name, group in groupby(said, lambda figure: figure.measure):
        lines += ["", f"{name}  {plates[name].title.to(language)}" if name in plates else name]
        lines += _of_one(tuple(group), language, currency, most)
    return "\n".join([*lines[1:], *_unsaid(figures, plates, language)])


def figure_words(figure: Measurement, language: Language, currency: str) -> str:
    """Interval, point, grade mark and n of a figure that has a value."""
    value = figure.value
    assert value is not None
    few = f"  {_TOO_FEW.to(language)}" if figure.too_few else ""
    return f"{_number(value, language, currency)} {GRADE_MARKS[Grade.MEASURED]} n = {figure.n:,}{few}"


def key_words(figure: Measurement, language: Language) -> str:
    """The key of a figure: ``front → tech``, ``channel=phone``, or the word for the whole."""
    key = dict(figure.key)
    parts = [f"{key.pop('from')} → {key.pop('to')}"] if {"from", "to"} <= set(key) else []
    parts += [f"{name}={value}" for name, value in key.items()]
    return ", ".join(parts) or _WHOLE.to(language)


def _of_one(group: tuple[Measurement, ...], language: Language, currency: str, most: int) -> Iterator[str]:
    whole = tuple(figure for figure in group if not _by_party(figure))
    keyed = sorted((figure for figure in group if _by_party(figure)), key=lambda figure: -figure.n)
    shown = (*whole[: 3 * most], *keyed[:most])
    wide = max(len(key_words(figure, language)) for figure in shown)
    for figure in shown:
        words = figure_words(figure, language, currency)
        yield f"  {figure.id}  {key_words(figure, language):<{wide}}  {words}"
    left = {each.reason: each.count for figure in shown for each in figure.left_out if each.count}
    if left:
        told = ", ".join(f"{reason} {count:,}" for reason, count in left.items())
        yield f"  {_LEFT.to(language)}{told}"
    if len(group) > len(shown):
        yield f"  {_MORE.to(language).format(n=f'{len(group) - len(shown):,}')}"


def _by_party(figure: Measurement) -> bool:
    return any(name == "from" for name, _ in figure.key)


def _unsaid(figures: Sequence[Measurement], plates: Mapping[str, Measure], language: Language) -> list[str]:
    """Measures that the records cannot say, each with the column and the file that would settle it."""
    lacking = [figure for figure in figures if figure.value is None and figure.lacks]
    if not lacking:
        return []
    lines = ["", _CANNOT.to(language).format(n=len(lacking))]
    for figure in lacking:
        title = plates[figure.measure].title.to(language) if figure.measure in plates else ""
        columns = Text("; ", "；").to(language).join(figure.lacks)
        colon = Text(": ", "：").to(language)
        lines.append(f"  ? {figure.measure}  {title}{colon}{settling(figure.lacks, language)} ({columns})")
    return lines


def settling(lacks: Sequence[str], language: Language) -> str:
    """Which files hold the columns ``lacks``."""
    tables = dict.fromkeys(column.partition(".")[0] for each in lacks for column in each.split("|"))
    comma = Text(", ", "，").to(language)
    return comma.join(SETTLES[table].to(language) for table in tables if table in SETTLES)


def side_by_side(model: ServiceModel, language: Language) -> str:
    """Every number that records feed: what was declared, and what was measured; "" where none is."""
    if not model.bound:
        return ""
    lines = [_SIDE.to(language).format(n=len(model.bound))]
    for bound in model.bound:
        what = WHAT[bound.binding.what].to(language) if bound.binding.what in WHAT else bound.binding.what
        name = name_of(bound.binding.ref, model, language)
        colon = Text(": ", "：").to(language)
        before = _beside(bound.declared, language, model.currency)
        after = _NOT_YET.to(language)
        if bound.measured and bound.measured.value:
            after = f"{figure_words(bound.measured, language, model.currency)}  {bound.measured.id}"
        lines.append(f"  {name}, {what}{colon}{before} → {after}")
    return "\n".join(lines)


def _beside(value: Value | None, language: Language, currency: str) -> str:
    if value is None:
        return _NOT_SAID.to(language)
    return f"{ranged(value, language, currency)} {GRADE_MARKS[value.grade]}"


def _number(value: Value, language: Language, currency: str) -> str:
    if value.unit is not Unit.COUNT:
        return ranged(value, language, currency)
    band = interval(value, language, currency)
    return plain(value.number, 3) + (f" ({band})" if band else "")
