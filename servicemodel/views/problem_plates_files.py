"""Problems of whole files: missing, encoding, size, no model, includes (FIL01, FIL15 to FIL19)."""

from servicemodel.views.problem_plate import plate, say

_UTF8 = "save the file as UTF-8 (in the editor: Save with Encoding)"
_UTF8_ZH = "请用编辑器把文件另存为UTF-8编码"

FILES = (
    plate(
        "FIL01",
        "The file cannot be read",
        "无法读取文件",
        "servicemodel check modle.yaml",
        missing=say("there is no such file", "没有这个文件"),
        name=say(
            "'{name}' is neither a file nor a model of the library",
            "“{name}”既不是文件，也不是自带的模型",
            "a path ends in .yaml; models of the library have names",
            "文件路径以 .yaml 结尾；自带的模型用名称指定",
        ),
        folder=say(
            "this is a folder, not a file",
            "这是文件夹，不是文件",
            "name the model file in it",
            "请指定其中的模型文件",
        ),
        special=say("this is a device or pipe, not a file", "这是设备或管道，不是普通文件"),
        unreadable=say(
            "the file may not be read",
            "没有权限读取该文件",
            "check the permissions of the file",
            "请检查文件的访问权限",
        ),
        no_path=say("this cannot be the path of a file", "这不是有效的文件路径"),
    ),
    plate(
        "FIL15",
        "The file is not UTF-8 text",
        "文件不是UTF-8文本",
        "a model file saved as GB18030 or UTF-16",
        encoding=say(
            "the file is not UTF-8; it looks like {encoding}",
            "文件不是UTF-8编码，看起来是{encoding}",
            _UTF8,
            _UTF8_ZH,
        ),
        binary=say(
            "this is no text file (a spreadsheet, picture or archive?)",
            "这不是文本文件（可能是电子表格、图片或压缩包）",
            "a model file is YAML text; servicemodel init writes one to start from",
            "模型文件是YAML文本；可用 servicemodel init 生成一份初稿",
        ),
        character=say(
            "the invisible character {character} may not stand in a model file",
            "模型文件中不能出现不可见字符{character}",
            "delete it; it often comes from copying out of another program",
            "请删除该字符；它多半是从其他软件复制时带入的",
        ),
    ),
    plate(
        "FIL16",
        "The file is too big or too deep",
        "文件过大或嵌套过深",
        "name: [[[[[[[[ … 41 brackets …",
        bytes=say(
            "the file is larger than {limit} MB",
            "文件超过{limit} MB",
            "a model of 300 actors has about 0.2 MB; split it with include",
            "300个主体的模型约0.2 MB；可用 include 拆分",
        ),
        depth=say("more than {limit} levels inside each other", "嵌套超过{limit}层"),
        parts=say(
            "more than {limit} parts, counting aliases as often as they are used",
            "内容超过{limit}项（别名每引用一次计一次）",
            "write repeated parts once, or use fewer aliases",
            "请减少别名的重复引用",
        ),
    ),
    plate(
        "FIL18",
        "This is no model file",
        "这不是模型文件",
        "actors: {}     # without servicemodel: 1",
        empty=say(
            "the file is empty",
            "文件是空的",
            "servicemodel init writes a model to start from",
            "可用 servicemodel init 生成一份初稿",
        ),
        no_mapping=say(
            "a model file is a mapping of sections",
            "模型文件应由若干有名称的部分组成",
            "it starts with the line servicemodel: 1",
            "第一行写 servicemodel: 1",
        ),
        no_version=say(
            "the version of the format is missing",
            "缺少格式版本",
            "add the line servicemodel: 1",
            "请添加一行 servicemodel: 1",
        ),
        version=say(
            "this program reads version 1 of the format, not '{got}'",
            "本程序读取第1版格式，而不是“{got}”",
            "write servicemodel: 1",
            "请写 servicemodel: 1",
        ),
    ),
    plate(
        "FIL19",
        "A file cannot be included",
        "无法引入文件",
        "include: ../other/actors.yaml",
        missing=say("the included file '{path}' cannot be read", "无法读取引入的文件“{path}”"),
        outside=say(
            "'{path}' is not below the folder of the model",
            "“{path}”不在模型所在文件夹之下",
            "copy the file into the folder of the model",
            "请把文件复制到模型所在的文件夹",
        ),
        circle=say("'{path}' includes itself, directly or by way of others", "“{path}”直接或间接引入了自身"),
        twice=say("'{path}' is included twice", "“{path}”被引入了两次", "once is enough", "引入一次即可"),
        many=say("too many files are included", "引入的文件过多"),
        library=say("a model of the library includes no files", "自带的模型不引入其他文件"),
    ),
)
