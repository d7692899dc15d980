"""A figure rests on too few cases.

Looks at: every number of the model that records feed.
考察对象：模型中由服务记录提供的每一个数值。
Found when: fewer than 30 cases stand behind it, or the interval of a share is wider than 30 points.
何时成立：背后的案例不足30件，或份额的区间宽于30个百分点。
Degree: the share of the cases that are missing up to 30.
程度：距30件所缺案例的份额。
Unknown when: the records span less than four weeks, so nobody knows whether they stand for the year.
何时无法判断：记录不足四周，无从得知能否代表全年。
False alarm: there are no more cases in the world, as with a yearly event.
误报：此类事项本来就很少，例如一年一次。
Source: a ranking without exposure names the wrong ones (002 L76; AS-06).
出处：不看暴露量的排名会指错对象（002 第76行；AS-06）。
"""

from collections.abc import Iterator
from datetime import date

import attrs
from attrs import frozen

from servicemodel.analyses import answer, measured
from servicemodel.domain.action import Action
from servicemodel.domain.binding import Bound
from servicemodel.domain.finding import Finding
from servicemodel.domain.measurement import FEW, Period
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EVI04",
    name="too_few_cases",
    family=Family.EVIDENCE,
    title=Text("A figure rests on too few cases", "数值所依据的案例太少"),
    right=Text("Enough cases stand behind every figure", "每个数值都有足够的案例"),
    messages={
        what: Text(
            f"{{place}}: the {label.en} of {{counted}} rests on {{cases}} cases only.",
            f"{{place}}的{label.zh}{{counted}}只依据{{cases}}件案例。",
        )
        for what, label in measured.CLAIMS.items()
    },
    questions={
        "short-period": Text(
            "{place}: do a few weeks of records stand for the whole year, or are there older ones?",
            "{place}：几周的记录能否代表全年？是否有更早的记录？",
        )
    },
    remedy=Text("Use what was known before until there are more cases.", "在案例足够之前，沿用原先的数值。"),
    severity=by_degree(high=1.1, medium=0.8),
    sources=(PROACTIVE_MODEL,),
    seeds=("AS-06", "PA-19"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    year: float = 28 / 365
    """Part of a year that records must span to stand for it; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every number that records feed."""
    fed = [bound for bound in situation.model.bound if bound.binding.what in measured.CLAIMS]
    judged = [_judged(situation, bound, options) for bound in fed if bound.measured and bound.measured.value]
    yield from judged or [answer.not_applicable(RULE, "nothing-measured")]


def _judged(situation: Situation, bound: Bound, options: Options) -> Finding:
    place, figure, counted = bound.binding.ref, bound.measured, measured.now(situation, bound)
    assert figure is not None
    if counted is None or counted.grade is not Grade.MEASURED:
        return answer.satisfied(RULE, place, reason=f"not-used-{bound.binding.what}")
    if figure.too_few:
        missing = answer.computed(max(0.0, 1 - figure.n / FEW), Grade.MEASURED)
        said = {"counted": counted, "cases": measured.cases(figure)}
        return answer.violated(RULE, bound.binding.what, (place,), missing, place=place, **said)
    if figure.period and _part_of_a_year(figure.period) < options.year:
        return answer.unknown(RULE, "short-period", (place,), place=place)
    return answer.satisfied(RULE, place, reason=f"enough-{bound.binding.what}")


def _part_of_a_year(period: Period) -> float:
    first, last = (date.fromisoformat(moment[:10]) for moment in (period.first, period.last))
    return (last - first).days / 365


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The number that stood there before, until more is known (PA-19)."""
    for bound in situation.model.bound:
        if bound.binding.ref in finding.elements and bound.binding.what == finding.reason:
            counted = measured.now(situation, bound)
            before = bound.declared or (counted and attrs.evolve(counted, grade=Grade.ASSUMED))
            yield answer.mend(
                finding,
                "wait",
                Text("Use the earlier number for {place}", "{place}暂用原先的数值"),
                measured.put(situation, bound, before) if before else (),
                Text("keeping records for some months more", "继续积累数月的记录"),
                Text("What little was counted is not used.", "已有的少量计数暂不使用。"),
                seeds=("PA-19",),
            )
