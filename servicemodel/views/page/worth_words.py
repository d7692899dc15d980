"""Words of the report's section on money."""

from servicemodel.domain.text import Text

WORTH = {
    "worth": Text("What it costs and what to do first", "成本与优先行动"),
    "worth_actions": Text(
        "The best bundle in its order, and what was left out", "最佳组合及其次序，以及未列入的行动"
    ),
    "worth_alone": Text("Saved a year alone", "单独实施的年节省额"),
    "worth_share": Text("Share of the bundle", "在组合中的份额"),
    "worth_cost": Text("Cost", "成本"),
    "worth_add": Text(
        "Savings of single actions cannot be added up; the shares (Shapley) add up to that of the bundle.",
        "单项行动的节省额不可相加；各项份额（沙普利值）之和等于组合的节省额。",
    ),
    "worth_frontier": Text("Efficient frontier", "有效边界"),
    "worth_cost_a_year": Text("Cost a year", "年成本"),
    "worth_saving": Text("Saving a year", "年节省额"),
    "worth_count": Text("Actions", "行动数"),
    "worth_refused": Text("Refused", "不予建议"),
    "worth_unstated": Text(
        "Not valued: nobody stated what knowing this in time is worth", "未估值：尚无人说明及时知悉的价值"
    ),
    "worth_sure": Text("How sure this is", "把握程度"),
    "worth_samples": Text("Samples of all uncertain numbers:", "对全部不确定数字的抽样次数："),
    "worth_seed": Text("seed", "种子"),
    "worth_unsampled": Text(
        "Money stands here without its 90 % ranges: the uncertain numbers were not sampled, which a report "
        "leaves out of a large model because it takes minutes. servicemodel plan --samples computes them.",
        "此处金额未附90%区间：未对不确定的数字抽样。模型较大时，抽样需数分钟，报告予以省略；"
        "可用 servicemodel plan --samples 计算。",
    ),
    "worth_tornado": Text("What moves the benefit most of:", "对其收益影响最大的数字："),
    "worth_number": Text("Number", "数字"),
    "worth_range": Text("Its range", "取值范围"),
    "worth_low": Text("Benefit at its low end", "取低端时的收益"),
    "worth_high": Text("Benefit at its high end", "取高端时的收益"),
    "worth_answers": Text("Answers that would most change the plan", "最能改变方案的答案"),
    "worth_bill": Text("What service costs a year:", "服务年成本："),
    "worth_missing": Text("Not in the sum, because nobody stated", "未计入合计，因为尚无人提供"),
    "worth_messages": Text(
        "What each reminder brings a year, all others as they are", "每项提醒的年收益（其余提醒保持不变）"
    ),
    "worth_seats": Text("Seats by hour", "各小时座席数"),
    "worth_stakes": Text(
        "What it is worth a year to know better, one at a time", "逐项提高知悉度的年价值（不可相加）"
    ),
}
