"""What stands in the documents of an edition: every text of every part, sheets inside of decks included."""

import re
import zipfile
from io import BytesIO

from cli_driver import obey

from servicemodel.domain.model import Section

BOTH = "zh,en"

ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&#39;": "'", "&quot;": '"', "&#34;": '"'}
#: An amount of money: the sign or code of a currency beside a digit.
MONEY = re.compile(r"(?:USD|CNY|EUR|[$€¥£])\s?\d|\d\s?(?:USD|CNY|EUR|[$€¥£]|元|美元|万元)")
MODEL = """\
servicemodel: 1
name: {en: Pumps, zh: 水泵}
topics:
  product.operation: {volatility: 0.001 per day}
  service.solution: {volatility: 0.001 per day}
actors:
  maker: {kind: department, name: {en: Maker, zh: 制造部}}
  hotline: {kind: front_office, name: {en: Hotline, zh: 热线}}
  dealer: {kind: dealer, name: {en: Northern dealer, zh: 北方经销商}}
  quickfix: {kind: dealer, name: {en: Quickfix, zh: 快修行}, population: 17}
  owners: {kind: general_consumer, name: {en: Owners, zh: 车主}}
channels:
  voice: {medium: phone, name: {en: Voice line, zh: 语音线}, cost_per_contact: 7.31}
origins:
  built: {actor: maker, topic: product.operation, coverage: 0.9}
  learned: {actor: hotline, topic: service.solution, coverage: 0.8}
flows:
  manual: {from: maker, to: dealer, topics: [product.operation], coverage: 0.7}
  leaflet: {from: maker, to: quickfix, topics: [product.operation], coverage: 0.43}
  advice: {from: hotline, to: owners, topics: [service.solution], coverage: 0.6, channel: voice}
  hint: {from: dealer, to: owners, topics: [product.operation], coverage: 0.5}
needs:
  dealer_use: {actor: dealer, topic: product.operation, level: 0.95}
  quickfix_use: {actor: quickfix, topic: product.operation, level: 0.88}
  owners_fix: {actor: owners, topic: service.solution, level: 0.9}
"""
EDITIONS = """\
- for: dealer
  topics: [service.solution]
  actors: quickfix
- for: client
  actors: quickfix
  figures: [voice.cost_per_contact]
  usual: false
"""


def made(model, party, folder):
    """All documents of the edition of ``model`` for ``party``, in ``folder``."""
    common = ("-q", "--for", party, "--lang", BOTH)
    assert obey("report", model, "-o", folder, "--steps", "3", *common) == 0
    assert obey("deck", model, "-o", folder, *common) == 0
    assert obey("workbook", model, "-o", folder / "workbook.xlsx", *common) == 0
    return folder


def texts(folder):
    """The words of every file below ``folder`` by name; parts of a package by package and part."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found |= _parts(path.relative_to(folder).as_posix(), path.read_bytes())
    return found


def _parts(name, data):
    if name.endswith((".pptx", ".xlsx")):
        with zipfile.ZipFile(BytesIO(data)) as package:
            inner = {}
            for part in package.namelist():
                inner |= _parts(f"{name}!{part}", package.read(part))
            return inner
    text = data.decode("utf-8", "ignore")
    for entity, char in ENTITIES.items():
        text = text.replace(entity, char)
    return {name: text}


def bytes_of(folder):
    """The bytes of every file below ``folder`` by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pattern(words):
    """``words`` as a whole word, where they are written with letters that words are parted by."""
    head = r"(?<![\w.])" if words[0].isascii() else ""
    tail = r"(?![\w])" if words[-1].isascii() else ""
    return re.compile(head + re.escape(words) + tail)


def hidden_words(whole, found):
    """Ids and names of everything that ``found`` does not show, without those that a shown element bears."""
    shown = {word for section in Section for each in found.model.section(section) for word in named(each)}
    gone = (whole.find(ref) for ref, _ in found.removed)
    return sorted({word for each in gone for word in named(each)} - shown)


def named(element):
    """Id and names of an element."""
    name = getattr(element, "name", None)
    return (element.id, *((name.en, name.zh) if name else ()))
