"""Rules without code as a file holds them: a list, each entry read strictly and with its place."""

import re
from collections.abc import Iterator, Mapping

from attrs import Factory, define
from pydantic import ValidationError

from servicemodel.domain.own_rule import OWN_ID, Clause, Join, Joint, OwnRule, conditions
from servicemodel.domain.rule import Family, Rule, Scale, Severity, always, by_degree
from servicemodel.domain.rule_facts import RuleFact, facts_of, slots_of
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit
from servicemodel.reading.beside import tree
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.mistakes import Entrant, mistakes
from servicemodel.reading.rule_clauses import Reader
from servicemodel.reading.rule_words import Told, doc
from servicemodel.reading.shape_entry import NameEntry, form
from servicemodel.reading.shape_rule import DegreeEntry, RuleEntry
from servicemodel.reading.tree import Entries, Items, Mark, Node, Scalar, plain, word

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_SLOT = re.compile(r"\{([^{}]*)\}")
_SENTENCES = ("message", "question")
_EVERYWHERE = Join(Joint.ALL, ())


@define
class Shelf:
    """What was read so far; ``taken`` holds ids and names in use, with where they stand."""

    taken: dict[str, str]
    rules: list[OwnRule] = Factory(list)
    complaints: list[Complaint] = Factory(list)


def put(shelf: Shelf, shown: str, data: bytes) -> None:
    """Add the rules in ``data``, which problems call ``shown``, and everything that is wrong in it."""
    root, complaints = tree(shown, data)
    shelf.complaints += complaints
    if root is None:
        return
    if not isinstance(root, Items):
        shelf.complaints.append(Complaint(root.mark, "FIL42", "no_list", (("found", form(plain(root))),)))
        return
    for node in root.items:
        _add(shelf, node)


def _add(shelf: Shelf, node: Node) -> None:
    complaints = list(_names(shelf.taken, node))
    reader = Reader(word(node.get("each")) or "" if isinstance(node, Entries) else "")
    clauses = _clauses(reader, node)
    complaints += reader.complaints
    try:
        entry = RuleEntry.model_validate(plain(node))
    except ValidationError as error:
        shelf.complaints += (*complaints, *mistakes(Entrant(RuleEntry, None, node, "rule"), error))
        return
    assert isinstance(node, Entries)
    complaints += (*_slots(entry.each, node), *_degree_mistakes(entry, node))
    where, found_when = clauses
    if complaints or where is None or found_when is None:
        shelf.complaints += complaints
        return
    shelf.rules.append(_meant(entry, (where, found_when), reader))


def _names(taken: dict[str, str], node: Node) -> Iterator[Complaint]:
    """Id and name: their form, and that nobody else has them; both count as taken from here on."""
    for field, pattern in (("id", OWN_ID), ("name", _NAME)):
        written = node.get(field) if isinstance(node, Entries) else None
        text = word(written)
        if written is None or text is None:
            continue
        if not pattern.fullmatch(text):
            yield Complaint(written.mark, "FIL42", field, (("got", text),))
        elif text in taken:
            yield Complaint(written.mark, "FIL42", "taken", (("got", text), ("other", taken[text])))
        else:
            taken[text] = str(written.mark.place)


def _clauses(reader: Reader, node: Node) -> tuple[Clause | None, Clause | None]:
    """The clauses where and found-when; nothing is said of a rule whose sort of element is not known."""
    if not isinstance(node, Entries) or not facts_of(reader.each):
        return None, None
    where, found_when = node.get("where"), node.get("found_when")
    return reader.clause(where) if where else _EVERYWHERE, reader.clause(found_when) if found_when else None


def _slots(each: str, node: Entries) -> Iterator[Complaint]:
    known = slots_of(each)
    for field in _SENTENCES:
        for scalar in _scalars(node.get(field)):
            for slot in _SLOT.findall(scalar.text):
                if slot not in known:
                    facts = (("got", slot), ("kind", each))
                    yield Complaint(_slot_mark(scalar, slot), "FIL42", "slot", facts, slot, known)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Entries):
        yield from (pair.value for pair in node.pairs.values() if isinstance(pair.value, Scalar))


def _slot_mark(scalar: Scalar, slot: str) -> Mark:
    """The slot itself where it stands on the first line of its text."""
    mark = scalar.mark
    at = mark.excerpt.find(f"{{{slot}}}", mark.column)
    return mark if at < 0 else Mark(mark.source, mark.line, at, len(slot) + 2)


def _degree_mistakes(entry: RuleEntry, node: Entries) -> Iterator[Complaint]:
    severity, written = entry.severity, node.get("severity")
    if not isinstance(severity, DegreeEntry) or not isinstance(written, Entries):
        return
    named = [name for name in (severity.of, severity.lack_of) if name is not None]
    shares = tuple(fact.name for fact in facts_of(entry.each).values() if fact.unit is Unit.SHARE)
    if len(named) != 1:
        yield Complaint(written.mark, "FIL42", "degree")
    elif named[0] not in shares:
        field = written.get("of") or written.get("lack_of") or written
        facts = (("got", named[0]), ("kind", entry.each))
        yield Complaint(field.mark, "FIL42", "share", facts, named[0], shares)
    if severity.medium > severity.high:
        yield Complaint(written.mark, "FIL42", "order")


def _meant(entry: RuleEntry, clauses: tuple[Clause, Clause], reader: Reader) -> OwnRule:
    facts, severity = facts_of(entry.each), entry.severity
    told = severity if isinstance(severity, DegreeEntry) else None
    degree = facts[told.of or told.lack_of or ""] if told else None
    lacking = bool(told and told.lack_of)
    title, false_alarm, source = _text(entry.title), entry.false_alarm, entry.source
    heads = Told(
        title,
        entry.each,
        *clauses,
        degree,
        lacking,
        _text(false_alarm) if false_alarm else None,
        _text(source) if source else None,
    )
    shown = _shown(entry, clauses, degree, facts)
    return OwnRule(
        _plate(entry), doc(heads), entry.each, *clauses, degree, lacking, shown, tuple(reader.names)
    )


def _plate(entry: RuleEntry) -> Rule:
    return Rule(
        id=entry.id,
        name=entry.name,
        family=Family(entry.id[:3]),
        title=_text(entry.title),
        right=_text(entry.right),
        messages={"found": _text(entry.message)},
        questions={"not-stated": _text(entry.question)},
        remedy=_text(entry.remedy),
        severity=_scale(entry.severity),
        sources=(),
        seeds=(),
    )


def _scale(severity: str | DegreeEntry) -> Scale:
    if isinstance(severity, DegreeEntry):
        return by_degree(severity.high, severity.medium)
    return always(Severity(severity))


def _text(name: str | NameEntry) -> Text:
    """Both languages on one line each; one text stands for both."""
    en, zh = (name, name) if isinstance(name, str) else (name.en or name.zh or "", name.zh or name.en or "")
    return Text(" ".join(en.split()) or "–", " ".join(zh.split()) or "–")


def _shown(
    entry: RuleEntry, clauses: tuple[Clause, Clause], degree: RuleFact | None, facts: Mapping[str, RuleFact]
) -> tuple[RuleFact, ...]:
    """The numbers that conditions, sentences and severity use, in the order of the table."""
    texts = [text for name in (entry.message, entry.question) for text in (_text(name).en, _text(name).zh)]
    used = {slot for text in texts for slot in _SLOT.findall(text)}
    used |= {test.fact.name for clause in clauses for test in conditions(clause)}
    used |= {degree.name} if degree else set()
    return tuple(fact for fact in facts.values() if fact.unit and fact.name in used)
