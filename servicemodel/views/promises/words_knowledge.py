"""Steps about knowledge, need and asymmetry."""

from servicemodel.domain.text import Text
from servicemodel.views.promises.step import Role, Step

KNOWS = Step(
    Role.THEN,
    Text(
        "{who:Name} knows at least {k:Figure}% of {what:Name}", "{who:Name}掌握{what:Name}不少于{k:Figure}%"
    ),
    Text(
        "Correctly and in time, by every way that news takes in the model.",
        "指正确且及时掌握，计入模型中消息到达的所有途径。",
    ),
    Text('"Service centre" knows at least 60% of "service status"', "“客服中心”掌握“服务状态”不少于60%"),
)
KNOWS_NO_MORE = Step(
    Role.THEN,
    Text("{who:Name} knows at most {k:Figure}% of {what:Name}", "{who:Name}掌握{what:Name}不超过{k:Figure}%"),
    Text(
        "For what a party must not learn, such as a competitor.", "用于不应让某方知道的信息，例如竞争对手。"
    ),
    Text('"Competitor" knows at most 5% of "customer profiles"', "“竞争对手”掌握“客户档案”不超过5%"),
)
MISTAKEN = Step(
    Role.THEN,
    Text(
        "{who:Name} is wrong about at most {w:Figure}% of {what:Name}",
        "{who:Name}对{what:Name}的误知不超过{w:Figure}%",
    ),
    Text("Wrong belief: something arrived, and it is not so.", "误知：消息到了，却与事实不符。"),
    Text('"Dealer" is wrong about at most 10% of "prices"', "“经销商”对“价格”的误知不超过10%"),
)
ARRIVES = Step(
    Role.THEN,
    Text(
        "at least {r:Figure}% of {what:Name} reaches {who:Name}", "{what:Name}至少有{r:Figure}%到达{who:Name}"
    ),
    Text("Right or wrong: how much arrives at all.", "无论对错，只看到达了多少。"),
    Text('at least 50% of "customer needs" reaches "Service centre"', "“客户需求”至少有50%到达“客服中心”"),
)
EVEN_WITHOUT = Step(
    Role.THEN,
    Text(
        "even without {whom:Name}, {who:Name} knows at least {k:Figure}% of {what:Name}",
        "即使没有{whom:Name}，{who:Name}仍掌握{what:Name}不少于{k:Figure}%",
    ),
    Text("What is left if nothing passes through that party any more.", "若消息不再经由该方，还剩多少。"),
    Text(
        'even without "Dealer", "Service centre" knows at least 40% of "customer needs"',
        "即使没有“经销商”，“客服中心”仍掌握“客户需求”不少于40%",
    ),
)
NEED_MET = Step(
    Role.THEN,
    Text("{who:Name} knows what it needs of {what:Name}", "{who:Name}掌握所需的{what:Name}"),
    Text("As much as the model says that its work needs (needs).", "达到模型中写明的工作所需（needs）。"),
    Text('"Service centre" knows what it needs of "service status"', "“客服中心”掌握所需的“服务状态”"),
)
NEED_PART = Step(
    Role.THEN,
    Text(
        "{who:Name} knows at least {p:Figure}% of what it needs of {what:Name}",
        "{who:Name}所需的{what:Name}至少满足{p:Figure}%",
    ),
    Text("Known over needed, at most 100%.", "掌握量除以所需量，最高100%。"),
    Text(
        '"Service centre" knows at least 80% of what it needs of "service status"',
        "“客服中心”所需的“服务状态”至少满足80%",
    ),
)
MISSING = Step(
    Role.THEN,
    Text(
        "at most {p:Figure}% of the knowledge that the work needs is missing",
        "工作所需的信息缺失不超过{p:Figure}%",
    ),
    Text(
        "Over all needs of the model, weighed by their importance: the index of the report.",
        "按重要程度对模型中的全部需要加权，即报告中的指数。",
    ),
    Text("at most 40% of the knowledge that the work needs is missing", "工作所需的信息缺失不超过40%"),
)
AHEAD = Step(
    Role.THEN,
    Text(
        "{who:Name} is at most {d:Figure} points ahead of {whom:Name} in {what:Name}",
        "在{what:Name}上，{who:Name}比{whom:Name}领先不超过{d:Figure}个百分点",
    ),
    Text(
        "The asymmetry: what the first knows less what the second knows, in percentage points.",
        "信息不对称：前者掌握的比例减去后者掌握的比例，以百分点计。",
    ),
    Text(
        '"Q Company" is at most 20 points ahead of "Customers" in "design life"',
        "在“设计寿命”上，“Q公司”比“客户”领先不超过20个百分点",
    ),
)
STEPS = (KNOWS, KNOWS_NO_MORE, MISTAKEN, ARRIVES, EVEN_WITHOUT, NEED_MET, NEED_PART, MISSING, AHEAD)
