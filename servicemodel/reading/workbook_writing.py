"""Edits of a workbook put into the texts of a model; comments, order and all other lines stay."""

from typing import Any

from servicemodel.domain.exchange import numbers
from servicemodel.domain.ref import Section
from servicemodel.domain.returned import Edit
from servicemodel.domain.value import Grade, Unit
from servicemodel.reading import model_editor as editor
from servicemodel.reading.file_texts import FileTexts

#: What a number written in parts says of its value, and what goes with another value.
_VALUE = ("value", "days")
_OF_THE_VALUE = ("low", "high", "successes", "trials", "samples", *_VALUE)
#: A field that a file may call otherwise.
_ALSO = {"topics": "topic"}


class Measured(Exception):
    """The number comes from records: it is not a person's to change."""


def put(files: FileTexts, edit: Edit) -> None:
    """Write ``edit`` into its file. NotEditable or Measured where that cannot be done."""
    section, id, path = edit.ref.section.value, edit.ref.id, files.path_of(edit.ref)
    text = files.text(path)
    if not edit.field:
        assert isinstance(edit.value, dict)
        files.texts[path] = editor.with_entry(text, section, id, edit.value)
        return
    if edit.ref.section is not Section.TOPICS and not editor.holds(text, section, id):
        raise editor.NotEditable
    field = edit.field
    other = _ALSO.get(field, "")
    if other and editor.said(text, section, id, other) is not None:
        field = other
    now = editor.said(text, section, id, field)
    if isinstance(now, dict) and field in {"topic", "topics"}:
        # Topics with a fidelity of their own: a list of ids would take that away.
        raise editor.NotEditable
    graded = isinstance(edit.value, dict) and "grade" in edit.value
    value = _number(now, edit, files) if graded else edit.value
    files.texts[path] = editor.with_field(text, section, id, field, value)


def _number(now: object, edit: Edit, files: FileTexts) -> Any:
    """The number in the form that the file has, as plain as it can be."""
    assert isinstance(edit.value, dict)
    told = edit.value
    if isinstance(now, dict) and "measure" in now:
        raise Measured
    written = now if isinstance(now, dict) else {}
    kept = {key: part for key, part in written.items() if key not in {"grade", "source"}}
    if told["value"] is not None:
        kept = {key: part for key, part in kept.items() if key not in _OF_THE_VALUE}
        kept |= told["value"] if isinstance(told["value"], dict) else {"value": told["value"]}
    elif not kept:
        kept = {"value": now if now is not None else _stated(edit, files)}
    source = {"source": told["source"]} if told["source"] else {}
    if not source and told["grade"] == Grade.DECLARED.value and set(kept) == {"value"}:
        return kept["value"]
    return {"grade": told["grade"], **kept, **source}


def _stated(edit: Edit, files: FileTexts) -> Any:
    """A number that was a default, now said: as it stands in the model, with its unit."""
    value = next(n.value for n in numbers(files.model) if (n.ref, n.field) == (edit.ref, edit.field))
    unit = {Unit.DAYS: " days", Unit.PER_DAY: " per day"}.get(value.unit)
    return f"{value.number!r}{unit}" if unit else value.number
