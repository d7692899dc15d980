"""Options and arguments shared by commands, worded in the person's language."""

from collections.abc import Sequence
from typing import Any

import click

from servicemodel.cli.guessing import meant
from servicemodel.cli.language import parsed
from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Language, Text


class Words(click.ParamType[Any]):
    """One of ``known``, or with ``several`` a comma-separated list of them as a tuple."""

    name = "word"

    def __init__(self, known: Sequence[str], several: bool = False) -> None:
        self.known, self.several = tuple(known), several

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The word or words of ``value``; stops with code 2 at an unknown one."""
        if not isinstance(value, str):
            return value
        words = tuple(word.strip() for word in value.split(",")) if self.several else (value,)
        for word in words:
            if word not in self.known:
                raise Stop(2, _unknown(word, param), meant(word, self.known))
        return words if self.several else value


def _unknown(word: str, param: click.Parameter | None) -> Text:
    if isinstance(param, click.Option):
        return Text(f"{param.opts[-1]}: '{word}' is not known", f"{param.opts[-1]}：未知的取值“{word}”")
    return Text(f"'{word}' is not known", f"未知的取值“{word}”")


class Amount(click.ParamType[int]):
    """A whole number that is not negative."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of ``value``; stops with code 2 if it is none."""
        if not str(value).isdecimal():
            raise Stop(2, _unknown(str(value), param), Text("write a whole number", "请写整数"))
        return int(value)


class Languages(click.ParamType[tuple[Language, ...]]):
    """One language or both, the first one first: ``en``, ``zh``, ``zh,en``."""

    name = "languages"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Language, ...]:
        """The languages of ``value``; stops with code 2 if one is unknown."""
        if not isinstance(value, str):
            return tuple(value)
        languages = parsed(value)
        if not languages:
            raise Stop(
                2,
                Text(f"--lang: '{value}' is not known", f"--lang：未知的取值“{value}”"),
                Text("write en, zh or zh,en", "可写 en、zh 或 zh,en"),
            )
        return languages


def option(language: Language, *names: str, words: Text, **more: Any) -> click.Option:
    """An option whose help is ``words`` in ``language``."""
    return click.Option(names, help=words.to(language), **more)


def model_argument(language: Language) -> click.Argument:
    """MODEL: a path or a library name; "" where it is left out."""
    name = Text("[MODEL]", "[模型]").to(language)
    return click.Argument(["model"], metavar=name, default="", envvar="SERVICEMODEL_MODEL")


def for_party(language: Language) -> click.Option:
    """``--for PARTY``: the edition for a supplier, a dealer, the client or any other party."""
    words = Text(
        "edition for a party (id, kind or side, such as dealer): what it must not learn is left out, as"
        " editions.yaml beside the model says",
        "为某一方（标识符、类型或所属方，如 dealer）制作专用版：按 editions.yaml 略去其不应知悉的内容",
    )
    return option(language, "--for", "party", words=words, default="", metavar="PARTY")


def common(language: Language) -> list[click.Parameter]:
    """The flags every command has."""
    said = {
        "lang": Text("language: en, zh or zh,en", "语言：en、zh 或 zh,en"),
        "quiet": Text("say nothing but results and errors", "只输出结果和错误"),
        "verbose": Text(
            "say more; a crash file names library frames too", "输出更多；崩溃文件也列出程序库的调用位置"
        ),
        "colour": Text("no colour", "不使用颜色"),
    }
    return [
        option(language, "--lang", words=said["lang"], type=Languages(), default=(), metavar="LANG"),
        option(language, "-q", "--quiet", words=said["quiet"], is_flag=True),
        option(language, "-v", "--verbose", words=said["verbose"], is_flag=True),
        option(language, "--no-color", words=said["colour"], is_flag=True),
    ]
