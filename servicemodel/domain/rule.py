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
class Rule:
    """The plate of a rule. ``messages`` and ``questions`` are templates keyed by reason slug.

    ``name`` is the wrong it finds and the name of its room; ``severity`` says in words how the
    severity is set; ``seeds`` are ids of the requirements catalogue.
    """

    id: str
    name: str
    family: Family
    title: Text
    right: Text
    messages: Mapping[str, Text]
    questions: Mapping[str, Text]
    remedy: Text
    severity: Text
    sources: tuple[Source, ...]
    seeds: tuple[str, ...]
