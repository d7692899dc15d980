"""Where a number comes from, in words: defaults by what they are for, other sources as they were written."""

import re
from collections.abc import Mapping

from servicemodel.domain.channel import MEDIUM_LABELS
from servicemodel.domain.kinds import PLATES
from servicemodel.domain.text import Language, Text

_BRANCHES: dict[str, Text] = {
    "product": Text("product", "产品"),
    "service": Text("service", "服务"),
    "customer": Text("customer", "客户"),
    "part": Text("part", "零部件"),
    "supplier": Text("supplier", "供应商"),
    "market": Text("market", "市场"),
    "innovation": Text("innovation", "创新"),
    "policy": Text("policy", "规定"),
}
_NAMES: dict[str, Mapping[str, Text]] = {
    "channel": {medium.value: label for medium, label in MEDIUM_LABELS.items()},
    "actor kind": {kind.value: plate.label for kind, plate in PLATES.items()},
    "topic": _BRANCHES,
}
_DEFAULTS: dict[str, Text] = {
    "channel": Text("default for the channel: {name}", "渠道默认值：{name}"),
    "actor kind": Text("default for the kind of party: {name}", "主体类型默认值：{name}"),
    "topic": Text("default for topics of: {name}", "信息主题默认值：{name}"),
}
_WHOLE: dict[str, Text] = {
    "": Text("–", "–"),
    "default without channel": Text("default where no channel is named", "未注明渠道时的默认值"),
    "default for topics": Text("default for other topics", "其他信息主题的默认值"),
    "assumed for a proposed change": Text("assumed for a proposed change", "为建议的改动所作的假设"),
}
_DEFAULT = re.compile(r"default for (channel|actor kind|topic) (\w+)")


def basis(source: str, language: Language) -> str:
    """``source`` in words; a default names what it is the default of."""
    if source in _WHOLE:
        return _WHOLE[source].to(language)
    default = _DEFAULT.fullmatch(source)
    if default is None:
        return source
    kind, id = default.groups()
    name = _NAMES[kind].get(id)
    return _DEFAULTS[kind].to(language).format(name=name.to(language) if name else id)
