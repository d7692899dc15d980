"""Every id that points somewhere, checked on the tree itself so that entries with mistakes still count."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from servicemodel.domain.model import Section
from servicemodel.domain.topic import TOPIC_LABELS
from servicemodel.reading.complaint import LIKE_ID, Complaint
from servicemodel.reading.tree import Entries, Node, Scalar, entries, items, words

#: Field of a section -> what its words must be.
_FIELDS: dict[Section, tuple[tuple[str, str], ...]] = {
    Section.TOPICS: (("about", "about"),),
    Section.ACTORS: (("part_of", "actor"),),
    Section.ORIGINS: (("actor", "actor"), ("topic", "topics"), ("topics", "topics"), ("about", "about")),
    Section.FLOWS: (
        ("from", "actor"),
        ("to", "actor"),
        ("topic", "topics"),
        ("topics", "topics"),
        ("about", "about"),
        ("channel", "channel"),
        ("permission", "permission"),
        ("closes", "flow"),
        ("addressed_by", "topic"),
    ),
    Section.NEEDS: (("actor", "actor"), ("topic", "topic"), ("about", "about")),
    Section.REQUESTS: (
        ("from", "actor"),
        ("contact", "actor"),
        ("first_server", "actor"),
        ("approval", "actor"),
        ("channels", "channel"),
        ("steered_to", "channel"),
        ("prevented_by", "topic"),
    ),
    Section.PROJECTS: (("after", "project"), ("excludes", "project")),
}
_REQUIRED = (("actor", "actor"), ("topic", "topic"))


@frozen(eq=False)
class Known:
    """Ids that may be pointed at, by what they are; ``branches`` are the inner nodes of the topic tree."""

    ids: Mapping[str, tuple[str, ...]]
    sets: Mapping[str, frozenset[str]]
    branches: frozenset[str]


def known_ids(root: Entries) -> Known:
    """What the file declares, right or wrong in form; suggested topics need no declaration."""
    actors = tuple(entries(root.get("actors")))
    leaves = tuple(dict.fromkeys((*entries(root.get("topics")), *TOPIC_LABELS)))
    mine = frozenset(branch for topic in topics_of(root) for branch in branches_of(topic))
    branches = frozenset(branch for topic in leaves for branch in branches_of(topic))
    ids = {
        "actor": actors,
        "about": tuple(dict.fromkeys((*actors, *_population_ids(root)))),
        "topic": leaves,
        "topics": (*leaves, *sorted(mine.difference(leaves))),
        "channel": tuple(entries(root.get("channels"))),
        "permission": tuple(entries(root.get("permissions"))),
        "flow": tuple(entries(root.get("flows"))),
        "project": tuple(entries(root.get("projects"))),
    }
    return Known(ids, {name: frozenset(some) for name, some in ids.items()}, branches)


def topics_of(root: Entries) -> dict[str, Scalar]:
    """The topics of the model, leaves only: those declared, then suggested ones where first used."""
    found = {id: pair.key for id, pair in entries(root.get("topics")).items()}
    for used in _topic_words(root):
        if used.text in TOPIC_LABELS:
            found.setdefault(used.text, used)
    return found


def _topic_words(root: Entries) -> Iterator[Scalar]:
    for section in (Section.ORIGINS, Section.FLOWS, Section.NEEDS, Section.REQUESTS):
        for pair in entries(root.get(section.value)).values():
            if isinstance(pair.value, Entries):
                for field in ("topic", "topics", "addressed_by", "prevented_by"):
                    yield from words(pair.value.get(field))
                for item in items(pair.value.get("requires")):
                    yield from words(entries(item)["topic"].value if "topic" in entries(item) else None)


def branches_of(topic: str) -> Iterator[str]:
    """The branches above ``topic``, nearest first."""
    while "." in topic:
        topic = topic.rpartition(".")[0]
        yield topic


def _population_ids(root: Entries) -> Iterator[str]:
    for id, pair in entries(root.get("populations")).items():
        yield id
        if isinstance(pair.value, Entries):
            yield from entries(pair.value.get("parts"))


def check_references(root: Entries) -> Iterator[Complaint]:
    """Complaints about every word that should be the id of something and is not."""
    known = known_ids(root)
    for section, fields in _FIELDS.items():
        for id, pair in entries(root.get(section.value)).items():
            yield from _check(known, f"{section.value}.{id}", pair.value, fields)
            yield from _check_measured(known, f"{section.value}.{id}", pair.value)
            if section is Section.REQUESTS and isinstance(pair.value, Entries):
                yield from _check_required(known, f"{section.value}.{id}", pair.value.get("requires"))


def _check_measured(known: Known, owner: str, node: Node) -> Iterator[Complaint]:
    """Numbers fed by a measure name the parties of a hand-over by their ids."""
    for pair in entries(node).values():
        if "measure" in entries(pair.value):
            yield from _check(known, owner, pair.value, (("from", "actor"), ("to", "actor")))
        else:
            yield from _check_measured(known, owner, pair.value)


def _check_required(known: Known, owner: str, required: Node | None) -> Iterator[Complaint]:
    for item in items(required):
        yield from _check(known, owner, item, _REQUIRED)


def _check(known: Known, owner: str, node: Node, fields: tuple[tuple[str, str], ...]) -> Iterator[Complaint]:
    if not isinstance(node, Entries):
        return
    for field, wanted in fields:
        for target in words(node.get(field)):
            if target.text not in known.sets[wanted]:
                yield _dangling(known, owner, target, wanted)


def _dangling(known: Known, owner: str, target: Scalar, wanted: str) -> Complaint:
    facts = (("owner", owner), ("target", target.text), ("wanted", wanted.removesuffix("s")))
    reason = ""
    if wanted in ("topic", "topics") and target.text in known.branches:
        reason = "branch" if wanted == "topic" else "empty_branch"
    candidates = known.ids[wanted]
    if reason:
        candidates = tuple(id for id in candidates if id.startswith(target.text + "."))
    wrong = "" if reason else target.text
    return Complaint(target.mark, "FIL10", reason, facts, wrong, candidates, LIKE_ID)
