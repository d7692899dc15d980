"""The workings: matters, contacts and other costs, one formula a column and no constant in it (core 3.7)."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.text import Text
from servicemodel.domain.workings import ContactRow, Factor, MatterRow, OtherRow
from servicemodel.domain.worth import COST_LABELS, CostKind
from servicemodel.views.sentences import in_words, name_of
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.foundation import Inputs
from servicemodel.views.workbook.paper import FIRST, MONEY, NUMBER, SHARE, Paper
from servicemodel.views.workbook.reckoning import Matter, contact, matter, plain

MATTERS, CONTACTS = Text("Matters", "请求"), Text("Contacts", "联络")
OTHERS = Text("Other costs", "其他费用")
GUIDES = {
    MATTERS: Text(
        "Each kind of matter, by stratum: how many come, how many are prevented, how often one contact "
        "settles them, what the rest costs. “today” is the set-up as it is, “bundle” the best bundle; "
        "other cases are single actions, only where they change something.",
        "各类请求（按客户分层）：发生多少、预防多少、一次联络解决的比例，以及其余部分的费用。“today”为现状，"
        "“bundle”为最佳组合；其余各行为单项行动，仅列出有变化的部分。",
    ),
    CONTACTS: Text(
        "The contacts of each matter on each channel: who comes back by a person is counted with that "
        "person’s price.",
        "各类请求在各渠道上的联络：转回人工的联络按人工渠道的价格计算。",
    ),
    OTHERS: Text(
        "Costs that no matter causes: upkeep of flows, messages and what follows from them, harm, leakage, "
        "governance.",
        "与具体请求无关的费用：信息流维持、发送信息及后续联络、误知损失、信息泄露、合作伙伴管理。",
    ),
}
NOT_KNOWN = Text("not known", "尚不清楚")
_CASE, _ID, _NAME, _STRATUM = (
    Text("Case", "情形"),
    Text("Id", "标识"),
    Text("Name", "名称"),
    Text("Stratum", "分层"),
)
_MATTER_HEADS = (
    (_CASE, 32, ""),
    (_ID, 12, ""),
    (_NAME, 20, ""),
    (_STRATUM, 12, ""),
    (Text("Matters a year", "每年件数"), 10, NUMBER),
    (Text("Part", "占比"), 8, SHARE),
    (Text("Foreseeable", "可预见"), 9, SHARE),
    (Text("Act on it", "采取行动"), 9, SHARE),
    (Text("Know beforehand", "事先知悉"), 9, SHARE),
    (Text("Prevented a year", "每年预防"), 10, NUMBER),
    (Text("Left a year", "每年剩余"), 10, NUMBER),
    (Text("Settled, measured", "实测解决率"), 9, SHARE),
    (Text("Authority", "有权办理"), 9, SHARE),
    (Text("Not barred", "不受限"), 9, SHARE),
    (Text("Known", "知悉度"), 9, SHARE),
    (Text("First-contact resolution", "首次联络解决率"), 10, SHARE),
    (Text("Attempts", "最多联络次数"), 8, NUMBER),
    (Text("Never settled", "始终未解决"), 9, SHARE),
    (Text("Handling a matter", "每件处理费"), 9, MONEY),
    (Text("Loss a matter", "每件损失"), 9, MONEY),
    (Text("Customers lost", "流失比例"), 9, SHARE),
    (Text("Value of a customer", "客户价值"), 10, MONEY),
    (Text("Planned service", "计划性服务"), 9, MONEY),
    (Text("Handling, cost", "处理费用"), 12, MONEY),
    (Text("Unresolved, cost", "未解决损失"), 12, MONEY),
    (Text("Customers lost, cost", "流失损失"), 12, MONEY),
    (Text("Planned service, cost", "计划性服务费用"), 12, MONEY),
)
_CONTACT_HEADS = (
    (_CASE, 32, ""),
    (_ID, 12, ""),
    (_NAME, 20, ""),
    (_STRATUM, 12, ""),
    (Text("Channel", "渠道"), 18, ""),
    (Text("Matters left", "剩余件数"), 10, NUMBER),
    (Text("First-contact resolution", "首次联络解决率"), 10, SHARE),
    (Text("Attempts", "最多联络次数"), 8, NUMBER),
    (Text("Share stated", "申报占比"), 9, NUMBER),
    (Text("Part of the contacts", "联络占比"), 9, SHARE),
    (Text("Price a contact", "每次联络价格"), 10, MONEY),
    (Text("Contacts, measured", "实测次数"), 9, NUMBER),
    (Text("Come back by a person", "转回人工"), 9, SHARE),
    (Text("Person settles", "人工解决率"), 9, SHARE),
    (Text("Price of a person", "人工价格"), 10, MONEY),
    (Text("Ends the channel", "渠道内了结"), 9, SHARE),
    (Text("Contacts on it", "本渠道次数"), 9, NUMBER),
    (Text("Calls of a returner", "转回者次数"), 9, NUMBER),
    (Text("Contacts that came back", "转回次数"), 9, NUMBER),
    (Text("Contacts, cost", "联络费用"), 12, MONEY),
)
_OTHER_HEADS = (
    (_CASE, 32, ""),
    (Text("Kind", "类别"), 14, ""),
    (Text("Kind of cost", "费用类别"), 26, ""),
    (_ID, 24, ""),
    (_NAME, 40, ""),
    (Text("Amount", "数量"), 12, NUMBER),
    (Text("Price", "单价"), 12, MONEY),
    (Text("Cost", "费用"), 14, MONEY),
)
#: Columns of the sheet of matters that hold costs, by kind.
COST_COLUMNS = {CostKind.HANDLING: 23, CostKind.UNRESOLVED: 24, CostKind.CHURN: 25, CostKind.PLANNED: 26}
CONTACT_COST, OTHER_COST = 19, 7
_MATTER_FORMULAS = {
    9: "=E{r}*F{r}*N(G{r})*N(H{r})*N(I{r})",
    10: "=E{r}*F{r}-J{r}",
    15: '=IF(ISNUMBER(L{r}),L{r},IF(COUNT(M{r}:O{r})=3,M{r}*N{r}*O{r},"{nk}"))',
    17: '=IF(ISNUMBER(P{r}),MAX(0,1-P{r})^Q{r},"{nk}")',
    23: '=IF(ISNUMBER(S{r}),K{r}*S{r},"")',
    24: '=IF(AND(ISNUMBER(R{r}),ISNUMBER(T{r})),K{r}*R{r}*MAX(0,T{r}),"{nk}")',
    25: '=IF(AND(ISNUMBER(U{r}),ISNUMBER(V{r})),K{r}*U{r}*V{r},"")',
    26: '=IF(ISNUMBER(W{r}),J{r}*W{r},"")',
}
_TRIES = "IF({p}{{r}}>0.000000001,(1-MAX(0,1-{p}{{r}})^H{{r}})/{p}{{r}},H{{r}})"
_CONTACT_FORMULAS = {
    9: "=I{r}/SUMIFS({weights},{cases},A{r},{ids},B{r},{strata},D{r})",
    15: '=IF(ISNUMBER(G{r}),MIN(1,G{r}+N(M{r})),"")',
    16: "=IF(ISNUMBER(L{r}),L{r}," + _TRIES.format(p="P") + ")",
    17: "=IF(ISNUMBER(M{r}),IF(ISNUMBER(N{r}),1/MAX(N{r},1/MAX(H{r},1))," + _TRIES.format(p="G") + "),0)",
    18: "=N(M{r})*Q{r}*R{r}",
    19: "=F{r}*J{r}*(Q{r}*K{r}+S{r}*N(O{r}))",
}
_Place = tuple[str, str, str]


@frozen
class Worked:
    """Where the rows stand, with the values that they come to; last rows count from 0."""

    matters: Mapping[_Place, tuple[int, Matter]]
    lasts: tuple[int, int, int]


def framed(paper: Paper, title: Text, heads: Sequence[tuple[Text, float, str]], rows: int) -> int:
    """Title, heads, filter and frozen panes of a sheet of workings; gives its last row."""
    paper.framed(title, GUIDES[title], len(heads), wide=True)
    paper.heads([head for head, _, _ in heads], [width for _, width, _ in heads])
    last = FIRST + max(1, rows)
    paper.page.freeze_panes(FIRST + 1, 3)
    paper.page.autofilter(FIRST, 0, last, len(heads) - 1)
    paper.page.print_area(0, 0, last, len(heads) - 1)
    return last


def workings(papers: Sequence[Paper], of: Casebook, inputs: Inputs) -> Worked:
    """The three sheets: matters, contacts, other costs."""
    rows = of.workings
    last = framed(papers[0], MATTERS, _MATTER_HEADS, len(rows.matters))
    found: dict[_Place, tuple[int, Matter]] = {}
    for at, row in enumerate(rows.matters, start=FIRST + 1):
        value = matter(row, papers[0].said(NOT_KNOWN, " / "))
        found[row.case, row.request, row.stratum] = at, value
        _matter(papers[0], at, row, value, of, inputs)
    lasts = [last, framed(papers[1], CONTACTS, _CONTACT_HEADS, len(rows.contacts))]
    worked = Worked(found, (0, 0, 0))
    whole: dict[_Place, float] = {}
    for each in rows.contacts:
        place = each.case, each.request, each.stratum
        whole[place] = whole.get(place, 0.0) + each.weight.number
    for at, each in enumerate(rows.contacts, start=FIRST + 1):
        _contact(papers[1], at, each, whole, worked, of, inputs, papers[0])
    lasts.append(framed(papers[2], OTHERS, _OTHER_HEADS, len(rows.others)))
    for at, other in enumerate(rows.others, start=FIRST + 1):
        _other(papers[2], at, other, of, inputs)
    return Worked(found, (lasts[0], lasts[1], lasts[2]))


def _stub(paper: Paper, row: int, case: str, id: str, stratum: str, of: Casebook) -> None:
    paper.text(row, 0, case, "key")
    paper.text(row, 1, id, "key")
    paper.text(row, 2, named(paper, Ref(Section.REQUESTS, id), of))
    paper.text(row, 3, in_words(stratum) if stratum else "–")


def named(paper: Paper, ref: Ref, of: Casebook) -> str:
    """The name of an element in the languages of the workbook."""
    return "\n".join(dict.fromkeys(name_of(ref, of.model, each) for each in paper.languages))


def _refer(paper: Paper, row: int, column: int, factor: Factor | None, form: str, inputs: Inputs) -> None:
    """A reference to the input; an empty cell where there is none."""
    if factor is None:
        paper.blank(row, column, "number")
    else:
        paper.formula(row, column, "=" + inputs.of(factor), factor.number, form)


def _prices(row: MatterRow) -> tuple[Factor | None, ...]:
    return row.handling, row.loss, row.churn, row.customer, row.planned


def _matter(paper: Paper, at: int, row: MatterRow, value: Matter, of: Casebook, inputs: Inputs) -> None:
    _stub(paper, at, row.case, row.request, row.stratum, of)
    factors = {
        **dict(
            zip(range(4, 9), (row.coming, row.share, row.foreseeable, row.act, row.informed), strict=True)
        ),
        **dict(zip(range(11, 15), (row.settled, row.authority, row.rule, row.known), strict=True)),
        16: row.attempts,
        **dict(zip(range(18, 23), _prices(row), strict=True)),
    }
    values = {9: value.prevented, 10: value.remaining, 15: value.first, 17: value.unresolved}
    values |= {
        23: value.handling_cost,
        24: value.unresolved_cost,
        25: value.churn_cost,
        26: value.planned_cost,
    }
    for column, factor in factors.items():
        _refer(paper, at, column, factor, _MATTER_HEADS[column][2], inputs)
    words = {"r": at + 1, "nk": paper.said(NOT_KNOWN, " / ")}
    for column, number in values.items():
        formula = _MATTER_FORMULAS[column].format(**words)
        paper.formula(at, column, formula, number, _MATTER_HEADS[column][2])


def _contact(
    paper: Paper,
    at: int,
    row: ContactRow,
    whole: Mapping[_Place, float],
    worked: Worked,
    of: Casebook,
    inputs: Inputs,
    matters: Paper,
) -> None:
    place = row.case, row.request, row.stratum
    above, held = worked.matters[place]
    source = next(each for each in of.workings.matters if (each.case, each.request, each.stratum) == place)
    attempts = plain(source.attempts)
    value = contact(row, held, attempts, whole[place])
    _stub(paper, at, *place, of)
    paper.text(at, 4, named(paper, Ref(Section.CHANNELS, row.channel), of))
    taken = ((5, 10, held.remaining), (6, 15, held.first), (7, 16, attempts))
    for column, other, number in taken:
        formula = "=" + matters.at(above, other)
        paper.formula(at, column, formula, number, _CONTACT_HEADS[column][2])
    factors = {8: row.weight, 10: row.price, 11: row.contacts, 12: row.returning}
    factors |= {13: row.resolution, 14: row.person}
    for column, factor in factors.items():
        _refer(paper, at, column, factor, _CONTACT_HEADS[column][2], inputs)
    values = {9: value.weight, 15: value.ends, 16: value.on, 17: value.calls, 18: value.back, 19: value.cost}
    last = FIRST + 1 + len(of.workings.contacts)
    names = {"weights": "I", "cases": "A", "ids": "B", "strata": "D"}
    spans = {name: f"${column}${FIRST + 2}:${column}${last}" for name, column in names.items()}
    for column, number in values.items():
        formula = _CONTACT_FORMULAS[column].format(r=at + 1, **spans)
        paper.formula(at, column, formula, number, _CONTACT_HEADS[column][2])


def _other(paper: Paper, at: int, row: OtherRow, of: Casebook, inputs: Inputs) -> None:
    paper.text(at, 0, row.case, "key")
    paper.text(at, 1, row.kind.value, "key")
    paper.text(at, 2, paper.said(COST_LABELS[row.kind], " / "))
    paper.text(at, 3, row.ref.id, "key")
    paper.text(at, 4, named(paper, row.ref, of))
    _refer(paper, at, 5, row.amount, NUMBER, inputs)
    _refer(paper, at, 6, row.price, MONEY, inputs)
    cost = row.amount.number * row.price.number
    paper.formula(at, OTHER_COST, f"=F{at + 1}*G{at + 1}", cost, MONEY)


def cost_formula(
    papers: Sequence[Paper], worked: Worked, case: str, kind: CostKind, cells: Mapping[str, str]
) -> str:
    """The cost of one line in one case: ``cells`` address the case, the kind and the id beside it."""
    if kind in COST_COLUMNS or kind is CostKind.CONTACTS:
        sheet = 1 if kind is CostKind.CONTACTS else 0
        column = CONTACT_COST if sheet else COST_COLUMNS[kind]
        paper, last = papers[sheet], worked.lasts[sheet]
        return (
            f"SUMIFS({paper.span(column, FIRST + 1, last)},{paper.span(0, FIRST + 1, last)},{case},"
            f"{paper.span(1, FIRST + 1, last)},{cells['id']})"
        )
    paper, last = papers[2], worked.lasts[2]
    return (
        f"SUMIFS({paper.span(OTHER_COST, FIRST + 1, last)},{paper.span(0, FIRST + 1, last)},{case},"
        f"{paper.span(1, FIRST + 1, last)},{cells['kind']},{paper.span(3, FIRST + 1, last)},{cells['id']})"
    )
