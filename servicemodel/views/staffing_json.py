"""The staffing table as JSON: every number with its unit, every pool with what it rests on (2.19)."""

from typing import Any

from attrs import asdict

from servicemodel.domain.staffing import HourStaffing, PoolStaffing, Staffing
from servicemodel.domain.text import Language
from servicemodel.domain.value import Value, weakest
from servicemodel.domain.worth import Missing
from servicemodel.views.rehearsal_text import rehearsal_document
from servicemodel.views.staffing_text import StaffingShown
from servicemodel.views.staffing_words import FORMULAS

SCHEMA = "servicemodel.staffing/1"
Json = dict[str, Any]


def staffing_document(shown: StaffingShown) -> Json:
    """The facts of the table; durations in minutes, loads in erlangs, money a year."""
    table = shown.table
    return {
        "schema": SCHEMA,
        "illustrative": shown.model.illustrative,
        "currency": shown.model.currency,
        "change": shown.change,
        "days": _value(table.days),
        "pools": [_pool(pool, table.days) for pool in table.pools],
        "cost": _value(table.cost),
        "rehearsal": rehearsal_document(shown.rehearsal),
    }


def _pool(pool: PoolStaffing, days: Value) -> Json:
    grade = weakest((days, *(value for _, value in pool.rests_on))) if pool.hours else None
    used = {of.formula for hour in pool.hours for of in (hour.needed, hour.now) if of}
    return {
        "actor": pool.actor,
        "grade": grade.value if grade else None,
        "formulas": {
            each.value: FORMULAS[each].to(Language.EN) for each in sorted(used, key=lambda f: f.value)
        },
        "hours": [_hour(hour) for hour in pool.hours],
        "missing": [_missing(each) for each in pool.missing],
        "rests_on": [{**_missing(where), "value": _value(value)} for where, value in pool.rests_on],
        "cost": _value(pool.cost),
        "cost_missing": [_missing(each) for each in pool.cost_missing],
    }


def _hour(hour: HourStaffing) -> Json:
    return {
        "hour": hour.hour,
        "contacts_per_hour": hour.load.per_hour,
        "load_erlangs": hour.load.erlangs,
        "needed": _staffing(hour.needed),
        "now": _staffing(hour.now),
        "drowned": hour.drowned,
        "too_large": hour.vast,
    }


def _staffing(of: Staffing | None) -> Json | None:
    if of is None:
        return None
    return {
        "formula": of.formula.value,
        "seats": of.seats,
        "positions": of.positions,
        "waiting_share": of.waiting,
        "wait_minutes": of.wait,
        "within_minutes": of.within,
        "service_level": of.service_level,
        "abandoned_share": of.abandoned,
        "occupancy": of.occupancy,
    }


def _missing(where: Missing) -> Json:
    ref, field = where
    return {"section": ref.section.value, "id": ref.id, "field": field}


def _value(value: Value | None) -> Json | None:
    if value is None:
        return None
    told = asdict(value, filter=lambda attribute, _: attribute.name in ("number", "source"))
    return {**told, "unit": value.unit.value, "grade": value.grade.value}
