"""The first screen asks for decisions: what to settle first, what that brings, and who must say so."""

from attrs import frozen

from servicemodel.domain.action import Action, Effect
from servicemodel.domain.text import Language, Text
from servicemodel.views.bill_words import span
from servicemodel.views.cost_words import action_cost
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import change, point
from servicemodel.views.page.register import MOST_ACTIONS, anchor
from servicemodel.views.sentences import action_title

#: More than this is no list of decisions any more.
MOST = 3
_SAVES = Text("saves {money} a year by itself", "单独实施每年节省{money}")
_INDEX = Text("asymmetry index {before} → {after} ({change})", "信息不对称指数{before} → {after}（{change}）")


@frozen
class Decision:
    """One decision: what is to be done, what it brings and costs, who looks after the finding.

    ``anchor`` is "" where the action is not described, ``owner`` where nobody is named.
    """

    anchor: str
    title: str
    brings: tuple[str, ...]
    owner: str


def decisions(dossier: Dossier, language: Language) -> tuple[Decision, ...]:
    """At most ``MOST``: the best bundle in its order, else the first steps, else the best actions."""
    described = {action.id for action in dossier.plan.actions[:MOST_ACTIONS]}
    effects = {effect.action: effect for effect in dossier.plan.effects}
    effects |= {step.action.id: step.effect for step in dossier.course.steps}
    return tuple(
        Decision(
            anchor=anchor(language, action.id) if action.id in described else "",
            title=action_title(action, dossier.model, language),
            brings=tuple(_brings(action, effects.get(action.id), dossier, language)),
            owner=dossier.entry(action.finding).owner,
        )
        for action in _first(dossier)[:MOST]
    )


def _first(dossier: Dossier) -> list[Action]:
    strategy = dossier.strategy
    if strategy and strategy.portfolio and strategy.portfolio.best.actions:
        placed = strategy.portfolio.schedule.placed
        ids = [one.action for one in placed] or list(strategy.portfolio.best.actions)
        return [strategy.action(id) for id in ids]
    return [step.action for step in dossier.course.steps] or list(dossier.plan.actions)


def _brings(action: Action, effect: Effect | None, dossier: Dossier, language: Language) -> list[str]:
    told, strategy = [], dossier.strategy
    saving = strategy.saving(action.id) if strategy else None
    if saving and saving.number > 0:
        told.append(_SAVES.to(language).format(money=span(saving, dossier.model, language)))
    if effect and effect.index_before and effect.index_after:
        before, after = effect.index_before, effect.index_after
        moved = change(before.number, after.number, language)
        if before.number != after.number:
            ends = {"before": point(before, language), "after": point(after, language)}
            told.append(_INDEX.to(language).format(change=moved, **ends))
    if strategy and not dossier.moneyless:
        costs = {one.action: one for one in strategy.candidates}
        told.append(action_cost(costs.get(action.id), dossier.model, language))
    return told
