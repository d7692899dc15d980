"""Did you mean: at most one guess, and none rather than a wrong one."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from servicemodel.domain.text import Text

#: Similarity from which a word counts as meant.
_ALIKE = 0.6
#: So many known words are listed.
_LISTED = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word`` (case apart), or ""."""
    by_lower = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=_ALIKE)
    return by_lower[found[0]] if found else ""


def meant(word: str, known: Iterable[str]) -> Text:
    """Advice after an unknown ``word``: the nearest known one, and the known ones, of many only the first."""
    names = tuple(known)
    more = ", …" if len(names) > _LISTED else ""
    guess, listed = nearest(word, names), ", ".join(names[:_LISTED]) + more
    if guess and more:
        return Text(f"did you mean '{guess}'?", f"是否想写“{guess}”？")
    if guess:
        return Text(f"did you mean '{guess}'?  (known: {listed})", f"是否想写“{guess}”？（可用：{listed}）")
    return Text(f"known: {listed}", f"可用：{listed}")


def near(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known words most like ``word``, best first, at most ``most``; () if none is like it."""
    likeness = {name: SequenceMatcher(None, name.lower(), word.lower()).ratio() for name in known}
    like = [name for name in likeness if likeness[name] >= _ALIKE]
    return tuple(sorted(like, key=lambda name: -likeness[name])[:most])
