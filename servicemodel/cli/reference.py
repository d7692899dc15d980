"""The reference of the commands: ``python -m servicemodel.cli.reference docs`` prints its pages anew."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from servicemodel.cli.front import COMMANDS, Front
from servicemodel.cli.plate import Plate
from servicemodel.domain.text import Language, Text

_TITLE = Text("Commands", "命令")
_OTHER = {Language.EN: "[中文](commands.zh.md)", Language.ZH: "[English](commands.md)"}
_INTRO = Text(
    "Printed from the program by `python -m servicemodel.cli.reference docs`. Results go to standard output,"
    " everything else to standard error.",
    "由程序打印而成：`python -m servicemodel.cli.reference docs`。结果输出到标准输出，其余输出到标准错误。",
)
_ENDINGS = Text("Exit codes", "退出码")
_CODES: tuple[tuple[int, Text], ...] = (
    (
        0,
        Text("done, and nothing reached the level of `--fail-on`", "完成，且没有达到 `--fail-on` 级别的问题"),
    ),
    (
        1,
        Text(
            "done, and something did: a finding, a stale picture, a broken promise",
            "完成，但有问题达到该级别：发现、过期的图或未兑现的承诺",
        ),
    ),
    (2, Text("the input cannot be used; nothing was written", "输入无法使用，未写入任何文件")),
    (3, Text("something is not installed; the message names the command", "缺少组件；提示中给出安装命令")),
    (
        70,
        Text(
            "a bug of this program; a crash file tells where, without client data",
            "本程序的缺陷；故障文件注明位置，不含客户数据",
        ),
    ),
)
_CODE, _MEANING = Text("code", "代码"), Text("meaning", "含义")
_OPTION, _DOES = Text("option", "选项"), Text("what it does", "作用")


def page(language: Language) -> str:
    """The page in ``language`` as Markdown; ends with a line end."""
    lines = [f"# {_TITLE.to(language)}", "", _OTHER[language], "", _INTRO.to(language), ""]
    front = Front(language)
    for name in COMMANDS:
        command = front.get_command(click.Context(front), name)
        assert command is not None
        lines += _command((name,), command, language)
    lines += [f"## {_ENDINGS.to(language)}", "", *_table((_CODE, _MEANING), language)]
    lines += [f"| {code} | {said.to(language)} |" for code, said in _CODES]
    return "\n".join(lines) + "\n"


def _command(names: tuple[str, ...], command: click.Command, language: Language) -> Iterator[str]:
    """What one command does, how it is called, and its options; then its sub-commands."""
    context = click.Context(command, info_name=" ".join(("servicemodel", *names)))
    yield from (f"{'#' * (len(names) + 1)} {' '.join(names)}", "", command.help or "", "")
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    examples = command.examples if isinstance(command, Plate) else ()
    yield from ("```text", usage, *(("", *examples) if examples else ()), "```", "")
    options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    records = [record for each in options if (record := each.get_help_record(context))]
    if records:
        yield from _table((_OPTION, _DOES), language)
        yield from (f"| `{_cell(said)}` | {_cell(does)} |" for said, does in records)
        yield ""
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _command((*names, name), below, language)


def _table(heads: tuple[Text, Text], language: Language) -> list[str]:
    return [f"| {' | '.join(head.to(language) for head in heads)} |", "|---|---|"]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main(arguments: Sequence[str]) -> None:
    """Print the pages into the folder named first."""
    folder = Path(arguments[0])
    (folder / "commands.md").write_text(page(Language.EN), encoding="utf-8")
    (folder / "commands.zh.md").write_text(page(Language.ZH), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
