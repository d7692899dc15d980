"""A client's folder for tests, and pytest run in it as a client would: bare, with the plug-in installed."""

import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[3]
CLIENT = ROOT / "docs" / "client"
#: Where the package is not installed its plug-in is named; an installed one is found by itself.
PLUGIN = (
    ()
    if metadata.entry_points(group="pytest11", name="servicemodel")
    else ("-p", "servicemodel.behaviour.plugin")
)
HEAD = "# language: zh-CN\n@owner-service\n功能: 一页\n  规则: 一条\n"


def client(folder, *pages, model=True):
    """A client's folder with the model of docs/client and ``pages`` in specs."""
    (folder / "specs").mkdir(parents=True)
    if model:
        shutil.copy(CLIENT / "model.yaml", folder)
    for number, page in enumerate(pages, start=1):
        ending = ".zh.feature" if page.startswith("# language: zh") else ".feature"
        (folder / "specs" / f"page{number}{ending}").write_text(page, encoding="utf-8")
    return folder


def scenario(*steps, name="一例"):
    """A Chinese page with one scenario."""
    return HEAD + "\n".join((f"    场景: {name}", *(f"      {step}" for step in steps))) + "\n"


def checked(folder, *options):
    """Exit code and output of ``pytest`` in ``folder``."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            *PLUGIN,
            "-p",
            "no:cacheprovider",
            "-q",
            "--rootdir",
            str(folder),
            *options,
        ],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "160"},
        capture_output=True,
        timeout=300,
        check=False,
        encoding="utf-8",
    )
    return run.returncode, run.stdout + run.stderr
