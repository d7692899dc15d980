"""The project on the disk, as the architecture tests look at it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "servicemodel"
#: Folders that tools write; nothing in them is ours.
FOREIGN = {
    ".git",
    ".venv",
    "venv",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
    "build",
    "dist",
    "out",
}


def files(folder: Path = ROOT, suffix: str = "") -> Iterator[Path]:
    """Every file of ours below ``folder`` whose name ends in ``suffix``, sorted."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in FOREIGN:
            yield from files(path, suffix)
        elif path.is_file() and path.name.endswith(suffix) and not path.name.startswith("servicemodel-crash"):
            yield path


def python(folder: Path = PACKAGE) -> tuple[Path, ...]:
    """Every Python file below ``folder``."""
    return tuple(files(folder, ".py"))


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of ``path``."""
    return ast.parse(path.read_text(encoding="utf-8"))


def module(path: Path) -> str:
    """Dotted name of the module in ``path``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def floor(name: str) -> str:
    """The floor a module stands on: the second part of its name, "" for the package itself."""
    return name.split(".")[1] if "." in name else ""


@cache
def imports() -> grimp.ImportGraph:
    """Who imports whom, imports inside functions and under TYPE_CHECKING included."""
    return grimp.build_graph("servicemodel", include_external_packages=True, cache_dir=None)


@cache
def settings() -> dict:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def section(text: str, heading: str) -> str:
    """The part of a Markdown ``text`` under the second-level ``heading``; "" if it is not there."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", text, re.M | re.S)
    return found[1] if found else ""
