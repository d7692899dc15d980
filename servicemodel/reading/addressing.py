"""Flows addressed by what the sender must know: no topic may need itself on the way (core 3.8)."""

from collections.abc import Iterator

from servicemodel.reading.circles import circles
from servicemodel.reading.complaint import Complaint
from servicemodel.reading.references import topics_of
from servicemodel.reading.tree import Entries, Scalar, entries, words


def check_addressing(root: Entries) -> Iterator[Complaint]:
    """A complaint at ``addressed_by`` of a flow in each circle of topics, with the topics and flows of it."""
    needed: dict[str, dict[str, tuple[str, Scalar]]] = {}
    topics = tuple(topics_of(root))
    for id, pair in entries(root.get("flows")).items():
        if isinstance(pair.value, Entries):
            carried = (*words(pair.value.get("topic")), *words(pair.value.get("topics")))
            for address in words(pair.value.get("addressed_by")):
                for topic in _leaves(carried, topics):
                    needed.setdefault(topic, {}).setdefault(address.text, (id, address))
    for circle in circles({topic: list(by) for topic, by in needed.items()}):
        links = [needed[a][b] for a, b in zip(circle, (*circle[1:], circle[0]), strict=True)]
        facts = (("circle", " → ".join((*circle, circle[0]))), ("flows", ", ".join(id for id, _ in links)))
        yield Complaint(links[0][1].mark, "FIL22", facts=facts)


def _leaves(carried: tuple[Scalar, ...], topics: tuple[str, ...]) -> dict[str, None]:
    """The topics that the words name; a branch means all topics below it."""
    named = {word.text for word in carried}
    below = {topic for topic in topics for name in named if topic.startswith(f"{name}.")}
    return dict.fromkeys(sorted(named | below))
