"""``plan``: what to do first and what it is worth; seats by hour; whom to remind before a unit fails."""

import re
from math import inf
from pathlib import Path
from typing import Any

import click

from servicemodel.cli.options import Amount, Words, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plan_words import WORDS
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, opened
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel plan q-company",
    "servicemodel plan --budget 20000 --samples 2000 --seed 7",
    "servicemodel plan --samples 2000 --format svg -o out",
    "servicemodel plan --staffing",
    "servicemodel plan --accept PRO01@customers@product.design_life@nobody-speaks-first --owner product",
    "servicemodel plan model.yaml --format json > plan.json",
    'servicemodel plan --worklist model.yaml --horizon "90 days" -o worklist.xlsx',
)
FORMATS = ("text", "json", "svg", "png", "pdf")
ENDINGS = (".csv", ".xlsx", ".parquet")
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
_DAYS |= {"天": 1, "日": 1, "周": 7, "个月": 30, "月": 30, "年": 365}
_EVERYTHING = 10**9
#: What accepting an action takes: option, default, form.
ACCEPTING = (("accept", "", "ACTION"), ("owner", "to-be-named", "ROLE"))


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


class Numbers(click.ParamType[tuple[float, ...]]):
    """Numbers that are not negative, separated by commas, at most ``most``; none for an empty text."""

    name = "numbers"

    def __init__(self, most: int = 99) -> None:
        self.most = most

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, ...]:
        """The numbers of ``value``; stops with code 2 if one is none."""
        if not isinstance(value, str):
            return tuple(value)
        words = [word.strip() for word in value.split(",")] if value.strip() else []
        wrong = [word for word in words if not re.fullmatch(r"\d+(\.\d+)?", word)]
        if wrong or len(words) > self.most:
            name, said = param.opts[-1] if param else "", (wrong or [value])[0]
            text = Text(f"{name}: '{said}' is no number", f"{name}：“{said}”不是数字")
            raise Stop(2, text, Text("write for example 20000", "例如 20000"))
        return tuple(float(word) for word in words)


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    forms, engines, themes = (
        Words(FORMATS, several=True),
        Words(("duckdb", "spark")),
        Words(("light", "dark")),
    )
    money = {"type": Numbers(most=1), "default": "", "metavar": "AMOUNT"}
    number = {"type": Amount(), "metavar": "N"}

    def said(name: str, **more: Any) -> click.Option:
        return option(language, *name.split(), words=WORDS[name.split()[-1].strip("-")], **more)

    parameters: list[click.Parameter] = [
        model_argument(language),
        said("--scenario", default="", metavar="NAME"),
        said("--budget", **money),
        said("--budget-per-year", **money),
        said("--capacity", type=Numbers(), default="", metavar="DAYS,…"),
        said("--samples", **number, default="500"),
        said("--seed", **number, default="1"),
        said("--workers", **number, default="1"),
        said("--prior", default="", metavar="NAME"),
        said("--assumptions", is_flag=True),
        *(said(f"--{name}", default=usual, metavar=form) for name, usual, form in ACCEPTING),
        said("--most", **number, default="20"),
        said("--staffing", is_flag=True),
        said("--change", default="0", metavar="SHARE"),
        said("--open-days", type=Amount(), default="0", metavar="N"),
        said("--simulate", is_flag=True),
        said("--first", default="", metavar="IDS"),
        said("--worklist", is_flag=True),
        said("--evidence", default="", metavar="DIR"),
        said("--horizon", type=Horizon(), default="90 days", metavar="TIME"),
        said("--engine", type=engines, default="duckdb", metavar="ENGINE"),
        said("--format", type=forms, default="text", metavar="FORMS"),
        said("--theme", type=themes, default="light", metavar="THEME"),
        said("-o --out", default="", metavar="PATH"),
    ]
    return plate("plan", language, summary, EXAMPLES, parameters, run)


def run(model: str, worklist: bool, staffing: bool, **more: Any) -> int:
    """Print the plan, the staffing or what the work list rests on; write charts or the list."""
    common = ("lang", "quiet", "verbose", "no_color")
    voice = opened(**{name: more.pop(name) for name in common})
    source = model_source(model, Path.cwd())
    accept, owner = more.pop("accept"), more.pop("owner")
    if accept:
        from servicemodel.cli import plan_accepted

        return plan_accepted.accepted(source, accept, owner, voice)
    if worklist:
        return _listed(source, more, voice)
    if staffing:
        return _staffed(source, more, voice)
    from servicemodel.cli.planned import Wish, planned

    plain = ("scenario", "capacity", "samples", "seed", "workers", "prior", "assumptions", "theme")
    wish = Wish(
        source,
        budget=next(iter(more["budget"]), None),
        budget_per_year=next(iter(more["budget_per_year"]), None),
        most=more["most"] or _EVERYTHING,
        formats=more["format"],
        out=more["out"] or "out",
        **{name: more[name] for name in plain},
    )
    return planned(wish, voice)


def _listed(source: str, more: dict[str, Any], voice: Any) -> int:
    from servicemodel.cli import reminding

    out = more["out"] or "worklist.csv"
    if not out.endswith(ENDINGS):
        text = Text(f"{out}: unknown kind of file", f"{out}：不支持的文件类型")
        raise Stop(2, text, Text("write .csv, .xlsx or .parquet", "可写 .csv、.xlsx 或 .parquet"))
    records = {name: more[name] for name in ("evidence", "horizon", "engine")}
    wish = reminding.Wish(source, out=out, format=more["format"][0], **records)
    return reminding.listed(wish, voice)


def _staffed(source: str, more: dict[str, Any], voice: Any) -> int:
    from servicemodel.cli import staffed

    try:
        change = float(more["change"])
    except ValueError:
        change = -2.0
    if not -1 <= change < inf:
        text = Text(f"--change: '{more['change']}' is no share", f"--change：“{more['change']}”不是比例")
        raise Stop(2, text, Text("write for example -0.15", "例如 -0.15"))
    if more["format"][0] not in {"text", "json"}:
        text = Text("--staffing is told as text or json", "--staffing 只能输出 text 或 json")
        raise Stop(2, text, Text("write --format text", "请写 --format text"))
    if more["open_days"] > 366:
        days = more["open_days"]
        text = Text(f"--open-days: no year has {days} days", f"--open-days：一年没有{days}天")
        raise Stop(2, text, Text("write for example 250", "例如 250"))
    first = tuple(word.strip() for word in more["first"].split(",") if word.strip())
    days, simulate = more["open_days"] or None, more["simulate"] or bool(first)
    return staffed.staffed(
        source, more["format"][0], voice, staffed.Wish(days, change, simulate, first, more["seed"])
    )
