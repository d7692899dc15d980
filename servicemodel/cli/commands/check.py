"""``check``: validate a model and list what is wrong in the service."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from servicemodel.cli.calendar_day import today
from servicemodel.cli.failing import FAILING, failed
from servicemodel.cli.options import Words, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.printing import printed, problem_lines
from servicemodel.cli.voice import Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.cli.settings import Settings
    from servicemodel.cli.walk import Own
    from servicemodel.views.dossier import Dossier

EXAMPLES = (
    "servicemodel check q-company",
    "servicemodel check model.yaml --format json > findings.json",
    "servicemodel check --select LOP,SIL01 --fail-on warning",
    "servicemodel check --baseline old.json",
)
FORMATS = ("text", "concise", "json", "sarif")
WORDS = {
    "format": Text("text, concise, json or sarif", "text、concise、json 或 sarif"),
    "json": Text("the same as --format json", "等同于 --format json"),
    "fail": Text(
        "end with code 1 at error (high), warning (medium), info (low) or never",
        "发现达到该级别时以代码 1 结束：error（高）、warning（中）、info（低）、never（从不）",
    ),
    "select": Text("only rules that begin so, e.g. LOP,SIL01", "只用以此开头的规则，如 LOP,SIL01"),
    "ignore": Text("not the rules that begin so", "不用以此开头的规则"),
    "baseline": Text(
        "fail only on findings that this earlier JSON does not hold", "仅对该历史JSON中没有的问题报失败"
    ),
    "strict": Text("count accepted findings too", "已接受的问题也计入"),
    "settings": Text("print every setting with its origin", "列出各项设置及其来源"),
    "out": Text("write to this file instead of stdout", "写入该文件，而不是标准输出"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    form = Words(FORMATS)
    limit = Words(tuple(FAILING))
    env = "SERVICEMODEL_FORMAT"
    parameters = [
        model_argument(language),
        option(
            language, "--format", words=WORDS["format"], type=form, default="text", metavar="FORM", envvar=env
        ),
        option(language, "--json", "format", words=WORDS["json"], flag_value="json", is_flag=True),
        option(language, "--fail-on", words=WORDS["fail"], type=limit, metavar="LEVEL"),
        option(language, "--select", words=WORDS["select"], metavar="RULES"),
        option(language, "--ignore", words=WORDS["ignore"], metavar="RULES"),
        option(language, "--baseline", words=WORDS["baseline"], default="", metavar="FILE"),
        option(language, "--strict", words=WORDS["strict"], is_flag=True),
        option(language, "--show-settings", words=WORDS["settings"], is_flag=True),
        option(language, "-o", "--out", words=WORDS["out"], default="", metavar="FILE"),
    ]
    return plate("check", language, summary, EXAMPLES, parameters, run)


def run(
    model: str,
    format: str,
    fail_on: str | None,
    select: str | None,
    ignore: str | None,
    baseline: str,
    strict: bool,
    show_settings: bool,
    out: str,
    **common: Any,
) -> int:
    """Print the findings; 1 if one of them is at or above ``fail_on`` and not in the ``baseline``."""
    from servicemodel.cli.baseline import known_ids
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.settings import settings_lines
    from servicemodel.cli.walk import settled
    from servicemodel.views.screen import next_command

    voice = opened(**common)
    source = model_source(model, Path.cwd())
    flags = {"select": select, "ignore": ignore, "fail-on": fail_on}
    try:
        own = own_rooms(source)
        settings = settled(source, flags, own=own)
        if show_settings:
            voice.result(settings_lines(settings, voice.language))
            return 0
        known = known_ids(baseline) if baseline else None
        day = None if strict else today(voice.environment)
        dossier = _dossier(source, settings, format, day, own)
    except ProblemsFound as error:
        if format != "concise":
            raise
        voice.warn(problem_lines(error, voice.language))
        return 2
    dossier = evolve(dossier, baseline=known)
    _tell(printed(dossier, format, voice, colour=voice.colour and not out), out, voice)
    voice.next(next_command(dossier))
    return int(failed(dossier.fresh, settings.fail_on))


def _dossier(source: str, settings: "Settings", format: str, day: date | None, own: "Own") -> "Dossier":
    from servicemodel.cli.walk import checked, chosen

    rules = chosen(settings.select, settings.ignore, own)
    return checked(source, rules, format == "json", settings.severities, day, settings.exposure, own)


def _tell(words: str, out: str, voice: Voice) -> None:
    if out:
        write({Path(out): words.encode()})
        voice.wrote([Path(out)])
    else:
        voice.result(words)
