"""From a log of tickets to a first model with evidence, as a person goes through it."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from servicemodel import pipeline
from servicemodel.cli import records
from servicemodel.cli.aside import Mute, spoken_by
from servicemodel.cli.voice import Voice
from servicemodel.cli.writing import write
from servicemodel.domain.discovery import Draft
from servicemodel.domain.records import RecordMap, Source
from servicemodel.domain.text import Text
from servicemodel.reading import formats, read_model

if TYPE_CHECKING:
    from servicemodel.domain.model import ServiceModel


@frozen
class Wish:
    """What was asked for on the command line: where to, from which log, and how to read it."""

    place: Path
    log: str
    map_file: str = ""
    zone: str = ""


def discover(wish: Wish, ignored: bytes, voice: Voice) -> int:
    """Look at the log, name its parties, bring it in, measure, and write the draft; the exit code."""
    from servicemodel.evidence import discovering, measuring
    from servicemodel.views.measurements_json import measurements_text

    said = records.told_map(wish.map_file, "", wish.zone, "")
    with tempfile.TemporaryDirectory(prefix="servicemodel-") as scratch:
        found, source = _looked_at(wish, said, Path(scratch), voice)
    parties = {team: party.id for party in found.parties for team in party.teams}
    mapped = evolve(said, profile=source.profile, zone=source.zone, layout=source.layout, parties=parties)
    evidence = wish.place / "evidence"
    records.bring((wish.log,), records.Wish(mapped, str(evidence), no_input=True), spoken_by(Mute, voice))
    figures = pipeline.measure(None, str(evidence), only=discovering.MEASURED)
    found = discovering.with_handoffs(found, figures)
    text = formats.discovered_model(found, Path(wish.log).name)
    measured = pipeline.measure(_checked(text), str(evidence))
    contents = {
        wish.place / "model.yaml": text.encode(),
        wish.place / "map.yaml": map_text(mapped, wish.log).encode(),
        wish.place / "measurements.json": measurements_text(measured, measuring.sources(evidence)).encode(),
        wish.place / ".gitignore": ignored,
    }
    write(contents)
    voice.result(_told(found, voice))
    voice.wrote(contents)
    voice.next(f"servicemodel report {wish.place / 'model.yaml'}")
    return 0


def _looked_at(wish: Wish, said: RecordMap, scratch: Path, voice: Voice) -> tuple[Draft, Source]:
    """The log as it is, brought into a folder that is thrown away."""
    from servicemodel.evidence import discovering, measuring

    records.bring((wish.log,), records.Wish(said, str(scratch)), spoken_by(Voice, voice))
    (source,) = measuring.sources(scratch)
    return discovering.discover(scratch), source


def _checked(text: str) -> "ServiceModel":
    """The model that ``text`` means: what cannot be read is not written."""
    with tempfile.TemporaryDirectory(prefix="servicemodel-") as folder:
        path = Path(folder) / "model.yaml"
        path.write_text(text, encoding="utf-8")
        return read_model(str(path))


def map_text(said: RecordMap, log: str) -> str:
    """The mapping file that brings in ``log`` in the same way again."""
    head = (
        f"# How the log was read: servicemodel import {Path(log).name} --map map.yaml\n"
        f"# 日志的读取方式：servicemodel import {Path(log).name} --map map.yaml\n"
    )
    return head + "\n".join(_map_lines(said)) + "\n"


def _map_lines(said: RecordMap) -> Iterator[str]:
    for field in ("profile", "table", "zone", "keep_personal"):
        if getattr(said, field):
            yield f"{field}: {_quoted(getattr(said, field))}"
    if said.layout and said.layout.dates:
        yield f"layout: {{dates: {said.layout.dates}}}"
    parts: Mapping[str, Mapping[str, str]] = {
        "columns": said.columns,
        "channels": said.channels,
        "only": said.only,
        "parties": said.parties,
    }
    for section, words in parts.items():
        if words:
            yield f"{section}:"
            yield from (f"  {_quoted(key)}: {_quoted(value)}" for key, value in words.items())


def _quoted(written: str) -> str:
    """As YAML text in quotes: what JSON says is YAML too."""
    return json.dumps(written, ensure_ascii=False)


def _told(found: Draft, voice: Voice) -> str:
    """What the draft holds, and what was taken together or left out."""
    ways, hands = len(found.handoffs), sum(each.count for each in found.handoffs)
    named = len(found.parties) - (1 if found.lumped else 0)
    text = Text(
        f"{found.cases:,} cases: {named} teams as parties, {found.lumped} smaller ones together; "
        f"{ways} ways with {hands:,} hand-overs, {found.left} smaller ones left out; "
        f"{len(found.channels)} channels, {len(found.categories)} matters.",
        f"{found.cases:,}个工单：{named}个组单列为主体，另有{found.lumped}个较小的组合并；"
        f"{ways}条路径共{hands:,}次移交，另有{found.left}条较小的未画；"
        f"{len(found.channels)}个渠道，{len(found.categories)}类事项。",
    )
    return text.to(voice.language)
