"""Two scenarios compared: each was walked up the stairs by itself, and here the results meet."""

from collections.abc import Iterator, Sequence
from math import hypot

import numpy as np
from attrs import evolve, frozen

from servicemodel.domain.fact import Fact
from servicemodel.domain.finding import Finding
from servicemodel.domain.pools import Rehearsal
from servicemodel.domain.rule import Outcome
from servicemodel.domain.scenario import Comparison, Learned, Metric, Run, Scenario
from servicemodel.domain.staffing import StaffingTable
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.knowledge import Situation
from servicemodel.knowledge.sampling import Sample
from servicemodel.planning.contrasts.drawn_cost import Cost, cost, known, risen, unknown
from servicemodel.planning.contrasts.drawn_figures import HIGH, LOW, Figure, difference, figures
from servicemodel.planning.contrasts.levels import service_level, simulated_level
from servicemodel.planning.effects import SMALL

#: Shares that are compared, and whether more of them is better.
_SHARES = {"index": False, "knowledge": True, "wrong_belief": False}


@frozen
class Side:
    """One scenario after its walk.

    ``staffing`` is the day of everybody whom customers contact, ``rehearsal`` a simulated run of it; each is
    None where it was not worked out.
    """

    scenario: Scenario
    situation: Situation
    findings: tuple[Finding, ...]
    staffing: StaffingTable | None = None
    rehearsal: Rehearsal | None = None

    @property
    def service_level(self) -> Value | None:
        """The share of contacts answered in time, simulated where there is a run; None if not known."""
        if self.staffing is None:
            return None
        run = simulated_level(self.staffing, self.rehearsal) if self.rehearsal else None
        return run or service_level(self.staffing)


def contrast(before: Side, after: Side, run: Run | None = None) -> Comparison:
    """What differs between two sides; with a ``run`` every uncertain number is drawn so many times."""
    sample = Sample(run.size, run.seed) if run else None
    pair = figures(before.situation, sample), figures(after.situation, sample)
    shares = (_share(name, pair[0].get(name), pair[1].get(name)) for name in _SHARES)
    costs = [cost(side.situation, sample) for side in (before, after)]
    old, new = _wrong(before.findings), _wrong(after.findings)
    altered = _altered(old, new)
    moved = {finding.id for both in altered for finding in both}
    return Comparison(
        before.scenario,
        after.scenario,
        (*shares, *_counts(before.findings, after.findings), *_money(*costs), *_levels(before, after)),
        gone=tuple(f for id, f in old.items() if id not in new and id not in moved),
        created=tuple(f for id, f in new.items() if id not in old and id not in moved),
        stayed=tuple(f for id, f in new.items() if id in old),
        altered=altered,
        learned=tuple(_learned(before.situation, after.situation)),
        bills=(costs[0].bill if costs[0] else None, costs[1].bill if costs[1] else None),
        run=run,
    )


def _share(name: str, before: Figure | None, after: Figure | None) -> Metric:
    change = difference(before, after) if before and after else None
    old, new = (figure.value if figure else None for figure in (before, after))
    return Metric(name, old, new, change, _SHARES[name])


def _counts(before: Sequence[Finding], after: Sequence[Finding]) -> Iterator[Metric]:
    for name, outcome in (("findings", Outcome.VIOLATED), ("unknown", Outcome.UNKNOWN)):
        sides = [_count([f for f in found if f.outcome is outcome]) for found in (before, after)]
        yield _plain(name, sides[0], sides[1], False)


def _count(found: Sequence[Finding]) -> Value:
    grades = [finding.grade for finding in found if finding.grade]
    grade = max(grades, key=lambda grade: grade.rank, default=Grade.MEASURED)
    return Value(float(len(found)), Unit.COUNT, grade, "computed")


def _money(before: Cost | None, after: Cost | None) -> Iterator[Metric]:
    """The cost of both sides, under the name of cost_known where a line of it is not known."""
    if before is None and after is None:
        return
    bills = [each.bill for each in (before, after) if each]
    without = unknown(bills)
    old, new = (known(each.bill, without) if each else None for each in (before, after))
    whole = not without or not (old and new)
    if whole:
        old, new = (each.bill.total if each and each.bill.complete else None for each in (before, after))
    metric = _plain("cost" if whole else "cost_known", old, new, False)
    moved = risen(before, after) if before and after else None
    if metric.change and moved is not None:
        low, high = np.quantile(moved, [LOW, HIGH]).tolist()
        number = metric.change.number
        band = evolve(metric.change, low=min(low, number), high=max(high, number))
        metric = evolve(metric, change=band)
    yield metric


def _levels(before: Side, after: Side) -> Iterator[Metric]:
    old, new = before.service_level, after.service_level
    if old or new:
        metric = _plain("service_level", old, new, True)
        yield metric if metric.change is None else evolve(metric, change=_between(metric))


def _between(metric: Metric) -> Value | None:
    """The change of two levels with the errors of both runs; the same contacts make it rather smaller."""
    old, new, change = metric.before, metric.after, metric.change
    if old is None or new is None or change is None:
        return change
    down = hypot(new.number - _end(new, new.low), _end(old, old.high) - old.number)
    up = hypot(_end(new, new.high) - new.number, old.number - _end(old, old.low))
    return evolve(change, low=change.number - down, high=change.number + up)


def _end(value: Value, end: float | None) -> float:
    return value.number if end is None else end


def _plain(name: str, before: Value | None, after: Value | None, rising: bool) -> Metric:
    """A figure whose difference has no interval of its own."""
    change = None
    if before and after:
        grade = max(before.grade, after.grade, key=lambda grade: grade.rank)
        change = Value(after.number - before.number, after.unit, grade, "computed")
    return Metric(name, before, after, change, rising)


def _wrong(findings: Sequence[Finding]) -> dict[str, Finding]:
    return {finding.id: finding for finding in findings if finding.outcome is Outcome.VIOLATED}


def _altered(old: dict[str, Finding], new: dict[str, Finding]) -> tuple[tuple[Finding, Finding], ...]:
    """Findings of one rule about one place that stand for another reason than before."""
    created = {_place(finding): finding for id, finding in new.items() if id not in old}
    gone = {_place(finding): finding for id, finding in old.items() if id not in new}
    return tuple((finding, created[place]) for place, finding in gone.items() if place in created)


def _place(finding: Finding) -> tuple[str, ...]:
    return finding.rule, *sorted(ref.id for ref in finding.elements)


def _learned(before: Situation, after: Situation) -> list[Learned]:
    """Every change of knowledge, largest first."""
    ids = tuple(dict.fromkeys(actor.id for s in (before, after) for actor in s.model.actors))
    facts = dict.fromkeys((*before.facts, *after.facts))
    found = [
        _step(before, after, actor, fact)
        for fact in facts
        for actor in ids
        if abs(_correct(after, actor, fact) - _correct(before, actor, fact)) > SMALL
    ]
    return sorted(found, key=lambda learned: (-abs(learned.step), learned.actor, learned.fact))


def _step(before: Situation, after: Situation, actor: str, fact: Fact) -> Learned:
    need = after.needs.get((actor, fact))
    return Learned(
        actor, fact, _known(before, actor, fact), _known(after, actor, fact), need.level if need else None
    )


def _correct(situation: Situation, actor: str, fact: Fact) -> float:
    belief = situation.beliefs.get(fact)
    if belief is None or actor not in belief.number:
        return 0.0
    return float(belief.answer.correct[belief.number[actor]])


def _known(situation: Situation, actor: str, fact: Fact) -> Value | None:
    belief = situation.beliefs.get(fact)
    if belief is None or actor not in belief.number:
        return None
    return situation.row(actor, fact).knowledge.value
