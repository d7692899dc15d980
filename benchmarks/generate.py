"""Generated models of a given size: the same arguments give the same bytes on every machine.

A set-up is grown the way news spreads: some actors observe topics first-hand, a flow mostly carries
what its sender has heard before, and busy offices take part in most flows. About one request in two
is answered by a flow of its own, which closes circles. Standard library only.
"""

import argparse
from pathlib import Path
from random import Random
from typing import NamedTuple

#: A value of a mapping in the model file.
Cell = bool | float | str | list["Cell"] | dict[str, "Cell"]
Entries = dict[str, dict[str, Cell]]
#: Who sees a topic first-hand, by topic.
Observers = dict[str, tuple[str, ...]]

BRANCHES = ("service", "product", "customer", "part", "market", "policy")
#: Kinds that every set-up has, busiest first, then the kinds of the rest with their frequency.
OFFICES = ("core_firm", "front_office", "crm_system", "back_office", "technical_support", "decision_support")
REST = {
    "call_centre_agent": 20,
    "general_customer": 14,
    "dealer": 12,
    "supplier": 12,
    "department": 10,
    "field_service": 10,
    "technical_support": 8,
    "external_branch": 6,
    "third_party_service_provider": 6,
    "competitor": 2,
}
OUTSIDE = {"general_customer", "dealer", "supplier", "third_party_service_provider", "competitor"}
CHANNELS = ("phone", "email", "web_form", "system", "meeting", "document", "face_to_face")


class Size(NamedTuple):
    """Number of actors (8 or more), flows and topics (1 or more), and the seed."""

    actors: int
    flows: int
    topics: int
    seed: int


class Link(NamedTuple):
    """A flow as the peers see it: two actors and the topics that it carries."""

    id: str
    sender: str
    receiver: str
    topics: tuple[str, ...]


class SetUp(NamedTuple):
    """A generated set-up: sections of the model file, and the bare network for the peers."""

    sections: dict[str, Entries]
    kinds: dict[str, str]
    links: tuple[Link, ...]
    observers: Observers


def grown(size: Size) -> SetUp:
    """The set-up of ``size``; ValueError if it is too small to be one."""
    if size.actors < 8 or size.flows < 0 or size.topics < 1:
        raise ValueError("at least 8 actors and 1 topic")
    chance = Random(size.seed)
    kinds = _kinds(chance, size.actors)
    topics = [f"{BRANCHES[n % len(BRANCHES)]}.matter_{n + 1}" for n in range(size.topics)]
    observers = _observers(chance, kinds, topics)
    links, flows = _flows(chance, size.flows, list(kinds), topics, observers)
    customers = [id for id, kind in kinds.items() if kind == "general_customer"]
    sections: dict[str, Entries] = {
        "topics": _topics(chance, topics, customers),
        "actors": {id: _actor(chance, id, kind) for id, kind in kinds.items()},
        "channels": {f"by_{medium}": {"medium": medium} for medium in CHANNELS},
        "permissions": {"consent": {"granted": True}, "statute": {"granted": False}},
        "populations": {id: {"parts": _parts(id)} for id in customers[:1]},
        "origins": {
            f"o_{topic.replace('.', '_')}_{who}": {"actor": who, "topic": topic, **_fidelity(chance)}
            for topic, seers in observers.items()
            for who in seers
        },
        "flows": flows,
        "needs": _needs(chance, kinds, topics),
        "requests": _requests(chance, kinds, topics, customers),
    }
    return SetUp(sections, kinds, links, observers)


def _kinds(chance: Random, actors: int) -> dict[str, str]:
    some = chance.choices(list(REST), list(REST.values()), k=actors - len(OFFICES) - 1)
    kinds = [*OFFICES, "general_customer", *some]
    return {f"{kind}_{n}": kind for n, kind in enumerate(kinds, 1)}


def _actor(chance: Random, id: str, kind: str) -> dict[str, Cell]:
    entry: dict[str, Cell] = {"kind": kind, "name": {"en": id.replace("_", " "), "zh": f"主体{id[-4:]}"}}
    if kind not in OUTSIDE and kind != "core_firm":
        entry["part_of"] = "core_firm_1"
    if kind == "general_customer":
        entry["population"] = chance.randrange(100, 20_000)
    return entry


def _topics(chance: Random, topics: list[str], customers: list[str]) -> Entries:
    found: Entries = {topic: {"volatility": f"{chance.uniform(0.01, 4):.2f} per year"} for topic in topics}
    for topic in topics[4::10]:
        found[topic]["about"] = customers[0]
    return found


def _parts(id: str) -> dict[str, Cell]:
    return {f"{id}_north": 0.5, f"{id}_south": 0.3, f"{id}_west": 0.2}


def _observers(chance: Random, kinds: dict[str, str], topics: list[str]) -> Observers:
    """Who sees each topic first-hand: nobody in one of twelve cases, else one to four actors."""
    actors = list(kinds)
    found = {}
    for n, topic in enumerate(topics, 1):
        found[topic] = () if n % 12 == 0 else tuple(sorted(chance.sample(actors, chance.randint(1, 4))))
    return found


def _flows(
    chance: Random, count: int, actors: list[str], topics: list[str], observers: Observers
) -> tuple[tuple[Link, ...], Entries]:
    held: dict[str, list[str]] = {actor: [] for actor in actors}
    for topic, seers in observers.items():
        for who in seers:
            held[who].append(topic)
    informed = [actor for actor in actors if held[actor]]
    links: list[Link] = []
    entries: Entries = {}
    while len(links) < count:
        sender, receiver = _ends(chance, actors, informed)
        carried = _carried(chance, held[sender], topics)
        link = Link(f"f{len(links) + 1}", sender, receiver, carried)
        asks = chance.random() < 0.3
        links.append(link)
        entries[link.id] = _flow(chance, link, "request" if asks else chance.choice(("inform", "training")))
        if asks and chance.random() < 0.5 and len(links) < count:
            back = Link(f"f{len(links) + 1}", receiver, sender, _carried(chance, held[receiver], topics))
            links.append(back)
            entries[back.id] = {**_flow(chance, back, "response"), "closes": link.id}
        if not held[receiver]:
            informed.append(receiver)
        held[receiver] += [topic for topic in carried if topic not in held[receiver]]
    return tuple(links), entries


def _ends(chance: Random, actors: list[str], informed: list[str]) -> tuple[str, str]:
    """Sender, mostly somebody who has something to tell, and receiver; offices take half of the ends."""
    offices = actors[1 : len(OFFICES)]
    sender = chance.choice(offices if chance.random() < 0.25 else informed or actors)
    receiver = sender
    while receiver == sender:
        receiver = chance.choice(offices if chance.random() < 0.25 else actors)
    return sender, receiver


def _carried(chance: Random, held: list[str], topics: list[str]) -> tuple[str, ...]:
    """One to four topics: nine times of ten what the sender holds, if it holds anything."""
    known = held if held and chance.random() < 0.9 else topics
    return tuple(sorted(chance.sample(known, min(len(known), chance.randint(1, 4)))))


def _flow(chance: Random, link: Link, kind: str) -> dict[str, Cell]:
    entry: dict[str, Cell] = {"from": link.sender, "to": link.receiver, "topics": list(link.topics)}
    entry |= {"kind": kind, "channel": f"by_{chance.choice(CHANNELS)}", **_fidelity(chance)}
    if chance.random() < 0.08:
        entry["common_cause"] = f"cause_{chance.randint(1, 6)}"
    if chance.random() < 0.05:
        entry["permission"] = "consent" if chance.random() < 0.8 else "statute"
    if chance.random() < 0.3:
        entry["per_year"] = f"{chance.randrange(12, 5_000)} per year"
    if chance.random() < 0.15:
        entry["trigger"] = chance.choice(("proactive", "scheduled", "self_service"))
    return entry


def _fidelity(chance: Random) -> dict[str, Cell]:
    """Coverage, accuracy and delay in the forms of the model file; some are left to the defaults."""
    share, trials = round(chance.uniform(0.3, 1), 2), chance.randrange(50, 500)
    coverages: tuple[Cell, ...] = (
        {"grade": "measured", "successes": round(trials * share), "trials": trials},
        {"value": share, "grade": "documented", "source": "work instruction"},
        share,
        "good",
    )
    entry: dict[str, Cell] = {"coverage": chance.choice(coverages)}
    if chance.random() < 0.8:
        entry["accuracy"] = chance.choice((round(chance.uniform(0.6, 1), 2), "full", "good"))
    days = f"{chance.randint(0, 20)} days"
    delays: tuple[Cell, ...] = (
        days,
        {"law": "exponential", "days": days},
        {"law": "batch", "days": "30 days"},
    )
    if chance.random() < 0.6:
        entry["delay"] = chance.choice(delays)
    return entry


def _needs(chance: Random, kinds: dict[str, str], topics: list[str]) -> Entries:
    """One actor in two needs something."""
    found: Entries = {}
    for who in list(kinds)[1::2]:
        topic, level = chance.choice(topics), round(chance.uniform(0.4, 1), 2)
        found[f"n_{who}"] = {"actor": who, "topic": topic, "level": level}
    return found


def _requests(chance: Random, kinds: dict[str, str], topics: list[str], customers: list[str]) -> Entries:
    """A kind of request for every third topic, at a front office."""
    front = next(id for id, kind in kinds.items() if kind == "front_office")
    found: Entries = {}
    for n, topic in enumerate(topics[::3], 1):
        entry: dict[str, Cell] = {"from": chance.choice(customers), "contact": front}
        entry |= {"per_year": f"{chance.randrange(10, 900)} per year"}
        entry["requires"] = [{"actor": front, "topic": topic}]
        if chance.random() < 0.7:
            entry |= {"authority": round(chance.random(), 2), "rule": round(chance.uniform(0.5, 1), 2)}
        if chance.random() < 0.5:
            entry["foreseeable"] = round(chance.random(), 2)
        found[f"r{n}"] = entry
    return found


def text(size: Size, setup: SetUp) -> str:
    """The model file of ``setup``: an element on a line."""
    numbers = f"{size.actors} actors, {size.flows} flows, {size.topics} topics, seed {size.seed}"
    lines = ["servicemodel: 1", f"name: {{en: '{numbers}', zh: '{numbers}'}}", "illustrative: true"]
    for name, entries in setup.sections.items():
        if entries:
            lines += [f"{name}:", *(f"  {id}: {_cell(entry)}" for id, entry in entries.items())]
    return "\n".join(lines) + "\n"


def _cell(cell: object) -> str:
    if isinstance(cell, dict):
        return "{" + ", ".join(f"{key}: {_cell(value)}" for key, value in cell.items()) + "}"
    if isinstance(cell, list):
        return "[" + ", ".join(_cell(value) for value in cell) + "]"
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def main() -> None:
    """Write the model file that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in Size._fields:
        parser.add_argument(f"--{name}", type=int, required=name != "seed", default=1)
    parser.add_argument("-o", "--out", type=Path, required=True)
    given = parser.parse_args()
    size = Size(*(getattr(given, name) for name in Size._fields))
    given.out.write_text(text(size, grown(size)), encoding="utf-8")


if __name__ == "__main__":
    main()
