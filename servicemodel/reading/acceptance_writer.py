"""One acceptance more at the end of a file: what is there, remarks included, stays byte for byte."""

import json

from servicemodel.domain.acceptance import Acceptance
from servicemodel.reading.composing import compose
from servicemodel.reading.tree import Items, SourceText

_HEAD = (
    "# Findings that somebody decided to live with: reason, by and until are compulsory.\n"
    "# 已决定接受的问题：reason（理由）、by（决定人）、until（截止日期）为必填项。\n"
)


def appended(data: bytes, acceptance: Acceptance) -> bytes:
    """``data``, a readable file of acceptances or empty, with an entry for ``acceptance`` after it."""
    before = data or _HEAD.encode()
    if not before.endswith((b"\n", b"\r")):
        before += b"\n"
    first, *others = _lines(acceptance)
    indent = " " * _indent(data.decode("utf-8-sig"))
    text = "".join([f"{indent}- {first}\n", *(f"{indent}  {line}\n" for line in others)])
    return before + text.encode()


def _lines(acceptance: Acceptance) -> list[str]:
    words = {
        "finding": acceptance.finding,
        "reason": acceptance.reason,
        "by": acceptance.by,
        "asked_by": acceptance.asked_by,
        "ticket": acceptance.ticket,
    }
    lines = [f"{name}: {_quoted(word)}" for name, word in words.items() if word]
    lines.append(f"until: {acceptance.until.isoformat()}")
    if acceptance.elements:
        lines.append(f'elements: "{acceptance.elements}"')
    return lines


def _quoted(word: str) -> str:
    """``word`` in double quotes, where YAML and JSON agree; what cannot be printed is escaped."""
    plain = json.dumps(word, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escaped(c) for c in plain)


def _escaped(character: str) -> str:
    # JSON would write two halves for a character beyond 16 bits, which YAML does not put together.
    code = ord(character)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def _indent(text: str) -> int:
    """The column of the dashes of the list in ``text``; 0 where there is none yet."""
    root, _ = compose(SourceText.of("", text), text)
    return root.mark.column if isinstance(root, Items) else 0
