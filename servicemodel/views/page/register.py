"""The findings of the report, one block a rule: what, why, evidence, remedy, false alarm, source."""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Element, Ref
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.dossier import Dossier
from servicemodel.views.exposure_words import weight
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.figure_ids import figure_words
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS, graded
from servicemodel.views.heads import Heads
from servicemodel.views.page.basis import basis
from servicemodel.views.sentences import action_title, in_words, message, name_of

#: A register longer than this is not read; the rest stands in the JSON file beside the page.
MOST = 120
#: Actions that the page describes; only these can be linked to.
MOST_ACTIONS = 40
#: So many actions are named beside a rule, the best of the plan; the section on actions has all.
MOST_ANSWERS = 5

#: Source of numbers that the program made itself: their grade says enough.
COMPUTED = "computed"

_MORE = Text(
    "{count} more findings of lower weight are in the JSON file.", "另有{count}项较轻的问题见JSON文件。"
)


@frozen
class Entry:
    """One finding: its sentence, degree and the numbers behind it; ``mark`` and ``word`` say the severity.

    ``weight`` names the measured figures, what it touches in a year and how that moved the severity.
    """

    anchor: str
    severity: str
    mark: str
    word: str
    what: str
    degree: str
    weight: tuple[str, ...]
    evidence: tuple[tuple[str, str], ...]
    place: str
    id: str


@frozen
class Block:
    """The findings of one rule and what the rule says about itself; ``actions`` are (anchor, title)."""

    rule: str
    title: str
    right: str
    why: str
    remedy: str
    beware: str
    source: str
    entries: tuple[Entry, ...]
    actions: tuple[tuple[str, str], ...]


def register(
    dossier: Dossier, heads: Mapping[str, Heads], language: Language
) -> tuple[tuple[Block, ...], str]:
    """Blocks in the order of their worst finding, and a sentence about those left out, or ""."""
    shown = dossier.violations[:MOST]
    order = list(dict.fromkeys(finding.rule for finding in shown))
    blocks = tuple(
        _block(id, [f for f in shown if f.rule == id], dossier, heads[id], language) for id in order
    )
    left = len(dossier.violations) - len(shown)
    return blocks, _MORE.to(language).format(count=left) if left else ""


def _block(id: str, found: list[Finding], dossier: Dossier, head: Heads, language: Language) -> Block:
    rule = dossier.rules[id]
    ids = {finding.id for finding in found}
    answers = [action for action in dossier.plan.actions[:MOST_ACTIONS] if action.finding in ids]
    return Block(
        rule=id,
        title=rule.title.to(language),
        right=rule.right.to(language),
        why=head.found_when.to(language),
        remedy=rule.remedy.to(language),
        beware=head.false_alarm.to(language),
        source=head.source.to(language),
        entries=tuple(_entry(finding, dossier, language) for finding in found),
        actions=tuple(
            (anchor(language, action.id), action_title(action, dossier.model, language))
            for action in answers[:MOST_ANSWERS]
        ),
    )


def anchor(language: Language, id: str) -> str:
    """An id of the page for a finding or an action; different ids stay different."""
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else f".{ord(c):x}." for c in id)
    return f"{language.value}-{safe}"


def _entry(finding: Finding, dossier: Dossier, language: Language) -> Entry:
    severity = finding.severity or Severity.LOW
    places = [str(dossier.model.places[ref]) for ref in finding.elements if ref in dossier.model.places]
    return Entry(
        anchor=anchor(language, finding.id),
        severity=severity.value,
        mark=SEVERITY_MARKS[severity],
        word=SEVERITY_LABELS[severity].to(language),
        what=message(finding, dossier.rules[finding.rule], dossier.model, language),
        degree=graded(finding.value, language, dossier.model.currency) if finding.value else "–",
        weight=weighed(finding, dossier, language),
        evidence=evidence(finding, dossier, language),
        place=places[0] if places else "",
        id=finding.id,
    )


def weighed(finding: Finding, dossier: Dossier, language: Language) -> tuple[str, ...]:
    """Measured figures behind ``finding``, what it touches in a year, how that moved its severity."""
    return (
        *figure_words(finding, dossier.model, language),
        *weight(finding, language, dossier.model.currency),
    )


def evidence(finding: Finding, dossier: Dossier, language: Language) -> tuple[tuple[str, str], ...]:
    """Label and words of every number of ``finding``."""
    return tuple(
        (fact_label(name, language), _number(fact, dossier, language))
        for name, fact in finding.facts
        if isinstance(fact, Value)
    )


def _number(fact: Value, dossier: Dossier, language: Language) -> str:
    text = graded(fact, language, dossier.model.currency)
    if fact.source in {"", COMPUTED}:
        return text
    origin = basis(fact.source, language)
    return f"{text}（{origin}）" if language is Language.ZH else f"{text} ({origin})"


def told(id: str, dossier: Dossier, language: Language, new: Mapping[Ref, Element] | None = None) -> str:
    """A finding known only by its id, in words: its sentence, else the title of its rule and the places.

    ``new`` holds elements that an action would add.
    """
    known = dossier.by_id.get(id)
    rule_id, *elements = id.split("@")
    rule = dossier.rules.get(rule_id)
    if known and rule:
        return message(known, rule, dossier.model, language)
    title = rule.title.to(language) if rule else rule_id
    names = [_named(element, dossier, language, new or {}) for element in elements[:-1]]
    return f"{title}（{'、'.join(names)}）" if language is Language.ZH else f"{title} ({', '.join(names)})"


def _named(id: str, dossier: Dossier, language: Language, new: Mapping[Ref, Element]) -> str:
    ref = next((ref for ref in (*dossier.model.places, *new) if ref.id == id), None)
    return name_of(ref, dossier.model, language, new) if ref else in_words(id)
