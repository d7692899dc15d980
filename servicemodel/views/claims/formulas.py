"""How each kind of figure is computed, in words: what ``servicemodel trace`` says of a computed figure."""

from servicemodel.domain.text import Text

_ONCE = Text(
    "sum of what is paid once; actions of one project count once", "一次性成本之和；同一项目的行动只计一次"
)
_YEARLY = Text(
    "sum of what is paid each year; actions of one project count once", "年成本之和；同一项目的行动只计一次"
)
#: By the part of the id before ``@``; what stands for ``findings`` stands for ``findings.high``, too.
_FORMULAS: dict[str, Text] = {
    "index": Text(
        "sum of weight × max(0, need − known) over all needs, divided by the sum of weight × need",
        "各项需求的“权重 × max(0, 需求 − 知悉度)”之和，除以“权重 × 需求”之和",
    ),
    "index.after": Text("the same index with that one action done", "仅实施该项行动后的同一指数"),
    "K": Text("share known rightly and in time, by all routes together", "经由所有路径正确且及时知悉的比例"),
    "W": Text("share held, but wrong or too late: reached − known", "已知晓但有误或迟到的比例：到达 − 知悉"),
    "U": Text("share that never arrives: the rest", "始终未到达的比例：其余部分"),
    "need": Text("as the model states it", "模型中的填写值"),
    "findings": Text("number of findings, of that severity", "该严重程度的问题数"),
    "accepted": Text("number of accepted findings", "已接受的问题数"),
    "contact_points": Text("number of parties whom customers ask", "客户提问的对象数"),
    "questions": Text(
        "number of flows that ask; unanswered: no flow closes them",
        "提问类信息流数；未答复：没有信息流予以闭环",
    ),
    "received": Text("number of flows that end there", "以其为终点的信息流数"),
    "sent": Text("number of flows that start there", "以其为起点的信息流数"),
    "cost": Text("as the model states it, for each contact", "模型中的填写值，每次联络"),
    "settled": Text(
        "with a person: cost ÷ share resolved; otherwise: (cost + share returning × cost with a person) ÷"
        " (share resolved + share returning)",
        "人工渠道：成本 ÷ 解决率；其他渠道：（成本 + 转回人工比例 × 人工成本） ÷ （解决率 + 转回人工比例）",
    ),
    "returning": Text("as the model states it", "模型中的填写值"),
    "levers": Text(
        "share of the draws that agree, of coefficients that only the published inequalities restrict",
        "仅受已发表不等式约束的系数抽样中，支持该次序的比例",
    ),
    "bundle.actions": Text("number of actions in the best bundle", "最佳组合中的行动数"),
    "bundle.once": _ONCE,
    "bundle.yearly": _YEARLY,
    "bundle.cost": Text(
        "yearly cost, with what is paid once spread over three years", "年成本，一次性成本按三年分摊"
    ),
    "bundle.saving": Text(
        "yearly cost of the set-up today less the yearly cost with all actions of the bundle done",
        "现年成本减去组合全部实施后的年成本",
    ),
    "actions": Text("number of actions that are not in the best bundle", "未列入最佳组合的行动数"),
    "first": Text(
        "yearly cost today less the yearly cost with those actions done", "现年成本减去实施这些行动后的年成本"
    ),
    "first.once": _ONCE,
    "first.yearly": _YEARLY,
    "tornado": Text(
        "benefit of the action with one number at either end of its range, all others as they stand",
        "其他数字保持不变，仅一个数字取其区间两端时该行动的收益",
    ),
    "tornado.first": Text(
        "share of the samples in which no other action, nor doing nothing, is better",
        "没有其他行动（含不采取行动）更优的样本比例",
    ),
    "numbers": Text("number of numbers in the model, of that grade", "模型中该证据等级的数字个数"),
    "assumptions": Text(
        "number of groups: numbers that say the same for the same reason, declared or assumed",
        "组数：含义、数值与依据相同的申报或假设数字归为一组",
    ),
    "samples": Text("number of samples drawn", "抽样次数"),
    "seed": Text("where the draws start: the same seed, the same samples", "抽样起点：种子相同，样本相同"),
    "bill": Text("sum of all yearly costs of today that can be told", "现状下所有已知年成本之和"),
    "course": Text(
        "the index before the first and after the last of the actions that were tried one after another",
        "依次试行各项行动之前与之后的指数",
    ),
    "course.actions": Text("number of actions that were tried and kept", "试行后采用的行动数"),
    "repeat": Text(
        "matters a year, and the contacts beyond the first that it takes to settle them",
        "每年服务请求数，以及解决请求所需的首次以外的联络次数",
    ),
    "steps": Text("number of pieces of work, of that wave", "该阶段的工作项数"),
}
#: Every kind that has a formula of its own.
KINDS = frozenset(_FORMULAS)


def kind(id: str) -> str:
    """The kind in ``KINDS`` that the figure of that id is. KeyError if it is none."""
    whole = id.partition("@")[0]
    found = whole if whole in KINDS else whole.rpartition(".")[0]
    if found not in KINDS:
        raise KeyError(id)
    return found


def formula(id: str) -> Text:
    """How the figure of that id is computed. KeyError if nobody said."""
    return _FORMULAS[kind(id)]
