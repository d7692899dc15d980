"""What changes from one model to another, in words: each element with its fields and the reasons given."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from servicemodel.domain.difference import Edit, Edited
from servicemodel.domain.flow import Delay
from servicemodel.domain.model import Element, ServiceModel
from servicemodel.domain.ref import Ref
from servicemodel.domain.scenario import Comparison
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.domain.versions import edits, written
from servicemodel.views.contrast import NOT_KNOWN, Contrast
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.figures import point
from servicemodel.views.sentences import name_of, topic_name

SIGNS = {Edit.ADDED: "+", Edit.REMOVED: "−", Edit.CHANGED: "Δ"}
FOLLOWS = Text("follows from the other changes", "由其他改动引起")


@frozen
class EditRow:
    """One changed element: its sign (+, −, Δ), its name, what of it changed, and the reasons."""

    sign: str
    id: str
    name: str
    parts: tuple[str, ...]
    reasons: tuple[str, ...]


def edit_rows(shown: Contrast, language: Language) -> tuple[EditRow, ...]:
    """Every element that differs, with the reasons that the scenarios give."""
    before, after = shown.before.model, shown.after.model
    reasons = reasons_of(shown.comparison)
    return tuple(_edit(edit, before, after, reasons, language) for edit in edits(before, after))


def reasons_of(comparison: Comparison) -> dict[Ref, tuple[Text, ...]]:
    """Reasons by element; those of the scenario compared with come from that side where only it has any."""
    found: dict[Ref, tuple[Text, ...]] = {}
    for scenario in (comparison.before, comparison.after):
        found |= {each.change.ref: each.reasons for each in scenario.changes if each.reasons}
    return found


def _edit(
    edit: Edited,
    before: ServiceModel,
    after: ServiceModel,
    reasons: Mapping[Ref, tuple[Text, ...]],
    language: Language,
) -> EditRow:
    old, new = before.find(edit.ref), after.find(edit.ref)
    model = after if new else before
    parts = tuple(_parts(edit, old, new, model, language)) if old and new else ()
    said = tuple(text.to(language) for text in reasons.get(edit.ref, ())) or (FOLLOWS.to(language),)
    return EditRow(
        SIGNS[edit.edit],
        f"{edit.ref.section.value}.{edit.ref.id}",
        name_of(edit.ref, model, language),
        parts,
        said,
    )


def _parts(
    edit: Edited, old: Element, new: Element, model: ServiceModel, language: Language
) -> Iterator[str]:
    """``coverage 30 % → 80 %`` for every field that changed."""
    was, now = written(old), written(new)
    for field in edit.fields:
        name, _, topic = field.partition("@")
        label = fact_label(name, language) + (f" · {topic_name(topic, model, language)}" if topic else "")
        ends = (_said(side.get(field), language, model.currency) for side in (was, now))
        yield f"{label} {' → '.join(ends)}"


def _said(value: object, language: Language, currency: str) -> str:
    number = value.days if isinstance(value, Delay) else value
    if isinstance(number, Value):
        return point(number, language, currency)
    if isinstance(number, Text):
        return number.to(language)
    if isinstance(number, tuple):
        return ", ".join(_said(each, language, currency) for each in number) or "–"
    if number is None:
        return NOT_KNOWN.to(language)
    return str(getattr(number, "value", number))
