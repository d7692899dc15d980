"""What a rule without code may ask: elements it looks at and the facts it may test, one table for all uses.

The file of rules, its JSON Schema, the documentation and the evaluation all read this table.
"""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from servicemodel.domain.channel import Medium, Presence
from servicemodel.domain.flow import FlowKind, Trigger
from servicemodel.domain.kinds import ActorKind, Segment, Side
from servicemodel.domain.model import Section
from servicemodel.domain.text import Text
from servicemodel.domain.traits import (
    CrmPhase,
    DeliveryChannelType,
    RankingBasis,
    ServiceMechanism,
    ServiceMode,
    ServiceType,
    UseMeasure,
)
from servicemodel.domain.value import Unit


@frozen
class Looked:
    """A sort of element; ``slots`` are the references that its sentences may name, itself first."""

    section: Section
    label: Text
    slots: tuple[str, ...]


#: What a rule may look at, one element after the other.
EACH: dict[str, Looked] = {
    "actor": Looked(Section.ACTORS, Text("every actor", "每个主体"), ("actor",)),
    "channel": Looked(Section.CHANNELS, Text("every channel", "每个渠道"), ("channel",)),
    "flow": Looked(
        Section.FLOWS, Text("every flow", "每条信息流"), ("flow", "sender", "receiver", "channel")
    ),
    "need": Looked(Section.NEEDS, Text("every need", "每项信息需求"), ("need", "actor", "topic")),
    "request": Looked(
        Section.REQUESTS, Text("every request", "每类服务请求"), ("request", "sender", "contact")
    ),
    "topic": Looked(Section.TOPICS, Text("every topic", "每个信息主题"), ("topic",)),
}


@frozen
class RuleFact:
    """A fact of an element: a number of ``unit``, some of ``words``, ids of ``section``, or yes or no."""

    each: str
    name: str
    label: Text
    unit: Unit | None = None
    words: tuple[str, ...] = ()
    section: Section | None = None

    @property
    def yes_no(self) -> bool:
        """Whether it is true or false."""
        return not (self.unit or self.words or self.section)


def _facts(
    each: str, rows: tuple[tuple[str, str, str, Unit | Section | type | None], ...]
) -> Iterator[RuleFact]:
    yield RuleFact(each, "id", Text("id", "标识符"), section=EACH[each].section)
    for name, en, zh, form in rows:
        label = Text(en, zh)
        if isinstance(form, Unit):
            yield RuleFact(each, name, label, unit=form)
        elif isinstance(form, Section):
            yield RuleFact(each, name, label, section=form)
        elif form is not None and issubclass(form, Enum):
            yield RuleFact(each, name, label, words=tuple(str(word.value) for word in form))
        else:
            yield RuleFact(each, name, label)


#: Every fact, by sort of element.
RULE_FACTS: tuple[RuleFact, ...] = (
    *_facts(
        "actor",
        (
            ("kind", "kind of actor", "主体类别", ActorKind),
            ("side", "side of the business", "所在一方", Side),
            ("inside", "inside the core firm", "属于核心企业", None),
            ("segments", "customer segments", "客户细分", Segment),
            ("population", "size of the population", "群体规模", Unit.COUNT),
            ("registered", "registered share", "注册客户比例", Unit.SHARE),
            ("unprofitable", "share flagged unprofitable", "被列为不盈利客户的比例", Unit.SHARE),
            (
                "caused_by_firm",
                "share of losses that the firm caused",
                "由企业过失造成亏损的比例",
                Unit.SHARE,
            ),
            ("service_level", "service level", "服务水平", Unit.SHARE),
            ("service_floor", "agreed minimum of the service level", "约定的最低服务水平", Unit.SHARE),
            ("partner_quality", "quality as a partner", "合作伙伴质量", Unit.SHARE),
            ("infusion", "infusion use", "融合使用程度", Unit.SHARE),
            ("user_satisfaction", "user satisfaction", "用户满意度", Unit.SHARE),
            ("exposure", "units in service or delivered", "在用或交付数量", Unit.COUNT),
            ("mode", "service mode", "服务模式", ServiceMode),
            ("use_measured_by", "what the use of the system is judged by", "系统使用的考核依据", UseMeasure),
            ("crm_phases", "phases of the CRM in place", "已具备的CRM类型", CrmPhase),
            ("ranked_by", "what a supplier is ranked by", "供应商排名依据", RankingBasis),
        ),
    ),
    *_facts(
        "channel",
        (
            ("medium", "medium", "媒介", Medium),
            ("presence", "presence", "是否见面", Presence),
            ("cost_per_contact", "cost per contact", "每次联络成本", Unit.MONEY),
            ("resolution", "share of contacts that resolve the matter", "一次联络即解决的比例", Unit.SHARE),
            (
                "returning",
                "share that gives up or comes back by a person",
                "放弃或转回人工的比例",
                Unit.SHARE,
            ),
            ("annoyed", "share annoyed by the channel", "对渠道不满的比例", Unit.SHARE),
            ("contact_share", "share of all contacts", "占全部联络的比例", Unit.SHARE),
            ("answer_time", "time until the answer", "答复时间", Unit.DAYS),
            ("person", "leads to a person", "可转接人工", None),
            ("transactional", "settles the matter", "可办结事务", None),
            ("easy", "is as easy as live service", "与人工服务同样方便", None),
            ("forced", "is the only way in for somebody", "是部分客户的唯一入口", None),
            ("delivery", "type of delivery channel", "递送渠道类型", DeliveryChannelType),
            ("mechanism", "service mechanism", "服务机制", ServiceMechanism),
        ),
    ),
    *_facts(
        "flow",
        (
            ("kind", "kind of flow", "信息流类别", FlowKind),
            ("trigger", "trigger", "触发方式", Trigger),
            ("coverage", "coverage", "覆盖率", Unit.SHARE),
            ("accuracy", "accuracy", "准确性", Unit.SHARE),
            ("delay", "delay", "延迟", Unit.DAYS),
            ("per_year", "messages a year", "每年消息数", Unit.PER_YEAR),
            ("topics", "topics", "信息主题", Section.TOPICS),
            ("used", "the receiver acts on it", "接收方据此行动", None),
            ("answered", "something comes back to the sender", "发出方得到答复", None),
            ("permitted", "no permission is refused", "未被拒绝许可", None),
            ("sender", "sender", "发出方", Section.ACTORS),
            ("sender_kind", "kind of the sender", "发出方类别", ActorKind),
            ("sender_side", "side of the sender", "发出方所在一方", Side),
            ("sender_inside", "the sender is inside the core firm", "发出方属于核心企业", None),
            ("receiver", "receiver", "接收方", Section.ACTORS),
            ("receiver_kind", "kind of the receiver", "接收方类别", ActorKind),
            ("receiver_side", "side of the receiver", "接收方所在一方", Side),
            ("receiver_inside", "the receiver is inside the core firm", "接收方属于核心企业", None),
            ("channel", "channel", "渠道", Section.CHANNELS),
            ("channel_medium", "medium of the channel", "渠道媒介", Medium),
            ("channel_presence", "presence on the channel", "渠道是否见面", Presence),
        ),
    ),
    *_facts(
        "need",
        (
            ("level", "needed share", "需求水平", Unit.SHARE),
            ("weight", "matters a year in which the need arises", "每年产生该需求的事项数", Unit.PER_YEAR),
            ("knowledge", "knowledge (K)", "知悉度（K）", Unit.SHARE),
            ("wrong_belief", "wrong belief (W)", "误知度（W）", Unit.SHARE),
            ("ignorance", "ignorance (U)", "未知度（U）", Unit.SHARE),
            ("gap", "need gap", "信息缺口", Unit.SHARE),
            ("topic", "topic", "信息主题", Section.TOPICS),
            ("actor", "who needs it", "需求方", Section.ACTORS),
            ("actor_kind", "kind of who needs it", "需求方类别", ActorKind),
            ("actor_side", "side of who needs it", "需求方所在一方", Side),
            ("actor_inside", "who needs it is inside the core firm", "需求方属于核心企业", None),
        ),
    ),
    *_facts(
        "request",
        (
            ("per_year", "matters a year", "每年数量", Unit.PER_YEAR),
            ("authority", "probability of authority", "有权办理的概率", Unit.SHARE),
            ("rule", "share not barred by a rule", "不受规定限制的比例", Unit.SHARE),
            ("foreseeable", "foreseeable share", "可预见比例", Unit.SHARE),
            ("equivocality", "equivocality", "多义性", Unit.SHARE),
            ("hand_overs", "hand-overs per matter", "每件请求的移交次数", Unit.COUNT),
            (
                "follow_up",
                "follow-up contacts per receiver reached",
                "每个到达的接收方的后续联络次数",
                Unit.COUNT,
            ),
            ("service_type", "type of the service", "服务类型", ServiceType),
            ("mechanism", "service mechanism it wants", "所需服务机制", ServiceMechanism),
            ("timetable", "the customer gets a timetable", "客户得到时间安排", None),
            ("recovery", "a failure is made good", "失误得到补救", None),
            ("sender", "who brings it", "提出方", Section.ACTORS),
            ("sender_kind", "kind of who brings it", "提出方类别", ActorKind),
            ("contact", "contact person", "接触员工", Section.ACTORS),
            ("contact_kind", "kind of the contact person", "接触员工类别", ActorKind),
            ("contact_inside", "the contact person is inside the core firm", "接触员工属于核心企业", None),
        ),
    ),
    *_facts(
        "topic",
        (
            ("volatility", "volatility", "易变性", Unit.PER_DAY),
            ("benefit", "benefit per item known", "每项正确知悉的收益", Unit.MONEY),
            ("harm", "harm per item wrongly believed", "每项误知的损失", Unit.MONEY),
            ("observed", "somebody knows it first-hand", "有第一手掌握方", None),
        ),
    ),
)


def facts_of(each: str) -> dict[str, RuleFact]:
    """The facts of a sort of element by name."""
    return {fact.name: fact for fact in RULE_FACTS if fact.each == each}


def slots_of(each: str) -> tuple[str, ...]:
    """What the sentences of a rule may name in braces: references, then numbers."""
    return (*EACH[each].slots, *(fact.name for fact in facts_of(each).values() if fact.unit))
