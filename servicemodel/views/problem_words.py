"""Words that stand for slugs in the facts of problems."""

from servicemodel.domain.text import Language, Text

_OWNERS = {
    "topics": Text("topic", "信息主题"),
    "actors": Text("actor", "主体"),
    "channels": Text("channel", "渠道"),
    "permissions": Text("permission", "许可"),
    "populations": Text("population", "群体"),
    "origins": Text("origin", "信息源"),
    "flows": Text("flow", "信息流"),
    "needs": Text("need", "信息需求"),
    "requests": Text("request", "服务请求"),
    "projects": Text("project", "项目"),
}
_WANTED = {
    "actor": Text("an actor", "主体"),
    "about": Text("an actor or a population", "主体或群体"),
    "topic": Text("a topic", "信息主题"),
    "channel": Text("a channel", "渠道"),
    "permission": Text("a permission", "许可"),
    "flow": Text("a flow", "信息流"),
    "project": Text("a project", "项目"),
}
_FOUND = {
    "nothing": Text("nothing", "空值"),
    "boolean": Text("true or false", "true 或 false"),
    "number": Text("a number", "数字"),
    "text": Text("text", "文字"),
    "list": Text("a list", "列表"),
    "mapping": Text("a mapping", "映射"),
}
_EXPECTED = {
    **_FOUND,
    "whole_number": Text("a whole number", "整数"),
    "word": Text("a word", "词"),
    "name": Text("a name, or {en: …, zh: …}", "名称，或 {en: …, zh: …}"),
    "ids": Text("an id or a list of ids", "标识符或标识符列表"),
    "topics": Text(
        "a topic, a list of topics or a mapping of topics", "信息主题、主题列表或以主题为键的映射"
    ),
    "share": Text(
        "a share from 0 to 1, a word (none, weak, partial, good, full) or a mapping",
        "0到1的比例、词（none、weak、partial、good、full）或映射",
    ),
    "duration": Text("a duration such as 2 days", "时长，如 2 days"),
    "rate": Text("a rate such as 0.1 per year", "频率，如 0.1 per year"),
    "volume": Text("a number per year, or such as 12 per week", "每年的数量，或如 12 per week"),
    "money": Text("an amount such as 5.00 USD", "金额，如 5.00 USD"),
    "count": Text("a number or a mapping with value", "数字，或含 value 的映射"),
    "rules": Text('a list of rules such as ["LOP", "SIL01"]', '规则列表，如 ["LOP", "SIL01"]'),
    "table": Text("a table", "表"),
    "threshold": Text("a number above 0 and at most 1", "大于0且不超过1的数"),
    "order": Text("such that medium is at most high", "使medium不大于high的数"),
    "weights": Text("a table of high and medium, or false", "含high和medium的表，或false"),
    "file": Text('a file such as "client.potx"', '一个文件，如 "client.potx"'),
    "files": Text('a list of files such as ["rules/ours.yaml"]', '文件列表，如 ["rules/ours.yaml"]'),
    "severity": Text("high, medium, low or a mapping", "high、medium、low 或映射"),
    "limit_share": Text("a number from 0 to 1", "0到1的数"),
    "limit_money": Text("a number in the currency of the model", "以模型货币计的数"),
    "other": Text("something else", "其他形式"),
}
_TABLES = {"wanted": _WANTED, "found": _FOUND, "expected": _EXPECTED}


def worded(name: str, value: str, language: Language) -> str:
    """The fact ``name`` as words: slugs translated, owners such as flows.ask spelled out."""
    if name == "owner" and "." in value:
        section, _, id = value.partition(".")
        if section in _OWNERS:
            quoted = Text(f" '{id}'", f"“{id}”").to(language)
            return _OWNERS[section].to(language) + quoted
    if name == "known" and language is Language.ZH:
        return value.replace(", ", "、")
    table = _TABLES.get(name, {})
    return table[value].to(language) if value in table else value
