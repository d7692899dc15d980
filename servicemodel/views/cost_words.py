"""What bundles and single actions cost, in words."""

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Bundle, Candidate
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Value
from servicemodel.views.bill_words import amount

_ONCE, _YEARLY = Text("{cost} once", "一次性{cost}"), Text("{cost} a year", "每年{cost}")
_AND, _FREE = Text(" and ", "，"), Text("nothing", "无")
_COST_UNKNOWN = Text("cost not known", "成本未知")
_COSTS = Text("costs {cost}", "成本：{cost}")
_PROJECT = Text("{cost} (with the project “{name}”)", "{cost}（随项目“{name}”）")


def bundle_cost(bundle: Bundle, model: ServiceModel, language: Language) -> str:
    """What a bundle costs once and a year; that it is not known where an action of it has no price."""
    parts = _cost_parts(bundle.once, bundle.per_year, model, language)
    if bundle.unpriced:
        parts.append(_COST_UNKNOWN.to(language))
    return _AND.to(language).join(parts) or _FREE.to(language)


def _cost_parts(
    once: Value | None, yearly: Value | None, model: ServiceModel, language: Language
) -> list[str]:
    pairs = ((_ONCE, once), (_YEARLY, yearly))
    return [
        told.to(language).format(cost=amount(cost, model, language, False))
        for told, cost in pairs
        if cost and cost.number
    ]


def action_cost(candidate: Candidate | None, model: ServiceModel, language: Language) -> str:
    """What one action costs, with the project that it is part of."""
    if candidate is None or not candidate.priced:
        return _COST_UNKNOWN.to(language)
    parts = _cost_parts(candidate.once, candidate.per_year, model, language)
    said = _COSTS.to(language).format(cost=_AND.to(language).join(parts) or _FREE.to(language))
    projects = {project.id: project for project in model.projects}
    if candidate.project not in projects:
        return said
    name = projects[candidate.project].name.to(language)
    return _PROJECT.to(language).format(cost=said, name=name)
