"""Problems of mapping a file of service records to the canonical tables (REC30 to REC36)."""

from servicemodel.views.problem_plate import plate, say

_DRAFT = "servicemodel import FILE --draft map.yaml writes a mapping file to review; then use --map map.yaml"
_DRAFT_ZH = "可用 servicemodel import FILE --draft map.yaml 生成映射文件，核对后用 --map map.yaml 导入"

RECORD_MAPS = (
    plate(
        "REC30",
        "It is not certain which product wrote the file",
        "无法确定文件来自哪个系统",
        "servicemodel import tickets.csv --no-input",
        unsure=say(
            "perhaps {profile} ({score} of its marks), perhaps {next} ({next_score})",
            "可能是{profile}（符合{score}的特征），也可能是{next}（{next_score}）",
            f"name it with --profile; or {_DRAFT}",
            f"请用 --profile 指定；{_DRAFT_ZH}",
        ),
        unknown=say("no known product uses these headers", "没有已知系统使用这些表头", _DRAFT, _DRAFT_ZH),
    ),
    plate(
        "REC31",
        "A column of the mapping file is not in the file",
        "映射文件中的列在文件里不存在",
        "columns: {case_id: Ticket Number}",
        absent=say("no column '{header}' for {field}", "没有列“{header}”（用于{field}）"),
    ),
    plate(
        "REC32",
        "Nothing says what a row is about",
        "无法判断每行记录的对象",
        "a file of tickets without their numbers",
        key=say(
            "{table} needs a column {field}",
            "{table} 需要 {field} 列",
            f"name it under columns: in a mapping file. {_DRAFT}",
            f"请在映射文件的 columns: 下指定。{_DRAFT_ZH}",
        ),
    ),
    plate(
        "REC33",
        "Day and month cannot be told apart",
        "无法区分日和月",
        "03/04/2025",
        dates=say(
            "in '{header}' no day is above 12, so 03/04 may be 3 April or 4 March",
            "“{header}”中没有大于12的日期，03/04可能是4月3日，也可能是3月4日",
            "ask whoever exported it, then write layout: {{dates: dmy}} or {{dates: mdy}} in a mapping file",
            "请询问导出者，再在映射文件中写 layout: {{dates: dmy}} 或 {{dates: mdy}}",
        ),
    ),
    plate(
        "REC34",
        "The time zone is not known",
        "时区未知",
        "2025-03-30 02:30",
        zone=say(
            "the times have no zone, and this product does not write UTC",
            "时间不带时区，且该系统导出的时间不是UTC",
            "ask whose clock it is, then name it: --zone Europe/Berlin",
            "请确认所用时区，再指定：--zone Asia/Shanghai",
        ),
    ),
    plate(
        "REC35",
        "No row can be used",
        "没有可用的行",
        "a file of tickets in which every number is blank",
        nothing=say(
            "no row of the file has what {table} needs",
            "文件中没有任何一行具备 {table} 所需的内容",
            "check which column is which: servicemodel import FILE --dry-run",
            "请核对各列的含义：servicemodel import FILE --dry-run",
        ),
    ),
    plate(
        "REC36",
        "An import in the folder of records is damaged",
        "记录文件夹中的一次导入已损坏",
        "evidence/0123456789ab/source.json: {}",
        plain=say(
            "this import is not as it was written",
            "此次导入与写入时不符",
            "delete its folder and import the file again",
            "请删除其所在文件夹，并重新导入原文件",
        ),
    ),
)
