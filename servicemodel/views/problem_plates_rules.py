"""Problems of rules of the client's own: files of rules (FIL42) and rooms of packages (FIL43)."""

from servicemodel.views.problem_plate import plate, say

RULES = (
    plate(
        "FIL42",
        "A rule of your own cannot be used",
        "自定规则无法使用",
        "- {id: OWN01, each: flow, found_when: {fact: coverge, below: 0.8}}",
        no_list=say(
            "rules are a list, here stands {found}",
            "规则应为列表，此处是{found}",
            "start every rule with a dash: - id: OWN01",
            "每条规则以短横线开头：- id: OWN01",
        ),
        id=say(
            "'{got}' is no id for a rule of your own",
            "“{got}”不能用作自定规则的代码",
            "write OWN and two digits, or the letters of a family of ours and 90 to 99 (LOP90)",
            "可写 OWN 加两位数字，或规则族字母加90到99（如 LOP90）",
        ),
        name=say(
            "'{got}' is no name for a rule",
            "“{got}”不能用作规则名",
            "use small letters a-z, digits and low lines; begin with a letter",
            "请用小写字母 a-z、数字和下划线，以字母开头",
        ),
        taken=say("'{got}' is taken: {other}", "“{got}”已被占用：{other}"),
        fact=say("there is no fact '{got}' of {kind}", "{kind} 没有名为“{got}”的信息项"),
        slot=say(
            "there is nothing to fill in for '{got}' in a rule about {kind}",
            "关于 {kind} 的规则没有可填入“{got}”的内容",
        ),
        share=say("'{got}' is no share of {kind}", "“{got}”不是 {kind} 的比例类信息项"),
        operator=say("there is no comparison '{got}'", "没有比较方式“{got}”"),
        one_operator=say("a condition needs exactly one comparison", "每个条件须有且只有一种比较方式"),
        fits=say("'{field}' cannot be compared by '{got}'", "“{field}”不能用“{got}”比较"),
        form=say("'{field}' is compared with {expected}", "“{field}”应与{expected}比较"),
        only_true=say(
            "'{field}' takes true only",
            "“{field}”只能写 true",
            "join it by not for the contrary",
            "相反情况请用 not",
        ),
        clause=say(
            "this is no condition",
            "此处不是条件",
            "write a fact with one comparison, a list, or one of all, any, not",
            "请写 fact 加一种比较方式、列表，或 all、any、not 之一",
        ),
        one_joint=say("'{got}' cannot stand beside all, any or not", "“{got}”不能与 all、any、not 并列"),
        list=say("'{field}' needs a list with something in it", "“{field}”应为非空列表"),
        many=say("a rule has at most {limit} conditions", "一条规则最多有{limit}个条件"),
        degree=say("name the share: either of or lack_of", "请指明比例：of 或 lack_of 之一"),
        order=say("'medium' must not be above 'high'", "medium 不能高于 high"),
        element=say("the model has no '{got}' ({field})", "模型中没有“{got}”（{field}）"),
    ),
    plate(
        "FIL43",
        "A room of an installed package cannot be used",
        "已安装的软件包中的规则模块无法使用",
        '[project.entry-points."servicemodel.rooms"]\nlate = "acme_rules.no_such_module"',
        fails=say("the room of {target} fails: {found}", "规则{target}的模块运行出错：{found}"),
        answer=say(
            "the room of {target} answers what is no finding of its own: {found}",
            "规则{target}的模块给出的不是自身的结果：{found}",
        ),
        load=say("{target} cannot be loaded: {found}", "无法加载 {target}：{found}"),
        part=say(
            "{target} lacks {wanted}",
            "{target} 缺少{wanted}",
            "a room is a module with a docstring, RULE, Options, find and remedy",
            "规则模块须有文档字符串、RULE、Options、find 和 remedy",
        ),
        heads=say(
            "the docstring of {target} cannot be used: {found}", "{target} 的文档字符串无法使用：{found}"
        ),
        id=say(
            "'{got}' is no id for a rule of your own",
            "“{got}”不能用作自定规则的代码",
            "write OWN and two digits, or the letters of the rule's family and 90 to 99 (LOP90)",
            "可写 OWN 加两位数字，或所属规则族字母加90到99（如 LOP90）",
        ),
        taken=say("'{got}' is taken: {other}", "“{got}”已被占用：{other}"),
    ),
)
