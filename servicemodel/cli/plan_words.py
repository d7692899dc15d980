"""Words of the options of ``plan``, by name."""

from servicemodel.domain.text import Text

WORDS = {
    "scenario": Text("plan for a scenario of the model", "针对模型的某一情景制定方案"),
    "budget": Text("money that may be spent once", "可用的一次性预算"),
    "budget-per-year": Text("money that may be spent a year", "可用的年度预算"),
    "capacity": Text(
        "person-days of the coming periods, such as 60,60,60", "今后各期可用的人天，如 60,60,60"
    ),
    "samples": Text(
        "draws of all uncertain numbers, such as 2000; 0: none",
        "对不确定数字的抽样次数，如 2000；0 表示不抽样",
    ),
    "seed": Text("seed of what is drawn", "随机种子"),
    "workers": Text("processes that share the work; same figures", "并行进程数；结果相同"),
    "prior": Text(
        "field experiment for churn: retana_2015 or ascarza_2016",
        "客户流失所依据的现场实验：retana_2015 或 ascarza_2016",
    ),
    "assumptions": Text("list every assumption by its influence", "按影响大小列出全部假设"),
    "accept": Text(
        "accept an action by its id: writes the promise that fails when what it mends comes back",
        "接受某项行动（写其标识符）：写下承诺，所解决的问题一旦重现，承诺即告未兑现",
    ),
    "owner": Text("accept: role that owns the promise", "接受行动：承诺的负责人职务"),
    "most": Text("actions to print; 0 for all", "列出的行动数；0 表示全部"),
    "staffing": Text("seats by hour, and how long customers wait", "各小时座席数与客户等待时长"),
    "change": Text(
        "staffing: contacts change by this share, such as -0.15", "座席：联络量变化的比例，如 -0.15"
    ),
    "open-days": Text(
        "staffing: days of the year with contacts; 0: all", "座席：一年中有联络的天数；0 表示全部"
    ),
    "simulate": Text("staffing: run the seats there are", "座席：模拟现有座席的运行"),
    "first": Text("staffing: matters served first, by id", "座席：优先处理的服务请求（标识符）"),
    "worklist": Text(
        "list which customers to remind of what, from units and repairs",
        "根据装机与维修记录，列出应提醒的客户及内容",
    ),
    "evidence": Text(
        "folder of the evidence (default: beside the model)", "证据文件夹（默认：与模型同一文件夹）"
    ),
    "horizon": Text("work list: how far ahead to look", "工作清单：预测期限"),
    "engine": Text("duckdb, or spark for what outgrows one machine", "duckdb；单机容纳不下时用 spark"),
    "format": Text("text or json; svg, png, pdf for the charts", "text 或 json；图表用 svg、png、pdf"),
    "theme": Text("light or dark", "light（浅色）或 dark（深色）"),
    "out": Text(
        "folder of the charts, or work list to write: .csv, .xlsx, .parquet",
        "图表的文件夹；或写入的工作清单：.csv、.xlsx、.parquet",
    ),
}
