"""Steps about editions: what a party may read, and what is in no document for it."""

from decimal import Decimal
from pathlib import Path

from servicemodel import pipeline
from servicemodel.behaviour.patterns import done_by, seen_by
from servicemodel.behaviour.review import agrees
from servicemodel.behaviour.told import Told, write
from servicemodel.behaviour.words import Party, Subject
from servicemodel.domain.disclosure import Disclosed, Policy, Why
from servicemodel.domain.ref import Ref, Section


@done_by(
    "an edition is made for {reader:Party} that does not show {hidden:Party}",
    "为{reader:Party}制作不含{hidden:Party}的专用版",
)
def made(told: Told, tmp_path: Path, reader: Party, hidden: Party) -> Disclosed:
    """The edition; what is withheld cannot be inferred from it, or the step fails."""
    model = pipeline.read(str(write(told, tmp_path)))
    policy = Policy((reader.id,), ((Ref(Section.ACTORS, hidden.id), Why.STATED),), money=True)
    return pipeline.disclose(pipeline.assess(model), policy)


@seen_by(
    "the edition says that {who:Party} knows {k:Figure}% of {what:Subject}",
    "专用版写明{who:Party}知悉{what:Subject}的{k:Figure}%",
)
def says(reviewed: Disclosed, who: Party, k: Decimal, what: Subject) -> None:
    """Computed from what is left alone."""
    known = pipeline.assess(reviewed.model).knowledge(who.id, what.topic)
    assert agrees(Decimal(str(round(known.correct * 100, 4))), k), known


@seen_by("the edition does not show {who:Party}", "专用版不出现{who:Party}")
def hides(reviewed: Disclosed, who: Party) -> None:
    """Neither the party nor any flow of it is left."""
    assert reviewed.model.find(Ref(Section.ACTORS, who.id)) is None
    assert all(who.id not in (flow.sender, flow.receiver) for flow in reviewed.model.flows)


@seen_by(
    "the edition is silent about {what:Subject}: a figure of it would tell of what is hidden",
    "专用版不涉及{what:Subject}：其数值会透露被隐去的内容",
)
def silent(reviewed: Disclosed, what: Subject) -> None:
    """The topic is withheld because it moves with something withheld."""
    assert (Ref(Section.TOPICS, what.topic), Why.INFERRED) in reviewed.removed
    assert reviewed.model.find(Ref(Section.TOPICS, what.topic)) is None
