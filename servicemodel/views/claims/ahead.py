"""Claims about what lies ahead, for slides that the report has no chapter for: the set-up after, the road."""

from collections import Counter

from servicemodel.domain.portfolio import Bundle
from servicemodel.domain.text import Text
from servicemodel.domain.value import Unit, Value, weakest
from servicemodel.domain.waves import Wave
from servicemodel.views.claims.claim import Claim, Figure, joined
from servicemodel.views.claims.wording import cash, count, number, title_of
from servicemodel.views.dossier import Dossier
from servicemodel.views.roadmap import Step

_STRONGEST = Text(
    "The strongest single action, “{action}”, would lower the index from {before} to {after}.",
    "单项最有效的行动“{action}”可使指数由{before}降至{after}。",
)
_COST = Text(
    "The best bundle takes {saving} off a known yearly cost of {before}",
    "在{before}的已知年成本中，最佳组合可节省{saving}",
)
_INDEX = Text(
    "After {n} actions {after} of the knowledge that the work needs is missing, not {before}",
    "实施{n}项行动后，工作所需信息的缺失、有误或迟到比例由{before}降至{after}",
)
_INDEX_ONE = Text(
    "After one action {after} of the knowledge that the work needs is missing, not {before}",
    "实施一项行动后，工作所需信息的缺失、有误或迟到比例由{before}降至{after}",
)
_SAME = Text("No action that was tried changes what is known", "所试行的行动均未改变知悉度")
_FALLS = Text(
    "The index of missing knowledge falls from {before} to {after} if all {n} actions are taken.",
    "若全部{n}项行动得到实施，信息缺失指数由{before}降至{after}。",
)
_UNKNOWN_COST = Text(
    "What carrying out some of them costs is not known: it is not contained.",
    "其中一些行动的实施成本尚不清楚，未计入。",
)
_CARRY = Text("Carrying the bundle out costs {cost} a year, spread.", "组合的实施成本分摊后每年{cost}。")


def strongest(dossier: Dossier) -> tuple[Claim, ...]:
    """The action that alone lowers the index most, the first of the plan on a draw; () where none does."""
    effects = {effect.action: effect for effect in dossier.plan.effects}
    tried = [(action, effects[action.id]) for action in dossier.plan.actions if action.id in effects]
    told = [
        (before.number - after.number, action, before, after)
        for action, effect in tried
        if (before := effect.index_before) and (after := effect.index_after)
    ]
    gained, action, before, after = max(told, key=lambda each: each[0], default=(0.0, None, None, None))
    if action is None or before is None or after is None or gained <= 0:
        return ()
    figures = ("before", number("index", before)), ("after", number(f"index.after@{action.id}", after))
    return (Claim(_STRONGEST, figures, (("action", title_of(action, dossier.model)),)),)


def bundle(dossier: Dossier) -> Bundle | None:
    """The best bundle; None where none saves anything."""
    portfolio = dossier.strategy.portfolio if dossier.strategy else None
    return portfolio.best if portfolio and portfolio.best.actions else None


def indices(dossier: Dossier) -> tuple[Value, ...]:
    """The index today and after each action that was tried; () where there is none."""
    effects = [step.effect for step in dossier.course.steps]
    found = [*(each.index_before for each in effects[:1]), *(each.index_after for each in effects)]
    known = tuple(each for each in found if each is not None)
    return known if len(known) == len(found) else ()


def after(dossier: Dossier) -> Claim:
    """How the yearly cost falls with the best bundle; without money, how the index falls."""
    best = bundle(dossier)
    if best and dossier.strategy:
        figures = (
            ("saving", cash("bundle.saving", best.value, ranged=True)),
            ("before", cash("bill", dossier.strategy.bill.total)),
        )
        return Claim(_COST, figures, currency=dossier.model.currency)
    return _fallen(dossier, _INDEX if len(dossier.course.steps) > 1 else _INDEX_ONE) or Claim(_SAME)


def _fallen(dossier: Dossier, words: Text) -> Claim | None:
    told = indices(dossier)
    if not told or told[-1].number >= told[0].number:
        return None
    figures = [("before", number("course.before", told[0])), ("after", number("course.after", told[-1]))]
    if "{n}" in words.en:
        figures.append(("n", count("course.actions", len(dossier.course.steps))))
    return Claim(words, tuple(figures))


def price(dossier: Dossier) -> tuple[Claim, ...]:
    """What carrying the bundle out costs, and how far knowledge rises; () where nothing is told."""
    best, said = bundle(dossier), []
    if best and best.cost.number > 0:
        cost = ("cost", cash("bundle.cost", best.cost))
        said.append(Claim(_CARRY, (cost,), currency=dossier.model.currency))
    if best and best.unpriced:
        said.append(Claim(_UNKNOWN_COST))
    fallen = _fallen(dossier, _FALLS) if best else None
    return (*said, fallen) if fallen else tuple(said)


_ROAD = Text("{n} steps: ", "共{n}步：")
_ROAD_ONE = Text("One step: {step}", "只需一步：{step}")
_NO_ROAD = Text("No step is planned: no action is proposed", "没有计划的步骤：没有建议的行动")
_WAVES = {
    Wave.RULES: Text("{rules} on rules and authority first", "先办权限与规则{rules}项"),
    Wave.WAYS: Text("{ways} on answers and routes", "信息路径与答复{ways}项"),
    Wave.SYSTEMS: Text("{systems} on systems last", "最后上系统{systems}项"),
}
_COMMA = Claim(Text(", ", "，"))
_ASK = Text(
    "The ask: name an owner, a date and a budget for each step before it begins.",
    "所需决定：每一步开始之前，明确负责人、日期和预算。",
)
_TRIAL = Text(
    "{n} of the steps can be tried out on a part of the customers or matters first.",
    "其中{n}步可先在部分客户或部分请求中试点。",
)


def road(steps: tuple[Step, ...]) -> Claim:
    """How many steps there are, by wave."""
    if not steps:
        return Claim(_NO_ROAD)
    if len(steps) == 1:
        return Claim(_ROAD_ONE, names=(("step", steps[0].title),))
    by_wave = Counter(step.wave for step in steps)
    parts = [Claim(_ROAD, (("n", count("steps", len(steps))),))]
    for wave, words in _WAVES.items():
        if by_wave[wave]:
            parts += [_COMMA] * (len(parts) > 1)
            parts.append(Claim(words, ((wave.value, count(f"steps.{wave.value}", by_wave[wave])),)))
    return joined(*parts)


def ask(steps: tuple[Step, ...]) -> tuple[Claim, ...]:
    """What is wanted of those who decide; () without steps."""
    if not steps:
        return ()
    trials = sum(step.pilot is not None for step in steps)
    trial = (Claim(_TRIAL, (("n", count("steps.pilots", trials)),)),) if trials > 1 else ()
    return (Claim(_ASK), *trial)


_REPEATS = Text(
    "Of {all} contacts a year {again} are the same people calling again",
    "每年{all}次联络中，有{again}次是同一批人再次联络",
)
_REPEATS_LEAST = Text(
    "Of at least {all} contacts a year {again} are the same people calling again",
    "每年至少{all}次联络中，有{again}次是同一批人再次联络",
)
_GROWTH = Text(
    "A rise in contacts is no growth: only {first} of them are first contacts.",
    "联络量上升不等于业务增长：其中首次联络只有{first}次。",
)


def repeats(first: Value, again: Value, whole: bool) -> Claim:
    """How many of the contacts of a year are repeat contacts; ``whole``: all of them are known."""
    every = Value(first.number + again.number, Unit.COUNT, weakest((first, again)), "computed")
    figures = ("all", _counted("all", every)), ("again", _counted("again", again))
    return Claim(_REPEATS if whole else _REPEATS_LEAST, figures)


def _counted(name: str, value: Value) -> Figure:
    """A yearly number without its unit, which the sentence says."""
    return cash(f"repeat.{name}", Value(value.number, Unit.COUNT, value.grade, "computed"))


def growth(first: Value) -> Claim:
    """How many contacts are first ones."""
    return Claim(_GROWTH, (("first", _counted("first", first)),))
