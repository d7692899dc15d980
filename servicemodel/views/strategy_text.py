"""A strategy as text: the best bundle in its order, why rules come first, and what was left (core 3.9)."""

from collections.abc import Iterator

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Candidate
from servicemodel.domain.refusal import REASONS
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.views.bill_words import amount, span
from servicemodel.views.claims.first_things import why_first
from servicemodel.views.cost_words import action_cost
from servicemodel.views.sentences import action_title, fill
from servicemodel.views.strategy_lead import headlines

_HEAD = Text("What to do first: {name}", "行动优先次序：{name}")
_ORDER = Text("The best bundle, in this order:", "最佳组合，按以下次序实施：")
_ROW = Text(
    "   alone {alone} a year · share of the bundle {share} · {cost}",
    "   单独实施每年{alone} · 在组合中的份额{share} · {cost}",
)
_PERIOD = Text(" · period {n}", " · 第{n}期")
_ADD = Text(
    "Savings of single actions cannot be added up; the shares (Shapley) add up to the saving of the bundle.",
    "单项行动的节省额不可相加；各项份额（沙普利值）之和等于组合的节省额。",
)
_OTHERS = Text("Not in the bundle:", "未列入组合：")
_OTHER = Text("   alone {alone} a year · {cost}", "   单独实施每年{alone} · {cost}")
_FRONTIER = Text("Efficient frontier, cost a year → saving a year:", "有效边界（年成本→年节省）：")
_POINT = Text("  {cost} → {saving} (actions: {n})", "  {cost}→{saving}（行动：{n}项）")
_REFUSED = Text("Refused:", "不予建议：")
_UNSTATED = Text(
    "Not valued, since nobody stated what it is worth to know this in time (benefit of the topic, or the"
    " matter that it prevents):",
    "未估值，因为尚无人说明及时知悉的价值（信息主题的收益，或可预防的服务请求）：",
)
_SHORT = Text("{n} more actions were not valued in a model of this size.", "模型较大，另有{n}项行动未估值。")
_UNPRICED = Text(
    "{n} more actions move no figure that has a price; what they change in knowledge stands below.",
    "另有{n}项行动不改变任何标有价格的数字；其对知悉度的影响见下文。",
)
#: Actions outside the bundle that are told one by one.
_MOST_OTHERS = 8


def strategy_text(strategy: Strategy, model: ServiceModel, language: Language) -> str:
    """The strategy as lines for people; money with three digits."""
    lines = [_HEAD.to(language).format(name=model.name.to(language)), ""]
    lines += [*headlines(strategy, model, language), *_why(strategy, model, language), ""]
    lines += _ordered(strategy, model, language)
    lines += _others(strategy, model, language)
    lines += _frontier(strategy, model, language)
    lines += _refusals(strategy, model, language)
    lines += _unstated(strategy, model, language)
    lines += _left(strategy, language)
    return "\n".join(lines).rstrip()


def _why(strategy: Strategy, model: ServiceModel, language: Language) -> Iterator[str]:
    told = why_first(strategy.first_things, model.currency) if strategy.first_things else None
    if told:
        yield told.said(language)


def _ordered(strategy: Strategy, model: ServiceModel, language: Language) -> Iterator[str]:
    """The actions of the best bundle in their order, each with its share."""
    if strategy.portfolio is None or not strategy.portfolio.best.actions:
        return
    shares = {one.action: one.share for one in strategy.portfolio.contributions}
    yield _ORDER.to(language)
    for place, placed in enumerate(strategy.portfolio.schedule.placed, 1):
        yield f"{place}. {action_title(strategy.action(placed.action), model, language)}"
        row = _ROW.to(language).format(
            alone=span(strategy.saving(placed.action), model, language),
            share=amount(shares.get(placed.action), model, language, False),
            cost=action_cost(_candidate(strategy, placed.action), model, language),
        )
        yield row + (_PERIOD.to(language).format(n=placed.period) if placed.period else "")
    yield from (_ADD.to(language), "")


def _others(strategy: Strategy, model: ServiceModel, language: Language) -> Iterator[str]:
    """Actions outside the bundle that save or cost something, most first."""
    taken = strategy.portfolio.best.actions if strategy.portfolio else ()
    left = [
        action
        for action in strategy.actions
        if action.id not in taken and (saving := strategy.saving(action.id)) and saving.number
    ]
    if not left:
        return
    yield _OTHERS.to(language)
    for action in left[:_MOST_OTHERS]:
        yield f"-  {action_title(action, model, language)}"
        yield _OTHER.to(language).format(
            alone=span(strategy.saving(action.id), model, language),
            cost=action_cost(_candidate(strategy, action.id), model, language),
        )
    yield ""


def _candidate(strategy: Strategy, id: str) -> Candidate | None:
    return next((one for one in strategy.candidates if one.action == id), None)


def _frontier(strategy: Strategy, model: ServiceModel, language: Language) -> Iterator[str]:
    points = strategy.portfolio.frontier if strategy.portfolio else ()
    if len(points) < 2:
        return
    yield _FRONTIER.to(language)
    for bundle in points:
        yield _POINT.to(language).format(
            cost=amount(bundle.cost, model, language, False),
            saving=amount(bundle.value, model, language, False),
            n=len(bundle.actions),
        )
    yield ""


def refusal_lines(strategy: Strategy, model: ServiceModel, language: Language) -> tuple[str, ...]:
    """Actions that are not proposed, each with the reason."""
    colon = Text(": ", "：").to(language)
    return tuple(
        f"{fill(refusal.title, refusal.facts, model, language)}{colon}"
        f"{fill(REASONS[refusal.reason], refusal.facts, model, language)}"
        for refusal in strategy.refusals
    )


def _refusals(strategy: Strategy, model: ServiceModel, language: Language) -> Iterator[str]:
    lines = refusal_lines(strategy, model, language)
    if lines:
        yield from (_REFUSED.to(language), *(f"-  {line}" for line in lines), "")


def unstated_lines(strategy: Strategy, model: ServiceModel, language: Language) -> tuple[str, ...]:
    """Messages that could not be valued, since nobody stated what knowing in time is worth."""
    return tuple(action_title(strategy.action(id), model, language) for id in strategy.unstated)


def _unstated(strategy: Strategy, model: ServiceModel, language: Language) -> Iterator[str]:
    lines = unstated_lines(strategy, model, language)
    if lines:
        yield from (_UNSTATED.to(language), *(f"-  {line}" for line in lines), "")


def _left(strategy: Strategy, language: Language) -> Iterator[str]:
    idle = (
        sum(1 for one in strategy.alone if one.saving is None or not one.saving.number) - strategy.shortened
    )
    taken = len(strategy.portfolio.best.actions) if strategy.portfolio else 0
    if strategy.portfolio and idle > 0 and taken:
        yield _UNPRICED.to(language).format(n=idle)
    if strategy.shortened:
        yield _SHORT.to(language).format(n=strategy.shortened)
