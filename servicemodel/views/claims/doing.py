"""Chapters about what to do: the actions, what the benefit hangs on, how far to trust it; the source line."""

from servicemodel.domain.measurement import Measurements
from servicemodel.domain.outlook import Bar, Prospect
from servicemodel.domain.portfolio import Bundle
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value, weakest
from servicemodel.views.claims.claim import Claim, joined
from servicemodel.views.claims.first_things import why_first
from servicemodel.views.claims.wording import APART, cash, count, number, spent, title_of
from servicemodel.views.dossier import Dossier
from servicemodel.views.edition_words import edition_name
from servicemodel.views.figures import GRADE_LABELS
from servicemodel.views.outlook_words import number_name
from servicemodel.views.page.inventory import numbers

_SAVE = Text("{n} actions save {saving} a year", "{n}项行动每年可节省{saving}")
_SAVES = Text("One action saves {saving} a year", "有一项行动每年可节省{saving}")
_WAIT = Text("; {rest} others wait", "；其余{rest}项暂缓")
_NO_COST = Text("; nobody stated what some of them cost", "；其中一些行动的成本尚无人说明")
_UNPRICED = Text(
    "{n} actions are proposed; nobody stated what would price them", "提出{n}项行动；尚无可计价的数据"
)
_UNPRICED_ONE = Text(
    "One action is proposed; nobody stated what would price it", "提出一项行动；尚无可计价的数据"
)
_APART = Text(
    "{n} actions are proposed; their money is not part of this edition", "提出{n}项行动；其金额不在本专用版内"
)
_APART_ONE = Text(
    "One action is proposed; its money is not part of this edition", "提出一项行动；其金额不在本专用版内"
)
_NOTHING = Text("No action is proposed", "没有建议的行动")
_NOT_WORTH = Text(
    "No action whose cost is stated is worth it", "在成本已知的行动中，没有一项的收益高于其成本"
)
_MONEY_LACKS = Text(
    "State what contacts and matters cost (cost_per_contact, handling, per_year) to weigh actions in money.",
    "请填写联络与服务请求的成本（cost_per_contact、handling、per_year），以便用金额比较行动。",
)


def actions(dossier: Dossier) -> Claim:
    """What the best bundle saves and costs, and how many other actions wait."""
    portfolio = dossier.strategy.portfolio if dossier.strategy else None
    if portfolio is None:
        return _unpriced(len(dossier.plan.actions), bool(dossier.readers))
    best = portfolio.best
    if not best.actions:
        return Claim(_NOT_WORTH)
    rest = len(dossier.strategy.actions if dossier.strategy else ()) - len(best.actions)
    waiting = (Claim(_WAIT, (("rest", count("actions.waiting", rest)),)),) if rest > 1 else ()
    return joined(*_bundle(best, dossier.model.currency), *waiting)


def _unpriced(proposed: int, edition: bool) -> Claim:
    if proposed > 1:
        return Claim(_APART if edition else _UNPRICED, (("n", count("actions", proposed)),))
    return Claim(_NOTHING if not proposed else _APART_ONE if edition else _UNPRICED_ONE)


def _bundle(best: Bundle, currency: str) -> tuple[Claim, ...]:
    saving, n = ("saving", cash("bundle.saving", best.value, ranged=True)), len(best.actions)
    lead = Claim(_SAVES, (saving,), currency=currency)
    if n > 1:
        lead = Claim(_SAVE, (("n", count("bundle.actions", n)), saving), currency=currency)
    if best.unpriced:
        return lead, Claim(_NO_COST)
    return lead, *spent(best, currency, "bundle.{}")


def money_lacks(dossier: Dossier) -> Text | None:
    """What to enter before actions can be weighed in money; None where they are."""
    return None if dossier.strategy and dossier.strategy.portfolio else _MONEY_LACKS


def sequence(dossier: Dossier) -> tuple[Claim, ...]:
    """Why authority and rules come first (FP-15); () where that is not told."""
    things = dossier.strategy.first_things if dossier.strategy else None
    told = why_first(things, dossier.model.currency) if things else None
    return (told,) if told else ()


_MOVES = Text(
    "The yearly benefit of the first action lies between {low} and {high}, as “{what}” turns out",
    "首选行动的年收益取决于“{what}”，介于{low}与{high}之间",
)
_UNMOVED = Text("No number of the model moves the benefit", "模型中没有影响收益的数字")
_UNSAMPLED = Text(
    "How sure the benefit is cannot be told without prices", "没有价格数据，无法判断收益的把握程度"
)
_LEFT_OUT = Text(
    "How sure the benefit is was not computed: the uncertain numbers were not sampled",
    "尚未计算收益的把握程度：未对不确定的数字抽样",
)
_FIRST = Text("The action meant: {action}.", "所指行动：{action}。")
_MEASURE = Text("The one number to measure first: {what}.", "最应先行实测的数字：{what}。")
_HOLDS = Text("No other action is better in {share} of the samples.", "{share}的样本中没有更好的行动。")


def whatif(dossier: Dossier) -> Claim:
    """Between which amounts the benefit moves with the number that moves it most."""
    widest = _widest(dossier)
    if widest is None:
        return Claim(_unsure(dossier))
    bar, grade = widest[0], widest[1].shown.grade
    figures = tuple(
        (name, cash(f"tornado.{name}", Value(end, Unit.MONEY, grade, "computed")))
        for name, end in zip(("low", "high"), sorted((bar.at_low, bar.at_high)), strict=True)
    )
    return Claim(_MOVES, figures, (("what", _what(bar, dossier)),), dossier.model.currency)


def _unsure(dossier: Dossier) -> Text:
    """Why nobody can say how sure the benefit is."""
    if dossier.readers:
        return APART
    if dossier.strategy is None or dossier.strategy.portfolio is None:
        return _UNSAMPLED
    return _UNMOVED if dossier.strategy.outlook else _LEFT_OUT


def _widest(dossier: Dossier) -> tuple[Bar, Prospect] | None:
    """The number that moves the benefit most, and the prospect of the action that it is about."""
    outlook = dossier.strategy.outlook if dossier.strategy else None
    tornado = outlook.tornado if outlook else None
    if outlook is None or tornado is None or not tornado.bars:
        return None
    return tornado.bars[0], outlook.prospect(tornado.action)


def _what(bar: Bar, dossier: Dossier) -> Text:
    return Text(*(number_name(bar.number, dossier.model, language) for language in Language))


def hanging(dossier: Dossier) -> tuple[Claim, ...]:
    """Which action is meant, how often it is best, and the number to measure; () without a tornado."""
    widest, strategy = _widest(dossier), dossier.strategy
    if widest is None or strategy is None:
        return ()
    bar, prospect = widest
    meant = title_of(strategy.action(prospect.action), dossier.model)
    measure = Claim(_MEASURE, names=(("what", _what(bar, dossier)),))
    return (Claim(_FIRST, names=(("action", meant),)), *_firmness(prospect), measure)


def _firmness(prospect: Prospect) -> tuple[Claim, ...]:
    if prospect.first is None:
        return ()
    share = Value(prospect.first, Unit.SHARE, prospect.shown.grade, "computed")
    return (Claim(_HOLDS, (("share", number("tornado.first", share)),)),)


_TRUST = Text(
    "{measured} of {all} numbers are measured; {assumed} rest on assumptions",
    "{all}个数字中有{measured}个为实测，{assumed}个为假设",
)
_BARE = Text("The model holds no number yet", "模型中还没有数字")


def trust(dossier: Dossier) -> Claim:
    """How many numbers are measured and how many assumed."""
    listed = numbers(dossier.model)
    if not listed:
        return Claim(_BARE)
    by_grade = {grade: sum(each.value.grade is grade for each in listed) for grade in Grade}
    figures = (
        ("measured", count("numbers.measured", by_grade[Grade.MEASURED])),
        ("all", count("numbers", len(listed))),
        ("assumed", count("numbers.assumed", by_grade[Grade.ASSUMED])),
    )
    return Claim(_TRUST, figures)


_SOURCE = Text("Source: {file}", "来源：{file}")
_MEASURED = Text(
    "; {measured} of {all} numbers measured, weakest grade: {grade}",
    "；{all}个数字中{measured}个实测，最弱证据等级：{grade}",
)
_PERIOD = Text("; records {first} to {last}", "；记录期间{first}至{last}")
_RUN = Text("; {samples} samples, seed {seed}", "；抽样{samples}次，种子{seed}")
_UNNAMED = Text("the model", "模型")


def source(dossier: Dossier, sampled: bool = False) -> Claim:
    """File, share of numbers measured, weakest grade, period of the records; the run where ``sampled``."""
    listed, file = numbers(dossier.model), dossier.model.file
    # Where the file lies on somebody's machine is no business of the reader's.
    base = file.path.replace("\\", "/").rpartition("/")[2] if file else ""
    name = Text(base, base) if base else _UNNAMED
    if dossier.readers:
        name = edition_name(dossier.readers, dossier.model)
    parts = [Claim(_SOURCE, names=(("file", name),))]
    if listed:
        measured = sum(each.value.grade is Grade.MEASURED for each in listed)
        grade = GRADE_LABELS[weakest(tuple(each.value for each in listed))]
        counts = (("measured", count("numbers.measured", measured)), ("all", count("numbers", len(listed))))
        parts.append(Claim(_MEASURED, counts, (("grade", grade),)))
    parts += _period(dossier.model.measurements)
    outlook = dossier.strategy.outlook if dossier.strategy else None
    if sampled and outlook:
        run = (("samples", count("samples", outlook.samples)), ("seed", count("seed", outlook.seed)))
        parts.append(Claim(_RUN, run))
    return joined(*parts)


def _period(measurements: Measurements | None) -> list[Claim]:
    periods = [each.period for each in measurements.figures if each.period] if measurements else []
    if not periods:
        return []
    first, last = min(p.first for p in periods)[:10], max(p.last for p in periods)[:10]
    return [Claim(_PERIOD, names=(("first", Text(first, first)), ("last", Text(last, last))))]
