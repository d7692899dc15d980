"""Pictures → SVG, PNG, PDF and draw.io, in a worker process with a time limit.

One worker draws all pictures of a run: starting one costs more than drawing. It is killed at the
limit, and the picture it was at is named.
"""

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

from attrs import frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views import fonts
from servicemodel.views.dot import Sheet, dot
from servicemodel.views.drawio import drawio
from servicemodel.views.lettering import columns
from servicemodel.views.picture import Picture
from servicemodel.views.standing import Standing, standing
from servicemodel.views.svg import finished
from servicemodel.views.theme import THEMES

FORMATS = ("svg", "png", "pdf", "drawio")
#: Sizes of pages in points, by name; where two are given, the one that the picture fills better is taken.
PAGES: dict[str, tuple[tuple[int, int], ...]] = {
    "a4": ((842, 595), (595, 842)),
    "a3": ((1191, 842), (842, 1191)),
    "slide": ((960, 540),),
    "screen": ((1440, 810),),
}
#: By path and with a clean module path (-P), so that it runs wherever this package was found.
_WORKER = (sys.executable, "-P", str(Path(__file__).with_name("drawing_worker.py")))
_NO_ENGINE = 3


@frozen
class Drawing:
    """One drawn picture: bytes of a file of ``format`` ("svg" is UTF-8).

    ``zoom`` is its scale on the page that was asked for: letters of 10 points are so many times as large.
    """

    picture: str
    language: Language
    format: str
    data: bytes
    zoom: float = 1.0

    @property
    def text(self) -> str:
        """The drawing as text; for SVG only."""
        return self.data.decode("utf-8")


class MachineLacks(Exception):
    """Something must be installed first: ``what`` is missing, ``install`` says how to get it."""

    def __init__(self, what: Text, install: Text) -> None:
        self.what, self.install = what, install
        super().__init__(f"{what.en}: {install.en}")


class DrawingFailed(Exception):
    """A picture could not be drawn: ``picture`` is its name ("" if none was begun), ``why`` the reason."""

    def __init__(self, picture: str, why: Text) -> None:
        self.picture, self.why = picture, why
        super().__init__(f"{picture}: {why.en}")


def draw(
    pictures: Sequence[Picture],
    languages: Sequence[Language],
    formats: Sequence[str] = ("svg",),
    theme: str = "light",
    seconds: float = 60,
    size: str = "",
) -> tuple[Drawing, ...]:
    """Every picture in every language and format, in that order.

    ``seconds`` limits the whole run, ``size`` names one of ``PAGES`` ("": as large as the picture is).
    Raises MachineLacks if the engine or, for PNG and PDF, a Chinese font is missing; DrawingFailed if the
    engine gives up or the time is over. A browser draws the letters of an SVG itself, so an SVG needs no
    font here.
    """
    jobs = [(picture, Sheet(language, THEMES[theme])) for picture, language in product(pictures, languages)]
    texts = [dot(picture, sheet) for picture, sheet in jobs]
    if set(formats) & {"png", "pdf"} and any(columns(t) > len(t) for t in texts) and not fonts.chinese_font():
        raise MachineLacks(Text("no font with Chinese characters", "缺少中文字体"), fonts.INSTALL)
    asked = ["plain" if form == "drawio" else form for form in formats]
    pages = PAGES[size] if size else ()
    work = [_job(picture, text, asked, pages) for (picture, _), text in zip(jobs, texts, strict=True)]
    drawn = [_drawing(jobs[line["done"]], line) for line in _work(work, jobs, seconds) if "done" in line]
    order = {form: place for place, form in enumerate(formats)}
    places = {(picture.name, sheet.language): place for place, (picture, sheet) in enumerate(jobs)}
    return tuple(sorted(drawn, key=lambda one: (places[one.picture, one.language], order[one.format])))


def stood(pictures: Sequence[Picture], language: Language, seconds: float = 60) -> tuple[Standing, ...]:
    """Where everything stands in each picture; raises as ``draw`` does."""
    jobs = [(picture, Sheet(language, THEMES["light"])) for picture in pictures]
    work = [_job(picture, dot(picture, sheet), ["plain"], ()) for picture, sheet in jobs]
    said = [line for line in _work(work, jobs, seconds) if "done" in line]
    return tuple(standing(jobs[line["done"]][0], _text(line)) for line in said)


def _job(picture: Picture, text: str, formats: list[str], pages: Sequence[Sequence[int]]) -> dict[str, Any]:
    engine = "nop" if picture.spots else "dot"
    return {"dot": text, "formats": formats, "engine": engine, "pages": pages}


def _text(line: dict[str, Any]) -> str:
    return base64.b64decode(line["data"]).decode("utf-8")


def _drawing(job: tuple[Picture, Sheet], line: dict[str, Any]) -> Drawing:
    picture, sheet = job
    form, data = line["format"], base64.b64decode(line["data"])
    if form == "svg":
        data = finished(data.decode("utf-8"), picture, sheet).encode("utf-8")
    elif form == "plain":
        form, data = "drawio", drawio(picture, sheet, standing(picture, _text(line))).encode("utf-8")
    return Drawing(picture.name, sheet.language, form, data, line["zoom"])


def _work(
    jobs: list[dict[str, Any]], names: list[tuple[Picture, Sheet]], seconds: float
) -> list[dict[str, Any]]:
    """Lines the worker said about ``jobs``; it is killed after ``seconds``."""
    late = False
    try:
        run = subprocess.run(  # noqa: S603 - our own module by our own interpreter
            _WORKER, input=json.dumps(jobs).encode(), capture_output=True, timeout=seconds, check=False
        )
        code, out, err = run.returncode, run.stdout, run.stderr
    except subprocess.TimeoutExpired as limit:
        late, code, out, err = True, -1, limit.stdout or b"", b""
    if code == _NO_ENGINE:
        raise MachineLacks(
            Text("the drawing engine cannot be loaded", "无法加载绘图引擎"),
            Text("python3 -m pip install pygraphviz", "python3 -m pip install pygraphviz"),
        )
    said = [json.loads(line) for line in out.decode("utf-8").splitlines() if line.endswith("}")]
    if code != 0:
        begun = [line["start"] for line in said if "start" in line]
        name = names[begun[-1]][0].name if begun else ""
        raise DrawingFailed(name, _why(late, seconds, code, err.decode("utf-8", "replace")))
    return said


def _why(late: bool, seconds: float, code: int, said: str) -> Text:
    if late:
        return Text(f"not finished after {seconds:g} seconds", f"{seconds:g} 秒内未完成")
    last = said.strip().splitlines()[-1:] or [""]
    return Text(
        f"the drawing engine stopped (code {code}) {last[0]}".strip(), f"绘图引擎中止（代码 {code}）{last[0]}"
    )
