"""Steps about loops, channels, authority and reminders."""

from servicemodel.domain.text import Text
from servicemodel.views.promises.step import Role, Step

ALL_ANSWERED = Step(
    Role.THEN,
    Text(
        "every question that {who:Name} passes to {whom:Name} comes back",
        "{who:Name}转给{whom:Name}的问题件件有答复",
    ),
    Text(
        "No question of the one to the other is found unanswered.", "前者转给后者的问题，没有一个悬而未决。"
    ),
    Text(
        'every question that "Service centre" passes to "Finance" comes back',
        "“客服中心”转给“财务部”的问题件件有答复",
    ),
)
MOST_ANSWERED = Step(
    Role.THEN,
    Text(
        "at least {p:Figure}% of the questions that {who:Name} passes to {whom:Name} come back",
        "{who:Name}转给{whom:Name}的问题至少有{p:Figure}%得到答复",
    ),
    Text(
        "Answers over questions; the worst of several kinds of question counts.",
        "答复数除以问题数；有几类问题时，以最差的一类为准。",
    ),
    Text(
        'at least 90% of the questions that "Service centre" passes to "Sales" come back',
        "“客服中心”转给“销售部”的问题至少有90%得到答复",
    ),
)
CONTACT_COST = Step(
    Role.THEN,
    Text(
        "a contact on {channel:Name} costs at most {m:Figure} {money:Currency}",
        "{channel:Name}每次联络的成本不超过{m:Figure}{money:Currency}",
    ),
    Text("The cost of one contact, settled or not.", "一次联络的成本，无论是否解决。"),
    Text('a contact on "800 hotline" costs at most 6 USD', "“800免费电话”每次联络的成本不超过6美元"),
)
SETTLED_COST = Step(
    Role.THEN,
    Text(
        "a settled matter on {channel:Name} costs at most {m:Figure} {money:Currency}",
        "{channel:Name}每解决一件的成本不超过{m:Figure}{money:Currency}",
    ),
    Text(
        "Second calls counted: of those who come back, and of those who turn to a person.",
        "计入再次来电的成本：重新联络的，以及转由人工办理的。",
    ),
    Text(
        'a settled matter on "800 hotline" costs at most 13 USD', "“800免费电话”每解决一件的成本不超过13美元"
    ),
)
RESOLVES = Step(
    Role.THEN,
    Text(
        "at least {p:Figure}% of the contacts on {channel:Name} settle the matter",
        "{channel:Name}的联络至少有{p:Figure}%解决问题",
    ),
    Text("The share of contacts that resolve the matter.", "解决了问题的联络所占的比例。"),
    Text(
        'at least 40% of the contacts on "800 hotline" settle the matter',
        "“800免费电话”的联络至少有40%解决问题",
    ),
)
COME_BACK = Step(
    Role.THEN,
    Text(
        "at most {p:Figure}% of the contacts on {channel:Name} come back to a person",
        "{channel:Name}的联络转回人工的不超过{p:Figure}%",
    ),
    Text("Customers who give up there and turn to a person.", "放弃该渠道、改找人工的客户。"),
    Text(
        'at most 20% of the contacts on "Service website" come back to a person',
        "“服务网站”的联络转回人工的不超过20%",
    ),
)
AUTHORITY = Step(
    Role.THEN,
    Text(
        "at least {p:Figure}% of {matter:Name} may be closed at the first contact",
        "{matter:Name}至少有{p:Figure}%可在首次接触时办结",
    ),
    Text("The authority of whoever meets the customer.", "接待客户的人所拥有的权限。"),
    Text(
        'at least 60% of "Technical detail" may be closed at the first contact',
        "“技术细节咨询”至少有60%可在首次接触时办结",
    ),
)
APPROVALS = Step(
    Role.THEN,
    Text(
        "at most {n:Figure} parties must agree before {matter:Name} is answered",
        "答复{matter:Name}之前，须同意的至多{n:Figure}方",
    ),
    Text("Everybody who is asked before the customer gets an answer.", "客户得到答复之前要请示的各方。"),
    Text(
        'at most 1 parties must agree before "Technical detail" is answered',
        "答复“技术细节咨询”之前，须同意的至多1方",
    ),
)
OWNER = Step(
    Role.THEN,
    Text("{who:Name} is responsible for {matter:Name} to the end", "{matter:Name}由{who:Name}负责到底"),
    Text("The first server of the matter.", "该事项的第一服务者。"),
    Text('"Service centre" is responsible for "Price question" to the end', "“询价”由“客服中心”负责到底"),
)
TOLD_FIRST = Step(
    Role.THEN,
    Text("{who:Name} is told of {what:Name} without asking", "{who:Name}不用询问就能得知{what:Name}"),
    Text(
        "Somebody speaks first: a flow to them that nobody has to ask for.",
        "有人先开口：有一条不用询问就送达的信息流。",
    ),
    Text('"Customers" is told of "design life" without asking', "“客户”不用询问就能得知“设计寿命”"),
)
REACHABLE = Step(
    Role.THEN,
    Text("at least {p:Figure}% of {who:Name} can be reminded", "{who:Name}中至少有{p:Figure}%可以提醒到"),
    Text("The share that is registered with the company.", "在企业登记的客户所占的比例。"),
    Text('at least 60% of "Customers" can be reminded', "“客户”中至少有60%可以提醒到"),
)
STEPS = (
    *(ALL_ANSWERED, MOST_ANSWERED, CONTACT_COST, SETTLED_COST, RESOLVES, COME_BACK),
    *(AUTHORITY, APPROVALS, OWNER, TOLD_FIRST, REACHABLE),
)
