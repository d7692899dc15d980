"""How a command looks in help: examples first, then usage, what it does, options."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from servicemodel.cli.options import common, option
from servicemodel.domain.text import Language, Text


class Plate(click.Command):
    """A command with bilingual help; ``examples`` are command lines, shown first."""

    def __init__(
        self, name: str, language: Language, summary: Text, examples: Sequence[str], **more: Any
    ) -> None:
        self.language, self.examples = language, tuple(examples)
        said = summary.to(language)
        metavar = Text("[OPTIONS]", "[选项]").to(language)
        super().__init__(
            name, help=said, short_help=said, options_metavar=metavar, add_help_option=False, **more
        )

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples, usage, summary and options."""
        write_examples(self.language, self.examples, formatter)
        usage = Text("Usage: ", "用法：").to(self.language)
        formatter.write("\n")
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=usage)
        self.format_help_text(ctx, formatter)
        self.format_options(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a heading in the person's language."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        write_options(self.language, options, ctx, formatter)


def write_examples(language: Language, examples: Sequence[str], formatter: click.HelpFormatter) -> None:
    """Write ``examples`` as they are typed, one a line."""
    formatter.write(Text("Examples:", "示例：").to(language) + "\n")
    for example in examples:
        formatter.write(f"  {example}\n")


def write_options(
    language: Language, options: Sequence[click.Option], ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write ``options`` under a heading in ``language``."""
    records = [record for option in options if (record := option.get_help_record(ctx))]
    formatter.write(Text("\nOptions:\n", "\n选项：\n").to(language))
    with formatter.indentation():
        formatter.write_dl(records)


def command(
    name: str,
    language: Language,
    summary: Text,
    examples: Sequence[str],
    parameters: Sequence[click.Parameter],
    callback: Callable[..., int],
) -> Plate:
    """A command of the program: its own parameters, the common flags and ``-h/--help``."""
    params = [*parameters, *common(language), help_option(language)]
    return Plate(name, language, summary, examples, params=params, callback=callback)


def help_option(language: Language) -> click.Option:
    """``-h/--help``, which prints help to stdout and ends with code 0."""
    said = Text("show this help", "显示本帮助")
    more = {"is_flag": True, "is_eager": True, "expose_value": False, "callback": _show}
    return option(language, "-h", "--help", words=said, **more)


def _show(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        sys.stdout.write(ctx.get_help() + "\n")
        ctx.exit()
