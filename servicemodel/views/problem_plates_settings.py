"""Problems of files beside a model: acceptances FIL40, settings FIL41, figures FIL44, layout FIL46,
register of findings FIL48.
"""

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
        path=say(
            "'{got}' is no file inside the folder of the model",
            "“{got}”不是模型所在文件夹内的文件",
            "write its path from that folder",
            "请写出自该文件夹起的路径",
        ),
        word=say("'{got}' is no value of '{field}'", "“{got}”不是“{field}”的取值"),
        rule=say(
            "no rule begins with '{got}'",
            "没有以“{got}”开头的规则",
            "write a family (LOP), a rule (LOP01) or a rule with elements (LOP01@front@*)",
            "可写规则族（LOP）、规则（LOP01）或规则加元素（LOP01@front@*）",
        ),
    ),
    plate(
        "FIL44",
        "Measured figures cannot be used",
        "实测数值无法使用",
        '{"schema": "servicemodel.measurements/2"}',
        plain=say(
            "the file of measured figures is not as it was written, at '{field}'",
            "实测数值文件的“{field}”处与写入时不符",
            "make it anew: servicemodel measure",
            "请重新生成：servicemodel measure",
        ),
        syntax=say(
            "the file of measured figures is not JSON",
            "实测数值文件不是JSON文件",
            "make it anew: servicemodel measure",
            "请重新生成：servicemodel measure",
        ),
        identity=say(
            "the figure '{field}' does not belong to its measure and key",
            "数值“{field}”与其指标和细分不符",
            "make the file anew: servicemodel measure",
            "请重新生成：servicemodel measure",
        ),
    ),
    plate(
        "FIL46",
        "The layout of pictures cannot be used",
        "图的布局无法使用",
        "front_office: [120]",
        form=say(
            "here stands no mapping",
            "此处不是键值映射",
            "write the picture, then boxes: and flows:, then ids with two numbers",
            "请依次写图名、boxes: 与 flows:，其下为标识符和两个数",
        ),
        part=say("'{got}' is no part of a layout", "“{got}”不是布局的组成部分"),
        spot=say(
            "'{id}' has no place: two numbers are needed, in points to the right and down",
            "“{id}”没有位置：需要两个数（向右、向下，单位为磅）",
            "write it as [120, 340]",
            "请写成 [120, 340]",
        ),
        version=say(
            "'{got}' is no version of a layout that this program reads",
            "本程序不能读取版本为“{got}”的布局",
            "write servicemodel-layout: 1",
            "请写 servicemodel-layout: 1",
        ),
    ),
    plate(
        "FIL48",
        "The register of findings cannot be used",
        "问题登记无法使用",
        "findings:\n  - LOP01",
        form=say(
            "here stands no mapping",
            "此处不是键值映射",
            "write findings:, below it the id of the finding, below that status: and owner:",
            "请写 findings:，其下为问题标识符，再下为 status: 与 owner:",
        ),
        text=say("'{field}' is not one word or sentence", "“{field}”应为一段文字"),
    ),
)
