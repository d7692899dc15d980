"""How the numbers are made, in plain words and one formula each, and what they do not say."""

from typing import TYPE_CHECKING

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import plain

if TYPE_CHECKING:
    from servicemodel.knowledge import Situation


@frozen
class Step:
    """One paragraph: what it is about, the words, and a formula or ""."""

    title: str
    text: str
    formula: str = ""


_STEPS: tuple[tuple[Text, Text, str], ...] = (
    (
        Text("What one item goes through", "一条信息的旅程"),
        Text(
            "An item starts in the world. Each flow passes it on with its coverage c, keeps it correct with "
            "its accuracy a and brings it in time with its timeliness τ, which falls with the delay D and "
            "the volatility λ of the topic.",
            "信息项产生于真实世界。每条信息流以覆盖率c传递它，以准确性a保持其正确，以及时性τ使其按时到达；"
            "延迟D越长、主题的易变性λ越高，τ越低。",
        ),
        "τ = E[exp(−λ·D)]",
    ),
    (
        Text("Correct knowledge K", "知悉度K"),
        Text(
            "Of all items of a topic, the share that a party knows correctly and in time: the expected "
            "accuracy of the best open path P from the world to the party v.",
            "某主题的全部信息项中，主体准确、及时掌握的比例：从真实世界到主体v的最佳畅通路径P的期望准确性。",
        ),
        "K(v) = E[ max_P Π a·τ ]",
    ),
    (
        Text("Reach R, wrong belief W, ignorance U", "到达度R、误知度W、未知度U"),
        Text(
            "R is the share that arrives at all. What arrives wrong, out of date or too late is W; what "
            "never arrives is U. Wrong is kept apart from unknown, because it does different harm.",
            "R是到达的比例。到达但有误、过时或太迟的为W；从未到达的为U。误知与未知造成的损害不同，因此分开计算。",
        ),
        "W = R − K,  U = 1 − R,  K + W + U = 1",
    ),
    (
        Text("Asymmetry index I", "信息不对称指数I"),
        Text(
            "The share of the needed knowledge that is missing, over all parties and topics, weighted by "
            "how often the need arises. n is the need, w its weight.",
            "在全部主体与主题上，所需信息中缺失的比例，按需求出现的频次加权。n为需求水平，w为权重。",
        ),
        "I = Σ w·max(0, n − K) / Σ w·n",
    ),
    (
        Text("Independence", "独立性"),
        Text(
            "Flows are taken to be open independently of each other unless the model names a common cause; "
            "flows with a common cause fail together.",
            "除非模型注明共因，各信息流是否畅通视为相互独立；同一共因的信息流会同时中断。",
        ),
        "",
    ),
    (
        Text("Populations", "群体"),
        Text(
            "A party may stand for a whole population. Where the population is divided into strata, each "
            "stratum b is computed on its own and averaged by its share s.",
            "一个主体可以代表一个群体。群体分层时，先分别计算各层b，再按其占比s加权平均。",
        ),
        "K(v) = Σ s(b)·K(v, b)",
    ),
    (
        Text("Intervals and grades", "区间与证据等级"),
        Text(
            "Every number carries an evidence grade. Counted numbers have narrow intervals, assumed numbers "
            "wide ones; 90 % intervals are pushed through the whole computation, and a computed number "
            "shows the weakest grade among its inputs.",
            "每个数字都有证据等级。计数所得的区间窄，假设所得的区间宽；90%区间贯穿全部计算，"
            "计算所得的数字显示其各项依据中最弱的等级。",
        ),
        "",
    ),
)
_EXACT = Text(
    "All {rows} values of K were computed exactly, by going through every state of the flows; nothing was "
    "sampled, so there is no sampling error.",
    "全部{rows}个K值均为精确计算，遍历了信息流的所有状态；未经抽样，因此没有抽样误差。",
)
_SAMPLED = Text(
    "{exact} of {rows} values of K were computed exactly; the others were sampled with a standard error of "
    "at most {error} percentage points. Random numbers are keyed by the id of each flow, so the same model "
    "gives the same figures on any machine.",
    "在{rows}个K值中，{exact}个为精确计算；其余由抽样得出，标准误不超过{error}个百分点。"
    "随机数由各信息流的标识决定，因此同一模型在任何计算机上得出的数字都相同。",
)
_EXACT_TITLE = Text("Exact or sampled", "精确计算还是抽样")

_LIMITS: tuple[Text, ...] = (
    Text(
        "Senders do not act strategically: nobody withholds or bends information on purpose.",
        "模型不考虑策略性行为：假定没有人故意隐瞒或歪曲信息。",
    ),
    Text(
        "Who knows that others know is not part of the model.", "模型不包含“知道别人是否知道”这一层次的信息。"
    ),
    Text(
        "The figures describe a steady state; learning and forgetting enter only through volatility.",
        "数字描述的是稳定状态；学习与遗忘仅通过易变性体现。",
    ),
    Text(
        "Whether an informed customer or employee acts on what they know is not shown here.",
        "客户或员工知情后是否据此行动，此处未予反映。",
    ),
    Text(
        "Assumed numbers are defaults: the ranking may change when they are replaced by records.",
        "假设的数字是默认值：以实际记录取代后，排序可能改变。",
    ),
)


def method(situation: "Situation", language: Language) -> tuple[Step, ...]:
    """The paragraphs in reading order; the last says what was exact and what was sampled."""
    steps = [Step(title.to(language), text.to(language), formula) for title, text, formula in _STEPS]
    return (*steps, Step(_EXACT_TITLE.to(language), _exactness(situation, language)))


def _exactness(situation: "Situation", language: Language) -> str:
    rows = situation.rows
    exact = sum(row.knowledge.exact for row in rows)
    worst = max((row.knowledge.error for row in rows), default=0.0)
    template = _EXACT if exact == len(rows) else _SAMPLED
    return template.to(language).format(rows=len(rows), exact=exact, error=plain(worst * 100))


def limits(language: Language) -> tuple[str, ...]:
    """What the figures do not say."""
    return tuple(text.to(language) for text in _LIMITS)
