"""The actions: what each saves by itself and costs, and the best bundle; live (core 3.9)."""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.exchange import plain
from servicemodel.domain.portfolio import YEARS, Bundle, Candidate
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Text
from servicemodel.domain.value import Value
from servicemodel.domain.workings import BUNDLE, Factor
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS
from servicemodel.views.sentences import action_title
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.foundation import Inputs, years_of
from servicemodel.views.workbook.paper import MONEY, NUMBER, WHOLE, Paper
from servicemodel.views.workbook.scenario import SAVING_COLUMN, Told
from servicemodel.views.workbook.workings import NOT_KNOWN, named

TITLE = Text("Actions", "行动")
GUIDE = Text(
    "What could be done, best first by what it saves alone. Savings cannot be added up: the best bundle is "
    "valued as a whole. A project that carries several actions is paid for once. Which actions are best was "
    "worked out at export; after large changes run servicemodel plan again.",
    "可采取的行动，按单独节省额由高到低排列。节省额不能相加：最佳组合按整体估值。一个项目包含多项行动时费用只计一次。"
    "最佳组合在导出时算出；输入变动较大时请重新运行 servicemodel plan。",
)
_HEADS = (
    (Text("No.", "序号"), 6),
    (Text("Action", "行动"), 50),
    (Text("Action id", "行动标识"), 26),
    (Text("In the best bundle", "列入最佳组合"), 9),
    (Text("Saving alone, a year", "单独节省（每年）"), 15),
    (Text("Project", "所属项目"), 24),
    (Text("Cost once", "一次性成本"), 13),
    (Text("Cost a year", "年成本"), 13),
    (Text("Cost as money a year", "折合每年成本"), 14),
    (Text("Net alone, a year", "单独净收益（每年）"), 15),
    (Text("Counted part", "计入份额"), 9),
    (Text("Share in the bundle, at export", "组合内贡献（导出时）"), 15),
    (Text("Order", "顺序"), 7),
    (Text("Person-days", "人天"), 9),
    (Text("Evidence of the cost", "成本证据等级"), 15),
)
_FACTS = (
    Text("Years over which a cost paid once is spread", "一次性成本的分摊年数"),
    Text("Saving of the best bundle, a year", "最佳组合每年节省"),
    Text("Cost of the bundle, once", "组合一次性成本"),
    Text("Cost of the bundle, a year", "组合年成本"),
    Text("Both as money a year", "两者折合每年"),
    Text("Net benefit of the bundle, a year", "组合每年净收益"),
    Text("Actions of the bundle whose cost is not known", "组合中成本尚不清楚的行动数"),
)
#: Facts that are no money.
_COUNTS = ("years", "unpriced_bundle")
#: Rows: facts of the bundle from here, then the heads of the actions.
_TOP = 3
HEADS_ROW = _TOP + len(_FACTS) + 1
_FACT_COLUMN = 4
_FACT_NAMES = (
    "years",
    "saving_bundle",
    "cost_once_bundle",
    "cost_per_year_bundle",
    "cost_bundle",
    "net_bundle",
    "unpriced_bundle",
)
#: Anywhere but in the model: the element that inputs of ours belong to.
NOWHERE = Ref(Section.PROJECTS, "")


@frozen
class Acted:
    """The sheet of actions: addresses of the facts of the bundle by name, and what they come to."""

    paper: Paper
    cells: Mapping[str, str]
    values: Mapping[str, float | str]
    last: int
    shares: str
    saving: float


def extra_inputs(of: Casebook) -> tuple[Factor, ...]:
    """Inputs beside the factors of the bill: the years, and what projects cost."""
    found = [years_of(YEARS, NOWHERE)] if of.dossier.strategy else []
    for project in of.model.projects:
        ref = Ref(Section.PROJECTS, project.id)
        told = (("cost", project.cost), ("cost_per_year", project.cost_per_year), ("days", project.days))
        found += [Factor(ref, what, value) for what, value in told if value]
    return tuple(found)


def actions(paper: Paper, of: Casebook, inputs: Inputs, told: Told) -> Acted:
    """The sheet."""
    strategy = of.dossier.strategy
    paper.framed(TITLE, GUIDE, len(_HEADS), 3, wide=True)
    paper.heads([head for head, _ in _HEADS], [float(width) for _, width in _HEADS], HEADS_ROW)
    rows = _rows(strategy) if strategy else ()
    for at, row in enumerate(rows, start=HEADS_ROW + 1):
        _action(paper, at, at - HEADS_ROW, row, of, inputs, told)
    last = max(HEADS_ROW + 1, HEADS_ROW + len(rows))
    cells, values = _facts(paper, of, inputs, told, last)
    paper.page.freeze_panes(HEADS_ROW + 1, 2)
    paper.page.autofilter(HEADS_ROW, 0, last, len(_HEADS) - 1)
    paper.page.print_area(0, 0, last, len(_HEADS) - 1)
    return Acted(
        paper, cells, values, last, paper.span(11, HEADS_ROW + 1, last), told.savings.get(BUNDLE, 0.0)
    )


@frozen
class _Row:
    action: str
    saving: Value | None
    candidate: Candidate | None
    taken: bool
    part: float
    share: float | None
    place: int | None


def _rows(strategy: Strategy) -> tuple[_Row, ...]:
    """The actions worth a row: those with a known saving, and those of the bundle."""
    candidates = {each.action: each for each in strategy.candidates}
    best = strategy.portfolio.best if strategy.portfolio else None
    taken = best.actions if best else ()
    works = [candidates[id].project for id in taken if id in candidates]
    shares = (
        {each.action: each.share.number for each in strategy.portfolio.contributions}
        if best and strategy.portfolio
        else {}
    )
    order = [each.action for each in strategy.portfolio.schedule.placed] if strategy.portfolio else []
    found = []
    for action in strategy.actions:
        saving, candidate = strategy.saving(action.id), candidates.get(action.id)
        inside = action.id in taken
        part = 1 / works.count(candidate.project) if inside and candidate else 0.0
        place = order.index(action.id) + 1 if action.id in order else None
        if saving is not None or inside:
            found.append(_Row(action.id, saving, candidate, inside, part, shares.get(action.id), place))
    return tuple(found)


def _action(paper: Paper, at: int, number: int, row: _Row, of: Casebook, inputs: Inputs, told: Told) -> None:
    strategy = of.dossier.strategy
    assert strategy is not None
    action, r = strategy.action(row.action), at + 1
    paper.number(at, 0, number, WHOLE)
    titles = dict.fromkeys(plain(action_title(action, of.model, each)) for each in paper.languages)
    paper.text(at, 1, "\n".join(titles))
    paper.text(at, 2, row.action, "key")
    paper.number(at, 3, float(row.taken), WHOLE)
    unknown = paper.said(NOT_KNOWN, " / ")
    saved = told.savings.get(row.action, 0.0)
    if row.saving is None:
        paper.text(at, 4, unknown)
    else:
        paper.formula(at, 4, "=" + told.sum(SAVING_COLUMN, f"$C{r}"), saved, MONEY)
    once, yearly = _costs(paper, at, row.candidate, of, inputs)
    priced = row.candidate is not None and row.candidate.priced
    cost: float | str = once / YEARS.number + yearly if priced else unknown
    years = f"${chr(ord('A') + _FACT_COLUMN)}${_TOP + 1}"
    paper.formula(at, 8, f'=IF(COUNT(G{r}:H{r})=0,"{unknown}",N(G{r})/{years}+N(H{r}))', cost, MONEY)
    net = saved - cost if not isinstance(cost, str) and row.saving is not None else unknown
    paper.formula(at, 9, f'=IF(AND(ISNUMBER(E{r}),ISNUMBER(I{r})),E{r}-I{r},"{unknown}")', net, MONEY)
    _parts(paper, at, row, of)


def _parts(paper: Paper, at: int, row: _Row, of: Casebook) -> None:
    """What part of the project's cost counts here, the share in the bundle, and the order."""
    first, last = HEADS_ROW + 2, HEADS_ROW + 1 + len(_rows(of.dossier.strategy)) if of.dossier.strategy else 0
    r = at + 1
    alike = f"COUNTIFS($F${first}:$F${last},F{r},$D${first}:$D${last},1)"
    paper.formula(at, 10, f"=IF(D{r}=1,1/{alike},0)", row.part, "0.00")
    for column, number, form in ((11, row.share, MONEY), (12, row.place, WHOLE)):
        if number is None:
            paper.text(at, column, "–")
        else:
            paper.number(at, column, number, form)


def _costs(
    paper: Paper, at: int, candidate: Candidate | None, of: Casebook, inputs: Inputs
) -> tuple[float, float]:
    """Project, costs and days of an action, as references to the tariffs; gives both costs."""
    projects = {project.id: project for project in of.model.projects}
    project = projects.get(candidate.project) if candidate else None
    ref = Ref(Section.PROJECTS, candidate.project if candidate else "")
    paper.text(at, 5, named(paper, ref, of) if project else "–")
    values: dict[int, tuple[str, Value | None]] = {
        6: ("cost", candidate.once if candidate else None),
        7: ("cost_per_year", candidate.per_year if candidate else None),
        13: ("days", candidate.days if candidate else None),
    }
    for column, (what, value) in values.items():
        if value is None:
            paper.blank(at, column, "number")
        else:
            form = NUMBER if what == "days" else MONEY
            paper.formula(at, column, "=" + inputs.of(Factor(ref, what, value)), value.number, form)
    stated = [value for column, (_, value) in values.items() if value and column != 13]
    grade = max((value.grade for value in stated), key=lambda each: each.rank, default=None)
    paper.text(at, 14, f"{GRADE_MARKS[grade]} {paper.said(GRADE_LABELS[grade], ' / ')}" if grade else "–")
    numbers = [values[column][1] for column in (6, 7)]
    once, yearly = (value.number if value else 0.0 for value in numbers)
    return once, yearly


def _facts(
    paper: Paper, of: Casebook, inputs: Inputs, told: Told, last: int
) -> tuple[dict[str, str], dict[str, float | str]]:
    """The bundle at the head of the sheet, with a defined name for each fact."""
    strategy = of.dossier.strategy
    best = strategy.portfolio.best if strategy and strategy.portfolio else None
    first = HEADS_ROW + 2
    column = "$E$"
    unknown = paper.said(NOT_KNOWN, " / ")
    priced = f'IF({column}{_TOP + 7}>0,"{unknown}",'
    taken, told_cost = (f"${letter}${first}:${letter}${last + 1}" for letter in "DI")
    formulas = {
        "years": "=" + inputs.of(years_of(YEARS, NOWHERE)) if strategy else "=3",
        "saving_bundle": "=" + told.sum(SAVING_COLUMN, f'"{BUNDLE}"'),
        "cost_once_bundle": f"={priced}SUMPRODUCT($K${first}:$K${last + 1},$G${first}:$G${last + 1}))",
        "cost_per_year_bundle": f"={priced}SUMPRODUCT($K${first}:$K${last + 1},$H${first}:$H${last + 1}))",
        "cost_bundle": f"={priced}{column}{_TOP + 3}/{column}{_TOP + 1}+{column}{_TOP + 4})",
        "net_bundle": f"={priced}{column}{_TOP + 2}-{column}{_TOP + 5})",
        "unpriced_bundle": f"=SUMPRODUCT(({taken}=1)*ISTEXT({told_cost}))",
    }
    values = _values(best, told, unknown)
    cells = {}
    for at, (label, name) in enumerate(zip(_FACTS, _FACT_NAMES, strict=True)):
        row = _TOP + at
        paper.page.merge_range(row, 0, row, 3, paper.said(label, " / "), paper.formats.of("label"))
        kind = "total" if at else "computed"
        paper.formula(
            row, _FACT_COLUMN, formulas[name], values[name], NUMBER if name in _COUNTS else MONEY, kind
        )
        cells[name] = paper.at(row, _FACT_COLUMN)
        paper.formats.book.define_name(name, "=" + cells[name])
    return cells, values


def _values(best: Bundle | None, told: Told, unknown: str) -> dict[str, float | str]:
    """What the facts come to; a cost that is not known whole is not told in part."""
    saving = told.savings.get(BUNDLE, 0.0)
    once, yearly = (best.once.number, best.per_year.number) if best else (0.0, 0.0)
    cost = once / YEARS.number + yearly
    unpriced = float(len(best.unpriced)) if best else 0.0
    money: tuple[float | str, ...] = (once, yearly, cost, saving - cost)
    if unpriced:
        money = (unknown,) * len(money)
    return dict(zip(_FACT_NAMES, (YEARS.number, saving, *money, unpriced), strict=True))
