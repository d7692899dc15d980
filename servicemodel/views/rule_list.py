"""The list of all rules by family, each with its state for a model: for a terminal and as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.rule import Family, Outcome, Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.families import FAMILY_LABELS
from servicemodel.views.lettering import columns
from servicemodel.views.sentences import both
from servicemodel.views.staging import many

SCHEMA_NAME = "servicemodel.rules/1"

Json = dict[str, Any]

#: Outcomes in the order in which one of them is the state of a rule.
_FIRST = (Outcome.VIOLATED, Outcome.UNKNOWN, Outcome.SATISFIED, Outcome.NOT_APPLICABLE)
_STATES: Mapping[Outcome, Text] = {
    Outcome.VIOLATED: Text("violated", "违反"),
    Outcome.UNKNOWN: Text("unknown", "无法判断"),
    Outcome.SATISFIED: Text("satisfied", "满足"),
    Outcome.NOT_APPLICABLE: Text("not applicable", "不适用"),
}


@frozen
class Listed:
    """A rule and the number of its answers for a model; ``counts`` is None where no model is at hand."""

    rule: Rule
    counts: Mapping[Outcome, int] | None = None

    @property
    def state(self) -> Outcome | None:
        """The weightiest answer: one violation is enough, then one question; None without a model."""
        counts = self.counts or {}
        return next((outcome for outcome in _FIRST if counts.get(outcome)), None)


def listed(rules: Iterable[Rule], findings: Sequence[Finding] | None) -> tuple[Listed, ...]:
    """``rules`` by family and id, with their answers among ``findings``."""
    families = list(Family)
    ordered = sorted(rules, key=lambda rule: (families.index(rule.family), rule.id))
    return tuple(Listed(rule, None if findings is None else _counts(rule, findings)) for rule in ordered)


def _counts(rule: Rule, findings: Sequence[Finding]) -> dict[Outcome, int]:
    own = [finding.outcome for finding in findings if finding.rule == rule.id]
    return {outcome: own.count(outcome) for outcome in Outcome}


def rules_text(rules: Sequence[Listed], language: Language) -> str:
    """One line a rule under the name of its family, then the totals."""
    width = max((columns(_said(each, language)) for each in rules), default=0)
    lines: list[str] = []
    for family, members in groupby(rules, lambda each: each.rule.family):
        lines += ["", FAMILY_LABELS[family].to(language)]
        lines += [_line(each, width, language) for each in members]
    return "\n".join([*lines[1:], "", _totals(rules, language)])


def _line(each: Listed, width: int, language: Language) -> str:
    said = _said(each, language)
    state = f"{said}{' ' * (width - columns(said))}  " if width else ""
    name = f"（{each.rule.name}）" if language is Language.ZH else f" ({each.rule.name})"
    return f"  {each.rule.id}  {state}{each.rule.title.to(language)}{name}"


def _said(each: Listed, language: Language) -> str:
    """The state and how often: ``violated 2``; nothing without a model."""
    if each.counts is None or each.state is None:
        return ""
    word = _STATES[each.state].to(language)
    return word if each.state is Outcome.NOT_APPLICABLE else f"{word} {each.counts[each.state]}"


def _totals(rules: Sequence[Listed], language: Language) -> str:
    states = [each.state for each in rules]
    counted = [f"{_STATES[s].to(language)} {states.count(s)}" for s in _FIRST if s in states]
    said = Text(many(len(rules), "rule", "rules"), f"共{len(rules)}条规则").to(language)
    if language is Language.ZH:
        return "：".join(filter(None, (said, "，".join(counted))))
    return ": ".join(filter(None, (said, ", ".join(counted))))


def rules_document(rules: Sequence[Listed], model: ServiceModel | None) -> Json:
    """The list as JSON; ``model`` is None where none is at hand."""
    file = model.file if model else None
    about = model and {"path": file and file.path, "sha256": file and file.sha256, "name": _both(model.name)}
    return {"schema": SCHEMA_NAME, "model": about, "rules": [_row(each) for each in rules]}


def _row(each: Listed) -> Json:
    rule, state = each.rule, each.state
    return {
        "id": rule.id,
        "name": rule.name,
        "family": {"id": rule.family.value, "name": _both(FAMILY_LABELS[rule.family])},
        "title": _both(rule.title),
        "right": _both(rule.right),
        "state": state.value if state else None,
        "counts": each.counts and {outcome.value: number for outcome, number in each.counts.items()},
        "seeds": list(rule.seeds),
    }


def _both(text: Text) -> dict[str, str]:
    return both({language: text.to(language) for language in Language})


def rules_schema() -> Json:
    """JSON Schema of ``rules_document``; keys are only added within version 1."""
    text = _record(en={"type": "string"}, zh={"type": "string"})
    known = {"type": ["string", "null"]}
    model = _record(path=known, sha256=known, name=text)
    counts = _record(**{outcome.value: {"type": "integer", "minimum": 0} for outcome in Outcome})
    row = _record(
        id={"type": "string", "pattern": "^[A-Z]{3}[0-9]{2}$"},
        name={"type": "string", "description": "The wrong that the rule finds."},
        family=_record(id={"enum": [family.value for family in Family]}, name=text),
        title=text,
        right=text,
        state={
            "enum": [*(outcome.value for outcome in _FIRST), None],
            "description": "The weightiest answer for the model; null without a model.",
        },
        counts={"anyOf": [counts, {"type": "null"}], "description": "Number of answers by outcome."},
        seeds={"type": "array", "items": {"type": "string"}},
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rules of servicemodel",
        "description": "What explain --format json writes. Same input, same bytes.",
        **_record(
            schema={"const": SCHEMA_NAME},
            model={"anyOf": [model, {"type": "null"}], "description": "The model at hand."},
            rules={"type": "array", "items": row, "description": "By family, then by id."},
        ),
    }


def _record(**properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": sorted(properties)}
