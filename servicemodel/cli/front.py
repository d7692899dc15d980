"""The group of commands. A command's module is imported when it is called; help imports none of them."""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from servicemodel import __version__
from servicemodel.cli import ending, streams
from servicemodel.cli.guessing import meant
from servicemodel.cli.options import Languages, option
from servicemodel.cli.plate import help_option, write_examples, write_options
from servicemodel.cli.voice import Stop, Voice, addressed
from servicemodel.domain.text import Language, Text

#: Every command with its one line of help; the module of the same name stands in ``commands/``.
COMMANDS: dict[str, Text] = {
    "report": Text("write one page: findings, pictures, actions", "生成单文件报告：发现、图、行动建议"),
    "check": Text("validate a model and list what is wrong in the service", "校验模型，列出服务中的问题"),
    "accept": Text("live with a finding for a while", "暂时接受某个问题"),
    "draw": Text("draw pictures of a model", "绘制模型图"),
    "explain": Text("explain a rule or a code, or list all rules", "解释规则或代码，或列出全部规则"),
    "init": Text("start a new model from a template", "由模板新建模型"),
    "deck": Text("eight slides and an appendix, native and editable", "生成可编辑的演示文稿：八页正文和附录"),
    "workbook": Text("a workbook to work in, and its edits back", "导出可编辑的工作簿，并将修改导回"),
    "import": Text("bring in service records, or an ArchiMate model", "导入服务记录或 ArchiMate 模型"),
    "measure": Text("compute figures from records and tie them to a model", "由记录计算指标并写入模型"),
    "trace": Text("what a figure rests on, down to the rows", "追溯数值的来源，直至原始记录"),
    "plan": Text("what to do, best first; whom to remind", "行动建议，效果最好的在前；应提醒的客户"),
    "compare": Text("two scenarios side by side, or the service modes", "并列对比两个情景或各服务模式"),
    "diff": Text("what changed between two versions, and why", "两个版本之间的变化及原因"),
    "spec": Text("steps, drafts and checks of your own specifications", "自编规范：步骤、草稿与检查"),
    "book": Text("the living book: what is promised, what is kept", "活文档：承诺了什么，兑现了什么"),
    "schema": Text("print the JSON Schemas and the kinds", "输出 JSON Schema 和类别清单"),
    "doctor": Text("check drawing, fonts and locale", "检查绘图、字体和区域设置"),
}
EXAMPLES = ("servicemodel report q-company", "servicemodel check model.yaml", "servicemodel explain LOP01")


class Front(click.Group):
    """The commands of the program, each imported when it is called."""

    def __init__(self, language: Language) -> None:
        self.language = language
        flags = {"is_flag": True, "is_eager": True, "expose_value": False}
        version = Text("print the version", "输出版本号")
        params = [
            option(language, "--version", words=version, callback=_version, **flags),
            option(language, "--lang", words=Text("language: en, zh", "语言：en、zh"), type=Languages()),
            help_option(language),
        ]
        super().__init__("servicemodel", params=list(params), callback=_alone, invoke_without_command=True)
        self.add_help_option = False

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they are met in the field."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"servicemodel.cli.commands.{module_of(cmd_name)}")
        command: click.Command = module.command(self.language, COMMANDS[cmd_name])
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that ``args`` call; stops with code 2 at an unknown one."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None:
            raise Stop(2, Text(f"no command '{name}'", f"没有命令“{name}”"), meant(name, COMMANDS))
        return name, command, args[1:]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples, usage, the commands and the options, without importing a command."""
        write_examples(self.language, EXAMPLES, formatter)
        usage = Text("Usage: servicemodel COMMAND [MODEL] …\n", "用法：servicemodel 命令 [模型] …\n")
        formatter.write("\n" + usage.to(self.language))
        formatter.write(Text("\nCommands:\n", "\n命令：\n").to(self.language))
        with formatter.indentation():
            formatter.write_dl([(name, words.to(self.language)) for name, words in COMMANDS.items()])
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        write_options(self.language, options, ctx, formatter)


def module_of(command: str) -> str:
    """Name of the module of ``command``; ``import`` is a word of the language and cannot be one."""
    return "importing" if command == "import" else command


def run(arguments: Sequence[str]) -> int:
    """Obey ``arguments`` and return the exit code: 0, 1, 2, 3, 70 or 130."""
    voice = addressed(arguments)
    streams.steady()
    try:
        code = _obey(list(arguments), voice)
        streams.flush()
    except BrokenPipeError:
        streams.silence()
        return 0
    except (Exception, KeyboardInterrupt) as error:
        return ending.ended(error, voice, Path.cwd())
    return code


def _obey(arguments: list[str], voice: Voice) -> int:
    # Not click's own main(): it would turn a closed pipe and Ctrl-C into exit code 1.
    group = Front(voice.language)
    try:
        with group.make_context("servicemodel", arguments, max_content_width=100) as context:
            code = group.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    return int(code or 0)


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        sys.stdout.write(f"servicemodel {__version__}\n")
        ctx.exit()


@click.pass_context
def _alone(ctx: click.Context, lang: tuple[Language, ...]) -> None:
    # The language was read before parsing; without a command there is only help to show.
    if ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")
