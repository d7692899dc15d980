"""The answers of a survey as employees: a mean of each variable, and the answers of their customers.

The respondent of an answer is the employee, also where customers answered about the employee (MI-06). A
row of a wide file is one customer; in a file with a row per answer the n-th answers to the items of a
scale are taken as those of one customer.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Variable
from servicemodel.domain.measurement import LeftOut
from servicemodel.evidence.engines import columns
from servicemodel.evidence.infusion.asked import group_of, variable_of
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from servicemodel.evidence.infusion.effects import Array

JUDGED = (Variable.CONFIRMATION, Variable.SATISFACTION)
_COLUMNS = ("respondent", "source_file", "source_row", "item", "score", "group", "channel")


@frozen
class Answer:
    """One score of one item; ``sheet`` tells the customer apart, ``group`` is None where it is not known."""

    employee: str
    variable: Variable
    item: str
    score: float
    sheet: tuple[str, int]
    group: Presence | None = None


@frozen(eq=False)
class Employees:
    """One channel group. ``rows`` has a row for each employee and a column for each variable, in order;
    ``judged`` the scores that each employee's customers gave, for the variables that customers judge;
    ``items`` the mean of each item, by employee, not a number where it was not answered.
    """

    group: Presence
    rows: "Array"
    judged: Mapping[Variable, tuple["Array", ...]]
    items: Mapping[Variable, Mapping[str, "Array"]] = {}


@frozen
class Survey:
    """The groups that answered, in order; employees left out; variables that nobody was asked."""

    groups: tuple[Employees, ...]
    left_out: tuple[LeftOut, ...] = ()
    lacks: tuple[Variable, ...] = ()


def answers_in(records: Records, groups: Mapping[str, Presence]) -> tuple[Answer, ...]:
    """The answers of the imported surveys that belong to the model; () where there is no survey.

    ``groups`` tells what words of the column ``group`` mean, before the words that everybody knows.
    """
    if records.answers is None:
        return ()
    held = columns(records.answers.select(*_COLUMNS).order_by(_COLUMNS))
    made = []
    for who, file, row, item, score, group, channel in zip(*(held[c] for c in _COLUMNS), strict=True):
        variable = variable_of(item)
        if variable is not None and score is not None:
            said = groups.get(group or "") or group_of(group) or group_of(channel)
            made.append(Answer(who, variable, item, float(score), (file, row), said))
    return tuple(made)


@frozen(eq=False)
class _Person:
    """One employee: for each variable the mean of each sheet, and the mean of each item."""

    sheets: Mapping[Variable, "Array"]
    items: Mapping[tuple[Variable, str], float]


def survey_of(answers: Iterable[Answer]) -> Survey:
    """Employees with a mean of each variable; who lacks a variable or a group is left out and counted."""
    people: dict[str, list[Answer]] = {}
    for answer in answers:
        people.setdefault(answer.employee, []).append(answer)
    asked = {answer.variable for given in people.values() for answer in given}
    lacks = tuple(variable for variable in Variable if variable not in asked)
    out = {"no_group": 0, "not_all_asked": 0}
    kept: dict[Presence, list[_Person]] = {group: [] for group in Presence}
    for who in sorted(people):
        groups, person = {a.group for a in people[who] if a.group}, _person(people[who])
        if len(groups) != 1:
            out["no_group"] += 1
        elif len(person.sheets) < len(Variable):
            out["not_all_asked"] += 1
        else:
            kept[groups.pop()].append(person)
    left = tuple(LeftOut(reason, count) for reason, count in out.items() if count)
    return Survey(tuple(_employees(g, them) for g, them in kept.items() if them), left, lacks)


def _person(given: list[Answer]) -> _Person:
    import numpy as np

    sheets: dict[Variable, dict[tuple[str, int], list[float]]] = {}
    items: dict[tuple[Variable, str], list[float]] = {}
    wide = len({answer.sheet for answer in given}) < len(given)
    for answer in given:
        scores = items.setdefault((answer.variable, answer.item), [])
        scores.append(answer.score)
        sheet = answer.sheet if wide else ("", len(scores))
        sheets.setdefault(answer.variable, {}).setdefault(sheet, []).append(answer.score)
    return _Person(
        {v: np.array([np.mean(scores) for _, scores in sorted(of.items())]) for v, of in sheets.items()},
        {item: float(np.mean(scores)) for item, scores in items.items()},
    )


def _employees(group: Presence, them: list[_Person]) -> Employees:
    import numpy as np

    rows = np.array([[each.sheets[variable].mean() for variable in Variable] for each in them])
    items: dict[Variable, dict[str, Array]] = {}
    for variable, item in sorted({asked for each in them for asked in each.items}, key=str):
        scores = np.array([each.items.get((variable, item), np.nan) for each in them])
        items.setdefault(variable, {})[item] = scores
    judged = {variable: tuple(each.sheets[variable] for each in them) for variable in JUDGED}
    return Employees(group, rows, judged, items)
