"""``plan``: what to do, best first; with ``--worklist`` whom to remind of what before a unit fails."""

import re
from pathlib import Path
from typing import Any

import click

from servicemodel.cli.calendar_day import today
from servicemodel.cli.options import Amount, Words, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel plan q-company",
    "servicemodel plan model.yaml --format json > plan.json",
    'servicemodel plan --worklist model.yaml --horizon "90 days" -o worklist.xlsx',
)
WORDS = {
    "worklist": Text(
        "list which customers to remind of what, from units and repairs",
        "根据装机与维修记录，列出应提醒的客户及内容",
    ),
    "evidence": Text(
        "folder of the evidence (default: beside the model)", "证据文件夹（默认：与模型同一文件夹）"
    ),
    "horizon": Text("how far ahead to look", "预测期限"),
    "out": Text("work list to write: .csv, .xlsx or .parquet", "写入的工作清单：.csv、.xlsx 或 .parquet"),
    "format": Text("text or json", "text 或 json"),
    "engine": Text("duckdb, or spark for what outgrows one machine", "duckdb；单机容纳不下时用 spark"),
    "most": Text("actions to print; 0 for all", "列出的行动数；0 表示全部"),
}
ENDINGS = (".csv", ".xlsx", ".parquet")
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
_DAYS |= {"天": 1, "日": 1, "周": 7, "个月": 30, "月": 30, "年": 365}
_EVERYTHING = 10**9


class Horizon(click.ParamType[float]):
    """A duration such as ``90 days`` or ``3 months``, in days."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The days of ``value``; stops with code 2 if it is none."""
        found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([^\d\s.]+)\s*", str(value))
        days = float(found[1]) * _DAYS.get(found[2].lower(), 0) if found else 0.0
        if days > 0:
            return days
        text = Text(f"--horizon: '{value}' is no duration", f"--horizon：“{value}”不是时长")
        raise Stop(2, text, Text('write for example "90 days" or "3 months"', "例如“90 days”或“3 个月”"))


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    form, engines = Words(("text", "json")), Words(("duckdb", "spark"))
    parameters = [
        model_argument(language),
        option(language, "--worklist", words=WORDS["worklist"], is_flag=True),
        option(language, "--evidence", words=WORDS["evidence"], default="", metavar="DIR"),
        option(
            language, "--horizon", words=WORDS["horizon"], type=Horizon(), default="90 days", metavar="TIME"
        ),
        option(language, "-o", "--out", words=WORDS["out"], default="worklist.csv", metavar="FILE"),
        option(language, "--format", words=WORDS["format"], type=form, default="text", metavar="FORM"),
        option(language, "--engine", words=WORDS["engine"], type=engines, default="duckdb", metavar="ENGINE"),
        option(language, "--most", words=WORDS["most"], type=Amount(), default="20", metavar="N"),
    ]
    return plate("plan", language, summary, EXAMPLES, parameters, run)


def run(model: str, worklist: bool, out: str, format: str, most: int, **more: Any) -> int:
    """Print the plan, or write the work list and print what it rests on."""
    records = {name: more.pop(name) for name in ("evidence", "horizon", "engine")}
    voice = opened(**more)
    source = model_source(model, Path.cwd())
    if not worklist:
        return _planned(source, format, most or _EVERYTHING, voice)
    from servicemodel.cli import reminding

    if not out.endswith(ENDINGS):
        text = Text(f"{out}: unknown kind of file", f"{out}：不支持的文件类型")
        raise Stop(2, text, Text("write .csv, .xlsx or .parquet", "可写 .csv、.xlsx 或 .parquet"))
    return reminding.listed(reminding.Wish(source, out=out, format=format, **records), voice)


def _planned(source: str, format: str, most: int, voice: Voice) -> int:
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.walk import planned, settled
    from servicemodel.views import findings_json
    from servicemodel.views.plan_text import plan_text

    own = own_rooms(source)
    settings = settled(source, {}, own=own)
    dossier = planned(source, settings.severities, today(voice.environment), own, settings.exposure)
    if format == "json":
        voice.result(findings_json.as_json(findings_json.findings_document(dossier)))
    else:
        voice.result(plan_text(dossier, voice.language, most))
    voice.next(f"servicemodel report {source}")
    return 0
