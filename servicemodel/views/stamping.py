"""What a drawn SVG says about itself, so that a later run can tell whether it still shows the model.

The bytes of a drawing differ from machine to machine, its DOT text does not: the file bears the hash of that.
"""

import hashlib
import re

from attrs import frozen

_MARK = re.compile(r' (lang|data-(?:dot|model|theme))="([^"]*)"')


@frozen
class Stamp:
    """Hashes (SHA-256) of DOT text and model file, colours and language of a drawn file; "" if not told."""

    dot: str = ""
    model: str = ""
    theme: str = ""
    language: str = ""


def dot_hash(text: str) -> str:
    """The hash that a drawing of the DOT ``text`` bears."""
    return hashlib.sha256(text.encode()).hexdigest()


def stamped(svg: str, dot: str, model: str, theme: str) -> str:
    """``svg`` with the hash ``dot`` of its DOT text, that of the model file, and the name of its colours."""
    return svg.replace("<svg ", f'<svg data-dot="{dot}" data-model="{model}" data-theme="{theme}" ', 1)


def stamp(svg: str) -> Stamp:
    """What the first element of ``svg`` says; a file that was not drawn by ``draw`` tells nothing."""
    found = dict(_MARK.findall(svg[: svg.find(">")])) if "<svg" in svg[:200] else {}
    told = (found.get(name, "") for name in ("data-dot", "data-model", "data-theme", "lang"))
    return Stamp(*told)
