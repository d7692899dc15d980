"""Two editions of a model compared after their walks: which computed figures moved, and by what cause."""

from collections.abc import Sequence

from attrs import frozen

from servicemodel.domain.difference import Cause, Shifted
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Outcome
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.knowledge import Situation
from servicemodel.planning.contrasts.drawn_cost import cost, known, unknown
from servicemodel.planning.contrasts.drawn_figures import figures

#: Parts smaller than this are rounding.
_SMALL = 5e-7


@frozen
class Stage:
    """A walk on the way from the old edition to the new one; ``cause`` led to it, None for the start."""

    cause: Cause | None
    situation: Situation
    findings: tuple[Finding, ...]


def shifted(stages: Sequence[Stage]) -> tuple[Shifted, ...]:
    """Computed figures that differ between the first stage and the last, each with its parts by cause."""
    told = [_figures(stage) for stage in stages]
    name, costs = _costs(stages)
    told = [{**figures, name: cost} if cost else figures for figures, cost in zip(told, costs, strict=True)]
    names = dict.fromkeys(name for figures in told for name in figures)
    found = (_shifted(name, stages, [figures.get(name) for figures in told]) for name in names)
    return tuple(each for each in found if _number(each.before) != _number(each.after) or each.parts)


def _figures(stage: Stage) -> dict[str, Value]:
    found = {name: figure.value for name, figure in figures(stage.situation).items()}
    for name, outcome in (("findings", Outcome.VIOLATED), ("unknown", Outcome.UNKNOWN)):
        counted = [finding for finding in stage.findings if finding.outcome is outcome]
        found[name] = Value(float(len(counted)), Unit.COUNT, weakest(()), "computed")
    return found


def _costs(stages: Sequence[Stage]) -> tuple[str, list[Value | None]]:
    """The yearly bill of every stage: lines that one of them does not know are left out of all."""
    found = [cost(stage.situation) for stage in stages]
    without = unknown([each.bill for each in found if each])
    name = "cost_known" if without else "cost"
    return name, [known(each.bill, without) if each else None for each in found]


def _shifted(name: str, stages: Sequence[Stage], values: Sequence[Value | None]) -> Shifted:
    parts = []
    for n, stage in enumerate(stages[1:], 1):
        old, new = values[n - 1], values[n]
        if stage.cause and old and new and abs(new.number - old.number) > _SMALL:
            parts.append((stage.cause, new.number - old.number))
    return Shifted(name, values[0], values[-1], tuple(parts))


def _number(value: Value | None) -> float | None:
    return round(value.number, 6) if value else None
