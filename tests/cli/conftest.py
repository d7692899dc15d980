"""Every test of the front door runs in a folder of its own, in English, with nothing in the environment."""

import sys

import pytest
from cli_driver import SMALL
from own_rule_recipe import YAML, installed, written


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """An empty folder, which is the current one; its parents hold no model."""
    for name in ("SERVICEMODEL_LANG", "SERVICEMODEL_MODEL", "SERVICEMODEL_OUT", "SERVICEMODEL_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def apart(tmp_path_factory):
    """Makes a folder once for all tests of a module: ``make`` is called in it, in English."""
    with pytest.MonkeyPatch.context() as patch:

        def folder(make):
            made = tmp_path_factory.mktemp("apart")
            patch.setenv("LC_ALL", "C.UTF-8")
            patch.chdir(made)
            make(made)
            return made

        yield folder


@pytest.fixture
def small(place):
    """The small model of the README as ``model.yaml``."""
    path = place / "model.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def recipe(small):
    """The small model with the rule of the recipe beside it."""
    return written(small, YAML)


@pytest.fixture
def package(place, monkeypatch):
    """Installs a package of rules; its modules are forgotten afterwards."""
    packages = place / "packages"
    monkeypatch.syspath_prepend(packages)
    kept = set(sys.modules)
    yield lambda *arguments: installed(packages, *arguments)
    for module in set(sys.modules) - kept:
        if module.partition(".")[0].endswith("_rules"):
            del sys.modules[module]
