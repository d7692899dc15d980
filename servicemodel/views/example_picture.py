"""The picture of an example on a catalogue page: one rule, one small model, the place marked.

Beside the flows it shows what maps leave out: matters with their channels, approvals, data stores,
projects, and what is said of each party.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Outcome, Rule, Severity
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Arrow, Box, Cluster, Mark, Picture, Shape
from servicemodel.views.spoken_facts import (
    actor_facts,
    channel_facts,
    flow_facts,
    listed,
    need_fact,
    origin_fact,
    request_facts,
)
from servicemodel.views.staging import SIGNS, arrow, boxes, frames, speakers

_MARKS = {Severity.HIGH: Mark.HIGH, Severity.MEDIUM: Mark.MEDIUM, Severity.LOW: Mark.LOW}
_APPROVAL = Text("asks for approval", "请示")
_STORE_LANE, _PROJECT_LANE = 4, 10


@frozen
class Part:
    """Something drawn, and the elements of the model that it stands for."""

    drawn: Arrow | Box
    refs: tuple[Ref, ...] = ()


def picture(rule: Rule, situation: Situation, finding: Finding) -> Picture:
    """``situation`` with the answer ``finding`` of ``rule`` painted on the places it names."""
    model, wrong = situation.model, finding.outcome is Outcome.VIOLATED
    mark = _MARKS[finding.severity] if finding.severity else Mark.GOOD
    parts = (*_boxes(situation), *_flows(model), *_requests(model), *_stores(model), *_projects(model))
    places = _places(finding, parts, model)
    drawn = tuple(_marked(part, places, mark) for part in parts)
    placed = tuple(each for each in drawn if isinstance(each, Box))
    return Picture(
        name=f"{rule.name}-{'wrong' if wrong else 'right'}",
        title=rule.title if wrong else rule.right,
        boxes=placed,
        clusters=tuple(_framed(frame, places, mark) for frame in frames(model, placed)),
        arrows=tuple(each for each in drawn if isinstance(each, Arrow)),
        signs=SIGNS,
    )


def _places(finding: Finding, parts: Sequence[Part], model: ServiceModel) -> set[Ref]:
    """The elements to mark: those of the finding, else what its facts name, else who deals with its topic."""
    facts = [fact for _, fact in finding.facts]
    named = {fact for fact in facts if isinstance(fact, Ref)}
    named |= {ref for fact in facts if isinstance(fact, tuple) for ref in fact}
    topics = {ref.id for ref in finding.elements if ref.section is Section.TOPICS}
    dealing = {Ref(Section.FLOWS, flow.id) for flow in model.flows if topics.intersection(flow.topics)}
    seeing = {Ref(Section.ORIGINS, each.id) for each in model.origins if topics.intersection(each.topics)}
    shown = {ref for part in parts for ref in part.refs} | {Ref(Section.ACTORS, a.id) for a in model.actors}
    answers = (places & shown for places in (set(finding.elements), named, dealing, seeing))
    return next((places for places in answers if places), set())


def _marked(part: Part, places: set[Ref], mark: Mark) -> Arrow | Box:
    if not places.intersection(part.refs):
        return part.drawn
    if isinstance(part.drawn, Box):
        return evolve(part.drawn, marks=(mark,))
    return evolve(part.drawn, mark=mark)


def _framed(frame: Cluster, places: set[Ref], mark: Mark) -> Cluster:
    return evolve(frame, marks=(mark,)) if Ref(Section.ACTORS, frame.id) in places else frame


def _boxes(situation: Situation) -> Iterable[Part]:
    model = situation.model
    knowing = {origin.actor for origin in model.origins} | {need.actor for need in model.needs}
    for box in boxes(model, speakers(model) | knowing):
        own = [Ref(Section.ORIGINS, origin.id) for origin in model.origins if origin.actor == box.id]
        own += [Ref(Section.NEEDS, need.id) for need in model.needs if need.actor == box.id]
        facts = (*actor_facts(model.actor(box.id)), *_known(situation, box.id))
        note = listed(facts, lines=True) if facts else None
        yield Part(evolve(box, note=note), (Ref(Section.ACTORS, box.id), *own))


def _known(situation: Situation, actor: str) -> Iterable[Text]:
    """What an actor sees at first hand, and what it needs."""
    model = situation.model
    yield from (origin_fact(origin, model) for origin in model.origins if origin.actor == actor)
    for need in model.needs:
        if need.actor == actor:
            known = situation.knowledge(actor, need.topic).correct
            yield need_fact(need, model.topic(need.topic), known)


def _flows(model: ServiceModel) -> Iterable[Part]:
    for flow in model.flows:
        plain = arrow(model, flow)
        label = _in_channel(plain.label, flow.channel, model)
        yield Part(evolve(plain, label=_with(label, flow_facts(flow))), _flow_refs(flow))


def _flow_refs(flow: Flow) -> tuple[Ref, ...]:
    ways = ((Section.CHANNELS, flow.channel), (Section.PERMISSIONS, flow.permission))
    return (Ref(Section.FLOWS, flow.id), *(Ref(section, id) for section, id in ways if id))


def _requests(model: ServiceModel) -> Iterable[Part]:
    """One arrow for each matter and channel, then the chain of those who must agree."""
    for request in model.requests:
        ref = Ref(Section.REQUESTS, request.id)
        end = request.contact or request.sender
        for id in _ways(request):
            facts = [*request_facts(request, model)]
            facts += channel_facts(model.channel(id)) if id else ()
            label = _with(_in_channel(request.name, id, model), facts)
            refs = (ref, Ref(Section.CHANNELS, id)) if id else (ref,)
            yield Part(Arrow(f"{request.id}-{id}", request.sender, end, label), refs)
        chain = (end, *(request.traits.approval or ()))
        for one, other in pairwise(chain):
            yield Part(Arrow(f"{request.id}-{one}", one, other, _APPROVAL), (ref,))


def _ways(request: ServiceRequest) -> tuple[str, ...]:
    steered = (request.traits.steered_to,) if request.traits.steered_to else ()
    return tuple(dict.fromkeys((*(request.traits.channels or ()), *steered))) or ("",)


def _stores(model: ServiceModel) -> Iterable[Part]:
    """The data store of each channel, at the first party that serves over it."""
    serving = {id: r.contact for r in model.requests for id in _ways(r) if r.contact}
    for channel in model.channels:
        store, contact = channel.traits.store, serving.get(channel.id)
        if store and contact:
            named = Text(f"Data store “{store}”", f"数据库“{store}”")
            home = next(iter(model.actor(contact).part_of), "")
            ref = Ref(Section.CHANNELS, channel.id)
            box = Box(f"store {store}", named, shape=Shape.STORE, cluster=home, lane=_STORE_LANE)
            yield Part(box, (ref,))
            yield Part(Arrow(f"store {channel.id}", contact, box.id, channel.name), (ref,))


def _projects(model: ServiceModel) -> Iterable[Part]:
    """The projects in the order of the work."""
    ordered = sorted(model.projects, key=lambda project: (project.order, project.id))
    for project in ordered:
        label = Text(f"{project.order}. {project.name.en}", f"{project.order}. {project.name.zh}")
        box = Box(f"project {project.id}", label, lane=_PROJECT_LANE + project.order)
        yield Part(box, (Ref(Section.PROJECTS, project.id),))
    for one, other in pairwise(ordered):
        yield Part(Arrow(f"after {one.id}", f"project {one.id}", f"project {other.id}"))


def _in_channel(label: Text | None, channel: str | None, model: ServiceModel) -> Text:
    said = label or Text("…", "……")
    if not channel:
        return said
    name = model.channel(channel).name
    return Text(f"{said.en} ({name.en})", f"{said.zh}（{name.zh}）")


def _with(label: Text, facts: Sequence[Text]) -> Text:
    return listed((label, *facts), lines=True)
