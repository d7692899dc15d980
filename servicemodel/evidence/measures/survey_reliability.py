"""Whether the questions of a survey scale measure the same thing: Cronbach's alpha."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servicemodel.domain.measurement import Grain, Measure, Measurement
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.evidence.counting import Told, figure
from servicemodel.evidence.engines import rows
from servicemodel.evidence.intervals import LEVEL
from servicemodel.evidence.money import small
from servicemodel.evidence.records import Records

if TYPE_CHECKING:
    from ibis.expr.types import Table

PLATE = Measure(
    name="survey_reliability",
    version=1,
    grain=Grain.ANSWER,
    unit=Unit.SHARE,
    title=Text("reliability of a survey scale", "量表信度"),
    definition=Text(
        "Cronbach's alpha of the questions whose names differ only in a number at the end, over those who "
        "answered all of them; n counts these people; interval after Feldt",
        "名称仅末尾数字不同的题目构成一个量表，以全部作答者计算其克龙巴赫 α 系数；n 为作答人数，"
        "区间按 Feldt 法",
    ),
    formula="k / (k - 1) * (1 - sum of variances of the questions / variance of their sum)",
    cannot_show=Text(
        "whether the questions ask for the right thing, or for one thing only",
        "题目问的是否恰当，以及是否只反映同一件事",
    ),
    needs=("survey_answer.score", "survey_answer.respondent"),
    keys=("scale",),
    seeds=("DS-07",),
)


def query(records: Records) -> "Table":
    """For each scale ``k`` questions, ``n`` people, and the sums that make the variances.

    ``squares`` and ``products`` are sums over people and questions, in the squares of ten-thousandths.
    """
    assert records.answers is not None
    answers = records.answers.select(
        "respondent", "item", score=small(records.answers.score).cast("decimal(38,0)")
    ).distinct(on=("respondent", "item"), keep="first")
    answers = answers.mutate(scale=answers["item"].re_replace("[0-9]+$", ""))
    asked = answers.group_by("scale").aggregate(k=answers["item"].nunique())
    asked = asked.filter(asked.k > 1)
    each = answers.group_by(["scale", "respondent"]).aggregate(given=answers.count())
    whole = each.inner_join(asked, "scale")
    whole = whole.filter(whole.given == whole.k).select("scale", "respondent", "k")
    used = answers.inner_join(whole, ["scale", "respondent"])
    items = used.group_by(["scale", "item", "k"]).aggregate(
        n=used.count(), total=used.score.sum(), squares=(used.score * used.score).sum()
    )
    people = used.group_by(["scale", "respondent"]).aggregate(score=used.score.sum())
    sums = people.group_by("scale").aggregate(
        sum=people.score.sum(), sum_squares=(people.score * people.score).sum()
    )
    spread = items.squares * items.n - items.total * items.total
    parts = items.group_by(["scale", "k", "n"]).aggregate(parts=spread.sum())
    both = parts.inner_join(sums, "scale")
    whole_spread = both.sum_squares * both.n - both["sum"] * both["sum"]
    return both.select("scale", "k", "n", "parts", whole=whole_spread).order_by("scale")


def figures(records: Records) -> Iterator[Measurement]:
    """Each scale of two questions or more that somebody answered in full, and not all alike."""
    told = Told(PLATE, records, ("scale",), left_out=records.left_out)
    for row in rows(query(records)):
        if row["n"] > 1 and row["whole"]:
            yield figure(told, row, alpha(row), row["n"])


def alpha(row: dict[str, Any]) -> Value:
    """The coefficient with its 90 % interval."""
    from scipy.special import fdtri

    k, n, tail = row["k"], row["n"], (1 - LEVEL) / 2
    number = k / (k - 1) * (1 - row["parts"] / row["whole"])
    free = (n - 1, (n - 1) * (k - 1))
    low, high = (1 - (1 - number) * float(fdtri(*free, share)) for share in (1 - tail, tail))
    held = [float(f"{x:.12g}") for x in (number, low, high)]
    return Value(held[0], Unit.SHARE, Grade.MEASURED, low=held[1], high=held[2], trials=n)
