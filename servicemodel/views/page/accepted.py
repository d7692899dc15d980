"""The accepted findings of the report: what, why, who decided and until when."""

from attrs import frozen

from servicemodel.domain.acceptance import Accepted
from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language
from servicemodel.views.acceptance_words import notice_text
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import SEVERITY_LABELS, SEVERITY_MARKS
from servicemodel.views.page.register import anchor
from servicemodel.views.sentences import message


@frozen
class Entry:
    """One accepted finding; ``mark`` and ``word`` say the severity."""

    anchor: str
    severity: str
    mark: str
    word: str
    what: str
    rule: str
    reason: str
    by: str
    until: str
    ticket: str


def accepted(dossier: Dossier, language: Language) -> tuple[Entry, ...]:
    """The accepted findings, in the order of the dossier."""
    return tuple(_entry(each, dossier, language) for each in dossier.accepted)


def notices(dossier: Dossier, language: Language) -> tuple[tuple[str, str], ...]:
    """Code and sentence of every acceptance that needs a look."""
    return tuple((each.ailment.value, notice_text(each).to(language)) for each in dossier.notices)


def _entry(each: Accepted, dossier: Dossier, language: Language) -> Entry:
    finding, acceptance = each.finding, each.acceptance
    severity = finding.severity or Severity.LOW
    return Entry(
        anchor=anchor(language, finding.id),
        severity=severity.value,
        mark=SEVERITY_MARKS[severity],
        word=SEVERITY_LABELS[severity].to(language),
        what=message(finding, dossier.rules[finding.rule], dossier.model, language),
        rule=finding.rule,
        reason=acceptance.reason,
        by=acceptance.by,
        until=acceptance.until.isoformat(),
        ticket=acceptance.ticket,
    )
