"""``accept``: live with a finding, with reason, name and last day."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servicemodel.cli.calendar_day import today
from servicemodel.cli.options import option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.text import Language, Text

if TYPE_CHECKING:
    from servicemodel.domain.acceptance import Acceptance

EXAMPLES = (
    'servicemodel accept LOP01@call@customers@front@no-return --reason "answered by newsletter"'
    ' --by "head of service"',
    "servicemodel accept 'LOP01@front@*' --reason … --by … --until 2026-12-31 --ticket CRM-118",
)
WORDS = {
    "model": Text("path of the model", "模型路径"),
    "reason": Text("why one can live with it", "接受的理由"),
    "by": Text("role of the person who decided", "决定人的职务"),
    "until": Text("last day, at most 180 days from today (the default)", "截止日期，最长180天（默认）"),
    "asked": Text("role of the person who asked for it", "申请人的职务"),
    "ticket": Text("number in your own system", "贵方系统中的编号"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    env, text = "SERVICEMODEL_MODEL", Text("TEXT", "文字").to(language)
    parameters = [
        click.Argument(["finding"], metavar=Text("FINDING", "问题标识符").to(language)),
        option(language, "-m", "--model", words=WORDS["model"], default="", metavar="MODEL", envvar=env),
        option(language, "--reason", words=WORDS["reason"], default="", metavar=text),
        option(language, "--by", words=WORDS["by"], default="", metavar=text),
        option(language, "--until", words=WORDS["until"], default="", metavar="YYYY-MM-DD"),
        option(language, "--asked-by", words=WORDS["asked"], default="", metavar=text),
        option(language, "--ticket", words=WORDS["ticket"], default="", metavar=text),
    ]
    return plate("accept", language, summary, EXAMPLES, parameters, run)


def run(
    finding: str, model: str, reason: str, by: str, until: str, asked_by: str, ticket: str, **common: Any
) -> int:
    """Append the acceptance of ``finding`` to ``accepted.yaml`` beside the model."""
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.walk import violated
    from servicemodel.domain.acceptance import Acceptance, elements_hash

    voice = opened(**common)
    day = today(voice.environment)
    _said("--reason", reason)
    _said("--by", by)
    last = _last_day(until, day)
    source = model_source(model, Path.cwd())
    path = _file(source)
    found, situated = violated(source, finding, own_rooms(source))
    made = elements_hash(found, situated)
    written = Acceptance(finding, reason.strip(), by.strip(), last, asked_by.strip(), ticket.strip(), made)
    write({path: _appended(path, written, day)})
    voice.wrote([path])
    _doubt(written, voice)
    voice.next(f"servicemodel check {source}")
    return 0


def _said(name: str, word: str) -> None:
    if not word.strip():
        text = Text(f"{name} is missing", f"缺少 {name}")
        raise Stop(2, text, Text("an acceptance names a reason and a person", "接受问题须写明理由和决定人"))


def _last_day(until: str, day: date) -> date:
    from servicemodel.domain.acceptance import MOST_DAYS

    latest = day + timedelta(days=MOST_DAYS)
    if not until:
        return latest
    try:
        last = date.fromisoformat(until)
    except ValueError as error:
        text = Text(f"--until: '{until}' is not a day", f"--until：“{until}”不是有效日期")
        raise Stop(2, text, Text(f"write it as {latest}", f"请写成 {latest} 的形式")) from error
    if not day <= last <= latest:
        text = Text(
            f"--until: {last} is not within {MOST_DAYS} days from today",
            f"--until：{last}不在今天起{MOST_DAYS}天之内",
        )
        raise Stop(2, text, Text(f"at the latest {latest}", f"最迟为{latest}"))
    return last


def _file(source: str) -> Path:
    from servicemodel.reading import acceptances

    path = acceptances.accepted_file(source)
    if path is None:
        text = Text(f"'{source}' is a model of the library", f"“{source}”是自带的模型")
        hint = f"servicemodel init --template {source}"
        raise Stop(2, text, Text(f"start your own from it: {hint}", f"请先据此新建自己的模型：{hint}"))
    return path


def _appended(path: Path, written: "Acceptance", day: date) -> bytes:
    """The new content of ``path``; read again, it says what it said and the new acceptance."""
    from servicemodel.reading import acceptances

    before = acceptances.read_acceptances(path, day)
    _not_twice(written, before, day)
    data = acceptances.appended(path.read_bytes() if path.exists() else b"", written)
    try:
        kept = acceptances.acceptances_in(str(path), data, day) == (*before, written)
    except ProblemsFound:
        kept = False
    if kept:
        return data
    text = Text(f"{path}: the entry cannot be added at the end", f"{path}：无法在末尾添加记录")
    hint = Text("write the file as a list with a dash before every entry", "请把文件写成以短横线开头的列表")
    raise Stop(2, text, hint)


def _not_twice(written: "Acceptance", before: "tuple[Acceptance, ...]", day: date) -> None:
    for each in before:
        same = (each.finding, each.elements or written.elements) == (written.finding, written.elements)
        if same and each.until >= day:
            text = Text(
                f"{each.finding} is accepted until {each.until}", f"{each.finding} 已接受至{each.until}"
            )
            raise Stop(2, text, Text(f"change the entry at {each.place}", f"请修改 {each.place} 处的记录"))


def _doubt(written: "Acceptance", voice: Voice) -> None:
    if written.by == written.asked_by:
        text = Text(
            "warning: the one who asked also decided; let somebody else decide",
            "提醒：申请人与决定人相同；请由他人决定",
        )
        voice.warn(text.to(voice.language))
