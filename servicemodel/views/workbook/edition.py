"""What a workbook says where it is an edition for one party: for whom, and that it does not come back."""

from collections.abc import Mapping
from typing import Any

from servicemodel.domain.text import Language, Text
from servicemodel.views.edition_words import edition_claim
from servicemodel.views.workbook import control, exchange, findings
from servicemodel.views.workbook.casebook import Casebook
from servicemodel.views.workbook.paper import Paper

_READ = Text(
    "For reading and for notes: an edition does not come back into the model.",
    "供阅读和批注；专用版不能导回模型。",
)
#: Row of the cover on which the edition is told, below the name of the model.
_ROW = 5
_SHEETS = (findings.TITLE, *exchange.TITLES.values())


def marked(papers: Mapping[str, Paper], questions: Any, of: Casebook) -> None:
    """Tell of the edition on the cover and on every sheet that comes back from the whole; nothing else."""
    said = edition_claim(of.dossier)
    if said is None:
        return
    cover = papers[control.COVER.en]
    words = Text(f"{said.said(Language.EN)} {_READ.en}", f"{said.said(Language.ZH)}{_READ.zh}")
    cover.page.merge_range(_ROW, 0, _ROW, 1, "", cover.formats.of("guide"))
    cover.page.write_string(_ROW, 0, cover.said(words), cover.formats.of("guide"))
    cover.page.set_row(_ROW, 30 * len(cover.languages) + 4)
    for page in (*(papers[name.en].page for name in _SHEETS), questions):
        page.write_string(1, 0, cover.said(words), cover.formats.of("guide"))
