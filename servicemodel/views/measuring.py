"""How each figure that a rule looks at is measured: which record gives it, and how it is counted."""

from servicemodel.domain.rule import Family, Rule
from servicemodel.domain.text import Text

#: What is counted, by a short name of our own.
MEASURES: dict[str, Text] = {
    "coverage": Text(
        "Coverage: items that arrived / items due, from the records of both sides, without duplicates.",
        "覆盖率：实际到达的条数/应到达的条数，对照发出方与接收方的记录，剔除重复。",
    ),
    "accuracy": Text(
        "Accuracy: fields equal to the verified source / fields compared, in a sample of records.",
        "准确性：抽查记录，与核实来源一致的字段数/核对的字段数。",
    ),
    "delay": Text(
        "Delay: difference between the time stamps of sending and receiving.",
        "延迟：接收时间与发出时间之差。",
    ),
    "volatility": Text(
        "Volatility: −ln(1 − share of the items that changed within a year) / 365, from the change log.",
        "易变性：−ln（1−一年内发生变化的比例）/365，取自变更日志。",
    ),
    "need": Text(
        "Need: share of the items that occur in the tasks of the party, from the matters by type.",
        "需求水平：该主体的工作任务中用到的信息项比例，按服务请求类型统计。",
    ),
    "first_hand": Text(
        "First-hand knowledge: cases recorded / cases that occurred, where the party observes them itself.",
        "第一手掌握：该主体直接观察时，已记录的情况数/实际发生的情况数。",
    ),
    "answers": Text(
        "Answers: hand-overs that came back / hand-overs, from the update history of tickets; a flat list of "
        "tickets does not show it.",
        "答复：得到答复的移交数/移交总数，取自工单的更新历史；仅有工单清单看不出来。",
    ),
    "hand_overs": Text(
        "Hand-overs: number of stations of a ticket less one, from the ticket list or the transfers of the "
        "telephone system.",
        "移交次数：每张工单经手的部门数减1，取自工单清单或电话系统的转接记录。",
    ),
    "owner": Text(
        "First server: who is in charge from the first contact to the end, from the assignments of tickets.",
        "第一服务者：从首次接触到办结一直负责的人，取自工单的分派记录。",
    ),
    "timetable": Text(
        "Timetable: waiting matters with a date given / waiting matters, from the ticket list.",
        "时间表：已告知客户日期的待办事项数/待办事项总数，取自工单清单。",
    ),
    "suggestions": Text(
        "Suggestions: thanked or answered / received, from the suggestion register.",
        "建议：已感谢或回复的条数/收到的条数，取自建议登记簿。",
    ),
    "use": Text(
        "Use of results: decisions that refer to the evaluation / evaluations, from minutes of meetings.",
        "结果使用：引用评价结果的决定数/评价次数，取自会议纪要。",
    ),
    "experience": Text(
        "Experience returned: reports from those trained / courses held, from the training register.",
        "经验反馈：受训方提交的反馈数/培训次数，取自培训记录。",
    ),
    "authority": Text(
        "Authority: matters closed by the first contact without asking / matters, from the log of approvals; "
        "else the job description (documented).",
        "权限：接触方无需请示即办结的事项数/事项总数，取自审批日志；没有日志时以岗位说明为准（文档）。",
    ),
    "barred": Text(
        "Customers let in: customers served / customers who asked, from the log of refused contacts.",
        "准入比例：得到服务的客户数/提出请求的客户数，取自被拒联络的记录。",
    ),
    "approval": Text(
        "Approvals: steps asked before the answer, from the approval log or the process description.",
        "请示环节：答复之前须征得同意的步骤，取自审批日志或流程文件。",
    ),
    "control": Text(
        "Shares of decisions: who decided what in a sample of encounters, observed or from recordings.",
        "决定权份额：抽取若干次服务接触，观察或听录音，统计各方决定的事项。",
    ),
    "projects": Text(
        "Order of the work: start dates in the plan of the projects.", "先后顺序：项目计划中的开工日期。"
    ),
    "cost": Text(
        "Cost per contact: cost of the channel in the ledger / contacts in the same period.",
        "每次联络成本：总账中该渠道的费用/同期联络次数。",
    ),
    "returning": Text(
        "Coming back: contacts followed by another on the same matter within seven days / contacts.",
        "再次联络：七天内就同一件事再次联络的次数/联络次数。",
    ),
    "annoyed": Text(
        "Annoyance: customers who say so in a survey after the contact / customers asked.",
        "不满：联络后的调查中表示不满的客户数/被调查的客户数。",
    ),
    "channel_test": Text(
        "Ways out: try the channel; note whether it leads to a person and settles the matter, and the steps.",
        "渠道试用：亲自走一遍，看能否转人工、能否办结、需要几步。",
    ),
    "same_question": Text(
        "Answers by channel: put the same questions on every channel; count right answers, take the time.",
        "各渠道答案：向每个渠道提出同样的问题，统计正确的答案，记录所用时间。",
    ),
    "types": Text(
        "Type of service and channel: sort the matters with those in charge, by the service process matrix.",
        "服务类型与渠道类型：与负责人一起，按服务过程矩阵归类。",
    ),
    "unclear": Text(
        "Equivocality: matters that needed a question back / matters, in a sample of tickets.",
        "多义性：抽查工单，需要反问才能弄清的件数/总件数。",
    ),
    "same_person": Text(
        "Mechanism: repeat contacts served by the same person / repeat contacts, from the ticket list.",
        "服务机制：由同一人接待的再次联络次数/再次联络总次数，取自工单清单。",
    ),
    "steering": Text(
        "Steering: the announcements, forms and websites that name the channel.",
        "引导：查看公告、表单和网站把客户引向哪个渠道。",
    ),
    "stores": Text(
        "Data stores: which customer data base each channel writes to, from the map of systems.",
        "数据库：每个渠道写入哪个客户数据库，取自系统架构图。",
    ),
    "contact_share": Text(
        "Share of contacts: contacts of the channel / all contacts, from ticket list and telephone system.",
        "联络占比：该渠道的联络次数/全部联络次数，取自工单清单和电话系统。",
    ),
    "points": Text(
        "Contact points: list the telephone numbers, counters and addresses that customers are given.",
        "接触点：列出告知客户的全部电话、窗口和地址。",
    ),
    "registered": Text(
        "Registered customers: customers with a record and a way to reach them / customers, from sales.",
        "注册客户：有记录且可联系到的客户数/销售记录中的客户数。",
    ),
    "infusion": Text(
        "Infusion use: functions used regularly / functions that the work needs, from the log of the system.",
        "融合使用：经常使用的功能数/工作需要的功能数，取自系统日志。",
    ),
    "users": Text(
        "User satisfaction: employees who are content / employees asked, by questionnaire.",
        "用户满意度：问卷中表示满意的员工数/被调查的员工数。",
    ),
    "judged_by": Text(
        "Measures of use: the figures about the CRM in the reports to management.",
        "评价指标：提交管理层的报表中有哪些关于系统使用的数字。",
    ),
    "phases": Text(
        "Phases: the functions of the CRM that are in use, by phase.", "阶段：按阶段列出系统中已启用的功能。"
    ),
    "foreseeable": Text(
        "Foreseeable share: matters whose cause stood in the records before the customer asked / matters.",
        "可预见比例：客户提出之前原因已有记录的事项数/事项总数。",
    ),
    "spoken_first": Text(
        "Speaking first: messages sent before anybody asked / messages, from the log of outgoing messages.",
        "主动提供：无人询问即发出的消息数/消息总数，取自发送日志。",
    ),
    "recovery": Text(
        "Recovery: failures that were made good / failures, from the complaint register.",
        "补救：已补救的差错数/差错总数，取自投诉登记簿。",
    ),
    "stakes": Text(
        "Benefit and harm: contacts saved by a right message, and the cost of a wrong one, from the ledger.",
        "收益与损失：正确消息减少的联络成本和错误消息造成的费用，取自总账。",
    ),
    "partner": Text(
        "Reports of the partner: what the contract asks for and what was delivered.",
        "合作方报告：合同要求提交的内容和实际提交的内容。",
    ),
    "permission": Text(
        "Permission: signed contracts, and consents in the customer records.",
        "授权：已签署的合同，以及客户资料中的同意记录。",
    ),
    "mode": Text(
        "Service mode: who serves the segment, from sales and service contracts.",
        "服务模式：由谁服务该客户群，取自销售与服务合同。",
    ),
    "failures": Text(
        "Failure rate: failures of a part / parts in use, by supplier, from repairs and deliveries.",
        "故障率：按供应商统计，零部件故障数/在用数量，取自维修与交付记录。",
    ),
    "ranking": Text(
        "Basis of the ranking: the form by which suppliers are judged.", "排名依据：供应商评价所用的表格。"
    ),
    "unprofitable": Text(
        "Unprofitable customers: customer accounts; costs of complaints and repeated work set apart.",
        "不盈利客户：客户核算账目，其中单列投诉和返工的费用。",
    ),
    "service_level": Text(
        "Service level: matters of the segment within the target / its matters; minimum as agreed.",
        "服务水平：该客户群达标的事项数/事项总数；最低水平取自服务协议。",
    ),
}

_KNOWING = ("first_hand", "coverage", "accuracy", "delay", "volatility")
#: The figures of each rule, most telling first.
FIGURES: dict[str, tuple[str, ...]] = {
    "ASY01": ("need", *_KNOWING),
    "ASY02": _KNOWING,
    "ASY03": ("delay", "volatility", "need"),
    "ASY04": ("accuracy", "first_hand"),
    "ASY05": ("coverage", "accuracy", "need"),
    "ASY06": ("first_hand", "need"),
    "SIL01": ("need", *_KNOWING),
    "SIL02": ("points", "hand_overs"),
    "SIL03": ("stores", "contact_share"),
    "SIL04": ("registered",),
    "SIL05": ("coverage", "first_hand"),
    "LOP01": ("answers", "coverage"),
    "LOP02": ("hand_overs", "answers"),
    "LOP03": ("owner",),
    "LOP04": ("use", "coverage"),
    "LOP05": ("suggestions",),
    "LOP06": ("timetable", "authority"),
    "LOP07": ("experience",),
    "CHN01": ("cost", "returning"),
    "CHN02": ("annoyed", "channel_test"),
    "CHN03": ("channel_test", "returning"),
    "CHN04": ("same_question", "accuracy", "delay"),
    "CHN05": ("types",),
    "CHN06": ("unclear",),
    "CHN07": ("same_person",),
    "CHN08": ("steering", "channel_test"),
    "EMP01": ("authority",),
    "EMP02": ("barred",),
    "EMP03": ("authority", "answers"),
    "EMP04": ("approval", "authority"),
    "EMP05": ("control",),
    "EMP06": ("projects",),
    "CRM01": ("infusion", "contact_share"),
    "CRM02": ("users",),
    "CRM03": ("judged_by",),
    "CRM04": ("infusion", "experience"),
    "CRM05": ("phases",),
    "CRM06": ("coverage", "accuracy"),
    "PRO01": ("spoken_first", "first_hand", "coverage"),
    "PRO02": ("foreseeable", "spoken_first"),
    "PRO03": ("coverage", "first_hand"),
    "PRO04": ("recovery",),
    "PRO05": ("accuracy", "stakes", "returning"),
    "PRO06": ("coverage", "first_hand"),
    "PRO07": ("coverage",),
    "SUP01": ("first_hand", "failures"),
    "SUP02": ("coverage", "failures"),
    "SUP03": ("ranking", "failures"),
    "FAI01": ("barred",),
    "FAI02": ("unprofitable",),
    "FAI03": ("service_level",),
    "LEA01": ("partner", "coverage"),
    "LEA02": ("permission",),
    "LEA03": ("permission",),
    "MOD01": ("mode", "registered"),
    "MOD02": ("partner", "coverage"),
    "MOD03": ("foreseeable", "spoken_first"),
}


#: Rules about the records themselves need no other source.
_RECORDS = Text(
    "Figures: counted from the service records that the model names, each with the number of cases.",
    "数值：由模型指明的服务记录统计得出，并注明案例数。",
)


def measures(rule: Rule) -> tuple[Text, ...]:
    """How the figures of ``rule`` are measured; empty for a rule that is not one of ours."""
    if rule.family is Family.EVIDENCE:
        return (_RECORDS,)
    return tuple(MEASURES[name] for name in FIGURES.get(rule.id, ()))
