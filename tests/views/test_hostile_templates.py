"""Templates and decks that are damaged or made to do harm: refused in words, never a crash."""

import io
import sys
import zipfile

import pytest
from decks import potx

from servicemodel.views.deck import template
from servicemodel.views.deck.template import NoDeck
from servicemodel.views.drawing import MachineLacks

DECLARATION = b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]>'
THEME = "ppt/theme/theme1.xml"


def edited(change):
    """The client's template; ``change`` gives the new bytes of a part from name and bytes, None: left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(potx())) as package, zipfile.ZipFile(out, "w") as copy:
        for name in package.namelist():
            content = change(name, package.read(name))
            if content is not None:
                copy.writestr(name, content)
    return out.getvalue()


def declaring(data, encoding="utf-8"):
    return (DECLARATION + data.partition(b"?>")[2]).decode().encode(encoding)


@pytest.mark.parametrize("part", ["ppt/presentation.xml", "_rels/.rels", THEME])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_a_document_type_is_refused(part, encoding):
    data = edited(lambda name, data: declaring(data, encoding) if name == part else data)
    with pytest.raises(NoDeck, match="DOCTYPE"):
        template.opened(data)


@pytest.mark.parametrize("missing", ["slideLayout", "slideMaster1.xml", "theme1.xml", "presentation.xml"])
def test_a_package_without_a_part_is_refused(missing):
    with pytest.raises(NoDeck, match="not a PowerPoint file"):
        template.opened(edited(lambda name, data: None if missing in name else data))


def test_a_theme_that_is_no_utf8_is_refused():
    with pytest.raises(NoDeck, match="not a PowerPoint file"):
        template.opened(edited(lambda name, data: b"\xff\xfe" + data if name == THEME else data))


def test_an_untouched_template_opens():
    assert template.opened(edited(lambda name, data: data)).slide_masters


def test_without_the_library_the_install_line_is_told(monkeypatch):
    for name in [each for each in sys.modules if each.partition(".")[0] == "pptx"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pptx", None)
    for deed in (template.plain, lambda: template.opened(b"")):
        with pytest.raises(MachineLacks, match="python-pptx"):
            deed()
