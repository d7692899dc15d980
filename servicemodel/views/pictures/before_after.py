"""Before and after: one layout of both models together, so that nothing moves but what changed."""

from attrs import evolve

from servicemodel.domain.change import Put, Remove, differences
from servicemodel.domain.model import Ref, Section, ServiceModel
from servicemodel.domain.text import Text
from servicemodel.knowledge import Situation
from servicemodel.views.picture import Arrow, Box, Mark, Picture, hide
from servicemodel.views.pictures import actors_and_flows
from servicemodel.views.staging import census

NAME = "before_after"
TITLE = Text("What changes", "前后对比")

_BEFORE, _AFTER = Text("Before", "实施前"), Text("After", "实施后")


def picture(before: Situation, after: Situation) -> Picture:
    """Both models in one picture: + what is new, − what is dropped, Δ what is changed."""
    changed = _marks(before.model, after.model)
    union = actors_and_flows.picture(evolve(after, model=_union(before.model, after.model)))
    return evolve(
        union,
        name=NAME,
        title=TITLE,
        boxes=tuple(_box(box, changed.get(Ref(Section.ACTORS, box.id))) for box in union.boxes),
        arrows=tuple(_arrow(arrow, changed.get(Ref(Section.FLOWS, arrow.id))) for arrow in union.arrows),
    )


def pair(before: Situation, after: Situation) -> tuple[Picture, Picture]:
    """Two pictures with the same places: the first without what is new, the second without what goes."""
    both = picture(before, after)
    old, new = hide(both, Mark.ADDED, _BEFORE), hide(both, Mark.REMOVED, _AFTER)
    return _captioned(old, before.model, "before"), _captioned(new, after.model, "after")


def _captioned(picture: Picture, model: ServiceModel, which: str) -> Picture:
    boxes = sum(not box.hidden for box in picture.boxes)
    arrows = sum(not arrow.hidden for arrow in picture.arrows)
    return evolve(picture, name=f"{NAME}-{which}", caption=census(model, boxes, arrows))


def _marks(before: ServiceModel, after: ServiceModel) -> dict[Ref, Mark]:
    marks: dict[Ref, Mark] = {}
    for change in differences(before, after):
        if isinstance(change, Remove):
            marks[change.ref] = Mark.REMOVED
        elif isinstance(change, Put):
            marks[change.ref] = Mark.CHANGED if before.find(change.ref) else Mark.ADDED
    return marks


def _union(before: ServiceModel, after: ServiceModel) -> ServiceModel:
    """``after`` with everything that only ``before`` has."""
    kept: dict[str, tuple[object, ...]] = {}
    for section in Section:
        new = {element.id for element in after.section(section)}
        gone = tuple(element for element in before.section(section) if element.id not in new)
        kept[section.value] = (*after.section(section), *gone)
    return evolve(after, **kept)  # type: ignore[arg-type]  # each section keeps its own element type


def _box(box: Box, mark: Mark | None) -> Box:
    return evolve(box, marks=(mark,)) if mark else box


def _arrow(arrow: Arrow, mark: Mark | None) -> Arrow:
    return evolve(arrow, mark=mark)
