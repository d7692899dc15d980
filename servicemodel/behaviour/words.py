"""The closed lists of words that steps may use, in both languages, and the parts of a model they name.

A step that begins with a free field would catch the steps of others; a field that takes one of
these words only does not. The words are those of the vocabulary (4.1 to 4.6).
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from attrs import frozen

from servicemodel.domain.channel import Medium
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


@frozen
class Way:
    """A channel that steps can name; ``id`` is its id in a model."""

    id: str
    medium: Medium
    name: Text


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

#: Kinds of project in a plan of work (FP-15).
WORKS: Mapping[str, Text] = {
    "system": Text("the information system", "信息系统"),
    "authority": Text("authority", "权限"),
    "norms": Text("service norms", "服务规范"),
    "training": Text("training", "培训"),
}

#: The three parties of an encounter by the names that their shares have in a model (TH-5).
VOICES: Mapping[str, Text] = {
    "organisation": Text("the organisation", "服务组织"),
    "contact_person": Text("the contact person", "接触员工"),
    "customer": Text("those served", "顾客"),
}

WAYS: tuple[Way, ...] = (
    Way("phone", Medium.PHONE, Text("the telephone", "人工电话")),
    Way("answering", Medium.IVR, Text("automated answering", "交互式语音应答")),
    Way("mail", Medium.EMAIL, Text("e-mail", "电子邮件")),
    Way("form", Medium.WEB_FORM, Text("the web form", "网上留言")),
    Way("site", Medium.WEB_SELF_SERVICE, Text("web self-service", "网上自助服务")),
    Way("visit", Medium.FACE_TO_FACE, Text("the visit", "上门服务")),
)

#: What a matter calls for and what a channel offers (TH-1, TH-2), as it reads inside a sentence.
FITS: Mapping[str, Text] = {
    "mass_transaction": Text("a mass transaction", "大规模交易"),
    "standard_contract": Text("a standard contract", "标准合同"),
    "contingent_relationship": Text("a contingent relationship", "权变关系"),
    "market_network": Text("a market network", "市场网络"),
    "service_personnel": Text("service personnel", "服务职员"),
    "internal_hierarchy": Text("internal hierarchy", "内部层级"),
    "relationship": Text("the same person each time", "每次由同一人接待"),
    "pseudorelationship": Text("people of the same firm", "同一企业的人员"),
    "encounter": Text("a stranger each time", "每次换人接待"),
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


def _both(labels: Mapping[str, Text]) -> dict[str, str]:
    return {word: id for id, text in labels.items() for word in (text.en, text.zh)}


PARTY_WORDS: Mapping[str, Party] = {word: p for p in PARTIES for word in (p.name.en, p.name.zh)}
SUBJECT_WORDS: Mapping[str, Subject] = _subjects()
MODE_WORDS: Mapping[str, str] = _both(MODES)
WAY_WORDS: Mapping[str, Way] = {word: w for w in WAYS for word in (w.name.en, w.name.zh)}


def _chosen(words: Mapping[str, object]) -> Callable[[str], object]:
    """A field of a step pattern that takes one of ``words`` and nothing else."""

    def read(word: str) -> object:
        return words[word]

    # Longest first, so that 客户服务前台 is not read as 客户. parse looks for these two attributes.
    longest = sorted(words, key=lambda word: (-len(word), word))
    read.pattern = "|".join(re.escape(word) for word in longest)  # type: ignore[attr-defined]
    read.regex_group_count = 0  # type: ignore[attr-defined]
    return read


def figure(word: str) -> Decimal:
    """The figure that ``word`` writes, with as many decimals as it has; thousands may be separated."""
    return Decimal(word.replace(",", ""))


figure.pattern = r"\d[\d,]*(?:\.\d+)?"  # type: ignore[attr-defined]
figure.regex_group_count = 0  # type: ignore[attr-defined]

#: Fields of step patterns: ``{who:Party}``, ``{what:Subject}``, ``{mode:Mode}``, ``{k:Figure}``.
FIELDS: Mapping[str, Callable[[str], object]] = {
    "Party": _chosen(PARTY_WORDS),
    "Subject": _chosen(SUBJECT_WORDS),
    "Matter": _chosen({**PARTY_WORDS, **SUBJECT_WORDS}),
    "Mode": _chosen(MODE_WORDS),
    "Figure": figure,
    "Way": _chosen(WAY_WORDS),
    "Fit": _chosen(_both(FITS)),
    "Work": _chosen(_both(WORKS)),
    "Voice": _chosen(_both(VOICES)),
}
