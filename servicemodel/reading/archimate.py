"""ArchiMate models as model files: flow relations between business elements become flows between actors.

Elements are told apart by their ids, never by their names. Kinds are guessed and listed; whatever
is not taken over is listed with its count, in ``Imported.notes`` and at the head of the model file.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.reading.archimate_xml import MOST_BYTES, Part, Parts, Unusable, read_parts
from servicemodel.reading.imported import Guess, Imported, Note, head_of
from servicemodel.reading.kind_guesses import KindGuess, guess_kind, is_customer
from servicemodel.reading.model_writer import Noted, write_model
from servicemodel.reading.naming import Naming

#: Business elements that may become actors; only those at the end of a flow do.
ACTOR_TYPES = frozenset(
    f"Business{word}"
    for word in [
        "Actor",
        "Role",
        "Collaboration",
        "Interface",
        "Function",
        "Process",
        "Interaction",
        "Service",
    ]
)
#: Relations that say what an actor is part of.
_WHOLE_TYPES = frozenset({"Composition", "Aggregation"})
NOT_NAMED = "imported.not_named"


def import_archimate(path: str) -> Imported:
    """The model file drafted from an ArchiMate file, Archi's own or the exchange format 3.

    Raises ProblemsFound: FIL30 no ArchiMate file or unreadable (fact ``reason``), FIL31 a document
    type declaration, FIL32 no flow between business elements.
    """
    try:
        parts = read_parts(_content(path))
    except Unusable as refusal:
        code = "FIL31" if refusal.reason == "doctype" else "FIL30"
        raise _refused(path, code, refusal.reason, refusal.line, refusal.column) from refusal
    taken = _Taken.of(parts)
    if not taken.flows:
        raise _refused(path, "FIL32", "no_flow", 1, 1)
    return _imported(path, parts, taken)


def _content(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise Unusable("unreadable") from None


def _refused(path: str, code: str, reason: str, line: int, column: int) -> ProblemsFound:
    return ProblemsFound((Problem(Place(path, line, column), code, (("reason", reason),)),))


@frozen
class _Taken:
    """What is taken over: the flows, and the elements at their ends in the order of the file."""

    actors: tuple[Part, ...]
    flows: tuple[Part, ...]

    @classmethod
    def of(cls, parts: Parts) -> "_Taken":
        able = {element.id for element in parts.elements if element.type in ACTOR_TYPES}
        flows = tuple(r for r in parts.relations if r.type == "Flow" and _joins(r, able))
        ends = {id for flow in flows for id in (flow.source, flow.target)}
        return cls(tuple(element for element in parts.elements if element.id in ends), flows)


def _joins(relation: Part, able: set[str]) -> bool:
    return relation.source != relation.target and {relation.source, relation.target} <= able


def _imported(path: str, parts: Parts, taken: _Taken) -> Imported:
    kinds = _guesses(taken)
    naming = Naming()
    ids = {a.id: naming.id_of(a.name, kinds[a.id].kind.value) for a in taken.actors}
    topics = _topics(taken.flows)
    wholes = _wholes(parts.relations, ids)
    guesses = tuple(Guess(ids[a.id], a.name, a.type, kinds[a.id]) for a in taken.actors)
    notes = _notes(parts, taken, wholes)
    counts = (
        ("actors", len(taken.actors)),
        ("flows", len(taken.flows)),
        ("topics", len(set(topics.values()))),
    )
    model: dict[str, Any] = {
        "servicemodel": 1,
        "name": _name(parts.name) or {"en": "Imported model", "zh": "导入的模型"},
        "topics": _topic_entries(taken.flows, topics),
        "actors": {
            guess.actor: Noted(_actor(part, guess, wholes, ids), guess.remark)
            for part, guess in zip(taken.actors, guesses, strict=True)
        },
        "origins": _origins(taken.flows, topics, ids),
        "flows": _flows(taken.flows, topics, ids),
    }
    text = write_model(model, head_of(Path(path).name, counts, notes))
    return Imported(text, guesses, notes, counts)


def _guesses(taken: _Taken) -> dict[str, KindGuess]:
    """Kinds by element id: first by name alone, then with what customers send."""
    first = {part.id: guess_kind(part.name, part.type) for part in taken.actors}
    names = {part.id: part.name for part in taken.actors if is_customer(first[part.id].kind)}
    hears: dict[str, tuple[str, ...]] = {}
    for flow in taken.flows:
        if flow.source in names:
            hears[flow.target] = (*hears.get(flow.target, ()), names[flow.source])
    return {part.id: guess_kind(part.name, part.type, hears.get(part.id, ())) for part in taken.actors}


def _name(part: Part) -> str | dict[str, str] | None:
    """The name as the model file has it: one text, both languages, or None."""
    if "en" in part.names and "zh" in part.names:
        return {"en": part.names["en"], "zh": part.names["zh"]}
    return part.name or None


def _key(flow: Part) -> str:
    """Names that differ in case, spaces and a final stop alone name the same topic."""
    return flow.name.casefold().strip(" .。")


def _topics(flows: Iterable[Part]) -> dict[str, str]:
    """Topic ids by key of flow name."""
    naming = Naming()
    naming.id_of("not named", "topic")
    topics: dict[str, str] = {}
    for flow in flows:
        key = _key(flow)
        if key not in topics:
            topics[key] = f"imported.{naming.id_of(flow.name, 'topic')}" if key else NOT_NAMED
    return topics


def _topic_entries(flows: Iterable[Part], topics: dict[str, str]) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    for flow in flows:
        named = _name(flow) if _key(flow) else {"en": "not named", "zh": "未命名"}
        entries.setdefault(topics[_key(flow)], {"name": named})
    return entries


def _actor(part: Part, guess: Guess, wholes: dict[str, list[str]], ids: dict[str, str]) -> dict[str, Any]:
    part_of = [ids[whole] for whole in wholes.get(part.id, ())]
    return {"kind": guess.kind.value, "name": _name(part), "part_of": part_of or None}


def _origins(flows: Iterable[Part], topics: dict[str, str], ids: dict[str, str]) -> dict[str, Any]:
    """Who sends a named topic without being sent it knows it first-hand; if all are sent it, every sender."""
    senders: dict[str, list[str]] = {}
    receivers: dict[str, set[str]] = {}
    for flow in flows:
        senders.setdefault(topics[_key(flow)], []).append(ids[flow.source])
        receivers.setdefault(topics[_key(flow)], set()).add(ids[flow.target])
    senders.pop(NOT_NAMED, None)
    known: dict[str, list[str]] = {}
    for topic, actors in senders.items():
        first = [actor for actor in actors if actor not in receivers[topic]] or actors
        for actor in dict.fromkeys(first):
            known.setdefault(actor, []).append(topic)
    naming = Naming()
    return {
        naming.id_of(f"{actor}_knows", "origin"): {"actor": actor, "topics": known[actor]} for actor in known
    }


def _flows(flows: Iterable[Part], topics: dict[str, str], ids: dict[str, str]) -> dict[str, Any]:
    naming, entries = Naming(), {}
    for flow in flows:
        sender, receiver = ids[flow.source], ids[flow.target]
        id = naming.id_of(f"{sender}_to_{receiver}", "flow")
        named = _name(flow) if _key(flow) else None
        entries[id] = {"from": sender, "to": receiver, "topics": [topics[_key(flow)]], "name": named}
    return entries


def _wholes(relations: Iterable[Part], ids: dict[str, str]) -> dict[str, list[str]]:
    """What each taken actor is part of, by element ids; a link that would close a circle is left out."""
    wholes: dict[str, list[str]] = {}
    for relation in relations:
        whole, part = relation.source, relation.target
        fits = relation.type in _WHOLE_TYPES and whole in ids and part in ids
        if fits and whole not in wholes.get(part, ()) and not _inside(whole, part, wholes):
            wholes.setdefault(part, []).append(whole)
    return wholes


def _inside(inner: str, outer: str, wholes: dict[str, list[str]]) -> bool:
    seen, left = {inner}, [inner]
    while left:
        for whole in wholes.get(left.pop(), ()):
            if whole not in seen:
                seen.add(whole)
                left.append(whole)
    return outer in seen


def _notes(parts: Parts, taken: _Taken, wholes: dict[str, list[str]]) -> tuple[Note, ...]:
    """Everything that is not taken over, by reason and ArchiMate type, in the order of the reasons."""
    actors, flows = {part.id for part in taken.actors}, {part.id for part in taken.flows}
    left: list[tuple[str, Part]] = []
    for element in parts.elements:
        if element.id not in actors:
            left.append(("no_flow" if element.type in ACTOR_TYPES else "not_actor", element))
    for relation in parts.relations:
        used = relation.type in _WHOLE_TYPES and relation.source in wholes.get(relation.target, ())
        if relation.id not in flows and not used:
            left.append((_reason(relation), relation))
    left += [("repeated_id", part) for part in parts.repeated]
    counts = Counter((reason, part.type) for reason, part in left)
    return tuple(
        Note(reason, type, count, tuple(p.name for r, p in left if (r, p.type) == (reason, type) and p.name))
        for (reason, type), count in sorted(counts.items())
    )


def _reason(relation: Part) -> str:
    if relation.type != "Flow":
        return "not_flow"
    return "to_itself" if relation.source == relation.target else "end_not_actor"
