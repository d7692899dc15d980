"""Orders without sizes: what a survey says of the published ones, what draws agree on (MI-03 to MI-05)."""

from collections.abc import Mapping, Sequence

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import (
    PUBLISHED,
    Check,
    Difference,
    Effect,
    GroupEstimates,
    Lever,
    Order,
    Statement,
    Verdict,
    sign,
)
from servicemodel.domain.value import Grade, Unit, Value

Draws = Mapping[Effect, Sequence[float]]


def checks(groups: Sequence[GroupEstimates], differences: Sequence[Difference]) -> tuple[Check, ...]:
    """Every published statement with the verdict of a survey; untold where a group is not estimated."""
    return tuple(Check(each, _verdict(_tested(each, groups, differences))) for each in PUBLISHED)


def _tested(
    told: Statement, groups: Sequence[GroupEstimates], differences: Sequence[Difference]
) -> tuple[Value, int] | None:
    """The number that the statement wants above zero, and 1 or -1 for the way it is counted."""
    if told.less is None:
        found = next((group for group in groups if group.group is told.more), None)
        return (found.of(told.effect).value, 1) if found else None
    between = next((each for each in differences if each.effect is told.effect), None)
    return (between.value, 1 if between.more is told.more else -1) if between else None


def _verdict(tested: tuple[Value, int] | None) -> Verdict:
    side = sign(tested[0]) * tested[1] if tested else 0
    return {1: Verdict.HOLDS, -1: Verdict.CONTRADICTS, 0: Verdict.UNTOLD}[side]


def orders(draws: Mapping[Presence, Draws], grade: Grade, source: str) -> tuple[Order, ...]:
    """Levers in each group, then groups for each lever; of each pair the one first that more draws favour.

    ``draws`` gives the effects of the groups, draw by draw; nothing of them is kept but shares of draws.
    """
    worth = {group: _worth(draws[group]) for group in Presence if group in draws}
    levers, groups = (Lever.ENCOUNTER, Lever.STAFF), tuple(Presence)
    made = [
        _order(group, levers, [of[lever] for lever in levers], grade, source) for group, of in worth.items()
    ]
    if len(worth) == len(groups):
        made += [_order(lever, groups, [worth[g][lever] for g in groups], grade, source) for lever in Lever]
    return tuple(made)


def _worth(of: Draws) -> dict[Lever, list[float]]:
    """What a step of infusion use does to customer satisfaction by each way, draw by draw."""
    kappa = of[Effect.KAPPA]
    return {
        Lever.ENCOUNTER: [d * k for d, k in zip(of[Effect.DIRECT], kappa, strict=True)],
        Lever.STAFF: [i * k for i, k in zip(of[Effect.INDIRECT], kappa, strict=True)],
        Lever.BOTH: list(of[Effect.TOTAL]),
    }


def _order(
    about: Presence | Lever,
    names: Sequence[Presence | Lever],
    worth: Sequence[Sequence[float]],
    grade: Grade,
    source: str,
) -> Order:
    size = len(worth[0])
    share = sum(one > two for one, two in zip(*worth, strict=True)) / size
    first, second = names if share >= 0.5 else (names[1], names[0])
    return Order(about, first, second, Value(max(share, 1 - share), Unit.SHARE, grade, source, trials=size))
