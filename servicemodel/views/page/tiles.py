"""The figures of the report's first screen, intervals before points, each with the id that traces it."""

from attrs import frozen

from servicemodel.domain.rule import Severity
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Grade, Value
from servicemodel.views.bill_words import readable
from servicemodel.views.dossier import Dossier
from servicemodel.views.figures import GRADE_MARKS, SEVERITY_LABELS, grade, interval, percent, point
from servicemodel.views.page.inventory import numbers

_OPEN = Text("{count} more cannot be judged yet", "另有{count}处尚无法判断")
_INDEX = Text("Need-weighted asymmetry index", "按需求加权的信息不对称指数")
_INDEX_NOTE = Text("0 = everybody knows what the work needs", "0表示人人都掌握工作所需的信息")
_INDEX_NONE = Text("no need is declared, so there is no index", "未声明信息需求，无法计算指数")
_SAVING = Text("Saving of the best bundle, a year", "最佳组合的年节省额")
_SAVING_NONE = Text("nobody stated what the matters cost", "尚无人说明各类服务请求的成本")
_FINDINGS = Text("Findings", "发现的问题")
_MEASURED = Text("Figures measured", "实测数字占比")
_MEASURED_NOTE = Text("{measured} of {all} numbers of the model", "模型共{all}个数字，其中{measured}个为实测")


@frozen
class Tile:
    """One figure of the first screen: label, figure, a quieter second line.

    ``figure`` is "" where it is not known; ``trace`` is the id that traces it.
    """

    label: str
    figure: str
    note: str
    trace: str = ""


def tiles(dossier: Dossier, language: Language) -> tuple[Tile, ...]:
    """Index, saving, findings and measured numbers of the first screen."""
    saving = () if dossier.moneyless else (_saving_tile(dossier, language),)
    return (
        _index_tile(dossier, language),
        *saving,
        _findings_tile(dossier, language),
        _measured_tile(dossier, language),
    )


def _index_tile(dossier: Dossier, language: Language) -> Tile:
    index = dossier.situation.index
    if index is None:
        return Tile(_INDEX.to(language), "", _INDEX_NONE.to(language))
    return _banded(_INDEX, index, _INDEX_NOTE.to(language), "index", language, dossier.model.currency)


def _saving_tile(dossier: Dossier, language: Language) -> Tile:
    found = dossier.strategy.portfolio if dossier.strategy else None
    if found is None or not found.best.actions:
        return Tile(_SAVING.to(language), "", _SAVING_NONE.to(language))
    saving = readable(found.best.value)
    return _banded(_SAVING, saving, "", "bundle.saving", language, dossier.model.currency)


def _banded(label: Text, value: Value, note: str, id: str, language: Language, currency: str) -> Tile:
    """The interval large, the point and the grade below it; the point large where there is no interval."""
    centre = point(value, language, currency)
    band = interval(value, language, currency) or centre
    told = ("" if band == centre else centre, grade(value.grade, language), note)
    return Tile(label.to(language), band, " · ".join(part for part in told if part), id)


def _findings_tile(dossier: Dossier, language: Language) -> Tile:
    gap = "" if language is Language.ZH else " "
    parts = [f"{SEVERITY_LABELS[s].to(language)}{gap}{dossier.severe(s)}" for s in Severity]
    if dossier.unknown:
        parts.append(_OPEN.to(language).format(count=len(dossier.unknown)))
    return Tile(_FINDINGS.to(language), str(len(dossier.violations)), " · ".join(parts), "findings")


def _measured_tile(dossier: Dossier, language: Language) -> Tile:
    listed = numbers(dossier.model)
    measured = sum(item.value.grade is Grade.MEASURED for item in listed)
    share = f"{percent(measured / len(listed), language, 0)} {GRADE_MARKS[Grade.MEASURED]}" if listed else ""
    note = _MEASURED_NOTE.to(language).format(measured=measured, all=len(listed))
    return Tile(_MEASURED.to(language), share, note, "numbers.measured")
