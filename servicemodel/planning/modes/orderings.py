"""What the source says about its modes, held against the figures of one business (002 L17-37, 1.4, 1.13)."""

from collections.abc import Callable, Mapping

from attrs import frozen

from servicemodel.domain.modes import Criterion, ModeFigure, Ordering, Statement, Told, Verdict
from servicemodel.domain.traits import ServiceMode as Mode
from servicemodel.domain.value import Grade, Unit, Value

#: Differences smaller than this are rounding.
SMALL = 1e-9
REACTIVE = (Mode.TRADITIONAL, Mode.DIRECT, Mode.DEALER, Mode.THIRD_PARTY)
NOTHING = Told(Value(0.0, Unit.SHARE, Grade.MEASURED, "nothing"))

Rows = Mapping[Mode, ModeFigure]


@frozen
class Claim:
    """``more`` > ``less`` on one criterion; ``equal`` claims that both are the same instead."""

    statement: Statement
    criterion: Criterion
    more: Callable[[Rows], Told]
    less: Callable[[Rows], Told]
    seeds: tuple[str, ...]
    equal: bool = False


def orderings(rows: Rows) -> tuple[Ordering, ...]:
    """Every statement: holds, differs or cannot be told."""
    return tuple(_judged(claim, rows) for claim in CLAIMS)


def _judged(claim: Claim, rows: Rows) -> Ordering:
    more, less = claim.more(rows).value, claim.less(rows).value
    if more is None or less is None:
        verdict = Verdict.UNKNOWN
    else:
        apart = more.number - less.number
        holds = abs(apart) <= SMALL if claim.equal else apart > SMALL
        verdict = Verdict.HOLDS if holds else Verdict.DIFFERS
    return Ordering(claim.statement, claim.criterion, verdict, more, less, claim.seeds)


def _of(mode: Mode, criterion: Criterion) -> Callable[[Rows], Told]:
    return lambda rows: rows[mode].of(criterion)


def _nothing(rows: Rows) -> Told:
    return NOTHING


def _highest(modes: tuple[Mode, ...], criterion: Criterion) -> Callable[[Rows], Told]:
    return lambda rows: _extreme([rows[mode].of(criterion) for mode in modes], 1)


def _lowest(modes: tuple[Mode, ...], criterion: Criterion) -> Callable[[Rows], Told]:
    return lambda rows: _extreme([rows[mode].of(criterion) for mode in modes], -1)


def _extreme(told: list[Told], sign: int) -> Told:
    """The highest or lowest figure, known only if all are."""
    known = [one for one in told if one.value is not None]
    if len(known) < len(told):
        return Told(None, tuple(number for one in told for number in one.missing))
    return max(known, key=lambda one: sign * one.value.number if one.value else 0.0)


_NEED, _COST, _BLIND = Criterion.NEED, Criterion.COST, Criterion.BLIND_COST
CLAIMS: tuple[Claim, ...] = (
    Claim(
        Statement.DIRECT_KNOWS_MORE_THAN_DEALER,
        _NEED,
        _of(Mode.DIRECT, _NEED),
        _of(Mode.DEALER, _NEED),
        ("SC-02", "AS-08"),
    ),
    Claim(
        Statement.DEALER_KNOWS_MORE_THAN_THIRD_PARTY,
        _NEED,
        _of(Mode.DEALER, _NEED),
        _of(Mode.THIRD_PARTY, _NEED),
        ("SC-02", "AS-09"),
    ),
    Claim(
        Statement.THIRD_PARTY_LEAVES_BLIND,
        _NEED,
        _of(Mode.THIRD_PARTY, _NEED),
        _nothing,
        ("SC-01", "AS-09", "MO-4"),
        equal=True,
    ),
    Claim(
        Statement.PROACTIVE_KNOWS_MOST,
        _NEED,
        _of(Mode.PROACTIVE, _NEED),
        _highest(REACTIVE, _NEED),
        ("MO-5",),
    ),
    Claim(
        Statement.DEPARTMENTS_KNOW_TOGETHER,
        Criterion.TOGETHER,
        _of(Mode.TRADITIONAL, Criterion.TOGETHER),
        lambda rows: rows[Mode.TRADITIONAL].best,
        ("SC-03", "MO-1", "AS-11"),
    ),
    Claim(
        Statement.DEALER_AHEAD_OF_CUSTOMER,
        Criterion.PARTNER_UNIT,
        _of(Mode.DEALER, Criterion.PARTNER_UNIT),
        _of(Mode.DEALER, Criterion.CUSTOMER_UNIT),
        ("SC-04", "AS-03"),
    ),
    Claim(
        Statement.REMINDER_CUTS_ADVANTAGE,
        Criterion.ADVANTAGE,
        _of(Mode.DEALER, Criterion.ADVANTAGE),
        _of(Mode.PROACTIVE, Criterion.ADVANTAGE),
        ("SC-05", "PA-01", "AS-02"),
    ),
    Claim(
        Statement.SUPPLIER_LEARNS_ONLY_PROACTIVELY,
        Criterion.SUPPLIER_PARTS,
        _of(Mode.PROACTIVE, Criterion.SUPPLIER_PARTS),
        _highest(REACTIVE, Criterion.SUPPLIER_PARTS),
        ("SC-06", "PA-14"),
    ),
    Claim(
        Statement.DEALER_QUALITY_BELOW_DIRECT,
        Criterion.QUALITY,
        _of(Mode.DIRECT, Criterion.QUALITY),
        _of(Mode.DEALER, Criterion.QUALITY),
        ("MO-2", "MO-3"),
    ),
    Claim(
        Statement.DIRECT_COSTS_MORE_THAN_DEALER,
        _BLIND,
        _of(Mode.DIRECT, _BLIND),
        _of(Mode.DEALER, _BLIND),
        ("MO-2", "MO-3"),
    ),
    Claim(
        Statement.THIRD_PARTY_COSTS_LESS_THAN_DIRECT,
        _BLIND,
        _of(Mode.DIRECT, _BLIND),
        _of(Mode.THIRD_PARTY, _BLIND),
        ("MO-2", "MO-4"),
    ),
    Claim(
        Statement.OUTSOURCING_DEAR_WITH_INFORMATION,
        _COST,
        _of(Mode.THIRD_PARTY, _COST),
        _of(Mode.DIRECT, _COST),
        ("MO-4", "AS-05"),
    ),
    Claim(
        Statement.PROACTIVE_REACTS_FASTEST,
        Criterion.REACTION,
        _lowest(REACTIVE, Criterion.REACTION),
        _of(Mode.PROACTIVE, Criterion.REACTION),
        ("MO-5",),
    ),
    Claim(
        Statement.PROACTIVE_COSTS_LEAST,
        _COST,
        _lowest(REACTIVE, _COST),
        _of(Mode.PROACTIVE, _COST),
        ("MO-5", "RQ-3"),
    ),
)
