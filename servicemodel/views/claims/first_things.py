"""Why authority and rules come before the customer system (FP-15), in one sentence."""

from servicemodel.domain.portfolio import Bundle
from servicemodel.domain.strategy import FirstThings
from servicemodel.domain.text import Text
from servicemodel.views.claims.claim import Claim, joined
from servicemodel.views.claims.wording import cash, spent

_RULES = Text(
    "Authority and rules come before the customer system: by themselves they save {rules} a year",
    "授权与规则应先于客户系统：仅靠授权与规则，每年节省{rules}",
)
_SYSTEM = Text(", the system by itself {systems} a year", "；仅靠系统，每年节省{systems}")
_NO_SYSTEM = Text(", the system by itself nothing that has a price", "；仅靠系统，标有价格的部分没有节省")
_SYSTEM_MORE = Text("By itself the customer system saves {systems} a year", "仅靠客户系统，每年节省{systems}")
_RULES_LESS = Text(", authority and rules save {rules} a year", "；仅靠授权与规则，每年节省{rules}")
_NO_RULES = Text(
    ", authority and rules by themselves nothing that has a price", "；仅靠授权与规则，标有价格的部分没有节省"
)
_TOGETHER = Text(
    "Authority and rules come before the customer system; neither saves anything by itself, together they"
    " save {both} a year",
    "授权与规则应先于客户系统；两者单独实施均无节省，合起来每年节省{both}",
)
_PASSES_ON = Text(
    " – it only passes on what people may decide and rules allow.",
    "——系统只能传递员工有权决定、规则允许的内容。",
)
_SYSTEM_PASSES_ON = Text(
    " – the system only passes on what people may decide and rules allow.",
    "——系统只能传递员工有权决定、规则允许的内容。",
)
_STILL = Text(
    "; they are settled first all the same, since the system only passes on what people may decide and rules"
    " allow.",
    "；但仍应先理顺授权与规则，因为系统只能传递员工有权决定、规则允许的内容。",
)
_UNSTATED = Text(" (cost not stated)", "（成本未说明）")


def why_first(first: FirstThings, currency: str) -> Claim | None:
    """What authority and rules save and cost, and what the system does; None where neither saves anything."""
    if first.both.value.number <= 0:
        return None
    if first.only_together:
        return joined(*_part("both", first.both, currency, _TOGETHER), Claim(_SYSTEM_PASSES_ON))
    rules, systems = first.rules, first.systems
    if first.rules_first:
        end = _part("systems", systems, currency, _SYSTEM, _NO_SYSTEM)
        return joined(*_part("rules", rules, currency, _RULES), *end, Claim(_PASSES_ON))
    end = _part("rules", rules, currency, _RULES_LESS, _NO_RULES)
    return joined(*_part("systems", systems, currency, _SYSTEM_MORE), *end, Claim(_STILL))


def _part(name: str, bundle: Bundle, currency: str, saves: Text, nothing: Text | None = None) -> list[Claim]:
    """What a bundle saves and costs; ``nothing`` where it saves nothing."""
    if nothing and bundle.value.number <= 0:
        return [Claim(nothing)]
    told = Claim(saves, ((name, cash(f"first.{name}", bundle.value)),), currency=currency)
    if bundle.unpriced:
        return [told, Claim(_UNSTATED)]
    return [told, *spent(bundle, currency, f"first.{{}}@{name}", f"{name}_{{}}")]
