"""A model as it stood in an earlier revision: its files taken out of git into a passing folder."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from attrs import frozen

from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Text

#: Files of one model that are taken out: the model, what it may include, its measured figures.
MOST_FILES = 400
_WANTED = (".yaml", ".yml", "measurements.json")
_GIT = Text("install git: https://git-scm.com", "请安装 git：https://git-scm.com")


@frozen
class Revision:
    """What was meant by ``v3`` or ``v3:model.yaml``: the revision, the file, and the folder of the clone."""

    name: str
    path: str
    top: Path

    @property
    def shown(self) -> str:
        """As problems call it."""
        return f"{self.name}:{self.path}"


def revision(word: str, model: str) -> Revision:
    """The revision ``word`` of ``model``, or of the file named after its colon.

    Stops with code 3 where git is missing, with 2 where there is no such revision or file.
    """
    folder = Path(model).resolve().parent
    name, _, path = word.partition(":")
    top = Path(_asked(folder, "rev-parse", "--show-toplevel") or _stop_no_clone(folder))
    if name.startswith("-") or not _asked(top, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"):
        text = Text(f"no file and no revision '{word}'", f"没有名为“{word}”的文件或版本")
        raise Stop(2, text, Text("revisions: git tag, git log", "查看版本：git tag、git log"))
    path = path or Path(model).resolve().relative_to(top.resolve()).as_posix()
    if _git(top, "cat-file", "-e", f"{name}:{path}") is None:
        raise Stop(2, Text(f"no file {path} in revision {name}", f"版本 {name} 中没有文件 {path}"))
    return Revision(name, path, top)


@contextmanager
def taken_out(wanted: Revision) -> Iterator[Path]:
    """The file of the model with those beside and below it, as they stood in the revision."""
    folder = PurePosixPath(wanted.path).parent.as_posix()
    listed = _git(wanted.top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", wanted.name, f"{folder}/")
    if folder == ".":
        listed = _git(wanted.top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", wanted.name)
    names = [name for name in (listed or b"").decode("utf-8", "replace").split("\0") if name]
    chosen = [wanted.path, *(name for name in names if name.endswith(_WANTED) and name != wanted.path)]
    with TemporaryDirectory(prefix="servicemodel-") as scratch:
        for name in chosen[:MOST_FILES]:
            data = _git(wanted.top, "show", f"{wanted.name}:{name}")
            target = Path(scratch) / name
            if data is not None and target.resolve().is_relative_to(Path(scratch).resolve()):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        yield Path(scratch) / wanted.path


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git says; None where it refuses. No shell, no pager, no optional locks."""
    git = shutil.which("git")
    if git is None:
        raise Stop(3, Text("git is not installed", "未安装 git"), _GIT)
    command = [git, "--no-pager", "--no-optional-locks", "-C", str(folder), *arguments]
    run = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell, git by its path
    return run.stdout if run.returncode == 0 else None


def _asked(folder: Path, *arguments: str) -> str:
    said = _git(folder, *arguments)
    return said.decode("utf-8", "replace").strip() if said is not None else ""


def _stop_no_clone(folder: Path) -> str:
    text = Text(f"{folder} is not under git", f"{folder} 不在 git 管理之下")
    raise Stop(2, text, Text("name two files", "请指定两个文件"))
