"""A TOML file beside the model: our table in it, every key with its place."""

import re
import tomllib
from pathlib import Path
from typing import Any

from attrs import frozen

from servicemodel.domain.problem import Place, Problem, ProblemsFound

#: Settings that are tables themselves; each of their keys is a value of its own.
TABLES = ("severity", "exposure")
#: Tables beside that of check; each of their keys is a value of its own.
BESIDE = ("deck",)
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")


@frozen
class Written:
    """A value as written; ``name`` is its key below the table of ``check``, as ``severity.LOP01`` in TABLES.

    ``name`` starts with ``/`` where it stands beside that table, as ``/deck.template``; with ``//`` at the
    top of the file.
    """

    name: str
    value: Any
    place: Place
    excerpt: str
    length: int


def read_settings(path: Path) -> tuple[Written, ...]:
    """Every key of ours in the file ``path``, () if it is not there or says nothing to us.

    ProblemsFound where it cannot be read or is not TOML. ``servicemodel.toml`` is ours as a whole.
    """
    if not _stands(path):
        return ()
    try:
        text = path.read_bytes().decode("utf-8-sig")
        document = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(path) from error
    except tomllib.TOMLDecodeError as error:
        raise _syntax(path, text, str(error)) from error
    ours = document.get("tool", {})
    table = ours.get("servicemodel", {}) if isinstance(ours, dict) else {}
    keys = _keys(table)
    if path.name == "servicemodel.toml":
        keys += [(f"//{key}", value) for key, value in document.items() if key != "tool"]
    return tuple(_written(path, text, name, value) for name, value in keys)


def _stands(path: Path) -> bool:
    """Whether there is a file; a path that cannot be one is the matter of who reads the model."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _keys(table: Any) -> list[tuple[str, Any]]:
    if not isinstance(table, dict):
        return [("/servicemodel", table)]
    keys = []
    for key, value in table.items():
        if key in BESIDE and isinstance(value, dict):
            keys += [(f"/{key}.{inner}", word) for inner, word in value.items()]
        elif key != "check":
            keys.append((f"/{key}", value))
    check = table.get("check", {})
    if not isinstance(check, dict):
        return [*keys, ("/check", check)]
    for key, value in check.items():
        if key in TABLES and isinstance(value, dict):
            keys += [(f"{key}.{inner}", word) for inner, word in value.items()]
        else:
            keys.append((key, value))
    return keys


def _written(path: Path, text: str, name: str, value: Any) -> Written:
    table, _, inner = name.lstrip("/").partition(".")
    key = inner if table in (*TABLES, *BESIDE) and inner else name.lstrip("/")
    line, column = _found(text.splitlines(), key)
    lines = text.splitlines() or [""]
    return Written(name, value, Place(str(path), line + 1, column + 1), lines[line], len(key))


def _found(lines: list[str], key: str) -> tuple[int, int]:
    """Line and column, from 0, of ``key`` below a header of ours; of such a header; else the start.

    The parser of the standard library tells no places, so that they are looked for in the text.
    """
    pattern = re.compile(rf"""(?<![\w.@*-])["']?({re.escape(key)})["']?\s*[=.]""")
    ours = False
    for number, line in enumerate(lines):
        header = _HEADER.match(line)
        if header:
            parts = [part.strip().strip("\"'") for part in header[1].split(".")]
            ours = parts[:2] == ["tool", "servicemodel"]
            if parts[-1] == key and (ours or len(parts) == 1):
                return number, line.index(parts[-1])
        found = pattern.search(line)
        if found and (ours or not header):
            return number, found.start(1)
    return 0, 0


def _unreadable(path: Path) -> ProblemsFound:
    return ProblemsFound((Problem(Place(str(path), 1, 1), "FIL41", (("reason", "unreadable"),)),))


def _syntax(path: Path, text: str, said: str) -> ProblemsFound:
    at, lines = _AT.search(said), text.splitlines() or [""]
    line, column = (int(at[1]), int(at[2])) if at else (len(lines), len(lines[-1]) + 1)
    excerpt = lines[line - 1] if line <= len(lines) else ""
    problem = Problem(Place(str(path), line, column), "FIL41", (("reason", "syntax"),), excerpt)
    return ProblemsFound((problem,))
