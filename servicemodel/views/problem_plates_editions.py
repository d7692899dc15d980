"""Problems of the file of editions: what a party must not learn (FIL47)."""

from servicemodel.views.problem_plate import plate, say

EDITIONS = (
    plate(
        "FIL47",
        "An edition cannot be used",
        "专用版设置无法使用",
        "- {for: dealer, topics: [market.compettitor]}",
        no_list=say(
            "editions are a list, here stands {found}",
            "专用版应为列表，此处是{found}",
            "start every entry with a dash: - for: dealer",
            "每条以短横线开头：- for: dealer",
        ),
        party=say(
            "nobody in the model is called '{got}'",
            "模型中没有“{got}”",
            "name an actor, a kind of actor or a side: dealer, supplier, client",
            "请写主体、主体类型或所属方，如 dealer、supplier、client",
        ),
        unknown=say(
            "'{got}' is not among the {field} of the model",
            "模型的 {field} 中没有“{got}”",
            "copy the id from the model file; a number is its element and field: hotline.cost_per_contact",
            "请从模型文件复制标识符；数值写作元素与字段，中间加英文句点，如 hotline.cost_per_contact",
        ),
        twice=say(
            "there are two editions for '{got}'",
            "“{got}”有两个专用版",
            "put both into one entry",
            "请合并为一条",
        ),
    ),
)
