"""The checks of the workbook: sums that are zero, shares that are shares, figures that are the program's."""

from collections.abc import Sequence

from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.domain.workings import BUNDLE, TODAY
from servicemodel.views.workbook import exchange
from servicemodel.views.workbook import workings as working
from servicemodel.views.workbook.actions import Acted
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.control import Check
from servicemodel.views.workbook.foundation import Inputs
from servicemodel.views.workbook.paper import FIRST, Paper
from servicemodel.views.workbook.scenario import AFTER_COLUMN, SAVING_COLUMN, TODAY_COLUMN, Told
from servicemodel.views.workbook.workings import Worked

_SAME_BILL = Text(
    "The bill is the program’s, as long as no input was changed", "输入未改动时，费用与程序结果一致"
)
_SAME_SAVING = Text(
    "The saving of the bundle is the program’s, as long as no input was changed",
    "输入未改动时，组合节省与程序结果一致",
)
_SAME_SHARES = Text(
    "The shares of the actions add up to the saving, as long as no input was changed",
    "输入未改动时，各行动贡献之和等于组合节省",
)


def checks(
    three: Sequence[Paper], of: Casebook, inputs: Inputs, worked: Worked, told: Told, acted: Acted
) -> tuple[Check, ...]:
    """All checks; ``three`` are the sheets of the workings."""
    inside = (
        Check(Text("Every share lies between 0 and 100 %", "所有比例均在0%至100%之间"), _outside(inputs, of)),
        Check(
            Text("Every input has an evidence grade", "每个输入项都有证据等级"),
            "+".join(f"COUNTBLANK({span})" for span in inputs.grades),
        ),
        Check(Text("No cell of the workings is an error", "计算表中没有错误值"), _errors(told)),
    )
    sums = _sums(three, worked, told, acted)
    return (*sums, *inside, *_strata(three, of, worked), *_as_computed(of, inputs, told, acted))


def _sums(three: Sequence[Paper], worked: Worked, told: Told, acted: Acted) -> tuple[Check, ...]:
    """Differences that must be zero whatever the inputs are."""
    total = told.sum(TODAY_COLUMN, f'"{TODAY}"')
    kinds = "+".join(told.sum_of_kind(f'"{kind}"') for kind in told.kinds) or "0"
    before, after = (told.sum(column, f'"{BUNDLE}"') for column in (TODAY_COLUMN, AFTER_COLUMN))
    saving, cost, net = (acted.cells[name] for name in ("saving_bundle", "cost_bundle", "net_bundle"))
    return (
        Check(Text("The kinds of cost add up to the bill", "各类费用之和等于年度费用"), f"{kinds}-{total}"),
        Check(
            Text("The workings add up to the bill", "各计算表之和等于年度费用"),
            f"{_sources(three, worked)}-{total}",
        ),
        Check(
            Text("Today less after is the saving of the bundle", "现状减去之后等于组合节省"),
            f"{before}-{after}-{saving}",
        ),
        Check(
            Text("Saving less cost is the net benefit", "节省减去成本等于净收益"),
            f"IF(ISNUMBER({cost}),{saving}-{cost}-{net},0)",
        ),
    )


def _as_computed(of: Casebook, inputs: Inputs, told: Told, acted: Acted) -> tuple[Check, ...]:
    """Figures that are those of the program as long as nobody changed an input."""
    strategy, saving = of.dossier.strategy, acted.cells["saving_bundle"]
    unchanged = "+".join(f"SUM({span})" for span in inputs.changed) or "0"
    found = []
    if strategy:
        total = told.sum(TODAY_COLUMN, f'"{TODAY}"')
        found.append((_SAME_BILL, f"{total}-{strategy.bill.total.number!r}"))
    if strategy and strategy.portfolio:
        found.append((_SAME_SAVING, f"{saving}-{strategy.portfolio.best.value.number!r}"))
        found.append((_SAME_SHARES, f"SUM({acted.shares})-{saving}"))
    return tuple(Check(says, f"IF({unchanged}=0,{difference},0)") for says, difference in found)


def _errors(told: Told) -> str:
    """How many cells of the scenario are errors."""
    spans = (told.paper.span(column, FIRST + 1, told.last) for column in (TODAY_COLUMN, SAVING_COLUMN))
    return "+".join(f"SUMPRODUCT(--ISERROR({span}))" for span in spans)


def _sources(three: Sequence[Paper], worked: Worked) -> str:
    """The sum of today's costs straight from the workings."""
    columns = [(0, column) for column in working.COST_COLUMNS.values()]
    columns += [(1, working.CONTACT_COST), (2, working.OTHER_COST)]
    parts = []
    for sheet, column in columns:
        paper, last = three[sheet], worked.lasts[sheet]
        cases = paper.span(0, FIRST + 1, last)
        parts.append(f'SUMIFS({paper.span(column, FIRST + 1, last)},{cases},"{TODAY}")')
    return "+".join(parts)


def _outside(inputs: Inputs, of: Casebook) -> str:
    """How many shares lie outside of 0 to 1."""
    word = " / ".join(dict.fromkeys(exchange.UNITS[Unit.SHARE].to(each) for each in of.languages))
    parts = []
    for both in inputs.shares:
        values, units = both.split("|")
        parts += [f'COUNTIFS({units},"{word}",{values},">1")', f'COUNTIFS({units},"{word}",{values},"<0")']
    return "+".join(parts)


def _strata(three: Sequence[Paper], of: Casebook, worked: Worked) -> tuple[Check, ...]:
    """The parts of every kind of matter add up to one; so do those of the channels."""
    matters = len({(row.case, row.request) for row in of.workings.matters})
    contacts = len({(row.case, row.request, row.stratum) for row in of.workings.contacts})
    if not matters:
        return ()
    paper, paid = three[0], three[1]
    found = [
        Check(
            Text("The strata of each matter add up to the whole", "各请求的分层占比合计为100%"),
            f"SUM({paper.span(5, FIRST + 1, worked.lasts[0])})-{matters}",
        )
    ]
    if contacts:
        words = Text("The channels of each matter add up to the whole", "各请求的渠道占比合计为100%")
        found.append(Check(words, f"SUM({paid.span(9, FIRST + 1, worked.lasts[1])})-{contacts}"))
    return tuple(found)
