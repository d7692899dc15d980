"""Which product wrote a file: the share of each profile's telling headers that are there."""

from collections.abc import Iterable

from servicemodel.domain.records import Recognition
from servicemodel.evidence.profiles.headers import folded
from servicemodel.evidence.profiles.profile import Profile, profiles


def scores(headers: Iterable[str]) -> tuple[tuple[float, Profile], ...]:
    """Every profile with the share of its signature found in ``headers``, best first, then by name."""
    there = {folded(header) for header in headers}
    scored = ((_share(profile, there), profile) for profile in profiles())
    return tuple(sorted(scored, key=lambda pair: (-pair[0], pair[1].name)))


def recognise(headers: Iterable[str]) -> Recognition:
    """The best profile and the next best; the same headers always give the same answer."""
    (best, first), (next_best, second), *_ = scores(headers)
    return Recognition(first.name, best, second.name, next_best)


def _share(profile: Profile, there: set[str]) -> float:
    """An entry of a signature may offer several spellings, separated by |."""
    found = sum(any(folded(one) in there for one in mark.split("|")) for mark in profile.signature)
    return found / len(profile.signature) if profile.signature else 0.0
