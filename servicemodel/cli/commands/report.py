"""``report``: one self-contained page and its data."""

import hashlib
import json
from pathlib import Path
from typing import Any

from servicemodel.cli.calendar_day import today
from servicemodel.cli.failing import FAILING, failed
from servicemodel.cli.options import Amount, Words, for_party, model_argument, option
from servicemodel.cli.place import model_source
from servicemodel.cli.plate import Plate
from servicemodel.cli.plate import command as plate
from servicemodel.cli.voice import Voice, opened
from servicemodel.cli.writing import write
from servicemodel.domain.text import Language, Text

EXAMPLES = (
    "servicemodel report q-company",
    "servicemodel report model.yaml --lang zh,en -o out",
    "servicemodel report --for dealer --lang zh",
    'servicemodel report --stamp "Steering committee 28 May"',
)
WORDS = {
    "out": Text("folder to write to", "写入的文件夹"),
    "stamp": Text(
        "also write manifest.json: this label and the hashes", "另写 manifest.json：该标签与各文件哈希值"
    ),
    "steps": Text(
        "try so many actions one after another (40, fewer in a large model); 0 for none",
        "依次试行的行动数（默认40，大型模型较少）；0 表示不试行",
    ),
    "fail": Text("level that ends with code 1, as in check", "以代码 1 结束的级别，同 check"),
}
LARGE = Text(
    "note: a large model: fewer what-ifs were tried, and money has no intervals; "
    "servicemodel plan --samples computes them, report --steps N tries more",
    "说明：模型较大，试算的假设较少，金额未附区间；"
    "可用 servicemodel plan --samples 计算区间，用 report --steps N 增加试算",
)


def command(language: Language, summary: Text) -> Plate:
    """The command, worded in ``language``."""
    limit = Words(tuple(FAILING))
    parameters = [
        model_argument(language),
        option(
            language,
            "-o",
            "--out",
            words=WORDS["out"],
            default="out",
            metavar="DIR",
            envvar="SERVICEMODEL_OUT",
        ),
        for_party(language),
        option(language, "--stamp", words=WORDS["stamp"], default="", metavar="LABEL"),
        option(language, "--steps", words=WORDS["steps"], type=Amount(), default=None, metavar="N"),
        option(language, "--fail-on", words=WORDS["fail"], type=limit, default="never", metavar="LEVEL"),
    ]
    return plate("report", language, summary, EXAMPLES, parameters, run)


def run(model: str, out: str, stamp: str, steps: int | None, fail_on: str, party: str, **common: Any) -> int:
    """Write ``report.html``, ``report.json`` and the questions as Markdown into ``out``."""
    from servicemodel.cli.editioning import folder
    from servicemodel.cli.own_rooms import own_rooms
    from servicemodel.cli.paging import page
    from servicemodel.cli.questioning import question_pages
    from servicemodel.cli.walk import kept, planned, settled, too_large, weighed
    from servicemodel.views.findings_json import as_json, findings_document
    from servicemodel.views.staffing_json import staffing_document
    from servicemodel.views.staffing_text import StaffingShown
    from servicemodel.views.strategy_json import strategy_json

    voice = opened(**common)
    source = model_source(model, Path.cwd())
    own = own_rooms(source)
    settings = settled(source, {}, "never", own)
    day = today(voice.environment)
    weights, out = settings.exposure, folder(out, party)
    dossier = planned(source, settings.severities, day, own, weights, steps, party=party)
    dossier = weighed(dossier, own := kept(own, dossier))
    told = strategy_json(dossier.strategy) if dossier.strategy and not dossier.moneyless else None
    seats = staffing_document(StaffingShown(dossier.model, dossier.staffing)) if dossier.staffing else None
    document = findings_document(dossier) | {"strategy": told, "staffing": seats}
    contents = {
        Path(out) / "report.html": page(dossier, voice, stamp, day, own=own).encode(),
        Path(out) / "report.json": as_json(document).encode(),
    }
    pages = question_pages(dossier, own)
    contents |= {Path(out) / name: words.encode() for name, words in pages.items()}
    if stamp:
        contents[Path(out) / "manifest.json"] = _manifest(stamp, contents)
    write(contents)
    voice.wrote(contents)
    _say_next(voice, Path(out) / "report.html", too_large(dossier.model))
    return int(failed(dossier.findings, fail_on))


def _say_next(voice: Voice, page: Path, large: bool) -> None:
    """Name the page to open; of a large model, also what was left out."""
    if large:
        voice.say(LARGE)
    voice.say(Text(f"next: open {page} in a browser", f"下一步：用浏览器打开 {page}"))


def _manifest(stamp: str, contents: dict[Path, bytes]) -> bytes:
    hashes = {path.name: hashlib.sha256(content).hexdigest() for path, content in contents.items()}
    return (json.dumps({"stamp": stamp, "sha256": hashes}, ensure_ascii=False, indent=2) + "\n").encode()
