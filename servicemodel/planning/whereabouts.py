"""The fields of the model that would settle a question, and whom to ask about them."""

from collections.abc import Iterator

from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import ActorKind, Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.question import OBSERVERS, AnswerKind, Blank
from servicemodel.domain.value import Grade, Value
from servicemodel.planning.question_table import TABLE

THIRD_PARTIES = (ActorKind.THIRD_PARTY_SERVICE_PROVIDER, ActorKind.OUTSOURCED_CALL_CENTRE)
#: Who decides, and so answers where nobody else would know.
DECIDERS = (ActorKind.DECISION_SUPPORT, ActorKind.CORE_FIRM)
#: Who keeps what the firm knows of its customers.
KEEPERS = (ActorKind.MARKETING_CENTRE, ActorKind.BACK_OFFICE, ActorKind.FRONT_OFFICE)
_NOT_ASKED = (Side.END_CUSTOMER, Side.COMPETITOR)


def blanks(finding: Finding, model: ServiceModel) -> tuple[Blank, ...]:
    """The blanks that would settle the question of ``finding``; a note where no field could hold it."""
    fields = []
    for ask in TABLE.get(f"{finding.rule} {finding.reason}", "").split():
        whose, _, field = ask.rpartition(".")
        fields += [_blank(ref, field) for ref in _refs(whose, finding, model)]
    open_fields = [blank for blank in fields if _is_open(blank, model)]
    return tuple(dict.fromkeys(open_fields)) or (_note(finding),)


def _blank(ref: Ref, field: str) -> Blank:
    section = Section.ORIGINS if field == OBSERVERS else ref.section
    return Blank(section.value, ref.id, field)


def _note(finding: Finding) -> Blank:
    first = finding.elements[0] if finding.elements else Ref(Section.ACTORS, "")
    return Blank(first.section.value, first.id, f"{finding.rule}:{finding.reason}")


def _is_open(blank: Blank, model: ServiceModel) -> bool:
    """Whether nobody filled the blank yet; a default of the reader is no answer."""
    if blank.field == OBSERVERS:
        return not any(blank.id in origin.topics for origin in model.origins)
    if blank.kind is AnswerKind.PERMISSION and not model.permissions:
        return False
    found = said(model, blank)
    if isinstance(found, Value):
        return found.grade is Grade.ASSUMED
    return found is None or found == ()


def said(model: ServiceModel, blank: Blank) -> object:
    """What the model says in the field of ``blank``; None where nobody said."""
    element = model.find(blank.ref)
    holders = (getattr(element, "fidelity", None), element, getattr(element, "traits", None))
    found = next((getattr(holder, blank.field) for holder in holders if hasattr(holder, blank.field)), None)
    return found.days if blank.field == "delay" and found else found


def _refs(whose: str, finding: Finding, model: ServiceModel) -> tuple[Ref, ...]:
    """The elements that ``whose`` of the table means.

    CARRIERS are the flows of the topic, MATTERS the requests of the customers or the contact,
    UNEXPLAINED the flows to the parties of which nobody said what they are for, UNCHANNELLED those
    between customers and employees without a channel, PARTNERS the third parties.
    """
    if whose in _SELECTORS:
        return tuple(Ref(*pair) for pair in _SELECTORS[whose](finding, model))
    if "." in whose:
        return (Ref(Section.TOPICS, whose),)
    fact = dict(finding.facts).get(whose)
    if isinstance(fact, Ref):
        return (fact,)
    if isinstance(fact, tuple):
        return fact
    return tuple(ref for ref in finding.elements if ref.section.value == whose)


def _ids(finding: Finding, section: Section) -> set[str]:
    refs = {ref for _, fact in finding.facts for ref in (fact if isinstance(fact, tuple) else (fact,))}
    return {ref.id for ref in (*refs, *finding.elements) if isinstance(ref, Ref) and ref.section is section}


def _carriers(finding: Finding, model: ServiceModel) -> Iterator[tuple[Section, str]]:
    topics = _ids(finding, Section.TOPICS)
    yield from ((Section.FLOWS, flow.id) for flow in model.flows if topics & set(flow.topics))


def _matters(finding: Finding, model: ServiceModel) -> Iterator[tuple[Section, str]]:
    who = {ref.id for ref in finding.elements}
    for request in model.requests:
        met_by = request.contact or next((need.actor for need in request.requires), request.sender)
        if request.sender in who or met_by in who:
            yield Section.REQUESTS, request.id


def _unexplained(finding: Finding, model: ServiceModel) -> Iterator[tuple[Section, str]]:
    who = _ids(finding, Section.ACTORS)
    for flow in model.flows:
        if flow.kind is None and flow.closes is None and flow.receiver in who:
            yield Section.FLOWS, flow.id


def _unchannelled(finding: Finding, model: ServiceModel) -> Iterator[tuple[Section, str]]:
    who = _ids(finding, Section.ACTORS)
    for flow in model.flows:
        sides = {model.actor(end).side for end in (flow.sender, flow.receiver)}
        if flow.channel is None and Side.END_CUSTOMER in sides and who & {flow.sender, flow.receiver}:
            yield Section.FLOWS, flow.id


def _partners(finding: Finding, model: ServiceModel) -> Iterator[tuple[Section, str]]:
    yield from ((Section.ACTORS, actor.id) for actor in model.actors if actor.kind in THIRD_PARTIES)


_SELECTORS = {
    "CARRIERS": _carriers,
    "MATTERS": _matters,
    "UNEXPLAINED": _unexplained,
    "UNCHANNELLED": _unchannelled,
    "PARTNERS": _partners,
}


def whom(blank: Blank, model: ServiceModel) -> Ref | None:
    """Whom to ask: the party concerned, else who keeps or decides such things; None: nobody is named."""
    for id in _concerned(blank, model):
        if id and model.actor(id).side not in _NOT_ASKED:
            return Ref(Section.ACTORS, id)
    customers = blank.ref.section is Section.ACTORS and blank.id and _outside(model, blank.id)
    for kind in (*KEEPERS, *DECIDERS) if customers else DECIDERS:
        found = next((actor.id for actor in model.actors if actor.kind is kind), None)
        if found:
            return Ref(Section.ACTORS, found)
    return None


def _outside(model: ServiceModel, id: str) -> bool:
    return model.find(Ref(Section.ACTORS, id)) is not None and model.actor(id).side in _NOT_ASKED


def _concerned(blank: Blank, model: ServiceModel) -> Iterator[str]:
    """Ids of the actors that may know best, nearest first."""
    element, section = model.find(blank.ref), blank.ref.section
    if section is Section.REQUESTS and element is not None:
        yield model.request(blank.id).contact or ""
        yield from (need.actor for need in model.request(blank.id).requires)
    elif isinstance(element, Flow):
        yield from (element.sender, element.receiver)
    elif section is Section.CHANNELS:
        ends = (end for f in model.flows if f.channel == blank.id for end in (f.receiver, f.sender))
        yield from (end for end in ends if model.actor(end).inside)
    elif section is Section.TOPICS:
        yield from (origin.actor for origin in model.origins if blank.id in origin.topics)
        yield from (need.actor for need in model.needs if need.topic == blank.id)
    elif isinstance(element, Actor) and element.inside and element.kind is not ActorKind.CRM_SYSTEM:
        yield blank.id
