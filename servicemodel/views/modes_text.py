"""What ``compare --modes`` prints: the five modes in a table, the source held against it, the break-even."""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.domain.ledger import SubIdeal
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.modes import Criterion, ModeTable, Ordering, SegmentChoice, Told, Verdict
from servicemodel.domain.text import Language, Text
from servicemodel.domain.traits import ServiceMode
from servicemodel.domain.value import Unit, Value
from servicemodel.views.contrast_text import table as lined
from servicemodel.views.figures import GRADE_MARKS, point
from servicemodel.views.modes_break_even import even_line
from servicemodel.views.modes_lacking import lacking
from servicemodel.views.modes_words import MARKS, MODES, ON_ASSUMPTIONS, ROWS, STATEMENTS, VERDICTS
from servicemodel.views.withheld_text import withheld_lines

_TITLE = Text("{name}: the five service modes of one business", "{name}：同一业务的五种客户服务模式")
_TODAY = Text("Served today in the {modes} mode.", "目前采用{modes}模式。")
_ILLUSTRATIVE = Text(
    "Illustrative model: its numbers are examples, not measurements.",
    "示例模型：其中的数字仅为举例，并非实测。",
)
_UNKNOWN = Text("not known", "未知")
#: What is not known costs nothing: enough is known.
_MET = Text("(need met)", "（需求已满足）")
_CRITERION = Text("Mode", "模式")
_SAID = Text("What the source paper says of the modes", "论文对各模式的论断")
_SEGMENTS = Text("Which mode for whom", "各类客户宜采用的模式")
_EVEN = Text("Where dealers become better than direct service", "代理商模式优于直接服务的平衡点")
_LACKING = Text("Not known, so not computed: {what}", "因未知而无法计算：{what}")
_GRADES = Text(
    "● measured  ◕ documented  ◐ declared  ○ assumed. Numbers that the model does not state for a mode come "
    "from illustrative reference graphs.",
    "● 实测  ◕ 文档  ◐ 申报  ○ 假设。模型未说明的各模式数字取自示例参考图。",
)
_STAND_INS = Text("Stand-ins that the model does not have: {names}", "模型中没有、由程序代设的角色：{names}")
_CHEAPEST = Text("{segment}: cheapest is {mode}", "{segment}：成本最低的是{mode}")
_NO_COST = Text("{segment}: costs cannot be told", "{segment}：成本无法判断")
_BLIND = Text(", {mode} if the value of information is left out", "，不计信息价值时为{mode}")
_NO_RULE = Text("; the selection rule says nothing", "；选择规则没有涉及")
_RULE = Text("; the selection rule says {modes}: {verdict}", "；选择规则为{modes}：{verdict}")
_FITS = {True: Text("the same", "一致"), False: Text("different", "不一致"), None: Text("open", "待定")}
_MIXTURE = Text(
    "Every segment in its cheapest mode: {cost} a year.", "各类客户均采用成本最低的模式：每年{cost}。"
)
#: Missing numbers named at most.
MOST = 8


@frozen
class ModesShown:
    """A comparison of modes with the model it is of, and what may go wrong in it."""

    model: ServiceModel
    table: ModeTable
    withheld: tuple[SubIdeal, ...] = ()


def modes_text(shown: ModesShown, language: Language) -> str:
    """The comparison as lines for people."""
    model, table = shown.model, shown.table
    lines = [_TITLE.to(language).format(name=model.name.to(language))]
    lines += [_ILLUSTRATIVE.to(language)] if model.illustrative else []
    if table.today:
        names = _listed([MODES[mode].to(language) for mode in table.today], language)
        lines.append(_TODAY.to(language).format(modes=names))
    lines += ["", *lined(mode_rows(shown, language))]
    lines += ["", _SAID.to(language), *(f"  {line}" for line in said(shown, language))]
    lines += ["", _SEGMENTS.to(language), *(f"  {line}" for line in _segments(shown, language))]
    lines += ["", _EVEN.to(language)]
    lines += [f"  {line}" for line in even_lines(shown, language)]
    if shown.withheld:
        lines += ["", *withheld_lines(shown.withheld, model, language)]
    return "\n".join([*lines, "", *_notes(shown, language)])


def even_lines(shown: ModesShown, language: Language) -> Iterator[str]:
    """One sentence for every break-even."""
    for even in shown.table.break_evens:
        missing = lacking(even.missing, shown.model, shown.table, language)
        yield even_line(even, language, shown.model.currency, missing)


def mode_rows(shown: ModesShown, language: Language) -> tuple[tuple[str, ...], ...]:
    """The table with its head: one row for each criterion, one column for each mode."""
    modes = shown.table.modes
    head = (_CRITERION.to(language), *(MODES[figure.mode].to(language) for figure in modes))
    rows = (
        (label.to(language), *(_cell(figure.of(criterion), criterion, shown, language) for figure in modes))
        for criterion, label in ROWS.items()
    )
    return (head, *rows)


def _cell(told: Told, criterion: Criterion, shown: ModesShown, language: Language) -> str:
    if told.value is None:
        return _UNKNOWN.to(language) if told.missing or criterion is Criterion.QUALITY else "–"
    text = f"{_point(told.value, language, shown.model)} {GRADE_MARKS[told.value.grade]}"
    met = criterion is Criterion.IGNORANCE and told.value.number == 0
    return f"{text} {_MET.to(language)}" if met else text


def _point(value: Value, language: Language, model: ServiceModel) -> str:
    """The point of ``value``; money from 1,000 on in whole units: nobody knows the cents of a year."""
    if value.unit is Unit.MONEY and abs(value.number) >= 1000:
        value = attrs.evolve(value, number=float(round(value.number)))
    return point(value, language, model.currency)


def said(shown: ModesShown, language: Language) -> Iterator[str]:
    """One line for every statement of the source: mark, what this business says to it, the figures."""
    for ordering in shown.table.orderings:
        words = ON_ASSUMPTIONS if ordering.assumed else VERDICTS
        verdict = words[ordering.verdict].to(language)
        colon = "：" if language is Language.ZH else ": "
        yield f"{MARKS[ordering.verdict]} {verdict}{colon}{_statement(ordering, shown, language)}"


def _statement(ordering: Ordering, shown: ModesShown, language: Language) -> str:
    """The statement with its figures; without them where one is not known."""
    more, less = ordering.more, ordering.less
    text = STATEMENTS[ordering.statement].to(language)
    if more is None or less is None or ordering.verdict is Verdict.UNKNOWN:
        return text.partition("：" if language is Language.ZH else ": ")[0]
    figures = (_point(value, language, shown.model) for value in (more, less))
    written = text.format(**dict(zip(("more", "less"), figures, strict=True)))
    fails = ordering.verdict is Verdict.DIFFERS
    return written.replace(" > ", " ≤ ") if fails else written


def _segments(shown: ModesShown, language: Language) -> Iterator[str]:
    for choice in shown.table.segments:
        yield _choice(choice, shown, language)
    if shown.table.mixture.value:
        cost = _point(shown.table.mixture.value, language, shown.model)
        yield _MIXTURE.to(language).format(cost=cost)


def _choice(choice: SegmentChoice, shown: ModesShown, language: Language) -> str:
    segment = shown.model.actor(choice.segment).name.to(language)
    if choice.by_cost is None:
        return _NO_COST.to(language).format(segment=segment) + _rule(choice, language)
    text = _CHEAPEST.to(language).format(segment=segment, mode=_named(choice.by_cost, language))
    if choice.blind and choice.blind is not choice.by_cost:
        text += _BLIND.to(language).format(mode=_named(choice.blind, language))
    return text + _rule(choice, language)


def _rule(choice: SegmentChoice, language: Language) -> str:
    if not choice.by_rule:
        return _NO_RULE.to(language)
    modes = _listed([_named(mode, language) for mode in choice.by_rule], language)
    return _RULE.to(language).format(modes=modes, verdict=_FITS[choice.agrees].to(language))


def _named(mode: ServiceMode, language: Language) -> str:
    return MODES[mode].to(language)


def _listed(words: list[str], language: Language) -> str:
    return ("、" if language is Language.ZH else ", ").join(words)


def _notes(shown: ModesShown, language: Language) -> Iterator[str]:
    missing = [
        each for figure in shown.table.modes for criterion in ROWS for each in figure.of(criterion).missing
    ]
    if missing:
        names = lacking(missing, shown.model, shown.table, language)
        what = _listed(list(names)[:MOST], language) + (" …" if len(names) > MOST else "")
        yield _LACKING.to(language).format(what=what)
    actors = [actor for figure in shown.table.modes for actor in figure.stand_ins]
    played = dict.fromkeys(actor.name.to(language) for actor in actors)
    if played:
        yield _STAND_INS.to(language).format(names=_listed(list(played), language))
    yield _GRADES.to(language)
