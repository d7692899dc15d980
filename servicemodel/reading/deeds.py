"""What a project does: kinds of action, rules or actions; a word that can be none of them is a slip."""

import re
from collections.abc import Iterator

from servicemodel.reading.complaint import LIKE_WORD, Complaint
from servicemodel.reading.tree import Entries, entries, words

#: The kinds of action there are (core 3.8).
KINDS = tuple(f"PA-{number:02}" for number in range(1, 36))
_RULE = re.compile(r"[A-Z]{3}[0-9]{2}")
#: Signs of a word that means one action, or any letters.
_FREE = "@#*"


def check_deeds(root: Entries) -> Iterator[Complaint]:
    """Complaints about every word of ``does`` that no action can answer to."""
    for id, pair in entries(root.get("projects")).items():
        for word in words(entries(pair.value)["does"].value if "does" in entries(pair.value) else None):
            if not _possible(word.text):
                facts = (("owner", f"projects.{id}"), ("target", word.text))
                yield Complaint(word.mark, "FIL10", "deed", facts, word.text, KINDS, LIKE_WORD)


def _possible(text: str) -> bool:
    """Whether a kind, a rule or an action may be called so."""
    return text in KINDS or bool(_RULE.fullmatch(text)) or any(sign in text for sign in _FREE)
