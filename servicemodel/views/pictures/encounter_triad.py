"""The triad of each encounter: organisation, contact person and customer, and who decides (TH-5, FP-12)."""

from collections.abc import Iterator, Sequence

from servicemodel.domain.actor import Actor
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.rule import Outcome
from servicemodel.domain.text import Language, Text
from servicemodel.domain.traits import Control
from servicemodel.domain.value import Grade
from servicemodel.knowledge import Situation
from servicemodel.views.figures import GRADE_LABELS, GRADE_MARKS, percent
from servicemodel.views.painting import Titles, tip, worst
from servicemodel.views.picture import Arrow, Box, Cluster, LegendEntry, Mark, Picture, Style
from servicemodel.views.picture_words import HATCH, joined, stacked
from servicemodel.views.pictures.service_mode import contact_points
from servicemodel.views.signs import SIDES
from servicemodel.views.staging import many, whose

NAME = "encounter_triad"
TITLE = Text("Who decides when customer and firm meet", "服务接触由谁决定")

#: The rule that says whether one party dominates an encounter, and the share from which it does (2.10).
RULE, DOMINATES = "EMP05", 0.5
#: The three parties, where they stand, what each of them wants (Bateson 1985).
PARTIES: tuple[tuple[str, Side | None, Text, Text], ...] = (
    ("organisation", Side.CORE_FIRM, Text("Organisation", "服务组织"), Text("wants efficiency", "追求效率")),
    (
        "contact_person",
        Side.CORE_FIRM,
        Text("Contact person", "接触员工"),
        Text("wants autonomy", "追求自主"),
    ),
    ("customer", Side.END_CUSTOMER, Text("Customer", "顾客"), Text("wants perceived control", "追求掌控感")),
)
_CELLS = 20
_NOT_KNOWN = Text(f"{HATCH * 4}\nshare of decisions:\nnot known", f"{HATCH * 4}\n决定份额：尚不清楚")
_NOBODY = Text("The model names nobody who meets customers.", "模型未列出任何接触客户的主体。")
_SIGNS = (LegendEntry(Style.DOTTED, Text("no flow of information", "没有信息流")), *SIDES)


def picture(situation: Situation, findings: Sequence[Finding] = (), titles: Titles | None = None) -> Picture:
    """One triangle for each party that meets customers: shares of the decisions, flows between the three.

    ``findings`` of the rule are painted on the contact person; a share that nobody stated bears "?".
    """
    model = situation.model
    contacts = meeting(model)
    boxes = tuple(box for contact in contacts for box in _boxes(contact, findings, titles or {}))
    arrows = tuple(arrow for contact in contacts for arrow in _arrows(model, contact))
    return Picture(
        name=NAME,
        title=TITLE,
        boxes=boxes,
        clusters=tuple(_frame(contact) for contact in contacts),
        arrows=arrows,
        caption=_caption(model, contacts, findings),
        signs=_SIGNS,
        ordered=True,
    )


def meeting(model: ServiceModel) -> tuple[Actor, ...]:
    """Whose decisions are stated, and whom customers ask, not suppliers or customers; in file order."""
    met = contact_points(model) | {request.contact for request in model.requests}
    sides = (Side.COMPETITOR, Side.END_CUSTOMER, Side.SUPPLIER)
    return tuple(a for a in model.actors if a.traits.control or (a.id in met and a.side not in sides))


def _frame(contact: Actor) -> Cluster:
    said = Text(f"Encounter at: {contact.name.en}", f"服务接触：{contact.name.zh}")
    return Cluster(contact.id, said, tip=contact.name)


def _boxes(contact: Actor, findings: Sequence[Finding], titles: Titles) -> Iterator[Box]:
    """The three parties; the finding about the encounter stands on whoever dominates, else on the contact."""
    here = Ref(Section.ACTORS, contact.id)
    found = [f for f in findings if f.rule == RULE and here in f.elements]
    found = [f for f in found if f.outcome in (Outcome.VIOLATED, Outcome.UNKNOWN)]
    at = (
        found[0].reason
        if found and found[0].reason in dict.fromkeys(p[0] for p in PARTIES)
        else PARTIES[1][0]
    )
    for lane, (party, side, label, wants) in enumerate(PARTIES):
        share = getattr(contact.traits.control, party) if contact.traits.control else None
        mark = worst(found) if party == at else None
        unknown = (Mark.UNKNOWN,) if share is None else ()
        yield Box(
            f"{contact.id}.{party}",
            label,
            side,
            note=stacked(wants, _bar(share) if share is not None else _NOT_KNOWN),
            marks=(mark,) if mark else unknown,
            cluster=contact.id,
            lane=lane,
            tip=tip(contact.name if party == "contact_person" else label, found if mark else [], titles),
        )


def _bar(share: float) -> Text:
    """A share of the decisions as a bar of cells and as a figure with its grade."""
    full = round(share * _CELLS)
    cells = "■" * full + "□" * (_CELLS - full)
    mark, word = GRADE_MARKS[Grade.DECLARED], GRADE_LABELS[Grade.DECLARED]
    en, zh = percent(share, Language.EN, 0), percent(share, Language.ZH, 0)
    return Text(f"{cells}\n{en} of decisions\n{mark} {word.en}", f"{cells}\n{zh}的决定\n{mark} {word.zh}")


def _arrows(model: ServiceModel, contact: Actor) -> Iterator[Arrow]:
    """Both directions of each side of the triangle, with the number of flows; dotted where there is none."""
    sides = {party: _members(model, contact, party) for party, *_ in PARTIES}
    for tail in sides:
        for head in sides:
            if tail != head:
                yield _arrow(model, contact, (tail, head), (sides[tail], sides[head]))


def _members(model: ServiceModel, contact: Actor, party: str) -> set[str]:
    """Ids of the actors that stand for one party of the encounter."""
    if party == "contact_person":
        return {contact.id}
    if party == "customer":
        return {a.id for a in model.actors if a.side is Side.END_CUSTOMER}
    return {a.id for a in model.actors if a.inside} - {contact.id}


def _arrow(
    model: ServiceModel, contact: Actor, ends: tuple[str, str], members: tuple[set[str], set[str]]
) -> Arrow:
    between = [f for f in model.flows if f.sender in members[0] and f.receiver in members[1]]
    existing = [flow for flow in between if flow.id not in model.refused]
    asking = sum(flow.kind is FlowKind.REQUEST for flow in existing)
    en, zh = many(len(existing), "flow", "flows"), f"{len(existing)}条信息流"
    if asking:
        en += f", {many(asking, 'question', 'questions')}"
        zh += f"，其中询问{asking}条"
    if not existing:
        en, zh = "no flow", "没有信息流"
    return Arrow(
        f"{contact.id}.{ends[0]}~{ends[1]}",
        f"{contact.id}.{ends[0]}",
        f"{contact.id}.{ends[1]}",
        Text(en, zh),
        Style.SOLID if existing else Style.DOTTED,
        flows=tuple(flow.id for flow in existing),
    )


def _caption(model: ServiceModel, contacts: Sequence[Actor], findings: Sequence[Finding]) -> Text:
    owner = whose(model)
    if not contacts:
        return joined(Text(f"{owner.en}.", f"{owner.zh}。"), _NOBODY)
    stated = [contact.traits.control for contact in contacts if contact.traits.control]
    shares = _shares(stated)
    told = Text(
        f"{owner.en}: {many(len(contacts), 'encounter', 'encounters')}; {shares.en}.",
        f"{owner.zh}：{len(contacts)}处服务接触；{shares.zh}。",
    )
    folds = Text("Flows are counted, not drawn one by one.", "信息流只计数，不逐条画出。")
    return joined(told, folds)


def _shares(stated: Sequence[Control]) -> Text:
    """In how many encounters it is known who decides, and in how many one party rules."""
    if not stated:
        return Text("nobody stated who decides how much", "决定份额均未说明")
    ruled = sum(_ruled(control) for control in stated)
    least_en, least_zh = (percent(DOMINATES, language, 0) for language in Language)
    return Text(
        f"shares of decisions stated for {len(stated)}, {ruled or 'none'} of which one party dominates "
        f"(at least {least_en})",
        f"{len(stated)}处说明了决定份额，其中{ruled}处由一方支配（不低于{least_zh}）",
    )


def _ruled(control: Control) -> bool:
    return max(control.organisation, control.contact_person, control.customer) >= DOMINATES
