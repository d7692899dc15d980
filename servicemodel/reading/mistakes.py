"""What pydantic says about one entry, as complaints with our codes and the places in the file."""

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen
from pydantic import ValidationError

from servicemodel.reading.complaint import Complaint
from servicemodel.reading.limits import spelled_limit
from servicemodel.reading.scalars import number_in
from servicemodel.reading.shape_elements import ControlEntry, PopulationEntry
from servicemodel.reading.shape_entry import TAG, Entry, NameEntry, form
from servicemodel.reading.shape_flows import DelayEntry, FidelityEntry
from servicemodel.reading.shape_numbers import (
    CountEntry,
    DurationEntry,
    MoneyEntry,
    PerDayEntry,
    PerYearEntry,
    ShareEntry,
)
from servicemodel.reading.shape_requests import RequirementEntry
from servicemodel.reading.shape_rule import DegreeEntry
from servicemodel.reading.tree import Entries, Items, Mark, Node, Scalar, plain

#: The entry inside an entry, by the last tag or field on the way to it.
_INNER: dict[str, type[Entry]] = {
    "~name": NameEntry,
    "~share": ShareEntry,
    "~per_day": PerDayEntry,
    "~per_year": PerYearEntry,
    "~money": MoneyEntry,
    "~count": CountEntry,
    "~days": DurationEntry,
    "~delay": DelayEntry,
    "~each": FidelityEntry,
    "~degree": DegreeEntry,
    "requires": RequirementEntry,
    "parts": PopulationEntry,
    "control": ControlEntry,
}
#: pydantic's type of error -> code and reason.
_CODES = {
    "greater_than": ("FIL04", "range"),
    "greater_than_equal": ("FIL04", "range"),
    "less_than": ("FIL04", "range"),
    "less_than_equal": ("FIL04", "range"),
    "finite_number": ("FIL04", "finite"),
    "string_too_short": ("FIL06", "empty"),
    "too_short": ("FIL06", "empty"),
}
#: pydantic's type of error -> slug of what was expected.
_EXPECTED = {
    "string_type": "text",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "float_type": "number",
    "bool_type": "boolean",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
}
_BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_QUOTED = re.compile(r"'([^']*)'")

Loc = tuple[str | int, ...]


@frozen(eq=False)
class Entrant:
    """An entry under check: its class, its key (None for the head of the file) and its node."""

    shape: type[Entry]
    key: Scalar | None
    node: Node
    owner: str


def mistakes(entrant: Entrant, error: ValidationError) -> Iterator[Complaint]:
    """One complaint for each thing that is wrong in the entry."""
    for detail in error.errors(include_url=False, include_input=False):
        yield _mistake(entrant, detail["type"], detail["loc"], detail.get("ctx", {}))


def _mistake(entrant: Entrant, kind: str, loc: Loc, context: dict[str, Any]) -> Complaint:
    field = str(next((part for part in reversed(loc) if _named(part)), entrant.owner))
    if kind == "extra_forbidden":
        mark = _key_mark(entrant, loc)
        return Complaint(mark, "FIL02", facts=(("field", field),), wrong=field, known=_fields(entrant, loc))
    if kind == "missing" or kind == "FIL05":
        parent = loc if kind == "FIL05" else loc[:-1]
        lacking = str(context.get("field", field))
        facts = (("field", lacking), ("owner", _owner(entrant, parent)))
        return Complaint(_key_mark(entrant, parent), "FIL05", facts=facts)
    loc = (*loc, context["inner"]) if "inner" in context else loc
    if "at" in context:
        loc = (*loc, context["at"])
        field = str(context["at"])
    node = _at(entrant.node, loc)
    return _value_mistake(kind, field, node, context)


def _value_mistake(kind: str, field: str, node: Node, context: dict[str, Any]) -> Complaint:
    if kind in ("enum", "literal_error"):
        return _word_mistake(field, node, context)
    if kind == "string_pattern_mismatch":
        return _complaint(node, "FIL07", "currency_code", field)
    if kind in _CODES:
        code, reason = _CODES[kind]
        return _complaint(node, code, reason, field, context)
    if kind.startswith("FIL06:"):
        return _form_mistake(kind.partition(":")[2], field, node)
    if kind.startswith("FIL"):
        return _complaint(node, kind, context["reason"], field, context)
    return _form_mistake(_EXPECTED.get(kind, "other"), field, node)


def _word_mistake(field: str, node: Node, context: dict[str, Any]) -> Complaint:
    known = tuple(_QUOTED.findall(str(context.get("expected", ""))))
    if field == "servicemodel":
        return _complaint(node, "FIL18", "version", field)
    text = node.value if isinstance(node, Scalar) else None
    if not isinstance(text, str):
        return _form_mistake("word", field, node)
    if field not in _WORD_FIELDS and number_in(text):
        facts = (("field", field), ("got", text))
        return Complaint(node.mark, "FIL06", "number_as_text", facts, guess=number_in(text))
    facts = (("field", field), ("got", text))
    return Complaint(node.mark, "FIL03", "", facts, wrong=text, known=known)


#: Fields that hold a word and never a number.
_WORD_FIELDS = {
    *("kind", "medium", "presence", "segments", "trigger", "law", "grade"),
    *(
        "measure",
        "mode",
        "use_measured_by",
        "crm_phases",
        "ranked_by",
        "delivery",
        "mechanism",
        "service_type",
    ),
}


def _form_mistake(expected: str, field: str, node: Node) -> Complaint:
    value = node.value if isinstance(node, Scalar) else None
    facts = (("field", field), ("expected", expected), ("found", form(plain(node))), ("got", _text(node)))
    if expected == "boolean" and isinstance(value, str) and value.lower() in _BOOLEANS:
        return Complaint(node.mark, "FIL06", "yes_no", facts, guess=_BOOLEANS[value.lower()])
    wants_number = expected in ("number", "whole_number", "share", "count")
    if wants_number and isinstance(value, str) and number_in(value):
        return Complaint(node.mark, "FIL06", "number_as_text", facts, guess=number_in(value))
    return Complaint(node.mark, "FIL06", "form", facts)


def _complaint(
    node: Node, code: str, reason: str, field: str, context: dict[str, Any] | None = None
) -> Complaint:
    limits = {name: str(value) for name, value in (context or {}).items() if name in _LIMITS}
    facts = (("field", field), ("got", _text(node)), *limits.items())
    if code == "FIL04" and reason == "range":
        return _range_mistake(node, facts, limits)
    if code == "FIL07" and reason == "no_number" and number_in(_text(node)):
        return Complaint(node.mark, "FIL06", "number_as_text", facts, guess=number_in(_text(node)))
    return Complaint(node.mark, code, reason, facts)


_LIMITS = ("le", "ge", "gt", "lt", "unit", "limit", "count")


def _range_mistake(node: Node, facts: tuple[tuple[str, str], ...], limits: dict[str, str]) -> Complaint:
    if isinstance(node, Scalar) and limits.get("le", "") in ("1", "1.0") and _percent(node):
        return Complaint(node.mark, "FIL04", "percent", facts, guess=_percent(node))
    if "le" in limits and float(limits["le"]) != 1:
        most = (("limit", spelled_limit(float(limits["le"]))),)
        return Complaint(node.mark, "FIL04", "most", (*facts, *most))
    if "le" in limits or "gt" in limits:
        return Complaint(node.mark, "FIL04", "share", facts)
    reason = "least" if limits.get("ge") == "1" else "negative"
    return Complaint(node.mark, "FIL04", reason, facts)


def _percent(node: Scalar) -> str:
    """A number from 2 to 100 was probably meant as a percentage."""
    number = node.value
    if isinstance(number, int | float) and not isinstance(number, bool) and 2 <= number <= 100:
        return f"{number / 100:.12g}"
    return ""


def _named(part: str | int) -> bool:
    return isinstance(part, str) and not part.startswith(TAG)


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _at(node: Node, loc: Loc) -> Node:
    """The node at ``loc``; where something is missing, the last one on the way."""
    for part in loc:
        found: Node | None = node
        if isinstance(part, int):
            found = node.items[part] if isinstance(node, Items) and part < len(node.items) else None
        elif _named(part):
            found = node.get(part) if isinstance(node, Entries) else None
        node = found or node
    return node


def _key_mark(entrant: Entrant, loc: Loc) -> Mark:
    """The key of the pair at ``loc``; the node itself in a list; the entry's own key at its top."""
    path = tuple(part for part in loc if isinstance(part, int) or _named(part))
    if not path:
        return entrant.key.mark if entrant.key else entrant.node.mark
    parent = _at(entrant.node, path[:-1])
    if isinstance(parent, Entries) and path[-1] in parent.pairs:
        return parent.pairs[str(path[-1])].key.mark
    return _at(entrant.node, path).mark


def _owner(entrant: Entrant, loc: Loc) -> str:
    return str(next((part for part in reversed(loc) if _named(part)), entrant.owner))


def _fields(entrant: Entrant, loc: Loc) -> tuple[str, ...]:
    """The fields that the entry around ``loc`` knows, as the file spells them."""
    inner = (_INNER[str(part)] for part in reversed(loc[:-1]) if str(part) in _INNER)
    shape = next(inner, entrant.shape)
    return tuple(field.alias or name for name, field in shape.model_fields.items())
