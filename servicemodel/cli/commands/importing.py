"""``import``: what a client has, brought in: records as evidence, an ArchiMate model as a model file."""

import gzip
from pathlib import Path
from typing import Any

import click

from servicemodel.cli.guessing import meant, nearest
from servicemodel.cli.imported import told
from servicemodel.cli.options import option
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Stop, Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel import tickets.csv --dry-run",
    "servicemodel import tickets.csv history.csv --zone Europe/Berlin",
    "servicemodel import tickets.csv --draft map.yaml",
    "servicemodel import tickets.csv --map map.yaml",
    "servicemodel import --request --lang zh",
    "servicemodel import client.archimate -o model.yaml",
)
WORDS = {
    "out": Text("model file to write (ArchiMate)", "写入的模型文件（ArchiMate）"),
    "dry": Text("show what would be read, write nothing", "只显示将读入的内容，不写文件"),
    "map": Text("mapping file: which column is what", "映射文件：各列的含义"),
    "draft": Text("write a mapping file to review, import nothing", "生成待核对的映射文件，不导入"),
    "profile": Text("product that wrote the records", "记录来自的系统"),
    "zone": Text("time zone of the times, as Europe/Berlin", "时间所用时区，如 Asia/Shanghai"),
    "no_input": Text("ask nothing; stop where something is not certain", "不提问；有不确定之处即停止"),
    "request": Text("list the files to ask a client for", "列出需向客户索取的文件"),
    "evidence": Text("folder of the evidence", "证据文件夹"),
    "keep": Text("keep names and addresses as they are, and why", "保留姓名和联系方式，并说明理由"),
}


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    parameters = [
        click.Argument(["files"], metavar=Text("FILE…", "文件…").to(language), nargs=-1),
        option(language, "-o", "--out", words=WORDS["out"], default="model.yaml", metavar="FILE"),
        option(language, "-n", "--dry-run", words=WORDS["dry"], is_flag=True),
        option(language, "--map", "map_file", words=WORDS["map"], default="", metavar="MAP.yaml"),
        option(language, "--draft", words=WORDS["draft"], default="", metavar="MAP.yaml"),
        option(language, "--profile", words=WORDS["profile"], default="", metavar="NAME"),
        option(language, "--zone", words=WORDS["zone"], default="", metavar="ZONE"),
        option(language, "--no-input", words=WORDS["no_input"], is_flag=True),
        option(language, "--request", words=WORDS["request"], is_flag=True),
        option(language, "--evidence", words=WORDS["evidence"], default="evidence", metavar="DIR"),
        option(language, "--keep-personal", words=WORDS["keep"], default="", metavar="REASON"),
    ]
    return plate("import", language, summary, EXAMPLES, parameters, run)


def run(files: tuple[str, ...], out: str, dry_run: bool, request: bool, **options: Any) -> int:
    """Bring in ``files``, each as what it is."""
    words = ("map_file", "draft", "profile", "zone", "no_input", "evidence", "keep_personal")
    asked = {name: options.pop(name) for name in words}
    voice = opened(**options)
    if request:
        return _request(voice)
    if not files:
        hint = Text("servicemodel import tickets.csv", "servicemodel import tickets.csv")
        raise Stop(2, Text("name a file to import", "请指定要导入的文件"), hint)
    if not any(is_model(file) for file in files):
        return _records(files, dry_run, asked, voice)
    if len(files) > 1:
        raise Stop(2, Text("an ArchiMate model is imported alone", "ArchiMate 模型须单独导入"))
    return _model(files[0], out, dry_run, voice)


def is_model(file: str) -> bool:
    """Whether ``file`` is a model of an architecture tool: XML that is no event log, or so named."""
    if file.endswith(".archimate"):
        return True
    try:
        with Path(file).open("rb") as opened_file:
            head = opened_file.read(4096)
        if head.startswith(b"\x1f\x8b"):
            with gzip.open(file) as unpacked:
                head = unpacked.read(4096)
    except (OSError, EOFError):
        return file.endswith(".xml")
    text = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    page = b"<html" in text.lower() or b"<!doctype html" in text.lower()
    return text.startswith(b"<") and b"<log" not in text and not page


def _request(voice: Voice) -> int:
    from servicemodel.cli.record_request import request
    from servicemodel.evidence import importing

    voice.result(request(importing.wanted_files(), voice.language))
    voice.next("servicemodel import tickets.csv --dry-run")
    return 0


def _records(files: tuple[str, ...], dry_run: bool, asked: dict[str, Any], voice: Voice) -> int:
    from servicemodel.cli.extras import needs

    needs("evidence")
    from servicemodel.cli import records
    from servicemodel.cli.record_questions import zones
    from servicemodel.evidence import importing

    _check("profile", asked["profile"], importing.map_words()["profile"])
    _check("zone", asked["zone"], zones())
    record_map = records.told_map(asked["map_file"], asked["profile"], asked["zone"], asked["keep_personal"])
    wish = records.Wish(
        record_map, asked["evidence"], dry_run, asked["no_input"], asked["draft"], _given(asked)
    )
    return records.bring(files, wish, voice)


def _check(name: str, word: str, known: tuple[str, ...]) -> None:
    """Stop with the nearest guess where ``word`` of the option ``name`` is not ``known``."""
    if not word or word in known:
        return
    hint = meant(word, known)
    if name == "zone" and not nearest(word, known):
        hint = Text("write continent and city, as Europe/Berlin", "请写“洲/城市”，如 Asia/Shanghai")
    raise Stop(2, Text(f"--{name}: '{word}' is not known", f"--{name}：未知的取值“{word}”"), hint)


def _given(asked: dict[str, Any]) -> tuple[str, ...]:
    """The options of ``asked`` that say how to import, as words of a command line."""
    silent = {"evidence": "evidence"}
    told = {name: asked[name] for name in ("map_file", "profile", "zone", "evidence", "keep_personal")}
    pairs = [
        (f"--{name.removesuffix('_file').replace('_', '-')}", word)
        for name, word in told.items()
        if word and word != silent.get(name)
    ]
    return tuple(word for pair in pairs for word in pair)


def _model(file: str, out: str, dry_run: bool, voice: Voice) -> int:
    """Write the model file; print what was guessed and what was not understood."""
    from servicemodel.reading import formats

    imported = formats.import_model(file)
    voice.result(told(imported, voice.language))
    if dry_run:
        voice.say(Text("nothing was written", "未写入任何文件"))
        voice.next(f"servicemodel import {file} -o {out}")
        return 0
    if Path(out).exists():
        text = Text(f"{out} is already there; nothing was written", f"{out} 已存在；未写入任何文件")
        raise Stop(2, text, Text("name another file with -o", "请用 -o 指定另一文件"))
    write({Path(out): imported.yaml.encode()})
    voice.wrote([Path(out)])
    voice.next(f"servicemodel check {out}")
    return 0
