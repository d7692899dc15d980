"""Problems of living documents, each page by itself (SPC01 to SPC06, SPC10, TXT03)."""

from servicemodel.views.problem_plate import plate, say

SPECS = (
    plate(
        "SPC01",
        "One rule sentence, readable alone, above its examples",
        "每条规则一句话，单独可读，例子列在其下",
        "Feature: Answers\n  Scenario: All come back",
        no_rule=say(
            "scenarios without a rule promise nothing",
            "场景上方没有规则，等于没有承诺",
            "write the promise above them: Rule: … (规则: …)",
            "请在其上用“规则”写明承诺",
        ),
        no_example=say(
            "this rule has no example",
            "该规则没有例子",
            "add a scenario that shows it, or delete the rule",
            "请补充能说明规则的场景，或删去规则",
        ),
        same_rule_twice=say(
            "this page promises '{got}' twice",
            "本页两次写了同一条承诺“{got}”",
            "put the examples under one rule",
            "请把例子归到同一条规则之下",
        ),
    ),
    plate(
        "SPC02",
        "Business words only",
        "只用业务用语",
        "Scenario: All answers of ask_tech come back",
        technical=say(
            "'{got}' is a technical word",
            "“{got}”是技术用语",
            "say it as a manager would",
            "请改用管理者的说法",
        ),
        identifier=say(
            "'{got}' is an id or a file name",
            "“{got}”是标识符或文件名",
            "write the name of the party or topic; rule ids belong into tags",
            "请写主体或主题的名称；规则编号写在标签里",
        ),
    ),
    plate(
        "SPC03",
        "What, not how",
        "只说做什么，不说怎么做",
        "When the clerk clicks the button",
        how=say(
            "'{got}' says how it is done",
            "“{got}”说的是怎么做",
            "would this wording change with another program? Say what happens instead",
            "换一套系统这句话就要改吗？请改写成发生了什么",
        ),
    ),
    plate(
        "SPC04",
        "3 to 7 steps, one When",
        "3至7步，只有一个“当”",
        "Scenario: S\n  When …\n  When …",
        steps=say(
            "{count} steps, with the background; 3 to 7 can be read at a glance",
            "连同背景共{count}步；3至7步才能一目了然",
            "split the scenario, or move what all examples share to a background",
            "请拆分场景，或把共有的步骤移到背景中",
        ),
        when=say(
            "{count} steps with When; one scenario shows one event",
            "有{count}个“当”；一个场景只说明一件事",
            "write exactly one When (当)",
            "请保留且只保留一个“当”",
        ),
    ),
    plate(
        "SPC05",
        "Figures that matter are in the steps",
        "重要数字写进步骤",
        "Scenario: S\n  Of 73 questions\n  Given …",
        figure_only_described=say(
            "a figure stands in the description and in no step, so nothing checks it",
            "数字只出现在说明里，步骤中没有，因此不会被核对",
            "put it into a step, or leave it out",
            "请写进步骤，或删去",
        ),
        unused_column=say(
            "no step uses the column '{got}'",
            "没有步骤用到“{got}”这一列",
            "write <{got}> in a step, or delete the column",
            "请在步骤中写<{got}>，或删去该列",
        ),
    ),
    plate(
        "SPC06",
        "Every scenario runs and has a visible result",
        "每个场景都会运行，并有可见的结果",
        "场景: 没有步骤\n  如果前台收到问题",
        no_steps=say(
            "the scenario '{got}' has no steps: it would pass and show nothing",
            "场景“{got}”没有步骤：运行时会通过，却什么也没有证明",
            "begin each step with Given, When, Then (假如, 当, 那么); other words are read as description",
            "每一步请以“假如”“当”“那么”开头；其他词会被当作说明",
        ),
        no_examples=say(
            "the outline '{got}' has no rows, so it never runs",
            "场景大纲“{got}”没有任何例子，不会运行",
            "add a table under Examples (例子)",
            "请在“例子”下补充表格",
        ),
        no_then=say(
            "the scenario '{got}' has no outcome",
            "场景“{got}”没有结果",
            "end with Then (那么) and something that can be seen",
            "请以“那么”写出能看到的结果",
        ),
        no_scenario=say(
            "nothing is promised on this page",
            "本页没有任何承诺",
            "write a rule and an example, or delete the page",
            "请写一条规则和一个例子，或删去本页",
        ),
        same_name_twice=say(
            "two scenarios are called '{got}': only one of them would run",
            "有两个场景都叫“{got}”：只有一个会运行",
            "give each its own name",
            "请分别命名",
        ),
        vague=say(
            "'{got}' can be seen in many ways, so this outcome cannot be checked",
            "“{got}”人人理解不同，这一结果无法核对",
            "write what can be seen or counted",
            "请写出能看到或能数清的结果",
        ),
    ),
    plate(
        "SPC10",
        "At most 60 lines",
        "最多60行",
        "Feature: everything",
        too_long=say(
            "the page has {count} lines; at most 60 are read",
            "本页有{count}行；超过60行就没人读了",
            "make a page of each promise, or a table of alike examples",
            "请一条承诺一页，或把相似的例子并成表格",
        ),
    ),
    plate(
        "TXT03",
        "Full-width punctuation between Chinese characters",
        "汉字之间用全角标点",
        "  一句,引言",
        half_width=say(
            "'{got}' is not written as in Chinese",
            "“{got}”不符合中文书写习惯",
            "full-width ，。：； between characters, half-width digits, no space before 个, 次 and %",
            "汉字之间用全角，。：；数字用半角；“个”“次”“%”前不留空格",
        ),
    ),
)
