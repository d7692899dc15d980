"""Exposure: how much of a year's work a violation touches, and how that weighs."""

from attrs import frozen

from servicemodel.domain.rule import Severity
from servicemodel.domain.value import Value


@frozen
class Exposure:
    """What a violation touches in a year, from stated figures only.

    ``volume`` counts matters, contacts or messages a year; ``money`` is what these contacts cost a year,
    None where that is not stated. ``share`` is the part of the model's whole volume or of its whole
    money, whichever is larger; None where the whole is not stated. ``by_degree`` is the severity that
    the degree of the wrong has on the plate, ``severity`` the one that follows from the exposure;
    they are the same where the exposure cannot be weighed.
    """

    volume: Value
    money: Value | None
    share: Value | None
    by_degree: Severity
    severity: Severity


@frozen
class Weights:
    """From which share of the whole, times the degree, a violation is high or medium; a proposal.

    Both are shares in (0, 1]. A fifth of a year's work is high, a twentieth medium.
    """

    high: float = 0.2
    medium: float = 0.05

    def of(self, impact: float) -> Severity:
        """Severity of ``impact``, the touched share times the degree."""
        if impact >= self.high - 1e-9:
            return Severity.HIGH
        return Severity.MEDIUM if impact >= self.medium - 1e-9 else Severity.LOW


#: What weighs where nobody set anything else.
USUAL = Weights()
