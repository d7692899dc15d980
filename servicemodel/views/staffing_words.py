"""Words of staffing: formulas as they are written, spans of minutes, heads of the columns (2.19)."""

from servicemodel.domain.staffing import MINUTES, Formula
from servicemodel.domain.text import Language, Text

#: The formulas behind the table.
FORMULAS: dict[Formula, Text] = {
    Formula.ERLANG_B: Text(
        "a = λ·t; B(0) = 1, B(k) = a·B(k−1) / (k + a·B(k−1)); turned away = B(n)",
        "a = λ·t；B(0) = 1，B(k) = a·B(k−1) / (k + a·B(k−1))；损失率 = B(n)",
    ),
    Formula.ERLANG_C: Text(
        "a = λ·t; B(0) = 1, B(k) = a·B(k−1) / (k + a·B(k−1)); C = B(n) / (1 − a/n·(1 − B(n))); "
        "in time = 1 − C·e^(−(n − a)·T/t); wait = C·t / (n − a); busy = a/n",
        "a = λ·t；B(0) = 1，B(k) = a·B(k−1) / (k + a·B(k−1))；C = B(n) / (1 − a/n·(1 − B(n)))；"
        "及时应答率 = 1 − C·e^(−(n − a)·T/t)；等待 = C·t / (n − a)；占用率 = a/n",
    ),
    Formula.ERLANG_A: Text(
        "a = λ·t; k contacts leave at the rate k/t up to n, at n/t + (k − n)/p beyond (p mean patience); "
        "hang up = mean queue / (λ·p); wait = mean queue / λ; busy = a·(1 − hang up)/n; "
        "in time = P(no wait) + P(k = n)·∫ n/t·e^(λ·p·(1 − e^(−x/p)) − n·x/t − x/p) dx "
        "from 0 to T, of all contacts",
        "a = λ·t；系统内有k次联络时，k不超过n则离开速率为k/t，超过n则为n/t + (k − n)/p（p为平均耐心时长）；"
        "放弃率 = 平均排队数 / (λ·p)；等待 = 平均排队数 / λ；占用率 = a·(1 − 放弃率)/n；"
        "及时应答率 = P(不等待) + P(k = n)·∫ n/t·e^(λ·p·(1 − e^(−x/p)) − n·x/t − x/p) dx，"
        "积分从0到T，占全部联络的比例",
    ),
}
HEADS: tuple[Text, ...] = (
    Text("hour", "时段"),
    Text("contacts/h", "每小时联络"),
    Text("load", "话务量"),
    Text("seats", "座席"),
    Text("positions", "编制"),
    Text("in time", "及时应答率"),
    Text("wait", "平均等待"),
    Text("hang up", "放弃率"),
    Text("busy", "占用率"),
)
NOT_KNOWN = Text("not known", "未知")
#: Below this many minutes a wait is told in seconds.
_SECONDS = 2.0


def span(minutes: float, language: Language) -> str:
    """Seconds below two minutes, else minutes: ``20 s``, ``3.4 min``; ``20秒``, ``3.4分钟``."""
    if minutes < _SECONDS:
        number, en, zh = f"{minutes * MINUTES:.0f}", "s", "秒"
    else:
        number, en, zh = f"{minutes:,.1f}".removesuffix(".0"), "min", "分钟"
    return f"{number}{zh}" if language is Language.ZH else f"{number} {en}"
