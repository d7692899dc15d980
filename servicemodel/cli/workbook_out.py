"""``workbook export``: the whole workbook of a model, one walk up the stairs."""

from pathlib import Path

from servicemodel import __version__, pipeline
from servicemodel.cli.calendar_day import today
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.voice import Voice
from servicemodel.cli.walk import planned, settled, weighed
from servicemodel.cli.writing import write
from servicemodel.domain.text import Text
from servicemodel.domain.workings import Workings
from servicemodel.reading import formats
from servicemodel.views.interview.sheet import Interview
from servicemodel.views.workbook.book import workbook
from servicemodel.views.workbook.casebook import Casebook


def exported(source: str, out: Path, voice: Voice) -> int:
    """Write the workbook of the model ``source`` to ``out``."""
    own = own_rooms(source)
    settings = settled(source, {}, "never", own)
    day = today(voice.environment)
    dossier = planned(source, settings.severities, day, weights=settings.exposure, steps=0, own=own)
    dossier = weighed(dossier, own)
    strategy = dossier.strategy
    found = pipeline.workings(dossier.situation, strategy) if strategy else Workings()
    outlook = strategy.outlook if strategy else None
    questions = pipeline.questions(dossier.situation, dossier.findings, own=own, outlook=outlook)
    casebook = Casebook(
        dossier,
        Interview(questions, dossier.model, dossier.rules),
        found,
        formats.read_register(source),
        formats.workbook_state(source),
        source,
        __version__,
        day.isoformat(),
        voice.asked or (voice.language,),
    )
    write({out: workbook(casebook)})
    voice.wrote([out])
    accepted = len(dossier.accepted)
    count = len(dossier.violations) + accepted
    voice.say(
        Text(
            f"{count} findings, {len(questions)} questions; blue cells are inputs",
            f"共{count}项问题、{len(questions)}个待答问题；蓝色单元格为输入项",
        )
    )
    voice.next(f"servicemodel workbook import {source} {out}")
    return 0
