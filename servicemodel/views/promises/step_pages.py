"""The steps of the client's own specifications as a page in Markdown, and as text for a terminal.

``python -m servicemodel.views.promises.step_pages docs`` prints the pages anew.
"""

import sys
from pathlib import Path

from servicemodel.domain.text import Language, Text
from servicemodel.views.promises.step import KEYWORDS, Role, Step, shown
from servicemodel.views.promises.step_list import CHAPTERS, Chapter

FILES = {Language.EN: "steps.md", Language.ZH: "steps.zh.md"}
_INTRODUCTION = Text(
    """\
# Steps of your own specifications

A specification is a file `specs/NAME.feature` beside `model.yaml`; in Chinese it is `specs/NAME.zh.feature`
and its first line is `# language: zh-CN`. Run `pytest` in the folder of the model to check it. Every
scenario has a Given, one When and a Then; further lines begin with And.

Names stand in quotation marks and are those of the model, in either language. Figures may be written
12,000 or 1.2万. A figure that nobody knows makes the promise *not measured*: it is neither kept nor broken,
and the run says what to enter.

This page is printed from the program; `servicemodel spec steps` shows the same.
""",
    """\
# 自己编写规范时可用的步骤

规范是 `model.yaml` 旁的文件 `specs/名称.zh.feature`，第一行写 `# language: zh-CN`；
英文为 `specs/名称.feature`。在模型所在的文件夹运行 `pytest` 即可检验。
每个场景有“假如”、一个“当”和“那么”，其余各行以“并且”开头。

名称写在引号里，用模型中的名称，中英文均可。数字可写成 12,000 或 1.2万。
尚不清楚的数字使承诺成为“未测量”：既不算兑现，也不算未兑现，运行结果会说明需要补充什么。

本页由程序生成；`servicemodel spec steps` 显示同样的内容。
""",
)
_COLUMNS = Text("| step | meaning |\n|---|---|", "| 步骤 | 含义 |\n|---|---|")
_EXAMPLE = Text("For example:", "例如：")


def steps_page(language: Language) -> str:
    """The page in ``language``: one table and one example for each matter."""
    chapters = (_chapter(chapter, language) for chapter in CHAPTERS)
    return "\n".join((_INTRODUCTION.to(language), *chapters))


def _chapter(chapter: Chapter, language: Language) -> str:
    rows = [f"| {_sentence(step, language)} | {step.says.to(language)} |" for step in chapter.steps]
    examples = [f"{_keyword(step, language)}{step.example.to(language)}" for step in chapter.steps]
    lines = (f"## {chapter.title.to(language)}", "", _COLUMNS.to(language), *rows, "", _EXAMPLE.to(language))
    return "\n".join((*lines, "", "```gherkin", *examples, "```", ""))


def steps_text(language: Language) -> str:
    """The steps for a terminal, a line for each and its meaning below."""
    lines = []
    for chapter in CHAPTERS:
        lines += ["", chapter.title.to(language)]
        for step in chapter.steps:
            lines += [f"  {_sentence(step, language)}", f"      {step.says.to(language)}"]
    return "\n".join(lines[1:]) + "\n"


def _sentence(step: Step, language: Language) -> str:
    return f"{_keyword(step, language)}{shown(step, language)}"


def _keyword(step: Step, language: Language) -> str:
    return KEYWORDS[Role(step.role)].to(language) + ("" if language is Language.ZH else " ")


def main(folder: Path) -> None:
    """Write the pages into ``folder``."""
    for language, name in FILES.items():
        (folder / name).write_text(steps_page(language), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
