"""When findings make a run fail: the words of ``--fail-on``."""

from servicemodel.domain.finding import Finding
from servicemodel.domain.rule import Severity

#: Words of --fail-on with the mildest severity that fails; the second name of each is the rule's own word.
FAILING: dict[str, Severity | None] = {
    "error": Severity.HIGH,
    "warning": Severity.MEDIUM,
    "info": Severity.LOW,
    "never": None,
    "high": Severity.HIGH,
    "medium": Severity.MEDIUM,
    "low": Severity.LOW,
}


def failed(findings: tuple[Finding, ...], limit: str) -> bool:
    """Whether a violation is at or above ``limit``, a word of FAILING."""
    mildest = FAILING[limit]
    severities = [finding.severity for finding in findings if finding.severity]
    return mildest is not None and any(severity.rank <= mildest.rank for severity in severities)
