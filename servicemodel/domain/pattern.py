"""Patterns over finding ids: a rule or family, then words in which ``*`` stands for any letters.

``LOP01@front@noise@no-return`` is one finding; ``LOP01@front@*`` every finding of the rule that
concerns the front office: a last ``*`` stands for all that is left, the reason included. Elements
may come in any order, as the ids of a finding are sorted and nobody remembers how.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Severity

REST = "*"
_NARROW = re.compile(r"[A-Z]{3}[0-9]{2}(@[^@\s]+)+")


def names_places(pattern: str) -> bool:
    """Whether ``pattern`` has the form of a finding id: one rule, and elements or ``*``."""
    return bool(_NARROW.fullmatch(pattern))


def fits(pattern: str, finding: Finding) -> bool:
    """Whether ``pattern`` (family, rule, or rule with elements and reason) means ``finding``."""
    head, *wanted = pattern.split("@")
    if not finding.rule.startswith(head):
        return False
    ids = sorted(ref.id for ref in finding.elements)
    if not wanted:
        return True
    if wanted[-1] == REST:
        return _placed(wanted[:-1], ids)
    return len(wanted) == len(ids) + 1 and _means(wanted[-1], finding.reason) and _placed(wanted[:-1], ids)


def _placed(words: Sequence[str], ids: Sequence[str]) -> bool:
    """Whether every word finds an id of its own; the narrowest choose first."""
    return _chosen(sorted(words, key=precision, reverse=True), ids)


def _chosen(words: Sequence[str], ids: Sequence[str]) -> bool:
    if not words:
        return True
    return any(
        _chosen(words[1:], [*ids[:at], *ids[at + 1 :]]) for at, id in enumerate(ids) if _means(words[0], id)
    )


def _means(word: str, id: str) -> bool:
    return bool(_compiled(word).fullmatch(id))


@lru_cache(maxsize=4096)
def _compiled(word: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, re.split(r"\*+", word))))


def precision(pattern: str) -> tuple[int, int, str]:
    """How narrow a pattern is, larger for narrower: whole words, letters, then the pattern itself."""
    words = pattern.split("@")
    return sum(REST not in word for word in words), len(pattern.replace(REST, "")), pattern


@frozen
class SeveritySetting:
    """The severity that a client gives to the violations that ``pattern`` means."""

    pattern: str
    severity: Severity


def reweighed(findings: Sequence[Finding], settings: Sequence[SeveritySetting]) -> tuple[Finding, ...]:
    """``findings`` with the severities of the client; of several settings the narrowest one counts."""
    narrowest = sorted(settings, key=lambda setting: precision(setting.pattern), reverse=True)
    return tuple(_reweighed(finding, narrowest) for finding in findings)


def _reweighed(finding: Finding, narrowest: Sequence[SeveritySetting]) -> Finding:
    if finding.severity is None:
        return finding
    given = (setting.severity for setting in narrowest if fits(setting.pattern, finding))
    return evolve(finding, severity=next(given, finding.severity))
