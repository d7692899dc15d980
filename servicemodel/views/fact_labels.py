"""What the numbers of a model and the facts of a finding are called."""

from servicemodel.domain.text import Language, Text
from servicemodel.views.sentences import in_words

#: What a number says, by the name it has in the model file.
WHAT: dict[str, Text] = {
    "coverage": Text("coverage", "覆盖率"),
    "accuracy": Text("accuracy", "准确性"),
    "delay": Text("delay", "延迟"),
    "volatility": Text("volatility", "易变性"),
    "population": Text("size of the population", "群体规模"),
    "cost_per_contact": Text("cost per contact", "每次联络成本"),
    "level": Text("needed share", "需求水平"),
    "weight": Text("weight of the need", "需求权重"),
    "per_year": Text("number a year", "每年数量"),
    "authority": Text("probability of authority", "有权办理的概率"),
    "rule": Text("share not barred by a rule", "不受规定限制的比例"),
    "foreseeable": Text("foreseeable share", "可预见比例"),
}

_LABELS: dict[str, Text] = {
    **WHAT,
    "actor": Text("party", "主体"),
    "topic": Text("topic", "信息主题"),
    "about": Text("about", "所涉对象"),
    "knowledge": Text("knowledge (K)", "知悉度（K）"),
    "wrong": Text("wrong belief (W)", "误知度（W）"),
    "reach": Text("reach (R)", "到达度（R）"),
    "need": Text("need", "需求"),
    "gap": Text("gap", "信息缺口"),
    "advantage": Text("advantage", "信息优势"),
    "flow": Text("flow", "信息流"),
    "sender": Text("from", "发出方"),
    "receiver": Text("to", "接收方"),
    "source": Text("informed party", "知情方"),
    "share": Text("share", "比例"),
    "together": Text("known together", "合计知悉度"),
    "best": Text("known by the best informed", "知悉度最高者"),
    "index": Text("index", "指数"),
    "request": Text("matter", "服务请求"),
    "contact": Text("contact person", "接触员工"),
    "known": Text("known (K)", "知悉度"),
    "knower": Text("informed party", "知情方"),
    "knower_known": Text("known by the informed party", "知情方知悉度"),
    "holder": Text("held by", "持有方"),
    "holder_known": Text("known by the holder", "持有方知悉度"),
    "seeker": Text("needed by", "需求方"),
    "seeker_known": Text("known by who needs it", "需求方知悉度"),
    "customer": Text("customers", "客户"),
    "open": Text("left open", "未答复比例"),
    "left": Text("left open", "未答复数量"),
    "back": Text("what comes back", "返回的内容"),
    "hub": Text("hub", "枢纽"),
    "via": Text("over", "经由"),
    "threshold": Text("threshold", "阈值"),
}


def fact_label(name: str, language: Language) -> str:
    """What the fact ``name`` is called in ``language``; its name in words where there is no label."""
    label = _LABELS.get(name)
    return label.to(language) if label else in_words(name)
