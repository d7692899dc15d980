"""A whole ``servicemodel check`` beside a whole run of OWASP pytm on set-ups of equal size.

pytm is the closest peer that reads a model of elements and flows, applies rules to it and writes
findings. It is installed in an environment of its own (``--environment``, else a temporary one).
Both sides write JSON; neither draws. Exit code 3 if pytm cannot be installed.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from generate import Size, grown, text
from processes import Cost, cost, middle
from pytm_script import script

PYTM = "pytm==1.4.0"
SIZES = (Size(50, 150, 15, 1), Size(300, 900, 30, 1))


def pytm_python(environment: Path) -> Path:
    """The interpreter of ``environment`` with pytm in it; SystemExit with 3 if that cannot be had."""
    python = environment / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PYTM]
    try:
        if not python.exists():
            venv.create(environment, with_pip=True)
        subprocess.run(install, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{PYTM} cannot be installed here: {getattr(error, 'stderr', None) or error}", file=sys.stderr)
        raise SystemExit(3) from error
    return python


def compared(size: Size, python: Path, folder: Path, runs: int) -> tuple[Cost, Cost]:
    """Medians of ``servicemodel check`` and of pytm on the set-up of ``size``, run in turn."""
    setup = grown(size)
    (folder / "model.yaml").write_text(text(size, setup), encoding="utf-8")
    (folder / "model.py").write_text(script(setup), encoding="utf-8")
    check = [sys.executable, "-m", "servicemodel", "check", "model.yaml", "--json", "--out", "ours.json"]
    check += ["--fail-on", "never"]
    theirs = [str(python), "model.py", "--json", "theirs.json"]
    pairs = [(cost(check, folder), cost(theirs, folder)) for _ in range(runs + 1)][1:]
    return middle([mine for mine, _ in pairs]), middle([other for _, other in pairs])


def main() -> None:
    """Print times, peaks and ratios for every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--environment", type=Path, help="folder of pytm's own environment")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = pytm_python((given.environment or folder / "pytm").absolute())
        print(f"{PYTM}; median of {given.runs} runs each, whole processes, JSON written by both")
        for size in SIZES:
            mine, other = compared(size, python, folder, given.runs)
            print(f"\n{size.actors} elements, {size.flows} dataflows, {size.topics} topics")
            print(f"  servicemodel check {mine.seconds:8.2f} s {mine.megabytes:6.0f} MB")
            print(f"  pytm               {other.seconds:8.2f} s {other.megabytes:6.0f} MB")
            slower, larger = mine.seconds / other.seconds, mine.megabytes / other.megabytes
            print(f"  ours / pytm        {slower:8.1f}   {larger:6.1f}")


if __name__ == "__main__":
    main()
