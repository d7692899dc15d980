"""What customers answered in a survey, by question and group."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.evidence.counting import Told, grouped, means
from servicemodel.evidence.lives import held, naming
from servicemodel.evidence.money import SMALL, small
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="survey_mean",
    version=1,
    grain=Grain.ANSWER,
    unit=Unit.COUNT,
    title=Text("survey score", "调查得分"),
    definition=Text(
        "Mean score of a question, in points of its own scale, with its interval; by group where the answers "
        "name one",
        "每个题目的平均得分（按该题自身的分值），附区间；答卷注明分组时按组另列",
    ),
    formula="sum(score) / count(answers)",
    cannot_show=Text("what those think who did not answer", "未作答者的看法"),
    needs=("survey_answer.score",),
    keys=("item", "group"),
    seeds=("DS-07",),
)


def query(records: Records, by: tuple[str, ...] = ("item",)) -> "Table":
    """Sums of the scores (in ten-thousandths) and of their squares over ``n`` answers."""
    assert records.answers is not None
    known = naming(records.answers, by).select(*by, score=small(records.answers.score))
    wide = known.score.cast("float64")
    return grouped(known, by, total=known.score.sum(), squares=(wide * wide).sum(), n=known.count())


def figures(records: Records) -> Iterator[Measurement]:
    """Each question, then each question in each group."""
    for more in ((), *((each,) for each in held(records, "survey_answer", ("group",)))):
        by = ("item", *more)
        yield from means(Told(PLATE, records, by, left_out=records.left_out), query(records, by), SMALL)
