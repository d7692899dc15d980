"""How the questions of a survey and its groups may be called, in either language."""

import re
from collections.abc import Mapping

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Variable

#: Names of items without a number at the end; several items with the same name are one scale.
ITEMS: Mapping[Variable, tuple[str, ...]] = {
    Variable.INFUSION: ("infusion", "infusion use", "融合使用", "融合使用程度"),
    Variable.USER_SATISFACTION: (
        *("user satisfaction", "employee satisfaction", "satisfaction with the crm"),
        *("用户满意度", "员工满意度", "系统满意度"),
    ),
    Variable.CONFIRMATION: (
        *("confirmation", "expectation confirmation", "customer confirmation"),
        *("期望确认", "期望确认度"),
    ),
    Variable.SATISFACTION: ("satisfaction", "customer satisfaction", "客户满意度", "顾客满意度"),
}
#: Words for a group in its own column, and channels of the records that belong to it.
GROUPS: Mapping[Presence, tuple[str, ...]] = {
    Presence.FACE_TO_FACE: (
        *("face to face", "f2f", "retail", "retail store", "store", "shop", "branch", "counter", "rs"),
        *("面对面", "面对面渠道", "门店", "营业厅", "实体店", "柜台"),
        *("in person", "field"),
    ),
    Presence.VIRTUAL: (
        *("virtual", "call centre", "contact centre", "virtual service centre", "hotline", "cc"),
        *("telephone", "online", "remote"),
        *("虚拟", "虚拟渠道", "呼叫中心", "客服中心", "联络中心", "热线", "电话", "线上"),
        *("phone", "ivr", "email", "web form", "portal", "chat", "messaging", "social", "sms", "in app"),
    ),
}
_VARIABLE = {name: variable for variable, names in ITEMS.items() for name in names}
_GROUP = {name: group for group, names in GROUPS.items() for name in names}
_APART = re.compile(r"[\s_\-]+")
#: Either spelling of centre.
_CENTRE = re.compile(r"\bcent(?:er|re)\b")
_NUMBER = re.compile(r"[\s_\-.]*[0-9０-９]+$")


def variable_of(item: str) -> Variable | None:
    """What the item asks, whatever the number at its end; None for other questions of the survey."""
    return _VARIABLE.get(_folded(_NUMBER.sub("", item.strip())))


def group_of(word: str | None) -> Presence | None:
    """The channel group that ``word`` names; None where it names none."""
    return _GROUP.get(_folded(word or ""))


def _folded(text: str) -> str:
    return _CENTRE.sub("centre", _APART.sub(" ", text.strip().casefold()))
