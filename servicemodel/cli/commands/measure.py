"""``measure``: figures counted from service records, tied to the numbers of a model."""

from typing import Any

import click

from servicemodel.cli.guessing import meant
from servicemodel.cli.options import Words, option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel measure",
    "servicemodel measure model.yaml tickets.csv history.csv --zone Europe/Berlin",
    "servicemodel measure --only closed_loop,handoff_delay --dry-run",
    "servicemodel measure --engine sql:trino --only closed_loop",
)
WORDS = {
    "evidence": Text(
        "folder of the evidence (default: beside the model)", "证据文件夹（默认：与模型同一文件夹）"
    ),
    "engine": Text("duckdb, spark, or sql:NAME to print the SQL", "duckdb、spark，或用 sql:名称 输出 SQL"),
    "only": Text("names of measures, with commas", "指标名称，用逗号分隔"),
    "format": Text("text or json", "text 或 json"),
    "dry": Text("show the figures, write nothing", "只显示数值，不写文件"),
    "map": Text("mapping file of the records given", "所给记录的映射文件"),
    "zone": Text("time zone of the records given", "所给记录的时区"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    metavar = Text("[MODEL] [RECORDS]…", "[模型] [记录文件]…").to(language)
    parameters = [
        click.Argument(["given"], metavar=metavar, nargs=-1),
        option(language, "--evidence", words=WORDS["evidence"], default="", metavar="DIR"),
        option(language, "--engine", words=WORDS["engine"], default="duckdb", metavar="ENGINE"),
        option(language, "--only", words=WORDS["only"], default="", metavar="NAMES"),
        option(
            language,
            "--format",
            words=WORDS["format"],
            type=Words(("text", "json")),
            default="text",
            metavar="FORM",
        ),
        option(language, "-n", "--dry-run", words=WORDS["dry"], is_flag=True),
        option(language, "--map", "map_file", words=WORDS["map"], default="", metavar="MAP.yaml"),
        option(language, "--zone", words=WORDS["zone"], default="", metavar="ZONE"),
    ]
    return plate("measure", language, summary, EXAMPLES, parameters, run)


def run(given: tuple[str, ...], engine: str, only: str, **options: Any) -> int:
    """Import the records given, measure what stands in the evidence, and write ``measurements.json``."""
    from servicemodel.cli import measured
    from servicemodel.cli.extras import needs

    asked = {name: options.pop(name) for name in ("evidence", "format", "dry_run", "map_file", "zone")}
    voice = opened(**options)
    names = _known_engine_and_names(engine, only)
    needs("evidence")
    if engine.startswith("sql:"):
        return _print(engine, names, voice)
    model, records = measured.told_apart(given)
    wish = measured.Wish(model, records, asked.pop("format"), engine=engine, only=names, **asked)
    return measured.measure(wish, voice)


def _known_engine_and_names(engine: str, only: str) -> tuple[str, ...]:
    """The names in ``only``; stops with code 2 at an unknown engine or measure."""
    from servicemodel.evidence import measuring

    engines = ("duckdb", "spark", *(f"sql:{dialect}" for dialect in measuring.DIALECTS))
    known = tuple(each.name for each in measuring.plates())
    names = tuple(name.strip() for name in only.split(",") if name.strip())
    for flag, word, words in (("engine", engine, engines), *(("only", name, known) for name in names)):
        if word not in words:
            text = Text(f"--{flag}: '{word}' is not known", f"--{flag}：未知的取值“{word}”")
            raise Stop(2, text, meant(word, words))
    return names


def _print(engine: str, names: tuple[str, ...], voice: Voice) -> int:
    """The SQL of each measure, for a warehouse that holds the canonical tables."""
    from servicemodel.evidence import measuring

    voice.result("\n\n".join(f"-- {name}\n{sql};" for name, sql in measuring.printed(engine, names)))
    voice.next("servicemodel schema contact_event")
    return 0
