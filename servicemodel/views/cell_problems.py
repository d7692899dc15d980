"""What may be wrong with a cell of the exchange sheets and of the register, in words."""

from collections.abc import Mapping

from servicemodel.domain.text import Text

#: What is said for each reason; ``{got}`` is what stands in the cell.
CELLS: Mapping[str, Text] = {
    "no_tables": Text(
        "holds none of the sheets that come back: Actors, Flows, Numbers, Findings, Questions",
        "不含可导回的工作表：主体、信息流、数值、问题登记、问题清单",
    ),
    "no_state": Text(
        "the sheet Version with the state of the model is missing; nothing can be compared",
        "缺少“版本”表中的模型状态，无法比对",
    ),
    "model_changed": Text(
        "the model '{got}' or a file beside it changed since this workbook was written",
        "本工作簿导出之后，模型“{got}”或其旁的文件已有改动",
    ),
    "edition": Text(
        "this workbook is an edition for one party, not the whole of '{got}', and cannot come back into it",
        "本工作簿是为某一方制作的专用版，并非“{got}”的全部内容，不能导回",
    ),
    "no_column": Text("the column '{got}' is missing", "缺少“{got}”列"),
    "no_id": Text("the row has no id", "该行没有标识"),
    "id": Text("'{got}' is no id: small letters, digits and _", "“{got}”不是标识：只能用小写字母、数字和 _"),
    "id_twice": Text("'{got}' has two rows", "“{got}”有两行"),
    "row_gone": Text(
        "the row of '{got}' is gone; put it back, or delete the element in the model file",
        "“{got}”的行已不存在；请恢复该行，或在模型文件中删除该对象",
    ),
    "number": Text("'{got}' is no number of the model", "“{got}”不是模型中的数值"),
    "emptied": Text(
        "the cell is empty; it said '{got}'. Write the new value, or delete it in the model file",
        "单元格为空，原为“{got}”。请填写新值，或在模型文件中删除",
    ),
    "one": Text("'{got}': only one is possible here", "“{got}”：此处只能填一项"),
    "id_of": Text("'{got}' is not in the model", "模型中没有“{got}”"),
    "read_only": Text(
        "'{got}' was changed; this column only shows what the model computes",
        "“{got}”已被改动；本列只显示计算结果",
    ),
    "measured": Text(
        "'{got}': this number comes from records; measure again instead of changing it",
        "“{got}”：该数值来自记录，请重新测量，不可手工修改",
    ),
    "invalid": Text("'{got}' makes the model invalid", "“{got}”会使模型无效"),
    "finding": Text("'{got}' is no id of a finding", "“{got}”不是问题标识"),
    "status": Text("'{got}' is no status", "“{got}”不是状态"),
    "day": Text("'{got}' is no day such as 2025-05-28", "“{got}”不是日期，如 2025-05-28"),
    "accept_needs": Text("to accept a finding, fill in: {got}", "接受问题须填写：{got}"),
    "accept_until": Text("'{got}' is not within 180 days from today", "“{got}”不在今天起180天之内"),
    "accept_twice": Text("'{got}' is accepted already", "“{got}”已被接受"),
}
#: How the guess of a reason is put; the usual one otherwise.
GUESSES: Mapping[str, Text] = {
    "id_twice": Text("the other stands at {guess}", "另一行在 {guess}"),
    "row_gone": Text(
        "was it renamed to '{guess}'? ids stay as they are", "是否改名为“{guess}”？标识不可更改"
    ),
    "invalid": Text("servicemodel explain {guess}", "servicemodel explain {guess}"),
    "accept_until": Text("at the latest {guess}", "最迟为{guess}"),
    "accept_twice": Text("change the entry at {guess}", "请修改 {guess} 处的记录"),
}
