"""Accepted findings: who lives with which wrong, why, and until when.

An acceptance ends with its day, and with the elements it was made for.
"""

import json
from collections.abc import Sequence
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import Any

import attrs
from attrs import field, frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref, ServiceModel
from servicemodel.domain.pattern import fits
from servicemodel.domain.problem import Place
from servicemodel.domain.rule import Outcome

#: Longest time from today for which a finding may be accepted, in days.
MOST_DAYS = 180
#: Days before the end from which it is announced.
WARN_DAYS = 14


@frozen
class Acceptance:
    """The decision of ``by`` to live with the findings that the pattern ``finding`` means, ``until`` a day.

    ``elements`` is the hash of the elements concerned when it was made; "" binds to nothing.
    ``place`` is where it stands in its file and takes no part in equality.
    """

    finding: str
    reason: str
    by: str
    until: date
    asked_by: str = ""
    ticket: str = ""
    elements: str = ""
    place: Place | None = field(default=None, eq=False)


class Ailment(Enum):
    """What may be wrong with an acceptance; the value is its code."""

    EXPIRED = "ACC01"
    ORPHANED = "ACC02"
    STALE = "ACC03"
    ENDING = "ACC04"


@frozen
class Notice:
    """An acceptance that needs a look; ``days`` are left until it ends, negative when it has ended."""

    ailment: Ailment
    acceptance: Acceptance
    days: int


@frozen
class Accepted:
    """A violation that somebody lives with."""

    finding: Finding
    acceptance: Acceptance


@frozen
class Judgement:
    """``open`` findings, those ``accepted``, and ``notices`` in the order of the file."""

    open: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()
    notices: tuple[Notice, ...] = ()


def judged(
    findings: Sequence[Finding], acceptances: Sequence[Acceptance], model: ServiceModel, today: date
) -> Judgement:
    """Which violations are accepted on the day ``today``.

    Expired and stale acceptances are not in force: their findings stay open.
    """
    found = [(each, meant_by(each.finding, findings)) for each in acceptances]
    ailments = [(each, _ailment(each, meant, model, today)) for each, meant in found]
    holding: dict[str, Acceptance] = {}
    for (each, meant), (_, ailment) in zip(found, ailments, strict=True):
        if ailment in (None, Ailment.ENDING):
            for finding in meant:
                holding.setdefault(finding.id, each)
    return Judgement(
        tuple(f for f in findings if not _held(f, holding)),
        tuple(Accepted(f, holding[f.id]) for f in findings if _held(f, holding)),
        tuple(Notice(ailment, each, (each.until - today).days) for each, ailment in ailments if ailment),
    )


def meant_by(pattern: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The violations among ``findings`` that ``pattern`` means."""
    return tuple(f for f in findings if f.outcome is Outcome.VIOLATED and fits(pattern, f))


def elements_hash(findings: Sequence[Finding], model: ServiceModel) -> str:
    """SHA-256 (64 hex digits) of the elements that ``findings`` concern; order and places do not matter.

    Fields that are empty take no part, so that a field added later changes no hash.
    """
    refs = sorted({ref for f in findings for ref in f.elements}, key=lambda ref: (ref.section.value, ref.id))
    told = [[ref.section.value, ref.id, _told(ref, model)] for ref in refs]
    return sha256(json.dumps(told, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def _told(ref: Ref, model: ServiceModel) -> Any:
    element = model.find(ref)
    if element is None:
        return None
    return _full(attrs.asdict(element, value_serializer=lambda _, __, part: _spelt(part)))


def _spelt(part: Any) -> Any:
    return part.value if isinstance(part, Enum) else part


def _full(part: Any) -> Any:
    """``part`` without empty fields, those that are left empty by it included."""
    if isinstance(part, dict):
        kept = {key: _full(value) for key, value in part.items()}
        return {key: value for key, value in kept.items() if not _empty(value)}
    return [_full(value) for value in part] if isinstance(part, list | tuple) else part


def _empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})


def _held(finding: Finding, holding: dict[str, Acceptance]) -> bool:
    return finding.outcome is Outcome.VIOLATED and finding.id in holding


def _ailment(
    acceptance: Acceptance, meant: Sequence[Finding], model: ServiceModel, today: date
) -> Ailment | None:
    days = (acceptance.until - today).days
    if not meant:
        return Ailment.ORPHANED
    if days < 0:
        return Ailment.EXPIRED
    if acceptance.elements and acceptance.elements != elements_hash(meant, model):
        return Ailment.STALE
    return Ailment.ENDING if days <= WARN_DAYS else None
