"""The bill as facts for ``--format json``: lines, resolution and stakes, every number with its evidence."""

from collections.abc import Sequence
from typing import Any

from servicemodel.domain.ref import Ref
from servicemodel.domain.worth import Bill, CostLine, MessageWorth, Resolution, Stake
from servicemodel.views.findings_json import number

Json = dict[str, Any]


def bill_json(bill: Bill, stakes: Sequence[Stake], messages: Sequence[MessageWorth] = ()) -> Json:
    """The bill, the stakes and the messages; ``complete`` false means that the cost is at least ``total``."""
    return {
        "total": number(bill.total),
        "complete": bill.complete,
        "sampled": bill.sampled,
        "sums": {kind.value: number(total) for kind, total in bill.sums},
        "lines": [_line(line) for line in bill.lines],
        "missing": [_missing(ref, field) for ref, field in bill.missing],
        "resolved": [_resolution(rate) for rate in bill.resolved],
        "pooled": _resolution(bill.pooled) if bill.pooled else None,
        "stakes": [_stake(stake) for stake in stakes],
        "messages": [_message(message) for message in messages],
    }


def _line(line: CostLine) -> Json:
    return {
        "kind": line.kind.value,
        "ref": _ref(line.ref),
        "amount": number(line.amount) if line.amount else None,
        "missing": [_missing(ref, field) for ref, field in line.missing],
    }


def _resolution(rate: Resolution) -> Json:
    return {
        "ref": _ref(rate.ref),
        "first_contact": number(rate.first),
        "contacts": number(rate.contacts),
        "unresolved": number(rate.unresolved),
    }


def _stake(stake: Stake) -> Json:
    return {
        "actor": stake.actor,
        "topic": stake.fact.topic,
        "about": stake.fact.about,
        "closing": number(stake.closing),
        "ceiling": number(stake.ceiling),
    }


def _message(worth: MessageWorth) -> Json:
    named = {
        "net": worth.net,
        "accuracy": worth.accuracy,
        "least_accuracy": worth.least,
        "break_even": worth.break_even,
        "benefit_per_item": worth.benefit,
    }
    told = {name: number(value) if value else None for name, value in named.items()}
    lacks = [_missing(ref, field) for ref, field in worth.missing]
    return {"flow": worth.flow, **told, "refused": worth.refused, "missing": lacks}


def _missing(ref: Ref, field: str) -> Json:
    return {"section": ref.section.value, "id": ref.id, "field": field}


def _ref(ref: Ref | None) -> Json | None:
    return None if ref is None else {"section": ref.section.value, "id": ref.id}
