"""The mark of a row of the register: tells, when it comes back, whether anybody wrote into it."""

from collections.abc import Mapping
from hashlib import sha256

from servicemodel.domain.exchange import plain
from servicemodel.domain.register import FILLED


def mark(id: str, filled: Mapping[str, str]) -> str:
    """Twelve hex digits of what stands in the columns that a person fills in."""
    told = "\0".join((id, *(plain(filled.get(slug, "")) for slug in FILLED)))
    return sha256(told.encode()).hexdigest()[:12]
