"""Two versions of a model in words: which elements, which numbers and figures changed, and why."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from servicemodel.domain.difference import Cause, Difference, Edited, Moved, Shifted
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.contrast import LABELS, NOT_KNOWN, difference
from servicemodel.views.contrast_changes import SIGNS
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.field_labels import FIELDS
from servicemodel.views.figures import grade, plain, ranged
from servicemodel.views.sentences import message, name_of, topic_name

CAUSES = {
    Cause.MODEL: Text("model", "模型"),
    Cause.EVIDENCE: Text("evidence", "证据"),
    Cause.METHOD: Text("method", "方法"),
}


@frozen
class Versions:
    """A difference with both models, measured figures put in, and the plates of the rules by id."""

    difference: Difference
    before: ServiceModel
    after: ServiceModel
    rules: Mapping[str, Rule]


@frozen
class ElementRow:
    """One changed element: sign, id, name, and the fields that differ."""

    sign: str
    id: str
    name: str
    fields: str


@frozen
class NumberRow:
    """One changed number: where, old, new, and the cause."""

    place: str
    what: str
    before: str
    after: str
    why: str


@frozen
class FigureRow:
    """One computed figure that moved: old, new, and how much of it each cause brought."""

    label: str
    before: str
    after: str
    why: str


def element_rows(versions: Versions, language: Language) -> tuple[ElementRow, ...]:
    """Every element that somebody changed in the file."""
    return tuple(_element(edited, versions, language) for edited in versions.difference.elements)


def _element(edited: Edited, versions: Versions, language: Language) -> ElementRow:
    model = versions.after if versions.after.find(edited.ref) else versions.before
    fields = ("、" if language is Language.ZH else ", ").join(
        _field(field, model, language) for field in edited.fields
    )
    place = f"{edited.ref.section.value}.{edited.ref.id}"
    return ElementRow(SIGNS[edited.edit], place, name_of(edited.ref, model, language), fields)


def _field(field: str, model: ServiceModel, language: Language) -> str:
    name, _, topic = field.partition("@")
    said = FIELDS[name].to(language) if name in FIELDS else fact_label(name, language)
    return said + (f" · {topic_name(topic, model, language)}" if topic else "")


def number_rows(versions: Versions, language: Language) -> tuple[NumberRow, ...]:
    """Every number of an element that stands on both sides."""
    return tuple(_number(moved, versions, language) for moved in versions.difference.numbers)


def _number(moved: Moved, versions: Versions, language: Language) -> NumberRow:
    why = CAUSES[moved.cause].to(language)
    measure = Text(f" ({moved.measure})", f"（{moved.measure}）").to(language) if moved.measure else ""
    before, after = (_said(value, versions, language) for value in (moved.before, moved.after))
    place = f"{moved.ref.section.value}.{moved.ref.id}"
    return NumberRow(place, _field(moved.what, versions.after, language), before, after, why + measure)


def figure_rows(versions: Versions, language: Language) -> tuple[FigureRow, ...]:
    """Every computed figure that moved."""
    return tuple(_figure(shifted, versions, language) for shifted in versions.difference.figures)


def _figure(shifted: Shifted, versions: Versions, language: Language) -> FigureRow:
    label = LABELS[shifted.name].to(language)
    before, after = (_said(value, versions, language) for value in (shifted.before, shifted.after))
    return FigureRow(label, before, after, " · ".join(_parts(shifted, versions, language)))


def _parts(shifted: Shifted, versions: Versions, language: Language) -> Iterator[str]:
    value = shifted.after or shifted.before
    for cause, part in shifted.parts if value else ():
        moved = Value(part, value.unit, value.grade) if value else None
        told = difference(moved, language, versions.after.currency) if moved else ""
        yield f"{CAUSES[cause].to(language)} {told}"


def _said(value: Value | None, versions: Versions, language: Language) -> str:
    if value is None:
        return NOT_KNOWN.to(language)
    if value.unit is Unit.COUNT and not value.source.startswith("F-"):
        return plain(value.number)
    return f"{ranged(value, language, versions.after.currency)} {grade(value.grade, language)}"


def finding_text(finding: Finding, versions: Versions, gone: bool, language: Language) -> str:
    """The sentence of a finding as it stood on its side."""
    rule = versions.rules.get(finding.rule)
    model = versions.before if gone else versions.after
    return message(finding, rule, model, language) if rule else finding.id
