"""Every question passed on and what comes back, with the measured share (AS-17, FP-03, FP-05; LOP01)."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow, FlowKind
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Text
from servicemodel.domain.value import Grade, Value
from servicemodel.knowledge import Situation
from servicemodel.views.painting import Titles, painted
from servicemodel.views.picture import Arrow, LegendEntry, Mark, Picture, Style
from servicemodel.views.picture_words import HATCH, folded, graded_text, joined, stacked
from servicemodel.views.signs import PARTIES
from servicemodel.views.staging import arrow, boxes, frames, many, whose

NAME = "handoff_loops"
TITLE = Text("What is passed on, and how much of it comes back", "转出的问题，有多少得到答复")

#: The rule whose findings say what comes back to a question.
RULE = "LOP01"
_SIGNS = (LegendEntry(Style.DASHED, Text("question without a direct answer", "没有直接答复的询问")), *PARTIES)
_WHY = Text("neither ask nor answer", "既非询问也非答复")
_RETURNED = Text("returned", "返回转出方")
_SETTLED = Text("customer answered or matter closed", "已答复客户或已了结")
_CARRIES = Text("answered", "答复比例")
_UNCOUNTED = Text(f"{HATCH} share answered: not known", f"{HATCH} 答复比例：尚不清楚")
_NO_QUESTION = Text("The model names no question that is passed on.", "模型未列出任何转出的问题。")
_NO_PURPOSE = Text(
    "Nobody said which flows ask and which answer: the share answered is not known.",
    "尚未说明哪些信息流是询问、哪些是答复：答复比例尚不清楚。",
)
_REASONS = {
    "no-return": Text("nothing comes back", "没有任何回音"),
    "answers-something-else": Text("what comes back answers something else", "返回的答复另有所指"),
    "closed-indirectly": Text("comes back only in a roundabout way", "只能绕道返回"),
}


@frozen
class Loop:
    """A question and the flows that answer it, straight back.

    ``returned`` and ``settled`` are shares counted from records, ``open`` the share (or the yearly number)
    that the rule says stays open; each None where nobody knows. ``reason`` is that of the finding.
    """

    question: Flow
    answers: tuple[Flow, ...]
    returned: Value | None = None
    settled: Value | None = None
    open: Value | None = None
    reason: str = ""


def picture(situation: Situation, findings: Sequence[Finding] = (), titles: Titles | None = None) -> Picture:
    """The questions of a model and their answers; other flows are left out and counted."""
    model = situation.model
    found = loops(model, findings)
    arrows = {each.id: each for loop in found for each in _arrows(situation, loop)}
    shown = {end for each in arrows.values() for end in (each.tail, each.head)}
    placed = boxes(model, shown)
    plain = Picture(
        name=NAME,
        title=TITLE,
        boxes=placed,
        clusters=frames(model, placed),
        arrows=tuple(arrows.values()),
        caption=_caption(model, found, len(arrows)),
        signs=_SIGNS,
    )
    return painted(plain, model, [each for each in findings if set(_flows(each)) & set(arrows)], titles)


def loops(model: ServiceModel, findings: Sequence[Finding] = ()) -> tuple[Loop, ...]:
    """The loops of ``model`` in file order; ``findings`` of the rule tell what stays open.

    Where no flow is said to ask, those of which nobody said what they are for.
    """
    told = {flow: each for each in findings if each.rule == RULE for flow in _flows(each)}
    alive = [flow for flow in model.flows if flow.id not in model.refused]
    asked = [f for f in alive if f.kind is FlowKind.REQUEST] or [f for f in alive if f.kind is None]
    return tuple(_loop(model, flow, told.get(flow.id)) for flow in asked)


def _flows(finding: Finding) -> tuple[str, ...]:
    return tuple(ref.id for ref in finding.elements if ref.section is Section.FLOWS)


def _loop(model: ServiceModel, asked: Flow, finding: Finding | None) -> Loop:
    violated = finding is not None and finding.outcome is Outcome.VIOLATED
    facts = dict(finding.facts) if finding and violated else {}
    stays = facts.get("open") or facts.get("left")
    return Loop(
        asked,
        tuple(_answering(model, asked)),
        _counted(model, asked),
        _counted(model, asked, rule="answered"),
        stays if isinstance(stays, Value) else None,
        finding.reason if finding and violated else "",
    )


def _answering(model: ServiceModel, asked: Flow) -> list[Flow]:
    """The flows that close the question, else those straight back that answer nothing else."""
    alive = [flow for flow in model.flows if flow.id not in model.refused]
    closing = [flow for flow in alive if flow.closes == asked.id]
    back = [f for f in alive if (f.sender, f.receiver) == (asked.receiver, asked.sender)]
    return closing or [f for f in back if f.closes is None and f.kind in (FlowKind.RESPONSE, None)]


def _counted(model: ServiceModel, asked: Flow, **more: str) -> Value | None:
    """The share of hand-offs between the two parties that the records say, for a measure of loops."""
    if model.measurements is None:
        return None
    pair = {"from": asked.sender, "to": asked.receiver}
    figure = model.measurements.figure("closed_loop", **pair, **more)
    return evolve(figure.value, trials=figure.n) if figure and figure.value else None


def _arrows(situation: Situation, loop: Loop) -> Iterator[Arrow]:
    model = situation.model
    plain = arrow(model, loop.question)
    style = plain.style if loop.answers else Style.DASHED
    yield evolve(plain, label=stacked(plain.label, *_said(loop, model.currency)), style=style, mark=None)
    for flow in loop.answers if loop.question.kind else ():
        back = arrow(model, flow)
        share = situation.value(Ref(Section.FLOWS, flow.id), "coverage")
        known = share is not None and share.grade is not Grade.ASSUMED
        words = _named(_CARRIES, share, model.currency) if share and known else _UNCOUNTED
        yield evolve(back, label=stacked(back.label, words), mark=None if known else Mark.UNKNOWN)


def _said(loop: Loop, currency: str) -> Iterator[Text]:
    """Lines below the name of a question: how often, what was counted, else what the rule says."""
    if loop.question.per_year:
        yield graded_text(loop.question.per_year, currency)
    if loop.returned:
        yield _named(_RETURNED, loop.returned, currency)
    if loop.settled:
        yield _named(_SETTLED, loop.settled, currency)
    if not loop.returned and loop.reason in _REASONS:
        yield _REASONS[loop.reason]
    elif not loop.returned and loop.open:
        yield _named(Text("open", "未答复"), loop.open, currency)


def _named(what: Text, value: Value, currency: str) -> Text:
    number = graded_text(value, currency)
    return Text(f"{what.en}: {number.en}", f"{what.zh}：{number.zh}")


def _caption(model: ServiceModel, found: Sequence[Loop], shown: int) -> Text:
    owner = whose(model)
    left = folded(shown, len(model.flows), _WHY)
    if not found:
        return joined(Text(f"{owner.en}.", f"{owner.zh}。"), _NO_QUESTION, left)
    straight = sum(bool(loop.answers) for loop in found)
    if found[0].question.kind is None:
        return joined(_unsaid(owner, len(found), straight), _NO_PURPOSE, left)
    counted = sum(loop.returned is not None for loop in found)
    told = Text(
        f"{owner.en}: {many(len(found), 'question', 'questions')} passed on, {straight} answered directly; "
        f"share counted from records for {counted}.",
        f"{owner.zh}：{len(found)}项询问，其中{straight}项有直接答复；{counted}项的比例由服务记录统计得出。",
    )
    return joined(told, left)


def _unsaid(owner: Text, number: int, straight: int) -> Text:
    return Text(
        f"{owner.en}: {many(number, 'flow', 'flows')}, {straight} with a flow straight back.",
        f"{owner.zh}：{number}条信息流，其中{straight}条有直接返回的信息流。",
    )
