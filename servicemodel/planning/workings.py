"""The workings of a bill and of what changes it: today, the best bundle, every action by itself."""

from collections.abc import Iterable, Sequence
from math import isclose

from servicemodel.domain.action import Action
from servicemodel.domain.merging import merged
from servicemodel.domain.ref import Ref, Section
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.workings import BUNDLE, TODAY, LineRow, OtherRow, Workings
from servicemodel.domain.worth import CostKind
from servicemodel.knowledge import Situation, assess
from servicemodel.network import connect
from servicemodel.planning.worth.amount import Amount
from servicemodel.planning.worth.factors import Sight, contact_rows, matter_rows, other_rows, sight
from servicemodel.planning.worth.lines import parts
from servicemodel.planning.worth.part import Part

_Key = tuple[CostKind, Ref | None]


def workings(situation: Situation, strategy: Strategy) -> Workings:
    """The rows of today, of the best bundle of ``strategy``, and of each action whose saving is known."""
    now = sight(TODAY, situation)
    before = {part.key: part for part in parts(now.point)}
    found = [_case(now, before, {key for key, part in before.items() if part.array is not None})]
    actions = {action.id: action for action in strategy.actions}
    if strategy.portfolio and strategy.portfolio.best.actions:
        taken = [actions[id] for id in strategy.portfolio.best.actions]
        found.append(_after(BUNDLE, situation, before, taken))
    for one in strategy.alone:
        if one.saving is not None:
            found.append(_after(one.action, situation, before, [actions[one.action]]))
    return Workings(
        tuple(row for each in found for row in each.matters),
        tuple(row for each in found for row in each.contacts),
        tuple(row for each in found for row in each.others),
        tuple(row for each in found for row in each.lines),
    )


def _after(case: str, situation: Situation, before: dict[_Key, Part], actions: Sequence[Action]) -> Workings:
    """The rows that are otherwise once ``actions`` are done."""
    model = merged(situation.model, actions)
    then = sight(case, assess(model, connect(model), situation))
    after = {part.key: part for part in parts(then.point)}
    return _case(then, after, _changed(before, after), before)


def _changed(before: dict[_Key, Part], after: dict[_Key, Part]) -> set[_Key]:
    """The lines that cost something else; one that is known on one side only cannot be compared."""
    unknown = {key for side in (before, after) for key, part in side.items() if part.array is None}
    keys = dict.fromkeys((*before, *after))
    return {key for key in keys if key not in unknown and not isclose(_of(before, key), _of(after, key))}


def _of(side: dict[_Key, Part], key: _Key) -> float:
    part = side.get(key)
    return float(part.array[0]) if part is not None and part.array is not None else 0.0


def _case(
    of: Sight, own: dict[_Key, Part], keys: set[_Key], before: dict[_Key, Part] | None = None
) -> Workings:
    """The rows about the lines ``keys``; ``before`` holds today's lines, None where these are they."""
    requests = {ref.id for _, ref in keys if ref and ref.section is Section.REQUESTS}
    there = [each for each in of.situation.model.requests if each.id in requests]
    matters = tuple(row for request in there for row in matter_rows(of, request))
    paid = {ref.id for kind, ref in keys if kind is CostKind.CONTACTS and ref}
    contacts = tuple(row for each in matters if each.request in paid for row in contact_rows(of, each))
    today = own if before is None else before
    lines = tuple(
        LineRow(of.case, kind, ref, _held(today, (kind, ref)), _held(own, (kind, ref)))
        for kind, ref in _ordered(keys, (*(before or {}), *own))
        if ref is not None
    )
    return Workings(matters, contacts, tuple(_others(of, own, keys)), lines)


def _held(side: dict[_Key, Part], key: _Key) -> float | None:
    return _of(side, key) if key in side else None


def _ordered(keys: set[_Key], order: Iterable[_Key]) -> tuple[_Key, ...]:
    return tuple(key for key in dict.fromkeys(order) if key in keys)


def _others(of: Sight, own: dict[_Key, Part], keys: set[_Key]) -> Iterable[OtherRow]:
    for key, part in own.items():
        kind, ref = key
        if key in keys and ref is not None and ref.section is not Section.REQUESTS:
            yield from other_rows(of, kind, ref, Amount(part.array, part.asked))
