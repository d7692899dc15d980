"""Exposure of a violation: the yearly volume it touches, in matters and in money, and how it weighs.

Only stated figures count, an assumed one too, with its grade; what is not stated is not estimated.
"""

from collections.abc import Sequence

import attrs

from servicemodel.analyses.answer import derived
from servicemodel.domain.exposure import Exposure, Weights
from servicemodel.domain.finding import Finding
from servicemodel.domain.flow import Flow
from servicemodel.domain.kinds import Side
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.request import ServiceRequest
from servicemodel.domain.rule import Rule, Severity
from servicemodel.domain.value import Unit, Value, weakest

#: A touched volume with the price of one contact where that is stated.
Touched = tuple[Value, Value | None]


def weighed(finding: Finding, rule: Rule, model: ServiceModel, weights: Weights | None) -> Finding:
    """``finding`` with its exposure, and with the severity that follows where that can be weighed.

    Without a stated volume it stays as it is; without ``weights``, or with a rule whose severity does
    not depend on the degree or counts volume in it already, it keeps its severity. One step from the
    plate is the most: volume makes no small kind of wrong grave, and a grave one does not turn small
    because few customers meet it.
    """
    volume = volume_of(finding, model) if finding.severity else None
    if volume is None or finding.severity is None:
        return finding
    money, plain = money_of(finding, model), finding.severity
    share, severity = _share(finding, model, volume, money), plain
    degree = finding.value if rule.severity.weighable else None
    if weights and share and degree and degree.unit is Unit.SHARE:
        impact = weights.of(share.number * degree.number)
        severity = list(Severity)[min(max(impact.rank, plain.rank - 1), plain.rank + 1)]
    exposure = Exposure(volume, money, share, plain, severity)
    return attrs.evolve(finding, severity=severity, exposure=exposure)


def volume_of(finding: Finding, model: ServiceModel) -> Value | None:
    """Matters, else contacts and messages, a year that ``finding`` names; None where not all are stated."""
    touched = _touched(finding, model)
    return _sum([volume for volume, _ in touched], Unit.PER_YEAR) if touched else None


def money_of(finding: Finding, model: ServiceModel) -> Value | None:
    """What the contacts that ``finding`` names cost a year; None where a volume or price is not stated."""
    return _cost(_touched(finding, model))


def _touched(finding: Finding, model: ServiceModel) -> list[Touched]:
    """Volume and price of the matters of ``finding``, else of its flows."""
    named = [model.find(ref) for ref in finding.elements]
    requests = [each for each in named if isinstance(each, ServiceRequest)]
    if requests:
        return _stated([(request.per_year, _price(request, model)) for request in requests])
    flows = [each for each in named if isinstance(each, Flow)]
    return _stated([(flow.per_year, _flow_price(flow, model)) for flow in flows])


def _stated(parts: Sequence[tuple[Value | None, Value | None]]) -> list[Touched]:
    """All of ``parts``, or none where a volume is missing."""
    found = [(volume, price) for volume, price in parts if volume]
    return found if len(found) == len(parts) else []


def _price(request: ServiceRequest, model: ServiceModel) -> Value | None:
    """What one contact costs on the channels of ``request``; None where they differ: nobody said how many."""
    prices = [model.channel(id).cost_per_contact for id in request.traits.channels or ()]
    same = len({price.number for price in prices if price}) == 1 and None not in prices
    return prices[0] if same else None


def _flow_price(flow: Flow, model: ServiceModel) -> Value | None:
    return model.channel(flow.channel).cost_per_contact if flow.channel else None


def _whole(model: ServiceModel) -> Value | None:
    """All matters a year; None where not all are stated, or where there is but one to compare."""
    volumes = [request.per_year for request in model.requests if request.per_year]
    known = len(volumes) == len(model.requests) > 1
    return _sum(volumes, Unit.PER_YEAR) if known else None


def _whole_money(model: ServiceModel) -> Value | None:
    return _cost(_stated([(request.per_year, _price(request, model)) for request in model.requests]))


def _share(finding: Finding, model: ServiceModel, volume: Value, money: Value | None) -> Value | None:
    """The touched part of the whole; None where the whole is not stated or counts something else."""
    whole = _whole(model)
    if whole is None or whole.number == 0 or not _of_customers(finding, model):
        return None
    parts = [_part(volume, whole)]
    all_money = _whole_money(model)
    if money and all_money and all_money.number > 0:
        parts.append(_part(money, all_money))
    return max(parts, key=lambda part: part.number)


def _of_customers(finding: Finding, model: ServiceModel) -> bool:
    """Messages inside the firm are no contacts: they cannot be compared with matters of customers."""
    if any(ref.section is Section.REQUESTS for ref in finding.elements):
        return True
    flows = [flow for flow in map(model.find, finding.elements) if isinstance(flow, Flow)]
    ends = [{model.actor(end).side for end in (flow.sender, flow.receiver)} for flow in flows]
    return all(Side.END_CUSTOMER in sides for sides in ends)


def _part(touched: Value, whole: Value) -> Value:
    return derived(min(1.0, touched.number / whole.number), touched, whole)


def _cost(touched: Sequence[Touched]) -> Value | None:
    """Money a year; None where a price is missing."""
    costs = [_product(volume, price, Unit.MONEY) for volume, price in touched if price]
    return _sum(costs, Unit.MONEY) if costs and len(costs) == len(touched) else None


def _sum(values: Sequence[Value], unit: Unit) -> Value:
    return Value(sum(value.number for value in values), unit, weakest(tuple(values)), "computed")


def _product(one: Value, other: Value, unit: Unit) -> Value:
    return Value(one.number * other.number, unit, weakest((one, other)), "computed")
