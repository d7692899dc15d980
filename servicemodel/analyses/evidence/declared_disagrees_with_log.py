"""The model says one thing of an answering flow, and the log another.

Looks at: every flow that answers a hand-over which the records count, and whose share was only declared.
考察对象：回应某种有记录的移交、而传递率仅凭申报的每一条信息流。
Found when: the share of hand-overs that came back, with its interval, lies clearly off what was declared.
何时成立：移交的回返率连同其区间明显偏离申报值。
Degree: the difference of the two shares.
程度：两个份额之差。
Unknown when: too few such hand-overs were recorded.
何时无法判断：此类移交的记录太少。
False alarm: answers go by telephone and leave no trace in the log.
误报：答复通过电话进行，日志中不留痕迹。
Source: questions are passed on and nothing leads back (003 L13, L27; FP-03, FP-05).
出处：问题转出之后没有回音（003 第13、27行；FP-03、FP-05）。
"""

from collections.abc import Iterator

import attrs
from attrs import frozen

from servicemodel.analyses import answer, at, measured
from servicemodel.domain.action import Action
from servicemodel.domain.change import Put
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.measurement import Measurement
from servicemodel.domain.rule import Family, Rule, by_degree
from servicemodel.domain.source import HEINRICH_2009, Q_COMPANY_CASE
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation

RULE = Rule(
    id="EVI05",
    name="declared_disagrees_with_log",
    family=Family.EVIDENCE,
    title=Text("What the model declares disagrees with the log", "模型所申报的与日志不一致"),
    right=Text("What the model declares agrees with the log", "模型所申报的与日志一致"),
    messages={
        "log-says-otherwise": Text(
            "“{flow}”: {declared} is declared to come back; of {cases} recorded hand-overs {counted} did.",
            "“{flow}”申报的回应率为{declared}，而{cases}次有记录的移交中得到回应的为{counted}。",
        )
    },
    questions={
        "few-hand-overs": Text(
            "“{flow}”: only {cases} hand-overs are recorded; which file holds the others?",
            "“{flow}”只有{cases}次移交记录，其余的记在哪份文件里？",
        )
    },
    remedy=Text("Take the figure of the log into the model.", "在模型中采用日志的数值。"),
    severity=by_degree(high=0.3, medium=0.15),
    sources=(Q_COMPANY_CASE, HEINRICH_2009),
    seeds=("FP-03", "FP-05", "PA-19"),
)


@frozen
class Options:
    """Thresholds; shares in [0, 1]."""

    least: float = 0.05
    """Difference of the two shares from which they disagree; a proposal."""


def find(situation: Situation, options: Options) -> Iterator[Finding]:
    """One answer for every answering flow whose share was declared and can be counted."""
    bound = {b.binding.ref.id for b in situation.model.bound if b.binding.what == "coverage"}
    judged = [
        _judged(situation, flow, figure, options)
        for flow in situation.model.flows
        if flow.closes and flow.id not in bound and at.stated(flow.fidelity.coverage)
        if (figure := _counted(situation, situation.model.flow(flow.closes)))
    ]
    yield from judged or [answer.not_applicable(RULE, "nothing-to-compare")]


def _counted(situation: Situation, asked: Flow) -> Measurement | None:
    found = situation.model.measurements
    figure = found.figure(measured.LOOP, **{"from": asked.sender, "to": asked.receiver}) if found else None
    return figure if figure and figure.value else None


def _judged(situation: Situation, flow: Flow, figure: Measurement, options: Options) -> Finding:
    place, cases = at.flow(flow.id), measured.cases(figure)
    declared, counted = situation.value(place, "coverage"), figure.value
    assert declared is not None
    assert counted is not None
    if declared.grade is not Grade.MEASURED and figure.too_few:
        return answer.unknown(RULE, "few-hand-overs", (place,), flow=place, cases=cases)
    off = abs(declared.number - counted.number)
    held = (counted.low or 0.0) <= declared.number <= (1.0 if counted.high is None else counted.high)
    if held or off < options.least:
        return answer.satisfied(RULE, place)
    said = {"declared": declared, "counted": counted, "cases": cases}
    degree = answer.derived(off, declared, counted)
    return answer.violated(RULE, "log-says-otherwise", (place,), degree, flow=place, **said)


def remedy(finding: Finding, situation: Situation) -> Iterator[Action]:
    """The figure of the log in place of what was declared (PA-19)."""
    flow = situation.model.flow(finding.id_of("flow"))
    figure = _counted(situation, situation.model.flow(flow.closes or ""))
    if figure and figure.value:
        fidelity = attrs.evolve(flow.fidelity, coverage=figure.value)
        yield answer.mend(
            finding,
            "count",
            Text("Count “{flow}” from the log", "“{flow}”改用日志的计数"),
            (Put(attrs.evolve(flow, fidelity=fidelity)),),
            Text("naming the measure in the model file", "在模型文件中写明所用指标"),
            Text("Findings that rested on the claim may change.", "原先依据申报得出的结论可能改变。"),
            seeds=("PA-19",),
        )
