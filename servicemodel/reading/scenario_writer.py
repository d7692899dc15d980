"""A scenario file to start from: no change yet, and remarks that show how one is written."""

from servicemodel.domain.model import ServiceModel
from servicemodel.domain.scenario import AS_IS
from servicemodel.reading.meaning_names import spelled
from servicemodel.reading.model_writer import flow, scalar

#: The Chinese name of a scenario to_be, to be overwritten as any other.
_TO_BE = "未来情景"
_HEAD = """\
# A scenario: only what changes against '{base}', each change with its reason. Everything else stays.
# 情景文件：只写与“{base}”不同之处，每项改动都要写明理由；其余保持不变。
# Compare: servicemodel compare {other} {name}    Fields: servicemodel schema scenario
servicemodel: 1
from: {base}
name: {title}
changes: []
# Take away the [] above and write, for example:
# 去掉上面的 []，例如：
"""
_CHANGE = """\
#  - reason: {{en: Dealers report within a day, zh: 经销商一天内上报}}
#    put:      # only the fields that change; null takes a field back; a new element whole
#      flows:  # 只写要改的字段；null 表示取消该字段；新建的要写全
#        {flow}
"""
_REMOVE = """\
#  - reason: {{en: The report on paper is no longer needed, zh: 不再需要纸质报告}}
#    remove: {{flows: [{flow}]}}
"""


def new_scenario(name: str, base: str, model: ServiceModel) -> str:
    """The text of a scenario ``name`` that starts from ``base``; flows of ``model`` serve as examples."""
    title = spelled(name).en.capitalize()
    chinese = _TO_BE if name == "to_be" else f"情景“{title}”"
    text = _HEAD.format(
        base=scalar(base),
        name=name,
        other=base if "/" not in base else AS_IS,
        title=flow({"en": title, "zh": chinese}),
    )
    flows = [flow.id for flow in model.flows] or ["dealer_reports"]
    example = flow({"coverage": 0.8, "delay": "1 day"})
    return text + _CHANGE.format(flow=f"{flows[0]}: {example}") + _REMOVE.format(flow=flows[-1])
