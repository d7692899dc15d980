"""Questions: what nobody said yet, where its answer belongs in the model, and how much hangs on it."""

from collections.abc import Mapping
from enum import Enum
from typing import Self

from attrs import frozen

from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import FlowKind
from servicemodel.domain.kinds import Segment
from servicemodel.domain.model import Ref, Section
from servicemodel.domain.traits import (
    CrmPhase,
    DeliveryChannelType,
    RankingBasis,
    ServiceMechanism,
    ServiceMode,
    ServiceType,
    UseMeasure,
)
from servicemodel.domain.value import Value


class AnswerKind(Enum):
    """What an answer looks like."""

    SHARE = "share"
    COUNT = "count"
    DURATION = "duration"
    RATE = "rate"
    VOLUME = "volume"
    MONEY = "money"
    YES_NO = "yes_no"
    WORD = "word"
    WORDS = "words"
    ACTOR = "actor"
    ACTORS = "actors"
    CHANNEL = "channel"
    CHANNELS = "channels"
    PERMISSION = "permission"
    TEXT = "text"
    CONTROL = "control"
    NOTE = "note"

    @property
    def is_number(self) -> bool:
        """Whether the answer is one number, which carries grade and source of its own."""
        return self in _NUMBERS


_NUMBERS = {
    AnswerKind.SHARE,
    AnswerKind.COUNT,
    AnswerKind.DURATION,
    AnswerKind.RATE,
    AnswerKind.VOLUME,
    AnswerKind.MONEY,
}

#: Not a field: each actor named in the answer becomes an origin of the topic.
OBSERVERS = "observers"

_A, _C, _F, _O, _P, _R, _T = (
    Section.ACTORS,
    Section.CHANNELS,
    Section.FLOWS,
    Section.ORIGINS,
    Section.PROJECTS,
    Section.REQUESTS,
    Section.TOPICS,
)
_BY_KIND: dict[AnswerKind, tuple[tuple[Section, str], ...]] = {
    AnswerKind.SHARE: (
        *((_A, name) for name in ("registered", "unprofitable", "caused_by_firm", "service_level")),
        *((_A, name) for name in ("service_floor", "partner_quality", "infusion", "user_satisfaction")),
        *((_A, name) for name in ("retention", "discount", "shrinkage", "occupancy", "target")),
        *((_C, name) for name in ("resolution", "returning", "annoyed")),
        *((_F, name) for name in ("coverage", "accuracy", "fatigue")),
        *((_O, name) for name in ("coverage", "accuracy")),
        *((_R, name) for name in ("authority", "rule", "foreseeable", "equivocality")),
        *((_R, name) for name in ("act", "churn", "resolved")),
    ),
    AnswerKind.COUNT: (
        *((_A, name) for name in ("exposure", "population", "seats")),
        *((_R, name) for name in ("hand_overs", "follow_up", "attempts", "contacts")),
        (_F, "follow_up"),
        (_P, "days"),
    ),
    AnswerKind.DURATION: (
        *((_A, name) for name in ("handling_time", "patience", "target_time")),
        (_F, "delay"),
        (_O, "delay"),
    ),
    AnswerKind.RATE: ((_T, "volatility"),),
    AnswerKind.VOLUME: ((_F, "per_year"), (_R, "per_year"), (_T, "items")),
    AnswerKind.MONEY: (
        *((_A, name) for name in ("lifetime_value", "margin", "governance", "wage")),
        *((_C, name) for name in ("cost_per_contact", "cost_without_staff")),
        *((_F, name) for name in ("cost_per_year", "cost_per_message")),
        *((_P, name) for name in ("cost", "cost_per_year")),
        *((_R, name) for name in ("loss", "handling", "planned")),
        *((_T, name) for name in ("benefit", "harm", "leak")),
    ),
    AnswerKind.YES_NO: (
        *((_C, name) for name in ("person", "transactional", "easy", "forced")),
        *((_R, name) for name in ("timetable", "recovery")),
    ),
    AnswerKind.ACTOR: ((_R, "contact"), (_R, "first_server")),
    AnswerKind.ACTORS: ((_R, "approval"), (_O, OBSERVERS)),
    AnswerKind.CHANNEL: ((_F, "channel"),),
    AnswerKind.CHANNELS: ((_R, "channels"),),
    AnswerKind.PERMISSION: ((_F, "permission"),),
    AnswerKind.TEXT: ((_C, "store"), (_R, "asks_first")),
    AnswerKind.CONTROL: ((_A, "control"),),
    AnswerKind.WORD: (
        *((_A, name) for name in ("mode", "ranked_by")),
        *((_C, name) for name in ("delivery", "mechanism")),
        *((_R, name) for name in ("service_type", "mechanism")),
        (_F, "kind"),
    ),
    AnswerKind.WORDS: ((_A, "segments"), (_A, "use_measured_by"), (_A, "crm_phases")),
}
#: What kind of answer each field takes that a question may fill.
FIELDS: Mapping[tuple[Section, str], AnswerKind] = {
    field: kind for kind, fields in _BY_KIND.items() for field in fields
}
#: The words that a field of words knows.
WORDS: Mapping[str, type[Enum]] = {
    "mode": ServiceMode,
    "ranked_by": RankingBasis,
    "delivery": DeliveryChannelType,
    "mechanism": ServiceMechanism,
    "service_type": ServiceType,
    "kind": FlowKind,
    "segments": Segment,
    "use_measured_by": UseMeasure,
    "crm_phases": CrmPhase,
}


@frozen(order=True)
class Blank:
    """Where an answer belongs: a field of the element ``id`` of a section of the model file.

    For ``OBSERVERS`` the id is that of a topic. A note belongs to no field: its ``field`` is the id
    of the rule and the reason, its element the first that the finding names ("" if there is none).
    """

    section: str
    id: str
    field: str

    @property
    def key(self) -> str:
        """The blank in one word, stable as long as the element keeps its id."""
        return f"{self.section}/{self.id}/{self.field}"

    @classmethod
    def of(cls, key: str) -> Self | None:
        """The blank of that key; None if no field can be meant."""
        section, _, rest = key.partition("/")
        id, _, field = rest.partition("/")
        known = field and section in {each.value for each in Section}
        blank = cls(section, id, field)
        return blank if known and (":" in field or (Section(section), field) in FIELDS) else None

    @property
    def ref(self) -> Ref:
        """The element that the answer is about: for ``OBSERVERS`` the topic."""
        return Ref(Section.TOPICS if self.field == OBSERVERS else Section(self.section), self.id)

    @property
    def kind(self) -> AnswerKind:
        """What the answer looks like."""
        return FIELDS.get((Section(self.section), self.field), AnswerKind.NOTE)


@frozen
class Influence:
    """How far the result differs between the answers that were tried, each by a walk of its own.

    ``findings`` weighs the findings that some answers bring and others do not (high 3, medium 2,
    low 1); ``index`` is the spread of the need-weighted asymmetry index, in [0, 1]. ``worth`` is money a
    year that knowing the answer is worth to the plan; None where that was not computed.
    """

    findings: int
    index: float
    worth: float | None = None


@frozen
class Question:
    """One question of an interview, merged from all findings that wait for the same answer.

    ``ask`` is whom to ask, None where nobody in the model would know: then the management.
    ``now`` is the number that stands in for an answer; ``influence`` is None where it was not computed.
    """

    blank: Blank
    ask: Ref | None
    findings: tuple[Finding, ...]
    now: Value | None = None
    influence: Influence | None = None

    @property
    def id(self) -> str:
        """Stable id: the key of the blank."""
        return self.blank.key

    @property
    def rules(self) -> tuple[str, ...]:
        """Ids of the rules that wait for the answer, sorted."""
        return tuple(sorted({finding.rule for finding in self.findings}))
