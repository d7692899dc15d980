"""Which model a command is about."""

from pathlib import Path

from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Text


def model_source(given: str, folder: Path) -> str:
    """``given``, or the nearest ``model.yaml`` from ``folder`` upward; stops with code 2 if there is none.

    The path is relative to ``folder`` where the file stands in it.
    """
    found = given or nearest_model(folder)
    if found:
        return found
    raise Stop(
        2,
        Text("no model.yaml here or in a folder above", "当前文件夹及上级文件夹中没有 model.yaml"),
        Text(
            "name a model (servicemodel check q-company) or start one (servicemodel init)",
            "请指定模型（servicemodel check q-company）或新建一个（servicemodel init）",
        ),
    )


def nearest_model(folder: Path) -> str:
    """The nearest ``model.yaml`` from ``folder`` upward, or ""; relative where it stands in ``folder``."""
    for place in (folder, *folder.parents):
        path = place / "model.yaml"
        if path.is_file():
            return path.name if place == folder else str(path)
    return ""
