"""Files of service records on the way into the evidence folder, as a person goes through it."""

import tempfile
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from servicemodel import __version__
from servicemodel.cli.file_errors import reason
from servicemodel.cli.place import model_source
from servicemodel.cli.record_draft import draft
from servicemodel.cli.record_preview import preview, summary
from servicemodel.cli.record_questions import answered
from servicemodel.cli.record_words import said
from servicemodel.cli.salt import salt_of
from servicemodel.cli.voice import Stop, Voice
from servicemodel.cli.writing import write
from servicemodel.domain.problem import ProblemsFound
from servicemodel.domain.records import RecordMap, Refusal
from servicemodel.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Wish:
    """What was asked for on the command line; "" and False where nothing was.

    ``given`` are the options to repeat when the same files are imported after a look at them.
    """

    record_map: RecordMap
    evidence: str = "evidence"
    dry_run: bool = False
    no_input: bool = False
    draft: str = ""
    given: tuple[str, ...] = ()


def bring(files: tuple[str, ...], wish: Wish, voice: Voice) -> int:
    """Bring ``files`` in one after the other; the exit code. The first that cannot be used ends it."""
    from servicemodel.evidence import importing

    importing.readable(tuple(map(Path, files)), wish.record_map.layout)
    actors, still = actor_names(), list[str]()
    for i, file in enumerate(files):
        try:
            still += _one(Path(file), wish, actors, voice)
        except ProblemsFound as found:
            if i and not (wish.dry_run or wish.draft):
                raise _broken_off(files, i, found, voice) from found
            raise
    if wish.dry_run:
        voice.say(Text("nothing was written", "未写入任何文件"))
        voice.next(_then(files, wish, still, voice))
    elif not wish.draft:
        measure = "" if wish.evidence == "evidence" else f" --evidence {quote(wish.evidence)}"
        voice.next(f"servicemodel measure{measure}")
    return 0


def _broken_off(files: tuple[str, ...], at: int, found: ProblemsFound, voice: Voice) -> Stop:
    """The end where files before ``files[at]`` are imported already."""
    from servicemodel.views.problems import problem_text

    for problem in found.problems:
        voice.warn(problem_text(problem, voice.language))
    done, rest = ", ".join(files[:at]), ", ".join(files[at:])
    text = Text(f"imported: {done}; not imported: {rest}", f"已导入：{done}；未导入：{rest}")
    return Stop(2, text, Text("import the others again as told above", "请按上述提示重新导入其余文件"))


def _then(files: tuple[str, ...], wish: Wish, still: list[str], voice: Voice) -> str:
    """The command after a look at ``files``: the same with what has ``still`` to be told."""
    words = ["servicemodel import", *map(quote, files), *map(quote, wish.given)]
    if {"columns", "profile", "key", "dates"} & set(still):
        words.append("--draft map.yaml")
    elif "zone" in still:
        words.append(Text("--zone Europe/Berlin", "--zone Asia/Shanghai").to(voice.language))
    return " ".join(words)


def actor_names() -> Mapping[str, tuple[str, ...]]:
    """Ids and names of the actors of the nearest model; empty where there is none that can be read."""
    from servicemodel.reading import read_model

    try:
        source = model_source("", Path.cwd())
    except Stop:
        return {}
    try:
        model = read_model(source)
    except ProblemsFound:
        return {}
    return {actor.id: (actor.name.en, actor.name.zh) for actor in model.actors}


def _one(path: Path, wish: Wish, actors: Mapping[str, tuple[str, ...]], voice: Voice) -> tuple[str, ...]:
    """Look at the file at ``path`` or store it; what a person has still to tell about it."""
    from servicemodel.evidence import importing

    folder, record_map = Path(wish.evidence), wish.record_map
    with _scratch() as scratch, importing.opened(path, scratch, record_map.layout) as bench:
        examined = importing.examine(bench, record_map, actors, whole=wish.dry_run)
        if wish.dry_run:
            voice.result(preview(path.name, examined, voice.language))
        if wish.draft:
            _write_draft(path, examined, wish, voice)
        if wish.dry_run or wish.draft:
            return examined.open
        if examined.open:
            silent = wish.no_input
            record_map = answered(path.name, examined, record_map, folder, voice, silent)
            examined = importing.examine(bench, record_map, actors)
        if examined.open:
            voice.result(draft(path.name, examined, _free(examined.table)))
            importing.require(bench, record_map)
        with _writable(folder):
            brought = importing.store_records(bench, record_map, folder, salt_of(folder), __version__)
    _tell(brought, folder, voice)
    return ()


@contextmanager
def _writable(folder: Path) -> "Iterator[None]":
    """Code 2, naming the option, where the evidence ``folder`` cannot be written."""
    hint = Text(
        "name a folder you may write to with --evidence; nothing was changed",
        "请用 --evidence 指定可写的文件夹；未作任何改动",
    )
    try:
        yield
    except Stop as stop:
        raise Stop(stop.code, stop.text, hint) from stop
    except OSError as error:
        why = reason(error)
        text = Text(f"cannot write {folder}: {why.en}", f"无法写入 {folder}：{why.zh}")
        raise Stop(2, text, hint) from error


def _tell(brought: Any, folder: Path, voice: Voice) -> None:
    from servicemodel.evidence import importing

    source = brought.source
    if brought.already:
        text = Text(
            f"{source.file_name} was imported before as {source.import_id}; nothing was changed",
            f"{source.file_name} 此前已导入为 {source.import_id}；未作任何改动",
        )
        voice.say(text)
        return
    voice.result(summary(source, voice.language))
    for cause, unknown, every in importing.orphans(folder, source):
        of = Text(f" ({unknown:,} / {every:,})", f"（{unknown:,} / {every:,}）").to(voice.language)
        voice.result(f"    {said(Refusal(cause, unknown), voice.language)}{of}")
    voice.wrote([folder / source.import_id])


def _write_draft(path: Path, examined: Any, wish: Wish, voice: Voice) -> None:
    place, target = wish.draft, Path(wish.draft)
    if target.exists():
        text = Text(f"{place} is already there; nothing was written", f"{place} 已存在；未写入任何文件")
        raise Stop(2, text, Text("name another file with --draft", "请用 --draft 指定另一文件"))
    write({target: draft(path.name, examined, _free(examined.table), place).encode()})
    voice.wrote([target])
    evidence = "" if wish.evidence == "evidence" else f" --evidence {quote(wish.evidence)}"
    voice.next(f"servicemodel import {quote(str(path))} --map {quote(place)}{evidence}")


def _free(table: str) -> tuple[str, ...]:
    from servicemodel.evidence import importing

    return importing.fields(table)


@contextmanager
def _scratch() -> "Iterator[Path]":
    """A private folder for what is read, gone when the file is done with."""
    with tempfile.TemporaryDirectory(prefix="servicemodel-") as folder:
        yield Path(folder)


def told_map(map_file: str, profile: str, zone: str, keep_personal: str) -> RecordMap:
    """The mapping file, if there is one, and over it what the command line says."""
    from servicemodel.evidence import importing
    from servicemodel.reading import formats

    words = importing.map_words()
    record_map = formats.read_record_map(map_file, words, tuple(actor_names())) if map_file else RecordMap()
    return evolve(
        record_map,
        profile=profile or record_map.profile,
        zone=zone or record_map.zone,
        keep_personal=keep_personal or record_map.keep_personal,
    )
