"""A layout as the text of ``layout.yaml``."""

import re
from collections.abc import Iterator, Mapping

from servicemodel.domain.layout import Layout, Spot

_HEAD = """\
# Where the boxes of the pictures stand: picture, then id, then the centre in points to the right and down.
# The label of a flow stands so far from the middle between its two boxes.
# Edit it by hand as you like; servicemodel draw --save-layout writes it anew from what was drawn.
# 图中各方框的位置：依次为图名、标识符、中心坐标（向右、向下，单位为磅）。
# 信息流标签的坐标相对于两端方框的中点。
# 可直接手工修改；servicemodel draw --save-layout 会按已绘制的图重写本文件。
servicemodel-layout: 1
"""
#: Signs from here on need a longer code.
_WIDE = 0x10000
#: Words that YAML would not read as text.
_RESERVED = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")


def layout_text(layout: Layout) -> str:
    """The file, sorted by picture and id: the same layout gives the same text."""
    return _HEAD + "".join(
        f"{_word(name)}:\n{''.join(_part('boxes', arranged.boxes))}{''.join(_part('flows', arranged.flows))}"
        for name, arranged in sorted(layout.pictures.items())
        if arranged.boxes
    )


def _part(name: str, spots: Mapping[str, Spot]) -> Iterator[str]:
    if spots:
        yield f"  {name}:\n"
    for id, (x, y) in sorted(spots.items()):
        yield f"    {_word(id)}: [{x:g}, {y:g}]\n"


def _word(word: str) -> str:
    plain = re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", word) and word.lower() not in _RESERVED
    return word if plain else '"' + "".join(_sign(sign) for sign in word) + '"'


def _sign(sign: str) -> str:
    """A sign inside double quotes; all but letters, digits and plain ASCII as a code."""
    if sign.isalnum() or (sign.isascii() and sign.isprintable() and sign not in '"\\'):
        return sign if ord(sign) < _WIDE else f"\\U{ord(sign):08x}"
    return f"\\u{ord(sign):04x}" if ord(sign) < _WIDE else f"\\U{ord(sign):08x}"
