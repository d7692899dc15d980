"""The fixed words of the page that compares two scenarios."""

from servicemodel.domain.text import Language, Text
from servicemodel.views.page.words import words

_WORDS: dict[str, Text] = {
    "report": Text("Comparison of scenarios", "情景对比"),
    "beside": Text("Side by side", "并列对照"),
    "beside_lead": Text(
        "Both pictures have the same places: + is new, − is dropped, Δ is changed.",
        "两图布局相同：+ 为新增，− 为取消，Δ 为变更。",
    ),
    "stack": Text("Larger, one below the other", "放大，上下排列"),
    "figures": Text("Figures", "数值对比"),
    "figures_lead": Text(
        "The interval of a change is that of the difference: both sides share their uncertain numbers, so it "
        "is narrower than the intervals of the sides suggest. “Cannot be told apart” means that it holds 0.",
        "变化的区间是差值的区间：两侧的不确定数值相同，因此比两侧各自区间所示更窄。“无法区分”表示该区间包含0。",
    ),
    "figure": Text("Figure", "数值"),
    "change": Text("Change", "变化"),
    "edits": Text("What changes, and why", "改动内容与理由"),
    "edits_none": Text("The two models are the same.", "两个模型完全相同。"),
    "element": Text("Element", "要素"),
    "fields": Text("What of it", "改动之处"),
    "why": Text("Reason", "理由"),
    "findings": Text("Findings gone and created", "消除与新产生的问题"),
    "gone": Text("Findings that vanish", "消除的问题"),
    "created": Text("Findings it creates", "新产生的问题"),
    "altered": Text("Findings that stay in another form", "以其他形式存续的问题"),
    "none": Text("None.", "无。"),
    "knowledge": Text("Who knows more, who knows less", "谁知道得更多，谁知道得更少"),
    "knowledge_lead": Text(
        "The largest changes of K, the share known correctly and in time. What the work needs comes first.",
        "K（准确、及时掌握的比例）变化最大之处，工作需要的信息列在前面。",
    ),
    "knowledge_none": Text("Nobody's knowledge changes.", "各主体的知悉度均无变化。"),
    "cost": Text("Cost of service a year", "年服务成本"),
    "cost_none": Text(
        "Nothing in the model says what the service costs, so no money is shown.",
        "模型中没有说明服务成本，因此不列金额。",
    ),
    "cost_lead": Text(
        "A change is told only where both sides are known whole.", "仅当两侧均完整可知时才列出变化。"
    ),
    "kind": Text("Kind of cost", "成本类别"),
    "basis": Text("What this rests on", "计算依据"),
    "scenario": Text("Scenario", "情景"),
    "from": Text("Starts from", "起点"),
}


def contrast_words(language: Language) -> dict[str, str]:
    """The words of the page in ``language``, over those that every page has."""
    return {**words(language), **{key: text.to(language) for key, text in _WORDS.items()}}
