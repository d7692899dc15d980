"""What somebody claimed is better than what the records show.

Looks at: every number of the model that records feed and that somebody had stated before.
考察对象：模型中由服务记录提供、此前也有人申报过的每一个数值。
Found when: the counted figure is clearly worse, and its interval does not hold the claim.
何时成立：实测数值明显更差，且其区间不包含申报值。
Degree: the difference of two shares, or the part of a time or cost that was not claimed.
程度：两个份额之差；时间或成本则为申报中未计入的部分。
Unknown when: the records hold no such figure.
何时无法判断：服务记录中没有相应数值。
False alarm: the claim was about another period, or about other matters than the records hold.
误报：申报针对另一时期，或所涉事项不在这些记录之中。
Source: supplier quality and service cannot be judged without accurate data (002 L76; AS-06, MF-13).
出处：没有准确数据，就无法衡量质量与服务（002 第76行；AS-06、MF-13）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, measured, proposals
from servicemodel.domain.action import Action
from servicemodel.domain.binding import Bound
from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import HEINRICH_2009, PROACTIVE_MODEL
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EVI01",
    name="drifted_claim",
    family=Family.EVIDENCE,
    title=Text("The records show less than was claimed", "记录显示的不如所申报的"),
    right=Text("The records bear out what was claimed", "记录证实了所申报的"),
    messages={
        what: Text(
            f"{{place}}: {label.en} was claimed as {{claimed}}; {{cases}} recorded cases show {{counted}}.",
            f"{{place}}的{label.zh}申报为{{claimed}}，{{cases}}条记录显示为{{counted}}。",
        )
        for what, label in measured.CLAIMS.items()
    },
    questions={
        f"no-{what}": Text(
            f"Which records would show whether the {label.en} of {{place}} is {{claimed}}, as was claimed?",
            f"{{place}}的{label.zh}申报为{{claimed}}，哪份服务记录可以核实？",
        )
        for what, label in measured.CLAIMS.items()
    },
    remedy=Text("Make the claim true, or take it back.", "兑现所申报的水平，或收回申报。"),
    severity=by_degree(high=0.3, medium=0.15),
    sources=(PROACTIVE_MODEL, HEINRICH_2009),
    seeds=("AS-06", "MF-13", "PA-16"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    least: float = 0.05
    """How much worse the figure must be to count as drifted; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every claim that records feed."""
    claims = [bound for bound in situation.model.bound if measured.is_a_claim(bound)]
    judged = [_judged(situation, bound, options) for bound in claims]
    yield from judged or [answer.not_applicable(RULE, "nothing-measured")]


def _judged(situation: Situation, bound: Bound, options: Options) -> Finding:
    place, claimed, counted = bound.binding.ref, bound.declared, measured.now(situation, bound)
    assert claimed is not None
    if bound.measured is None or bound.measured.value is None or counted is None:
        return answer.unknown(RULE, f"no-{bound.binding.what}", (place,), place=place, claimed=claimed)
    worse = measured.shortfall(claimed, counted, bound.binding.what)
    if worse < options.least:
        return answer.satisfied(RULE, place)
    cases = measured.cases(bound.measured)
    degree = answer.derived(worse, claimed, counted)
    said = {"claimed": claimed, "counted": counted, "cases": cases}
    return answer.violated(RULE, bound.binding.what, (place,), degree, place=place, **said)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The claim made true: agreement and training up to what was claimed (PA-16)."""
    for bound in situation.model.bound:
        if bound.binding.ref in finding.elements and bound.binding.what == finding.reason and bound.declared:
            claim = attrs.evolve(bound.declared, grade=Grade.ASSUMED, source=proposals.SOURCE)
            yield answer.mend(
                finding,
                "keep",
                Text("Keep what was claimed at {place}", "在{place}兑现所申报的水平"),
                measured.put(situation, bound, claim),
                Text("agreement on what is owed, and time to check it", "商定应达水平，并定期核对"),
                Text("What is measured may be served before the rest.", "被考核的事项可能挤占其他事项。"),
                seeds=("PA-16",),
            )
