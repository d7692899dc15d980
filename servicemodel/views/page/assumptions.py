"""What the numbers of the model rest on: counts by evidence grade and the weak ones in full."""

from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.outlook import Outlook
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Value
from servicemodel.views.fact_labels import WHAT
from servicemodel.views.figures import GRADE_MARKS, grade, percent, ranged
from servicemodel.views.outlook_words import amount_words
from servicemodel.views.page.basis import basis
from servicemodel.views.page.inventory import Number, numbers
from servicemodel.views.sentences import name_of

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation

#: So many elements are named; the rest are counted.
MOST_NAMES, MOST_ROWS = 3, 120

#: Rank and swing, in money a year, of a number by element and field.
_Moved = dict[tuple[Ref, str], tuple[int, float]]
_SWING = Text("{rank}: {swing}", "第{rank}位：{swing}")
_MORE = Text("and {count} more", "等{count}项")
_ROWS_LEFT = Text(
    "{count} more rows, with better evidence or fewer uses, are left out here.",
    "此处略去另外{count}行（证据较好，或用处较少）。",
)


@frozen
class GradeCount:
    """How many numbers have a grade; ``percent`` is a whole number for the bar."""

    label: str
    mark: str
    slug: str
    count: int
    share: str
    percent: float


@frozen
class Assumption:
    """Numbers that say the same for the same reason; ``users`` names the elements they stand on.

    ``influence`` tells rank and swing of the most influential one, "" where it moves nothing that was found.
    """

    what: str
    value: str
    grade: str
    users: str
    basis: str
    influence: str = ""


def by_grade(model: ServiceModel, language: Language) -> tuple[GradeCount, ...]:
    """Counts of the numbers of ``model`` for each grade, best first."""
    listed = numbers(model)
    return tuple(_count(of, listed, language) for of in Grade)


def _count(of: Grade, listed: tuple[Number, ...], language: Language) -> GradeCount:
    count = sum(number.value.grade is of for number in listed)
    part = count / len(listed) if listed else 0.0
    return GradeCount(
        grade(of, language),
        GRADE_MARKS[of],
        of.value,
        count,
        percent(part, language, 0),
        round(part * 100, 2),
    )


def weak(
    situation: "Situation", language: Language, outlook: Outlook | None = None
) -> tuple[tuple[Assumption, ...], str]:
    """Declared and assumed numbers, equal ones together: the most influential first, then those used most.

    With them comes a sentence about the rows left out, or "". ``outlook`` tells the influence: how far
    one number moves the benefit of the best action.
    """
    listed = [n for n in numbers(situation.model) if n.value.grade in {Grade.DECLARED, Grade.ASSUMED}]
    listed.sort(key=_same)
    groups = [list(group) for _, group in groupby(listed, key=_same)]
    bars = outlook.tornado.bars if outlook and outlook.tornado else ()
    moved = {(bar.number.ref, bar.number.field): (rank, bar.swing) for rank, bar in enumerate(bars, 1)}
    groups.sort(
        key=lambda group: (_rank(group, moved), -group[0].value.grade.rank, -len(group), _same(group[0]))
    )
    rows = tuple(_assumption(group, situation, moved, language) for group in groups[:MOST_ROWS])
    left = len(groups) - len(rows)
    return rows, _ROWS_LEFT.to(language).format(count=left) if left else ""


def _rank(group: list[Number], moved: _Moved) -> int:
    """The best place among the numbers of ``group``, 1 for the most influential."""
    return min(moved.get((n.ref, n.what), (len(moved) + 1, 0.0))[0] for n in group)


def _influence(group: list[Number], moved: _Moved, model: ServiceModel, language: Language) -> str:
    found = [moved[n.ref, n.what] for n in group if (n.ref, n.what) in moved]
    if not found:
        return ""
    rank, swing = min(found)
    return _SWING.to(language).format(rank=rank, swing=amount_words(swing, model, language))


def _same(number: Number) -> tuple[str, str, float, str, str]:
    value = number.value
    return number.what, value.unit.value, value.number, value.grade.value, value.source


def _banded(number: Number, situation: "Situation") -> Value:
    """The number with its interval, where the situation knows one for exactly this number."""
    banded = situation.value(number.ref, number.what)
    return banded if banded and banded.number == number.value.number else number.value


def _assumption(group: list[Number], situation: "Situation", moved: _Moved, language: Language) -> Assumption:
    model, value = situation.model, _banded(group[0], situation)
    names = list(dict.fromkeys(name_of(number.ref, model, language) for number in group))
    comma = "；" if language is Language.ZH else "; "
    users = comma.join(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        more = _MORE.to(language).format(
            count=len(names) if language is Language.ZH else len(names) - MOST_NAMES
        )
        users += more if language is Language.ZH else f" {more}"
    return Assumption(
        what=WHAT[group[0].what].to(language),
        value=ranged(value, language, model.currency),
        grade=grade(value.grade, language),
        users=users,
        basis=basis(value.source, language),
        influence=_influence(group, moved, model, language),
    )
