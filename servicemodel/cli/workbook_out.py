"""``workbook export``: the workbook of a model, whole or the edition for one party: one walk up."""

from pathlib import Path

from servicemodel import __version__, pipeline
from servicemodel.cli.calendar_day import today
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.questioning import open_questions
from servicemodel.cli.voice import Voice
from servicemodel.cli.walk import Own, kept, planned, settled, weighed
from servicemodel.cli.writing import write
from servicemodel.domain.exchange import EDITION_STATE
from servicemodel.domain.text import Text
from servicemodel.domain.workings import Workings
from servicemodel.reading import formats
from servicemodel.views.dossier import Dossier
from servicemodel.views.interview.sheet import Interview
from servicemodel.views.workbook.book import workbook
from servicemodel.views.workbook.casebook import Casebook


def exported(source: str, out: Path, voice: Voice, party: str = "") -> int:
    """Write the workbook of the model ``source`` to ``out``: the edition for ``party``, if one is named."""
    own = own_rooms(source)
    dossier = _dossier(source, voice, own, party)
    casebook = _casebook(source, dossier, kept(own, dossier), voice)
    write({out: workbook(casebook)})
    voice.wrote([out])
    count, asked = len(dossier.violations) + len(dossier.accepted), len(casebook.interview.questions)
    voice.say(
        Text(
            f"findings: {count}, questions: {asked}; blue cells are inputs",
            f"共{count}项问题、{asked}个待答问题；蓝色单元格为输入项",
        )
    )
    if not party:
        voice.next(f"servicemodel workbook import {source} {out}")
    return 0


def _dossier(source: str, voice: Voice, own: Own, party: str) -> Dossier:
    settings = settled(source, {}, "never", own)
    day = today(voice.environment)
    dossier = planned(source, settings.severities, day, own, settings.exposure, steps=0, party=party)
    return weighed(dossier, kept(own, dossier))


def _casebook(source: str, dossier: Dossier, own: Own, voice: Voice) -> Casebook:
    """All that the workbook is made from; an edition has no register and no way back."""
    strategy = dossier.strategy
    return Casebook(
        dossier,
        Interview(open_questions(dossier, own), dossier.model, dossier.rules),
        pipeline.workings(dossier.situation, strategy) if strategy else Workings(),
        EDITION_STATE if dossier.readers else formats.workbook_state(source),
        "" if dossier.readers else source,
        __version__,
        today(voice.environment).isoformat(),
        voice.asked or (voice.language,),
    )
