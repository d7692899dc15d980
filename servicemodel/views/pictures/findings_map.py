"""Findings painted on the map: severity as colour, letter and shape; questions without an answer dashed."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Style
from servicemodel.views.pictures import actors_and_flows
from servicemodel.views.staging import many, whose

NAME = "findings_map"
TITLE = Text("Where the findings are", "问题出在哪里")

_MARKS = {Severity.HIGH: Mark.HIGH, Severity.MEDIUM: Mark.MEDIUM, Severity.LOW: Mark.LOW}
_Found = dict[Ref, list[Finding]]


def picture(
    situation: Situation, findings: Sequence[Finding] = (), titles: Mapping[str, Text] | None = None
) -> Picture:
    """The map with marks; ``titles`` by rule id are shown on pointing at a mark.

    A finding about a flow is painted on the flow alone; others on the parties they name.
    """
    model = situation.model
    found = _by_place(model, findings)
    plain = actors_and_flows.picture(situation)
    shown = {box.id for box in plain.boxes}
    open_ended = _unanswered(model)
    names = titles or {}
    return evolve(
        plain,
        name=NAME,
        title=TITLE,
        boxes=tuple(_box(box, found.get(Ref(Section.ACTORS, box.id), []), names) for box in plain.boxes),
        clusters=tuple(
            _frame(frame, found.get(Ref(Section.ACTORS, frame.id), []), names, shown)
            for frame in plain.clusters
        ),
        arrows=tuple(
            _arrow(arrow, found.get(Ref(Section.FLOWS, arrow.id), []), names, arrow.id in open_ended)
            for arrow in plain.arrows
        ),
        caption=_count(model, findings),
    )


def _by_place(model: ServiceModel, findings: Sequence[Finding]) -> _Found:
    found: _Found = {}
    for finding in findings:
        if finding.outcome in (Outcome.VIOLATED, Outcome.UNKNOWN):
            for ref in sorted(_places(model, finding), key=lambda ref: (ref.section.value, ref.id)):
                found.setdefault(ref, []).append(finding)
    return found


def _places(model: ServiceModel, finding: Finding) -> set[Ref]:
    flows = {ref for ref in finding.elements if ref.section is Section.FLOWS}
    return flows or {place for ref in finding.elements for place in _actors(model, ref)}


def _actors(model: ServiceModel, ref: Ref) -> Iterable[Ref]:
    element = model.find(ref)
    if isinstance(element, Need | Origin):
        return (Ref(Section.ACTORS, element.actor),)
    if isinstance(element, ServiceRequest):
        return (Ref(Section.ACTORS, element.contact or element.sender),)
    return (ref,) if ref.section is Section.ACTORS else ()


def _unanswered(model: ServiceModel) -> set[str]:
    answered = {flow.closes for flow in model.flows}
    return {flow.id for flow in model.flows if flow.kind is FlowKind.REQUEST and flow.id not in answered}


def _worst(found: list[Finding]) -> Mark | None:
    severities = [f.severity for f in found if f.outcome is Outcome.VIOLATED and f.severity]
    if severities:
        return _MARKS[min(severities, key=lambda severity: severity.rank)]
    return Mark.UNKNOWN if found else None


def _tip(plain: Text | None, found: list[Finding], names: Mapping[str, Text]) -> Text | None:
    rules = sorted({finding.rule for finding in found})
    said = [plain] if plain else []
    said += [names.get(rule, Text(rule, rule)) for rule in rules]
    return Text("; ".join(t.en for t in said), "；".join(t.zh for t in said)) if said else None


def _box(box: Box, found: list[Finding], names: Mapping[str, Text]) -> Box:
    mark = _worst(found)
    if mark is None:
        return box
    number = sum(finding.outcome is Outcome.VIOLATED for finding in found)
    count = Text(many(number, "finding", "findings"), f"{number}项问题")
    note = count if number else box.note
    return evolve(box, marks=(mark,), note=note, tip=_tip(box.tip, found, names))


def _frame(frame: Cluster, found: list[Finding], names: Mapping[str, Text], boxed: set[str]) -> Cluster:
    """A party that is only a frame bears its mark there."""
    mark = None if frame.id in boxed else _worst(found)
    return evolve(frame, marks=(mark,), tip=_tip(frame.label, found, names)) if mark else frame


def _arrow(arrow: Arrow, found: list[Finding], names: Mapping[str, Text], unanswered: bool) -> Arrow:
    style = Style.DASHED if unanswered and arrow.style is Style.SOLID else arrow.style
    mark = _worst(found)
    return evolve(arrow, style=style, mark=mark, tip=_tip(arrow.tip, found, names), thick=mark is Mark.HIGH)


def _count(model: ServiceModel, findings: Sequence[Finding]) -> Text:
    wrong = [finding.severity for finding in findings if finding.outcome is Outcome.VIOLATED]
    high, medium, low = (wrong.count(severity) for severity in Severity)
    unknown = sum(finding.outcome is Outcome.UNKNOWN for finding in findings)
    owner = whose(model)
    return Text(
        f"{owner.en}: {many(len(wrong), 'finding', 'findings')} ({high} high, {medium} medium, "
        f"{low} low), {many(unknown, 'open question', 'open questions')}",
        f"{owner.zh}：{len(wrong)}项问题（高{high}，中{medium}，低{low}），{unknown}项待查",
    )
