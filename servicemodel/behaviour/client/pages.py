"""Features of a client as tests: ``pytest`` finds them in the folder specs beside a model by itself."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from servicemodel.domain.text import Language, Text

#: Names of the model file and of the folder of the specifications beside it.
MODEL, SPECS = "model.yaml", "specs"
#: What says that a file called model.yaml is one of ours; many programs call theirs so.
_OURS = re.compile(rb"^\s*[\"']?servicemodel[\"']?\s*:", re.MULTILINE)
_HEAD = 65_536
#: Notepad begins UTF-8 files with a byte-order mark; pytest-bdd by itself does not know it.
_ENCODING = "utf-8-sig"
#: First words of our steps, which a feature without a model is known by.
_OPENING = re.compile(r"(?:采用本项目的|the (?:model|scenario .+) of this project)")
#: A file that binds features itself leaves nothing to do here.
_BINDS = re.compile(rb"\bscenarios?\s*\(")
_LACKS = Text(
    "features need pytest-bdd: python3 -m pip install 'servicemodel[bdd]'",
    "运行规范文档需要 pytest-bdd：python3 -m pip install 'servicemodel[bdd]'",
)


def page(path: Path, parent: pytest.Collector) -> "Page | None":
    """The tests of the feature ``path``; None for features that are not ours to run.

    Ours stand in a folder specs beside a model of ours, and nobody else binds them. One that speaks of
    the model of this project is ours also where that model is missing: it fails and says so.
    """
    folder = next((each for each in path.parents if each.name == SPECS), None)
    if folder is None or not (_holds_model(folder.parent) or _OPENING.search(_text(path))):
        return None
    if _bound_by_others(folder):
        return None
    made: Page = Page.from_parent(parent, path=path)
    return made


def language_of(text: str) -> Language:
    """The language that the first line of a feature says; English where it says nothing."""
    said = re.match(r"\s*#\s*language\s*:\s*([\w-]+)", text)
    return Language.ZH if said and said[1].lower().startswith("zh") else Language.EN


class Page(pytest.Module):
    """One feature file; its scenarios are test functions of a module that is made here."""

    #: Tells the plug-in which steps to bring in.
    of_a_client = True

    @property
    def language(self) -> Language:
        """The language of the page."""
        return language_of(_text(self.path))

    def istestfunction(self, obj: object, name: str) -> bool:
        """Every scenario is a test, whatever the project calls its tests."""
        return name.startswith("test_")

    def _getobj(self) -> ModuleType:
        """The module; instead of importing a file as the parent class does."""
        try:
            import pytest_bdd  # noqa: F401
        except ImportError as error:
            raise self.CollectError(_LACKS.to(self.language)) from error
        self._refuse()
        made = ModuleType(self.path.name)
        made.__file__ = str(self.path)
        for name, function in _functions(self.path):
            setattr(made, name, function)
        return made

    def _refuse(self) -> None:
        """Stop at what pytest-bdd passes over: misspelt keywords, scenarios that check nothing (BD-01)."""
        from servicemodel.behaviour.client.refusing import refused

        problems = refused(self.path, self.config.rootpath, self.language)
        if problems:
            raise self.CollectError(problems)


def _functions(path: Path) -> Iterator[tuple[str, Callable[..., Any]]]:
    from pytest_bdd import scenario
    from pytest_bdd.feature import get_feature

    for number, title in enumerate(get_feature(str(path.parent), path.name, _ENCODING).scenarios, start=1):
        bind = scenario(path.name, title, _ENCODING, str(path.parent))
        words = re.sub(r"\W+", "_", title).strip("_")
        yield f"test_{number}_{words}", _numbered(bind(_nothing))


def _nothing() -> None:
    """The steps do everything."""


def _numbered(function: Callable[..., Any]) -> Callable[..., Any]:
    """Examples are called by their rows: pytest would escape Chinese cells."""
    marks = getattr(function, "pytestmark", [])
    for place, mark in enumerate(marks):
        if mark.name == "parametrize":
            names, sets = mark.args
            rows = [each._replace(id=f"row{row}") for row, each in enumerate(sets, start=1)]
            marks[place] = pytest.mark.parametrize(names, rows).mark
    return function


@cache
def _holds_model(folder: Path) -> bool:
    path = folder / MODEL
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return bool(_OURS.search(file.read(_HEAD)))


@cache
def _bound_by_others(folder: Path) -> bool:
    files = [*folder.rglob("test_*.py"), *folder.rglob("*_test.py")]
    return any(_BINDS.search(file.read_bytes()) for file in files)


def _text(path: Path) -> str:
    return path.read_text(encoding=_ENCODING, errors="replace")
