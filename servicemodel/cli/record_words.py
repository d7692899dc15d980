"""What was odd in a file of records, in words: one sentence for each reason."""

import re
from collections.abc import Iterable

from servicemodel.domain.records import Refusal
from servicemodel.domain.text import Language, Text

#: Reasons for which rows are left out or kept with a remark. {it} is what follows the colon.
REASONS: dict[str, Text] = {
    "no_key": Text("rows without the key that {it} needs, left out", "行缺少 {it} 所需的编号，未使用"),
    "not_wanted": Text("rows that the mapping file leaves out", "行按映射文件的要求未使用"),
    "quote": Text("rows with a quotation mark that never closes, left out", "行引号未闭合，未使用"),
    "long_row": Text("rows longer than the header, left out", "行的单元格多于表头，未使用"),
    "repeated_headers": Text("rows that repeat the header, left out", "行重复了表头，未使用"),
    "no_json": Text("lines that are no JSON, left out", "行不是有效的 JSON，未使用"),
    "no_object": Text("lines that hold no record, left out", "行不是一条记录，未使用"),
    "short_row": Text("rows shorter than the header, kept", "行短于表头，已保留"),
    "empty_cells_cut": Text("rows with empty cells beyond the header, cut", "行尾部有多余的空单元格，已截去"),
    "blank_line": Text("blank lines, skipped", "空行，已跳过"),
    "above_headers": Text("lines above the header, skipped", "行位于表头之前，已跳过"),
    "zero_characters": Text("lines with zero characters", "行含有零字符"),
    "cut_character": Text(
        "character cut in two at the end: the file looks cut", "处末尾字符不完整：文件可能被截断"
    ),
    "no_line_end": Text("last line without an end: the file may be cut", "处末行没有换行符：文件可能被截断"),
    "repeated_row": Text("rows that repeat another row exactly, kept", "行与另一行完全相同，已保留"),
    "looks_cut": Text(
        "rows are exactly as many as exports stop at: the file looks cut", "行，恰为导出上限：文件可能被截断"
    ),
    "mixed_dates": Text("dates written the other way round", "个日期的日月顺序相反"),
    "repeated_header": Text(
        "header “{it}” comes twice: the first filled cell counts", "处表头“{it}”重复：取第一个非空值"
    ),
    "unread": Text("times in {it} that cannot be read", "个 {it} 时间无法读取"),
    "missing_hour": Text(
        "times of {it} in an hour that the clock skips", "个 {it} 时间落在夏令时跳过的一小时"
    ),
    "double_hour": Text("times of {it} in an hour that comes twice", "个 {it} 时间落在重复的一小时"),
    "missing": Text("rows without {it}", "行没有 {it}"),
    "cases": Text("cases", "个工单"),
    "other": Text("cases whose {it} is “other”", "个工单的 {it} 为“其他”"),
    "computed": Text("cases whose {it} is computed from the two times", "个工单的 {it} 由两个时间算出"),
    "other_sheet": Text(
        "rows on sheet “{it}”, not read (a mapping file may name another sheet)",
        "行位于工作表“{it}”，未读取（可在映射文件中指定其他工作表）",
    ),
    "negative": Text(
        "cases whose {it} is before they were opened: not used for durations",
        "个工单的 {it} 早于创建时间：不用于计算时长",
    ),
    "no_first_response": Text("cases without a first response", "个工单没有首次响应"),
    "excluded": Text("cases counted apart: {it}", "个工单单独计数：{it}"),
    "two_ids_one_name": Text("names with more than one id", "个姓名对应多个编号"),
    "two_names_one_id": Text("ids with more than one name", "个编号对应多个姓名"),
    "agent_is_team": Text("rows whose person ({it}) is called like a team", "行的人员（{it}）与组同名"),
    "system_account": Text("rows by an account that is no person ({it})", "行由非人员账号操作（{it}）"),
    "duplicate_case": Text(
        "rows of a case that comes again: the last change counts", "行属于重复出现的工单：以最后一次变更为准"
    ),
    "reopened": Text(
        "times a case was opened again after its end: resolution time runs to the last resolution",
        "次工单在结束后重新打开：解决时长计至最后一次解决",
    ),
    "equal_times": Text(
        "cases with equal times: the order of the file decides", "个工单有相同时间：按文件顺序排列"
    ),
    "out_of_order": Text(
        "rows earlier than the row before: the order of the file counts", "行早于上一行：以文件顺序为准"
    ),
    "one_answer": Text(
        "rows where {it} is blank and the rest all say the same: blank is not known",
        "行的 {it} 为空，其余取值全部相同：空值表示未知",
    ),
    "unknown_channel": Text("rows of unknown channel “{it}”", "行的渠道“{it}”未知"),
    "unknown_event_type": Text("rows of unknown kind “{it}”", "行的事件类型“{it}”未知"),
    "personal_text": Text(
        "cells of “{it}” with an address or number of a person, blotted out",
        "个“{it}”单元格含个人联系方式，已遮盖",
    ),
    "orphans": Text("cases of this log that no table of cases knows", "个工单在工单表中不存在"),
    "orphan_units": Text("units of these repairs that no table of units knows", "台维修设备在设备表中不存在"),
}
#: Told in a line of their own.
COLUMNS = ("unused_column", "personal_column", "blank_cells")
#: Cases told with their share of all cases.
_SHARES = ("excluded", "no_first_response", "other", "negative", "computed")


def said_all(found: Iterable[Refusal], language: Language) -> tuple[str, ...]:
    """Each of ``found`` as one line; columns are told elsewhere."""
    told = tuple(each for each in found if not each.reason.startswith(COLUMNS))
    cases = next((each.count for each in told if each.reason == "cases"), 0)
    return tuple(said(each, language, cases) for each in told)


def said(refusal: Refusal, language: Language, cases: int = 0) -> str:
    """``refusal`` as one line: how many, which share of all ``cases``, what, and the first lines."""
    slug, _, it = refusal.reason.partition(":")
    words = REASONS.get(slug)
    text = words.to(language).format(it=it) if words else refusal.reason
    if refusal.count == 1 and language is Language.EN:
        text = re.sub(r"^(row|line|time|case|date)s\b", r"\1", text)
    gap = "" if language is Language.ZH else " "
    if cases and slug in _SHARES:
        text += Text(f" ({refusal.count / cases:.1%})", f"（{refusal.count / cases:.1%}）").to(language)
    comma = Text(", ", "、").to(language)
    shown = comma.join(f"{line:,}" for line in refusal.lines[:5])
    more = f"{comma}…" if refusal.count > len(refusal.lines[:5]) else ""
    where = Text(f" (line {shown}{more})", f"（第{shown}{more}行）").to(language) if shown else ""
    return f"{refusal.count:,}{gap}{text}{where}"
