"""The CRM infusion model as a JSON document: every estimate with unit, grade, source and interval."""

from typing import Any

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import (
    Averaging,
    Check,
    Design,
    Difference,
    GroupEstimates,
    InfusionModel,
    Lever,
    Likeness,
    Order,
)
from servicemodel.domain.value import Value

SCHEMA = "servicemodel.infusion/1"
Json = dict[str, Any]


def infusion_document(model: InfusionModel) -> Json:
    """Everything that the survey says, and what it lacks."""
    return {
        "schema": SCHEMA,
        "design": _design(model.design),
        "groups": [_group(group) for group in model.groups],
        "differences": [_difference(each) for each in model.differences],
        "likeness": [_likeness(each) for each in model.likeness],
        "checks": [_check(check) for check in model.checks],
        "levers": levers_document(model.orders),
        "left_out": [{"reason": each.reason, "count": each.count} for each in model.left_out],
        "lacks": [variable.value for variable in model.lacks],
        "files": list(model.files),
    }


def levers_document(orders: tuple[Order, ...]) -> list[Json]:
    """Orders of levers and groups; nothing cardinal but the share of draws that agree."""
    return [
        {
            "about": _named(order.about),
            "first": _named(order.first),
            "second": _named(order.second),
            "told": order.told,
            "share_of_draws": order.share.number,
            "grade": order.share.grade.value,
            "source": order.share.source,
        }
        for order in orders
    ]


def _design(design: Design) -> Json:
    return {
        "samples": design.samples,
        "seed": design.seed,
        "level": design.level,
        "interval": design.band.value,
        "standardised": design.standardised,
    }


def _group(group: GroupEstimates) -> Json:
    return {
        "group": group.group.value,
        "employees": group.employees,
        "too_few": group.too_few,
        "effects": [
            {"effect": each.effect.value, **_value(each.value), "error": each.error}
            for each in group.estimates
        ],
        "explained": [{"of": variable.value, **_value(share)} for variable, share in group.explained],
        "latent": [{"effect": effect.value, **_value(value)} for effect, value in group.latent],
        "averaging": [_averaging(each) for each in group.averaging],
    }


def _averaging(each: Averaging) -> Json:
    return {
        "of": each.variable.value,
        "answers": each.answers,
        "icc": _value(each.icc) if each.icc else None,
        "reliability": _value(each.reliability) if each.reliability else None,
        "low": each.low,
    }


def _difference(each: Difference) -> Json:
    ends = {"effect": each.effect.value, "more": each.more.value}
    return {**ends, **_value(each.value), "p": each.chance.number}


def _likeness(each: Likeness) -> Json:
    asked = {"of": each.variable.value, "items": each.items}
    return {**asked, **_value(each.value), "p": each.chance.number, "alike": each.alike}


def _check(check: Check) -> Json:
    told = check.statement
    return {
        "seed": told.seed,
        "effect": told.effect.value,
        "more": told.more.value,
        "less": told.less.value if told.less else None,
        "verdict": check.verdict.value,
    }


def _named(one: Presence | Lever) -> str:
    return str(one.value)


def _value(value: Value) -> Json:
    return {
        "number": value.number,
        "low": value.low,
        "high": value.high,
        "unit": value.unit.value,
        "grade": value.grade.value,
        "source": value.source,
    }
