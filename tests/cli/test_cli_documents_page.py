"""The page about the documents: what it says to type works, in this order, and in both languages alike."""

import re
import shlex
from pathlib import Path

from cli_driver import ROOT, obey

PAGE = ROOT / "docs" / "documents.md"
MODEL = """\
servicemodel: 1
name: {en: Pumps, zh: 水泵}
actors:
  maker: {kind: department, name: {en: Maker, zh: 制造部}}
  hotline: {kind: front_office, name: {en: Hotline, zh: 热线}}
  owners: {kind: general_consumer, name: {en: Owners, zh: 车主}}
origins:
  built: {actor: maker, topic: product.operation, coverage: 0.9}
flows:
  advice: {from: hotline, to: owners, topics: [product.operation], coverage: 0.6}
needs:
  use: {actor: owners, topic: product.operation, level: 0.9}
"""


def commands(page):
    """The lines to type in the blocks of ``page``."""
    blocks = re.findall(r"^```text\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def test_what_the_page_says_to_type_works(place):
    Path("model.yaml").write_text(MODEL, encoding="utf-8")
    typed = commands(PAGE)
    assert len(typed) == 10
    assert [obey(*words) for words in typed] == [0] * 10
    assert {path.suffix for path in Path("out").iterdir()} >= {".html", ".pptx", ".svg"}


def test_both_languages_type_the_same():
    assert commands(PAGE) == commands(PAGE.with_suffix(".zh.md"))
