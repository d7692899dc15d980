"""Which actor of the model a team may be: offers for a person to accept, never taken silently."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

#: Less alike than this is no offer.
ALIKE = 0.6
_FILLERS = {"team", "group", "department", "dept", "the", "组", "部", "部门", "团队"}


def offers(teams: Iterable[str], actors: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """For each team up to three actor ids whose id or name is like it, the best first.

    ``actors`` gives for each id the names in every language.
    """
    return {team: _alike(team, actors) for team in teams}


def _alike(team: str, actors: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    scored = (
        (max(_likeness(team, name) for name in (id.replace("_", " "), *names)), id)
        for id, names in actors.items()
    )
    good = sorted((-score, id) for score, id in scored if score >= ALIKE)
    return tuple(id for _, id in good[:3])


def _likeness(one: str, other: str) -> float:
    first, second = _core(one), _core(other)
    if not first or not second:
        return 0.0
    if first in second or second in first:
        return 0.9 if min(len(first), len(second)) >= 2 else 0.0
    return SequenceMatcher(None, first, second).ratio()


def _core(text: str) -> str:
    """``text`` without the words that every team has in its name."""
    words = text.casefold().replace("_", " ").replace("-", " ").split()
    kept = " ".join(word for word in words if word not in _FILLERS) or " ".join(words)
    for filler in ("部门", "团队", "部", "组"):
        if kept.endswith(filler) and len(kept) > len(filler) + 1:
            return kept.removesuffix(filler)
    return kept
