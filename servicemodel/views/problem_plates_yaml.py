"""Problems of the YAML text: keys given twice, syntax, what is refused (FIL08, FIL14, FIL17)."""

from servicemodel.views.problem_plate import plate, say

YAML = (
    plate(
        "FIL08",
        "A key is given twice",
        "键重复",
        "actors: {front: {kind: front_office}, front: {kind: back_office}}",
        plain=say(
            "'{key}' is given twice, first at {other}",
            "“{key}”重复，首次出现在{other}",
            "rename one of the two, or delete it",
            "请改名或删除其中一处",
        ),
    ),
    plate(
        "FIL14",
        "The YAML text cannot be understood",
        "无法理解YAML文本",
        "name: Q Company: service",
        tab=say(
            "a tab in the indentation",
            "缩进中有制表符",
            "YAML is indented with spaces only",
            "YAML只用空格缩进",
        ),
        colon=say(
            "a second colon in one line",
            "一行中出现了第二个冒号",
            "put text that contains ': ' in quotes",
            "含有“: ”的文字请加引号",
        ),
        no_colon=say(
            "there is no colon after the key",
            "键后面缺少冒号",
            "write key: value, with a space",
            "请写成 key: value，冒号后加空格",
        ),
        quote=say("the quotation mark opened here is never closed", "此处的引号没有闭合"),
        bracket=say(
            "the bracket opened here is not closed, or a comma is missing in it",
            "此处的括号没有闭合，或其中缺少逗号",
        ),
        escape=say(
            "unknown character after a backslash",
            "反斜杠后的字符无法识别",
            "use single quotes, or write \\\\ for a backslash",
            "请改用单引号，或用 \\\\ 表示反斜杠",
        ),
        dash=say(
            "a list may not start here", "列表不能从这里开始", "start it on a line of its own", "请另起一行"
        ),
        start=say(
            "text may not start with this character",
            "文字不能以此字符开头",
            "put the text in quotes",
            "请给文字加引号",
        ),
        indent=say(
            "the indentation does not fit the lines before",
            "缩进与上文不一致",
            "give entries of one list the same number of spaces",
            "同一层的各行请用相同数量的空格",
        ),
        tag=say(
            "'!' starts a tag that cannot be understood",
            "“!”引出的标签无法识别",
            "put the text in quotes",
            "请给文字加引号",
        ),
        directive=say(
            "lines that start with % are not understood",
            "无法识别以 % 开头的行",
            "delete the line",
            "请删除该行",
        ),
        other=say("the text is not valid YAML here", "此处不是有效的YAML文本"),
    ),
    plate(
        "FIL17",
        "This part of YAML is not used in model files",
        "模型文件不使用这种YAML写法",
        "name: !!python/name:os.system ''",
        tag=say("the tag '{name}' is refused", "不接受标签“{name}”", "delete it", "请删除该标签"),
        documents=say(
            "a second document starts here",
            "此处开始了第二个文档",
            "one model, one document: delete the line ---",
            "一个模型只有一个文档：请删除 --- 行",
        ),
        key=say(
            "a key must be a single word",
            "键必须是单个词",
            "lists and mappings cannot be keys",
            "列表和映射不能作键",
        ),
        merge=say("<< must be followed by a mapping or a list of mappings", "<< 后面必须是映射或映射的列表"),
        alias_unknown=say(
            "'*{name}' stands for nothing: there is no '&{name}' before it",
            "“*{name}”没有所指：前面没有“&{name}”",
        ),
        alias_circle=say("'*{name}' stands inside what it stands for", "“*{name}”出现在它所指的内容之中"),
    ),
)
