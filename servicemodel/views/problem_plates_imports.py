"""Problems of files from architecture tools (FIL30 to FIL32)."""

from servicemodel.views.problem_plate import plate, say

IMPORTS = (
    plate(
        "FIL30",
        "The file cannot be imported",
        "无法导入文件",
        "servicemodel import notes.docx",
        not_archimate=say(
            "this XML file is no ArchiMate model",
            "这个XML文件不是ArchiMate模型",
            "export the model from the tool as .archimate or as Open Group exchange file",
            "请从建模工具导出 .archimate 或Open Group交换格式的文件",
        ),
        not_xml=say("this is no valid XML", "这不是有效的XML", "export the file again", "请重新导出文件"),
        unreadable=say(
            "the file cannot be read", "无法读取文件", "check path and permissions", "请检查路径和访问权限"
        ),
        too_large=say("the file is too large", "文件过大"),
        too_deep=say("the file is nested too deeply", "文件嵌套过深"),
        archive=say(
            "this is an archive with pictures, not the model itself",
            "这是含图片的压缩包，而不是模型本身",
            "save the model in the tool without images",
            "请在建模工具中不带图片保存模型",
        ),
    ),
    plate(
        "FIL31",
        "A document type declaration is refused",
        "不接受文档类型声明",
        "<!DOCTYPE model>",
        doctype=say(
            "the file declares a document type, which may hide other files",
            "文件含有文档类型声明（DOCTYPE），可能夹带其他文件",
            "delete the line that starts with <!DOCTYPE",
            "请删除以 <!DOCTYPE 开头的行",
        ),
    ),
    plate(
        "FIL32",
        "Nothing to import",
        "没有可导入的内容",
        "an ArchiMate model without flow relations",
        no_flow=say(
            "no flow relation runs between business elements",
            "业务元素之间没有流关系",
            "draw flow relations between business actors, roles or functions",
            "请在业务主体、角色或职能之间画出流关系",
        ),
    ),
)
