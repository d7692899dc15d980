"""What is wrong with the cells of a filled sheet, in words, and what became of the answers."""

from collections.abc import Iterator, Mapping, Sequence

from servicemodel.domain.interview import Answer, Answered, SheetProblem
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.question import OBSERVERS
from servicemodel.domain.text import Language, Text
from servicemodel.views.cell_problems import CELLS, GUESSES
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.sentences import name_of

#: What is said for each reason; ``{got}`` is what stands in the cell.
REASONS: Mapping[str, Text] = {
    "no_workbook": Text("cannot be read as an .xlsx file", "无法作为 .xlsx 文件读取"),
    "no_sheet": Text(
        "holds no interview sheet: the heads of the columns Answer and Key are missing",
        "不含问题清单：缺少“答案”和“键”列的表头",
    ),
    "key": Text("'{got}' is no key of a question", "“{got}”不是问题的键"),
    "gone": Text("the model holds no '{got}' any more", "模型中已没有“{got}”"),
    "grade": Text("'{got}' is no evidence grade", "“{got}”不是证据等级"),
    "share": Text("'{got}' is no share from 0 to 100 %", "“{got}”不是0至100%的比例"),
    "share_unclear": Text(
        "'{got}': per cent or times? write it with the sign %", "“{got}”：是百分比还是倍数？请写上%"
    ),
    "count": Text("'{got}' is no number from 0 on", "“{got}”不是非负数"),
    "duration": Text(
        "'{got}' is no length of time, such as 2 days or 6 hours", "“{got}”不是时间长度，如2天、6小时"
    ),
    "rate": Text("'{got}' is no number of days above 0, nor never", "“{got}”不是大于0的天数，也不是“从不”"),
    "volume": Text("'{got}' is no number a year", "“{got}”不是每年的数量"),
    "money": Text("'{got}' is no amount of money in the model's currency", "“{got}”不是以模型货币计的金额"),
    "date": Text("'{got}' is a date; a number is wanted", "“{got}”是日期，此处应填数字"),
    "yes_no": Text("'{got}' is neither yes nor no", "“{got}”既不是“是”也不是“否”"),
    "word": Text("'{got}' is none of the choices", "“{got}”不在选项之内"),
    "actor": Text("'{got}' is no party of the model", "“{got}”不是模型中的主体"),
    "channel": Text("'{got}' is no channel of the model", "“{got}”不是模型中的渠道"),
    "permission": Text("'{got}' is no permission of the model", "“{got}”不是模型中的许可"),
    "control": Text("'{got}' is not three shares that add up to 100 %", "“{got}”不是合计100%的三个比例"),
    "twice": Text("'{got}': the same question has another answer", "“{got}”：同一问题另有不同答案"),
    "conflict": Text(
        "'{got}' differs from what the model says; nothing is overwritten",
        "“{got}”与模型中的内容不一致；不予覆盖",
    ),
    **CELLS,
    "by_hand": Text(
        "cannot be put into the model file without touching other lines; write it there by hand: {got}",
        "写入模型文件会影响其他内容，请手工填写：{got}",
    ),
}
_GUESSES: Mapping[str, Text] = {
    **GUESSES,
    "twice": Text("see {guess}", "见 {guess}"),
    "conflict": Text("in the model: {guess}", "模型中为：{guess}"),
}
_GUESS = Text("did you mean '{guess}'?", "是否想写“{guess}”？")
_ONE = Text("1 problem. Nothing was written.", "共1处无法使用，未写入任何文件。")
_COUNT = Text("{n} cells cannot be used. Nothing was written.", "共{n}处无法使用，未写入任何文件。")
_WRITTEN = Text("written", "写入")
_REMARK = Text("kept as a remark, not carried into the model", "作为备注保留，未写入模型字段")
_SAME = Text("the model says so already", "模型中已有相同内容")
_EMPTY = Text("{n} questions without an answer", "{n}个问题没有答案")


def refused(problems: Sequence[SheetProblem], language: Language) -> str:
    """Every problem with its cell and the nearest guess, and their number."""
    lines = [_problem(problem, language) for problem in problems]
    return "\n".join((*lines, (_ONE if len(problems) == 1 else _COUNT).to(language).format(n=len(problems))))


def _problem(problem: SheetProblem, language: Language) -> str:
    """The problem in the form of all errors: what, where, what to do."""
    said = REASONS[problem.reason].to(language).replace("{got}", problem.got)
    lines = [Text(f"error: {said}", f"错误：{said}").to(language), f"  --> {problem.cell}"]
    if problem.guess:
        guess = _GUESSES.get(problem.reason, _GUESS).to(language).replace("{guess}", problem.guess)
        lines.append(Text(f"   = help: {guess}", f"   = 提示：{guess}").to(language))
    return "\n".join((*lines, ""))


def outcome(answered: Answered, model: ServiceModel, language: Language) -> str:
    """What was written, what was kept as a remark and what was left, one answer a line."""
    groups = ((_WRITTEN, answered.written), (_REMARK, answered.remarks), (_SAME, answered.same))
    lines = [line for label, answers in groups for line in _told(label, answers, model, language)]
    lines.append(_EMPTY.to(language).format(n=answered.empty))
    return "\n".join(lines)


def _told(label: Text, answers: Sequence[Answer], model: ServiceModel, language: Language) -> Iterator[str]:
    for answer in answers:
        yield f"{label.to(language)}{Text(': ', '：').to(language)}{_answer(answer, model, language)}"


def _answer(answer: Answer, model: ServiceModel, language: Language) -> str:
    blank = answer.blank
    if answer.value is None:
        return answer.remark
    field = _FIRST_HAND.to(language) if blank.field == OBSERVERS else fact_label(blank.field, language)
    where = name_of(blank.ref, model, language)
    return f"{where}{Text(', ', '，').to(language)}{field} = {_value(answer.value)}"


_FIRST_HAND = Text("first-hand observers", "第一手掌握方")


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "[]"
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    return str(value)
