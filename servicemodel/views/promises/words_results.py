"""Steps about money, scenarios, what the rules find, and what the records show."""

from servicemodel.domain.text import Text
from servicemodel.views.promises.step import Role, Step

YEAR_COST = Step(
    Role.THEN,
    Text(
        "the service costs at most {m:Figure} {money:Currency} a year",
        "服务全年成本不超过{m:Figure}{money:Currency}",
    ),
    Text(
        "All cost lines together. While a line is not known the sum is not measured, unless it is too "
        "much already.",
        "各项成本之和。有一项尚不清楚，就无法测量；已知部分超出的除外。",
    ),
    Text("the service costs at most 500,000 USD a year", "服务全年成本不超过50万美元"),
)
LINE_COST = Step(
    Role.THEN,
    Text(
        "{place:Name} costs at most {m:Figure} {money:Currency} a year",
        "{place:Name}全年成本不超过{m:Figure}{money:Currency}",
    ),
    Text(
        "All cost lines of one matter, channel, flow or party.",
        "某一事项、渠道、信息流或某一方的各项成本之和。",
    ),
    Text('"Complaint statistics" costs at most 3,000 USD a year', "“投诉统计”全年成本不超过3000美元"),
)
CHEAPER = Step(
    Role.THEN,
    Text(
        "the year costs at least {m:Figure} {money:Currency} less than today",
        "全年成本比现状至少减少{m:Figure}{money:Currency}",
    ),
    Text("Both sides counted alike; needs every cost line of both.", "两边同样核算；各项成本都要清楚。"),
    Text("the year costs at least 10,000 USD less than today", "全年成本比现状至少减少1万美元"),
)
MORE_KNOWN = Step(
    Role.THEN,
    Text(
        "{who:Name} knows at least {d:Figure} points more of {what:Name} than today",
        "{who:Name}掌握的{what:Name}比现状至少多{d:Figure}个百分点",
    ),
    Text("Percentage points gained over the model as it is.", "与现有模型相比增加的百分点。"),
    Text(
        '"Service centre" knows at least 30 points more of "service status" than today',
        "“客服中心”掌握的“服务状态”比现状至少多30个百分点",
    ),
)
NOTHING_NEW = Step(
    Role.THEN,
    Text("no new problem appears", "没有出现新的问题"),
    Text("No rule finds anything that it does not find today.", "任何规则都没有发现现状之外的问题。"),
    Text("no new problem appears", "没有出现新的问题"),
)
NONE_FOUND = Step(
    Role.THEN,
    Text("the problem {rule:Name} is not found", "没有发现问题{rule:Name}"),
    Text(
        "Anywhere in the model. The problem is the title of a rule, ours or your own.",
        "整个模型中都没有。问题写规则的标题，自带规则或自定规则均可。",
    ),
    Text(
        'the problem "A question is passed on, and nobody answers" is not found',
        "没有发现问题“问题转了出去，却没有人答复”",
    ),
)
NONE_AT = Step(
    Role.THEN,
    Text("the problem {rule:Name} is not found at {place:Name}", "在{place:Name}没有发现问题{rule:Name}"),
    Text("At one party, matter, channel or topic.", "只看某一方、某一事项、渠道或信息。"),
    Text(
        'the problem "Whoever meets the customer may not decide" is not found at "Technical detail"',
        "在“技术细节咨询”没有发现问题“接触客户的人无权决定”",
    ),
)
NONE_BETWEEN = Step(
    Role.THEN,
    Text(
        "the problem {rule:Name} is not found between {place:Name} and {other:Name}",
        "在{place:Name}与{other:Name}之间没有发现问题{rule:Name}",
    ),
    Text("Where both have part in it.", "只看两者都涉及的地方。"),
    Text(
        'the problem "A question is passed on, and nobody answers" is not found between "Service centre" '
        'and "Finance"',
        "在“客服中心”与“财务部”之间没有发现问题“问题转了出去，却没有人答复”",
    ),
)
FEW_FOUND = Step(
    Role.THEN,
    Text("the problem {rule:Name} is found at most {n:Figure} times", "问题{rule:Name}不超过{n:Figure}处"),
    Text("How often it is found in the whole model.", "整个模型中发现的处数。"),
    Text(
        'the problem "A question is passed on, and nobody answers" is found at most 3 times',
        "问题“问题转了出去，却没有人答复”不超过3处",
    ),
)
RECORDS_AT_LEAST = Step(
    Role.THEN,
    Text(
        "the records show {measure:Name} of at least {p:Figure}%",
        "服务记录显示{measure:Name}不低于{p:Figure}%",
    ),
    Text(
        "A share counted from the imported records, all of them together.", "由导入的全部服务记录统计的比例。"
    ),
    Text(
        'the records show "hand-offs returned to the sender" of at least 80%',
        "服务记录显示“返回转出方的转交”不低于80%",
    ),
)
RECORDS_AT_MOST = Step(
    Role.THEN,
    Text(
        "the records show {measure:Name} of at most {p:Figure}%",
        "服务记录显示{measure:Name}不高于{p:Figure}%",
    ),
    Text("The same for what should be rare.", "同上，用于越少越好的指标。"),
    Text('the records show "repeat contacts" of at most 20%', "服务记录显示“重复联络”不高于20%"),
)
STEPS = (
    *(YEAR_COST, LINE_COST, CHEAPER, MORE_KNOWN, NOTHING_NEW),
    *(NONE_FOUND, NONE_AT, NONE_BETWEEN, FEW_FOUND, RECORDS_AT_LEAST, RECORDS_AT_MOST),
)
