"""The catalogue of rules, printed from the rooms: ``explain``, ``docs/catalogue`` and the glossary.

``python -m servicemodel.views.catalogue docs/catalogue`` prints the pages anew.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.catalogue_page import PICTURES, contents, page
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.heads import Heads, heads
from servicemodel.views.sentences import SLOT

if TYPE_CHECKING:
    from servicemodel.analyses.room import Room

    Own = Sequence[Room]

_TITLES: dict[str, Text] = {
    "right": Text("Right", "应有状态"),
    "remedy": Text("What lowers it", "如何改进"),
    "severity": Text("Severity", "严重程度"),
    "messages": Text("What it says", "结论表述"),
    "questions": Text("What it asks when it cannot say", "无法判断时的提问"),
    "works": Text("Works cited", "参考文献"),
}


def plates(own: "Own" = ()) -> dict[str, tuple[Rule, Heads]]:
    """Plate and heads of every room by rule id, in the order of the ids; ``own`` are the client's own."""
    return {id: (room.RULE, heads(room.__doc__ or "")) for id, room in _rooms(own).items()}


def rules(own: "Own" = ()) -> dict[str, Rule]:
    """Every rule by id."""
    return {id: rule for id, (rule, _) in plates(own).items()}


def explain(code: str, language: Language, own: "Own" = ()) -> str:
    """What the rule ``code`` (id or name) is about, for a terminal; KeyError if there is no such rule."""
    rooms = _rooms(own)
    id = {room.RULE.name: id for id, room in rooms.items()}.get(code, code)
    rule = rooms[id].RULE
    blocks = [f"{rule.id} {rule.name}\n{rule.title.to(language)}"]
    blocks += [_block(name, text, language) for name, text in _parts(rooms[id])[language]]
    return "\n\n".join(blocks) + "\n"


def _parts(room: "Room") -> dict[Language, tuple[tuple[str, str], ...]]:
    """Title and text of every part of the explanation of a room, by language."""
    from servicemodel.views.practice import practice

    rule, head = room.RULE, heads(room.__doc__ or "")
    return {each: (*sections(rule, head, each), *practice(room, each)) for each in Language}


def _rooms(own: "Own" = ()) -> dict[str, "Room"]:
    """Every room by rule id, in the order of the ids; ``own`` are the client's own."""
    # Rooms bring the graph and number libraries with them: only who prints plates pays for them.
    from servicemodel.analyses import ROOMS

    return {room.RULE.id: room for room in sorted((*ROOMS, *own), key=lambda room: room.RULE.id)}


def _block(name: str, text: str, language: Language) -> str:
    body = "\n".join(f"  {line}" for line in text.splitlines())
    return f"{name}{'：' if language is Language.ZH else ':'}\n{body}"


def sections(rule: Rule, head: Heads, language: Language) -> tuple[tuple[str, str], ...]:
    """Title and text of every part of an explanation, in reader's order."""
    right = (_TITLES["right"].to(language), rule.right.to(language))
    after = (
        (_TITLES["severity"].to(language), rule.severity.text.to(language)),
        (_TITLES["messages"].to(language), _templates(rule.messages, language)),
        (_TITLES["questions"].to(language), _templates(rule.questions, language)),
        (_TITLES["remedy"].to(language), rule.remedy.to(language)),
        (_TITLES["works"].to(language), "\n".join(source.citation for source in rule.sources)),
    )
    *measured, source = head.rows(language)
    return tuple((name, text) for name, text in (right, *measured, *after[:-1], source, after[-1]) if text)


def _templates(texts: Mapping[str, Text], language: Language) -> str:
    return "\n".join(
        SLOT.sub(lambda slot: f"‹{fact_label(slot[1], language)}›", text.to(language))
        for text in texts.values()
    )


def pages(own: "Own" = ()) -> dict[str, str]:
    """Every catalogue page by file name: one a rule, and README.md as the list."""
    from servicemodel.views.examples import told

    rooms = _rooms(own).values()
    files = {
        f"{room.RULE.name}.md": page(room.RULE, _wrong(room), _parts(room), told(room)) for room in rooms
    }
    return {**files, "README.md": contents([room.RULE for room in rooms])}


def _wrong(room: "Room") -> str:
    return heads(room.__doc__ or "").wrong


def write_pages(folder: Path) -> None:
    """Print every page into ``folder`` and its pictures, where they changed, into ``pictures`` there."""
    from servicemodel.views.examples import write_pictures

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")
    write_pictures(folder / PICTURES)


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
