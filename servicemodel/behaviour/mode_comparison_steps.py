"""Steps about the service modes of one business side by side: knowledge, cost, and the break-even."""

from decimal import Decimal
from pathlib import Path

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, write
from servicemodel.behaviour.words import Party, Subject
from servicemodel.domain.modes import Criterion, Lever, ModeTable, Verdict
from servicemodel.domain.modes import Told as Figure
from servicemodel.domain.traits import ServiceMode

HUNDRED = Decimal(100)
#: Which figure of a mode says what a party knows of a topic.
KNOWN = {
    ("management", "customer.need"): Criterion.NEED,
    ("customer", "product.unit_state"): Criterion.CUSTOMER_UNIT,
    ("dealer", "product.unit_state"): Criterion.PARTNER_UNIT,
    ("supplier", "part.quality"): Criterion.SUPPLIER_PARTS,
}


@done_by("the service modes of this business are compared", "对比这一业务的各种服务模式")
def compared(told: Told, tmp_path: Path) -> ModeTable:
    """The five modes of what was told."""
    return pipeline.modes(pipeline.read(str(write(told, tmp_path))))


@seen_by(
    "in {mode:Mode} {who:Party} would know {p:Figure}% of {what:Subject}",
    "若采用{mode:Mode}，{who:Party}掌握{what:Subject}的{p:Figure}%",
)
def known(reviewed: ModeTable, mode: str, who: Party, p: Decimal, what: Subject) -> None:
    """Correct knowledge in the variant (SC-01, SC-02, SC-04, SC-06)."""
    _share(_of(reviewed, mode, KNOWN[who.id, what.topic]), p)


@seen_by(
    "in {mode:Mode} the contact points would know {p:Figure}% of {what:Subject} together, the best "
    "of them {b:Figure}%",
    "若采用{mode:Mode}，各接触点合计掌握{what:Subject}的{p:Figure}%，其中最多的一个掌握{b:Figure}%",
)
def together(reviewed: ModeTable, mode: str, p: Decimal, what: Subject, b: Decimal) -> None:
    """The silo index (SC-03)."""
    _share(_of(reviewed, mode, Criterion.TOGETHER), p)
    _share(reviewed.mode(ServiceMode(mode)).best, b)


@seen_by(
    "in {mode:Mode} {who:Party} would be {p:Figure}% ahead of {whom:Party} in {what:Subject}",
    "若采用{mode:Mode}，{who:Party}在{what:Subject}上领先{whom:Party}{p:Figure}%",
)
def ahead(reviewed: ModeTable, mode: str, who: Party, p: Decimal, whom: Party, what: Subject) -> None:
    """The advantage of the firm over its customers (SC-05)."""
    _share(_of(reviewed, mode, Criterion.ADVANTAGE), p)


@seen_by(
    "{mode:Mode} looks cheaper than {other:Mode} while the value of information is left out",
    "不计信息价值时，{mode:Mode}比{other:Mode}便宜",
)
def looks_cheaper(reviewed: ModeTable, mode: str, other: str) -> None:
    """C_mode without V_info (2.22)."""
    assert _money(reviewed, mode, Criterion.BLIND_COST) < _money(reviewed, other, Criterion.BLIND_COST)


@seen_by(
    "{mode:Mode} is dearer than {other:Mode} once the value of information is counted",
    "计入信息价值后，{mode:Mode}比{other:Mode}贵",
)
def dearer(reviewed: ModeTable, mode: str, other: str) -> None:
    """C_mode with V_info (2.22)."""
    assert _money(reviewed, mode, Criterion.COST) > _money(reviewed, other, Criterion.COST)


@seen_by("{mode:Mode} costs least of all", "各模式中{mode:Mode}成本最低")
def cheapest(reviewed: ModeTable, mode: str) -> None:
    """The lowest cost with the value of information inside."""
    assert min(reviewed.modes, key=lambda row: _number(row.cost)).mode is ServiceMode(mode)


@seen_by("everything that the paper says of the modes holds here", "论文对各模式的论断在此全部成立")
def all_hold(reviewed: ModeTable) -> None:
    """No statement differs, none is open."""
    assert {ordering.verdict for ordering in reviewed.orderings} == {Verdict.HOLDS}


@seen_by(
    "{mode:Mode} becomes better than {other:Mode} once {who:Party} reports {p:Figure}% of {what:Subject}",
    "当{who:Party}上报{what:Subject}的{p:Figure}%时，{mode:Mode}开始优于{other:Mode}",
)
def reporting(reviewed: ModeTable, mode: str, other: str, who: Party, p: Decimal, what: Subject) -> None:
    """The break-even in what dealers report."""
    assert (mode, other, who.id, what.topic) == ("dealer", "direct", "dealer", "customer.need")
    even = _even(reviewed, Lever.REPORTED)
    assert agrees(even * HUNDRED, p), even


@seen_by(
    "{mode:Mode} becomes better than {other:Mode} once a contact of our own costs ${m:Figure}",
    "当自有渠道每次接触的成本达到{m:Figure}美元时，{mode:Mode}开始优于{other:Mode}",
)
def contact_cost(reviewed: ModeTable, mode: str, other: str, m: Decimal) -> None:
    """The break-even in the cost of a contact."""
    assert (mode, other) == ("dealer", "direct")
    even = _even(reviewed, Lever.CONTACT_COST)
    assert agrees(even, m), even


def _even(reviewed: ModeTable, lever: Lever) -> Decimal:
    (found,) = [even for even in reviewed.break_evens if even.lever is lever]
    assert found.at is not None
    assert found.above
    return Decimal(str(found.at.number))


def _of(reviewed: ModeTable, mode: str, criterion: Criterion) -> Figure:
    return reviewed.mode(ServiceMode(mode)).of(criterion)


def _money(reviewed: ModeTable, mode: str, criterion: Criterion) -> float:
    return _number(_of(reviewed, mode, criterion))


def _number(figure: Figure) -> float:
    assert figure.value is not None, figure.missing
    return figure.value.number


def _share(figure: Figure, p: Decimal) -> None:
    found = Decimal(str(round(_number(figure) * 100, 4)))
    assert agrees(found, p), found
