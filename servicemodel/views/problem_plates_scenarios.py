"""Problems of scenario files (FIL45)."""

from servicemodel.views.problem_plate import plate, say

_START = "servicemodel init --scenario NAME writes a scenario to start from"
_START_ZH = "可用 servicemodel init --scenario NAME 生成一份情景初稿"

SCENARIOS = (
    plate(
        "FIL45",
        "A scenario cannot be used",
        "情景文件无法使用",
        "- put: {flows: {ask: {coverage: 0.8}}}     # without reason",
        no_reason=say(
            "this change gives no reason",
            "这项改动没有写明理由",
            "add reason: why the change is possible, and what it rests on",
            "请添加 reason（理由）：说明为何可行、依据是什么",
        ),
        hollow=say(
            "this change changes nothing",
            "这项改动没有任何内容",
            "write put: with the fields that change, or remove: with ids",
            "请用 put 写出要改的字段，或用 remove 列出要取消的标识符",
        ),
        unknown=say("there is no {owner} to remove", "没有可取消的{owner}"),
        incomplete=say(
            "there is no {owner} to change, and a new one would also need: {field}",
            "没有可改动的{owner}；若要新建，还缺少：{field}",
        ),
        used=say(
            "{owner} is removed but still named by {other}",
            "{owner}已取消，但仍被引用：{other}",
            "remove or change these too; every change needs its reason",
            "请一并取消或改写这些内容，并写明理由",
        ),
        upset=say(
            "these changes make something wrong at {other} ({got})",
            "这些改动使 {other} 处不再成立（{got}）",
            "what the code means: servicemodel explain {got}",
            "代码说明：servicemodel explain {got}",
        ),
        both=say(
            "{owner} is both changed and removed: {other}",
            "{owner}既被改动又被取消：{other}",
            "keep one of the two",
            "请只保留其中一项",
        ),
        twice=say("{owner} is removed twice: {other}", "{owner}被取消了两次：{other}"),
        base=say(
            "there is no scenario or model '{target}' to start from",
            "没有可作为起点的情景或模型“{target}”",
            "write from: as_is for the model itself",
            "以模型本身为起点请写 from: as_is",
        ),
        empty=say("the file is empty", "文件是空的", _START, _START_ZH),
        no_mapping=say(
            "a scenario is a mapping with servicemodel, from, name and changes",
            "情景文件应为映射，包含 servicemodel、from、name 与 changes",
            _START,
            _START_ZH,
        ),
        binary=say(
            "this is no text file (a spreadsheet, picture or archive?)",
            "这不是文本文件（可能是电子表格、图片或压缩包）",
            _START,
            _START_ZH,
        ),
        outside=say(
            "'{path}' is not below the folder of the model",
            "“{path}”不在模型所在文件夹之下",
            "copy the file into the folder of the model",
            "请把文件复制到模型所在的文件夹",
        ),
        circle=say("'{path}' starts from this scenario itself", "“{path}”又以本情景为起点，形成循环"),
        many=say("too many scenarios stand on each other", "情景逐层引用过多"),
    ),
)
