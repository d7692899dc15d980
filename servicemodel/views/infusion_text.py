"""What a survey says about deep use of the CRM, and which lever comes first (theories 2.13)."""

from collections.abc import Iterator, Sequence

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import (
    LEAST_RELIABLE,
    Difference,
    Effect,
    GroupEstimates,
    InfusionModel,
    Lever,
    Likeness,
    Order,
    Variable,
)
from servicemodel.domain.measurement import LeftOut
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Value
from servicemodel.views.figures import GRADE_MARKS, percent, plain
from servicemodel.views.infusion_words import (
    EFFECTS,
    GROUPS,
    LEVERS,
    REASONS,
    VARIABLES,
    VERDICTS,
    statement_words,
)

_TITLE = Text("CRM infusion: does deep use reach the customer?", "融合使用：系统用得深，客户是否受益")
_UNITS = Text(
    "effects in points of the scales, 90 % intervals from {n} samples of employees (seed {seed})",
    "影响以量表分值计，90%区间由{n}次员工重抽样得出（随机种子{seed}）",
)
_STANDARD = Text(
    "effects in standard deviations, 90 % intervals from {n} samples of employees (seed {seed})",
    "影响以标准差计，90%区间由{n}次员工重抽样得出（随机种子{seed}）",
)
_GROUP = Text("{group}: {n} employees", "{group}：员工{n}名")
_FEW = Text(", too few to compare", "，数量太少，不宜比较")
_RELIABLE = Text(
    "mean of {k} customers for each employee, {what}: reliability {value}",
    "每名员工取{k}名客户的平均值（{what}）：信度{value}",
)
_LOW = Text(
    "! below {least}: effects of this mean look smaller than they are; ask more customers for each employee",
    "！低于{least}：该平均值的影响会被低估，应增加每名员工的受访客户数",
)
_LATENT = Text(
    "check with latent variables: direct effect {direct}, confirmation → customer satisfaction {kappa}",
    "潜变量模型核对：直接影响{direct}，期望确认→客户满意度{kappa}",
)
_LESS = Text("{effect}, {more} minus {less}: {value}, p = {p}", "{effect}，{more}减{less}：{value}，p = {p}")
_MODERATED = Text(" (index of moderated mediation)", "（有调节的中介指数）")
_ALIKE = Text(
    "the {n} questions about {what} hang together alike in both groups, p = {p}",
    "{what}的{n}道题在两类渠道中结构一致，p = {p}",
)
_UNLIKE = Text(
    "! the {n} questions about {what} hang together differently in the two groups, p = {p}: differences of "
    "effects may come from the questions",
    "！{what}的{n}道题在两类渠道中结构不一致，p = {p}：影响的差异可能出自题目本身",
)
_PUBLISHED = Text("Published order", "已发表的次序")
_CHECK = Text("{seed} {statement}: {verdict}", "{seed} {statement}：{verdict}")
_LEVERS = Text("Which lever first", "优先从哪里着手")
_FIRST = Text("{about}: {first} before {second}", "{about}：{first}先于{second}")
_OPEN = Text("{about}: {first} and {second} cannot be told apart", "{about}：{first}与{second}难分先后")
_SHARE = Text(" ({share} of draws) {mark}", "（{share}的抽样支持）{mark}")
_PRIOR = Text(
    "○ no survey: coefficients are not published, so draws are restricted by the published order only, and "
    "nothing but an order is told",
    "○ 没有调查：已发表的研究未给出系数，抽样只受已发表的次序约束，因此只给出先后次序",
)
_LACKS = Text("cannot say: the survey does not ask for {what}", "无法判断：调查没有询问{what}")
_LEFT = Text("left out: {what}", "未计入：{what}")
_COMMA = Text(", ", "、")
#: The effects that are shown; the others are in the JSON document.
_SHOWN = (Effect.DIRECT, Effect.INDIRECT, Effect.KAPPA, Effect.TOTAL)


def infusion_text(model: InfusionModel, language: Language) -> str:
    """Everything that the survey says; "" where it does not ask how the CRM is used."""
    if Variable.INFUSION in model.lacks:
        return ""
    lines = [_TITLE.to(language)]
    if model.lacks:
        what = _COMMA.to(language).join(VARIABLES[each].to(language) for each in model.lacks)
        return "\n".join([*lines, f"  ? {_LACKS.to(language).format(what=what)}"])
    if model.groups:
        units = _STANDARD if model.design.standardised else _UNITS
        lines.append("  " + units.to(language).format(n=model.design.samples, seed=model.design.seed))
    for group in model.groups:
        lines += [f"  {line}" for line in _group(group, language)]
    lines += [f"  {_difference(each, language)}" for each in model.differences]
    lines += [f"  {_likeness(each, language)}" for each in model.likeness]
    lines += [f"  {_LEFT.to(language).format(what=_left(each, language))}" for each in model.left_out]
    if model.checks and model.groups:
        lines += ["", _PUBLISHED.to(language), *(f"  {line}" for line in _checks(model, language))]
    if model.orders:
        lines += ["", levers_text(model.orders, language)]
    return "\n".join(lines)


def levers_text(orders: Sequence[Order], language: Language) -> str:
    """Which lever first in each group, and in which group each lever does more: orders, no sizes."""
    lines = [_LEVERS.to(language)]
    for order in orders:
        words = [_name(each).to(language) for each in (order.about, order.first, order.second)]
        text = (_FIRST if order.told else _OPEN).to(language)
        made = text.format(about=words[0], first=words[1], second=words[2])
        share, mark = percent(order.share.number, language, 0), GRADE_MARKS[order.share.grade]
        lines.append(f"  {made}{_SHARE.to(language).format(share=share, mark=mark)}")
    if any(order.share.grade is Grade.ASSUMED for order in orders):
        lines.append(f"  {_PRIOR.to(language)}")
    return "\n".join(lines)


def _name(one: Presence | Lever) -> Text:
    return LEVERS[one] if isinstance(one, Lever) else GROUPS[one]


def _group(group: GroupEstimates, language: Language) -> Iterator[str]:
    few = _FEW.to(language) if group.too_few else ""
    yield _GROUP.to(language).format(group=GROUPS[group.group].to(language), n=f"{group.employees:,}") + few
    colon = Text(": ", "：").to(language)
    for effect in _SHOWN:
        value = group.of(effect).value
        yield f"  {EFFECTS[effect].to(language)}{colon}{_number(value, language)} {GRADE_MARKS[value.grade]}"
    if group.latent:
        found = {effect: plain(value.number) for effect, value in group.latent}
        yield "  " + _LATENT.to(language).format(direct=found[Effect.DIRECT], kappa=found[Effect.KAPPA])
    for each in group.averaging:
        if each.reliability is not None:
            what = VARIABLES[each.variable].to(language)
            value_text = _number(each.reliability, language)
            yield "  " + _RELIABLE.to(language).format(k=plain(each.answers, 1), what=what, value=value_text)
        if each.low:
            yield "  " + _LOW.to(language).format(least=LEAST_RELIABLE)


def _difference(each: Difference, language: Language) -> str:
    less = next(group for group in GROUPS if group is not each.more)
    text = _LESS.to(language).format(
        effect=EFFECTS[each.effect].to(language),
        more=GROUPS[each.more].to(language),
        less=GROUPS[less].to(language),
        value=_number(each.value, language),
        p=plain(each.chance.number, 4),
    )
    return text + (_MODERATED.to(language) if each.effect is Effect.INDIRECT else "")


def _likeness(each: Likeness, language: Language) -> str:
    text = (_ALIKE if each.alike else _UNLIKE).to(language)
    what, p = VARIABLES[each.variable].to(language), plain(each.chance.number, 4)
    return text.format(n=each.items, what=what, p=p)


def _checks(model: InfusionModel, language: Language) -> Iterator[str]:
    for check in model.checks:
        yield _CHECK.to(language).format(
            seed=check.statement.seed,
            statement=statement_words(check.statement).to(language),
            verdict=VERDICTS[check.verdict].to(language),
        )


def _left(each: LeftOut, language: Language) -> str:
    reason, _, group = each.reason.partition(":")
    names = {known.value: words for known, words in GROUPS.items()}
    where = f" ({names[group].en})" if group else ""
    if language is Language.ZH and group:
        where = f"（{names[group].zh}）"
    return REASONS[reason].to(language).format(n=f"{each.count:,}") + where


def _number(value: Value, language: Language) -> str:
    """The interval with the point behind it, to two decimals; these numbers have no unit."""
    dash = Text(" to ", "至").to(language)
    assert value.low is not None
    assert value.high is not None
    band = f"{plain(value.low)}{dash}{plain(value.high)}"
    point = plain(value.number)
    return f"{band}（{point}）" if language is Language.ZH else f"{band} ({point})"
