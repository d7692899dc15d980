"""Parties, topics, regions and modes as living documents call them, in both languages.

The words are those of the vocabulary (4.1 to 4.6). Steps take them, and the lint compares by them
whether both languages of a page name the same.
"""

from collections.abc import Mapping

from attrs import frozen

from servicemodel.domain.kinds import ActorKind
from servicemodel.domain.text import Text
from servicemodel.domain.topic import TOPIC_LABELS


@frozen
class Party:
    """An actor that steps can name; ``id`` is its id in a model, also in the library's models."""

    id: str
    kind: ActorKind
    name: Text


@frozen
class Subject:
    """A topic, or a topic in one region; ``region`` is "" for all regions."""

    topic: str
    region: str = ""

    @property
    def about(self) -> str:
        """Id of the stratum in a model, "" for the whole."""
        return f"customers_{self.region}" if self.region else ""


def _party(id: str, kind: ActorKind, en: str, zh: str) -> Party:
    return Party(id, kind, Text(en, zh))


CORE_FIRM = _party("core_firm", ActorKind.CORE_FIRM, "the core firm", "核心企业")
CUSTOMER = _party("customer", ActorKind.GENERAL_CUSTOMER, "the customer", "客户")
PARTIES: tuple[Party, ...] = (
    CORE_FIRM,
    CUSTOMER,
    _party("front", ActorKind.FRONT_OFFICE, "the front office", "客户服务前台"),
    _party("back", ActorKind.BACK_OFFICE, "the back office", "客户服务后台"),
    _party("tech", ActorKind.TECHNICAL_SUPPORT, "technical support", "技术支持"),
    _party("management", ActorKind.DECISION_SUPPORT, "management", "管理层"),
    _party("marketing", ActorKind.MARKETING_CENTRE, "the marketing centre", "营销中心"),
    _party("evaluation", ActorKind.SERVICE_EVALUATION, "service evaluation", "服务评价"),
    _party("sales", ActorKind.SALES, "sales", "销售部"),
    _party("finance", ActorKind.FINANCE, "finance", "财务部"),
    _party("repair", ActorKind.DEPARTMENT, "the repair shop", "维修部"),
    _party("technology", ActorKind.TECHNOLOGY, "the technology department", "技术部"),
    _party("field", ActorKind.FIELD_SERVICE, "field service", "现场服务"),
    _party("dealer", ActorKind.DEALER, "the dealer", "经销商"),
    _party("dealer_north", ActorKind.DEALER, "the northern dealer", "北区经销商"),
    _party("dealer_south", ActorKind.DEALER, "the southern dealer", "南区经销商"),
    _party("third_party", ActorKind.THIRD_PARTY_SERVICE_PROVIDER, "the third-party provider", "第三方服务商"),
    _party("supplier", ActorKind.SUPPLIER, "the supplier", "供应商"),
    _party("competitor", ActorKind.COMPETITOR, "the competitor", "竞争对手"),
    _party("supplier_small", ActorKind.SUPPLIER, "the small supplier", "小供应商"),
    _party("design", ActorKind.DESIGN, "the design department", "设计部门"),
    _party("director", ActorKind.SERVICE_CENTRE_DIRECTOR, "the director of the centre", "客服中心主任"),
    _party("consumer", ActorKind.GENERAL_CONSUMER, "the general consumer", "一般消费者"),
    _party("seat", ActorKind.CALL_CENTRE_AGENT, "the seat", "座席"),
    _party("shop_staff", ActorKind.CUSTOMER_SERVICE_EMPLOYEE, "the shop staff", "客服员工"),
    _party("crm", ActorKind.CRM_SYSTEM, "the customer system", "客户关系管理系统"),
)

REGIONS: Mapping[str, Text] = {
    "north": Text("in the north", "北区"),
    "east": Text("in the east", "东区"),
    "south": Text("in the south", "南区"),
    "west": Text("in the west", "西区"),
}

MODES: Mapping[str, Text] = {
    "traditional": Text("the traditional mode", "传统客户服务模式"),
    "direct": Text("the direct mode", "直接服务模式"),
    "dealer": Text("the dealer mode", "代理商服务模式"),
    "third_party": Text("the third-party mode", "第三方服务商服务模式"),
    "proactive": Text("the proactive mode", "主动模式"),
}

#: Topics as they read inside a sentence where the label of the topic does not.
SPOKEN: Mapping[str, Text] = {
    **TOPIC_LABELS,
    "product.unit_state": Text("unit states", "单台产品状态"),
    "product.design_life": Text("design-life data", "设计寿命"),
}


def _subjects() -> dict[str, Subject]:
    named = {}
    for topic, label in SPOKEN.items():
        named[label.en] = named[label.zh] = Subject(topic)
        for region, place in REGIONS.items():
            named[f"{label.en} {place.en}"] = named[f"{place.zh}{label.zh}"] = Subject(topic, region)
    return named


def both(labels: Mapping[str, Text]) -> dict[str, str]:
    """Ids by the words for them in either language."""
    return {word: id for id, text in labels.items() for word in (text.en, text.zh)}


PARTY_WORDS: Mapping[str, Party] = {word: p for p in PARTIES for word in (p.name.en, p.name.zh)}
SUBJECT_WORDS: Mapping[str, Subject] = _subjects()
MODE_WORDS: Mapping[str, str] = both(MODES)
