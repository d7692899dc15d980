"""What stands in the documents of an edition: every text of every part, sheets inside of decks included."""

import re
import zipfile
from io import BytesIO

from servicemodel.domain.model import Section

ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&#39;": "'", "&quot;": '"', "&#34;": '"'}
#: An amount of money: the sign or code of a currency beside a digit.
MONEY = re.compile(r"(?:USD|CNY|EUR|[$€¥£])\s?\d|\d\s?(?:USD|CNY|EUR|[$€¥£]|元|美元|万元)")


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
