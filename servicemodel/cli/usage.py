"""A wrong command line in words: what the parser complains of, in both languages."""

import click
from click.exceptions import BadArgumentUsage, BadOptionUsage, MissingParameter, NoSuchOption

from servicemodel.cli.guessing import nearest
from servicemodel.domain.text import Text


def complaint(error: click.ClickException) -> tuple[Text, Text]:
    """What was wrong with the command line, and what to do."""
    return _said(error), _advice(error)


def _said(error: click.ClickException) -> Text:
    if isinstance(error, NoSuchOption):
        return Text(f"no option '{error.option_name}'", f"没有选项“{error.option_name}”")
    if isinstance(error, BadOptionUsage):
        return Text(f"option '{error.option_name}' is not used rightly", f"选项“{error.option_name}”用法不对")
    if isinstance(error, MissingParameter):
        name = _name(error)
        return Text(f"'{name}' is missing", f"缺少“{name}”")
    if isinstance(error, BadArgumentUsage):
        return Text("an argument is missing or too much", "参数缺少或多余")
    return Text(error.format_message().rstrip("."), "命令行中有多余或无法理解的参数")


def _name(error: MissingParameter) -> str:
    parameter = error.param
    return (parameter.make_metavar(error.ctx) or parameter.opts[-1]) if parameter and error.ctx else "?"


def _advice(error: click.ClickException) -> Text:
    context = getattr(error, "ctx", None)
    guess = ""
    if context is not None and isinstance(error, NoSuchOption):
        known = [name for p in context.command.params for name in p.opts if isinstance(p, click.Option)]
        guess = nearest(error.option_name, known)
    if guess:
        return Text(f"did you mean '{guess}'?", f"是否想写“{guess}”？")
    command = context.command_path if context is not None else "servicemodel"
    return Text(f"see {command} --help", f"请看 {command} --help")
