"""The report page of a dossier: its pictures drawn, its words in the languages asked for."""

from collections.abc import Sequence
from datetime import date

from servicemodel import pipeline
from servicemodel.analyses import room
from servicemodel.cli.arranged import ready
from servicemodel.cli.voice import Voice
from servicemodel.domain.text import Text
from servicemodel.views.catalogue import plates
from servicemodel.views.dossier import Dossier
from servicemodel.views.drawing import Drawing, DrawingFailed, MachineLacks, draw
from servicemodel.views.exhibits import exhibits
from servicemodel.views.page.gallery import CHARTED, gallery
from servicemodel.views.page.page import Press, report_page
from servicemodel.views.picture import Picture


def page(
    dossier: Dossier,
    voice: Voice,
    stamp: str = "",
    day: date | None = None,
    scenario: str = "",
    own: Sequence[room.Room] = (),
) -> str:
    """The page as HTML in the languages of ``voice``, dated ``day``; ``stamp`` is printed on top."""
    heads = {id: head for id, (_, head) in plates(own).items()}
    shown = gallery(dossier, pipeline.improve(dossier.situation, dossier.plan))
    source = str(dossier.model.file.path) if dossier.model.file else ""
    drawings, undrawn = drawn(ready(shown.pictures, source)[0], voice)
    press = Press(
        heads,
        drawings,
        {language: exhibits(dossier, language, CHARTED) for language in voice.both},
        _measures(dossier),
        undrawn,
        day.isoformat() if day else "",
        scenario,
        stamp,
    )
    return report_page(dossier, shown, press, voice.both)


def drawn(pictures: Sequence[Picture], voice: Voice) -> tuple[tuple[Drawing, ...], Text | None]:
    """``pictures`` as SVG, or none and the line to print in their place: too much to draw, or no engine."""
    try:
        return draw(pictures, voice.both), None
    except DrawingFailed as failure:
        line = Text(f"pictures are shown as tables: {failure.why.en}", f"图以表格代替：{failure.why.zh}")
    except MachineLacks as lack:
        line = Text(f"{lack.what.en}: {lack.install.en}", f"{lack.what.zh}：{lack.install.zh}")
    voice.warn(Text(f"warning: {line.en}", f"提醒：{line.zh}").to(voice.language))
    return (), line


def _measures(dossier: Dossier) -> dict[str, Text]:
    """Names of the measures by id; empty where nothing was measured."""
    if dossier.model.measurements is None:
        return {}
    from servicemodel.evidence import measuring

    return {plate.name: plate.title for plate in measuring.plates()}
