"""The check of a deck: numbers without a figure, text that overflows, weak contrast, missing typefaces."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from servicemodel.domain.text import Language, Text
from servicemodel.views.claims.claim import Claim, unbacked
from servicemodel.views.deck import template
from servicemodel.views.deck.canvas import OURS
from servicemodel.views.deck.fitting import SMALLEST
from servicemodel.views.deck.look import READABLE, Look
from servicemodel.views.deck.page_drawing import MOST_LINES
from servicemodel.views.deck.reading_slides import Words, words
from servicemodel.views.deck.room import look
from servicemodel.views.deck.slide import Slide
from servicemodel.views.theme import contrast

#: Rounding of lengths in the file, in points.
_SLACK = 1.0
#: Typefaces that come with Windows, macOS or PowerPoint; others must be on this machine.
COMMON = frozenset(
    (
        *(
            "Arial",
            "Calibri",
            "Calibri Light",
            "Cambria",
            "Georgia",
            "Helvetica",
            "Helvetica Neue",
            "Segoe UI",
        ),
        *("Tahoma", "Times New Roman", "Trebuchet MS", "Verdana", "Aptos", "Aptos Display", "Century Gothic"),
        *(
            "Microsoft YaHei",
            "微软雅黑",
            "SimSun",
            "宋体",
            "SimHei",
            "黑体",
            "DengXian",
            "等线",
            "KaiTi",
            "楷体",
        ),
        *("PingFang SC", "Hiragino Sans GB", "STHeiti", "Songti SC", "Heiti SC"),
    )
)
_COMMA = re.compile(r"[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]")
_MARK = {Language.EN: "demonstration data", Language.ZH: "演示数据"}

_UNBACKED = Text("no figure stands behind {what} in: {where}", "“{where}”中的{what}没有数值支持")
_LONG = Text("the title takes {what} lines, at most two: {where}", "标题占{what}行，最多两行：{where}")
_OVER = Text("text overflows by {what} pt: {where}", "文字溢出{what}磅：{where}")
_OUTSIDE = Text("it stands outside the slide: {where}", "超出幻灯片边界：{where}")
_PALE = Text("contrast is {what}, at least 4.5: {where}", "对比度为{what}，至少应为4.5：{where}")
_TINY = Text("letters of {what} pt, at least 9: {where}", "字号{what}磅，至少应为9磅：{where}")
_UNFACED = Text("no typeface is set for {what}: {where}", "未设置{what}字体：{where}")
_ABSENT = Text(
    "the typeface {what} is neither here nor common: {where}", "字体{what}不在本机，也非常用字体：{where}"
)
_NO_SOURCE = Text("there is no source line", "没有来源行")
_HALF = Text("half-width punctuation between Chinese characters: {where}", "中文之间用了半角标点：{where}")
_DEMO = Text("nothing says that these are demonstration data", "未注明“演示数据”")
_LATIN, _CHINESE = Text("Latin letters", "西文"), Text("Chinese characters", "中文")
_SHOWN = 48


@frozen
class Complaint:
    """What is wrong on a slide: its place in the file, 1 for the first, a slug of the kind, and the words."""

    slide: int
    kind: str
    text: Text


@frozen
class Expected:
    """What a deck is checked against: its slides, the typefaces of this machine, whether it is an example.

    ``faces`` None: not known, so that no typeface is complained of.
    """

    slides: Sequence[Slide]
    language: Language
    faces: frozenset[str] | None = None
    illustrative: bool = False
    claims: Mapping[str, tuple[Claim, ...]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        told = {slide.slug: (slide.title, *slide.so_what) for slide in self.slides}
        object.__setattr__(self, "claims", told)


def complaints(data: bytes, expected: Expected) -> tuple[Complaint, ...]:
    """Everything wrong on our slides of the deck ``data``, in their order. NoDeck where it is no deck."""
    deck = template.opened(data)
    size = deck.slide_width / 12700, deck.slide_height / 12700
    found: list[Complaint] = []
    for number, slide in enumerate(deck.slides, 1):
        name = slide._element.find("{*}cSld").get("name") or ""
        if not name.startswith(OURS):
            continue
        looks = look(deck, slide.slide_layout)
        told = tuple(words(slide, looks))
        said = _slide(told, name.removeprefix(OURS), expected, size, looks)
        found += [Complaint(number, kind, text) for kind, text in said]
    return tuple(found)


_Said = Iterator[tuple[str, Text]]


def _slide(
    told: Sequence[Words], slug: str, expected: Expected, size: tuple[float, float], looks: Look
) -> _Said:
    for each in told:
        yield from _numbers(each, slug, expected)
        yield from _fits(each, size)
        yield from _legible(each, expected)
    if not any(each.name == "source" for each in told):
        yield "source", _NO_SOURCE
    units = [each.text for each in told if each.name == "unit"]
    if expected.illustrative and not any(_MARK[expected.language] in unit for unit in units):
        yield "demonstration", _DEMO


def _filled(words: Text, each: Words, what: Text | str = "") -> Text:
    where = " ".join(each.text.split())
    where = where if len(where) <= _SHOWN else where[: _SHOWN - 1] + "…"
    told = what if isinstance(what, Text) else Text(what or " ", what or " ")
    return Text(words.en.format(what=told.en, where=where), words.zh.format(what=told.zh, where=where))


def _numbers(each: Words, slug: str, expected: Expected) -> _Said:
    """Numbers of titles and of the so-what that no figure backs."""
    if not (each.is_title or each.name == "so what"):
        return
    allowed = [
        words
        for claim in expected.claims.get(slug, ())
        for words in (*(said for _, said in claim.spoken(expected.language)), *claim.named(expected.language))
    ]
    for paragraph in each.paragraphs:
        for number in unbacked(paragraph.text, allowed):
            yield "unbacked", _filled(_UNBACKED, each, number)


def _fits(each: Words, size: tuple[float, float]) -> _Said:
    if each.is_title and each.taken > MOST_LINES:
        yield "long", _filled(_LONG, each, str(each.taken))
    over = each.needed - each.room[1]
    if over > _SLACK:
        yield "overflow", _filled(_OVER, each, f"{over:.0f}")
    frame = each.frame
    if (
        min(frame.left, frame.top) < -_SLACK
        or frame.right > size[0] + _SLACK
        or frame.bottom > size[1] + _SLACK
    ):
        yield "outside", _filled(_OUTSIDE, each)


def _legible(each: Words, expected: Expected) -> _Said:
    if _COMMA.search(each.text):
        yield "punctuation", _filled(_HALF, each)
    runs = [run for paragraph in each.paragraphs for run in paragraph.runs if run.text.strip()]
    for run in runs:
        ratio = contrast(run.colour or each.ink, each.ground)
        if ratio < READABLE:
            yield "contrast", _filled(_PALE, each, f"{ratio:.1f}")
            break
    small = min((run.size for run in runs if run.size), default=SMALLEST)
    if small < SMALLEST:
        yield "size", _filled(_TINY, each, f"{small:g}")
    yield from _faces(each, expected)


def _faces(each: Words, expected: Expected) -> _Said:
    runs = [run for paragraph in each.paragraphs for run in paragraph.runs if run.text.strip()]
    for what, faces in ((_LATIN, [r.latin for r in runs]), (_CHINESE, [r.chinese for r in runs])):
        if not all(faces):
            yield "font", _filled(_UNFACED, each, what)
        known = COMMON if expected.faces is None else COMMON | expected.faces
        absent = {face for face in faces if face and face not in known}
        for face in sorted(absent) if expected.faces is not None else ():
            yield "font", _filled(_ABSENT, each, face)
