"""Owners of promises: tags are one word in both languages, readers see a role."""

from collections.abc import Mapping

from servicemodel.domain.text import Language, Text

OWNERS: Mapping[str, Text] = {
    "customer-service": Text("customer service", "客户服务部"),
    "finance": Text("finance", "财务部"),
    "general-manager": Text("general manager", "总经理"),
    "head-of-data": Text("head of data", "数据负责人"),
    "head-of-sales": Text("head of sales", "销售负责人"),
    "head-of-service": Text("head of service", "服务负责人"),
    "it": Text("IT", "信息技术部"),
    "management": Text("management", "管理层"),
    "marketing": Text("marketing", "营销部"),
    "operations": Text("operations", "运营部"),
    "product": Text("product management", "产品部"),
    "purchasing": Text("purchasing", "采购部"),
    "quality": Text("quality", "质量部"),
    "sales": Text("sales", "销售部"),
    "service": Text("service", "服务部"),
    "service-management": Text("service management", "服务管理部"),
    "to-be-named": Text("to be named", "待定"),
    "technical-support": Text("technical support", "技术支持"),
}
NOBODY = Text("nobody", "无人负责")


def owner_said(owner: str, language: Language) -> str:
    """The role behind the tag; as written, without hyphens, where it is not in the list."""
    if not owner:
        return NOBODY.to(language)
    known = OWNERS.get(owner)
    return known.to(language) if known else owner.replace("-", " ")
