"""How ``check`` grows: whole processes on generated set-ups of doubling size."""

import sys
import tempfile
from pathlib import Path

from generate import Size, grown, text
from processes import cost, middle

SIZES = (Size(75, 225, 30, 1), Size(150, 450, 30, 1), Size(300, 900, 30, 1), Size(600, 1800, 30, 1))
RUNS = 3


def main() -> None:
    """Print CPU seconds and peak memory for every size; 2.0 times per doubling is linear."""
    before = None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in SIZES:
            model = folder / "model.yaml"
            model.write_text(text(size, grown(size)), encoding="utf-8")
            command = (sys.executable, "-m", "servicemodel", "check", model.name, "--fail-on", "never")
            found = middle([cost(command, folder) for _ in range(RUNS)])
            growth = f"{found.seconds / before:5.1f} times" if before else ""
            size_told = f"{size.actors:4} actors {size.flows:5} flows"
            print(f"{size_told} {found.seconds:7.2f} s {found.megabytes:5.0f} MB {growth}")
            before = found.seconds


if __name__ == "__main__":
    main()
