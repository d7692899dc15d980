"""Traits: what a model may also say of actors, channels and requests.

Every field is optional: None means that nobody said, never a default. Shares lie in [0, 1].
"""

from enum import Enum

from attrs import frozen

from servicemodel.domain.text import Text
from servicemodel.domain.value import Value


class ServiceMode(Enum):
    """How a customer segment is served (1.5, MO-1 to MO-5)."""

    TRADITIONAL = "traditional"
    DIRECT = "direct"
    DEALER = "dealer"
    THIRD_PARTY = "third_party"
    PROACTIVE = "proactive"


class UseMeasure(Enum):
    """By what the use of a customer system is judged (MI-08)."""

    HOURS = "hours"
    PRODUCTIVITY = "productivity"
    INFUSION = "infusion"
    SATISFACTION = "satisfaction"


class CrmPhase(Enum):
    """Phase of a customer system that is in place (CL-24)."""

    OPERATIONAL = "operational"
    ANALYTICAL = "analytical"
    COLLABORATIVE = "collaborative"


class RankingBasis(Enum):
    """What suppliers are ranked by: bare counts of failures, or failures per exposure (DS-11)."""

    FAILURES = "failures"
    RATE = "rate"


class DeliveryChannelType(Enum):
    """Type of the channel that delivers a service (TH-2)."""

    MARKET_NETWORK = "market_network"
    SERVICE_PERSONNEL = "service_personnel"
    AGENT_ALLIANCE = "agent_alliance"
    INTERNAL_HIERARCHY = "internal_hierarchy"


class ServiceType(Enum):
    """Type of a service by how far it is fitted to the customer (TH-2)."""

    MASS_TRANSACTION = "mass_transaction"
    STANDARD_CONTRACT = "standard_contract"
    CUSTOMISED_DELIVERY = "customised_delivery"
    CONTINGENT_RELATIONSHIP = "contingent_relationship"


class ServiceMechanism(Enum):
    """Whether customers meet the same person, the same firm, or anybody (TH-1)."""

    RELATIONSHIP = "relationship"
    PSEUDORELATIONSHIP = "pseudorelationship"
    ENCOUNTER = "encounter"


class ProjectKind(Enum):
    """What a project changes (FP-15)."""

    SYSTEM = "system"
    AUTHORITY = "authority"
    NORMS = "norms"
    TRAINING = "training"
    CHANNEL = "channel"
    STORE = "store"


Trait = (
    ServiceMode
    | UseMeasure
    | CrmPhase
    | RankingBasis
    | DeliveryChannelType
    | ServiceType
    | ServiceMechanism
    | ProjectKind
)

#: Label of every word of this module.
TRAIT_LABELS: dict[Trait, Text] = {
    ServiceMode.TRADITIONAL: Text("traditional mode", "传统客户服务模式"),
    ServiceMode.DIRECT: Text("direct mode", "直接服务模式"),
    ServiceMode.DEALER: Text("dealer mode", "代理商服务模式"),
    ServiceMode.THIRD_PARTY: Text("third-party mode", "第三方服务商服务模式"),
    ServiceMode.PROACTIVE: Text("proactive mode", "主动模式"),
    UseMeasure.HOURS: Text("hours of use", "使用时长"),
    UseMeasure.PRODUCTIVITY: Text("productivity", "工作效率"),
    UseMeasure.INFUSION: Text("infusion use", "融合使用程度"),
    UseMeasure.SATISFACTION: Text("user satisfaction", "用户满意度"),
    CrmPhase.OPERATIONAL: Text("operational CRM", "运营型CRM"),
    CrmPhase.ANALYTICAL: Text("analytical CRM", "分析型CRM"),
    CrmPhase.COLLABORATIVE: Text("collaborative CRM", "协作型CRM"),
    RankingBasis.FAILURES: Text("number of failures", "故障次数"),
    RankingBasis.RATE: Text("failure rate", "故障率"),
    DeliveryChannelType.MARKET_NETWORK: Text("market network", "市场网络"),
    DeliveryChannelType.SERVICE_PERSONNEL: Text("service personnel", "服务职员"),
    DeliveryChannelType.AGENT_ALLIANCE: Text("agents and alliances", "代理与联合"),
    DeliveryChannelType.INTERNAL_HIERARCHY: Text("internal hierarchy", "内部层级"),
    ServiceType.MASS_TRANSACTION: Text("mass transaction", "大规模交易"),
    ServiceType.STANDARD_CONTRACT: Text("standard contract", "标准合同"),
    ServiceType.CUSTOMISED_DELIVERY: Text("customised delivery", "客户化递送"),
    ServiceType.CONTINGENT_RELATIONSHIP: Text("contingent relationship", "权变关系"),
    ServiceMechanism.RELATIONSHIP: Text("service relationship", "服务关系"),
    ServiceMechanism.PSEUDORELATIONSHIP: Text("service pseudorelationship", "伪服务关系"),
    ServiceMechanism.ENCOUNTER: Text("service encounter", "服务接触"),
    ProjectKind.SYSTEM: Text("information system", "信息系统"),
    ProjectKind.AUTHORITY: Text("authority", "权限"),
    ProjectKind.NORMS: Text("service norms", "服务规范"),
    ProjectKind.TRAINING: Text("training", "培训"),
    ProjectKind.CHANNEL: Text("channel", "渠道"),
    ProjectKind.STORE: Text("customer data store", "客户数据库"),
}


@frozen
class Control:
    """Shares of the decision rights in an encounter; they add up to 1 (TH-5, 2.10)."""

    organisation: float
    contact_person: float
    customer: float


@frozen
class ActorTraits:
    """What a model may also say of an actor."""

    registered: Value | None = None
    """Share of the population registered with the firm (MF-06, MF-12)."""
    unprofitable: Value | None = None
    """Share of the population flagged unprofitable (CL-19)."""
    caused_by_firm: Value | None = None
    """Share of the unprofitable whose losses come from the firm's own faults (CL-19)."""
    service_level: Value | None = None
    """Share of matters served within the target (CL-07, CL-18)."""
    service_floor: Value | None = None
    """Agreed minimum of the service level, a share (CL-18)."""
    mode: ServiceMode | None = None
    """How this segment is served (1.5)."""
    partner_quality: Value | None = None
    """Quality of an intermediary as strategic partner, a share (MO-R3)."""
    infusion: Value | None = None
    """Share of the customer system's potential that these employees use (MI-01)."""
    user_satisfaction: Value | None = None
    """Satisfaction of these employees as users of the customer system, a share (MI-04)."""
    use_measured_by: tuple[UseMeasure, ...] | None = None
    """By what the use of the customer system is judged; empty: by nothing (MI-08)."""
    crm_phases: tuple[CrmPhase, ...] | None = None
    """Phases that a CRM system has in place (CL-24)."""
    exposure: Value | None = None
    """Installed units or delivered parts of a supplier, a count >= 0 (DS-02, 2.25)."""
    ranked_by: RankingBasis | None = None
    """What a supplier is ranked by (DS-11)."""
    control: Control | None = None
    """Who holds the decision rights in the encounter (TH-5, 2.10)."""
    lifetime_value: Value | None = None
    """What a customer of this segment is worth, money (TH-3, 2.20)."""
    margin: Value | None = None
    """Yearly margin of a customer, money (2.20)."""
    retention: Value | None = None
    """Share of the customers who stay from one year to the next (2.20)."""
    discount: Value | None = None
    """Yearly discount rate, a share (2.20)."""
    returns: tuple[float, ...] | None = None
    """Yearly returns of the segment, oldest first (customer beta, 2.20)."""
    governance: Value | None = None
    """What governing this partner costs a year, money (2.22)."""
    seats: Value | None = None
    """Seats that serve contacts at the same time, a count (2.19)."""
    handling_time: Value | None = None
    """Days that a contact takes of a seat (2.19)."""
    patience: Value | None = None
    """Mean days that a customer waits before giving up (2.19)."""
    shrinkage: Value | None = None
    """Share of the paid time in which a seat is not there (2.19)."""
    occupancy: Value | None = None
    """Largest share of its time that a seat may be busy (2.19)."""
    target: Value | None = None
    """Share of the contacts to be answered within ``target_time`` (2.19)."""
    target_time: Value | None = None
    """Days within which contacts are to be answered (2.19)."""
    wage: Value | None = None
    """What an hour of a seat costs, money (2.19)."""


@frozen
class ChannelTraits:
    """What a model may also say of a channel."""

    resolution: Value | None = None
    """Share of contacts that resolve the matter (CL-03)."""
    returning: Value | None = None
    """Share of contacts that give up, or come back by a person (CL-05)."""
    annoyed: Value | None = None
    """Share of the customers whom the channel annoys (CL-04)."""
    person: bool | None = None
    """Whether it leads to a person when one is wanted (CL-05, CL-10)."""
    transactional: bool | None = None
    """Whether the matter can be settled on it (CL-10, PA-28)."""
    easy: bool | None = None
    """Whether it is as easy as live service (CL-10, PA-28)."""
    forced: bool | None = None
    """Whether it is the only way in for somebody (CL-07)."""
    contact_share: Value | None = None
    """Share of all contacts (CL-01)."""
    answer_time: Value | None = None
    """Days until the answer, >= 0 (CL-12)."""
    store: str | None = None
    """Name of the customer data store it works on (CL-14, MO-1)."""
    delivery: DeliveryChannelType | None = None
    """Type of delivery channel (TH-2)."""
    mechanism: ServiceMechanism | None = None
    """Mechanism that the channel offers (TH-1)."""
    cost_without_staff: Value | None = None
    """Money per contact beside the staff, for use together with staffing (core 3.7)."""


@frozen
class RequestTraits:
    """What a model may also say of a service request."""

    asks_first: Text | None = None
    """What the customer must show before being served (FP-04); ``rule`` is the share not barred."""
    service_type: ServiceType | None = None
    """Type of the service (TH-2)."""
    equivocality: Value | None = None
    """How far the matter can be understood in more than one way, a share (2.14)."""
    first_server: str | None = None
    """Id of the actor that owns the matter to the end (FP-07)."""
    timetable: bool | None = None
    """Whether the customer gets a contact timetable (MF-37, PA-10)."""
    approval: tuple[str, ...] | None = None
    """Ids of the actors asked one after another before the contact may answer (FP-10)."""
    recovery: bool | None = None
    """Whether a failure is made good (MF-28, MF-39, PA-12)."""
    channels: tuple[str, ...] | None = None
    """Ids of the channels it comes in by (CL-10)."""
    steered_to: str | None = None
    """Id of the channel that customers are steered to (CL-10, CL-14)."""
    mechanism: ServiceMechanism | None = None
    """Mechanism that the matter wants (TH-1)."""
    hand_overs: Value | None = None
    """Hand-overs per matter, a count >= 0 (FP-03)."""
    follow_up: Value | None = None
    """Follow-up contacts per reached receiver, a count >= 0 (core 3.6)."""
    attempts: Value | None = None
    """Contacts after which a customer gives up, a count >= 1 (m of core 3.7)."""
    act: Value | None = None
    """Share of the informed customers who act on it (act_z of core 3.7)."""
    prevented_by: str | None = None
    """Id of the topic that a customer must know for the matter not to arise (core 3.7)."""
    loss: Value | None = None
    """Money lost per unresolved matter (L_z of core 3.7)."""
    churn: Value | None = None
    """Share of the customers lost per matter (WE-8)."""
    handling: Value | None = None
    """Money per matter beside its contacts: visits, parts (WE-8)."""
    planned: Value | None = None
    """Money per prevented matter: planned service instead (WE-8)."""
    resolved: Value | None = None
    """Share of the matters resolved at the first contact, where it was measured (p_z of core 3.7)."""
    contacts: Value | None = None
    """Contacts per matter, where they were measured, a count (E_z of core 3.7)."""
    by_hour: tuple[float, ...] | None = None
    """How the matters of a day fall on its 24 hours, shares that add up to 1 (2.19)."""
