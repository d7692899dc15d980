"""A strategy as facts for ``--format json``: bill, savings, best bundle, frontier, order, refusals."""

from typing import Any

from servicemodel.domain.portfolio import Bundle, Candidate, Portfolio
from servicemodel.domain.strategy import FirstThings, Strategy
from servicemodel.domain.value import Value
from servicemodel.views.bill_json import bill_json
from servicemodel.views.findings_json import number
from servicemodel.views.infusion_json import levers_document
from servicemodel.views.outlook_json import outlook_json

Json = dict[str, Any]


def strategy_json(strategy: Strategy) -> Json:
    """The whole strategy; money is that of a year unless it is a cost once."""
    return {
        "bill": bill_json(strategy.bill, strategy.stakes, strategy.messages),
        "after": bill_json(strategy.after, ()),
        "savings": [
            {
                "action": one.action,
                "alone": _value(one.saving),
                "answers": strategy.action(one.action).finding,
            }
            for one in strategy.alone
        ],
        "costs": [_cost(candidate) for candidate in strategy.candidates],
        "refused": [
            {"action": refusal.action, "reason": refusal.reason, "seeds": list(refusal.seeds)}
            for refusal in strategy.refusals
        ],
        "portfolio": _portfolio(strategy.portfolio) if strategy.portfolio else None,
        "first_things": _first_things(strategy.first_things) if strategy.first_things else None,
        "outlook": outlook_json(strategy.outlook) if strategy.outlook else None,
        "levers": levers_document(strategy.levers),
        "use_not_stated": list(strategy.unstated),
        "not_valued": strategy.shortened,
    }


def _value(value: Value | None) -> Json | None:
    return None if value is None else number(value)


def _cost(candidate: Candidate) -> Json:
    return {
        "action": candidate.action,
        "once": _value(candidate.once),
        "per_year": _value(candidate.per_year),
        "days": _value(candidate.days),
        "project": candidate.project or None,
    }


def _bundle(bundle: Bundle) -> Json:
    return {
        "actions": list(bundle.actions),
        "saving": number(bundle.value),
        "cost": number(bundle.cost),
        "once": number(bundle.once),
        "per_year": number(bundle.per_year),
        "cost_not_known": list(bundle.unpriced),
    }


def _portfolio(found: Portfolio) -> Json:
    proof = found.proof
    return {
        "best": _bundle(found.best),
        "proof": {
            "method": proof.method.value,
            "proven": proof.proven,
            "bound": proof.bound,
            "gap": proof.gap,
            "share": proof.share,
            "valued": proof.valued,
        },
        "frontier": [_bundle(bundle) for bundle in found.frontier],
        "shares": [
            {"action": one.action, "share": number(one.share), "error": one.error}
            for one in found.contributions
        ],
        "order": [{"action": one.action, "period": one.period} for one in found.schedule.placed],
        "conflicts": [list(pair) for pair in found.conflicts],
        "barred": [{"action": one.action, "why": one.bar.value} for one in found.barred],
    }


def _first_things(first: FirstThings) -> Json:
    return {
        "rules": _bundle(first.rules),
        "systems": _bundle(first.systems),
        "both": _bundle(first.both),
        "rules_first": first.rules_first,
    }
