"""Rules of the client's own: rooms of installed packages, and rules without code beside the model.

Only commands that walk the rules come here: looking through the installed packages takes its time.
"""

from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

from servicemodel.analyses import ROOMS, room
from servicemodel.cli.room_check import wrong_parts
from servicemodel.cli.settings import written
from servicemodel.cli.settings_check import within
from servicemodel.cli.settings_file import Written
from servicemodel.domain.model import ServiceModel
from servicemodel.domain.problem import Place, Problem, ProblemsFound
from servicemodel.reading import formats, library_names

#: Entry points of this group name one module each: a room.
GROUP = "servicemodel.rooms"
FOLDER = "rules"


def own_rooms(source: str) -> tuple[room.Room, ...]:
    """The rooms of installed packages, then those of the rules beside the model ``source``, "" for none.

    ProblemsFound with everything that is wrong with them.
    """
    return rooms_from(metadata.entry_points(group=GROUP), rule_files(source))


def rooms_from(entries: Iterable[metadata.EntryPoint], files: Sequence[Path]) -> tuple[room.Room, ...]:
    """The rooms that ``entries`` name and those of the rules in ``files``. ProblemsFound as above."""
    taken = {word: "servicemodel" for each in ROOMS for word in (each.RULE.id, each.RULE.name)}
    problems: list[Problem] = []
    found = [_loaded(entry, taken, problems) for entry in sorted(entries, key=_shown)]
    rules: tuple[room.Room, ...] = ()
    try:
        rules = tuple(room.of(rule) for rule in formats.read_rules(files, taken))
    except ProblemsFound as error:
        problems += error.problems
    if problems:
        raise ProblemsFound(tuple(problems))
    return (*(each for each in found if each), *rules)


def rule_files(source: str) -> tuple[Path, ...]:
    """The files of rules without code of the model ``source``: as the settings say, else all in ``rules``.

    ProblemsFound where one stands outside the folder of the model.
    """
    if not source or source in library_names():
        return ()
    folder = Path(source).parent
    named = next((each for each in written(folder) if each.name == "/rules"), None)
    paths = [folder / word for word in _words(named)] if named else _beside(folder)
    problems = [_outside(path, named) for path in paths if not within(path, folder)]
    if problems:
        raise ProblemsFound(tuple(problems))
    return tuple(dict.fromkeys(paths))


def _beside(folder: Path) -> list[Path]:
    try:
        return sorted((folder / FOLDER).glob("*.yaml"))
    except (OSError, ValueError):
        return []


def known_to(model: ServiceModel, own: Sequence[room.Room]) -> ServiceModel:
    """``model``, if it has every element that rules without code name; ProblemsFound with those it lacks."""
    strange = room.strange(own, model)
    if strange:
        raise ProblemsFound(tuple(named.problem for named in strange))
    return model


def _words(named: Written) -> tuple[str, ...]:
    """The files that the settings name; the check of the settings tells of a wrong form."""
    value = named.value
    return tuple(value) if isinstance(value, list) and all(isinstance(word, str) for word in value) else ()


def _outside(path: Path, named: Written | None) -> Problem:
    """The problem at the setting that names ``path``, else at the file itself."""
    facts = (("reason", "path"), ("got", str(path)))
    if named is None:
        return Problem(Place(str(path), 1, 1), "FIL41", facts)
    return Problem(named.place, "FIL41", facts, named.excerpt, named.length)


def _loaded(entry: metadata.EntryPoint, taken: dict[str, str], problems: list[Problem]) -> room.Room | None:
    """The room that ``entry`` names; None, with what is wrong, where it cannot be used."""
    place, excerpt = _place(entry), f"{entry.name} = {entry.value}"
    try:
        module = entry.load()
    except (Exception, SystemExit) as error:
        facts = (("reason", "load"), ("target", entry.value), ("found", _first_line(error)))
        problems.append(Problem(place, "FIL43", facts, excerpt, len(entry.name)))
        return None
    wrong = tuple(wrong_parts(module, entry.value, taken))
    problems += (Problem(place, "FIL43", facts, excerpt, len(entry.name)) for facts in wrong)
    if wrong:
        return None
    taken.update({module.RULE.id: entry.value, module.RULE.name: entry.value})
    found: room.Room = module
    return found


def _first_line(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0][:160]


def _shown(entry: metadata.EntryPoint) -> tuple[str, str]:
    return _package(entry), entry.name


def _package(entry: metadata.EntryPoint) -> str:
    return entry.dist.name if entry.dist else "?"


def _place(entry: metadata.EntryPoint) -> Place:
    """Where the entry stands in the list of its package."""
    text = (entry.dist.read_text("entry_points.txt") if entry.dist else None) or ""
    lines = [line.partition("=")[0].strip() for line in text.splitlines()]
    line = lines.index(entry.name) + 1 if entry.name in lines else 1
    return Place(f"{_package(entry)}/entry_points.txt", line, 1)
