"""Files are written whole or not at all: a temporary file in the same folder, then a rename."""

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from servicemodel.cli.file_errors import reason
from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Text


def write(files: Mapping[Path, bytes]) -> None:
    """Write ``files``; nothing appears under its name before all of them are on the disk.

    Stops with code 2 where a folder or a file cannot be written.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "", str(path))
            waiting[path] = _beside(path, content)
        for path, temporary in waiting.items():
            temporary.replace(path)
    except OSError as error:
        where = error.filename or next(iter(files))
        raise Stop(2, *_unwritable(str(where), reason(error))) from error
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o666 & ~_mask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(where: str, why: Text) -> tuple[Text, Text]:
    return (
        Text(f"cannot write {where}: {why.en}", f"无法写入 {where}：{why.zh}"),
        Text(
            "name a folder you may write to with -o; nothing was changed",
            "请用 -o 指定可写的文件夹；未作任何改动",
        ),
    )
