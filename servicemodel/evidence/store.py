"""Where imports stand: ``<folder>/<import_id>/<table>.parquet`` and ``source.json``, whole or not at all."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from servicemodel.domain.records import Layout, RecordMap, Refusal, Source
from servicemodel.evidence.files.failing import failed

SCHEMA = "servicemodel.source/1"
#: Rises whenever the same file and the same map would become other rows.
MAPPING_VERSION = 1
_PART = ".part"


def import_id(sha256: str, record_map: RecordMap) -> str:
    """12 hexadecimal digits: the same for the same bytes, the same map and the same way of mapping."""
    said = json.dumps(_plain(record_map), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{sha256}|{said}|{MAPPING_VERSION}".encode()).hexdigest()[:12]


def stored(folder: Path, import_id: str) -> Source | None:
    """The import of that id in ``folder``; None if it is not there."""
    path = folder / import_id / "source.json"
    return read_source(path) if path.is_file() else None


def sources(folder: Path) -> tuple[Source, ...]:
    """Every import in ``folder``, sorted by id; unfinished ones do not count."""
    return tuple(read_source(path) for path in sorted(folder.glob("[0-9a-f]*/source.json")))


def read_source(path: Path) -> Source:
    """The import told by a ``source.json``. ProblemsFound (REC36) if somebody changed it."""
    try:
        return _source(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise failed(path, "REC36", "") from None


def _source(told: dict[str, Any]) -> Source:
    known = {field.name for field in attrs.fields(Source)}
    kept = {name: value for name, value in told.items() if name in known}
    kept["layout"] = Layout(**kept["layout"])
    for name in ("refusals", "notices"):
        kept[name] = tuple(
            Refusal(each["reason"], each["count"], tuple(each["lines"])) for each in kept[name]
        )
    return Source(**{**kept, "tables": tuple(kept["tables"])})


def unfinished(folder: Path, import_id: str) -> Path:
    """A new, empty folder to build an import in; what broken imports left behind is swept away."""
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    part = folder / f".{import_id}{_PART}"
    part.mkdir()
    return part


def sweep(folder: Path) -> None:
    """Take away what imports that did not end left in ``folder``."""
    for left in folder.glob(f".*{_PART}"):
        shutil.rmtree(left, ignore_errors=True)


def finish(part: Path, source: Source, columns: Iterable[tuple[str, str]]) -> Path:
    """Write ``source.json`` into ``part``, put everything on the disk, and give it its name.

    ``columns`` are pairs of canonical column and header, as used.
    """
    told = {"schema": SCHEMA, **_plain(source), "rows_refused": source.rows_read - source.rows_used}
    told["mapping_version"], told["columns"] = MAPPING_VERSION, dict(columns)
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (part / "source.json").write_text(text, encoding="utf-8")
    for path in sorted(part.iterdir()):
        _to_disk(path)
    final = part.parent / source.import_id
    part.replace(final)
    return final


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _plain(value: Any) -> dict[str, Any]:
    """An attrs value as plain JSON; mappings keep their keys."""

    def simple(instance: Any, attribute: Any, held: Any) -> Any:
        return dict(held) if attribute is not None and hasattr(held, "items") else held

    return attrs.asdict(value, value_serializer=simple)
