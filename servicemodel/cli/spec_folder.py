"""Where the specifications of a project stand."""

from pathlib import Path

from servicemodel.cli.extras import needs
from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Text


def spec_folder(folder: Path) -> Path:
    """``folder``, with features in it; stops with code 2 if there are none, 3 without the parser."""
    needs("bdd")
    if not folder.is_dir():
        text = Text(f"there is no folder {folder}", f"找不到文件夹 {folder}")
        raise Stop(2, text, Text("name the folder with the features", "请指明规范文档所在的文件夹"))
    if next(folder.rglob("*.feature"), None) is None:
        text = Text(f"no features in {folder}", f"{folder} 中没有规范文档")
        raise Stop(2, text, Text(*2 * ("servicemodel spec suggest LOP01",)))
    return folder
