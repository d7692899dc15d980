"""What a file of records is and what would be done with it, before anything is written."""

from collections.abc import Iterable, Iterator
from typing import Any

from servicemodel.cli.record_words import COLUMNS, said_all
from servicemodel.domain.records import Layout, Source
from servicemodel.domain.text import Language, Text

_HEADS = {
    "product": Text("product", "系统"),
    "table": Text("feeds", "写入"),
    "layout": Text("layout", "格式"),
    "rows": Text("rows", "行数"),
    "period": Text("period (UTC)", "期间（UTC）"),
    "zone": Text("time zone", "时区"),
    "used": Text("columns used", "使用的列"),
    "unused": Text("not used", "未使用的列"),
    "personal": Text("personal data", "个人信息"),
    "blank": Text("blank cells", "空单元格"),
    "channels": Text("unknown channels", "未知渠道"),
    "teams": Text("teams", "组"),
    "noticed": Text("noticed", "注意"),
    "open": Text("to be told", "待确认"),
}
_OPEN = {
    "columns": Text("columns of the mapping file that are not there", "映射文件中不存在的列"),
    "profile": Text("which product it is (--profile)", "来自哪个系统（--profile）"),
    "key": Text("which column is the key (--draft)", "哪一列是编号（--draft）"),
    "dates": Text("day or month first (--draft)", "日在前还是月在前（--draft）"),
    "zone": Text("the time zone (--zone)", "时区（--zone）"),
}
_SURE = Text(
    "{title} ({score} of its marks, next {next} {other})",
    "{title}（符合{score}的特征，其次为 {next}，{other}）",
)
_HASHED = Text("{names} (kept as pseudonyms)", "{names}（以假名保存）")
_DELIMITERS = {
    "\t": Text("tab", "制表符"),
    ",": Text("comma", "逗号"),
    ";": Text("semicolon", "分号"),
    "|": Text("bar", "竖线"),
    " ": Text("blank", "空格"),
}
_COMMA = Text(", ", "、")
_MOST = 12


def preview(name: str, examined: Any, language: Language) -> str:
    """All that ``evidence.importing.examine`` found, a head and its words on each line."""
    lines = [name]
    lines += [_line(head, text, language) for head, text in _parts(examined, language) if text]
    lines += [f"    {line}" for line in said_all((*examined.refusals, *examined.notices), language)]
    return "\n".join(lines)


def summary(source: Source, language: Language) -> str:
    """What an import became: rows, period, tables, and everything odd, before any figure is made."""
    refused = source.rows_read - source.rows_used
    rows = Text(
        f"{source.rows_read:,} read, {source.rows_used:,} used, {refused:,} left out",
        f"读取 {source.rows_read:,}，使用 {source.rows_used:,}，未用 {refused:,}",
    )
    lines = [f"{source.file_name} → {source.import_id} ({', '.join(source.tables)})"]
    lines.append(_line("rows", rows.to(language), language))
    if source.period_from:
        lines.append(_line("period", f"{source.period_from} – {source.period_to}", language))
    for slug, head in zip(COLUMNS, ("unused", "personal", "blank"), strict=True):
        found = [
            (each.reason.partition(":")[2], each.count)
            for each in source.notices
            if each.reason.startswith(slug + ":")
        ]
        names = _counted(found, language) if head == "blank" else [name for name, _ in found]
        if names:
            lines.append(_line(head, _listed(names, language), language))
    lines += [f"    {line}" for line in said_all((*source.refusals, *source.notices), language)]
    return "\n".join(lines)


def layout_words(layout: Layout, language: Language) -> str:
    """How the file is laid out, shown before it is used."""
    word = _DELIMITERS.get(layout.delimiter)
    delimiter = word.to(language) if word else layout.delimiter
    parts = [layout.form + (".gz" if layout.compressed else ""), layout.encoding, layout.sheet]
    if delimiter:
        parts.append(Text(f"delimiter {delimiter}", f"分隔符为{delimiter}").to(language))
    if layout.decimal and layout.form == "csv":
        parts.append(Text(f"decimal {layout.decimal}", f"小数点为{layout.decimal}").to(language))
    if layout.dates:
        parts.append(Text(f"dates {layout.dates}", f"日期 {layout.dates}").to(language))
    return Text(", ", "，").to(language).join(part for part in parts if part)


def _parts(examined: Any, language: Language) -> Iterator[tuple[str, str]]:
    found = examined.recognition
    told = {
        "title": examined.title.to(language),
        "score": f"{found.score:.0%}",
        "next": found.next_profile,
        "other": f"{found.next_score:.0%}",
    }
    guessed = examined.profile == found.profile
    yield "product", _SURE.to(language).format(**told) if guessed else told["title"]
    yield "table", _COMMA.to(language).join(examined.tables)
    yield "layout", layout_words(examined.layout, language)
    yield "rows", f"{examined.rows_read:,}"
    yield "period", " – ".join(examined.period) if examined.period[0] else ""
    whose = examined.whose_zone.to(language) if examined.whose_zone else ""
    if "zone" in examined.open:
        whose = Text(f"? ({whose})", f"？（{whose}）").to(language) if whose else "?"
    yield "zone", examined.zone or whose
    yield "used", _COMMA.to(language).join(f"{field} ← {header}" for field, header in examined.fields)
    yield "unused", _listed(examined.unused, language)
    yield (
        "personal",
        _HASHED.to(language).format(names=_listed(examined.personal, language)) if examined.personal else "",
    )
    yield "blank", _listed(_counted(examined.blank, language), language)
    yield "channels", _listed(_counted(examined.channels, language), language)
    teams = [_team(examined, team, count, language) for team, count in examined.teams]
    yield "teams", _listed(teams, language)
    yield "open", Text("; ", "；").to(language).join(_OPEN[what].to(language) for what in examined.open)


def _team(examined: Any, team: str, count: int, language: Language) -> str:
    near = ", ".join(examined.offers.get(team, ()))
    return _counted([(team, count)], language)[0] + (
        Text(f" = {near}?", f" = {near}？").to(language) if near else ""
    )


def _counted(found: Iterable[tuple[str, int]], language: Language) -> list[str]:
    return [Text(f"{name} ({count:,})", f"{name}（{count:,}）").to(language) for name, count in found]


def _listed(names: Iterable[str], language: Language) -> str:
    names = [name for name in names if name.strip()]
    rest = len(names) - _MOST
    more = Text(f" … (+{rest})", f"……（另有{rest}项）").to(language) if rest > 0 else ""
    return _COMMA.to(language).join(names[:_MOST]) + more


def _line(head: str, text: str, language: Language) -> str:
    return "  " + Text(f"{_HEADS[head].en}: {text}", f"{_HEADS[head].zh}：{text}").to(language)
