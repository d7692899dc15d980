"""Words for the CRM infusion model: effects, groups, levers, verdicts and published statements."""

from servicemodel.domain.channel import Presence
from servicemodel.domain.infusion import Effect, Lever, Statement, Variable, Verdict
from servicemodel.domain.text import Text

GROUPS: dict[Presence, Text] = {
    Presence.FACE_TO_FACE: Text("face to face", "面对面渠道"),
    Presence.VIRTUAL: Text("virtual", "虚拟渠道"),
}
VARIABLES: dict[Variable, Text] = {
    Variable.INFUSION: Text("infusion use", "融合使用"),
    Variable.USER_SATISFACTION: Text("user satisfaction", "用户满意度"),
    Variable.CONFIRMATION: Text("expectation confirmation", "期望确认"),
    Variable.SATISFACTION: Text("customer satisfaction", "客户满意度"),
}
EFFECTS: dict[Effect, Text] = {
    Effect.GAMMA: Text("infusion use → user satisfaction", "融合使用→用户满意度"),
    Effect.BETA: Text("user satisfaction → expectation confirmation", "用户满意度→期望确认"),
    Effect.DIRECT: Text("direct effect on expectation confirmation", "对期望确认的直接影响"),
    Effect.INDIRECT: Text("indirect effect, through user satisfaction", "经用户满意度的间接影响"),
    Effect.CONFIRMING: Text("whole effect on expectation confirmation", "对期望确认的总影响"),
    Effect.KAPPA: Text("expectation confirmation → customer satisfaction", "期望确认→客户满意度"),
    Effect.TOTAL: Text("whole effect on customer satisfaction", "对客户满意度的总影响"),
}
LEVERS: dict[Lever, Text] = {
    Lever.ENCOUNTER: Text("deep use in the encounter itself", "在接触客户时深入使用系统"),
    Lever.STAFF: Text("staff who are satisfied with the system", "提高员工对系统的满意度"),
    Lever.BOTH: Text("deep use by both ways", "深化融合使用（两条路径合计）"),
}
VERDICTS: dict[Verdict, Text] = {
    Verdict.HOLDS: Text("holds here", "在此成立"),
    Verdict.CONTRADICTS: Text("is the other way round here", "在此相反"),
    Verdict.UNTOLD: Text("cannot be told", "无法判断"),
}
REASONS: dict[str, Text] = {
    "no_group": Text("{n} employees without a channel group", "{n}名员工没有渠道分组"),
    "not_all_asked": Text(
        "{n} employees for whom an answer is missing: use, user satisfaction, confirmation or satisfaction",
        "{n}名员工缺少融合使用、用户满意度、期望确认或客户满意度的作答",
    ),
    "too_few": Text("{n} employees, too few to estimate", "员工仅{n}名，数量太少，无法估计"),
    "no_spread": Text("{n} employees whose answers do not differ", "{n}名员工的作答没有差异"),
}
_ABOVE = Text("{effect}: {more} above {less}", "{effect}：{more}大于{less}")
_POSITIVE = Text("{effect}: above zero, {more}", "{effect}：{more}大于零")


def statement_words(told: Statement) -> Text:
    """A published statement in words."""
    text = _ABOVE if told.less else _POSITIVE
    parts = [EFFECTS[told.effect], GROUPS[told.more], GROUPS[told.less] if told.less else None]
    made = [
        template.format(effect=getattr(parts[0], side), more=getattr(parts[1], side), less=less)
        for side, template, less in (
            ("en", text.en, parts[2].en if parts[2] else ""),
            ("zh", text.zh, parts[2].zh if parts[2] else ""),
        )
    ]
    return Text(*made)
