"""Every test of the front door runs in a folder of its own, in English, with nothing in the environment."""

import pytest
from cli_driver import SMALL


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """An empty folder, which is the current one; its parents hold no model."""
    for name in ("SERVICEMODEL_LANG", "SERVICEMODEL_MODEL", "SERVICEMODEL_OUT", "SERVICEMODEL_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def small(place):
    """The small model of the README as ``model.yaml``."""
    path = place / "model.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path
