"""Findings painted on a picture: severity as colour, letter and shape on boxes, frames and arrows."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from servicemodel.domain.fact import Need, Origin
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Outcome, Severity
from servicemodel.domain.text import Text
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture
from servicemodel.views.staging import many

MARKS = {Severity.HIGH: Mark.HIGH, Severity.MEDIUM: Mark.MEDIUM, Severity.LOW: Mark.LOW}
Titles = Mapping[str, Text]
_Found = dict[Ref, list[Finding]]


def painted(
    picture: Picture, model: ServiceModel, findings: Sequence[Finding], titles: Titles | None = None
) -> Picture:
    """``picture`` with a mark wherever violations and open questions are; the worst decides.

    Boxes and frames are parties, arrows are flows, by id or folded; ``titles`` by rule id are shown on
    pointing. A finding about a flow is painted on the flow alone; others on the parties they name.
    """
    found, names = by_place(model, findings), titles or {}
    shown = {box.id for box in picture.boxes}
    return evolve(
        picture,
        boxes=tuple(_box(box, _at(found, Section.ACTORS, box.id), names) for box in picture.boxes),
        clusters=tuple(
            _frame(frame, _at(found, Section.ACTORS, frame.id), names, shown) for frame in picture.clusters
        ),
        arrows=tuple(_arrow(arrow, _behind(found, arrow), names) for arrow in picture.arrows),
    )


def by_place(model: ServiceModel, findings: Sequence[Finding]) -> _Found:
    """Violations and open questions by the flow or the party on which they are painted."""
    found: _Found = {}
    for finding in findings:
        if finding.outcome in (Outcome.VIOLATED, Outcome.UNKNOWN):
            for ref in sorted(_places(model, finding), key=lambda ref: (ref.section.value, ref.id)):
                found.setdefault(ref, []).append(finding)
    return found


def worst(found: Sequence[Finding]) -> Mark | None:
    """The mark of the worst severity; the question mark where nothing but questions are; else None."""
    severities = [f.severity for f in found if f.outcome is Outcome.VIOLATED and f.severity]
    if severities:
        return MARKS[min(severities, key=lambda severity: severity.rank)]
    return Mark.UNKNOWN if found else None


def _at(found: _Found, section: Section, id: str) -> list[Finding]:
    return found.get(Ref(section, id), [])


def _behind(found: _Found, arrow: Arrow) -> list[Finding]:
    """The findings about the flow of an arrow, or about the flows folded into it."""
    return [each for id in arrow.flows or (arrow.id,) for each in _at(found, Section.FLOWS, id)]


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


def tip(plain: Text | None, found: Sequence[Finding], names: Titles) -> Text | None:
    """The tool tip ``plain`` with the titles of the rules behind ``found``."""
    rules = sorted({finding.rule for finding in found})
    said = [plain] if plain else []
    said += [names.get(rule, Text(rule, rule)) for rule in rules]
    return Text("; ".join(t.en for t in said), "；".join(t.zh for t in said)) if said else None


def _box(box: Box, found: Sequence[Finding], names: Titles) -> Box:
    mark = worst(found)
    if mark is None:
        return box
    number = sum(finding.outcome is Outcome.VIOLATED for finding in found)
    count = _counted(found)
    return evolve(
        box, marks=(mark,), note=_noted(box, count) if number else box.note, tip=tip(box.tip, found, names)
    )


def _counted(found: Sequence[Finding]) -> Text:
    number = sum(finding.outcome is Outcome.VIOLATED for finding in found)
    return Text(many(number, "finding", "findings"), f"{number}项问题")


def _noted(box: Box, count: Text) -> Text:
    """The number of findings; what the note tells in figures stays above it."""
    if box.note is None or not any(sign.isdigit() for sign in box.note.en):
        return count
    return Text(f"{box.note.en}\n{count.en}", f"{box.note.zh}\n{count.zh}")


def _frame(frame: Cluster, found: Sequence[Finding], names: Titles, boxed: set[str]) -> Cluster:
    """A party that is only a frame bears its mark there."""
    mark = None if frame.id in boxed else worst(found)
    return evolve(frame, marks=(mark,), tip=tip(frame.label, found, names)) if mark else frame


def _arrow(arrow: Arrow, found: Sequence[Finding], names: Titles) -> Arrow:
    """A question about a flow leaves what the picture says of it: it stands in the tool tip."""
    mark = worst(found)
    if mark is None:
        return arrow
    said = tip(arrow.tip, found, names)
    if mark is Mark.UNKNOWN and (arrow.mark or not arrow.label):
        return evolve(arrow, tip=said)
    # A bare line has no room for the letter of its mark: colour must not stand alone.
    label = arrow.label or _counted(found)
    return evolve(arrow, label=label, mark=mark, tip=said, thick=mark is Mark.HIGH)
