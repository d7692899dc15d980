"""A chapter of the story: one claim, what follows from it, and what it rests on (users 9.1, 10)."""

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.views.claims.claim import Claim

#: The chapters in the order in which they are told.
SLUGS = (
    "answer",
    "today",
    "findings",
    "top",
    "knowledge",
    "channels",
    "people",
    "actions",
    "whatif",
    "trust",
)


@frozen
class Chapter:
    """``slug`` is one of ``SLUGS``; ``claim`` the title as a sentence, ``so_what`` what follows from it.

    ``source`` tells file, share of numbers measured and weakest grade. ``missing`` says what to enter
    before the chapter can show anything; None where it can.
    """

    slug: str
    claim: Claim
    so_what: tuple[Claim, ...]
    source: Claim
    missing: Text | None = None
