"""The register of findings as one table: open ones, accepted ones, and those that nobody can judge yet."""

from collections.abc import Iterator

from attrs import frozen

from servicemodel.domain.acceptance import Accepted
from servicemodel.domain.finding import Finding
from servicemodel.domain.model import Ref
from servicemodel.domain.register import STATUS_LABELS, Status
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit, Value
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS, grade, ranged
from servicemodel.views.page.register import MOST, anchor, evidence, weighed
from servicemodel.views.sentences import listed, message, name_of

ASKED = "asked"
STATUSES: dict[str, Text] = {
    **{status.value: label for status, label in STATUS_LABELS.items()},
    ASKED: Text("cannot say yet", "尚无法判断"),
}
_UNTIL = Text("accepted until {day}", "接受至{day}")
_MORE = Text(
    "{count} more findings of lower weight are in the JSON file.", "另有{count}项较轻的问题见JSON文件。"
)
_UNKNOWN_MARK = "?"


@frozen
class Row:
    """One finding in words; ``order`` sorts by severity, ``size_order`` by degree, largest first.

    ``family`` is the prefix of the rule, ``status`` a key of ``STATUSES``. ``owner`` is "" where nobody
    is named. ``evidence`` are label and number of every figure, ``note`` the quieter lines.
    """

    anchor: str
    id: str
    rule: str
    family: str
    severity: str
    mark: str
    word: str
    order: int
    where: str
    what: str
    size: str
    size_order: float
    confidence: str
    place: str
    status: str
    status_word: str
    owner: str
    evidence: tuple[tuple[str, str], ...] = ()
    note: tuple[str, ...] = ()


def rows(dossier: Dossier, language: Language) -> tuple[tuple[Row, ...], str]:
    """Open findings, worst first, then accepted ones and questions; a sentence about those left out or ""."""
    told = tuple(_all(dossier, language))
    left = len(dossier.violations) - min(len(dossier.violations), MOST)
    return told, _MORE.to(language).format(count=left) if left else ""


def _all(dossier: Dossier, language: Language) -> Iterator[Row]:
    for finding in dossier.violations[:MOST]:
        yield _row(finding, dossier, language, dossier.entry(finding.id).standing.value)
    for accepted in dossier.accepted:
        yield _row(accepted.finding, dossier, language, Status.ACCEPTED.value, accepted)
    for finding in dossier.unknown:
        yield _row(finding, dossier, language, ASKED)


def _row(
    finding: Finding, dossier: Dossier, language: Language, status: str, accepted: Accepted | None = None
) -> Row:
    severity = finding.severity or Severity.LOW
    known = status != ASKED
    places = [str(dossier.model.places[ref]) for ref in finding.elements if ref in dossier.model.places]
    word = STATUSES[status].to(language)
    if accepted:
        word = _UNTIL.to(language).format(day=accepted.acceptance.until.isoformat())
    return Row(
        anchor=anchor(language, finding.id),
        id=finding.id,
        rule=finding.rule,
        family=finding.rule[:3],
        severity=severity.value if known else "unknown",
        mark=SEVERITY_MARKS[severity] if known else _UNKNOWN_MARK,
        word=SEVERITY_LABELS[severity].to(language) if known else "",
        order=severity.rank if known else len(Severity),
        where=where(finding.elements, dossier, language),
        what=message(finding, dossier.rules[finding.rule], dossier.model, language),
        size=_size(finding.value, dossier, language),
        size_order=_order(finding.value),
        confidence=_confidence(finding, language),
        place=places[0] if places else "",
        status=status,
        status_word=word,
        owner=dossier.entry(finding.id).owner or (accepted.acceptance.by if accepted else ""),
        evidence=evidence(finding, dossier, language),
        note=weighed(finding, dossier, language),
    )


def where(elements: tuple[Ref, ...], dossier: Dossier, language: Language) -> str:
    """The places of a finding by name."""
    names = dict.fromkeys(name_of(ref, dossier.model, language) for ref in elements)
    return listed(names, language) if names else "–"


def _size(value: Value | None, dossier: Dossier, language: Language) -> str:
    if value is None:
        return ""
    counted = f", n = {value.trials:,}" if value.trials else ""
    return ranged(value, language, dossier.model.currency) + counted


def _confidence(finding: Finding, language: Language) -> str:
    """The grade of the degree, else the weakest among the numbers of the finding."""
    known = finding.value.grade if finding.value else finding.grade
    return grade(known, language) if known else ""


def _order(value: Value | None) -> float:
    """Shares before other units: they are degrees; then the larger number first."""
    if value is None:
        return -1.0
    return value.number if value.unit is Unit.SHARE else 0.0
