"""The catalogue of rules, printed from the rooms: ``explain``, ``docs/catalogue`` and the glossary.

``python -m servicemodel.views.catalogue docs/catalogue`` prints the pages anew.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.heads import Heads, heads
from servicemodel.views.sentences import SLOT, in_words

_TITLES: dict[str, Text] = {
    "right": Text("Right", "应有状态"),
    "remedy": Text("What lowers it", "如何改进"),
    "severity": Text("Severity", "严重程度"),
    "messages": Text("What it says", "结论表述"),
    "questions": Text("What it asks when it cannot say", "无法判断时的提问"),
    "works": Text("Works cited", "参考文献"),
    "catalogue": Text("Catalogue of rules", "规则目录"),
}


def plates() -> dict[str, tuple[Rule, Heads]]:
    """Plate and heads of every room by rule id, in the order of the ids."""
    # Rooms bring the graph and number libraries with them: only who prints plates pays for them.
    from servicemodel.analyses import ROOMS

    pairs = {room.RULE.id: (room.RULE, heads(room.__doc__ or "")) for room in ROOMS}
    return dict(sorted(pairs.items()))


def rules() -> dict[str, Rule]:
    """Every rule by id."""
    return {id: rule for id, (rule, _) in plates().items()}


def explain(code: str, language: Language) -> str:
    """What the rule ``code`` (id or name) is about, for a terminal; KeyError if there is no such rule."""
    shelf = plates()
    id = {rule.name: rule.id for rule, _ in shelf.values()}.get(code, code)
    rule, head = shelf[id]
    return explained(rule, head, language)


def explained(rule: Rule, head: Heads, language: Language) -> str:
    """The explanation of one rule as plain text ending in a newline."""
    blocks = [f"{rule.id} {rule.name}\n{rule.title.to(language)}"]
    blocks += [_block(name, text, language) for name, text in sections(rule, head, language)]
    return "\n\n".join(blocks) + "\n"


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


def pages() -> dict[str, str]:
    """Every catalogue page by file name: one a rule, and README.md as the list."""
    shelf = plates()
    files = {f"{rule.name}.md": page(rule, head) for rule, head in shelf.values()}
    return {**files, "README.md": _contents([rule for rule, _ in shelf.values()])}


def page(rule: Rule, head: Heads) -> str:
    """The page of one rule in Markdown, English first, then Chinese."""
    parts = [f"# {rule.id} {in_words(rule.name)}", head.wrong]
    for language in Language:
        parts.append(f"## {rule.title.to(language)}")
        for name, text in sections(rule, head, language):
            lines = text.splitlines()
            body = text if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
            parts += [f"**{name}**", body]
    return "\n\n".join(parts) + "\n"


def _contents(listed: list[Rule]) -> str:
    rows = [f"| [{r.id}]({r.name}.md) | {r.title.en} | {r.title.zh} |" for r in listed]
    title = _TITLES["catalogue"]
    intro = "Printed from the rooms by `python -m servicemodel.views.catalogue docs/catalogue`."
    return "\n".join(
        [f"# {title.en} {title.zh}", "", intro, "", "| Rule | Wrong | 问题 |", "|---|---|---|", *rows, ""]
    )


def write_pages(folder: Path) -> None:
    """Print every page into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
