"""What service costs and what to do first, in money: rows of the report's section."""

from typing import Any

from attrs import frozen

from servicemodel.domain.action import Action
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language
from servicemodel.views.bill_text import bill_rows, rate_lines, stake_lines, total_text
from servicemodel.views.bill_words import amount, missing_words, span
from servicemodel.views.cost_words import action_cost
from servicemodel.views.dossier import Dossier
from servicemodel.views.infusion_text import levers_text
from servicemodel.views.message_text import message_lines
from servicemodel.views.outlook_text import answer_lines, prospect_rows, tie_lines
from servicemodel.views.outlook_words import amount_words, number_name, number_range
from servicemodel.views.sentences import action_title
from servicemodel.views.staffing_text import StaffingShown, staffing_text
from servicemodel.views.strategy_lead import headlines
from servicemodel.views.strategy_text import refusal_lines, unstated_lines

#: Actions outside the best bundle, and actions whose bands are told.
MOST_OTHERS, MOST_BANDS = 8, 8


@frozen
class Row:
    """An action in words: place in the bundle (0: not in it), what it saves alone, its share, its cost."""

    place: int
    title: str
    alone: str
    share: str
    cost: str


def worth(dossier: Dossier, language: Language) -> dict[str, Any] | None:
    """All that the template says of money; None where no strategy was worked out or nothing has a price."""
    strategy, model = dossier.strategy, dossier.model
    if strategy is None:
        return None
    seats = _staffing(dossier, language)
    if not seats and not any(line.amount for line in strategy.bill.lines):
        return None
    return {
        "lead": headlines(strategy, model, language),
        "rows": _rows(dossier, strategy, language),
        "frontier": _frontier(dossier, strategy, language),
        "refused": refusal_lines(strategy, model, language),
        "unstated": unstated_lines(strategy, model, language),
        "total": total_text(strategy.bill, model, language),
        "bill": bill_rows(strategy.bill, model, language),
        "rates": [line.strip() for line in rate_lines(strategy.bill, model, language) if line.strip()],
        "missing": missing_words(strategy.bill.missing, model, language),
        "stakes": stake_lines(strategy.stakes, model, language),
        "messages": message_lines(strategy.messages, model, language),
        "levers": levers_text(strategy.levers, language).splitlines() if strategy.levers else [],
        "staffing": seats,
        "unsampled": strategy.portfolio is not None and strategy.outlook is None,
        **_outlook(dossier, strategy, language),
    }


def _rows(dossier: Dossier, strategy: Strategy, language: Language) -> list[Row]:
    """The best bundle in its order, then what else saves something, most first."""
    found = strategy.portfolio
    placed = [one.action for one in found.schedule.placed] if found else []
    others = [a.id for a in strategy.actions if a.id not in placed and _saves(strategy, a)][:MOST_OTHERS]
    shares = {one.action: one.share for one in found.contributions} if found else {}
    costs = {one.action: one for one in strategy.candidates}
    return [
        Row(
            place if id in placed else 0,
            action_title(strategy.action(id), dossier.model, language),
            span(strategy.saving(id), dossier.model, language),
            amount(shares[id], dossier.model, language, False) if id in shares else "–",
            action_cost(costs.get(id), dossier.model, language),
        )
        for place, id in enumerate([*placed, *others], 1)
    ]


def _staffing(dossier: Dossier, language: Language) -> str:
    """Seats by hour as text; "" where no pool has the numbers for it."""
    table = dossier.staffing
    if table is None or not any(pool.hours for pool in table.pools):
        return ""
    return staffing_text(StaffingShown(dossier.model, table), language)


def _saves(strategy: Strategy, action: Action) -> bool:
    saving = strategy.saving(action.id)
    return bool(saving and saving.number)


def _frontier(dossier: Dossier, strategy: Strategy, language: Language) -> list[tuple[str, str, int]]:
    bundles = strategy.portfolio.frontier if strategy.portfolio else ()
    return [
        (
            amount(bundle.cost, dossier.model, language, False),
            amount(bundle.value, dossier.model, language, False),
            len(bundle.actions),
        )
        for bundle in bundles
    ]


def _outlook(dossier: Dossier, strategy: Strategy, language: Language) -> dict[str, Any]:
    """How sure the plan is; empty lists where nothing was sampled."""
    outlook, model = strategy.outlook, dossier.model
    if outlook is None:
        return {"samples": 0, "prospects": (), "ties": (), "tornado": (), "answers": ()}
    titles = {action.id: action_title(action, model, language) for action in strategy.actions}
    unsure = {action.id for action in strategy.actions if action.uncertain_sign}
    bars = outlook.tornado.bars if outlook.tornado else ()
    return {
        "samples": outlook.samples,
        "seed": outlook.seed,
        "prospects": prospect_rows(outlook, titles, model, language, unsure)[:MOST_BANDS],
        "ties": tie_lines(outlook, titles, language),
        "tornado_of": titles.get(outlook.tornado.action, "") if outlook.tornado else "",
        "tornado": [
            (
                number_name(bar.number, model, language),
                number_range(bar.number, model, language),
                *(amount_words(end, model, language) for end in (bar.at_low, bar.at_high)),
            )
            for bar in bars
        ],
        "answers": answer_lines(outlook, titles, model, language),
    }
