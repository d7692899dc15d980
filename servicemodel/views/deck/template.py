"""The file that slides are put into: a client's template, a deck that exists, or our own plain master."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Any

from servicemodel.domain.text import Text
from servicemodel.views.drawing import MachineLacks

_INSTALL = Text(*2 * ("python3 -m pip install 'servicemodel[office]'",))
_CONTENTS = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
_XML = (".xml", ".rels", ".vml")
#: A document type stands before the first element; comments may stand before it.
_PROLOGUE = 100_000
#: What reading a damaged package ends in.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    UnicodeDecodeError,
    NotImplementedError,
    RuntimeError,
    EOFError,
)
#: A file may unpack to so many bytes: more is no deck but an attack.
MOST_BYTES = 500_000_000
WIDTH, HEIGHT = 960.0, 540.0


class NoDeck(Exception):
    """A file that cannot be used as template or deck; ``why`` says so in words."""

    def __init__(self, why: Text) -> None:
        self.why = why
        super().__init__(why.en)


def library() -> Any:
    """python-pptx. MachineLacks if it is not installed."""
    try:
        import pptx
    except ImportError:
        raise MachineLacks(Text("deck needs python-pptx", "deck 需要 python-pptx"), _INSTALL) from None
    return pptx


def opened(data: bytes) -> Any:
    """The presentation of the bytes of a .pptx or .potx. NoDeck where they are neither."""
    pptx = library()
    try:
        deck = pptx.Presentation(BytesIO(_as_presentation(data)))
        for master in deck.slide_masters:
            _ = len(master.slide_layouts), theme_xml(master), [sheet.name for sheet in master.slide_layouts]
        return deck
    except NoDeck:
        raise
    except Exception as error:
        raise NoDeck(Text("it is not a PowerPoint file", "不是 PowerPoint 文件")) from error


def _as_presentation(data: bytes) -> bytes:
    """The same package with the content type of a presentation: the library refuses that of a template."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
                raise NoDeck(Text("it is too large", "文件过大"))
            if any(_declares(package.read(part)) for part in package.namelist() if part.endswith(_XML)):
                raise NoDeck(Text("one of its parts holds a DOCTYPE", "其中有部件含有 DOCTYPE 声明"))
            types = package.read(_CONTENTS).decode("utf-8")
            if "macroEnabled" in types:
                raise NoDeck(Text("it holds macros; save it as .potx", "文件含有宏，请另存为 .potx"))
            if _TEMPLATE not in types:
                return data
            return _rewritten(package, types.replace(_TEMPLATE, _MAIN))
    except _BROKEN as error:
        raise NoDeck(Text("it is not a PowerPoint file", "不是 PowerPoint 文件")) from error


def _declares(part: bytes) -> bool:
    """Whether XML begins with a document type, which may name files; no Office program writes one."""
    return "<!DOCTYPE" in part[:_PROLOGUE].decode("utf-8", "ignore").replace("\0", "").upper()


def _rewritten(package: zipfile.ZipFile, types: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in package.infolist():
            copy.writestr(part, types.encode() if part.filename == _CONTENTS else package.read(part))
    return out.getvalue()


def from_template(data: bytes) -> Any:
    """The presentation of a template without its sample slides."""
    deck = opened(data)
    ids = deck.slides._sldIdLst
    for one in list(ids):
        deck.part.drop_rel(one.rId)
        ids.remove(one)
    _without_sections(deck)
    return deck


def _without_sections(deck: Any) -> None:
    """Sections name slides by id: PowerPoint repairs a file whose sections name slides that are gone."""
    for extension in deck.part._element.xpath(".//*[local-name()='ext']"):
        if any(child.tag.endswith("}sectionLst") for child in extension):
            extension.getparent().remove(extension)


def plain() -> Any:
    """Our own master: 13⅓ × 7½ inches, title on the upper left, slide number on the lower right."""
    deck = library().Presentation()
    from pptx.util import Pt

    wider = WIDTH * 12700 / deck.slide_width
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for sheet in (deck.slide_master, *deck.slide_layouts):
        for shape in sheet.placeholders:
            if shape._element.spPr.find(_A + "xfrm") is not None:
                shape.left, shape.width = int(shape.left * wider), int(shape.width * wider)
    _title(deck.slide_master)
    _theme(deck.slide_master)
    _foot(deck)
    return deck


_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def _title(master: Any) -> None:
    from pptx.util import Pt

    title = next(shape for shape in master.placeholders if shape.placeholder_format.type == 1)
    title.left, title.top, title.width, title.height = Pt(36), Pt(20), Pt(WIDTH - 72), Pt(66)
    body = title._element.txBody.bodyPr
    for name in ("lIns", "rIns", "tIns", "bIns"):
        body.set(name, "0")
    body.set("anchor", "t")
    for child in list(body):
        body.remove(child)
    level = master._element.find(".//{*}titleStyle/{*}lvl1pPr")
    level.set("algn", "l")
    style = level.find(_A + "defRPr")
    style.set("sz", "2400")
    style.set("b", "1")


def _theme(master: Any) -> None:
    """Arial and a Chinese face in the theme, so that text typed later looks like ours."""
    part, said = _theme_part(master), theme_xml(master)
    said = re.sub(r'(<a:latin typeface=")[^"]*(")', r"\g<1>Arial\g<2>", said)
    said = re.sub(r'(<a:font script="Hans" typeface=")[^"]*(")', r"\g<1>Microsoft YaHei\g<2>", said)
    part._blob = said.encode("utf-8")


def theme_xml(master: Any) -> str:
    """The theme of a master, as it stands in the file."""
    return str(_theme_part(master).blob.decode("utf-8"))


def _theme_part(master: Any) -> Any:
    return next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))


def _foot(deck: Any) -> None:
    """Footers low on the slide, the slide number at the right margin."""
    from pptx.util import Pt

    for sheet in (deck.slide_master, *deck.slide_layouts):
        for shape in sheet.placeholders:
            if shape.placeholder_format.type in (13, 15, 16):
                shape.top, shape.height = Pt(HEIGHT - 30), Pt(20)
            if shape.placeholder_format.type == 13:
                shape.left, shape.width = Pt(WIDTH - 96), Pt(60)
