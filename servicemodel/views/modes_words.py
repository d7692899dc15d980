"""What the comparison of service modes is said in: rows, statements of the source, break-evens."""

from servicemodel.domain.modes import Criterion, Lever, Statement, Verdict
from servicemodel.domain.text import Text
from servicemodel.domain.traits import ServiceMode

#: Heads of the columns, short.
MODES: dict[ServiceMode, Text] = {
    ServiceMode.TRADITIONAL: Text("traditional", "传统"),
    ServiceMode.DIRECT: Text("direct", "直接"),
    ServiceMode.DEALER: Text("dealer", "代理商"),
    ServiceMode.THIRD_PARTY: Text("third party", "第三方"),
    ServiceMode.PROACTIVE: Text("proactive", "主动"),
}
#: Rows of the table, in their order.
ROWS: dict[Criterion, Text] = {
    Criterion.NEED: Text("Management knows of customer needs", "管理层掌握的客户需求"),
    Criterion.TOGETHER: Text("Contact points together know of them", "各接触点合计掌握"),
    Criterion.CUSTOMER_UNIT: Text("Customers know the state of their units", "客户了解自己产品的状态"),
    Criterion.QUALITY: Text("Settled at the first contact", "首次接触即解决"),
    Criterion.REACTION: Text("From need to answer", "从提出需求到得到答复"),
    Criterion.DEPENDENCE: Text("Would be lost without the partners", "离开中介组织即失去"),
    Criterion.LEAKAGE: Text("Competitors learn of the needs", "竞争对手获知的客户需求"),
    Criterion.PER_MATTER: Text("Cost per resolved matter", "每件已解决事项的成本"),
    Criterion.GOVERNANCE: Text("Governing the partners, a year", "中介组织的年管理成本"),
    Criterion.BLIND_COST: Text("Cost a year, value of information left out", "年成本（不计信息价值）"),
    Criterion.IGNORANCE: Text("Cost a year of what management does not know", "管理层不知情的年代价"),
    Criterion.COST: Text("Cost a year, value of information inside", "年成本（计入信息价值）"),
}
MARKS: dict[Verdict, str] = {Verdict.HOLDS: "✓", Verdict.DIFFERS: "✗", Verdict.UNKNOWN: "?"}
VERDICTS: dict[Verdict, Text] = {
    Verdict.HOLDS: Text("holds", "成立"),
    Verdict.DIFFERS: Text("differs here", "此处不同"),
    Verdict.UNKNOWN: Text("cannot be told", "无法判断"),
}
#: The same where a figure rests on assumed numbers.
ON_ASSUMPTIONS: dict[Verdict, Text] = {
    Verdict.HOLDS: Text("holds on assumed numbers", "按假设的数字成立"),
    Verdict.DIFFERS: Text("differs here on assumed numbers", "按假设的数字，此处不同"),
    Verdict.UNKNOWN: VERDICTS[Verdict.UNKNOWN],
}
#: What the source says; the figures are ``more`` and ``less``.
STATEMENTS: dict[Statement, Text] = {
    Statement.DIRECT_KNOWS_MORE_THAN_DEALER: Text(
        "Serving directly, management knows more of the needs than through dealers: {more} > {less}",
        "直接服务时，管理层掌握的客户需求多于代理商模式：{more} > {less}",
    ),
    Statement.DEALER_KNOWS_MORE_THAN_THIRD_PARTY: Text(
        "Through dealers it knows more of them than through a third party: {more} > {less}",
        "代理商模式下掌握的客户需求多于第三方模式：{more} > {less}",
    ),
    Statement.THIRD_PARTY_LEAVES_BLIND: Text(
        "A third party leaves the firm blind: {more}", "第三方模式使企业与终端客户完全脱钩：{more}"
    ),
    Statement.PROACTIVE_KNOWS_MOST: Text(
        "Serving proactively, it knows more of them than in any other mode: {more} > {less}",
        "主动模式下掌握的客户需求多于其他各种模式：{more} > {less}",
    ),
    Statement.DEPARTMENTS_KNOW_TOGETHER: Text(
        "In the traditional mode, the departments know together what no single one knows: {more} > {less}",
        "传统模式下，各部门合起来知道得多，单个部门知道得少：{more} > {less}",
    ),
    Statement.DEALER_AHEAD_OF_CUSTOMER: Text(
        "Dealers know more of the state of units than customers do: {more} > {less}",
        "代理商比客户更了解产品状态：{more} > {less}",
    ),
    Statement.REMINDER_CUTS_ADVANTAGE: Text(
        "Reminders shorten the firm's lead over its customers on the state of units: {more} > {less}",
        "状态提示缩小企业与客户之间在产品状态上的信息差：{more} > {less}",
    ),
    Statement.SUPPLIER_LEARNS_ONLY_PROACTIVELY: Text(
        "Only the proactive mode tells suppliers about the quality of their parts: {more} > {less}",
        "只有主动模式把零部件质量反馈给供应商：{more} > {less}",
    ),
    Statement.DEALER_QUALITY_BELOW_DIRECT: Text(
        "Serving directly settles more at the first contact than dealers do: {more} > {less}",
        "直接服务的首次解决率高于代理商：{more} > {less}",
    ),
    Statement.DIRECT_COSTS_MORE_THAN_DEALER: Text(
        "Serving directly looks dearer than through dealers: {more} > {less}",
        "不计信息价值时，直接服务比代理商模式贵：{more} > {less}",
    ),
    Statement.THIRD_PARTY_COSTS_LESS_THAN_DIRECT: Text(
        "Serving directly looks dearer than through a third party: {more} > {less}",
        "不计信息价值时，直接服务比第三方模式贵：{more} > {less}",
    ),
    Statement.OUTSOURCING_DEAR_WITH_INFORMATION: Text(
        "With the value of information inside, the third party is dearer than serving directly: "
        "{more} > {less}",
        "计入信息价值后，第三方模式反而比直接服务贵：{more} > {less}",
    ),
    Statement.PROACTIVE_REACTS_FASTEST: Text(
        "Every other mode takes longer from need to answer than the proactive one: {more} > {less}",
        "其他各种模式的反应时间都比主动模式长：{more} > {less}",
    ),
    Statement.PROACTIVE_COSTS_LEAST: Text(
        "Every other mode costs more than the proactive one: {more} > {less}",
        "其他各种模式的成本都比主动模式高：{more} > {less}",
    ),
}
#: What is varied to find where dealers become better.
LEVERS: dict[Lever, Text] = {
    Lever.REPORTED: Text(
        "share of the needs that dealers report to the firm", "代理商向企业上报的客户需求比例"
    ),
    Lever.CONTACT_COST: Text("cost of one contact of the firm's own", "企业自有渠道每次接触的成本"),
    Lever.VOLUME: Text("matters", "事项数量"),
}
