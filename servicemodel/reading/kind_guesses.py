"""What kind of actor an imported element may be: guessed from its name, else from whom it deals with.

Names are searched for whole words and phrases, longest first. A word for an outside party counts
only at the end of a name, where English and Chinese put what a thing is: "Parts Supplier" is a
supplier, "Supplier Management" is not; 供应商 is one, 供应商管理部 is not.
"""

import re
from enum import Enum

from attrs import frozen

from servicemodel.domain.kinds import PLATES, ActorKind, Side


class Why(Enum):
    """What a guess rests on; the evidence beside it is a word, a neighbour's name, or nothing."""

    WORD = "word"
    HEARS_CUSTOMERS = "hears_customers"
    TOUCH_POINT = "touch_point"
    NOTHING = "nothing"


@frozen
class KindGuess:
    """A guessed kind, what it rests on, and the word or neighbour that says so."""

    kind: ActorKind
    why: Why
    evidence: str = ""


def _rows(*rows: tuple[ActorKind, str]) -> dict[str, ActorKind]:
    return {phrase.strip(): kind for kind, phrases in rows for phrase in phrases.split(",")}


#: Words for what a party or an office-holder is: they count at the end of a name only, and count first.
_PARTIES = _rows(
    (ActorKind.SUPPLIER, "supplier,vendor,供应商,供货商,供方"),
    (ActorKind.AGENT, "sales agent,commercial agent,agency,代理商,代理人"),
    (ActorKind.DEALER, "dealer,dealership,retailer,reseller,经销商,零售商"),
    (ActorKind.DISTRIBUTOR, "distributor,wholesaler,分销商,批发商"),
    (ActorKind.LOGISTICS_PROVIDER, "carrier,courier,forwarder,logistics provider,物流企业,物流公司,承运商"),
    (
        ActorKind.THIRD_PARTY_SERVICE_PROVIDER,
        "service provider,service partner,contractor,服务商,服务提供商,第三方",
    ),
    (ActorKind.INTERMEDIARY, "intermediary,broker,middleman,中介,中介组织,中介机构,经纪人,经纪公司"),
    (ActorKind.OUTSOURCED_CALL_CENTRE, "outsourced call centre,outsourced call center,外包呼叫中心"),
    (ActorKind.OTHER_SERVICE_ORGANISATION, "bank,银行"),
    (ActorKind.ENTERPRISE_CUSTOMER, "business customer,corporate customer,corporate client,企业客户"),
    (
        ActorKind.GENERAL_CUSTOMER,
        "customer,client,policyholder,insurant,insured,subscriber,passenger,patient,end user,buyer,"
        "客户,顾客,用户,投保人,被保险人,乘客,买方",
    ),
    (ActorKind.GENERAL_CONSUMER, "consumer,prospect,visitor,消费者,潜在客户,访客"),
    (ActorKind.GENERAL_MANAGER, "general manager,managing director,ceo,总经理"),
    (ActorKind.SERVICE_CENTRE_DIRECTOR, "service director,service manager,客服主任,客服中心主任"),
    (ActorKind.DECISION_SUPPORT, "director,总监"),
    (ActorKind.CALL_CENTRE_AGENT, "call centre agent,call center agent,座席"),
    (ActorKind.COMPETITOR, "competitor,rival,竞争对手,竞争者,竞争企业"),
)

#: Words for what a unit of the firm does: they count anywhere in a name.
_UNITS = _rows(
    (
        ActorKind.FRONT_OFFICE,
        "front office,front desk,service desk,help desk,helpdesk,reception,contact centre,contact center,"
        "customer service,customer care,customer support,customer relations,client relations,"
        "customer contact,intermediary relations,broker relations,dealer relations,partner relations,"
        "service centre,service center,"
        "前台,服务台,客服,客户服务,客户服务前台,客户服务中心,客户关系,客户接待,中介关系,服务窗口",
    ),
    (
        ActorKind.BACK_OFFICE,
        "back office,document processing,case processing,shared service centre,shared service center,ssc,"
        "operations,后台,客户服务后台,共享服务中心,单证处理,运营部,业务处理",
    ),
    (ActorKind.FRONT_OFFICE, "call centre,call center,hotline,呼叫中心,热线"),
    (
        ActorKind.TECHNICAL_SUPPORT,
        "technical support,tech support,second level,expert desk,技术支持,技术服务",
    ),
    (ActorKind.MARKETING_CENTRE, "marketing,营销,营销中心,市场部"),
    (
        ActorKind.SERVICE_EVALUATION,
        "quality assurance,quality management,service evaluation,服务评价,质量管理,质检",
    ),
    (ActorKind.DECISION_SUPPORT, "board,management board,executive board,管理层,董事会,决策支持"),
    (ActorKind.FIELD_SERVICE, "field service,on-site service,service engineer,现场服务,上门服务,工程服务"),
    (ActorKind.PRODUCTION, "production,manufacturing,assembly,生产,制造,装配"),
    (ActorKind.BRANCH_FACTORY, "factory,plant,分厂,工厂"),
    (ActorKind.DESIGN, "product development,research and development,engineering,design,设计,研发,产品开发"),
    (ActorKind.PLANNING, "planning,企划,计划部"),
    (ActorKind.SALES, "sales,account management,销售"),
    (
        ActorKind.FINANCE,
        "finance,financial,accounting,accounts,billing,treasury,asset management,财务,会计,资金,资产管理",
    ),
    (ActorKind.PRODUCT_DEPARTMENT, "product management,product department,产品部,产品管理"),
    (ActorKind.TECHNOLOGY, "technology,information technology,it department,技术部,信息技术,信息部"),
    (ActorKind.CRM_SYSTEM, "crm,crm system,客户关系管理系统"),
    (
        ActorKind.DEPARTMENT,
        "claims,claims handling,contracting,underwriting,policy administration,purchasing,procurement,"
        "legal,hr,hrm,human resources,warehouse,repair,supplier management,customer management,"
        "理赔,核保,承保,采购,法务,人事,人力资源,仓储,维修,合同,供应商管理,客户管理",
    ),
    (ActorKind.LOGISTICS_PROVIDER, "logistics,shipping,物流"),
)

_CHINESE = re.compile("[一-鿿]")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]")
_LONGEST_PARTIES = sorted(_PARTIES, key=lambda phrase: (-len(phrase), phrase))
_LONGEST_UNITS = sorted(_UNITS, key=lambda phrase: (-len(phrase), phrase))


def guess_kind(name: str, type: str, hears: tuple[str, ...] = ()) -> KindGuess:
    """The kind of an element of that name and ArchiMate type; ``hears`` names customers who send to it."""
    by_name = _by_name(name)
    if by_name is not None:
        return by_name
    if type == "BusinessInterface":
        return KindGuess(ActorKind.FRONT_OFFICE, Why.TOUCH_POINT)
    if hears:
        return KindGuess(ActorKind.FRONT_OFFICE, Why.HEARS_CUSTOMERS, hears[0])
    return KindGuess(ActorKind.DEPARTMENT, Why.NOTHING)


def is_customer(kind: ActorKind) -> bool:
    """Whether an actor of that kind stands on the customers' side."""
    return PLATES[kind].side is Side.END_CUSTOMER


def _by_name(name: str) -> KindGuess | None:
    bare = " ".join(_BRACKETS.sub(" ", name).split()) or name
    words = tuple(_singular(word) for word in _WORD.findall(bare.casefold().replace("'s", " 's")))
    for phrase in _LONGEST_PARTIES:
        if _place(bare, words, phrase) == "end":
            return KindGuess(_PARTIES[phrase], Why.WORD, phrase)
    for phrase in _LONGEST_UNITS:
        if _place(bare, words, phrase):
            return KindGuess(_UNITS[phrase], Why.WORD, phrase)
    return None


def _place(name: str, words: tuple[str, ...], phrase: str) -> str:
    return _chinese_place(name, phrase) if _CHINESE.search(phrase) else _english_place(words, phrase)


def _english_place(words: tuple[str, ...], phrase: str) -> str:
    """Where the phrase stands: at the "end" of the words before any "of", "inside", or ""."""
    wanted = tuple(_singular(word) for word in _WORD.findall(phrase))
    head = words[: words.index("of")] if "of" in words else words
    if head[-len(wanted) :] == wanted:
        return "end"
    starts = range(len(words) - len(wanted) + 1)
    return "inside" if any(words[at : at + len(wanted)] == wanted for at in starts) else ""


def _chinese_place(name: str, phrase: str) -> str:
    if name.endswith(phrase):
        return "end"
    return "inside" if phrase in name else ""


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
