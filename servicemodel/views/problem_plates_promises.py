"""Problems of living documents across files: keywords, twins, tags, results (SPC07 to SPC09, SPC11)."""

from servicemodel.views.problem_plate import plate, say

_STEP = (
    "write {guess}; as it stands, the line is read as description and checks nothing",
    "请写“{guess}”；照现在的写法，这一行会被当作说明，不起任何检查作用",
)
_BESIDE = ("compare with {other}", "请与 {other} 对照")

PROMISES = (
    plate(
        "SPC07",
        "Keywords of the list only",
        "只用规定的关键字",
        "# language: zh-CN\n功能: 转告\n  场景: 没有步骤\n    如果前台收到问题",
        step_read_as_description=say("'{got}' begins no step", "“{got}”不是步骤的关键字", *_STEP),
        lookalike=say("'{got}' begins no step", "“{got}”不是步骤的关键字", "write {guess}", "请写“{guess}”"),
        unreadable=say(
            "this line is no part of a feature",
            "这一行不是规范文档的内容",
            "keywords: Feature, Rule, Background, Scenario, Scenario Outline, Examples, Given, When, Then, "
            "And, But (功能, 规则, 背景, 场景, 场景大纲, 例子, 假如, 当, 那么, 并且, 但是)",
            "关键字：功能、规则、背景、场景、场景大纲、例子、假如、当、那么、并且、但是",
        ),
        encoding=say(
            "this is no UTF-8 text",
            "这不是 UTF-8 文本",
            "save the page as UTF-8 (in the editor: Save with Encoding)",
            "请在编辑器中另存为 UTF-8 编码",
        ),
        keyword=say(
            "'{got}' is a keyword, but not one of ours",
            "“{got}”是关键字，但不在规定之列",
            "one word for one thing keeps pages alike",
            "同一意思只用一个词，各页才统一",
        ),
        language=say(
            "the page is written in '{got}', its name says {form}",
            "本页标明的语言是“{got}”，文件名表示的是{form}",
            "begin the file with # language: {form}",
            "请在文件开头写 # language: {form}",
        ),
        description_warning=say(
            "the introduction begins a line with '{got}', which readers may take for a step",
            "引言有一行以“{got}”开头，读者可能误以为是步骤",
        ),
    ),
    plate(
        "SPC08",
        "Both languages say the same",
        "两种语言内容一致",
        "answers.feature without answers.zh.feature",
        no_twin=say(
            "the same page in the other language is missing",
            "缺少另一种语言的同一页",
            "write {other}",
            "请补写 {other}",
        ),
        steps_missing=say(
            "one language has no steps here, so it has nothing to compare",
            "其中一种语言在此处没有步骤，无从对照",
            *_BESIDE,
        ),
        tags=say("the tags differ", "标签不一致", *_BESIDE),
        number_of_rules=say("the number of rules differs", "规则数量不一致", *_BESIDE),
        sequence_of_scenarios=say(
            "backgrounds, scenarios and outlines follow in another order",
            "背景、场景和场景大纲的顺序不一致",
            *_BESIDE,
        ),
        roles_of_steps=say("the steps follow in another order", "步骤的顺序不一致", *_BESIDE),
        figures=say("the figures differ", "数字不一致", *_BESIDE),
        names=say("other parties or topics are named", "所写的主体或信息主题不一致", *_BESIDE),
        shape_of_examples=say(
            "the tables of examples have another number of rows or columns",
            "例子表格的行数或列数不一致",
            *_BESIDE,
        ),
    ),
    plate(
        "SPC09",
        "Somebody owns the promise; tags are for filing",
        "每项承诺都有负责人；标签只用于归档",
        "@LOP01 @service\nFeature: Answers",
        no_owner=say(
            "nobody owns this page",
            "本页没有负责人",
            "add a tag above the feature, as @owner-head-of-service",
            "请在功能上方加标签，例如 @owner-head-of-service",
        ),
        two_owners=say(
            "'{got}' is a second owner; what two own, nobody owns",
            "“{got}”是第二位负责人；两人负责等于无人负责",
            "keep one",
            "请只保留一位",
        ),
        tag=say(
            "'{got}' is no tag of the list",
            "“{got}”不在规定的标签之列",
            "rule ids (@LOP01), requirements (@FP-05), @owner-…, @planned",
            "规则编号（@LOP01）、要求编号（@FP-05）、@owner-…、@planned",
        ),
        rule=say(
            "'{got}' is no rule",
            "没有规则“{got}”",
            "all rules: servicemodel explain",
            "全部规则：servicemodel explain",
        ),
    ),
    plate(
        "SPC11",
        "Results belong to the pages",
        "结果与文档相符",
        '{"page": "loops/answers.feature", "line": 8, "outcome": "passed"}',
        form=say(
            "this is no file of results",
            "这不是结果文件",
            "make it anew: pytest --promises {path}",
            "请重新生成：pytest --promises {path}",
        ),
        history=say(
            "this is no file of states",
            "这不是状态记录文件",
            "delete it to begin anew; only the days of past states are lost",
            "删除后可重新开始，只会丢失以往状态的日期",
        ),
        ids=say(
            "this is no file of numbers",
            "这不是编号文件",
            "bring back an earlier version; without the file, promises may get other numbers",
            "请恢复先前的版本；没有这个文件，承诺的编号可能改变",
        ),
        page=say(
            "a result for {other}, which is not among the pages",
            "有一条结果属于 {other}，但文档中没有这一页",
            "run pytest over the same folder again",
            "请对同一文件夹重新运行 pytest",
        ),
        changed=say(
            "a result for {other}, where that example does not stand any more",
            "有一条结果属于 {other}，但该处已不是原来的例子",
            "the page was changed after the run: run pytest again",
            "文档在运行之后有改动：请重新运行 pytest",
        ),
    ),
)
