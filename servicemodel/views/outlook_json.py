"""The outlook as facts for ``--format json``: every figure with its band, grade and where it belongs."""

from typing import Any

from servicemodel.domain.outlook import Band, Information, Number, Outlook, Prospect, Tie
from servicemodel.domain.pilot import Pilot
from servicemodel.views.findings_json import number

Json = dict[str, Any]


def outlook_json(outlook: Outlook) -> Json:
    """The whole outlook; money is that of a year."""
    return {
        "samples": outlook.samples,
        "seed": outlook.seed,
        "after_cost": outlook.after_cost,
        "prior": outlook.prior or None,
        "nothing_first": outlook.nothing,
        "perfect_information": outlook.perfect,
        "actions": [_prospect(one) for one in outlook.prospects],
        "same": [list(group) for group in outlook.same],
        "cannot_be_told_apart": [_tie(tie) for tie in outlook.ties],
        "tornado": _tornado(outlook),
        "answers": [_answer(answer) for answer in outlook.answers],
    }


def _band(band: Band | None) -> Json | None:
    return None if band is None else {**number(band.value), "median": band.median}


def _prospect(one: Prospect) -> Json:
    return {
        "action": one.action,
        "saving": _band(one.saving),
        "net": _band(one.net),
        "first": one.first,
        "churn": number(one.churn) if one.churn else None,
        "churn_missing": [
            {"section": ref.section.value, "id": ref.id, "field": what} for ref, what in one.churn_missing
        ],
        "pilot": _pilot(one.pilot) if one.pilot else None,
    }


def _pilot(pilot: Pilot) -> Json:
    return {
        "request": pilot.request,
        "counted": pilot.outcome.value,
        "by_lot": pilot.unit.value,
        "arms": pilot.arms,
        "per_arm": pilot.per_arm,
        "baseline": number(pilot.baseline),
        "effect": number(pilot.effect),
        "alpha": pilot.alpha,
        "power": pilot.power,
        "days": pilot.days,
        "supply": number(pilot.supply) if pilot.supply else None,
        "enough": pilot.enough,
    }


def _tie(tie: Tie) -> Json:
    return {
        "actions": [tie.first, tie.second],
        "difference": _band(tie.difference),
        "first_better": tie.better,
    }


def _tornado(outlook: Outlook) -> Json | None:
    if outlook.tornado is None:
        return None
    bars = [
        {**_number(bar.number), "at_low": bar.at_low, "at_high": bar.at_high} for bar in outlook.tornado.bars
    ]
    return {"action": outlook.tornado.action, "base": outlook.tornado.base, "bars": bars}


def _answer(answer: Information) -> Json:
    return {
        **_number(answer.number),
        "question": answer.blank.key,
        "worth": answer.worth,
        "change": answer.change,
        "then": answer.then,
        "narrows": answer.narrows,
    }


def _number(of: Number) -> Json:
    place = {"section": of.ref.section.value, "id": of.ref.id, "field": of.field}
    return {**place, "value": number(of.value)}
