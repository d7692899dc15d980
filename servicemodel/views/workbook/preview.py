"""What a workbook that comes back will change, one edit a line."""

from collections.abc import Iterator

from servicemodel.domain.interview import Answered
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.register import STATUS_LABELS
from servicemodel.domain.returned import Edit, Returned
from servicemodel.domain.text import Language, Text
from servicemodel.views.fact_labels import fact_label
from servicemodel.views.interview import problems
from servicemodel.views.sentences import name_of

_CHANGED = Text("changed: {what} {before} → {after}", "修改：{what} {before} → {after}")
_NEW = Text("new: {section} {id}", "新增：{section} {id}")
_STATUS = Text("status: {finding}: {status}{owner}", "状态：{finding}：{status}{owner}")
_OWNER = Text(", owner {owner}", "，负责人：{owner}")
_STAYS = Text(
    "{n} changed inputs of the business case stay in the workbook ({cells}): to keep one, write it on the"
    " sheet Numbers",
    "商业论证中有{n}处已改动的输入项只留在工作簿中（{cells}）：如需保留，请写入“数值”表",
)
_STAYS_ONE = Text(
    "1 changed input of the business case stays in the workbook ({cells}): to keep it, write it on the sheet"
    " Numbers",
    "商业论证中有1处已改动的输入项只留在工作簿中（{cells}）：如需保留，请写入“数值”表",
)
#: More cells are counted, not listed.
_MOST_CELLS = 5
_COUNT = Text("edits: {n}, statuses: {m}", "共{n}处修改、{m}项状态")


def preview(back: Returned, model: ServiceModel, language: Language) -> str:
    """Edits, statuses and answers, and their number."""
    lines = [*_edits(back, model, language), *_statuses(back, language)]
    if _answers(back.answered):
        lines += problems.outcome(back.answered, model, language).split("\n")[:-1]
    lines += _stays(back.stays, language)
    lines.append(_COUNT.to(language).format(n=len(back.edits), m=len(back.statuses)))
    return "\n".join(lines)


def _answers(of: Answered) -> int:
    return len(of.written) + len(of.remarks) + len(of.same)


def _edits(back: Returned, model: ServiceModel, language: Language) -> Iterator[str]:
    for edit in back.edits:
        if edit.field:
            told = {"what": _what(edit, model, language), "before": edit.before or "–", "after": edit.after}
            yield _CHANGED.to(language).format(**told)
        else:
            yield _NEW.to(language).format(section=edit.ref.section.value, id=edit.ref.id)


def _what(edit: Edit, model: ServiceModel, language: Language) -> str:
    name, field = name_of(edit.ref, model, language), fact_label(edit.field, language)
    return f"{name}，{field}：" if language is Language.ZH else f"{name}, {field}:"


def _statuses(back: Returned, language: Language) -> Iterator[str]:
    for entry in back.statuses:
        owner = _OWNER.to(language).format(owner=entry.owner) if entry.owner else ""
        status = STATUS_LABELS[entry.status].to(language)
        yield _STATUS.to(language).format(finding=entry.finding, status=status, owner=owner)


def _stays(cells: tuple[str, ...], language: Language) -> Iterator[str]:
    """That what was tried out in the business case is not carried into the model."""
    if cells:
        told = _STAYS if len(cells) > 1 else _STAYS_ONE
        named = [cell.partition("!")[2] for cell in cells[:_MOST_CELLS]]
        more = ["…"] if len(cells) > _MOST_CELLS else []
        comma = "、" if language is Language.ZH else ", "
        yield told.to(language).format(n=len(cells), cells=comma.join([*named, *more]))
