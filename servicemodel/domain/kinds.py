"""Kinds of actor: every kind and sub-kind of the source papers (AC-01 to AC-15)."""

from enum import Enum

from attrs import frozen

from servicemodel.domain.text import Text


class Side(Enum):
    """On which side of the business an actor stands (002 L41: five kinds of actor)."""

    SUPPLIER = "supplier"
    CORE_FIRM = "core_firm"
    INTERMEDIARY = "intermediary"
    END_CUSTOMER = "end_customer"
    COMPETITOR = "competitor"


class ActorKind(Enum):
    """Kind of an actor; ``PLATES`` holds side, label and source id of each."""

    SUPPLIER = "supplier"
    CORE_FIRM = "core_firm"
    INTERMEDIARY = "intermediary"
    AGENT = "agent"
    DEALER = "dealer"
    DISTRIBUTOR = "distributor"
    LOGISTICS_PROVIDER = "logistics_provider"
    THIRD_PARTY_SERVICE_PROVIDER = "third_party_service_provider"
    OTHER_SERVICE_ORGANISATION = "other_service_organisation"
    OUTSOURCED_CALL_CENTRE = "outsourced_call_centre"
    END_CUSTOMER = "end_customer"
    ENTERPRISE_CUSTOMER = "enterprise_customer"
    GENERAL_CUSTOMER = "general_customer"
    GENERAL_CONSUMER = "general_consumer"
    COMPETITOR = "competitor"
    VIRTUAL_SERVICE_CENTRE = "virtual_service_centre"
    FRONT_OFFICE = "front_office"
    BACK_OFFICE = "back_office"
    TECHNICAL_SUPPORT = "technical_support"
    MARKETING_CENTRE = "marketing_centre"
    SERVICE_EVALUATION = "service_evaluation"
    DECISION_SUPPORT = "decision_support"
    DEPARTMENT = "department"
    PRODUCTION = "production"
    DESIGN = "design"
    PLANNING = "planning"
    SALES = "sales"
    FINANCE = "finance"
    PRODUCT_DEPARTMENT = "product_department"
    TECHNOLOGY = "technology"
    BRANCH_FACTORY = "branch_factory"
    FIELD_SERVICE = "field_service"
    EXTERNAL_BRANCH = "external_branch"
    INTERNAL_CUSTOMER = "internal_customer"
    CONTACT_EMPLOYEE = "contact_employee"
    CUSTOMER_SERVICE_EMPLOYEE = "customer_service_employee"
    CALL_CENTRE_AGENT = "call_centre_agent"
    SERVICE_CENTRE_DIRECTOR = "service_centre_director"
    GENERAL_MANAGER = "general_manager"
    CRM_SYSTEM = "crm_system"


class Segment(Enum):
    """Flag of a customer population (AC-04d); it drives the choice of service mode (1.5)."""

    KEY_CUSTOMER = "key_customer"
    SPORADIC_CUSTOMER = "sporadic_customer"
    REGISTERED_CUSTOMER = "registered_customer"
    UNREGISTERED_CUSTOMER = "unregistered_customer"
    POTENTIAL_CUSTOMER = "potential_customer"


@frozen
class KindPlate:
    """What the program says about a kind: its side, its label, the id of its source."""

    side: Side
    label: Text
    seed: str


def _plate(side: Side, en: str, zh: str, seed: str) -> KindPlate:
    return KindPlate(side, Text(en, zh), seed)


_FIRM, _BETWEEN, _CUSTOMER = Side.CORE_FIRM, Side.INTERMEDIARY, Side.END_CUSTOMER

PLATES: dict[ActorKind, KindPlate] = {
    ActorKind.SUPPLIER: _plate(Side.SUPPLIER, "Supplier", "供应商", "AC-01"),
    ActorKind.CORE_FIRM: _plate(_FIRM, "Core firm", "核心企业", "AC-02"),
    ActorKind.INTERMEDIARY: _plate(_BETWEEN, "Intermediary", "中介组织", "AC-03"),
    ActorKind.AGENT: _plate(_BETWEEN, "Agent", "代理商", "AC-03a"),
    ActorKind.DEALER: _plate(_BETWEEN, "Dealer", "经销商", "AC-03b"),
    ActorKind.DISTRIBUTOR: _plate(_BETWEEN, "Distributor", "分销商", "AC-03c"),
    ActorKind.LOGISTICS_PROVIDER: _plate(_BETWEEN, "Logistics firm", "物流企业", "AC-03d"),
    ActorKind.THIRD_PARTY_SERVICE_PROVIDER: _plate(
        _BETWEEN, "Third-party service provider", "第三方服务商", "AC-03e"
    ),
    ActorKind.OTHER_SERVICE_ORGANISATION: _plate(
        _BETWEEN, "Other service organisation", "其它服务组织", "AC-03f"
    ),
    ActorKind.OUTSOURCED_CALL_CENTRE: _plate(_BETWEEN, "Outsourced call centre", "外包呼叫中心", "AC-14"),
    ActorKind.END_CUSTOMER: _plate(_CUSTOMER, "End customer", "终端客户", "AC-04"),
    ActorKind.ENTERPRISE_CUSTOMER: _plate(_CUSTOMER, "Enterprise customer", "企业客户", "AC-04a"),
    ActorKind.GENERAL_CUSTOMER: _plate(_CUSTOMER, "General customer", "一般客户", "AC-04b"),
    ActorKind.GENERAL_CONSUMER: _plate(_CUSTOMER, "General consumer", "一般消费者", "AC-04c"),
    ActorKind.COMPETITOR: _plate(Side.COMPETITOR, "Competitor", "竞争对手", "AC-05"),
    ActorKind.VIRTUAL_SERVICE_CENTRE: _plate(_FIRM, "Virtual service centre", "虚拟客户服务中心", "AC-06"),
    ActorKind.FRONT_OFFICE: _plate(_FIRM, "Front office", "客户服务前台", "AC-06"),
    ActorKind.BACK_OFFICE: _plate(_FIRM, "Back office", "客户服务后台", "AC-06"),
    ActorKind.TECHNICAL_SUPPORT: _plate(_FIRM, "Technical support", "技术支持", "AC-06"),
    ActorKind.MARKETING_CENTRE: _plate(_FIRM, "Marketing centre", "营销中心", "AC-06"),
    ActorKind.SERVICE_EVALUATION: _plate(_FIRM, "Service evaluation", "服务评价", "AC-06"),
    ActorKind.DECISION_SUPPORT: _plate(_FIRM, "Management decision support", "管理层辅助决策支持", "AC-07"),
    ActorKind.DEPARTMENT: _plate(_FIRM, "Department", "职能部门", "AC-08"),
    ActorKind.PRODUCTION: _plate(_FIRM, "Production", "生产部门", "AC-08"),
    ActorKind.DESIGN: _plate(_FIRM, "Design", "设计部门", "AC-08"),
    ActorKind.PLANNING: _plate(_FIRM, "Planning", "企划部门", "AC-08"),
    ActorKind.SALES: _plate(_FIRM, "Sales", "销售部", "AC-08"),
    ActorKind.FINANCE: _plate(_FIRM, "Finance", "财务部", "AC-08"),
    ActorKind.PRODUCT_DEPARTMENT: _plate(_FIRM, "Product department", "产品部", "AC-08"),
    ActorKind.TECHNOLOGY: _plate(_FIRM, "Technology department", "技术部", "AC-08"),
    ActorKind.BRANCH_FACTORY: _plate(_FIRM, "Internal branch factory", "内部分厂", "AC-08"),
    ActorKind.FIELD_SERVICE: _plate(_FIRM, "Field service", "现场服务", "AC-09"),
    ActorKind.EXTERNAL_BRANCH: _plate(_FIRM, "External service branch", "驻外服务机构分部", "AC-09"),
    ActorKind.INTERNAL_CUSTOMER: _plate(_FIRM, "Internal customer", "内部客户", "AC-10"),
    ActorKind.CONTACT_EMPLOYEE: _plate(_FIRM, "Contact employee", "与顾客接触的员工", "AC-11"),
    ActorKind.CUSTOMER_SERVICE_EMPLOYEE: _plate(_FIRM, "Customer-service employee", "客服员工", "AC-11"),
    ActorKind.CALL_CENTRE_AGENT: _plate(_FIRM, "Call-centre agent (seat)", "座席", "AC-11"),
    ActorKind.SERVICE_CENTRE_DIRECTOR: _plate(_FIRM, "Service-centre director", "客服中心主任", "AC-12"),
    ActorKind.GENERAL_MANAGER: _plate(_FIRM, "General manager", "总经理", "AC-12"),
    ActorKind.CRM_SYSTEM: _plate(_FIRM, "CRM system", "客户关系管理系统", "AC-13"),
}

SEGMENT_LABELS: dict[Segment, Text] = {
    Segment.KEY_CUSTOMER: Text("Key customer", "大客户"),
    Segment.SPORADIC_CUSTOMER: Text("Sporadic customer", "零星客户"),
    Segment.REGISTERED_CUSTOMER: Text("Registered customer", "已注册客户"),
    Segment.UNREGISTERED_CUSTOMER: Text("Unregistered customer", "未注册客户"),
    Segment.POTENTIAL_CUSTOMER: Text("Potential customer", "潜在客户"),
}
