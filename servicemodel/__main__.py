"""The process: arguments in, exit code out."""

import os
import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    # No matrix products are computed here, so a pool of threads for them would only cost time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from servicemodel.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # during the import
        code = _INTERRUPTED
    if code == _INTERRUPTED:
        # Python remembers a Ctrl-C that passed through exec() and would end the process by the signal.
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
