"""The measures of service records in words: what each counts, how, and what it cannot show.

``python -m servicemodel.views.measure_pages docs`` prints the pages about them anew.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from servicemodel.domain.measurement import Grain, Measure
from servicemodel.domain.text import Language, Text
from servicemodel.domain.value import Unit

UNITS: dict[Unit, Text] = {
    Unit.SHARE: Text("share", "比例"),
    Unit.DAYS: Text("days", "天"),
    Unit.PER_DAY: Text("per day", "每天"),
    Unit.PER_YEAR: Text("per year", "每年"),
    Unit.MONEY: Text("money", "金额"),
    Unit.COUNT: Text("count", "数量"),
}
GRAINS: dict[Grain, Text] = {
    Grain.CASE: Text("cases", "工单"),
    Grain.EVENT: Text("events", "事件"),
    Grain.HANDOFF: Text("hand-offs", "转交"),
    Grain.CONTACT: Text("contacts", "联络"),
    Grain.UNIT: Text("units", "设备"),
    Grain.REPAIR: Text("repairs", "维修"),
    Grain.ANSWER: Text("answers", "答卷"),
    Grain.FIELD: Text("fields", "字段"),
}
_HEADS: dict[str, Text] = {
    "definition": Text("what it counts", "统计内容"),
    "formula": Text("formula", "公式"),
    "unit": Text("unit", "单位"),
    "grain": Text("counts", "计数对象"),
    "keys": Text("asked for by", "可按此查询"),
    "cannot": Text("cannot show", "不能说明"),
    "needs": Text("needs", "所需字段"),
    "version": Text("version of the definition", "定义版本"),
}
_TITLE = Text("Measures of service records", "服务记录的指标")
_INTRO = Text(
    "What `servicemodel measure` counts from imported records. A number of a model file names the measure"
    " that feeds it, such as `coverage: {measure: closed_loop, from: front, to: tech, value: good}`.",
    "`servicemodel measure` 由导入的记录统计以下指标。模型文件中的数值可注明由哪个指标提供，"
    "如 `coverage: {measure: closed_loop, from: front, to: tech, value: good}`。",
)
_OR = Text(" or ", " 或 ")


def measure_list(plates: Sequence[Measure], language: Language) -> str:
    """One line for each measure: name, unit, title."""
    wide = max(len(plate.name) for plate in plates)
    units = {unit: words.to(language) for unit, words in UNITS.items()}
    return "\n".join(
        f"{plate.name:<{wide}}  {plate.title.to(language)} ({units[plate.unit]})" for plate in plates
    )


def measure_text(plate: Measure, language: Language) -> str:
    """The plate of one measure, a head and its words on each line."""
    colon = Text(": ", "：").to(language)
    lines = [f"{_HEADS[head].to(language)}{colon}{words}" for head, words in plate_rows(plate, language)]
    return "\n".join([f"{plate.name}{colon}{plate.title.to(language)}", *(f"  {line}" for line in lines)])


def plate_rows(plate: Measure, language: Language) -> tuple[tuple[str, str], ...]:
    """Heads (of ``_HEADS``) and words of a plate; what it has none of is left out."""
    needs = [need.replace("|", _OR.to(language)) for need in plate.needs]
    rows = (
        ("definition", plate.definition.to(language)),
        ("formula", plate.formula),
        ("unit", UNITS[plate.unit].to(language)),
        ("grain", GRAINS[plate.grain].to(language)),
        ("keys", ", ".join(plate.keys)),
        ("cannot", plate.cannot_show.to(language)),
        ("needs", ", ".join(needs)),
        ("version", str(plate.version)),
    )
    return tuple((head, words) for head, words in rows if words)


def measures_page(plates: Sequence[Measure], language: Language) -> str:
    """The page about all measures, as Markdown."""
    parts = [f"# {_TITLE.to(language)}", _INTRO.to(language)]
    colon = Text(": ", "：").to(language)
    for plate in plates:
        rows = (
            f"- **{_HEADS[head].to(language)}**{colon}" + (f"`{words}`" if head in _CODE else words)
            for head, words in plate_rows(plate, language)
        )
        parts += [f"## `{plate.name}`{colon}{plate.title.to(language)}", "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


_CODE = ("formula",)
#: The page of each language.
FILES = {Language.EN: "measures.md", Language.ZH: "measures.zh.md"}


if __name__ == "__main__":
    from servicemodel.evidence import measuring

    for tongue, file in FILES.items():
        page = measures_page(measuring.plates(), tongue)
        (Path(sys.argv[1]) / file).write_text(page, encoding="utf-8")
