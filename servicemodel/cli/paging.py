"""The report page of a dossier: its pictures drawn, its words in the languages asked for."""

from collections.abc import Sequence

from servicemodel import pipeline
from servicemodel.analyses import room
from servicemodel.cli.voice import Voice
from servicemodel.domain.text import Language, Text
from servicemodel.views.catalogue import plates
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import Drawing, DrawingFailed, draw
from servicemodel.views.page.gallery import gallery
from servicemodel.views.page.page import report_page
from servicemodel.views.picture import Picture


def page(dossier: Dossier, voice: Voice, stamp: str, own: Sequence[room.Room] = ()) -> str:
    """The page as HTML in the languages of ``voice``; ``stamp`` is printed on top."""
    heads = {id: head for id, (_, head) in plates(own).items()}
    shown = gallery(dossier, pipeline.improve(dossier.situation, dossier.plan))
    return report_page(dossier, heads, shown, drawn(shown.pictures, voice), voice.both, stamp)


def drawn(pictures: Sequence[Picture], voice: Voice) -> tuple[Drawing, ...]:
    """``pictures`` as SVG; none, with a warning, where they are too much for the drawing engine."""
    languages: tuple[Language, ...] = voice.both
    try:
        return draw(pictures, languages)
    except DrawingFailed as failure:
        text = Text(
            f"warning: pictures are shown as tables: {failure.why.en}",
            f"提醒：图以表格代替：{failure.why.zh}",
        )
        voice.warn(text.to(voice.language))
        return ()
