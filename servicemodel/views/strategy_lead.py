"""The first sentences of a strategy: what the best bundle brings, how sure that is."""

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.portfolio import Bar, Bundle, Portfolio, Proof
from servicemodel.domain.strategy import Strategy
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Unit, Value
from servicemodel.views.bill_text import total_text
from servicemodel.views.bill_words import amount, span
from servicemodel.views.cost_words import bundle_cost
from servicemodel.views.figures import grade, plain

_BEST = Text(
    "{n} actions together save {saving} a year ({grade}). Today's yearly cost: {bill}.",
    "{n}项行动合计每年节省{saving}（{grade}）。现年成本：{bill}。",
)
_ONE = Text(
    "One action saves {saving} a year ({grade}). Today's yearly cost: {bill}.",
    "一项行动每年节省{saving}（{grade}）。现年成本：{bill}。",
)
_COST = Text(" Carrying them out costs {cost}.", "实施成本：{cost}。")
_NO_COST = Text(" What carrying them out costs nobody stated.", "实施成本尚无人说明。")
_NOTHING = Text(
    "No action saves anything that has a price in the model: nobody stated what the matters cost.",
    "模型中标有价格的部分没有可节省的内容：尚无人说明各类服务请求的成本。",
)
_IDLE = Text(
    "No action saves anything that has a price in the model, by itself or in any bundle weighed.",
    "无论单独实施，还是在所比较的组合中，都没有行动能节省模型中标有价格的部分。",
)
_NONE = Text("No action whose cost is stated is worth it.", "在成本已知的行动中，没有一项的收益高于其成本。")
_LIMITS = Text(
    "The limits leave no action (too dear: {dear}; cost not stated: {unknown}).",
    "在给定限额内没有可选的行动（超出限额：{dear}项；成本未说明：{unknown}项）。",
)
_PROVEN = Text(
    "{among}no other admissible bundle {more} ({n} bundles valued).",
    "{among}没有其他可行组合{more}（共计算{n}个组合）。",
)
_BOUND = Text(
    "{among}another bundle could be better by at most {gap} a year ({n} bundles valued).",
    "{among}其他组合每年至多再多节省{gap}（共计算{n}个组合）。",
)
_UNPROVEN = Text(
    "{among}it is the best bundle found among {n} valued; no bound is proven.",
    "{among}它是已计算的{n}个组合中最优的；没有得到证明的界限。",
)
_AMONG = Text(
    "Among the actions whose cost is stated ({left} others could not be weighed, see below), ",
    "在成本已知的行动中（另有{left}项无法比较，见下文），",
)
_NET, _SAVED = Text("brings more beyond its cost", "的净收益更高"), Text("saves more", "节省更多")
_GROSS = Text("Before costs, ", "不计实施成本，")


def headlines(strategy: Strategy, model: ServiceModel, language: Language) -> tuple[str, ...]:
    """What the best bundle brings, and how good the bundle is for certain."""
    found = strategy.portfolio
    if found is None:
        return (_NOTHING.to(language),)
    if not found.best.actions:
        return (_nothing_taken(strategy, found, language),)
    return (_saves(strategy, found.best, model, language), _proof(strategy, found, model, language))


def _saves(strategy: Strategy, best: Bundle, model: ServiceModel, language: Language) -> str:
    said = (
        (_ONE if len(best.actions) == 1 else _BEST)
        .to(language)
        .format(
            n=len(best.actions),
            saving=span(best.value, model, language),
            grade=grade(best.value.grade, language),
            bill=total_text(strategy.bill, model, language),
        )
    )
    if set(best.unpriced) == set(best.actions):
        return said + _NO_COST.to(language)
    return said + _COST.to(language).format(cost=bundle_cost(best, model, language))


def _nothing_taken(strategy: Strategy, found: Portfolio, language: Language) -> str:
    dear = sum(one.bar is Bar.TOO_DEAR for one in found.barred)
    if found.barred:
        return _LIMITS.to(language).format(dear=dear, unknown=len(found.barred) - dear)
    moves = len(found.frontier) > 1 or any(one.saving and one.saving.number for one in strategy.alone)
    return (_NONE if moves else _IDLE).to(language)


def _proof(strategy: Strategy, found: Portfolio, model: ServiceModel, language: Language) -> str:
    proof: Proof = found.proof
    told = _PROVEN if proof.proven else _UNPROVEN if proof.gap is None else _BOUND
    gap = Value(proof.gap or 0.0, Unit.MONEY, Grade.ASSUMED, "computed")
    said = told.to(language).format(
        among=_among(strategy, found.best, language),
        more=(_SAVED if found.best.unpriced else _NET).to(language),
        n=plain(proof.valued, 0),
        gap=amount(gap, model, language, False),
    )
    return said[:1].upper() + said[1:]


def _among(strategy: Strategy, best: Bundle, language: Language) -> str:
    """What the proof is about: bundles before cost, or only the actions whose cost is stated."""
    if best.unpriced:
        return _GROSS.to(language)
    unknown = {one.action for one in strategy.candidates if not one.priced}
    left = sum(1 for one in strategy.alone if one.action in unknown and one.saving and one.saving.number > 0)
    return _AMONG.to(language).format(left=left) if left else ""
