"""What ``plan`` prints: the strategy, what service costs, how sure it is, and what changes in knowledge."""

from servicemodel.domain.outlook import Outlook
from servicemodel.domain.ref import Ref
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade
from servicemodel.views.bill_text import bill_text
from servicemodel.views.dossier import Dossier
from servicemodel.views.fact_labels import WHAT
from servicemodel.views.figures import ranged
from servicemodel.views.infusion_text import levers_text
from servicemodel.views.outlook_text import outlook_text
from servicemodel.views.page.inventory import Number, numbers
from servicemodel.views.plan_text import plan_text
from servicemodel.views.sentences import action_title, name_of
from servicemodel.views.strategy_text import strategy_text

_REGISTER = Text(
    "Assumptions, the most influential first (influence: how far the best action's benefit moves):",
    "假设登记表，按影响从大到小排列（影响：使最优行动收益变动的幅度）：",
)
_LINE = Text("A-{n} {name}: {what} = {value}", "A-{n} {name}：{what} = {value}")
_RANK = Text(" · influence rank {rank}", " · 影响排名第{rank}")
_NO_RANK = Text(
    "Numbers without a rank move it by nothing that was found.", "未标排名的数字未发现对其有影响。"
)
#: Place by how far a number moves the benefit, 1 for the furthest.
Ranks = dict[tuple[Ref, str], int]
_WEAK = (Grade.DECLARED, Grade.ASSUMED)


def plan_page(
    dossier: Dossier, strategy: Strategy, language: Language, most: int, assumptions: bool = False
) -> str:
    """The plan as lines for people, at most ``most`` actions in each list."""
    model = dossier.model
    parts = [strategy_text(strategy, model, language)]
    if strategy.bill.lines:
        parts.append(bill_text(strategy.bill, strategy.stakes, model, language, messages=strategy.messages))
    if strategy.outlook:
        titles = {action.id: action_title(action, model, language) for action in strategy.actions}
        unsure = {action.id for action in strategy.actions if action.uncertain_sign}
        parts.append(outlook_text(strategy.outlook, titles, model, language, most, unsure))
    if strategy.levers:
        parts.append(levers_text(strategy.levers, language))
    parts.append(plan_text(dossier, language, most))
    if assumptions:
        parts.append(register(dossier, strategy.outlook, language))
    return "\n\n".join(part for part in parts if part)


def register(dossier: Dossier, outlook: Outlook | None, language: Language) -> str:
    """Every declared and assumed number that stands in the model itself, ranked by its influence."""
    bars = outlook.tornado.bars if outlook and outlook.tornado else ()
    rank = {(bar.number.ref, bar.number.field): place for place, bar in enumerate(bars, 1)}
    listed = [number for number in numbers(dossier.model) if number.value.grade in _WEAK]
    listed.sort(key=lambda number: rank.get((number.ref, number.what), len(rank) + 1))
    lines = [_line(n, each, rank, dossier, language) for n, each in enumerate(listed, 1)]
    return "\n".join([_REGISTER.to(language), *lines, _NO_RANK.to(language)])


def _line(n: int, number: Number, rank: Ranks, dossier: Dossier, language: Language) -> str:
    model = dossier.model
    told = _LINE.to(language).format(
        n=n,
        name=name_of(number.ref, model, language),
        what=WHAT[number.what].to(language),
        value=ranged(number.value, language, model.currency),
    )
    place = rank.get((number.ref, number.what))
    return told + (_RANK.to(language).format(rank=place) if place else "")
