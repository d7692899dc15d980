"""What a person is asked about a file of records, once; nothing is asked where nobody sits."""

import sys
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from servicemodel.cli.voice import Voice
from servicemodel.domain.records import Layout, RecordMap
from servicemodel.domain.text import Text

_ZONE = Text(
    "Time zone of the times in {name} ({whose}), such as Europe/Berlin",
    "{name} 的时区（{whose}），如 Asia/Shanghai",
)
_DATES = Text(
    "03/04 in {name}: dmy (3 April) or mdy (4 March)", "{name} 中的 03/04：dmy（4月3日）或 mdy（3月4日）"
)
_PROFILE = Text("Which product wrote {name}", "{name} 来自哪个系统")
_EARLIER = Text("{name}: time zone {zone}, as in earlier imports", "{name}：时区 {zone}，与此前导入相同")


def answered(
    name: str, examined: Any, record_map: RecordMap, folder: Path, voice: Voice, silent: bool
) -> RecordMap:
    """``record_map`` with what could be found out: the zone of earlier imports, and what a person answers."""
    from servicemodel.evidence import importing

    if "zone" in examined.open and examined.profile:
        zones = importing.zones_of(folder, examined.profile)
        if len(zones) == 1 and zones[0]:
            voice.say(_filled(_EARLIER, name=name, zone=zones[0]))
            record_map = evolve(record_map, zone=zones[0])
    if silent or not sys.stdin.isatty():
        return record_map
    return _asked(name, examined, record_map, voice)


def _asked(name: str, examined: Any, record_map: RecordMap, voice: Voice) -> RecordMap:
    from servicemodel.evidence import importing

    words = importing.map_words()
    if "profile" in examined.open:
        said = _ask(_PROFILE, voice, words["profile"], examined.recognition.profile, name=name)
        record_map = evolve(record_map, profile=said)
    if "dates" in examined.open:
        dates = _ask(_DATES, voice, ("dmy", "mdy"), None, name=name)
        record_map = evolve(record_map, layout=evolve(record_map.layout or Layout(""), dates=dates))
    if "zone" in examined.open and not record_map.zone:
        whose = examined.whose_zone.to(voice.language) if examined.whose_zone else "?"
        zone = _ask(_ZONE, voice, zones(), None, name=name, whose=whose)
        record_map = evolve(record_map, zone=zone)
    return record_map


def zones() -> tuple[str, ...]:
    """Every IANA time zone, sorted."""
    from zoneinfo import available_timezones

    return tuple(sorted(available_timezones()))


def _ask(text: Text, voice: Voice, known: tuple[str, ...], default: str | None, **facts: str) -> str:
    """Ask until one of ``known`` is given; the question goes to stderr, where results do not."""
    question = _filled(text, **facts).to(voice.language)
    while True:
        said = str(click.prompt(question, default=default, err=True))
        if said in known:
            return said
        from servicemodel.cli.guessing import meant

        voice.warn(meant(said, known if len(known) < 40 else (said, *_near(said, known))).to(voice.language))


def _near(said: str, known: tuple[str, ...]) -> tuple[str, ...]:
    from difflib import get_close_matches

    return tuple(get_close_matches(said, known, n=5, cutoff=0.5))


def _filled(text: Text, **facts: str) -> Text:
    return Text(text.en.format(**facts), text.zh.format(**facts))
