"""Rules: the plate of an analyzer (house, section 4)."""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

from servicemodel.domain.source import Source
from servicemodel.domain.text import Text


class Family(Enum):
    """Family of rules; the value is the prefix of the rule ids."""

    ASYMMETRY = "ASY"
    SILOS = "SIL"
    OPEN_LOOPS = "LOP"
    CHANNELS = "CHN"
    EMPOWERMENT = "EMP"
    CRM_USE = "CRM"
    PROACTIVITY = "PRO"
    SUPPLIERS = "SUP"
    FAIRNESS = "FAI"
    LEAKAGE = "LEA"
    SERVICE_MODE = "MOD"
    EVIDENCE = "EVI"
    OWN = "OWN"


class Outcome(Enum):
    """What a rule says about one place; unknown is never an accusation but a question."""

    VIOLATED = "violated"
    SATISFIED = "satisfied"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class Severity(Enum):
    """How much a violation matters, worst first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for high, 2 for low."""
        return list(Severity).index(self)


@frozen
class Scale:
    """How the severity follows from the degree of the wrong; ``text`` says it in words.

    ``of_whole`` says that the degree is a share of all matters already, so that volume is counted in it.
    """

    high: float
    medium: float
    text: Text
    of_whole: bool = False

    @property
    def weighable(self) -> bool:
        """Whether volume may move the severity: it depends on the degree, and volume is not yet in that."""
        return self.medium > 0 and self.high < float("inf") and not self.of_whole

    def of(self, degree: float) -> Severity:
        """Severity of ``degree``; rounding of computed figures does not lower it."""
        if degree >= self.high - 1e-9:
            return Severity.HIGH
        return Severity.MEDIUM if degree >= self.medium - 1e-9 else Severity.LOW


def by_degree(high: float, medium: float, of_whole: bool = False) -> Scale:
    """High from one share on, medium from another, low below; ``of_whole`` as in Scale."""
    en = f"High from a degree of {high:.0%}, medium from {medium:.0%}.".replace("%", " %")
    return Scale(
        high, medium, Text(en, f"程度达到{high:.0%}为高，达到{medium:.0%}为中，其余为低。"), of_whole
    )


def always(severity: Severity) -> Scale:
    """The same severity, whatever the degree."""
    infinite = float("inf")
    ends = {Severity.HIGH: (0.0, 0.0), Severity.MEDIUM: (infinite, 0.0), Severity.LOW: (infinite, infinite)}
    words = {
        Severity.HIGH: Text("Always high.", "一律为高。"),
        Severity.MEDIUM: Text("Always medium.", "一律为中。"),
        Severity.LOW: Text("Always low.", "一律为低。"),
    }
    return Scale(*ends[severity], words[severity])


@frozen
class Rule:
    """The plate of a rule. ``messages`` and ``questions`` are templates keyed by reason slug.

    ``name`` is the wrong it finds and the name of its room; ``seeds`` are ids of the requirements
    catalogue.
    """

    id: str
    name: str
    family: Family
    title: Text
    right: Text
    messages: Mapping[str, Text]
    questions: Mapping[str, Text]
    remedy: Text
    severity: Scale
    sources: tuple[Source, ...]
    seeds: tuple[str, ...]
