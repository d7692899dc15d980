"""``workbook import``: an edited workbook back into the files of a model."""

from datetime import date, timedelta
from pathlib import Path

from servicemodel import pipeline
from servicemodel.cli.calendar_day import today
from servicemodel.cli.own_rooms import own_rooms
from servicemodel.cli.voice import Voice
from servicemodel.cli.walk import violated
from servicemodel.cli.writing import write
from servicemodel.domain.acceptance import MOST_DAYS, Acceptance, elements_hash
from servicemodel.domain.interview import SheetProblem, SheetRefused
from servicemodel.domain.register import Entry
from servicemodel.domain.returned import Returned
from servicemodel.domain.text import Text
from servicemodel.reading import acceptances, formats
from servicemodel.views.interview import problems
from servicemodel.views.workbook.preview import preview


def imported(source: str, file: str, dry_run: bool, voice: Voice) -> int:
    """Bring the edits of the workbook ``file`` into the model ``source``, all of them or none."""
    try:
        back = formats.import_workbook(source, file)
        files = dict(back.files) | _accepted(source, back, today(voice.environment))
    except SheetRefused as refusal:
        voice.warn(problems.refused(refusal.problems, voice.language))
        return 2
    voice.result(preview(back, pipeline.read(source), voice.language))
    if dry_run or not files:
        voice.say(Text("nothing was written", "未写入任何文件"))
        return 0
    paths = {Path(path): data for path, data in files.items()}
    write(paths)
    voice.wrote(paths)
    voice.next(f"servicemodel check {source}")
    return 0


def _accepted(source: str, back: Returned, day: date) -> dict[str, bytes]:
    """``accepted.yaml`` with an acceptance for every finding that was given the status accepted."""
    path = acceptances.accepted_file(source)
    if path is None or not back.accepted:
        return {}
    before = acceptances.read_acceptances(path, day)
    wrong = [problem for cell, entry in back.accepted for problem in _wrong(cell, entry, before, day)]
    if wrong:
        raise SheetRefused(tuple(wrong))
    data = path.read_bytes() if path.exists() else b""
    for _, entry in back.accepted:
        found, model = violated(source, entry.finding, own_rooms(source))
        made = elements_hash(found, model)
        until = date.fromisoformat(entry.expires)
        told = entry.finding, entry.justification, entry.by, until
        data = acceptances.appended(data, Acceptance(*told, ticket=entry.ticket, elements=made))
    return {str(path): data}


def _wrong(cell: str, entry: Entry, before: tuple[Acceptance, ...], day: date) -> list[SheetProblem]:
    """Why the finding cannot be accepted so: too long, or accepted already."""
    until = date.fromisoformat(entry.expires)
    latest = day + timedelta(days=MOST_DAYS)
    if not day <= until <= latest:
        return [SheetProblem(cell, "accept_until", entry.expires, latest.isoformat())]
    held = [each for each in before if each.finding == entry.finding and each.until >= day]
    return [SheetProblem(cell, "accept_twice", entry.finding, str(each.place)) for each in held[:1]]
