"""The fixed words of the report: headings, labels, short explanations."""

from servicemodel.domain.text import Language, Text
from servicemodel.views.page.report_words import CHAPTERS, TOOLS
from servicemodel.views.page.worth_words import WORTH

_WORDS: dict[str, Text] = {
    "report": Text("Report", "报告"),
    "skip": Text("Skip to the content", "跳到正文"),
    "contents": Text("Contents", "目录"),
    "theme": Text("Light / dark", "浅色 / 深色"),
    "print": Text("Print", "打印"),
    "paper": Text("Paper", "纸张"),
    "answer": Text("Answer first", "结论先行"),
    "map": Text("How the service works today", "目前的服务如何运作"),
    "map_lead": Text(
        "The findings are painted on the parties and flows they concern.",
        "各项发现标注在相关主体和信息流上。",
    ),
    "findings": Text("What we found", "我们发现了什么"),
    "findings_none": Text(
        "No rule is violated. What cannot be judged yet is listed under open questions.",
        "没有违反任何规则。尚无法判断之处见“待解问题”。",
    ),
    "accepted": Text("What is accepted for now", "暂时接受的问题"),
    "accepted_lead": Text(
        "Somebody decided to live with these findings until a day. They are not counted above and come "
        "back when the day has passed or the parties and flows concerned change.",
        "以下问题已决定在截止日期前予以接受，上文未予计入。到期之后，或相关主体、信息流有改动时，将重新计入。",
    ),
    "accepted_none": Text("No acceptance is in force.", "目前没有生效的接受记录。"),
    "accepted_notices": Text("Acceptances to look at", "需要关注的接受记录"),
    "reason": Text("Reason", "理由"),
    "accepted_by": Text("Decided by", "决定人"),
    "accepted_until": Text("Until", "截止日期"),
    "severity": Text("Severity", "严重程度"),
    "what": Text("What", "现象"),
    "evidence": Text("Evidence", "证据"),
    "why": Text("Why it counts as a finding", "为何成立"),
    "right": Text("What right looks like", "应有状态"),
    "remedy": Text("What lowers it", "如何改进"),
    "beware": Text("When it may be a false alarm", "何时可能是误报"),
    "source": Text("Source", "出处"),
    "degree": Text("Degree", "程度"),
    "place": Text("Place in the model file", "模型文件中的位置"),
    "knowledge": Text("Who knows what, and who needs it", "谁掌握什么信息，谁需要它"),
    "knowledge_lead": Text(
        "Each cell: the share of a topic that the party knows correctly and in time (K). The bar below "
        "shows K solid, wrong belief (W) hatched and what never arrives (U) blank; the upright mark is "
        "the need. ▼ marks knowledge below the need.",
        "每格表示该主体准确、及时掌握某一主题的比例（知悉度K）。下方横条中，实色为K，斜线为误知度W，"
        "空白为未知度U；竖线为需求水平。▼表示知悉度低于需求。",
    ),
    "heat_caption": Text("Knowledge of each party by topic", "各主体对各信息主题的知悉度"),
    "party": Text("Party", "主体"),
    "topic": Text("Topic", "信息主题"),
    "need": Text("Need", "需求"),
    "known": Text("Known (K)", "知悉度（K）"),
    "wrong": Text("Wrong (W)", "误知度（W）"),
    "gap": Text("Gap", "信息缺口"),
    "grade": Text("Evidence grade", "证据等级"),
    "route": Text("Best route", "最佳路径"),
    "gaps": Text("Largest gaps", "最大的信息缺口"),
    "gaps_caption": Text("Needs that are missed most", "满足程度最低的信息需求"),
    "routes": Text("How the scarcest information travels", "最缺的信息如何传递"),
    "routes_lead": Text(
        "For the topics with the largest gaps: the way from the first observer to those who need it, "
        "and what is lost at each step.",
        "针对缺口最大的主题：信息从最初观察者到需求者的路径，以及每一步的损失。",
    ),
    "centre": Text("The virtual service centre", "虚拟客户服务中心"),
    "centre_lead": Text(
        "Units are found by what they do, not by the department they belong to.",
        "各单元按其职能识别，而不按所属部门。",
    ),
    **WORTH,
    **TOOLS,
    **CHAPTERS,
    "actions": Text("What to do", "怎么办"),
    "actions_lead": Text(
        "Each effect is computed: the action is applied to the model and everything is worked out again. "
        "Effects of several actions do not add up, because actions support or replace each other.",
        "每项效果均由计算得出：把行动应用到模型后，重新推算全部结果。行动之间会相互促进或替代，"
        "因此各项效果不能简单相加。",
    ),
    "actions_none": Text("No action is proposed.", "没有建议的行动。"),
    "action": Text("Action", "行动"),
    "index_change": Text("Asymmetry index", "信息不对称指数"),
    "solved": Text("Findings that vanish", "消除的问题"),
    "altered": Text("Findings that stay in another form", "以其他形式存续的问题"),
    "other_actions": Text("The other actions in detail", "其余行动详情"),
    "created": Text("Findings it creates", "新产生的问题"),
    "shifts": Text("Largest changes of knowledge", "知悉度变化最大之处"),
    "delta_k": Text("Change of K", "K的变化"),
    "delta_w": Text("Change of W", "W的变化"),
    "side_effects": Text("What may go wrong", "可能的副作用"),
    "costs": Text("To be costed", "须核算的成本"),
    "changes": Text("Change of the set-up", "对服务体系的改动"),
    "none": Text("none", "无"),
    "idle": Text("changes nothing here", "在此处没有任何变化"),
    "stays": Text(
        "The finding it answers does not vanish by this action alone.",
        "仅靠这项行动，其所针对的问题不会消除。",
    ),
    "course": Text("One after another", "逐项实施"),
    "course_lead": Text(
        "Each step is taken on what the steps before it left: authority and rules first, the use of the "
        "customer system last. An action may remove what others answer, and create findings that a later "
        "step removes.",
        "每一步都在前面各步的基础上推算：先权限与规则，最后才是客户系统的使用。一项行动可能顺带消除其他问题，"
        "也可能引出新问题，由后续步骤消除。",
    ),
    "step": Text("Step", "步骤"),
    "not_computed": Text("not computed", "未计算"),
    "before_after": Text("Before and after the strongest action", "最有效行动实施前后"),
    "questions": Text("Open questions", "待解问题"),
    "questions_lead": Text(
        "Here no rule can say yes or no. Each question names the answer or record that would settle it; "
        "none of them is an accusation.",
        "以下各处规则无法判断是否成立。每个问题都说明需要什么答复或记录才能判断，均不构成指责。",
    ),
    "questions_none": Text("Every rule that applies could be judged.", "适用的规则均已能够判断。"),
    "question": Text("Question", "问题"),
    "rule": Text("Rule", "规则"),
    "assumptions": Text("What the numbers rest on", "数字的依据"),
    "assumptions_lead": Text(
        "Every number of the model by evidence grade. Assumed numbers are starting points of the "
        "program, not evidence: replacing them by records narrows every interval on this page.",
        "模型中每个数字均标明证据等级。“假设”是程序的默认起点，并非证据；以实际记录取代它们，"
        "本页各项区间都会收窄。",
    ),
    "number": Text("Number", "数字"),
    "value": Text("Value", "数值"),
    "count": Text("Count", "数量"),
    "share": Text("Share", "占比"),
    "used_by": Text("Used by", "用于"),
    "basis": Text("Basis", "来源"),
    "weak_numbers": Text("Declared and assumed numbers", "申报和假设的数字"),
    "method": Text("How the numbers are made", "数字如何得出"),
    "not_known": Text("What is not known", "尚不清楚之处"),
    "glossary": Text("Glossary and theory", "术语与理论依据"),
    "term": Text("Term", "术语"),
    "meaning": Text("Meaning", "含义"),
    "other_language": Text("Chinese", "英文"),
    "theory": Text("Rules used in this report", "本报告使用的规则"),
    "as_table": Text("The same as a table", "对应的文字表格"),
    "zoom_in": Text("Zoom in", "放大"),
    "zoom_out": Text("Zoom out", "缩小"),
    "zoom_reset": Text("Whole picture", "显示全图"),
    "zoom_hint": Text(
        "Drag to move; hold Ctrl and turn the wheel, or use + − 0 and the arrow keys.",
        "拖动可移动；按住Ctrl并滚动滚轮，或使用+、−、0和方向键。",
    ),
    "no_picture": Text(
        "This picture was not drawn; the table says the same.", "此图未绘制，表格内容与之相同。"
    ),
    "model_file": Text("Model", "模型"),
    "fingerprint": Text("SHA-256", "SHA-256"),
    "tool": Text("Made by", "生成工具"),
    "measured_share": Text("of figures measured", "的数字为实测"),
    "illustrative": Text(
        "Illustrative model: its numbers are examples, not measurements. Read the pattern, not the figures.",
        "示例模型：其中的数字仅为举例，并非实测。请关注格局，而非具体数值。",
    ),
}


def words(language: Language) -> dict[str, str]:
    """Every fixed word of the page in ``language``."""
    return {key: text.to(language) for key, text in _WORDS.items()}
