"""Steps that tell what is so: the model, a scenario, what-ifs; and those that review it."""

from servicemodel.domain.text import Text
from servicemodel.views.promises.step import Role, Step

MODEL = Step(
    Role.GIVEN,
    Text("the model of this project", "采用本项目的模型"),
    Text(
        "The file model.yaml beside the folder specs, with measured figures where there are any.",
        "即 specs 文件夹旁的 model.yaml；有实测数值的，以实测为准。",
    ),
    Text("the model of this project", "采用本项目的模型"),
)
SCENARIO = Step(
    Role.GIVEN,
    Text("the scenario {scenario:Name} of this project", "采用本项目的情景{scenario:Name}"),
    Text(
        "A scenario in the folder scenarios, by its name or that of its file.",
        "scenarios 文件夹中的情景，可写情景名称或文件名。",
    ),
    Text('the scenario "To be" of this project', "采用本项目的情景“未来情景”"),
)
TELLS = Step(
    Role.GIVEN,
    Text(
        "{who:Name} passes {c:Figure}% of {what:Name} on to {whom:Name}, {a:Figure}% of it correctly",
        "{who:Name}把{what:Name}的{c:Figure}%转告{whom:Name}，其中{a:Figure}%正确",
    ),
    Text(
        "What if: one more flow of information, without delay. The model file stays as it is.",
        "假设推演：增加一条没有延迟的信息流。模型文件不变。",
    ),
    Text(
        '"Dealer" passes 80% of "customer needs" on to "Service centre", 95% of it correctly',
        "“经销商”把“客户需求”的80%转告“客服中心”，其中95%正确",
    ),
)
SILENT = Step(
    Role.GIVEN,
    Text("{who:Name} passes nothing on about {what:Name}", "{who:Name}不再转告{what:Name}"),
    Text(
        "What if: every flow by which this party passes it on is taken away.",
        "假设推演：去掉该方转告此信息的全部信息流。",
    ),
    Text('"Dealer" passes nothing on about "customer needs"', "“经销商”不再转告“客户需求”"),
)
ANSWERS = Step(
    Role.GIVEN,
    Text("{who:Name} answers every question of {whom:Name}", "{who:Name}答复{whom:Name}的每一个问题"),
    Text(
        "What if: every question that the second party passes to the first comes back answered.",
        "假设推演：后者转给前者的问题，件件有答复。",
    ),
    Text('"Finance" answers every question of "Service centre"', "“财务部”答复“客服中心”的每一个问题"),
)
MAY_CLOSE = Step(
    Role.GIVEN,
    Text(
        "{p:Figure}% of {matter:Name} may be closed at the first contact",
        "{matter:Name}的{p:Figure}%可在首次接触时办结",
    ),
    Text(
        "What if: whoever meets the customer may decide that many of these matters.",
        "假设推演：接待客户的人有权办结这么多此类事项。",
    ),
    Text(
        '60% of "Technical detail" may be closed at the first contact',
        "“技术细节咨询”的60%可在首次接触时办结",
    ),
)
REVIEWED = Step(
    Role.WHEN,
    Text("the service is reviewed", "审查服务"),
    Text("Works out who knows what and asks every rule.", "推算各方掌握什么，并逐条规则审查。"),
    Text("the service is reviewed", "审查服务"),
)
COUNTED = Step(
    Role.WHEN,
    Text("the year is counted in money", "核算全年成本"),
    Text("Works out what the service costs a year.", "核算服务一年的成本。"),
    Text("the year is counted in money", "核算全年成本"),
)
PREPARED = Step(
    Role.WHEN,
    Text("the reminders are prepared", "准备提醒"),
    Text("Looks at who is told of what without asking.", "查看谁不用询问就能得知什么。"),
    Text("the reminders are prepared", "准备提醒"),
)
COMPARED = Step(
    Role.WHEN,
    Text("it is compared with today", "与现状对比"),
    Text("Sets a scenario or a what-if beside the model as it is.", "把情景或假设推演与现有模型对比。"),
    Text("it is compared with today", "与现状对比"),
)
STEPS = (MODEL, SCENARIO, TELLS, SILENT, ANSWERS, MAY_CLOSE, REVIEWED, COUNTED, PREPARED, COMPARED)
