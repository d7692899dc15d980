"""Runs the program: in this process for speed, as a process where streams and locale matter."""

import os
import re
import subprocess
import sys
from pathlib import Path

from servicemodel.cli import run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
#: The small model of the README.
SMALL = re.search(r"^```yaml\n(.*?)^```", README, re.M | re.S)[1]
EIGHT = ROOT / "tests" / "models" / "eight_mistakes.yaml"


def obey(*arguments):
    """Exit code of the command line ``arguments``, run in this process."""
    return run([str(argument) for argument in arguments])


def process(*arguments, cwd, **environment):
    """The finished process of the command line ``arguments``; streams as bytes."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "servicemodel", *map(str, arguments)],
        cwd=cwd,
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )


def written(folder):
    """Names of all files below ``folder``."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
