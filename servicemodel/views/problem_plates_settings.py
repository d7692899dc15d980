"""Problems of the files beside a model: accepted findings (FIL40) and settings (FIL41)."""

from servicemodel.views.problem_plate import plate, say

SETTINGS = (
    plate(
        "FIL40",
        "An acceptance cannot be used",
        "接受记录无法使用",
        "- {finding: LOP01, reason: agreed, by: head of service, until: next year}",
        no_list=say(
            "accepted findings are a list, here stands {found}",
            "接受记录应为列表，此处是{found}",
            "start every entry with a dash: - finding: …",
            "每条记录以短横线开头：- finding: …",
        ),
        pattern=say(
            "'{got}' is not the id of a finding",
            "“{got}”不是问题标识符",
            "copy the id from servicemodel check; * stands for any element, a last * for all the rest",
            "请从 servicemodel check 复制标识符；* 代表任一元素，末尾的 * 代表其余全部",
        ),
        date=say(
            "'{got}' is not a day",
            "“{got}”不是有效日期",
            "write year-month-day, as 2025-12-31",
            "请按年-月-日书写，如 2025-12-31",
        ),
        long=say(
            "'{got}' is more than {limit} days away",
            "“{got}”距今超过{limit}天",
            "at the latest {guess}; what is to stay longer is decided again then",
            "最迟为{guess}；届时如需延长，请重新决定",
        ),
        hash=say(
            "'{got}' is not a hash of elements",
            "“{got}”不是元素的校验值",
            "servicemodel accept writes it; delete the line to accept without it",
            "该值由 servicemodel accept 写入；删除此行即不绑定元素",
        ),
    ),
    plate(
        "FIL41",
        "A setting cannot be used",
        "设置无法使用",
        '[tool.servicemodel.check]\nfail_on = "eror"',
        syntax=say(
            "the text is not valid TOML here",
            "此处不是有效的TOML文本",
            "put text in quotes",
            "请给文字加引号",
        ),
        unreadable=say("the file with settings cannot be read", "无法读取设置文件"),
        key=say("there is no setting '{field}'", "没有设置项“{field}”"),
        form=say("'{field}' must be {expected}", "“{field}”应为{expected}"),
        word=say("'{got}' is no value of '{field}'", "“{got}”不是“{field}”的取值"),
        rule=say(
            "no rule begins with '{got}'",
            "没有以“{got}”开头的规则",
            "write a family (LOP), a rule (LOP01) or a rule with elements (LOP01@front@*)",
            "可写规则族（LOP）、规则（LOP01）或规则加元素（LOP01@front@*）",
        ),
    ),
)
