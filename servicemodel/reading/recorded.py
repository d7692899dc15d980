"""Measured figures with what made them: the version of the program and the raw file of every import."""

import json
from pathlib import Path
from typing import Any

from servicemodel.domain.editions import Recorded
from servicemodel.reading.measurements import read_measurements


def read_recorded(path: Path) -> Recorded:
    """The file of figures at ``path``. ProblemsFound if it cannot be used."""
    measurements = read_measurements(path)
    document: dict[str, Any] = json.loads(path.read_bytes())
    pairs = ((source.get("import_id"), source.get("sha256")) for source in document["sources"])
    files = tuple(sorted((id, sha) for id, sha in pairs if isinstance(id, str) and isinstance(sha, str)))
    return Recorded(measurements, str(document["tool"].get("version", "")), files)
