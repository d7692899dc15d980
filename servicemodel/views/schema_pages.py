"""The reference of the model file: ``python -m servicemodel.views.schema_pages docs`` prints it anew."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from servicemodel.domain.text import Language, Text
from servicemodel.reading import formats
from servicemodel.views.fact_labels import WHAT, fact_label
from servicemodel.views.field_labels import FIELDS

_TITLE, _FILE = Text("The model file", "模型文件"), Text("The file", "文件本身")
_OTHER = {Language.EN: "[中文](model-file.zh.md)", Language.ZH: "[English](model-file.md)"}
_INTRO = Text(
    "Printed from the program by `python -m servicemodel.views.schema_pages docs`. The same as JSON Schema:"
    " `servicemodel schema`. What is left out is not known; only what is marked here has a default.",
    "由程序打印而成：`python -m servicemodel.views.schema_pages docs`。同样内容的 JSON Schema 见"
    " `servicemodel schema`。未填写即为未知；只有此处注明的字段才有默认值。字段的详细说明见英文页。",
)
_FIELD, _NEEDED = Text("field", "字段"), Text("must be there", "必填")
_SAYS, _YES = Text("what it says", "含义"), Text("yes", "是")
_DEFAULT, _ONE_OF = (
    Text(" Default: `{value}`.", "。默认：`{value}`"),
    Text("One of {words}.", "可选值：{words}。"),
)
#: Fields that only a file has.
_OF_FILES = {
    "servicemodel": "文件格式的版本",
    "include": "并入的文件",
    "actors": "主体",
    "permissions": "许可",
    "populations": "群体",
    "origins": "直接观察",
    "needs": "信息需求",
    "projects": "项目",
    "en": "英文名称",
    "zh": "中文名称",
    "from": "发送方",
    "to": "接收方",
    "value": "数值",
    "low": "下限",
    "high": "上限",
    "grade": "证据等级",
    "successes": "计数：符合的件数",
    "trials": "计数：总件数",
    "measure": "指标",
    "category": "指标细分：类别",
    "field": "指标细分：字段",
    "item": "指标细分：条目",
    "matter": "指标细分：服务请求",
    "part": "指标细分：零部件",
    "priority": "指标细分：优先级",
    "product": "指标细分：产品",
    "window": "指标细分：时间窗",
}


def page(language: Language) -> str:
    """The page in ``language`` as Markdown: the file, every kind of entry, every list of words."""
    schema = formats.model_schema()
    lines = [f"# {_TITLE.to(language)}", "", _OTHER[language], "", _INTRO.to(language), ""]
    lines += [f"## {_FILE.to(language)}", "", *_fields(schema, language)]
    entries = sorted(schema["$defs"].items())
    for name, entry in entries:
        if "properties" in entry:
            told = entry.get("description", "") if language is Language.EN else ""
            lines += [
                "",
                f"## {_heading(name)}",
                "",
                *((told, "") if told else ()),
                *_fields(entry, language),
            ]
    for name, entry in entries:
        if "enum" in entry:
            comma = Text(", ", "、").to(language)
            words = comma.join(f"`{word}`" for word in entry["enum"])
            lines += ["", f"## {_heading(name)}", "", _ONE_OF.to(language).format(words=words)]
    return "\n".join(lines) + "\n"


def _heading(name: str) -> str:
    """``FlowEntry`` becomes ``Flow``, ``ActorKind`` becomes ``Actor kind``."""
    words = name.removesuffix("Entry")
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in words).strip()
    return spaced[:1].upper() + spaced[1:]


def _fields(entry: dict[str, Any], language: Language) -> Iterator[str]:
    heads = " | ".join(head.to(language) for head in (_FIELD, _NEEDED, _SAYS))
    yield from (f"| {heads} |", "|---|---|---|")
    needed = set(entry.get("required", ()))
    for name, field in entry["properties"].items():
        must = _YES.to(language) if name in needed else ""
        yield f"| `{name}` | {must} | {_said(name, field, language)} |"


def _said(name: str, field: dict[str, Any], language: Language) -> str:
    default = field.get("default")
    told = "" if default in (None, [], {}, "") else _DEFAULT.to(language).format(value=default)
    words = field.get("description", "") if language is Language.EN else _label(name)
    return f"{words}{told}".replace("|", "\\|").replace("\n", " ")


def _label(name: str) -> str:
    if name in _OF_FILES:
        return _OF_FILES[name]
    label = FIELDS.get(name) or WHAT.get(name)
    return label.zh if label else fact_label(name, Language.ZH)


def main(arguments: Sequence[str]) -> None:
    """Print the pages into the folder named first."""
    folder = Path(arguments[0])
    (folder / "model-file.md").write_text(page(Language.EN), encoding="utf-8")
    (folder / "model-file.zh.md").write_text(page(Language.ZH), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
